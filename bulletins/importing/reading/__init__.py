"""Bytes in, a Document out. Knows nothing of Django, of the database or of what a bulletin is.

document   the intermediate form that every reader makes
decoding   bytes → text
markdown   text, plain or with light mark-up → Document
errors     why a document was refused
"""

from __future__ import annotations

from . import decoding, markdown
from .document import Document
from .errors import UnreadableDocument

__all__ = ["Document", "UnreadableDocument", "read"]


def read(data: bytes, name: str) -> Document:
    """The document that the bytes are. What they are is told by content, never by the name."""
    return markdown.read(decoding.decode(data), name)
