"""The pieces of a page in rows, and the strips that rows leave empty."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...regexes import regex
from .segments import Segment

#: The width of the empty strip between two columns, in parts of the size.
_STRIP = 0.7
#: The same between cells, once a table is sure.
_NARROW_STRIP = 0.3
#: What a line may leave of one that others show.
LEAST_STRIP = 0.2

_BAR = regex("[|｜∣丨·•]")

Row = list[Segment]
Strip = tuple[float, float]


def in_rows(segments: list[Segment]) -> list[Row]:
    """Pieces on one line, top to bottom, each from the left to the right."""
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda one: (one.base, one.x0)):
        near = rows[-1] if rows else []
        if near and abs(near[0].base - segment.base) < 0.3 * max(near[0].size, segment.size):
            near.append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda one: one.x0) for row in rows]


#: Lines nearer to each other, in parts of the size, are none of one text.
_INTERLEAVED = 0.9


def banded(rows: list[Row]) -> list[Row]:
    """With lines between each other's lines as one: those of cells that are set around a middle,
    or of columns that begin at different heights."""
    bands: list[Row] = []
    for row in rows:
        band = bands[-1] if bands else []
        near = band and row[0].base - band[-1].base < _INTERLEAVED * min(
            row[0].size, band[-1].size
        )
        if near and not any(_overlap(one, other) for one in band for other in row):
            band += row
        else:
            bands.append(list(row))
    return [sorted(band, key=lambda one: one.x0) for band in bands]


def _overlap(one: Segment, other: Segment) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1


def strips_of(row: Row) -> list[Strip]:
    """Where cells stand at different heights, their lines are sure to be of several; between bars
    there are none, but the parts of one line."""
    if any(_BAR.fullmatch(piece.words) for piece in row[1:-1]) or _is_parted_by_bars(row):
        return []
    heights = [piece.base for piece in row]
    is_banded = max(heights) - min(heights) > 0.3 * row[0].size
    least = _NARROW_STRIP if is_banded else _STRIP
    return [
        (before.x1, after.x0)
        for before, after in pairwise(row)
        if after.x0 - before.x1 >= least * before.size
    ]


def are_spaced(rows: list[Row]) -> bool:
    """Whether the room between two pieces is the same in every line, wherever the second begins:
    a wide space between name and office, and no two columns."""
    pairs = [row for row in rows if len(row) > 1]
    if len(pairs) < 2 or any(len(row) > 2 for row in pairs):
        return False
    size = pairs[0][0].size
    gaps = [after.x0 - before.x1 for before, after in pairs]
    begins = [after.x0 for _, after in pairs]
    alike = max(gaps) - min(gaps) < _SAME * size
    return alike and max(gaps) < _SPACE * size and max(begins) - min(begins) > _APART * size


#: No space is wider; rooms that differ by less are the same; what begins at other places.
_SPACE, _SAME, _APART = 2.2, 0.06, 0.3


def _is_parted_by_bars(row: Row) -> bool:
    """`Office  | No. 12  | 20 December`: a line with signs before its entries alone is a list."""
    behind = [bool(_BAR.match(piece.words)) for piece in row]
    before = [bool(_BAR.match(piece.words[::-1])) for piece in row]
    one = not behind[0] and all(behind[1:])
    other = not before[-1] and all(before[:-1])
    return len(row) > 1 and (one or other)


def kept_of(strip: Strip, row: Row) -> Iterator[Strip]:
    """What of an empty strip is empty in this line too."""
    start, end = strip
    for piece in row:
        if piece.x1 <= start or piece.x0 >= end:
            continue
        if piece.x0 > start:
            end = min(end, piece.x0)
        elif piece.x1 < end:
            start = max(start, piece.x1)
        else:
            return
    if end - start >= LEAST_STRIP * row[0].size:
        yield start, end
