"""Tables with drawn lines: which lines make a table, and which cell a glyph stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from .glyphs import Glyph
from .things import Box, Things

_NEAR = 3.0
_LEAST_CELLS = 2
#: A column of so many points holds hardly a word.
_TOO_NARROW = 60.0
#: In points; a shorter one underlines words.
_LONG = 150.0


#: Lines of words beside a table that make a column of it, and the width that was left for it.
_OVERFLOWING, _NO_WIDTH = 4, 4.0


@dataclass(frozen=True)
class Frame:
    """The lines of one table: the edges of its columns and of its rows."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    #: By row, the inner edges that are not drawn there: a cell reaches over several columns.
    open_: tuple[frozenset[int], ...] = ()
    #: A box beside the text, which is read behind it.
    is_aside: bool = False

    @property
    def columns(self) -> int:
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    def cell_of(self, glyph: Glyph) -> tuple[int, int] | None:
        """Row and column, by the middle of what is drawn."""
        y = glyph.base - 0.3 * glyph.size
        x = (glyph.x0 + glyph.x1) / 2
        inside = self.xs[0] - _NEAR <= x <= self.xs[-1] + _NEAR and self.ys[0] <= y <= self.ys[-1]
        if not inside:
            return None
        row = min(max(bisect_right(self.ys, y) - 1, 0), self.rows - 1)
        column = min(max(bisect_right(self.xs, x) - 1, 0), self.columns - 1)
        while self.open_ and column in self.open_[row]:
            column -= 1
        return row, column

    def cell_beside(self, glyph: Glyph) -> tuple[int, int] | None:
        """The last cell of the row whose words run over the edge of the table: its column was
        left too narrow for them."""
        y = glyph.base - 0.3 * glyph.size
        narrow = self.xs[-1] - self.xs[-2] < _TOO_NARROW
        if not narrow or glyph.x0 < self.xs[-2] or not self.ys[0] <= y <= self.ys[-1]:
            return None
        row = min(max(bisect_right(self.ys, y) - 1, 0), self.rows - 1)
        return row, self.columns - 1


def tables(things: Things, glyphs: list[Glyph], width: float) -> list[Frame]:
    """The tables of a page of that width."""
    found = [_with_column_outside(frame, glyphs, width) for frame in frames_of(things)]
    return [frame for frame in found if frame.columns >= _LEAST_CELLS]


def frames_of(things: Things) -> list[Frame]:
    """What is framed by lines that touch each other, be it one column."""
    found = []
    for group in _touching([*things.across, *things.down]):
        across = [box for box in group if box.x1 - box.x0 > box.bottom - box.top]
        down = [box for box in group if box.x1 - box.x0 <= box.bottom - box.top]
        ys = _apart([(box.top + box.bottom) / 2 for box in across])
        xs = _apart([(box.x0 + box.x1) / 2 for box in down])
        ys = _apart([*ys, *_cut_by_page(xs, down)]) if len(ys) >= _LEAST_CELLS else ys
        if len(xs) > 1 and len(ys) >= _LEAST_CELLS:
            found.append(Frame(tuple(xs), tuple(ys), _open(xs, ys, down)))
    return found


def _cut_by_page(xs: list[float], down: list[Box]) -> list[float]:
    """Where the lines on both sides of a table begin and end, though no line closes it there: a
    row that goes on over the page."""
    sides = [[box for box in down if abs((box.x0 + box.x1) / 2 - x) <= _NEAR] for x in xs]
    if len(sides) < _LEAST_CELLS:
        return []
    left, right = sides[0], sides[-1]
    heads = [min(box.top for box in side) for side in (left, right)]
    feet = [max(box.bottom for box in side) for side in (left, right)]
    return [max(ends) for ends in (heads, feet) if abs(ends[0] - ends[1]) <= _NEAR]


def _open(xs: list[float], ys: list[float], down: list[Box]) -> tuple[frozenset[int], ...]:
    """By row, the edges between two columns that no line draws."""
    rows = []
    for top, bottom in pairwise(ys):
        middle = (top + bottom) / 2
        drawn = [(box.x0 + box.x1) / 2 for box in down if box.top <= middle <= box.bottom]
        inner = range(1, len(xs) - 1)
        rows.append(frozenset(n for n in inner if not any(abs(xs[n] - x) <= _NEAR for x in drawn)))
    return tuple(rows)


def _with_column_outside(frame: Frame, glyphs: list[Glyph], width: float) -> Frame:
    """The table with one more column, of no width, where words stand right behind its last line:
    some programs leave no room for the column that has most to say."""
    edge = frame.xs[-1]
    if edge < 0.5 * width or edge - frame.xs[-2] < _TOO_NARROW:
        return frame  # the next column of the page stands there, or a narrow one is drawn
    right = [glyph for glyph in glyphs if glyph.text.strip() and glyph.x0 > edge - 1]
    beside = [g for g in right if frame.ys[0] <= g.base - 0.3 * g.size <= frame.ys[-1]]
    lines = {round(glyph.base) for glyph in beside}
    if len(lines) < _OVERFLOWING or len(beside) * 4 < 3 * len(right):
        return frame
    size = max(glyph.size for glyph in beside)
    if min(glyph.x0 for glyph in beside) - edge > size:
        return frame
    return Frame((*frame.xs, edge + _NO_WIDTH), frame.ys, frame.open_)


def alone(things: Things, frames: list[Frame], glyphs: list[Glyph]) -> list[Box]:
    """Lines drawn across a good part of the page, outside of all tables, and of the borders that
    some programs draw around every line of a framed text."""
    frames = [*frames, *_around_lines(things, glyphs)]
    return [
        box
        for box in things.across
        if box.x1 - box.x0 > _LONG
        and not any(
            frame.xs[0] - _NEAR <= box.x0 <= frame.xs[-1] + _NEAR
            and frame.ys[0] - _NEAR <= box.top <= frame.ys[-1] + _NEAR
            for frame in frames
        )
    ]


def between_columns(things: Things) -> list[Box]:
    """Lines drawn down the page that touch no others."""
    found = []
    for group in _touching([*things.across, *things.down]):
        if all(box.x1 - box.x0 < box.bottom - box.top for box in group):
            top, bottom = min(box.top for box in group), max(box.bottom for box in group)
            found.append(Box(group[0].x0, top, group[0].x1, bottom))
    return found


#: So many lines in a frame of their own are framed one by one.
_FEWEST_FRAMED = 3


def _around_lines(things: Things, glyphs: list[Glyph]) -> list[Frame]:
    found = [f for f in frames_of(things) if f.columns == f.rows == 1 and _holds_line(f, glyphs)]
    return found if len(found) >= _FEWEST_FRAMED else []


def _holds_line(frame: Frame, glyphs: list[Glyph]) -> bool:
    """Whether one line of words, or a picture alone, stands in a frame."""
    high = frame.ys[-1] - frame.ys[0]
    own = [glyph for glyph in glyphs if glyph.text.strip() and frame.cell_of(glyph)]
    return len({round(glyph.base) for glyph in own}) < 2 and (
        not own or high < _LOOSEST * max(glyph.size for glyph in own)
    )


#: Around one line a frame is no higher, in parts of the size.
_LOOSEST = 4.0


def _apart(values: list[float]) -> list[float]:
    """In order, those that mean the same line once."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _touching(boxes: list[Box]) -> list[list[Box]]:
    """Groups of lines that meet, found over a coarse net so that many lines take no time."""
    parent = list(range(len(boxes)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    ordered = sorted(range(len(boxes)), key=lambda number: boxes[number].top)
    active: list[int] = []
    for number in ordered:
        box = boxes[number]
        active = [other for other in active if boxes[other].bottom + _NEAR >= box.top]
        for other in active:
            near = boxes[other]
            if near.x0 - _NEAR <= box.x1 and box.x0 - _NEAR <= near.x1:
                parent[root(other)] = root(number)
        active.append(number)
    groups: dict[int, list[Box]] = defaultdict(list)
    for number, box in enumerate(boxes):
        groups[root(number)].append(box)
    return list(groups.values())
