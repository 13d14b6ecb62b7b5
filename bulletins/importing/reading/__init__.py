"""Bytes in, a Document out. Knows nothing of Django, of the database or of what a bulletin is.

document   the intermediate form that every reader makes
detection  what a file is, by its content
decoding   bytes → text
markdown   inline   raw_tables   text, plain or with light mark-up → Document
html       web_words   stylesheets   saved pages → Document
word       Word files → Document
pdf        PDF files → Document
writer     pictures  xml   raised   what the readers of files share
zawgyi     burmese         Burmese in an old encoding → Unicode
limits     how much a document may hold
errors     why a document was refused
"""

from __future__ import annotations

from dataclasses import replace

from . import burmese, detection, html, limits, markdown
from .document import Document
from .errors import UnreadableDocument

__all__ = ["Document", "UnreadableDocument", "read"]


def read(data: bytes, name: str) -> Document:
    """The document that the bytes are. What they are is told by content, never by the name."""
    kind = detection.kind_of(data)
    document = _read(kind, data, name)
    limits.check(document)
    return burmese.in_unicode(document)


def _read(kind: str, data: bytes, name: str) -> Document:
    if kind == "docx":
        # Inside, like the next one: text needs neither of these libraries.
        from .word import read_word

        return read_word(data, name)
    if kind == "pdf":
        from .pdf import read_pdf

        return replace(read_pdf(data), name=name)
    text = html.decoded(data)
    if detection.is_html(text):
        return html.read(text, name)
    limits.check_text(text)
    return markdown.read(text, name)
