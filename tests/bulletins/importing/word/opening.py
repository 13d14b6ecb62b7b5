"""A Word file made for a test, opened."""

from __future__ import annotations

import io

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import read
from bulletins.importing.reading.document import Paragraph
from tests.bulletins.importing.knowing import KNOWLEDGE
from tests.bulletins.importing.packing import (
    word,
)


def read_word(*args, **kwargs):
    """The document, of which the parser loses nothing."""
    document = read(word(*args, **kwargs), "a.docx")
    coverage.check(document, parsing.parse(document, KNOWLEDGE))
    return document


def saved(made):
    data = io.BytesIO()
    made.save(data)
    return read(data.getvalue(), "a.docx")


def left_over(document):
    parsed = parsing.parse(document, KNOWLEDGE)
    return [left.printed.text for left in parsed.left_over]


def first(document) -> Paragraph:
    return next(document.paragraphs())


def labels(document):
    return [p.label.text if p.label else None for p in document.paragraphs()]


def section(*references: str, more: str = "") -> str:
    return f"<w:sectPr>{''.join(references)}{more}</w:sectPr>"


def header(key: str, kind: str = "default", what: str = "header") -> str:
    return f"<w:{what}Reference w:type='{kind}' r:id='{key}'/>"
