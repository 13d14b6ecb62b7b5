"""Figures set above the line: marks of notes, powers, square metres."""

from __future__ import annotations

FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Nobody counts so many notes.
_LONGEST = 3


def written(text: str) -> str:
    """The words of a superscript, its figures as the characters that are raised ones: `site1` is
    no word."""
    bare = text.strip()
    is_number = bare.isascii() and bare.isdigit() and len(bare) <= _LONGEST
    return text.translate(FIGURES) if is_number else text
