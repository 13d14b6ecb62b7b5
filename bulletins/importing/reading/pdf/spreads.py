"""Two columns of running text that go on down the page beside boxes, tables, and pictures.

Line by line such columns look like any others. But where one of them is broken, by a picture or
by a table as wide as it, the lines on the other side would be parted into what stands above and
what stands below; so they are found first, over the whole page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TypeVar

from .rules import Frame
from .segments import Segment
from .things import Box

Cells = TypeVar("Cells")

#: The width of the strip between the columns, in parts of the size.
_STRIP = 0.7
#: Lines of either column, and how many of them are nearly as long as it is wide.
_FEWEST, _LONG, _RUNNING = 10, 0.85, 0.4
#: The narrower column is as much of the other at least.
_AS_WIDE = 0.8
#: So much larger than the text is the title of a page.
_TITLE = 1.25
#: In rows of a table so many paragraphs begin on one line with those beside them.
_LEVEL, _ALIGNED = 0.3, 0.6
#: Below a gap so many times the usual one a paragraph begins.
_GAP = 1.25
#: What stands further below both columns, in parts of the size, is none of them.
_END_GAP = 2.4
#: A page with more pieces is a table.
_MOST = 600


@dataclass(frozen=True)
class Spread:
    """From the line of writing of the first lines to that of the last."""

    top: float
    bottom: float
    cut: float

    def parted(
        self, pieces: list[Segment], framed: list[tuple[Frame, Cells]]
    ) -> Iterator[tuple[list[Segment], list[tuple[Frame, Cells]], bool]]:
        """Above, left, right, and below; with whether it is a column."""
        for number in range(4):
            yield (
                [one for one in pieces if self._part(one.base, one.x0) == number],
                [one for one in framed if self._part(one[0].ys[0], one[0].xs[0]) == number],
                number in (1, 2),
            )

    def holds(self, piece: Segment) -> bool:
        """Whether a piece stands in one of the columns."""
        return self.top <= piece.base <= self.bottom

    def _part(self, y: float, x: float) -> int:
        if y < self.top:
            return 0
        if y > self.bottom:
            return 3
        return 1 if x < self.cut else 2


def ruled(pieces: list[Segment], lines: list[Box]) -> Spread | None:
    """Where a single line is drawn down the page, and words stand on both of its sides."""
    if len(lines) != 1:
        return None  # those of a table, or beside paragraphs
    line = lines[0]
    cut = (line.x0 + line.x1) / 2
    within = [one for one in pieces if line.top < one.base < line.bottom + 0.3 * one.size]
    sides = {one.x0 > cut for one in within}
    if len(sides) < 2 or any(one.x0 < cut < one.x1 for one in within):
        return None
    bases = [one.base for one in within]
    return Spread(min(bases) - 0.5, max(bases) + 0.5, cut)


def find(pieces: list[Segment], frames: list[Frame]) -> Spread | None:
    """Where both columns run on, and at least one is broken: others are read line by line."""
    if not 2 * _FEWEST <= len(pieces) <= _MOST:
        return None
    cut = cut_of(pieces)
    if cut is None:
        return None
    blocks = [(one.base, one.x0, one.x1) for one in pieces]
    blocks += [(frame.ys[0], frame.xs[0], frame.xs[-1]) for frame in frames]
    crossing = sorted(y for y, x0, x1 in blocks if x0 < cut < x1)
    ends = [float("-inf"), *crossing, float("inf")]
    for top, bottom in pairwise(ends):
        within = [one for one in pieces if top < one.base < bottom]
        if found := _columns(within, frames, cut):
            return found
    return None


def cut_of(pieces: list[Segment], fewest: int = _FEWEST) -> float | None:
    """The middle of the strip that the long lines of the page leave empty; of either column there
    are so many."""
    size = median(piece.size for piece in pieces)
    left = min(piece.x0 for piece in pieces)
    right = max(piece.x1 for piece in pieces)
    lines = [
        one
        for one in pieces
        if abs(one.size - size) < 0.1 * size and one.x1 - one.x0 < 0.55 * (right - left)
    ]
    middle = (left + right) / 2
    before = [one.x1 for one in lines if (one.x0 + one.x1) / 2 < middle]
    behind = [one.x0 for one in lines if (one.x0 + one.x1) / 2 > middle]
    if min(len(before), len(behind)) < fewest:
        return None
    if min(behind) - max(before) < _STRIP * size:
        return None
    return (max(before) + min(behind)) / 2


def _columns(pieces: list[Segment], frames: list[Frame], cut: float) -> Spread | None:
    if not pieces:
        return None
    size = median(piece.size for piece in pieces)
    start = _start(pieces, cut, size)
    own = _without_foot([one for one in pieces if one.base >= start - 0.5], size)
    sides = [[p for p in own if (p.x0 > cut) is is_right] for is_right in (False, True)]
    if any(len(side) < _FEWEST for side in sides):
        return None
    left, right = sides
    widths = [max(p.x1 for p in side) - min(p.x0 for p in side) for side in sides]
    if min(widths) < _AS_WIDE * max(widths) or not all(map(runs_on, sides)):
        return None
    top, bottom = min(p.base for p in own), max(p.base for p in own)
    inside = [frame for frame in frames if top <= frame.ys[0] <= bottom]
    if not inside and not any(map(_is_broken, sides)):
        return None
    if _is_in_rows(left, right, size):
        return None
    return Spread(top - 0.5, bottom + 0.5, cut)


def _start(pieces: list[Segment], cut: float, size: float) -> float:
    """The first line of both columns: what stands higher, or above a larger title on one side,
    is the head of the page."""
    titles = [one.base for one in pieces if one.size > _TITLE * size]
    lowest = max(titles, default=float("-inf"))
    bodies = [one for one in pieces if one.base > lowest and abs(one.size - size) < 0.15 * size]
    tops = [
        min((one.base for one in bodies if (one.x0 > cut) is is_right), default=float("inf"))
        for is_right in (False, True)
    ]
    return min(tops)


def _without_foot(pieces: list[Segment], size: float) -> list[Segment]:
    """Without lines far below all others."""
    ordered = sorted(pieces, key=lambda one: one.base)
    for number in range(len(ordered) - 1, max(0, len(ordered) - 5), -1):
        if ordered[number].base - ordered[number - 1].base > _END_GAP * size:
            return ordered[:number]
    return ordered


def runs_on(side: list[Segment]) -> bool:
    width = max(p.x1 for p in side) - min(p.x0 for p in side)
    return sum(p.x1 - p.x0 >= _LONG * width for p in side) >= _RUNNING * len(side)


def _is_broken(side: list[Segment]) -> bool:
    """Whether a picture or a box leaves a hole between two lines."""
    bases = sorted(piece.base for piece in side)
    return any(b - a > 2 * _END_GAP * side[0].size for a, b in pairwise(bases))


def _is_in_rows(left: list[Segment], right: list[Segment], size: float) -> bool:
    """Whether the paragraphs of one column begin where those of the other do, as cells would."""
    starts, others = _starts(left, size), _starts(right, size)
    level = sum(any(abs(a - b) < _LEVEL * size for b in others) for a in starts[1:])
    return len(starts) > 1 and level >= _ALIGNED * (len(starts) - 1)


def _starts(side: list[Segment], size: float) -> list[float]:
    """The first lines below gaps."""
    bases = sorted({round(piece.base, 1) for piece in side})
    gaps = [b - a for a, b in pairwise(bases)]
    usual = median(gap for gap in gaps if gap > 0.8 * size) if gaps else 0.0
    return [bases[0], *(b for a, b in pairwise(bases) if b - a > _GAP * usual)]
