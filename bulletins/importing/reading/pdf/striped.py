"""Tables of which only every other row is painted: the rows between them are no less of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from .glyphs import Glyph
from .rules import Frame

#: In points: the edges of two rows of one table differ by less.
_NEAR = 3.0
#: A row between two painted ones is no higher than so many of them.
_HIGHER = 4.0
#: In parts of the size: lines of one cell, and the first and the edge above it, are nearer.
_LOOSE = 2.0
#: Lines of a running head or foot.
_MARGIN_LINES = 2


def joined(frames: list[Frame], glyphs: list[Glyph]) -> list[Frame]:
    """Frames with the same columns, between which nothing stands but words in these columns, as
    one."""
    lines = sorted(glyphs, key=lambda one: one.base)
    bases = [glyph.base for glyph in lines]
    done: list[Frame] = []
    striped: set[Frame] = set()
    for frame in sorted(frames, key=lambda one: one.ys[0]):
        above = done[-1] if done else None
        if above and _has_same_columns(above, frame):
            top, bottom = above.ys[-1], frame.ys[0]
            between = lines[bisect_left(bases, top) : bisect_right(bases, bottom)]
            if _is_row(between, frame, bottom - top, above):
                open_ = (*above.open_, frozenset[int](), *frame.open_) if above.open_ else ()
                done[-1] = Frame(frame.xs, (*above.ys, *frame.ys), open_)
                striped.add(done[-1])
                continue
        done.append(frame)
    return [_with_cut_rows(one, lines) if one in striped else one for one in done]


def _with_cut_rows(frame: Frame, lines: list[Glyph]) -> Frame:
    """With the rows that are not painted at the head and at the foot of the page: over these a
    table goes on, from the page before or to the next."""
    words = [glyph for glyph in lines if glyph.text.strip()]
    above = _close([g for g in reversed(words) if g.base <= frame.ys[0]], frame.ys[0])
    below = _close([g for g in words if g.base > frame.ys[-1]], frame.ys[-1])
    ys = frame.ys
    if above and _is_only_head(words, above):
        top = min(glyph.base - glyph.size for glyph in above)
        if _is_row(above, frame, frame.ys[0] - top, frame):
            ys = (top, *ys)
    if below and _is_only_foot(words, below):
        bottom = max(glyph.base + 0.3 * glyph.size for glyph in below)
        if _is_row(below, frame, bottom - frame.ys[-1], frame):
            ys = (*ys, bottom)
    closed = frozenset[int]()
    open_ = frame.open_
    if open_:
        open_ = (*([closed] if ys[0] != frame.ys[0] else []), *open_)
        open_ = (*open_, *([closed] if ys[-1] != frame.ys[-1] else []))
    return Frame(frame.xs, ys, open_)


def _close(words: list[Glyph], edge: float) -> list[Glyph]:
    """The lines right beside an edge, each close to the one before."""
    found: list[Glyph] = []
    for glyph in words:
        if abs(glyph.base - edge) > _LOOSE * glyph.size:
            break
        found.append(glyph)
        edge = glyph.base
    return found


def _is_only_foot(words: list[Glyph], row: list[Glyph]) -> bool:
    """Whether no more than a footer stands below."""
    last = max(glyph.base for glyph in row)
    return len({round(glyph.base) for glyph in words if glyph.base > last + 1}) <= _MARGIN_LINES


def _is_only_head(words: list[Glyph], row: list[Glyph]) -> bool:
    first = min(glyph.base for glyph in row)
    return len({round(glyph.base) for glyph in words if glyph.base < first - 1}) <= _MARGIN_LINES


def _has_same_columns(one: Frame, other: Frame) -> bool:
    return len(one.xs) == len(other.xs) and all(
        abs(a - b) <= _NEAR for a, b in zip(one.xs, other.xs, strict=True)
    )


def _is_row(between: list[Glyph], frame: Frame, high: float, above: Frame) -> bool:
    """Whether words stand in several of the columns, and none goes over an edge."""
    words = [glyph for glyph in between if glyph.text.strip()]
    highest = max(b - a for one in (above, frame) for a, b in pairwise(one.ys))
    if not words or high > _HIGHER * highest:
        return False
    inner = frame.xs[1:-1]
    crosses = any(glyph.x0 < x - 1 < x + 1 < glyph.x1 for glyph in words for x in inner)
    outside = any(not frame.xs[0] < glyph.x1 <= frame.xs[-1] + _NEAR for glyph in words)
    filled = {bisect_right(frame.xs, (glyph.x0 + glyph.x1) / 2) for glyph in words}
    return not crosses and not outside and len(filled) > 1 and _keeps_apart(words, frame)


def _keeps_apart(words: list[Glyph], frame: Frame) -> bool:
    """Whether every edge is left as much room as between two cells: words of a paragraph that
    runs over the columns come nearer."""
    rooms = [
        min(abs(edge - x) for glyph in words for x in (glyph.x0, glyph.x1))
        for edge in frame.xs[1:-1]
    ]
    return all(room >= 1.0 for room in rooms)
