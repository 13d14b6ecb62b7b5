"""Small figures above the line: marks of notes, powers, square metres."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import median

from ..raised import FIGURES
from .glyphs import Glyph

MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
#: So much smaller than the letters of the line, and so far above it, in parts of their size.
_SMALL, _HIGH = 0.8, 0.2
#: So far above it also one of the same size.
_HIGHER = 0.3
#: So little other than the letter before it, in parts of its size, is a figure of its line.
_ALIKE = 0.1
#: No figure is lower, in parts of the size.
_LOW = 0.52


def written(glyphs: list[Glyph]) -> Iterator[Glyph]:
    """The glyphs of a line, with raised figures as the characters that are raised ones."""
    letters = [glyph for glyph in glyphs if glyph.text.isalpha()]
    if not letters or len(letters) == len(glyphs):
        yield from glyphs
        return
    size, base = (median(getattr(glyph, name) for glyph in letters) for name in ("size", "base"))
    before: Glyph | None = None  # the last sign that is no figure
    for glyph in glyphs:
        before = before if glyph.text.isdigit() or glyph.text.isspace() else glyph
        small = glyph.size < _SMALL * size and base - glyph.base > _HIGH * size
        small = small or base - glyph.base > _HIGHER * size
        # A small line beside a large title stands higher than it, as all of its letters do.
        small = small and not (before and _is_set_alike(glyph, before))
        # A font may have raised figures of its own, which it draws in their place.
        small = small or (glyph.lift > _HIGH and glyph.drawn[1] < _LOW)
        if small and glyph.text.isascii() and glyph.text.isdigit():
            yield replace(glyph, text=glyph.text.translate(FIGURES))
        else:
            yield glyph


def _is_set_alike(figure: Glyph, letter: Glyph) -> bool:
    close = abs(figure.base - letter.base) < _ALIKE * letter.size
    return close and abs(figure.size - letter.size) < _ALIKE * letter.size
