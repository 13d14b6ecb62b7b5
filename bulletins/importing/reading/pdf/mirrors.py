"""Two columns that say the same in two languages: running Chinese on one side, running text in
another script on the other. Their lines stand at no common height, so nothing but the script
tells that they are no rows of a table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .characters import is_wide
from .segments import Segment

Row = list[Segment]
#: So many lines at the head and at the foot of a page may go over both columns.
_MOST_ABOVE, _MOST_BELOW = 6, 3
#: Each column has so many lines, and so many of them nearly as long as its longest.
_FEWEST_LINES, _LONG, _RUNNING = 6, 0.7, 0.4
#: Of short texts: lines, and how wide each is at least, in parts of the size.
_FEWEST_OF_SHORT, _WIDE = 2, 14.0
_STOPS = "。！？.!?”"
#: Letters of so many lines tell what they are written in.
_FEWEST_LETTERS = 3


@dataclass(frozen=True)
class Mirror:
    """From which row to which, and where the right column begins."""

    start: int
    end: int
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    is_short: bool  # a paragraph on each side


def find(rows: list[Row]) -> Mirror | None:
    """The largest part of a page that is set so."""
    written = [[(piece, _script(piece)) for piece in row] for row in rows]
    for lost in range(_MOST_ABOVE + _MOST_BELOW + 1):
        for start in range(min(lost, _MOST_ABOVE) + 1):
            end = len(rows) - (lost - start)
            if lost - start > _MOST_BELOW or end - start < _FEWEST_OF_SHORT:
                continue
            if found := _parted(written[start:end], start, end):
                return found
    return None


def _parted(rows: list[list[tuple[Segment, str]]], start: int, end: int) -> Mirror | None:
    """With the script of each piece."""
    pieces = [piece for row in rows for piece, _ in row]
    wide = [piece for row in rows for piece, script in row if script == "wide"]
    other = [piece for row in rows for piece, script in row if script == "letters"]
    is_short = min(len(wide), len(other)) < _FEWEST_LINES
    if min(len(wide), len(other)) < _FEWEST_OF_SHORT:
        return None
    first, second = sorted((wide, other), key=lambda column: min(one.x0 for one in column))
    edge = min(piece.x0 for piece in second)
    if max(piece.x1 for piece in first) > edge:
        return None
    if is_short and not _are_paragraphs([piece for piece, _ in rows[0]], first, second):
        return None
    if not is_short and not all(map(_runs_on, (first, second))):
        return None
    sides = [tuple(_on_side(pieces, edge, is_right)) for is_right in (False, True)]
    if sum(map(len, sides)) < len(pieces):
        return None
    return Mirror(start, end, sides[0], sides[1], is_short)


def _are_paragraphs(head: Row, first: list[Segment], second: list[Segment]) -> bool:
    """Whether two short columns begin beside each other, end with a sentence, and have lines
    that stand beside none of the other, as cells would."""
    columns = [sorted(column, key=lambda piece: piece.base) for column in (first, second)]
    if len(head) != 2 or any(column[0] not in head for column in columns):
        return False
    if any(column[-1].words[-1] not in _STOPS for column in columns):
        return False
    left, right = columns
    long = (_has_long_lines(column) for column in columns)
    return len(left) != len(right) and all(long)


def _has_long_lines(column: list[Segment]) -> bool:
    """Whether some lines reach as far as text does, and the column is wide enough for text."""
    width = max(piece.x1 for piece in column) - min(piece.x0 for piece in column)
    return width > _WIDE * column[0].size and sum(
        piece.x1 - piece.x0 >= _LONG * width for piece in column
    ) * 2 >= len(column)


def _on_side(pieces: list[Segment], edge: float, is_right: bool) -> Iterator[Segment]:
    yield from (p for p in pieces if (p.x0 >= edge if is_right else p.x1 <= edge))


def _script(piece: Segment) -> str:
    """Which of the two a piece is of; empty for numbers and signs."""
    letters = [glyph.text for glyph in piece.glyphs if glyph.text.isalpha()]
    if any(map(is_wide, letters)):
        return "wide"
    return "letters" if len(letters) >= _FEWEST_LETTERS else ""


def _runs_on(column: list[Segment]) -> bool:
    """Whether many lines go from margin to margin, as those of sentences do."""
    width = max(piece.x1 for piece in column) - min(piece.x0 for piece in column)
    long = sum(piece.x1 - piece.x0 >= _LONG * width for piece in column)
    return long >= _RUNNING * len(column) and long >= _FEWEST_LINES / 2
