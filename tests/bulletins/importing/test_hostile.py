"""Hostile files are refused by what they hold, in time, with one sentence."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from bulletins.importing import messages, sandbox
from bulletins.importing.reading import read

from .hostile_files import BODY, HOSTILE, refusal_of
from .packing import (
    word,
)

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.usefixtures("nothing_left_behind")


def work_of_children() -> float:
    """Seconds of the processor, which do not grow with what else the machine does."""
    sandbox.close()  # what its children used is known when it has ended
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused_in_time_with_one_sentence(data, code):
    data = data() if callable(data) else data
    began = work_of_children()
    error = refusal_of(data)
    assert error.code == code
    assert work_of_children() - began < 2
    sentence = messages.refusal(error)
    assert sentence and "\n" not in sentence and "%" not in sentence


#: Hands each file to the sandbox and tells the memory of the largest process.
_MEASURE = """
import resource, sys
from pathlib import Path
from bulletins.importing import sandbox
from bulletins.importing.parsing import Knowledge
from bulletins.importing.reading import UnreadableDocument
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        sandbox.read_and_parse(path.read_bytes(), path.name, Knowledge())
    except UnreadableDocument:
        continue
    sys.exit(f"{path} was read")
sandbox.close()
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_hostile_files_take_less_than_300_megabytes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    for name, (data, code) in HOSTILE.items():
        if code not in (
            "too_large_unpacked",
            "too_demanding",
            "too_long",
            "too_deep",
            "too_large",
        ):
            continue
        (folder / name).write_bytes(data() if callable(data) else data)
    told = subprocess.run(
        [sys.executable, "-c", _MEASURE, folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == ""
    kilobytes = int(told.stdout) / (1024 if sys.platform == "darwin" else 1)
    assert kilobytes * 1024 < 300_000_000


def test_the_format_to_save_as_is_named():
    assert messages.refusal(refusal_of(b"{\\rtf1 x}")) == (
        "The file is in the format Rich Text (.rtf). Save it as .docx and import that."
    )


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.txt", "a.jpg", ""])
def test_what_a_file_is_does_not_depend_on_its_name(name):
    assert read(word(BODY), name).format == "docx"
    assert read("正文".encode(), name).format == "text"
    assert read(b"<!DOCTYPE html><p>text</p>", name).format == "html"
