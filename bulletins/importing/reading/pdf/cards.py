"""Cards: boxes of one size beside each other, each with a text of its own. Unlike the cells of a
row they are read one after the other. A single box beside the text is read behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from .glyphs import Glyph
from .rules import Frame

#: In points: cards beside each other begin and end at one height, and are equally wide.
_NEAR = 3.0
#: So many lines, and so many letters, are those of a text.
_FEWEST_LINES, _FEWEST_LETTERS = 3, 30
#: So many lines are beside each other in a box with facts and in the text, of which the box is
#: less than this part as wide.
_FEWEST_ASIDE, _NARROW = 5, 0.62
#: A page with more boxes is a diagram.
_MOST = 200


def among(framed: list[Frame], tables: list[Frame], glyphs: list[Glyph]) -> list[Frame]:
    """The frames of one cell that are cards."""
    alone = [box for box, _ in _boxes(framed, tables, glyphs)]
    found = [one for one in alone if any(_are_beside(one, other) for other in alone)]
    return sorted(found, key=lambda one: (round(one.ys[0] / _NEAR), one.xs[0]))


def beside_text(framed: list[Frame], tables: list[Frame], glyphs: list[Glyph]) -> list[Frame]:
    """Single narrow boxes with dates or addresses, on one side of running text: boxes below each
    other may hold who says what stands beside them."""
    boxes = _boxes(framed, tables, glyphs)
    found = []
    for box, lines in boxes:
        above = [one for one in framed if one.columns == 1 and _is_as_wide(one, box)]
        if lines >= _FEWEST_ASIDE and len(above) == 1 and _has_text_beside(box, framed, glyphs):
            found.append(replace(box, is_aside=True))
    return found


def _boxes(
    framed: list[Frame], tables: list[Frame], glyphs: list[Glyph]
) -> list[tuple[Frame, int]]:
    """The frames of one cell that hold a text of their own, with its lines."""
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
            told.append((Frame(box.xs, (box.ys[0], box.ys[-1])), len(rows)))
    return [one for one in told if not any(_overlap(one[0], table) for table in tables)]


def _is_as_wide(one: Frame, other: Frame) -> bool:
    return all(abs(one.xs[at] - other.xs[at]) <= _NEAR for at in (0, -1))


def _has_text_beside(box: Frame, framed: list[Frame], glyphs: list[Glyph]) -> bool:
    near = [g for g in glyphs if g.text.strip() and box.ys[0] < g.base < box.ys[-1]]
    left = [glyph for glyph in near if glyph.x1 <= box.xs[0]]
    right = [glyph for glyph in near if glyph.x0 >= box.xs[-1]]
    text = left or right
    if bool(left) is bool(right) or any(f.cell_of(g) for f in framed for g in (text[0], text[-1])):
        return False
    wide = max(glyph.x1 for glyph in text) - min(glyph.x0 for glyph in text)
    lines = {round(glyph.base) for glyph in text}
    return len(lines) >= _FEWEST_ASIDE and box.xs[-1] - box.xs[0] < _NARROW * wide


def _are_beside(one: Frame, other: Frame) -> bool:
    level = all(abs(a - b) <= _NEAR for a, b in zip(one.ys, other.ys, strict=True))
    apart = one.xs[-1] <= other.xs[0] or other.xs[-1] <= one.xs[0]
    wide, as_wide = (frame.xs[-1] - frame.xs[0] for frame in (one, other))
    return level and apart and abs(wide - as_wide) <= _NEAR


def _overlap(one: Frame, other: Frame) -> bool:
    return all(a[0] < b[-1] and b[0] < a[-1] for a, b in ((one.xs, other.xs), (one.ys, other.ys)))
