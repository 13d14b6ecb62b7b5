"""A table without drawn lines that goes on at the head of the next page: a few lines there do not
show its columns, but the page before has.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from .parts import Grid
from .segments import Segment

#: In points: how far the edges of one column may stand apart.
_SAME = 2.0
#: In parts of the size: what is so far below the rest is no part of the table.
_END_GAP = 2.4

Row = list[Segment]


def rows_of(rows: list[Row], table: Grid) -> int:
    """How many of the first lines of a page go on with the table of the page before: all their
    pieces keep to its columns, and begin where others of the column do."""
    if table.is_ruled or len(table.edges) < 2:
        return 0
    cuts = list(table.edges[1:])
    begins = [
        [line.words.x0 for row in table.rows for line in row[number]]
        for number in range(len(table.edges))
    ]
    used: set[int] = set()
    for end, row in enumerate(rows):
        above = rows[end - 1][0] if end else row[0]
        if row[0].base - above.base > _END_GAP * row[0].size:
            break
        columns = [_column(piece, cuts, begins) for piece in row]
        if None in columns:
            break
        used.update(number for number in columns if number is not None)
    else:
        end = len(rows)
    return end if len(used) > 1 else 0


def _column(piece: Segment, cuts: list[float], begins: list[list[float]]) -> int | None:
    number = bisect_right(cuts, piece.x0)
    fits = number == len(cuts) or piece.x1 <= cuts[number] + _SAME
    known = any(abs(piece.x0 - x) <= _SAME for x in begins[number])
    return number if fits and known else None


def hanging_above(rows: list[Row], at: int, left: float) -> int:
    """How many lines from here stand alone, and go on in a column of the lines below them: the
    cells beside theirs are set around a middle further down."""
    first = rows[at][0]
    if len(rows[at]) > 1 or first.x0 - left < _SET_IN * first.size:
        return 0
    for count, (above, row) in enumerate(pairwise(rows[at : at + _MOST_ABOVE]), 1):
        if row[-1].base - above[-1].base > _WRAPPED * first.size:
            return 0
        if not any(abs(piece.x0 - first.x0) < 1 for piece in row):
            return 0
        if len(row) > 1:
            return count
    return 0


#: So far from the margin and so close to each other, in parts of the size, and so many such lines.
_SET_IN, _WRAPPED, _MOST_ABOVE = 3.0, 1.8, 12
