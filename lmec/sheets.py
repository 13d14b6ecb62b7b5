"""Style sheets: few files for who reads or edits, written as several for us.

A page on a slow phone waits for every file it names. The sources stay one subject a file in
static/css; this finder joins them, for the development server and for `collectstatic` alike.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

SITE = "css/site.css"
#: The sources of each joined sheet, in the order of the cascade.
SHEETS = {
    SITE: (
        "tokens", "fonts", "base", "layout", "marks", "issue", "remark", "colophon", "lists",
        "river", "forms",
    ),
    "css/reference.css": ("records", "speakers", "bodies", "subjects"),
    "css/admin.css": (
        "admin-frame", "admin-languages", "admin-order", "admin-states", "admin-saving",
        "admin-acts", "admin-lists",
    ),
    "css/admin-desk.css": ("admin-desk-blocks", "admin-desk-aids"),
    "css/admin-workflow.css": ("admin-talk", "admin-links"),
}  # fmt: skip
#: What is for paper, at the end of a sheet.
PAPER = {SITE: ("print",)}


class SheetFinder(BaseFinder):
    """Finds a joined sheet, and joins it first where a source is newer."""

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path not in SHEETS:
            return [] if find_all else None
        joined = str(_joined(path))
        return [joined] if find_all else joined

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        for name in SHEETS:
            _joined(name)
            yield name, FileSystemStorage(location=_room())


def _room() -> Path:
    return settings.LMEC_DATA_DIR / "sheets"


def _joined(name: str) -> Path:
    file = _room() / name
    sheet = joined(name)
    if not file.exists() or file.read_text(encoding="utf-8") != sheet:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=file.parent, encoding="utf-8", delete=False
        ) as new:
            new.write(sheet)
        os.chmod(new.name, 0o644)
        os.replace(new.name, file)
    return file


def joined(name: str) -> str:
    """All sources; what is for paper comes last, so that it wins."""
    screen = [_source(source) for source in SHEETS[name]]
    paper = [f"@media print {{\n{_source(source)}}}\n" for source in PAPER.get(name, ())]
    return "\n".join(screen + paper)


def _source(name: str) -> str:
    return (settings.BASE_DIR / "static" / "css" / f"{name}.css").read_text(encoding="utf-8")
