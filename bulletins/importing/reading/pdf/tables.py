"""The rows of a table that no drawn lines rule, by how its cells stand: beside each other, at one
height or around one middle, and with more room between two rows than between two lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from . import bands
from .characters import is_wide
from .segments import Segment

#: So much more room than between two lines is between two rows, and so far may cells of a row
#: stand out of line; both in parts of the size.
_MORE, _OUT = 0.07, 0.4
#: Lines of two rows do not overlap.
_CLEAR = 0.85
#: A table of more stretches is none; nor has a row so many.
_MOST, _LONGEST_ROW = 160, 14
#: So many aligned rows and more are those of a table; how strictly, in parts of the size.
_FEWEST_ROWS, _STRICTLY = 3, 0.25
#: Lines of one cell stand no further apart, in parts of the size; so many gaps tell how far.
_MOST_LEADING, _TELLING, _USUAL_LEADING = 2.0, 3, 1.2
_ALIGNED, _ASKEW, _ALONE, _TITLE = 2.0, -2.0, -0.5, 0.3

Cells = list[list[Segment]]  # by column, each cell's lines from the top down


@dataclass(frozen=True)
class _Extent:
    """Where the lines of one column begin and end within a stretch."""

    first: float
    last: float

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2


def is_one(columns: list[list[Segment]]) -> bool:
    """Whether most of what stands beside each other begins at one height, or has one middle: in
    columns of running text, and beside them, nothing does."""
    parted = rows(columns)
    if parted and (_go_on(parted) or _have_heads_amid(parted)):
        return False
    size = max((piece.size for column in columns for piece in column), default=0.0)
    beside = [row for row in parted or [] if sum(map(bool, row)) > 1]
    for by_middle in (False, True):
        out = _STRICTLY / _OUT * size
        aligned = sum(_score([row], out, by_middle) > 0 for row in beside)
        if aligned >= _FEWEST_ROWS and aligned == len(beside):
            return True
    return False


#: What ends a sentence, or a part of it.
_STOPS = tuple('.。!！?？:：;；”’"')


def _go_on(parted: list[Cells]) -> bool:
    """Whether in every column most of what would be cells goes on a sentence of the one above."""
    for column in zip(*parted, strict=True):
        cells = [cell for cell in column if cell]
        pairs = [(above[-1].words, below[0].words) for above, below in pairwise(cells)]
        amid = sum(below[:1].islower() and not above.endswith(_STOPS) for above, below in pairs)
        if not pairs or 2 * amid <= len(pairs):
            return False
    return True


def _have_heads_amid(parted: list[Cells]) -> bool:
    """Whether every column has bold heads amid its text, and they do not stand beside each other
    as those of cards and of two languages do."""
    heads = [list(_heads(parted, number)) for number in range(len(parted[0]))]
    if not all(any(head.is_amid for head in of) for of in heads):
        return False
    return any(
        not any(head.is_beside(other) for other in _others(heads, number))
        for number, of in enumerate(heads)
        for head in of
        if all(parted[head.row])
    )


@dataclass(frozen=True)
class _Head:
    """A bold line above plain ones."""

    piece: Segment
    row: int
    is_first: bool  # of its cell
    is_amid: bool  # behind plain lines

    def is_beside(self, other: _Head) -> bool:
        if self.row == other.row and self.is_first and other.is_first:
            return True
        return abs(self.piece.base - other.piece.base) < _OUT * self.piece.size


def _heads(parted: list[Cells], number: int) -> Iterator[_Head]:
    column = [(at, piece) for at, row in enumerate(parted) for piece in row[number]]
    last = max((n for n, (_, piece) in enumerate(column) if not piece.bold), default=0)
    for n, (at, piece) in enumerate(column[:last]):
        above = column[n - 1][1] if n else None
        if piece.bold and not (above and above.bold):
            yield _Head(piece, at, piece is parted[at][number][0], above is not None)


def _others(heads: list[list[_Head]], number: int) -> Iterator[_Head]:
    return (head for n, of in enumerate(heads) if n != number for head in of)


def rows(columns: list[list[Segment]]) -> list[Cells] | None:
    """The rows; None where nothing but the order of the lines tells any."""
    lines = sorted((piece for column in columns for piece in column), key=lambda one: one.base)
    if len(lines) < 2:
        return None
    size = max(piece.size for piece in lines)
    if not _are_lines(columns, size) and (ends := bands.ends(columns)):
        return _parted(columns, ends)
    atoms = _atoms(columns, lines)
    if len(atoms) == 1 and not _are_lines(columns, size):
        return atoms
    if not 1 < len(atoms) <= _MOST:
        return None
    best: tuple[float, list[int]] = (float("-inf"), [])
    for by_middle in (False, True):
        found = _partition(atoms, size, by_middle)
        if found[0] > best[0] + 0.01:
            best = found
    if best[0] <= 0:
        return None
    edges = [0, *best[1]]
    return [_merged(atoms[start:end]) for start, end in pairwise(edges)]


def _are_lines(columns: list[list[Segment]], size: float) -> bool:
    """Whether all that stands in the table is beside something of the first column, line by
    line, as behind labels."""
    first = [piece.base for piece in columns[0]]
    return all(
        any(abs(piece.base - base) < 0.3 * size for base in first)
        for column in columns[1:]
        for piece in column
    )


def _atoms(columns: list[list[Segment]], lines: list[Segment]) -> list[Cells]:
    """Stretches that no row can part, from the top down."""
    usual = _leading(columns)
    leadings = [_leading_of(column, usual) for column in columns]
    cuts = []
    for above, below in pairwise(lines):
        if below.base - above.base < _CLEAR * min(above.size, below.size):
            continue
        y = (above.base + below.base) / 2
        if all(
            _is_apart(column, y, leading + _MORE)
            for column, leading in zip(columns, leadings, strict=True)
        ):
            cuts.append(y)
    return _parted(columns, cuts)


def _parted(columns: list[list[Segment]], cuts: list[float]) -> list[Cells]:
    """The columns between those heights."""
    parts: list[Cells] = [[[] for _ in columns] for _ in range(len(cuts) + 1)]
    for number, column in enumerate(columns):
        for piece in column:
            parts[bisect_right(cuts, piece.base)][number].append(piece)
    return parts


def _leading(columns: list[list[Segment]]) -> float:
    """The usual distance of two lines in one cell, in parts of their size."""
    gaps = _gaps(columns)
    return gaps[len(gaps) // 5] if gaps else _USUAL_LEADING


def _leading_of(column: list[Segment], usual: float) -> float:
    """That of one column: Chinese is set wider than Latin letters beside it."""
    gaps = _gaps([column])
    if len(gaps) >= _TELLING:
        return max(usual, gaps[len(gaps) // 5])
    return max(usual, min(gaps, default=0.0)) if any(map(_is_wide, column)) else usual


def _is_wide(piece: Segment) -> bool:
    return any(is_wide(glyph.text) for glyph in piece.glyphs)


def _gaps(columns: list[list[Segment]]) -> list[float]:
    """Between lines that may be of one cell, the smallest first."""
    gaps = (_gap(*pair) for column in columns for pair in pairwise(column))
    return sorted(gap for gap in gaps if 0.8 < gap < _MOST_LEADING)


def _gap(above: Segment, below: Segment) -> float:
    return (below.base - above.base) / max(above.size, below.size)


def _is_apart(column: list[Segment], y: float, least: float) -> bool:
    at = bisect_right(column, y, key=lambda piece: piece.base)
    return at == 0 or at == len(column) or _gap(column[at - 1], column[at]) >= least


def _partition(atoms: list[Cells], size: float, by_middle: bool) -> tuple[float, list[int]]:
    """The best way to put neighbouring stretches into rows: its score, and where each row ends."""
    scores = [0.0] + [float("-inf")] * len(atoms)
    back = [0] * (len(atoms) + 1)
    for end in range(1, len(atoms) + 1):
        for start in range(max(0, end - _LONGEST_ROW), end):
            score = scores[start] + _score(atoms[start:end], size, by_middle)
            if score > scores[end]:
                scores[end], back[end] = score, start
    ends, at = [], len(atoms)
    while at:
        ends.append(at)
        at = back[at]
    return scores[-1], ends[::-1]


def _score(atoms: list[Cells], size: float, by_middle: bool) -> float:
    extents = {}
    for number in range(len(atoms[0])):
        bases = [piece.base for atom in atoms for piece in atom[number]]
        if bases:
            extents[number] = _Extent(min(bases), max(bases))
    if len(extents) == 1:
        alone = next(iter(extents))
        bold = all(piece.bold for atom in atoms for piece in atom[alone])
        return _TITLE if alone == 0 and bold and len(atoms) == 1 else _ALONE
    heights = [one.middle if by_middle else one.first for one in extents.values()]
    aligned = max(heights) - min(heights) <= _OUT * size
    return _ALIGNED * len(extents) if aligned else _ASKEW


def _merged(atoms: list[Cells]) -> Cells:
    return [[piece for atom in atoms for piece in atom[n]] for n in range(len(atoms[0]))]
