"""Glyphs that stand beside each other on one line, and the spaces between them.

Spaces are decided by the width of the gaps: some programs write them, some only leave room, and
Chinese next to Latin letters has room that nobody typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from statistics import median

from ...regexes import regex
from . import justified, raised
from .characters import is_mark, is_south_east, is_wide
from .glyphs import Glyph
from .gutters import Gutter, gutters

#: A gap of so many parts of the size parts two pieces: columns, cells, what a tab set apart.
_APART = 1.3
#: In a document that writes its spaces, a gap without one does.
_APART_UNSPACED = 0.55
_APART_WIDE = 0.75
_SPACED_SHARE = 0.05
#: So far may the lines of writing of one line differ.
_LEVEL = 0.3
_RAISED = 0.55
#: So far apart may the two characters of a label be.
_SPREAD = 3.2
_LATIN_SPACE = 0.17
#: Where PDFium found a space as well: behind an f, which leans over it, one is narrow.
_SURE_SPACE = 0.07
_WIDE_SPACE = 0.2
_MIXED_SPACE = 0.36
#: Between two pieces of one line that stand so far apart there was a tab.
_TAB = 2.5
_EM = 0.8
#: So far behind a bullet its entry may begin, in parts of the size.
_INDENT = 4.0
#: Those of Word stand in the private area, as its fonts of signs have them.
BULLET = regex(r"[•●○▪■◆◇‣\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06c\uf0a8]")


_NUMBER = regex(r"\d{1,2}[.)、．]")


@dataclass(frozen=True)
class Segment:
    glyphs: tuple[Glyph, ...]  # in the order of reading, spaces among them

    @cached_property
    def x0(self) -> float:
        return min(glyph.x0 for glyph in self.glyphs)

    @cached_property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @cached_property
    def inner_right(self) -> float:
        """Where the last letter ends: a sign behind it may hang over the margin."""
        letters = [glyph.x1 for glyph in self.glyphs if glyph.text.isalnum()]
        return max(letters, default=self.x1)

    @cached_property
    def size(self) -> float:
        """That of most of its characters."""
        return median(glyph.size for glyph in self.glyphs)

    @cached_property
    def base(self) -> float:
        return median(glyph.base for glyph in self.glyphs)

    @property
    def top(self) -> float:
        return self.base - 0.85 * self.size

    @property
    def bottom(self) -> float:
        return self.base + 0.2 * self.size

    @cached_property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @cached_property
    def words(self) -> str:
        return self.text.strip()

    @cached_property
    def bold(self) -> bool:
        return all(glyph.bold for glyph in self.glyphs if glyph.text.strip())


def segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """The glyphs of a page or a cell as pieces of lines, each with its spaces."""
    glyphs = list(glyphs)
    apart = _APART_UNSPACED if _writes_spaces(glyphs) else _APART
    empty = gutters(glyphs)
    stretches = sorted(_stretches(glyphs, apart, empty), key=lambda one: (one[0].base, one[0].x0))
    merged: list[list[Glyph]] = []
    for stretch in stretches:
        for other in merged[-40:]:
            if _is_beside(other, stretch, apart, empty):
                other += stretch
                other.sort(key=lambda glyph: glyph.x0) if _is_out_of_order(other) else None
                break
        else:
            merged.append(list(stretch))
    lines = justified.together([group for group in merged if _has_words(group)], empty)
    found = _with_bullets([Segment(tuple(_spaced(group))) for group in lines])
    return [_without_last_space(one) for one in found] if empty else found


def _with_bullets(found: list[Segment]) -> list[Segment]:
    """Bullets go with what they stand before, however far that is set in: they are no column.
    So do numbers before the only piece of their line."""
    bullets = {id(one) for one in found if BULLET.fullmatch(one.words) or _counts(one, found)}
    if not bullets:
        return found
    others = [one for one in found if id(one) not in bullets]
    for bullet in (one for one in found if id(one) in bullets):
        reach = _INDENT * bullet.size
        right = [n for n, one in enumerate(others)
                 if 0 <= one.x0 - bullet.x1 <= reach
                 and abs(one.base - bullet.base) <= _RAISED * one.size]  # fmt: skip
        if right:
            first = min(right, key=lambda n: others[n].x0)
            others[first] = joined((bullet, others[first]))
        else:
            others.append(bullet)
    return sorted(others, key=lambda one: (one.base, one.x0))


def _counts(one: Segment, found: list[Segment]) -> bool:
    """`3.` before an entry of a list; before several cells it is one more."""
    if not _NUMBER.fullmatch(one.words):
        return False
    beside = [
        other
        for other in found
        if other is not one and abs(other.base - one.base) <= _LEVEL * one.size
    ]
    return len(beside) == 1 and 0 <= beside[0].x0 - one.x1 <= _INDENT * one.size


def _without_last_space(segment: Segment) -> Segment:
    """A space behind the last word would narrow a gutter further."""
    last = max(number for number, glyph in enumerate(segment.glyphs) if glyph.text.strip())
    return Segment(segment.glyphs[: last + 1])


def joined(pieces: Iterable[Segment], *, is_justified: bool = False) -> Segment:
    """Pieces of one line as one, with what parted them: a tab, or room that made the line fill
    its column."""
    ordered = sorted(pieces, key=lambda piece: piece.x0)
    glyphs = list(ordered[0].glyphs)
    for before, after in pairwise(ordered):
        # Behind a bold name the room is none of the line's, however that is filled.
        is_name = before.bold and not after.bold
        least = _APART if is_name else _TAB
        wide = (is_name or not is_justified) and after.x0 - before.x1 > least * before.size
        while glyphs and glyphs[-1].text == " ":
            glyphs.pop()
        glyphs.append(
            _space(before.glyphs[-1], after.glyphs[0], "\t" if wide else _gap(before, after))
        )
        glyphs += after.glyphs
    return Segment(tuple(glyphs))


def _gap(before: Segment, after: Segment) -> str:
    """Between characters a gap as wide as one is a space of theirs."""
    wide = is_wide(before.words[-1]) and is_wide(after.words[0])
    return "\u3000" if wide and after.x0 - before.x1 > _EM * before.size else " "


def _has_words(glyphs: list[Glyph]) -> bool:
    return any(glyph.text.strip() for glyph in glyphs)


def _writes_spaces(glyphs: list[Glyph]) -> bool:
    """Whether the spaces between words are glyphs, as most programs but browsers have it."""
    letters = sum(glyph.text.isascii() and glyph.text.isalpha() for glyph in glyphs)
    spaces = sum(glyph.text == " " for glyph in glyphs)
    return spaces > max(5, _SPACED_SHARE * letters)


def _stretches(glyphs: Iterable[Glyph], apart: float, empty: list[Gutter]) -> list[list[Glyph]]:
    """Neighbours in the file that are neighbours on the page."""
    found: list[list[Glyph]] = []
    for glyph in glyphs:
        if found and _follows(found[-1], glyph, apart, empty):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return found


def _follows(stretch: list[Glyph], glyph: Glyph, apart: float, empty: list[Gutter]) -> bool:
    last = stretch[-1]
    if glyph.piece and glyph.piece == last.piece:
        return True
    if any(gutter.parts(last, glyph) for gutter in empty):
        return False
    gap = glyph.x0 - max(last.x1, stretch[-2].x1 if len(stretch) > 1 else last.x1)
    size = max(last.size, glyph.size)
    back = 1.2 if is_south_east(glyph.text) or is_mark(glyph.text) else 0.6
    return _is_level(last, glyph) and -back * size < gap < _limit(last, glyph, apart) * size


def _limit(before: Glyph, after: Glyph, apart: float) -> float:
    """Chinese is spaced by room alone, and justified lines have their spaces widened."""
    if is_wide(before.text) or is_wide(after.text):
        return _APART_WIDE
    return _APART if before.text.isspace() or after.text.isspace() else apart


def _is_level(one: Glyph, other: Glyph) -> bool:
    # Asked of each two neighbours on a page: no lists are made for it.
    small, large = (one, other) if one.size <= other.size else (other, one)
    lowered = small.base - large.base
    # A mark stands above the line; smaller letters far below it are of the line under a title.
    if small.size < 0.85 * large.size and lowered < 0:
        return -lowered < _RAISED * large.size
    above, below = (one, other) if one.base <= other.base else (other, one)
    if above.text.isdigit() and not below.text.isdigit():
        # In notes some browsers set the mark as large as the text.
        return below.base - above.base < _RAISED * large.size
    return abs(lowered) < _LEVEL * large.size


def _is_beside(one: list[Glyph], other: list[Glyph], apart: float, empty: list[Gutter]) -> bool:
    if not _is_level(one[0], other[0]) and not _is_level(one[-1], other[0]):
        return False
    if any(gutter.parts(one[0], other[0]) for gutter in empty):
        return False
    size = max(one[0].size, other[0].size)
    right = max(glyph.x1 for glyph in one)
    if _is_spread_label(one, other):
        return 0 < other[0].x0 - right < _SPREAD * size
    if _is_spread_name(one, other):
        return True
    left = min(glyph.x0 for glyph in one)
    other_left, other_right = min(g.x0 for g in other), max(g.x1 for g in other)
    if other_left >= left:
        return other_left - right < _limit(one[-1], other[0], apart) * size
    return left - other_right < _limit(other[-1], one[0], apart) * size


def _is_spread_label(one: list[Glyph], other: list[Glyph]) -> bool:
    """`地　址：`, a label set as wide as those above and below it."""
    if len(one) != 1 or not (is_wide(one[0].text) and one[0].text.isalpha()):
        return False
    return any(g.text in ("：", ":") for g in other[1:3]) and other[0].text.isalpha()


def _is_spread_name(one: list[Glyph], other: list[Glyph]) -> bool:
    """`段　沛`, a name of two characters set as wide as one of three; in bold type of four."""
    if len(one) != 1 or len(other) != 1:
        return False
    before, after = sorted((one[0], other[0]), key=lambda glyph: glyph.x0)
    alike = before.bold == after.bold and abs(before.size - after.size) < 0.1
    han = all(is_wide(glyph.text) and glyph.text.isalpha() for glyph in (before, after))
    widest = 2.2 if before.bold else 1.2
    return alike and han and 0 < after.x0 - before.x1 < widest * before.size


def _is_out_of_order(glyphs: list[Glyph]) -> bool:
    """Marks and syllables keep the order of the file; whole stretches do not, nor do signs that
    another font draws."""
    return any(
        after.x0 < before.x0 - _back(after) * before.size and not after.piece
        for before, after in pairwise(glyphs)
    )


def _back(glyph: Glyph) -> float:
    if glyph.text in _QUOTES:
        return 0.05  # of another font, drawn after the line, right before a squeezed `。`
    return 1.0 if is_south_east(glyph.text) or is_mark(glyph.text) else 0.25


_QUOTES = frozenset("‘’“”")


def _spaced(glyphs: list[Glyph]) -> list[Glyph]:
    """With a space in every gap that is wider than the line's own letter-spacing."""
    between = [
        after.x0 - before.x1
        for before, after in pairwise(glyphs)
        if is_wide(before.text) and is_wide(after.text)
    ]
    loose = max(0.0, median(between)) if len(between) > 3 else 0.0
    latin = [
        after.x0 - before.x1
        for before, after in pairwise(glyphs)
        if before.text.isalpha() and after.text.isalpha() and before.text.isascii()
    ]
    tracked = max(0.0, median(latin)) if len(latin) > 3 else 0.0
    is_spread = len(glyphs) == 2 and _is_spread_name(glyphs[:1], glyphs[1:])
    done: list[Glyph] = []
    right = glyphs[0].x1
    for glyph in raised.written(glyphs):
        if done and _is_gap(done[-1], glyph, glyph.x0 - right, loose, tracked):
            done.append(_space(done[-1], glyph, "\u3000" if is_spread else " "))
        same_place = done and glyph.x0 <= done[-1].x0
        right = max(right, glyph.x1) if same_place else glyph.x1
        done.append(glyph)
    return done


def _is_gap(before: Glyph, after: Glyph, gap: float, loose: float, tracked: float) -> bool:
    if before.text.isspace() or after.text.isspace() or is_mark(after.text):
        return False
    if before.piece and before.piece == after.piece:
        return False
    # Behind larger letters the space may be one of the smaller ones.
    size = min(before.size, after.size)
    wide = is_wide(before.text), is_wide(after.text)
    if all(wide):
        return gap > loose + _WIDE_SPACE * size
    if any(wide):
        return gap > loose + _MIXED_SPACE * size
    return gap > tracked + (_SURE_SPACE if after.spaced else _LATIN_SPACE) * size


def _space(before: Glyph, after: Glyph, text: str) -> Glyph:
    return replace(
        before,
        text=text,
        x0=before.x1,
        x1=max(before.x1, after.x0),
        bold=before.bold and after.bold,
        italic=before.italic and after.italic,
        link=before.link if before.link == after.link else "",
        drawn=(0.0, 0.0),
        piece=0,
    )
