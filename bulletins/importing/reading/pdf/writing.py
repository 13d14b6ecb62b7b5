"""Paragraphs and tables written down: the source text, and blocks that know their place in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from bulletins.importing.reading.document import (
    Block,
    Cell,
    Line,
    Paragraph,
    Picture,
    Rule,
    Run,
    Span,
    Table,
)

from . import joints
from .composing import Draft
from .glyphs import Glyph
from .things import Image

_HEADING_SIZE = 1.15
_BOLD_HEADING_SIZE = 1.04
_LONGEST_HEADING = 90
_DEEPEST = 6


class Levels:
    """The levels of headings by their sizes, the largest first."""

    def __init__(self, drafts: Iterable[Draft], body: float) -> None:
        self._body = body
        sizes = {self._rounded(draft.size) for draft in drafts if self._is_heading(draft)}
        ordered = sorted(sizes, reverse=True)
        self._levels = {size: min(n, _DEEPEST) for n, size in enumerate(ordered, 1)}

    def of(self, draft: Draft) -> int:
        return self._levels.get(self._rounded(draft.size), 0) if self._is_heading(draft) else 0

    def _is_heading(self, draft: Draft) -> bool:
        least = _BOLD_HEADING_SIZE if draft.bold else _HEADING_SIZE
        return draft.size >= least * self._body and 0 < len(draft.text) <= _LONGEST_HEADING

    @staticmethod
    def _rounded(size: float) -> float:
        return round(size * 2) / 2


class Writer:
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.markup: list[Span] = []

    @property
    def source(self) -> str:
        return "".join(self._pieces)

    def paragraph(self, draft: Draft, level: int = 0) -> Paragraph:
        self._part()
        start = self._length
        bullet = joints.bullet_of(draft.text)
        if bullet:
            self._write(bullet)
            self.markup.append(Span(start, self._length))
            draft.lines[0] = draft.lines[0][len(bullet) :]
        lines = []
        for number, glyphs in enumerate(draft.lines):
            if number:
                self._write("\n")
            lines.append(Line(tuple(self._runs(glyphs)), hard=True))
        return Paragraph(
            lines=tuple(lines),
            span=Span(start, self._length),
            level=level,
            listed=bool(bullet),
            pictures=tuple(self.picture(image, start) for image in draft.images),
            gap=draft.gap,
            page=draft.page,
        )

    def table(self, rows: list[list[list[Draft]]]) -> Table:
        start = self._length
        written = tuple(
            tuple(Cell(tuple(self.paragraph(draft) for draft in cell)) for cell in row)
            for row in rows
        )
        return Table(written, Span(start, self._length), gap=1)

    def picture(self, image: Image, at: int) -> Picture:
        return Picture(
            alternative=None,
            target=None,
            span=Span(at, at),
            data=image.data,
            width=image.width,
            height=image.height,
        )

    def rule(self) -> Rule:
        return Rule(Span(self._length, self._length))

    def hide(self, block: Block) -> None:
        """What only repeats or counts pages is no words of its own."""
        self.markup.append(block.span)

    def _part(self) -> None:
        if self._length:
            self._write("\n\n")

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _runs(self, glyphs: list[Glyph]) -> Iterator[Run]:
        for (bold, italic, link, size), group in groupby(glyphs, key=_dress):
            text = "".join(glyph.text for glyph in group)
            start = self._length
            self._write(text)
            yield Run(text, start, bold, italic, size, link)


def _dress(glyph: Glyph) -> tuple[bool, bool, str, float]:
    return bool(glyph.bold), glyph.italic, glyph.link, round(glyph.size * 2) / 2
