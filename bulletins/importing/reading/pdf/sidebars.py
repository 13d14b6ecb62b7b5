"""A narrow column beside the text of a page, with facts and addresses.

Unlike the cells of a table its lines do not wait for those beside them: its paragraphs begin
where they like. Unlike a column of running text it does not end at the margin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .segments import Segment

Row = list[Segment]
Strip = tuple[float, float]

#: The width of the empty strip, in parts of the size.
_STRIP = 0.7
#: Lines of either column, and their paragraphs.
_FEWEST, _PARAGRAPHS = 6, 4
#: So many boxes below each other make a narrow column.
_BOXES = 3
#: The narrow column is less than this part of the wide one.
_NARROW = 0.62
#: So many lines of the wide one reach its margin, to so many parts of the size.
_FULL_SHARE, _FULL = 0.3, 4.0
#: So many paragraphs of a table begin on one line with others; here fewer do.
_ALIGNED = 0.5
#: A gap so many times the usual one begins a paragraph.
_GAP = 1.25
_LEVEL = 0.25
#: So far below the head of a page, in parts of its size, the columns begin.
_HEAD_GAP = 2.5


@dataclass(frozen=True)
class Sidebar:
    """From one row to another, and where the two columns are parted."""

    start: int
    end: int
    cut: float
    is_left: bool

    def parted(self, rows: list[Row]) -> tuple[list[Segment], list[Segment]]:
        """The pieces of the text, and those beside it."""
        own = [piece for row in rows[self.start : self.end] for piece in row]
        left = [piece for piece in own if piece.x1 <= self.cut]
        right = [piece for piece in own if piece.x1 > self.cut]
        return (right, left) if self.is_left else (left, right)

    def reach(self, rows: list[Row], least: float) -> tuple[int, int]:
        """From which row to which the strip is empty, be it as narrow as that in parts of the
        size."""
        start, end = self.start, self.end
        near = [piece for row in rows[start:end] for piece in row]
        strip = (
            max(piece.x1 for piece in near if piece.x1 <= self.cut),
            min(piece.x0 for piece in near if piece.x1 > self.cut),
        )
        least *= min(piece.size for piece in near)
        while end < len(rows) and (kept := _kept(strip, rows[end], least)):
            strip, end = kept, end + 1
        while start and (kept := _kept(strip, rows[start - 1], least)):
            strip, start = kept, start - 1
        return start, end


def find(rows: list[Row]) -> Sidebar | None:
    seen: list[Strip] = []
    for number, row in enumerate(rows):
        for strip in _strips(row):
            if any(strip[0] < b and a < strip[1] for a, b in seen):
                continue
            seen.append(strip)
            if found := _around(rows, number, strip):
                return found
    return None


def _strips(row: Row) -> Iterator[Strip]:
    for before, after in pairwise(row):
        if after.x0 - before.x1 >= _STRIP * before.size:
            yield before.x1, after.x0


def _around(rows: list[Row], number: int, strip: Strip) -> Sidebar | None:
    """The lines above and below that leave the strip empty, where they are such columns."""
    start, end = number, number + 1
    # A large headline needs no wider strip than the text.
    least = _STRIP * min(piece.size for piece in rows[number])
    while end < len(rows) and (kept := _kept(strip, rows[end], least)):
        strip, end = kept, end + 1
    while start and (kept := _kept(strip, rows[start - 1], least)):
        strip, start = kept, start - 1
    cut = sum(strip) / 2
    start = _below_head(rows, start, end, cut)
    own = [piece for row in rows[start:end] for piece in row]
    left = [piece for piece in own if piece.x1 <= cut]
    right = [piece for piece in own if piece.x1 > cut]
    if min(len(left), len(right)) < _FEWEST:
        return None
    is_left = _width(left) < _width(right)
    narrow, wide = (left, right) if is_left else (right, left)
    if _width(narrow) > _NARROW * _width(wide) or not _is_running(wide):
        return None
    if not _is_independent(narrow, wide):
        return None
    return Sidebar(start, end, cut, is_left)


def _below_head(rows: list[Row], start: int, end: int, cut: float) -> int:
    """Without lines on one side only that stand far above both columns: the head of the page."""
    for number in range(start, end - 1):
        row, below = rows[number], rows[number + 1]
        if row[0].x1 <= cut < row[-1].x0:
            break
        if below[0].base - row[0].base > _HEAD_GAP * row[0].size:
            start = number + 1
    return start


def _kept(strip: Strip, row: Row, least: float) -> Strip | None:
    """What of an empty strip is empty in this line too."""
    start, end = strip
    for piece in row:
        if piece.x1 <= start or piece.x0 >= end:
            continue
        if (piece.x0 + piece.x1) / 2 < (start + end) / 2:
            start = max(start, piece.x1)
        else:
            end = min(end, piece.x0)
    return (start, end) if end - start >= least else None


def _width(pieces: list[Segment]) -> float:
    return max(piece.x1 for piece in pieces) - min(piece.x0 for piece in pieces)


def _is_running(pieces: list[Segment]) -> bool:
    right = max(piece.x1 for piece in pieces)
    full = sum(right - piece.x1 <= _FULL * piece.size for piece in pieces)
    return full >= _FULL_SHARE * len(pieces)


def _is_independent(narrow: list[Segment], wide: list[Segment]) -> bool:
    """Whether the paragraphs of the two begin on lines of their own."""
    own, others = _paragraphs(narrow), _paragraphs(wide)
    if min(len(own), len(others)) < _PARAGRAPHS:
        return False
    level = _LEVEL * median(piece.size for piece in narrow)
    # Some stand level by chance. Cells of a table have gaps between them, and begin below these.
    apart = _paragraphs(narrow, by_dress=False)
    return any(
        sum(any(_is_level(one, other, level) for other in others) for one in told)
        < _ALIGNED * len(told)
        for told in (own, apart)
        if len(told) >= _BOXES
    )


def _is_level(one: tuple[float, float], other: tuple[float, float], level: float) -> bool:
    """Cells begin on one line, or have one middle."""
    return abs(one[0] - other[0]) < level or abs(sum(one) - sum(other)) < 2 * level


def _paragraphs(pieces: list[Segment], by_dress: bool = True) -> list[tuple[float, float]]:
    """Their first lines and their last: they begin below a gap, or where the dress changes."""
    lines = sorted(pieces, key=lambda piece: piece.base)
    gaps = [(after.base - before.base) / before.size
            for before, after in pairwise(lines)]  # fmt: skip
    usual = median(gaps) if gaps else 0.0
    low = min((gap for gap in gaps if gap > 0.5 * usual), default=usual)
    found = [(lines[0].base, lines[0].base)]
    for gap, before, after in zip(gaps, lines, lines[1:], strict=False):
        changes = after.bold != before.bold or abs(after.size - before.size) > 0.1 * before.size
        if gap > _GAP * low or (changes and by_dress):
            found.append((after.base, after.base))
        found[-1] = found[-1][0], after.base
    return found


#: Below which lines go on with each other, and how much the room between others may differ, both
#: in parts of the size.
_TOGETHER, _EVEN = 1.6, 0.35


def is_even(aside: list[Segment]) -> bool:
    """Whether the parts of a narrow column stand equally far apart: cells of a table wait for the
    words beside them, and do not."""
    ordered = sorted(aside, key=lambda piece: piece.base)
    gaps = [(b.base - a.base) / max(a.size, b.size) for a, b in pairwise(ordered)]
    apart = [gap for gap in gaps if gap > _TOGETHER]
    return not apart or max(apart) - min(apart) <= _EVEN
