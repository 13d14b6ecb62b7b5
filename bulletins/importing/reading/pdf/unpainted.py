"""The first and the last row of a table of which only the rows between them are painted: their
words stand in its columns, right above and right below what is painted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from .glyphs import Glyph
from .rules import Frame

#: In points: how far words of one column may begin apart; in parts of the size, how far the lines
#: of a row may stand apart, and glyphs of one line.
_SAME, _LOOSE, _LEVEL = 1.0, 2.0, 0.3
#: A row has fewer lines, and they stand no more unevenly.
_REACH, _UNEVEN = 10, 1.2
#: A page with more tables is a diagram.
_MOST_FRAMES = 40

_Line = list[Glyph]


def with_rows_beside(frames: list[Frame], glyphs: list[Glyph]) -> list[Frame]:
    if not frames or len(frames) > _MOST_FRAMES:
        return frames
    lines = _lines_of(glyphs)
    bases = [line[0].base for line in lines]
    return [_with_both(frame, lines, bases, frames) for frame in frames]


def _lines_of(glyphs: list[Glyph]) -> list[_Line]:
    lines: list[_Line] = []
    for glyph in sorted((g for g in glyphs if g.text.strip()), key=lambda one: one.base):
        if lines and glyph.base - lines[-1][0].base < _LEVEL * glyph.size:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return lines


def _with_both(frame: Frame, lines: list[_Line], bases: list[float], frames: list[Frame]) -> Frame:
    top, bottom = bisect_right(bases, frame.ys[0]), bisect_right(bases, frame.ys[-1])
    lefts = _lefts(frame, [glyph for line in lines[top:bottom] for glyph in line])
    if frame.columns < 2 or len(lefts) != frame.columns:
        return frame
    others = [one for one in frames if one is not frame]
    above = _row(reversed(lines[max(0, top - _REACH) : top]), frame, lefts, others)
    below = _row(lines[bottom : bottom + _REACH], frame, lefts, others)
    while above and not _is_full(above[-1], frame):
        above.pop()
    ys, open_ = frame.ys, frame.open_
    if above:
        ys = (min(glyph.base - glyph.size for glyph in above[-1]), *ys)
        open_ = (frozenset[int](), *open_) if open_ else ()
    if below and _is_full(below[0], frame):
        ys = (*ys, max(glyph.base + 0.3 * glyph.size for glyph in below[-1]))
        open_ = (*open_, frozenset[int]()) if open_ else ()
    return Frame(frame.xs, ys, open_, frame.is_aside)


def _lefts(frame: Frame, glyphs: list[Glyph]) -> dict[int, float]:
    """Where the words of every column begin."""
    lefts: dict[int, float] = {}
    for glyph in glyphs:
        if cell := frame.cell_of(glyph):
            lefts[cell[1]] = min(glyph.x0, lefts.get(cell[1], glyph.x0))
    return lefts


def _row(
    lines: Iterable[_Line], frame: Frame, lefts: dict[int, float], others: list[Frame]
) -> list[_Line]:
    """The lines right beside the frame, outwards, that keep to its columns; none where they are
    more than a row has, or those of another frame."""
    found: list[_Line] = []
    for line in lines:
        base, size = line[0].base, line[0].size
        edges = [found[-1][0].base] if found else [frame.ys[0], frame.ys[-1]]
        gap = min(abs(base - edge) for edge in edges)
        bases = [one[0].base for one in found]
        least = min((abs(a - b) for a, b in pairwise(bases)), default=gap)
        if gap > _LOOSE * size or (len(found) > 1 and gap > _UNEVEN * least):
            break
        if not _keeps_to(line, frame, lefts):
            break
        found.append(line)
    is_taken = any(one.cell_of(glyph) for one in others for line in found for glyph in line)
    return found if len(found) < _REACH and not is_taken else []


def _keeps_to(line: _Line, frame: Frame, lefts: dict[int, float]) -> bool:
    begins: dict[int, float] = {}
    for glyph in line:
        column = bisect_right(frame.xs, (glyph.x0 + glyph.x1) / 2) - 1
        if not 0 <= column < frame.columns or glyph.x1 > frame.xs[column + 1] + _SAME:
            return False
        begins[column] = min(glyph.x0, begins.get(column, glyph.x0))
    return all(abs(begins[column] - lefts[column]) <= _SAME for column in begins)


def _is_full(line: _Line, frame: Frame) -> bool:
    """Whether words stand in every column."""
    own = {bisect_right(frame.xs, (glyph.x0 + glyph.x1) / 2) for glyph in line}
    return len(own) == frame.columns
