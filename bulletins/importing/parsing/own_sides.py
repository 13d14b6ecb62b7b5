"""Whoever speaks for a country goes on for its side: `缅方希望…`, right below what somebody of
Myanmar says, is nobody else's; nor is it as the first words of somebody whose land no line tells.
`The Lao side suggested …` is the same in English. So does somebody go on for a body of that land
with which the first words begin: `泰国清盛站建议…`, below the line of an officer of Thailand.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from lmec import folding

from ..regexes import regex
from . import positions, sides
from .head_parts import Head
from .knowledge import Knowledge
from .printed import Printed, join

_SIDE = regex(r"(?:The\s+)?[A-Z][a-z]+\s+side")


def left_out(chosen: Mapping[int, Head], knowledge: Knowledge) -> dict[int, Head]:
    """The heads without such sides and bodies."""
    kept: dict[int, Head] = {}
    last: Head | None = None
    for at, head in sorted(chosen.items()):
        if last and _is_own_body(last, head, knowledge):
            continue
        side = "" if head.name else of(head.position, knowledge)
        if side and last and last.name and last.position:
            is_first = not last.words and last.end == head.start
            if home(last, knowledge) == side or (is_first and not home(last, knowledge)):
                continue
        kept[at] = last = head
    return kept


def _is_own_body(above: Head, head: Head, knowledge: Knowledge) -> bool:
    """Whether the first words below somebody's line begin with a body of that one's land."""
    if head.name or not head.words or not head.position or above.end != head.start:
        return False
    speaks = above.name and above.position and not above.words and above.role != "chair"
    return bool(speaks) and home(above, knowledge) == home(head, knowledge) != ""


class _Speaker(Protocol):
    @property
    def name(self) -> Printed | None: ...

    @property
    def position(self) -> Printed | None: ...

    @property
    def country(self) -> str: ...


def home(speaker: _Speaker, knowledge: Knowledge) -> str:
    """The country for which somebody speaks; empty where nothing tells it."""
    office = speaker.position.text if speaker.position else ""
    return speaker.country or positions.country_in(office, knowledge)


def of(body: Printed | None, knowledge: Knowledge) -> str:
    """The country of which a body is the side; empty for other bodies."""
    text = body.text if body else ""
    if _SIDE.fullmatch(text):
        return positions.country_in(text, knowledge)
    return sides.country_of(text)


def goes_on(above: _Speaker, speaker: _Speaker, knowledge: Knowledge) -> bool:
    """Whether the side is that for which a person speaks above, in the same paragraph."""
    side = "" if speaker.name else of(speaker.position, knowledge)
    return bool(side and above.name) and home(above, knowledge) == side


def together(words: Printed, more: Printed) -> Printed:
    """What that one says for both."""
    return join([words, more], " " if folding.script_of(words.text) == "Latn" else "")
