"""Rows of a grid: a bold name, a short line below it or beside it, and the words: `Sok Dara`,
`camera`. Where other rows of the grid tell an office in that place, such a line is one, also of a
post of which no list knows."""

from __future__ import annotations

from collections.abc import Iterator

from lmec import folding

from ..regexes import regex
from . import head_parts, names, positions, trades, trimming
from .habits import Habits
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .trimming import Trimmed

#: So many rows above and below are of one grid.
_NEAR = 4
#: No post of one or two words is longer.
_LONGEST = 40
_HAN_LONGEST = 10
_HAN = regex(r"[\u4e00-\u9fff]+")


def heads(
    items: tuple[Item, ...], at: int, habits: Habits, knowledge: Knowledge
) -> Iterator[Head]:
    if not _is_entry(items, at) or not _may_be_post(items[at + 1].text.strip(" ()（）")):
        return
    if not _is_name(items[at], knowledge):
        return
    lines = _lines(items, at, habits, knowledge)
    if not all(line.words for line in lines) or trimming.is_home(lines[1], knowledge):
        return
    if head_parts.parse(lines, habits, knowledge):
        return
    row = items[at].row
    others = [n for n in _firsts(items, at) if abs(items[n].row - row) <= _NEAR and n != at]
    if any(_tells_office(items, other, habits, knowledge) for other in others):
        found = head_parts.Found(lines[0].words, lines[1].words, "name first", unsure=True)
        yield head_parts.made(found, lines, at, at + 2, knowledge, habits)


def _tells_office(items: tuple[Item, ...], at: int, habits: Habits, knowledge: Knowledge) -> bool:
    found = _is_entry(items, at) and head_parts.parse(
        _lines(items, at, habits, knowledge), habits, knowledge
    )
    return bool(found and not found.unsure)


def _lines(
    items: tuple[Item, ...], at: int, habits: Habits, knowledge: Knowledge
) -> list[Trimmed]:
    return [trimming.trimmed(item, habits, knowledge) for item in items[at : at + 2]]


def _firsts(items: tuple[Item, ...], at: int) -> Iterator[int]:
    """The first lines of the rows around."""
    for number in range(max(0, at - _NEAR * 8), min(len(items), at + _NEAR * 8)):
        if items[number].row and (not number or items[number - 1].row != items[number].row):
            yield number


def _is_entry(items: tuple[Item, ...], at: int) -> bool:
    """Whether a row begins with a bold line, one in plain letters and a sentence."""
    own = items[at : at + 3]
    if len(own) < 3 or not own[0].row or any(item.row != own[0].row for item in own):
        return False
    first = not at or items[at - 1].row != own[0].row
    bold = [item.bold or bool(item.level) for item in own]
    return first and bold[0] and not any(bold[1:]) and own[2].is_prose and not own[1].is_prose


def _is_name(item: Item, knowledge: Knowledge) -> bool:
    if folding.script_of(item.text) == "Hani":
        return names.is_name(item.text, knowledge)
    return trades.is_named_in_full(item.words, knowledge)


def _may_be_post(text: str) -> bool:
    if _HAN.fullmatch(text):
        return len(text) <= _HAN_LONGEST and not positions.does(text)
    return len(text) <= _LONGEST and text.count(" ") < 3 and trades.may_be(text)
