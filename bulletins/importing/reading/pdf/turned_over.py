"""A table without drawn lines that goes on at the head of the next page: a few lines there do not
show its columns, but the page before has.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from ...regexes import regex
from . import tables
from .parts import Flow, Grid, Line
from .rows import Row, Strip, kept_of
from .segments import Segment

#: In points: how far the edges of one column may stand apart.
_SAME = 2.0
#: In parts of the size: what is so far below the rest is no part of the table.
_END_GAP = 2.4


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
    room = _most_room(table)
    for end, row in enumerate(rows):
        above = rows[end - 1][0] if end else row[0]
        if row[0].base - above.base > max(_END_GAP * row[0].size, room):
            break
        columns = [_column(piece, cuts, begins) for piece in row]
        if None in columns:
            break
        used.update(number for number in columns if number is not None)
    else:
        end = len(rows)
    return end if len(used) > 1 else 0


def begun_in(columns: list[Flow], table: Grid) -> Grid | None:
    """The first rows of a table that goes on over the page, of which nothing but the next page
    tells that they are no columns of running text."""
    lefts = [
        min((line.words.x0 for row in table.rows for line in row[number]), default=0.0)
        for number in range(len(table.edges))
    ]
    begins = [flow.left for flow in columns]
    if len(begins) != len(lefts) or any(
        abs(a - b) > _SAME for a, b in zip(begins, lefts, strict=True)
    ):
        return None
    parted = tables.rows([[line.words for line in flow.lines] for flow in columns])
    if not parted or not all(parted[-1]):
        return None
    page = columns[0].page
    rows = [[[Line(piece, page) for piece in cell] for cell in row] for row in parted]
    return Grid(rows, table.edges, page)


def _most_room(table: Grid) -> float:
    """The most that is between two lines of a table, a little more than it is."""
    bases = [line.words.base for row in table.rows for cell in row for line in cell
             if line.page == table.page]  # fmt: skip
    return max((b - a for a, b in pairwise(sorted(bases))), default=0.0) + _SAME


def _column(piece: Segment, cuts: list[float], begins: list[list[float]]) -> int | None:
    number = bisect_right(cuts, piece.x0)
    fits = number == len(cuts) or piece.x1 <= cuts[number] + _SAME
    known = any(abs(piece.x0 - x) <= _SAME for x in begins[number])
    return number if fits and known else None


def hanging_above(rows: list[Row], at: int, left: float) -> int:
    """How many lines from here stand alone, and go on in a column of the lines below them: the
    cells beside theirs are set around a middle further down."""
    first = rows[at][0]
    if len(rows[at]) > 1 or first.x0 - left < _FAR_IN * first.size:
        return 0
    for count, (above, row) in enumerate(pairwise(rows[at : at + _MOST_ABOVE]), 1):
        if row[-1].base - above[-1].base > _WRAPPED * first.size:
            return 0
        if not any(abs(piece.x0 - first.x0) < 1 for piece in row):
            return 0
        if len(row) > 1:
            return count
    return 0


def hanging_around(rows: list[Row], at: int) -> int:
    """The same for lines at the margin: those of the first cell of a table, which is higher than
    the others, and stands around their middle."""
    if len(rows[at]) > 1:
        return 0
    for count, (above, row) in enumerate(pairwise(rows[at : at + _MOST_ABOVE]), 1):
        if min(p.base for p in row) - max(p.base for p in above) > _WRAPPED * row[0].size:
            return 0
        if len(row) > 1:
            strips = [(one.x1, other.x0) for one, other in pairwise(row)]
            return count if is_centred(rows, at, strips) else 0
    return 0


def is_centred(rows: list[Row], at: int, strips: list[Strip]) -> bool:
    """Whether a line that stands alone is the first of a high cell, beside whose middle that of
    a lower one stands: a row of a table begins there, however far below the last."""
    first = rows[at][0]
    block: list[Row] = []
    for above, row in pairwise([rows[at], *rows[at : at + _MOST_ABOVE * 2]]):
        if min(p.base for p in row) - max(p.base for p in above) > _WRAPPED * first.size:
            break
        block.append(row)
        strips = [one for strip in strips for one in kept_of(strip, row)]
    own = [piece for row in block for piece in row]
    for start, end in strips:
        sides = [p for p in own if p.x1 <= start], [p for p in own if p.x0 >= end]
        if all(sides):
            left, right = (min(p.base for p in s) + max(p.base for p in s) for s in sides)
            if abs(left - right) < 2 * _CENTRED * first.size:
                return True
    return False


def is_named(rows: list[Row], first: int, at: int, strips: list[Strip]) -> bool:
    """Whether a bold line that stands alone is a name where names over plain lines stood before,
    and lines on both sides follow close below."""
    alone = rows[at][0]
    above = [p for row in rows[first:at] for p in row if abs(p.x0 - alone.x0) < 1]
    if not any(one.bold and not two.bold for one, two in pairwise(above)):
        return False
    for before, row in pairwise(rows[at : at + _MOST_ABOVE]):
        if min(p.base for p in row) - max(p.base for p in before) > _WRAPPED * alone.size:
            return False
        strips = [one for strip in strips for one in kept_of(strip, row)]
        if any(row[0].x1 <= start and end <= row[-1].x0 for start, end in strips):
            return True
    return False


#: So little, in parts of the size, the middles of two cells of a row stand apart.
_CENTRED = 0.2
#: So far from the margin and so close to each other, in parts of the size, and so many such lines.
#: Nearer to the margin stands the head of a page as well, beside a narrow column.
_FAR_IN, _WRAPPED, _MOST_ABOVE = 8.0, 1.8, 12


#: So many rows above tell how a first cell ends; so far, in points, its lines may be set in.
_TELLING_ROWS, _SET_IN = 2, 8.0


def complete_first(grid: Grid, flow: Flow) -> None:
    """Gives the last row the lines with which the first cell of every other row ends, where they
    stand at the head of the next page: the office below a name."""
    firsts = [row[0] for row in grid.rows]
    ends = {_dress(cell[-1]) for cell in firsts[:-1] if cell}
    if len(firsts) <= _TELLING_ROWS or len(ends) != 1 or not firsts[-1] or len(grid.edges) < 2:
        return
    if ends == {_dress(firsts[-1][-1])}:
        return
    left = min(line.words.x0 for cell in firsts for line in cell)
    middles = [_middle(line) for cell in firsts for line in cell]
    centred = max(middles) - min(middles) < _SAME
    own = 0
    for line in flow.lines:
        begins = line.words.x0 - left <= _SET_IN or centred
        inside = begins and line.words.x1 <= grid.edges[1]
        if centred and abs(_middle(line) - middles[0]) > _SAME:
            inside = False
        if not inside or _dress(line) not in ends:
            break
        own += 1
    firsts[-1] += flow.lines[:own]
    del flow.lines[:own]


def complete_cut(grid: Grid, flow: Flow) -> None:
    """The same for a first cell whose last word is broken, or goes on: its lines are set in from
    the margin, or end before the next column."""
    cells = [row[0] for row in grid.rows if row[0]]
    if len(grid.edges) < 2 or not cells or not grid.rows[-1][0] or len(cells) < _TELLING_ROWS:
        return
    last = cells[-1][-1]
    if not _AMID.search(last.words.words):
        return
    own = 0
    for line in flow.lines:
        at_edge = abs(line.words.x0 - last.words.x0) <= 1
        if not at_edge or line.words.x1 > grid.edges[1] or _dress(line) != _dress(last):
            break
        own += 1
    cells[-1] += flow.lines[:own]
    del flow.lines[:own]


#: How a line ends that another goes on.
_AMID = regex(r"[^\W\d_]-$|[,，、]$|\b(?:of|the|and|for|to|in|on|a|an|with|by|from)$")


def _middle(line: Line) -> float:
    return (line.words.x0 + line.words.inner_right) / 2


def ends_in_head(grid: Grid, below: list[list[Line]]) -> bool:
    """Whether a cell of the last row ends with a line in the dress below which others go on: a
    name, of which office and words stand on the next page."""
    for number, (cell, more) in enumerate(zip(grid.rows[-1], below, strict=True)):
        if not cell or not more:
            continue
        last, first = _dress(cell[-1]), _dress(more[0])
        others = [[_dress(line) for line in row[number]] for row in grid.rows[:-1] if row[number]]
        follows = sum((last, first) in pairwise(dresses) for dresses in others)
        ends = any(dresses[-1] == last for dresses in others)
        if last != first and follows >= _TELLING_ROWS and not ends:
            return True
    return False


def _dress(line: Line) -> tuple[int, bool, bool]:
    first = next(glyph for glyph in line.words.glyphs if glyph.text.strip())
    return round(2 * line.words.size), bool(first.bold), bool(first.italic)
