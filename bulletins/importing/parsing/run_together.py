"""A name, and below it in one line the position and the words: the position filled its line on
the page, so that nothing told where it ended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..regexes import regex
from . import head_parts, names, offices, positions, running
from .habits import Habits
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .trimming import Trimmed

#: No position is longer, in letters.
_LONGEST = 320


def heads(
    items: tuple[Item, ...], at: int, lines: list[Trimmed], habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    """A name, and below it in one line the position and the words: the position filled its line
    on the page, so that nothing told where it ended."""
    below = items[at + 1]
    together = below.block == items[at].block or (below.row and below.row == items[at].row)
    # Below a heading of its own, at the foot of a page of which the words stand on the next.
    together = together or (bool(items[at].level) and below.is_prose)
    name = lines[0].words.text
    if not together or not names.is_name(name, knowledge):
        return
    if name.isascii() and " " not in name:
        return  # `Parking` is what it is about
    end = _end_before_name(below, lines[0].words.text, knowledge)
    if not end and running.voices(below, knowledge):
        return  # they begin with their own speaker
    end = end or _end_of_position(below, knowledge)
    unsure = not end and bool(items[at].bold or items[at].level)
    if unsure:
        end = before_verb(below, knowledge)
    if not end:
        return
    words = below.words.cut(end).strip()
    found = head_parts.Found(
        lines[0].words, below.words.cut(0, end).strip(), "name first", unsure=unsure
    )
    made = head_parts.made(found, lines, at, at + 2, knowledge, habits)
    yield replace(made, words=replace(below, words=words, bold=False, level=0, bold_until=0))


def _end_before_name(below: Item, name: str, knowledge: Knowledge) -> int:
    """Where the words begin behind a position, with the speaker's name once more."""
    text = below.text[: _LONGEST + len(name)]
    for at in range(4, len(text) - len(name)):
        if text[at] == name[:1] or text[at : at + 1].casefold() == name[:1].casefold():
            position, rest = below.words.cut(0, at).strip(), below.words.cut(at)
            if names.name_at_start(rest, name):
                whole = positions.is_position(position, knowledge)
                whole = whole and not position.text.endswith((",", "，"))
                return at if whole else 0
    return 0


def _end_of_position(below: Item, knowledge: Knowledge) -> int:
    """Where the words begin behind a position that ends with its country: `Lao PDR` and not
    `Lao`. 0 where there is none."""
    found = 0
    for match in re.finditer(r"(?<=[a-zA-Z.])\s+(?=[A-Z“\"])", below.text[:_LONGEST]):
        position, rest = below.words.cut(0, match.start()), below.words.cut(match.end())
        ends = knowledge.ends_with_country(position.text) and positions.has_post(position.text)
        # `Head of Health, Lao | Institute of …`
        ends = ends and not offices.LATIN_BODY.match(rest.text)
        if ends and positions.is_position(position, knowledge):
            if offices.is_sentence(rest.text):
                found = match.end()
        elif found:
            break
    return found


#: `Bangkok | Leaks are found`: a word before one in small letters that no name of a body has.
_SENTENCE = regex(
    r"(?<=[A-Za-z.)])\s+(?=[A-Z][a-z]+\s+(?!(?:of|for|and|on|in|at|to|the|with|from|by)\s)[a-z])"
)


def before_verb(below: Item, knowledge: Knowledge) -> int:
    """Where the first sentence seems to begin behind an office with its body: others of the same
    shape have to carry it."""
    match = _SENTENCE.search(below.text[:_LONGEST])
    if not match:
        return 0
    position = below.words.cut(0, match.start())
    told = "," in position.text and positions.has_post(position.text)
    return match.end() if told and positions.is_position(position, knowledge) else 0
