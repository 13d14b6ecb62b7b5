"""What the readers of a paragraph and of its drawings have to know of the file around them."""

from __future__ import annotations

from typing import Protocol

from .package import Relation
from .styles import Styles


class Story(Protocol):
    """The body of a Word file, a head, a foot or a note: each with relations of its own."""

    styles: Styles
    relations: dict[str, Relation]

    def note_number(self, kind: str, key: str) -> str: ...
    def note_change(self) -> None: ...
    def note_page(self) -> None: ...
    def count_piece(self) -> None: ...
    def drawing_words(self, part: str) -> str: ...
