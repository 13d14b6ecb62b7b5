"""The style sheet of the public pages: one file for readers, written as several for us.

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

NAME = "css/site.css"
#: In the order of the cascade.
SOURCES = ("tokens", "fonts", "base", "layout", "bulletin", "lists", "forms")
PRINT_SOURCES = ("print",)


class SheetFinder(BaseFinder):
    """Finds the joined sheet, and joins it first where a source is newer."""

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != NAME:
            return [] if find_all else None
        joined = str(_joined())
        return [joined] if find_all else joined

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        _joined()
        yield NAME, FileSystemStorage(location=_room())


def _room() -> Path:
    return settings.LMEC_DATA_DIR / "sheets"


def _joined() -> Path:
    file = _room() / NAME
    sheet = joined()
    if not file.exists() or file.read_text(encoding="utf-8") != sheet:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=file.parent, encoding="utf-8", delete=False
        ) as new:
            new.write(sheet)
        os.chmod(new.name, 0o644)
        os.replace(new.name, file)
    return file


def joined() -> str:
    """All sources; what is for paper comes last, so that it wins."""
    screen = [_source(name) for name in SOURCES]
    paper = [f"@media print {{\n{_source(name)}}}\n" for name in PRINT_SOURCES]
    return "\n".join(screen + paper)


def _source(name: str) -> str:
    return (settings.BASE_DIR / "static" / "css" / f"{name}.css").read_text(encoding="utf-8")
