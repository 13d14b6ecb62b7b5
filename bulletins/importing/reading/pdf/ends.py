"""Which lines below columns of text or cells are no part of them."""

from __future__ import annotations

from .rows import Row

#: A heading so many times its size below the lines above begins something else.
_HEADING_GAP = 1.56
#: What is so far below a column is no part of it.
_END_GAP = 2.4
_FOOT_GAP = 12.0
#: A line of smaller type, a little further below columns than their lines are apart, is of none.
_SMALL_TYPE, _SMALL_GAP = 0.9, 1.8


def is_foot(row: Row, above: Row) -> bool:
    """Whether a line stands at the foot of the page, far below all others and in smaller type."""
    size = row[0].size
    return row[0].base - above[-1].base > _FOOT_GAP * size and size < above[0].size


def before(rows: list[Row], at: int, last: int) -> bool:
    """Whether a line on one side only stands too far below the others to go on with them."""
    row, above = rows[at], rows[at - 1]
    gap = row[0].base - above[0].base
    heading = row[0].bold and not above[0].bold
    if len(row) < 2 and heading and gap > _HEADING_GAP * row[0].size and at >= last:
        return True  # a heading below lines that were set with tabs
    if gap > _END_GAP * 1.5 * row[0].size and len(row) < 2:
        return True
    small = row[0].size < _SMALL_TYPE * above[0].size
    if len(row) < 2 and small and gap > _SMALL_GAP * above[0].size and at >= last:
        return True  # whom to ask, below columns
    return len(row) < 2 and at > last and gap > _END_GAP * above[0].size
