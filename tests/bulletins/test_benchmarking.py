"""The benchmark: its document is a real one to the importer, and it prints what it promises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bulletins.benchmarking import READING, SITEMAPS, invented_document
from bulletins.importing import parsing
from bulletins.importing.reading import read

from .importing.knowing import KNOWLEDGE

ROOT = Path(__file__).resolve().parent.parent.parent


def test_invented_document_is_understood_whole():
    parsed = parsing.parse(read(invented_document().encode(), "invented.md"), KNOWLEDGE)
    assert [remark.name.text for remark in parsed.remarks if remark.name] == [
        "Aran Example",
        "Bopha Example",
        "Chanthy Example",
        "Duong Example",
        "Khin Example",
        "Noy Example",
        "Somsak Example",
    ]
    assert parsed.left_over == ()


@pytest.mark.walk
def test_benchmark_prints_time_queries_memory_and_ratios():
    printed = subprocess.run(
        [sys.executable, "manage.py", "bench", "--sizes", "6", "12", "--runs", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    assert printed[0].split() == ["issues", "time", "queries", "first", "memory"]
    desk = ["the desk's board", "translation desk, 60 texts"]
    pages = [*READING, *SITEMAPS, *desk]
    lines = 2 * len(pages) + 2
    measured = [line.rsplit(maxsplit=7)[:2] for line in printed[1:lines]]
    assert measured == [
        *([page, "6"] for page in pages),
        *([page, "12"] for page in pages),
        ["import of an invented document", "12"],
    ]
    assert [line.split(":")[0] for line in printed[lines:]] == [
        *(f"{page}, 12 against 6 issues" for page in pages),
        *(f"{page}, {size} issues" for size in (6, 12) for page in desk),
    ]
