"""Boxes that are painted behind words and reach as far as these do: the ground of a stretch of
text, and no cell of a table, whose words have room on one side at least."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from .glyphs import Glyph
from .things import Box

#: So near, in parts of the size, the words reach to both sides of their ground; nor is it higher.
_CLOSE, _HIGH = 0.12, 2.2
#: Behind the last word a space may have its ground too; a wide one is of Chinese.
_SPACE = 1.1


def without(boxes: Iterable[Box], glyphs: list[Glyph]) -> Iterator[Box]:
    """The boxes that are not such grounds."""
    lines = sorted((glyph for glyph in glyphs if glyph.upright), key=lambda one: one.base)
    bases = [glyph.base for glyph in lines]
    for box in boxes:
        near = lines[bisect_left(bases, box.top) : bisect_right(bases, box.bottom)]
        inside = [g for g in near if box.x0 < (g.x0 + g.x1) / 2 < box.x1]
        if not _is_ground(box, inside):
            yield box


def _is_ground(box: Box, inside: list[Glyph]) -> bool:
    if not inside:
        return False
    size = max(glyph.size for glyph in inside)
    if box.bottom - box.top > _HIGH * size or inside[-1].base - inside[0].base > 0.5 * size:
        return False
    slack = max(1.0, _CLOSE * size)
    left = min(glyph.x0 for glyph in inside) - box.x0
    right = box.x1 - max(glyph.x1 for glyph in inside)
    return abs(left) <= slack and -slack <= right <= _SPACE * size
