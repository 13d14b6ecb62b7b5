"""A large line beside several small ones, such as the name of a paper beside its publisher and the
number of the issue: it is read whole, and so are these.
"""

from __future__ import annotations

from .segments import Segment

#: So many times the size of the others; a letter or two only begin a text.
_LARGE, _SHORTEST = 1.5, 4
#: So many lines stand beside one at most; so far, in its size, they stand out of it.
_MOST, _OUT = 4, 0.25


def beside(rows: list[list[Segment]], at: int) -> tuple[int, list[Segment]]:
    """How many rows from here on such lines take, and what stands in them, in the order of
    reading; 0 where there are none."""
    large = max((piece for row in rows[at : at + 2] for piece in row), key=lambda one: one.size)
    if len(large.words) < _SHORTEST:
        return 0, []
    out = _OUT * large.size
    end, small = at, []
    for row in rows[at : at + _MOST]:
        others = [piece for piece in row if piece is not large]
        if not all(
            piece.size * _LARGE <= large.size
            and large.top - out <= piece.base <= large.bottom + out
            for piece in others
        ):
            break
        small += others
        end += 1
    if not any(large is piece for row in rows[at:end] for piece in row):
        return 0, []
    if len({round(piece.base) for piece in small}) < 2:
        return 0, []
    if all(piece.x0 > large.x1 for piece in small):
        return end - at, [large, *small]
    if all(piece.x1 < large.x0 for piece in small):
        return end - at, [*small, large]
    return 0, []
