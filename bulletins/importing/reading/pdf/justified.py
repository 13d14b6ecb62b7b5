"""Lines that are filled by widened spaces.

The spaces of a justified line may be as wide as what parts the cells of a row, and not every one
of them is written. What tells such a line is that all its gaps are alike: between the pieces as
within them.
"""

from __future__ import annotations

from itertools import groupby, pairwise

from .characters import is_wide
from .glyphs import Glyph
from .gutters import Gutter

#: A space is no wider than this, in parts of the size, in a line that is still set with care.
_WIDEST = 1.3
_NARROWEST = 0.17
#: Gaps of one line that differ by less are alike, and so many are no accident.
_ALIKE = 0.08
_FEWEST = 4


def together(groups: list[list[Glyph]], empty: list[Gutter]) -> list[list[Glyph]]:
    """Pieces of lines, those of a justified line as one."""
    done: list[list[Glyph]] = []
    ordered = sorted(groups, key=lambda group: (_place(group), _left(group)))
    for _, line in groupby(ordered, key=_place):
        run: list[list[Glyph]] = []
        for piece in line:
            if run and not _goes_on(run[-1], piece, empty):
                done += _as_one(run)
                run = []
            run.append(piece)
        done += _as_one(run)
    return done


def _place(group: list[Glyph]) -> tuple[float, float]:
    return round(group[0].base, 1), group[0].size


def _left(group: list[Glyph]) -> float:
    return min(glyph.x0 for glyph in group)


def _goes_on(before: list[Glyph], after: list[Glyph], empty: list[Gutter]) -> bool:
    """Whether what parts two pieces may be a space of the line."""
    last, first = _letters(before)[-1], _letters(after)[0]
    gap = first.x0 - last.x1
    if is_wide(last.text) or is_wide(first.text) or last.bold != first.bold:
        return False
    is_space = _NARROWEST * first.size < gap < _WIDEST * first.size
    return is_space and not any(gutter.parts(last, first) for gutter in empty)


def _as_one(run: list[list[Glyph]]) -> list[list[Glyph]]:
    if len(run) < 2:
        return run
    size = run[0][0].size
    glyphs = [glyph for piece in run for glyph in piece]
    letters = _letters(glyphs)
    gaps = [after.x0 - before.x1 for before, after in pairwise(letters)]
    spaces = [gap for gap in gaps if gap > _NARROWEST * size]
    alike = len(spaces) >= _FEWEST and max(spaces) - min(spaces) < _ALIKE * size
    return [glyphs] if alike else run


def _letters(group: list[Glyph]) -> list[Glyph]:
    return [glyph for glyph in group if glyph.text.strip()]
