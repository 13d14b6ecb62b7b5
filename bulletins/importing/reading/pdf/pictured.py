"""Two columns of text with pictures in them, above the names of those who speak: short lines and
the holes that the pictures fill hide that text runs on there.

No table looks so: in both columns there are paragraphs from margin to margin, and the lines of one
stand at other heights than those of the other.
"""

from __future__ import annotations

from itertools import pairwise

from . import spreads
from .rules import Frame
from .segments import Segment
from .spreads import Spread
from .things import Box

#: Lines of either column, and those in the type of the text; so many of them, one below the
#: other, are a paragraph, and so many a short one.
_FEWEST, _FEWEST_OF_TEXT, _PARAGRAPH, _SHORT = 10, 5, 3, 2
#: As much of the width of its column has a line of text.
_LONG = 0.85
#: The narrower column is as much of the other at least.
_AS_WIDE = 0.8
#: Lines at one height, in parts of the size; so many of them are those of a table.
_LEVEL, _ALIGNED = 0.15, 0.3
#: In parts of the size: what is so far below both columns is none of them.
_END_GAP = 2.4


def find(pieces: list[Segment], frames: list[Frame], pictures: list[Box]) -> Spread | None:
    """Such columns, between two lines that cross the strip between them."""
    is_some = pictures and len(pieces) >= 2 * _FEWEST
    cut = spreads.cut_of(pieces, _FEWEST_OF_TEXT) if is_some else None
    if cut is None:
        return None
    blocks = [(one.base, one.x0, one.x1) for one in pieces]
    blocks += [(frame.ys[0], frame.xs[0], frame.xs[-1]) for frame in frames]
    blocks += [(box.top, box.x0, box.x1) for box in pictures]
    crossing = sorted(y for y, x0, x1 in blocks if x0 < cut < x1)
    for top, bottom in pairwise([float("-inf"), *crossing, float("inf")]):
        within = [one for one in pieces if top < one.base < bottom]
        own = [box for box in pictures if top < box.top and box.bottom < bottom]
        if found := _columns(within, own, cut):
            return found
    return None


def _columns(pieces: list[Segment], pictures: list[Box], cut: float) -> Spread | None:
    own = _without_foot(pieces, pictures)
    sides = [[one for one in own if (one.x0 > cut) is is_right] for is_right in (False, True)]
    if any(len(side) < _FEWEST for side in sides):
        return None
    widths = [max(one.x1 for one in side) - min(one.x0 for one in side) for side in sides]
    if min(widths) < _AS_WIDE * max(widths):
        return None
    paragraphs = [_longest_paragraph(side) for side in sides]
    is_prose = min(paragraphs) >= _SHORT and max(paragraphs) >= _PARAGRAPH
    if not is_prose or not any(map(spreads.runs_on, sides)):
        return None
    if not any(_stands_in(box, sides, cut) for box in pictures) or _is_level(*sides):
        return None
    bases = [one.base for one in own]
    return Spread(min(bases) - 0.5, max(bases) + 0.5, cut)


def _stands_in(box: Box, sides: list[list[Segment]], cut: float) -> bool:
    """Whether a picture fills a hole of one column, beside lines of the other."""
    is_right = box.x0 > cut
    own, other = (
        sum(box.top < one.base < box.bottom for one in sides[side])
        for side in (is_right, not is_right)
    )
    return not own and other >= _PARAGRAPH


def _without_foot(pieces: list[Segment], pictures: list[Box]) -> list[Segment]:
    """Down to the first gap that goes through both columns, and that no picture fills."""
    ordered = sorted(pieces, key=lambda one: one.base)
    for number, (above, below) in enumerate(pairwise(ordered), 1):
        filled = sum(
            max(0.0, min(box.bottom, below.base) - max(box.top, above.base)) for box in pictures
        )
        if below.base - above.base - filled > _END_GAP * above.size and number >= 2 * _FEWEST:
            return ordered[:number]
    return ordered


def _longest_paragraph(side: list[Segment]) -> int:
    """How many lines below each other are nearly as long as the column is wide."""
    width = max(one.x1 for one in side) - min(one.x0 for one in side)
    ordered = sorted(side, key=lambda one: one.base)
    count = most = 0
    for one in ordered:
        count = count + 1 if one.x1 - one.x0 >= _LONG * width else 0
        most = max(most, count)
    return most


def _is_level(left: list[Segment], right: list[Segment]) -> bool:
    """Whether many lines stand at the height of one beside them, as in rows."""
    fewer, more = sorted((left, right), key=len)
    level = sum(any(abs(a.base - b.base) < _LEVEL * a.size for b in more) for a in fewer)
    return level > _ALIGNED * len(fewer)
