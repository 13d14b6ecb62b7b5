"""Cells that stand so close that their words look like one line: they are parted where the lines
above and below have the left edge of a column.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator

from .glyphs import Glyph
from .segments import Segment

#: In points: edges of one column differ by less.
_SAME = 0.8
#: So many cells begin at an edge.
_FEWEST = 3
#: In parts of the size: how near cells are that stand beside each other, and how far above and
#: below a line others have its edge.
_BESIDE, _AROUND = 0.9, 6.0
#: The same for what begins at the edge of another column.
_OF_ROWS = 12.0
#: The room before a word that may begin a cell, and before one that likely does, in parts of the
#: size.
_ROOM, _WIDE_ROOM = 0.15, 0.55
#: A page with more pieces is none with tables.
_MOST = 1500


#: By the left edge of a column, the lines that begin there.
Edges = dict[float, list[float]]


def parted(pages: list[list[Segment]]) -> list[list[Segment]]:
    """The pieces of each page; a table may go on from one to the next."""
    done: list[list[Segment]] = []
    above: Edges = {}
    for pieces in pages:
        above = _edges(pieces, above) if len(pieces) <= _MOST else {}
        done.append([part for piece in pieces for part in _parts(piece, above)])
    return done


def _edges(pieces: list[Segment], before: Edges) -> Edges:
    """The left edges of columns that stand beside another, each with the lines that begin
    there; on the page before they may have stood already."""
    ordered = sorted(pieces, key=lambda one: one.base)
    bases = [piece.base for piece in ordered]
    found: Edges = defaultdict(list)
    for piece in ordered:
        reach = _BESIDE * piece.size
        first, last = (
            bisect_left(bases, piece.base - reach),
            bisect_right(bases, piece.base + reach),
        )
        near = ordered[first:last]
        if any(one.x1 < piece.x0 for one in near):
            edge = next((x for x in found if abs(x - piece.x0) <= _SAME), piece.x0)
            found[edge].append(piece.base)
    sure = [
        x
        for x, lines in found.items()
        if len(lines) >= _FEWEST or any(abs(x - other) <= _SAME for other in before)
    ]
    return {x: sorted(p.base for p in ordered if abs(p.x0 - x) <= _SAME) for x in sure}


def _parts(piece: Segment, edges: Edges) -> Iterator[Segment]:
    in_column = any(abs(piece.x0 - x) <= _SAME for x in edges)
    cuts = [
        at
        for x, lines in edges.items()
        if piece.x0 + piece.size < x < piece.x1 - piece.size
        and (at := _cut_at(piece, x))
        and _is_between(lines, piece, in_column, _is_wide(piece, at))
    ]
    start = 0
    for cut in [*sorted(cuts), len(piece.glyphs)]:
        if own := _trimmed(piece.glyphs[start:cut]):
            yield Segment(own) if cuts else piece
        start = cut


def _is_wide(piece: Segment, at: int) -> bool:
    """Whether more room than between two words is before a glyph."""
    before = max(glyph.x1 for glyph in piece.glyphs[:at] if glyph.text.strip())
    return piece.glyphs[at].x0 - before >= _WIDE_ROOM * piece.size


def _is_between(lines: list[float], piece: Segment, in_column: bool, is_wide: bool) -> bool:
    """Whether lines above and below, not far off, begin at the edge; several on one side where
    the table begins or ends, and any for what begins at the edge of another column. What is
    likely a cell may be further off: rows may be high."""
    reach = (_OF_ROWS if in_column or is_wide else _AROUND) * piece.size
    above = sum(0 < piece.base - base <= reach for base in lines)
    below = sum(0 < base - piece.base <= reach for base in lines)
    return bool(above and below) or max(above, below) > (0 if in_column else 1)


def _cut_at(piece: Segment, x: float) -> int:
    """The first glyph of a word that begins at the edge; 0 where none does."""
    right = float("-inf")
    for number, glyph in enumerate(piece.glyphs):
        if not glyph.text.strip():
            continue
        if number and abs(glyph.x0 - x) <= _SAME and glyph.x0 - right >= _ROOM * glyph.size:
            return number
        right = max(right, glyph.x1)
    return 0


def _trimmed(glyphs: tuple[Glyph, ...]) -> tuple[Glyph, ...]:
    words = [number for number, glyph in enumerate(glyphs) if glyph.text.strip()]
    return glyphs[words[0] : words[-1] + 1] if words else ()
