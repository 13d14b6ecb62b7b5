"""Rows of a table that one measure tells: in every column less room is between the lines of a cell
than between two cells, however wide either is set.

Columns of running text have no such measure: their paragraphs do not end at one height.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from .segments import Segment

#: So many times as much room as between two lines is between two rows, at the least.
_CLEARLY = 1.05
#: So many rows with cells beside each other, and so many to one that has a single cell.
_FEWEST, _TO_ONE = 3, 2
#: In parts of the size: how far cells of a row stand out of line.
_OUT = 0.25
#: A table of more lines is none; so many measures are tried.
_MOST, _MOST_MEASURES = 600, 40


def ends(columns: list[list[Segment]]) -> list[float]:
    """The heights between the rows, from the top down; none where no measure tells them. Each
    column holds its lines in order."""
    lines = sorted(piece.base for column in columns for piece in column)
    if not 2 < len(lines) <= _MOST:
        return []
    size = max(piece.size for column in columns for piece in column)
    gaps = sorted({round(gap, 1) for column in columns for gap in _gaps(column) if gap > 1})
    measures = [(b / a, a) for a, b in pairwise(gaps) if b >= _CLEARLY * a and b - a > 0.7]
    for _, least in sorted(measures, reverse=True)[:_MOST_MEASURES]:
        cuts = _cuts(columns, lines, least + 0.1)
        rows = [[_own(column, *band) for column in columns] for band in _bands(cuts)]
        if _are_separate(rows, least + 0.1) and _are_aligned(rows, size):
            return cuts
    return []


def _gaps(column: list[Segment]) -> list[float]:
    return [below.base - above.base for above, below in pairwise(column)]


def _cuts(columns: list[list[Segment]], lines: list[float], least: float) -> list[float]:
    """Where every column has more room than that, or nothing above or below."""
    bases = [[piece.base for piece in column] for column in columns]
    cuts = []
    for above, below in pairwise(lines):
        middle = (above + below) / 2
        around = [(bisect_left(own, middle), own) for own in bases]
        if below - above > 1 and all(
            at in (0, len(own)) or own[at] - own[at - 1] > least for at, own in around
        ):
            cuts.append(middle)
    return cuts


def _bands(cuts: list[float]) -> list[tuple[float, float]]:
    return list(pairwise([float("-inf"), *cuts, float("inf")]))


def _own(column: list[Segment], top: float, bottom: float) -> list[Segment]:
    first = bisect_right(column, top, key=lambda piece: piece.base)
    return column[first : bisect_left(column, bottom, key=lambda piece: piece.base)]


def _are_separate(rows: list[list[list[Segment]]], least: float) -> bool:
    """Whether no cell has within it as much room as is between cells."""
    return all(gap <= least for row in rows for cell in row for gap in _gaps(cell))


def _are_aligned(rows: list[list[list[Segment]]], size: float) -> bool:
    """Whether all cells that stand beside each other begin at one height, or all have one middle;
    and some of them are of several lines."""
    beside = [cells for row in rows if len(cells := [cell for cell in row if cell]) > 1]
    alone = len(rows) - len(beside)
    if len(beside) < _FEWEST or alone * _TO_ONE > len(beside):
        return False
    firsts = all(_is_level([cell[0].base for cell in cells], size) for cells in beside)
    middles = all(
        _is_level([(cell[0].base + cell[-1].base) / 2 for cell in cells], size) for cells in beside
    )
    return firsts or middles


def _is_level(heights: list[float], size: float) -> bool:
    return max(heights) - min(heights) <= _OUT * size
