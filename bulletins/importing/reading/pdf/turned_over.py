"""A table without drawn lines that goes on at the head of the next page: a few lines there do not
show its columns, but the page before has.
"""

from __future__ import annotations

from bisect import bisect_right

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
