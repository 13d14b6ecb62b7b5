"""The source of a document that is no text itself, written while it is read."""

from __future__ import annotations

from .document import Span
from .errors import UnreadableDocument
from .limits import MAX_LETTERS, MAX_LINES


class Writer:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._lines = 0
        self.at = 0
        self.markup: list[Span] = []
        self.hidden: list[Span] = []

    @property
    def source(self) -> str:
        return "".join(self._parts)

    def text(self, text: str) -> int:
        """Words; where they begin."""
        start = self.at
        self._parts.append(text)
        self.at += len(text)
        if self.at > MAX_LETTERS:
            raise UnreadableDocument("too_demanding")
        return start

    def mark(self, text: str) -> Span:
        """What the program shows and nobody wrote, or what only dresses the words."""
        span = Span(self.text(text), self.at)
        if text:
            self.markup.append(span)
        return span

    def hide(self, text: str) -> Span:
        span = Span(self.text(text), self.at)
        if text.strip():
            self.hidden.append(span)
        return span

    def end_line(self) -> None:
        self.text("\n")
        self._lines += 1
        if self._lines > MAX_LINES:
            raise UnreadableDocument("too_long", limit=MAX_LINES)

    def here(self) -> Span:
        return Span(self.at, self.at)
