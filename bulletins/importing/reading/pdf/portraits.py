"""Rows that begin with a picture: who speaks below a portrait, and the words beside both.

No line rules such a table, and its cells do not begin at one height: the picture stands above the
first line of its cell.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from .glyphs import Glyph
from .rules import Frame
from .things import Box, Image

#: In points: portraits of one column begin at one place, and are equally wide.
_NEAR = 3.0
#: So many of them make a table; on a page with more pictures none is looked for.
_FEWEST, _MOST = 2, 40
#: The words beside a portrait begin so near its top, in parts of their size.
_BESIDE = 2.0
#: The room between two columns, in parts of the size.
_STRIP = 0.7
#: A last row has no more room between its lines than the others have.
_MORE = 1.15
#: Two columns of text are nearly equally wide; names need less room than words.
_AS_WIDE = 0.8

_Lines = list[list[Glyph]]


def rows(images: list[Image], frames: list[Frame], glyphs: list[Glyph]) -> list[Frame]:
    """The tables whose rows begin with a picture, as frames."""
    if len(images) > _MOST:
        return []
    printed = [glyph for glyph in glyphs if glyph.text.strip()]
    found = []
    for column in _columns([image.box for image in images]):
        frame = _frame(column, printed)
        if frame and not any(_overlap(frame, other) for other in frames):
            found.append(frame)
    return found


def _columns(boxes: list[Box]) -> list[list[Box]]:
    """Pictures of one width that stand below each other."""
    found: list[list[Box]] = []
    for box in sorted(boxes, key=lambda one: one.top):
        for column in found:
            last = column[-1]
            same = abs(box.x0 - last.x0) <= _NEAR and abs(box.x1 - last.x1) <= _NEAR
            if same and box.top > last.bottom:
                column.append(box)
                break
        else:
            found.append([box])
    return [column for column in found if len(column) >= _FEWEST]


def _frame(column: list[Box], glyphs: list[Glyph]) -> Frame | None:
    tops = [box.top for box in column]
    right = max(box.x1 for box in column)
    beside = [
        glyph
        for glyph in glyphs
        if glyph.x0 > right and any(box.top < glyph.base < box.bottom for box in column)
    ]
    if not beside:
        return None
    cut = min(glyph.x0 for glyph in beside) - 0.3 * beside[0].size
    parts: list[tuple[_Lines, _Lines]] = [([], []) for _ in column]
    near = _NEAR
    below = (glyph for glyph in glyphs if glyph.base > tops[0] - near)
    for line in _lines(list(below)):
        number = max(0, bisect_right(tops, line[0].base - 0.3 * line[0].size) - 1)
        left = [glyph for glyph in line if glyph.x0 < cut]
        others = [glyph for glyph in line if glyph.x0 >= cut]
        if left and max(glyph.x1 for glyph in left) > cut - _STRIP * left[0].size:
            if number < len(column) - 1:
                return None  # it crosses the strip between the columns
            break
        for own, cell in zip((left, others), parts[number], strict=True):
            if own:
                cell.append(own)
    if not all(map(_is_row, column, parts)):
        return None
    end = _end(column, parts)
    lefts = [glyph.x0 for cell, _ in parts for line in cell for glyph in line]
    rights = [glyph.x1 for _, cell in parts for line in cell for glyph in line]
    xs = (min(*lefts, column[0].x0), cut, max(rights))
    if cut - xs[0] > _AS_WIDE * (xs[2] - cut) and _runs_past([cell for _, cell in parts]):
        return None
    return Frame(xs, (*(top - near for top in tops), end))


def _lines(glyphs: list[Glyph]) -> _Lines:
    lines: _Lines = []
    for glyph in sorted(glyphs, key=lambda one: one.base):
        if lines and glyph.base - lines[-1][0].base < 0.3 * glyph.size:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines


def _is_row(box: Box, cells: tuple[_Lines, _Lines]) -> bool:
    """Whether something stands below the picture, and words begin beside its top."""
    left, right = cells
    if not left or not right or left[0][0].base - left[0][0].size < box.bottom - _NEAR:
        return False
    return abs(right[0][0].base - right[0][0].size - box.top) < _BESIDE * right[0][0].size


def _runs_past(cells: list[_Lines]) -> bool:
    """Whether the words beside one portrait go on beside the next as its own paragraphs do: a
    column of text beside another, in which the pictures stand."""
    bases = [[line[0].base for line in cell] for cell in cells]
    inside = max((b - a for one in bases for a, b in pairwise(one)), default=0.0)
    return any(below[0] - above[-1] <= inside for above, below in pairwise(bases))


def _end(column: list[Box], parts: list[tuple[_Lines, _Lines]]) -> float:
    """Where the last row ends: what stands further below is of no cell."""
    ends = []
    for side in (0, 1):
        known = [
            _heights(box, cells[side], side) for box, cells in zip(column, parts, strict=True)
        ]
        most = max((b - a for one in known[:-1] for a, b in pairwise(one)), default=0.0)
        last = known[-1]
        end = last[1]
        for above, below in pairwise(last[1:]):
            if below - above > _MORE * most:
                break
            end = below
        ends.append(end)
    return max(ends) + _NEAR


def _heights(box: Box, lines: _Lines, side: int) -> list[float]:
    """From the foot of the picture, or from the first words beside it, from line to line."""
    bases = [line[0].base for line in lines]
    return [box.top if side else box.bottom, *bases]


def _overlap(one: Frame, other: Frame) -> bool:
    return all(a[0] < b[-1] and b[0] < a[-1] for a, b in ((one.xs, other.xs), (one.ys, other.ys)))
