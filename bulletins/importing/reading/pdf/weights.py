"""Which glyphs are bold where their font's name does not say so.

A font of variable weight, or one without a name, is told by its outlines: the same letter in
two faces of one document is drawn larger in the bolder one. Most of a document is not bold.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from .glyphs import Glyph

#: So many parts of the size the letters of a bold face are larger, on the average.
_LARGER = 0.008


def settle(glyphs: list[Glyph]) -> None:
    """Decides `bold` for the glyphs that do not know it."""
    bold = _bold_faces([glyph for glyph in glyphs if glyph.bold is None and glyph.drawn[0] > 0])
    for glyph in glyphs:
        if glyph.bold is None:
            glyph.bold = glyph.face in bold


def _bold_faces(glyphs: list[Glyph]) -> set[int]:
    """The faces whose letters are larger than the same letters in a face used more."""
    used = Counter(glyph.face for glyph in glyphs)
    outlines: dict[str, dict[int, tuple[float, float]]] = defaultdict(dict)
    for glyph in glyphs:
        outlines[glyph.text].setdefault(glyph.face, glyph.drawn)
    excess: dict[int, list[float]] = defaultdict(list)
    for faces in outlines.values():
        main = max(faces, key=lambda face: used[face])
        for face, drawn in faces.items():
            if face != main:
                wider, higher = drawn[0] - faces[main][0], drawn[1] - faces[main][1]
                excess[face].append((wider + higher) / 2)
    return {face for face, found in excess.items() if sum(found) / len(found) > _LARGER}
