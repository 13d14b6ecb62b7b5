"""Bold letters of fonts that were torn into many, each with a few letters, as browsers do that
print characters: none says how heavy it is, and few can be compared with another.

A letter that two of them draw is larger in the bold one; the others are as their neighbours on
the line are, wherever they stand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from .glyphs import Glyph

#: So many fonts with so few letters, in the middle.
_MANY, _FEW = 20, 8
#: So many parts of the size a bold letter is larger, width and height together.
_LARGER, _ALIKE = 0.028, 0.006
#: So often neighbours are asked, from letter to letter.
_ROUNDS = 30


def are(glyphs: list[Glyph]) -> bool:
    """Whether these glyphs, whose fonts do not say how heavy they are, stand in such fonts."""
    letters: dict[int, set[str]] = defaultdict(set)
    for glyph in glyphs:
        letters[glyph.face].add(glyph.text)
    counts = sorted(map(len, letters.values()))
    return len(counts) >= _MANY and counts[len(counts) // 2] <= _FEW


def weights(glyphs: list[Glyph]) -> dict[int, bool]:
    """Which of the fonts are bold, of those that do not say it."""
    drawn = [glyph for glyph in glyphs if glyph.drawn[0] > 0]
    found = _compared([glyph for glyph in drawn if glyph.bold is None])
    beside = list(_pairs(drawn))
    for _ in range(_ROUNDS):
        told = _told_by_neighbours(beside, found)
        if not told:
            break
        found |= told
    return found | {glyph.face: False for glyph in drawn if glyph.face not in found}


def _compared(glyphs: list[Glyph]) -> dict[int, bool]:
    outlines: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
    for glyph in glyphs:
        known = outlines[glyph.text].get(glyph.face, glyph.drawn)
        outlines[glyph.text][glyph.face] = min(known, glyph.drawn, key=sum)
    votes: Counter[int] = Counter()
    for faces in outlines.values():
        least = min(faces.values(), key=sum)
        larger = {face for face, drawn in faces.items() if _is_larger(drawn, least)}
        for face in faces if larger else ():
            votes[face] += 1 if face in larger else -1
    return {face: vote > 0 for face, vote in votes.items() if vote}


def _is_larger(drawn: tuple[float, float], least: tuple[float, float]) -> bool:
    """Wider and higher; letters that lean are wider alone."""
    wider, higher = drawn[0] - least[0], drawn[1] - least[1]
    return wider + higher > _LARGER and higher > -_ALIKE


def _pairs(drawn: list[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Glyphs beside each other on a line, of one size."""
    for one, other in pairwise(drawn):
        if one.base == other.base and one.size == other.size:
            yield one, other
            yield other, one


def _told_by_neighbours(
    beside: list[tuple[Glyph, Glyph]], found: dict[int, bool]
) -> dict[int, bool]:
    """What most of the letters say that stand beside those of a font, wherever it is used."""
    votes: Counter[int] = Counter()
    for glyph, other in beside:
        if glyph.bold is not None or glyph.face in found:
            continue
        known = found.get(other.face) if other.bold is None else other.bold
        if known is not None:
            votes[glyph.face] += 1 if known else -1
    return {face: vote > 0 for face, vote in votes.items() if vote}
