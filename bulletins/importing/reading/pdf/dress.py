"""Where the weight of the letters changes: between a name and the office beside or below it."""

from __future__ import annotations

from .parts import Flow, Line
from .segments import Segment


def is_of_other_dress(before: Segment, after: Segment) -> bool:
    """A bold name below a position that filled its line, a heading above words: one ends where
    the other begins."""
    last = next(glyph for glyph in reversed(before.glyphs) if glyph.text.strip())
    first = next(glyph for glyph in after.glyphs if glyph.text.strip())
    if bool(last.bold) == bool(first.bold):
        return False
    return any(line.bold and len(line.words) <= 40 for line in (before, after))


def is_name_before_tab(one: Line, other: Line, flow: Flow) -> bool:
    """A bold name, and behind a tab its office, which goes on in the next line."""
    glyphs = [glyph for glyph in one.words.glyphs if glyph.text == "\t" or glyph.text.strip()]
    at = next(n for n, glyph in enumerate(glyphs) if glyph.text == "\t")
    name, office = glyphs[:at], glyphs[at + 1 :]
    rest = [*office, *(glyph for glyph in other.words.glyphs if glyph.text.strip())]
    dressed = all(glyph.bold for glyph in name) and not any(glyph.bold for glyph in rest)
    return bool(name) and dressed and other.words.x0 - flow.left < one.words.size
