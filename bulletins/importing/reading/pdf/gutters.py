"""Narrow gutters between two columns of running text.

Columns may stand so close that the gap between them is no wider than a word space of a justified
line. What tells them apart is that the same strip stays empty over many lines, while the spaces
between words move about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .glyphs import Glyph

#: How wide a gutter is at least, in parts of the size.
_NARROWEST = 0.7
#: Lines with words on both sides of a gutter, and all lines beside it.
_FEWEST_BOTH, _FEWEST = 3, 8
#: What stands beside a gutter is as wide as this, in parts of the size: a number is no column.
_WIDE = 8.0
#: Glyphs whose writing lines differ by less are on one line.
_LEVEL = 0.3
#: A page of more lines is none; so many gaps of a line are looked at.
_MOST_LINES, _MOST_GAPS = 300, 12


@dataclass(frozen=True, slots=True)
class Gutter:
    x0: float
    x1: float
    top: float
    bottom: float

    def parts(self, before: Glyph, after: Glyph) -> bool:
        """Whether two glyphs of a line stand on its two sides."""
        middle = (self.x0 + self.x1) / 2
        inside = self.top <= before.base <= self.bottom and self.top <= after.base <= self.bottom
        return inside and (before.x1 <= middle <= after.x0 or after.x1 <= middle <= before.x0)


@dataclass(slots=True)
class _Line:
    base: float
    size: float
    glyphs: list[Glyph]


def gutters(glyphs: list[Glyph]) -> list[Gutter]:
    lines = _lines(glyphs)
    if not _FEWEST <= len(lines) <= _MOST_LINES:
        return []
    found: list[Gutter] = []
    for number, line in enumerate(lines):
        for strip in _gaps(line):
            if any(_is_in(strip, line.base, one) for one in found):
                continue
            if gutter := _down(lines, number, strip):
                found.append(gutter)
    return found


def _lines(glyphs: list[Glyph]) -> list[_Line]:
    lines: list[_Line] = []
    for glyph in sorted((g for g in glyphs if g.text.strip()), key=lambda one: one.base):
        if lines and glyph.base - lines[-1].base < _LEVEL * max(glyph.size, lines[-1].size):
            lines[-1].glyphs.append(glyph)
        else:
            lines.append(_Line(glyph.base, glyph.size, [glyph]))
    for line in lines:
        line.glyphs.sort(key=lambda one: one.x0)
    return lines


def _gaps(line: _Line) -> list[tuple[float, float]]:
    """Empty strips inside a line, between two wide pieces."""
    gaps: list[tuple[float, float]] = []
    left, right = line.glyphs[0].x0, max(glyph.x1 for glyph in line.glyphs)
    reach = line.glyphs[0].x1
    for glyph in line.glyphs[1:]:
        if glyph.x0 - reach >= _NARROWEST * line.size and _is_wide(
            left, reach, glyph.x0, right, line
        ):
            gaps.append((reach, glyph.x0))
        reach = max(reach, glyph.x1)
    return gaps[:_MOST_GAPS]


def _is_wide(left: float, reach: float, start: float, right: float, line: _Line) -> bool:
    return min(reach - left, right - start) >= _WIDE * line.size


def _is_in(strip: tuple[float, float], base: float, gutter: Gutter) -> bool:
    overlaps = strip[0] < gutter.x1 and gutter.x0 < strip[1]
    return overlaps and gutter.top <= base <= gutter.bottom


def _down(lines: list[_Line], first: int, strip: tuple[float, float]) -> Gutter | None:
    """The gutter that begins with a gap of a line, down to the first line that crosses it."""
    start, end = strip
    both = last = 0
    for number in range(first, len(lines)):
        line = lines[number]
        kept = next(_kept(line, start, end), None)
        if kept is None:
            break
        start, end = kept
        before = any(glyph.x1 <= start for glyph in line.glyphs)
        both += before and any(glyph.x0 >= end for glyph in line.glyphs)
        last = number
    if both < _FEWEST_BOTH or last - first + 1 < _FEWEST:
        return None
    size = lines[first].size
    return Gutter(start, end, lines[first].base - size, lines[last].base + _LEVEL * size)


def _kept(line: _Line, start: float, end: float) -> Iterator[tuple[float, float]]:
    """What of an empty strip is empty in this line too."""
    for glyph in line.glyphs:
        if glyph.x1 <= start or glyph.x0 >= end:
            continue
        if (glyph.x0 + glyph.x1) / 2 < (start + end) / 2:
            start = max(start, glyph.x1)
        else:
            end = min(end, glyph.x0)
    if end - start >= _NARROWEST * line.size:
        yield start, end
