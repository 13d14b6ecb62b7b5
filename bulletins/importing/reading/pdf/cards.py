"""Cards: boxes of one size beside each other, each with a text of its own. Unlike the cells of a
row they are read one after the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from .glyphs import Glyph
from .rules import Frame

#: In points: cards beside each other begin and end at one height, and are equally wide.
_NEAR = 3.0
#: So many lines, and so many letters, are those of a text.
_FEWEST_LINES, _FEWEST_LETTERS = 3, 30
#: A page with more boxes is a diagram.
_MOST = 200


def among(framed: list[Frame], tables: list[Frame], glyphs: list[Glyph]) -> list[Frame]:
    """The frames of one cell that are cards."""
    boxes = [frame for frame in framed if frame.columns == 1]
    if len(boxes) > _MOST:
        return []
    lines = sorted((g for g in glyphs if g.text.strip()), key=lambda one: one.base)
    bases = [glyph.base for glyph in lines]
    told = []
    for box in boxes:
        near = lines[bisect_left(bases, box.ys[0]) : bisect_right(bases, box.ys[-1])]
        inside = [g for g in near if box.xs[0] < (g.x0 + g.x1) / 2 < box.xs[-1]]
        rows = {round(glyph.base) for glyph in inside}
        if len(rows) >= _FEWEST_LINES and len(inside) >= _FEWEST_LETTERS:
            told.append(Frame(box.xs, (box.ys[0], box.ys[-1])))
    alone = [one for one in told if not any(_overlap(one, table) for table in tables)]
    found = [one for one in alone if any(_are_beside(one, other) for other in alone)]
    return sorted(found, key=lambda one: (round(one.ys[0] / _NEAR), one.xs[0]))


def _are_beside(one: Frame, other: Frame) -> bool:
    level = all(abs(a - b) <= _NEAR for a, b in zip(one.ys, other.ys, strict=True))
    apart = one.xs[-1] <= other.xs[0] or other.xs[-1] <= one.xs[0]
    wide, as_wide = (frame.xs[-1] - frame.xs[0] for frame in (one, other))
    return level and apart and abs(wide - as_wide) <= _NEAR


def _overlap(one: Frame, other: Frame) -> bool:
    return all(a[0] < b[-1] and b[0] < a[-1] for a, b in ((one.xs, other.xs), (one.ys, other.ys)))
