"""Whoever speaks for a country goes on for its side: `缅方希望…`, right below what somebody of
Myanmar says, is nobody else's; nor is it as the first words of somebody whose land no line tells.
`The Lao side suggested …` is the same in English.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..regexes import regex
from . import positions, sides
from .heads import Head
from .knowledge import Knowledge

_SIDE = regex(r"(?:The\s+)?[A-Z][a-z]+\s+side")


def left_out(chosen: Mapping[int, Head], knowledge: Knowledge) -> dict[int, Head]:
    """The heads without such sides."""
    kept: dict[int, Head] = {}
    last: Head | None = None
    for at, head in sorted(chosen.items()):
        side = "" if head.name else _side(head, knowledge)
        if side and last and last.name and last.position:
            home = last.country or positions.country_in(last.position.text, knowledge)
            is_first = not last.words and last.end == head.start
            if home == side or (is_first and not home):
                continue
        kept[at] = last = head
    return kept


def _side(head: Head, knowledge: Knowledge) -> str:
    text = head.position.text if head.position else ""
    if _SIDE.fullmatch(text):
        return positions.country_in(text, knowledge)
    return sides.country_of(text)
