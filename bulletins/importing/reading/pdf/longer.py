"""A column of text that is longer than the one beside it: its lines go on below the end of the
other, until a line as wide as the page.
"""

from __future__ import annotations

from .rows import Row, Strip

#: So many lines are a text; so near to the edge of its column, in parts of the size, one is full.
_FEWEST, _FULL = 3, 2.5
#: So many of its lines are full where text runs on.
_RUNNING = 0.3
#: Lines further apart, in parts of the size, are none of one column.
_FAR = 5.0


def end(rows: list[Row], start: int, at: int, strips: list[Strip]) -> int:
    """Where the longer of two columns ends that begin at `start` and stand beside each other
    until `at`; `at` where none goes on."""
    if len(strips) != 1 or at >= len(rows):
        return at
    # Below, a line may reach a little further into the strip than all above.
    cut = (strips[0][0] + strips[0][1]) / 2
    on_left = rows[at][-1].x1 <= cut
    column = [piece for row in rows[start:at] for piece in row if (piece.x1 <= cut) == on_left]
    if not column:
        return at
    left, right = min(one.x0 for one in column), max(one.x1 for one in column)
    last, full = at, 0
    while last < len(rows):
        row, above = rows[last], rows[last - 1]
        size = row[0].size
        inside = left - size <= row[0].x0 and row[-1].x1 <= right + size
        # Justified lines of a narrow column have wide spaces.
        apart = len(row) > 1 and max(row[0].x0 - left, right - row[-1].x1) > size
        if apart or not inside or row[0].base - above[0].base > _FAR * size:
            break
        full += right - row[-1].x1 <= _FULL * size
        last += 1
    return last if last - at >= _FEWEST and full >= _RUNNING * (last - at) else at
