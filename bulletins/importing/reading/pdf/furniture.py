"""Running heads, footers and page numbers: what stands at the head or foot of page after page.

They are taken out before lines are joined, so that none ends up inside a sentence, and kept as
the document's headers and footers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from ...regexes import regex
from .glyphs import Sheet
from .segments import Segment

#: The parts of a page, from its head and from its foot, in which they stand.
_ZONE = 0.14
_LEAST_ZONE = 64.0
#: So far up or down the same head may stand on another page.
_SHIFT = 8.0
#: Sizes that differ by more, in points, are two.
_OTHER_SIZE = 0.6
#: A running head is so much smaller than the text.
_SMALLER = 0.95
#: Words at both ends of a running head: so far from each other, above the text of the first page
#: and above that of their own, in parts of the size, and so near, in points, to the margins.
_BETWEEN_ENDS, _HIGHER, _SET_APART, _AT_MARGIN = 6.0, 0.6, 1.8, 4.0
#: The longest name above a speaker's words, in letters, and how far below it they begin, in sizes.
_LONGEST_NAME, _NEXT_LINES = 24, 6.0
#: No page has more numbers of its own.
_MOST_LONE = 3
_NUMBER = regex(
    r"[\s\-–—~·•|/()（）]*(?:第|共|page|p\.|pg\.|trang|หน้า)?\s*[0-9ivxlIVXL]{1,4}\s*(?:页|頁)?"
    r"(?:\s*(?:/|of|共|,|，|、)+\s*(?:第|共)?\s*[0-9]{1,4}\s*(?:页|頁)?)?[\s\-–—~·•|()（）]*",
    re.IGNORECASE,
)
#: In two languages: `第1页 Page 1`.
_TWICE = regex(
    r"[-–—]?\s?(?:第\s?\d{1,4}\s?页\s?[|/·]?\s?page\s?\d{1,4}|page\s?\d{1,4}\s?[|/·]?\s?第\s?\d{1,4}\s?页)\s?[-–—]?",
    re.IGNORECASE,
)


@dataclass
class Furniture:
    """Of one page."""

    head: list[Segment] = field(default_factory=list)
    foot: list[Segment] = field(default_factory=list)


def is_page_number(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text) or _TWICE.fullmatch(text))


def taken_out(
    pages: list[list[Segment]], sheets: list[Sheet]
) -> tuple[list[list[Segment]], list[Furniture]]:
    """The pieces of every page without its furniture, and the furniture."""
    repeated = _repeated(pages, sheets)
    bodies, found = [], []
    for number, (pieces, sheet) in enumerate(zip(pages, sheets, strict=True)):
        own, body = Furniture(), []
        above = _above_text(pages, number)
        lone = [
            one
            for one in pieces
            if _is_lone_number(one, pieces, _zone(one, sheet), sheet)
            or (_zone(one, sheet) == "head" and _counts_in_head(one, pieces, number + 1))
        ]
        for piece in pieces:
            zone = _zone(piece, sheet)
            if zone and (
                (number, id(piece)) in repeated
                or any(piece is one for one in above)
                or any(piece is one or _is_level(piece, one) for one in lone[:_MOST_LONE])
            ):
                (own.head if zone == "head" else own.foot).append(piece)
            else:
                body.append(piece)
        bodies.append(body)
        found.append(own)
    return bodies, found


def _zone(piece: Segment, sheet: Sheet) -> str:
    deep = max(_ZONE * sheet.height, _LEAST_ZONE)
    if piece.base < deep:
        return "head"
    return "foot" if piece.base > sheet.height - deep else ""


def _repeated(pages: list[list[Segment]], sheets: list[Sheet]) -> set[tuple[int, int]]:
    """The pieces whose words stand at the same height on enough pages."""
    places: dict[tuple[str, str, int], list[tuple[int, Segment, float]]] = defaultdict(list)
    for number, (pieces, sheet) in enumerate(zip(pages, sheets, strict=True)):
        for piece in pieces:
            if zone := _zone(piece, sheet):
                height = piece.base if zone == "head" else sheet.height - piece.base
                for words, count in _keys(piece.words, number):
                    places[zone, words, count].append((number, piece, height))
    enough = max(2, round(0.4 * len(pages)))
    found: set[tuple[int, int]] = set()
    for same in places.values():
        if len(same) < enough or any(_heads_words(one, pages[page]) for page, one, _ in same):
            continue
        for number, piece, height in same:
            if len(_pages_of(piece, height, same, sheets[number].width)) >= enough:
                found.add((number, id(piece)))
    return found


def _pages_of(
    piece: Segment, height: float, same: list[tuple[int, Segment, float]], width: float
) -> set[int]:
    """Those on which the words stand in the same place and dress."""
    return {
        page
        for page, twin, at in same
        if abs(at - height) <= _SHIFT and _is_alike(piece, twin, width)
    }


def _heads_words(piece: Segment, pieces: list[Segment]) -> bool:
    """Whether one of the next lines begins with the same few words: `罗建国`, his office, and
    `罗建国表示，…`. Two pages may begin with one speaker."""
    words = re.sub(r"\s+", "", piece.words)
    if len(words) > _LONGEST_NAME or is_page_number(piece.words):
        return False
    reach = _NEXT_LINES * piece.size
    return any(
        piece.base < other.base < piece.base + reach
        and len(other.words) > len(words)
        and re.sub(r"\s+", "", other.words).startswith(words)
        for other in pieces
    )


def _is_alike(one: Segment, other: Segment, width: float) -> bool:
    """Whether two pieces have one dress and one place across the page, or mirrored places: a
    title is no running head because its words stand at the head of another page, too."""
    if is_page_number(one.words):
        return True
    if abs(one.size - other.size) > _OTHER_SIZE or one.bold != other.bold:
        return False
    apart = (
        one.x0 - other.x0,
        one.x1 - other.x1,
        (one.x0 + one.x1 - other.x0 - other.x1) / 2,
        one.x0 - (width - other.x1),
    )
    return any(abs(difference) <= _SHIFT for difference in apart)


def _keys(words: str, page: int) -> Iterator[tuple[str, int]]:
    """The words themselves, and the words around each number that may count the pages: it grows
    as they do."""
    solid = re.sub(r"\s+", "", words)
    yield solid, 0
    for match in re.finditer("[0-9]{1,4}", solid[:120]):
        yield f"{solid[: match.start()]}\0{solid[match.end() :]}", int(match[0]) - page
    # Said in two languages, it is there twice.
    for figure in {match[0] for match in re.finditer("[0-9]{1,4}", solid[:120])}:
        yield re.sub(f"(?<![0-9]){figure}(?![0-9])", "\0", solid), int(figure) - page


def _is_level(one: Segment, other: Segment) -> bool:
    """Whether a piece stands in the same line, and is set no larger: `Lake Notes   page 1`."""
    level = abs(one.base - other.base) < 0.2 * one.size
    return level and one is not other and abs(one.size - other.size) < 0.1 * one.size


def _is_lone_number(piece: Segment, pieces: list[Segment], zone: str, sheet: Sheet) -> bool:
    """A page number that stands alone, above or below everything else, on a page of its own."""
    if not is_page_number(piece.words):
        return False
    if zone != "foot":
        return False
    others = [other for other in pieces if other is not piece]
    # Bare figures beside others are the last row of a table.
    if not piece.words.isdigit():
        others = [other for other in others if not _is_level(piece, other)]
    below = all(other.base <= piece.base - 1.8 * piece.size for other in others)
    return below and piece.base > 0.88 * sheet.height and len(others) > 0


def _counts_in_head(piece: Segment, pieces: list[Segment], page: int) -> bool:
    """The number of a page behind the words of a small line above all others; the first page may
    have no such head."""
    if page < 2 or piece.words != str(page):
        return False
    others = [one for one in pieces if one is not piece and not _is_level(piece, one)]
    level = [one for one in pieces if _is_level(piece, one)]
    if not others or not level or piece.x0 < min(one.x0 for one in level):
        return False
    small = piece.size < _SMALLER * median(one.size for one in others)
    return small and all(one.base > piece.base + piece.size for one in others)


def _above_text(pages: list[list[Segment]], number: int) -> list[Segment]:
    """The words at both ends of a line in the upper margin, above where the text of the first
    page begins; that page has a title instead of them."""
    pieces = pages[number]
    if not number or not pieces or not pages[0]:
        return []
    first = min(pieces, key=lambda one: one.base)
    row = [one for one in pieces if one is first or _is_level(first, one)]
    below = min((one.base for one in pieces if not any(one is own for own in row)), default=0.0)
    everything = [one for page in pages for one in page]
    left = min(one.x0 for one in everything)
    right = max(one.inner_right for one in everything)
    start, end = min(row, key=lambda one: one.x0), max(row, key=lambda one: one.x1)
    apart = len(row) == 2 and end.x0 - start.x1 > _BETWEEN_ENDS * first.size
    at_margins = start.x0 - left < _AT_MARGIN and right - end.x1 < _AT_MARGIN
    higher = min(one.top for one in pages[0]) - first.base > _HIGHER * first.size
    is_set_apart = below - first.base > _SET_APART * first.size
    return row if apart and at_margins and higher and is_set_apart else []
