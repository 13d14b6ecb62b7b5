"""Which glyphs are bold where their font's name does not say so.

A font of variable weight, or one without a name, is told by its outlines: the same letter in
two faces of one document is drawn larger in the bolder one. Most of a document is not bold.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from . import slivers
from .characters import is_wide
from .glyphs import Glyph

#: So many parts of the size the letters of a bold face are larger, on the average.
_LARGER = 0.008
_SURE = 0.014
_ENOUGH = 3


def settle(glyphs: list[Glyph]) -> None:
    """Decides `bold` for the glyphs that do not know it. A face whose letters stand in no other
    one goes with its neighbours on the line."""
    unsure = [glyph for glyph in glyphs if glyph.bold is None and glyph.drawn[0] > 0]
    faces = slivers.weights(glyphs) if slivers.are(unsure) else _faces(unsure)
    open_at: list[int] = []
    before: Glyph | None = None
    for number, glyph in enumerate(glyphs):
        if glyph.bold is None:
            glyph.bold = faces.get(glyph.face)
        if glyph.bold is None:
            open_at.append(number)
            continue
        for at in open_at:
            glyphs[at].bold = _beside(glyphs[at], before) and _beside(glyphs[at], glyph)
        open_at, before = [], glyph
    for at in open_at:
        glyphs[at].bold = _beside(glyphs[at], before)


def _beside(glyph: Glyph, known: Glyph | None) -> bool:
    return bool(known and known.bold and known.base == glyph.base and known.size == glyph.size)


def _faces(glyphs: list[Glyph]) -> dict[int, bool]:
    """The faces whose letters are larger than the same letters in a face used more, and those
    whose letters are not."""
    used = Counter(glyph.face for glyph in glyphs)
    outlines: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
    for glyph in glyphs:
        outlines[glyph.text].setdefault(glyph.face, glyph.drawn)
    excess: dict[int, list[float]] = defaultdict(list)
    letters: dict[int, set[str]] = defaultdict(set)
    for glyph in glyphs:
        letters[glyph.face].add(glyph.text)
    # Without anything to compare it with, a face of many letters is the usual one.
    found = {face: False for face, own in letters.items() if len(own) > _ENOUGH}
    for faces in outlines.values():
        main = max(faces, key=lambda face: used[face])
        if len(faces) > 1:
            found[main] = False
        for face, drawn in faces.items():
            if face != main:
                wider, higher = drawn[0] - faces[main][0], drawn[1] - faces[main][1]
                excess[face].append((wider + higher) / 2)
    for face, all_ in excess.items():
        mean = sum(all_) / len(all_)
        # Few letters that hardly differ tell nothing.
        if len(all_) >= _ENOUGH or mean > _SURE:
            found[face] = mean > _LARGER
        elif len(letters[face]) <= _ENOUGH:
            found.pop(face, None)
    _tell_by_family(glyphs, used, found, set(excess))
    return found


def _tell_by_family(
    glyphs: list[Glyph], used: Counter[int], found: dict[int, bool], compared: set[int]
) -> None:
    """Of two fonts of one name for one script the one used less is the bold one, where their
    letters cannot be compared."""
    families: dict[tuple[str, bool], set[int]] = defaultdict(set)
    for glyph in glyphs:
        if glyph.family and glyph.text.isalpha():
            families[glyph.family, is_wide(glyph.text)].add(glyph.face)
    for faces in families.values():
        main = max(faces, key=lambda face: used[face])
        for face in faces - {main} - compared:
            found[face] = used[face] * 2 < used[main]
