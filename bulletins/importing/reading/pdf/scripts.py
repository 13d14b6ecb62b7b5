"""Lines of characters above lines of letters: the same said in two languages."""

from __future__ import annotations

from . import cut_names
from .characters import is_wide
from .parts import Flow, Line

#: No cell for two languages is wider than this, in parts of the size.
_WIDEST = 24.0


def turn_in_cell(one: Line, other: Line, flow: Flow) -> bool:
    """A post in one language above the same in the other, which ends the cell: that it filled
    its line is by chance."""
    narrow = flow.right - flow.left < _WIDEST * one.words.size
    before, after = one.words.words.strip(), other.words.words.strip()
    if not narrow or not are_two(before, after) or cut_names.ends_honoured(before, after):
        return False
    at = next((n for n, line in enumerate(flow.lines) if line is other), len(flow.lines))
    rest = [line.words.words for line in flow.lines[at:]]
    return all(are_two(one.words.words, words) for words in rest)


def are_two(before: str, after: str) -> bool:
    one, other = (sum(map(is_wide, words)) / len(words) for words in (before, after))
    return min(one, other) == 0 and max(one, other) > 0.4
