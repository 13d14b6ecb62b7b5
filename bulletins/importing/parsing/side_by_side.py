"""Of which language a cell is, by its column: rows with Chinese on one side and the other language
on the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from .outline import Item

#: So many rows, so near, tell on which side each language stands.
_FEWEST, _NEAR = 2, 6
#: A row has no more lines.
_LINES = 8


def script_of(items: Sequence[Item], sure: Sequence[str], at: int) -> str:
    """The script of a line that could be of either, beside a cell of one: empty where the rows
    around do not tell that of its column."""
    row = items[at].row
    near = range(max(0, at - _LINES * _NEAR), min(len(items), at + _LINES * _NEAR))
    beside = [n for n in near if row and items[n].row == row and n != at]
    scripts = {sure[n] for n in beside}
    if len(scripts) != 1 or "" in scripts or not _is_on_one_side(beside, at):
        return ""
    first_of_row = min(at, *beside)
    if not first_of_row or not items[first_of_row - 1].row:
        return ""  # the first row may name the columns: `中文 | English`
    if _is_among_rows_of_one(items, sure, at, near):
        return ""
    around = (n for n in near if 0 < abs(items[n].row - row) <= _NEAR and items[n].row)
    rows = groupby(around, key=lambda n: items[n].row)
    told = [side for _, each in rows if len(side := _sides(sure, list(each))) > 1]
    if len(told) < _FEWEST or len(set(told)) > 1 or len(told[0]) > 2:
        return ""
    first, second = told[0]
    own, other = (first, second) if at < beside[0] else (second, first)
    return own if scripts == {other} else ""


def _is_among_rows_of_one(
    items: Sequence[Item], sure: Sequence[str], at: int, near: range
) -> bool:
    """Whether the rows right above and below are of one language in several cells, as in a table
    of speakers that stands between rows that set both languages side by side."""
    next_to = [
        [n for n in near if items[n].row == items[at].row + step and sure[n]] for step in (-1, 1)
    ]
    cells = [len({items[n].block for n in row}) for row in next_to]
    both = sum(len({sure[n] for n in row}) > 1 for row in next_to)
    of_one = sum(
        len({sure[n] for n in row}) == 1 and count > 1
        for row, count in zip(next_to, cells, strict=True)
    )
    return of_one > 0 and of_one >= both


def _is_on_one_side(beside: list[int], at: int) -> bool:
    return all(n < at for n in beside) or all(n > at for n in beside)


def _sides(sure: Sequence[str], row: list[int]) -> tuple[str, ...]:
    """The scripts of a row from left to right."""
    return tuple(script for script, _ in groupby(sure[n] for n in row if sure[n]))
