"""What tests of the import command do: run it, change a document first, count the records."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from bulletins.models import (
    Bulletin,
    ImportedDocument,
    Imprint,
    Instrument,
    Meeting,
    Remark,
)
from organizations.models import Ministry
from people.models import Speaker

SAMPLES = Path(__file__).parents[2] / "samples"


def run(*files, **options):
    out, err = io.StringIO(), io.StringIO()
    call_command("import_bulletin", *map(str, files), stdout=out, stderr=err, **options)
    return out.getvalue()


def refused(*files, **options):
    """The sentences and the exit code of a run in which a file was refused."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_bulletin", *map(str, files), stdout=out, stderr=err, **options)
    return err.getvalue().splitlines(), ended.value.code


def as_json(*files, **options):
    return [json.loads(line) for line in run(*files, json=True, **options).splitlines()]


def records():
    models = (Bulletin, Remark, Speaker, Ministry, Meeting, Imprint, Instrument, ImportedDocument)
    return {model.__name__: model.objects.count() for model in models}


def edited(tmp_path, *replacements, name="zh-blocks.md"):
    text = (SAMPLES / name).read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path
