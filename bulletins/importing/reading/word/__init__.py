"""Word files (.docx) to a Document.

package    the file as parts, checked before any is parsed
names      XML names in short
styles     how words look
numbering  numerals  symbols   what Word shows and nobody typed
inline     drawings  tokens    what a paragraph is made of
story                what these have to know of the file around them
blocks     shared              paragraphs and tables, written into the source
reader     headers, body, notes and footers put together
"""

from __future__ import annotations

from ..document import Document
from ..errors import UnreadableDocument
from . import reader
from .package import Package

__all__ = ["read_word"]


def read_word(data: bytes, name: str) -> Document:
    document = reader.read(Package(data), name)
    body = list(document.paragraphs())
    if any(char.isalnum() for paragraph in body for char in paragraph.text):
        return document
    if any(paragraph.pictures for paragraph in body):
        raise UnreadableDocument("image_only")
    if not any(char.isalnum() for char in document.source):
        raise UnreadableDocument("empty")
    return document
