"""Syllables of the scripts of South-East Asia, put together again.

A sign above or below its letter is often drawn apart from it. Programs that make PDFs then give
the whole syllable once more, or give the sign only after the next letters. Where the place on the
page proves that it is the same syllable or whose sign it is, this is mended; elsewhere the
characters stay as the file gives them.
"""

from __future__ import annotations

from itertools import groupby

from .characters import is_mark, is_south_east
from .glyphs import Glyph

#: So many clusters back a second drawing of one may lie.
_BACK = 6
#: So many glyphs back the letter of a sign may lie.
_FAR = 40


def mended(glyphs: list[Glyph]) -> list[Glyph]:
    if not any(is_south_east(glyph.text) for glyph in glyphs):
        return glyphs
    return _marks_on_their_letters(_each_once(glyphs))


def _each_once(glyphs: list[Glyph]) -> list[Glyph]:
    """Without the clusters that are given again for a part that is drawn apart."""
    kept: list[list[Glyph]] = []
    for _, group in groupby(glyphs, key=_drawn_as_one):
        cluster = list(group)
        if not any(_same(cluster, earlier) for earlier in kept[-_BACK:]):
            kept.append(cluster)
    return [glyph for cluster in kept for glyph in cluster]


def _drawn_as_one(glyph: Glyph) -> tuple[float, float, float, int]:
    return (0, 0, 0, glyph.piece) if glyph.piece else (glyph.x0, glyph.x1, glyph.base, 0)


def _same(cluster: list[Glyph], earlier: list[Glyph]) -> bool:
    """Whether the words are those of an earlier cluster, drawn over or under it."""
    one, other = cluster[0], earlier[0]
    if len(cluster) < 2 or not is_south_east(one.text):
        return False
    if [glyph.text for glyph in cluster] != [glyph.text for glyph in earlier]:
        return False
    left, right = _extent(earlier)
    middle = sum(_extent(cluster)) / 2
    slack = 0.1 * one.size
    return left - slack <= middle <= right + slack and abs(one.base - other.base) < one.size


def _extent(cluster: list[Glyph]) -> tuple[float, float]:
    return min(glyph.x0 for glyph in cluster), max(glyph.x1 for glyph in cluster)


def _marks_on_their_letters(glyphs: list[Glyph]) -> list[Glyph]:
    done: list[Glyph] = []
    for glyph in glyphs:
        at = len(done)
        late = (
            done
            and is_south_east(glyph.text)
            and is_mark(glyph.text)
            and not glyph.piece
            and glyph.middle < done[-1].x0 - 0.02 * glyph.size
        )
        if late:
            at = _end_of_cluster_at(done, glyph)
        done.insert(at, glyph)
    return done


def _end_of_cluster_at(done: list[Glyph], mark: Glyph) -> int:
    """Behind the letter over which the mark is drawn, and behind that letter's other marks."""
    for number in range(len(done) - 1, max(-1, len(done) - _FAR), -1):
        letter = done[number]
        if is_mark(letter.text) or abs(letter.base - mark.base) > 0.8 * mark.size:
            continue
        if letter.x0 <= mark.middle <= letter.x1 and is_south_east(letter.text):
            end = number + 1
            while end < len(done) and (
                is_mark(done[end].text) or done[end - 1].text in "\u17d2\u1039"
            ):
                end += 1
            return end
    return len(done)
