"""Words as printed, with where they stand: what every parsed value is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bulletins.importing.reading.document import Run, Span

_SPACE = " \t\n\r\v\f\u3000\xa0\u200b\ufeff\u2002\u2003\u2009\u202f"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; without a start it is white space, or a sign, that joins two others."""

    text: str
    start: int | None


@dataclass(frozen=True)
class Printed:
    """Words of the source. Only white space, or a sign between two fields, may be added where
    two pieces are joined."""

    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, runs: Iterable[Run]) -> Printed:
        return cls(tuple(Piece(run.text, run.start) for run in runs))

    @classmethod
    def at(cls, text: str, start: int) -> Printed:
        return cls((Piece(text, start),))

    @classmethod
    def sign(cls, sign: str) -> Printed:
        """What parts two fields, where the source has nothing between them."""
        return cls((Piece(sign, None),))

    @cached_property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Where the words stand, neighbours joined."""
        found: list[Span] = []
        for piece in self.pieces:
            if piece.start is None or not piece.text:
                continue
            if found and found[-1].end == piece.start:
                found[-1] = Span(found[-1].start, piece.start + len(piece.text))
            else:
                found.append(Span(piece.start, piece.start + len(piece.text)))
        return tuple(found)

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        spans = self.spans or (Span(0, 0),)
        return Span(spans[0].start, spans[-1].end)

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text.strip(_SPACE))

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Printed:
        """The words from one place in `text` to another."""
        end = len(self.text) if end is None else end
        return Printed(tuple(self._between(start, end)))

    def _between(self, start: int, end: int) -> Iterator[Piece]:
        at = 0
        for piece in self.pieces:
            low, high = max(start - at, 0), min(end - at, len(piece.text))
            if low < high:
                offset = None if piece.start is None else piece.start + low
                yield Piece(piece.text[low:high], offset)
            at += len(piece.text)

    def group(self, match: re.Match[str], name: str | int = 0) -> Printed:
        return self.cut(match.start(name), match.end(name))

    def strip(self, extra: str = "") -> Printed:
        text, unwanted = self.text, _SPACE + extra
        start = len(text) - len(text.lstrip(unwanted))
        end = max(start, len(text.rstrip(unwanted)))
        return self if (start, end) == (0, len(text)) else self.cut(start, end)

    def split(self, pattern: str) -> list[Printed]:
        """What stands between matches of the pattern, stripped; empty parts are left out."""
        parts, at = [], 0
        for match in re.finditer(pattern, self.text):
            parts.append(self.cut(at, match.start()).strip())
            at = match.end()
        parts.append(self.cut(at).strip())
        return [part for part in parts if part]


def join(parts: Iterable[Printed], by: str = "") -> Printed:
    """Several as one, with white space between that the source need not have."""
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        if number and by:
            pieces.append(Piece(by, None))
        pieces.extend(part.pieces)
    return Printed(tuple(pieces))
