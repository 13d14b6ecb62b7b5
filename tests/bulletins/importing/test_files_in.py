"""manage.py import_bulletin with Word files, saved pages and files that are none."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path

import pytest
from django.core.management import call_command

from bulletins.models import Bulletin, ImportedDocument
from lmec.files import original_storage
from organizations.models import Ministry
from people.models import Speaker
from tests import builders

from .packing import archive, para, parts_of_word, run, word

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def reference():
    builders.make_user("admin")
    for code in ("cn", "kh", "la", "mm", "th", "vn"):
        builders.make_country(code)
    builders.make_ministry("生态环境部", "cn", slug="cn-mee")
    builders.make_ministry("环境部", "kh", slug="kh-moe", name_en="Ministry of Environment")


def imported(*files):
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command("import_bulletin", *map(str, files), json=True, stdout=out, stderr=err)
    except SystemExit as ended:
        code = ended.code
    return code, [json.loads(line) for line in out.getvalue().splitlines()], err.getvalue()


def records():
    models = (Bulletin, Speaker, Ministry, ImportedDocument)
    return {model.__name__: model.objects.count() for model in models}


def originals():
    root = Path(original_storage.location)
    return sorted(path for path in root.rglob("*") if path.is_file()) if root.exists() else []


@pytest.mark.parametrize("name", ["zh-libreoffice.docx", "zh-saved-page.html"])
def test_word_files_and_saved_pages_become_drafts(name):
    code, (told,), err = imported(SAMPLES / name)
    bulletin = Bulletin.objects.get(year=2021, number=5)
    assert (code, err) == (0, "")
    assert bulletin.headline_zh_hans == "流域水质监测培训在昆明举办"
    assert [remark.printed_name_zh_hans for remark in bulletin.remarks.all()] == [
        "林静",
        "Sok Dara",
    ]
    assert told["report"]["action"] == "created"
    with ImportedDocument.objects.get().file.open("rb") as kept:
        assert kept.read() == (SAMPLES / name).read_bytes()


def test_importing_a_word_file_again_changes_nothing():
    imported(SAMPLES / "zh-libreoffice.docx")
    before = records()
    code, (told,), _ = imported(SAMPLES / "zh-libreoffice.docx")
    assert (code, told["report"]["action"], told["report"]["changes"]) == (0, "updated", [])
    assert records() == before


def test_how_a_document_was_read_is_a_doubt(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(
        word(
            para("2021年 第7期")
            + para("2021年9月1日")
            + para("会议召开", "<w:ins>" + run("了") + "</w:ins>", run("内部", "<w:vanish/>"))
        )
    )
    code, (told,), _ = imported(path)
    assert code == 0
    codes = {doubt["code"] for doubt in told["report"]["doubts"]}
    assert codes >= {"tracked_changes", "hidden_text"}
    assert "内部" in [left["text"] for left in told["report"]["left_over"]]


def test_hostile_files_save_nothing_and_do_not_stop_the_rest(tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    macros = archive({**parts_of_word(para("x")), "word/vbaProject.bin": b"x"})
    files = {
        "bomb.docx": archive({**parts_of_word(para("x")), "word/a.bin": b"\0" * 90_000_000}),
        "macros.docm": macros,
        "cut.docx": word(para("2021年 第8期" * 500))[:900],
        "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        "empty.docx": b"",
    }
    paths = []
    for name, data in files.items():
        paths.append(tmp_path / name)
        paths[-1].write_bytes(data)
    before, kept = records(), originals()
    code, told, err = imported(*paths)
    assert code == 2
    assert [each["refused"]["code"] for each in told] == [
        "too_large_unpacked",
        "macros",
        "damaged",
        "other_format",
        "empty",
    ]
    assert len(err.splitlines()) == len(files) and "Traceback" not in err
    assert (records(), originals(), list(temporary.iterdir())) == (before, kept, [])
    code, told, _ = imported(paths[0], SAMPLES / "zh-libreoffice.docx")
    assert (code, Bulletin.objects.count(), len(told)) == (2, 1, 2)
