"""Whole documents as files: Markdown as converters write it, Word as people make it, and PDF as
people have it, which is what LibreOffice exports."""

from __future__ import annotations

from random import Random

from .. import writing
from . import markdown, word
from .page import Doc

FORMATS = ("md", "docx", "office-pdf")


def write(page: Doc, form: str, rng: Random) -> bytes:
    if form == "md":
        return markdown.written(page).encode()
    data = word.written(page, rng)
    return data if form == "docx" else writing.through_office(data, "pdf")
