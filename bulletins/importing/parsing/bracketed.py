"""Rounds in which each paragraph begins with somebody, and in brackets where that one is from:
`阮文孝（岘港职业学院）：我们的车…`, `3. ZHAO YUN (Yuanyang) spoke about red rice: …`. One may
be anything; three below each other are a round, whatever the brackets hold and the verb is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ..regexes import regex
from . import floor, idle_latin, names, numbering, pairs, positions, verbs
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_SHAPE = regex(
    r"\s*(?P<name>[^（）():：，。,;；\d]{2,48}?)\s*[（(](?P<where>[^（）():：。]{2,100})[)）]\s*"
    r"(?P<colon>[:：]\s*)?(?=\S{2})"
)
#: So many make a round; between two of them stand so many paragraphs of one.
_FEWEST, _BETWEEN = 3, 2


class _Turn(NamedTuple):
    at: int
    name: Printed
    where: Printed
    label: Printed | None  # the number
    words: Printed
    has_colon: bool


def among(
    items: tuple[Item, ...], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads, with those of such rounds that nothing else has told."""
    taken = {line for head in chosen.values() for line in range(head.start, head.end)}
    found = dict(chosen)
    for run in _runs(items, start, end, knowledge):
        found |= {
            turn.at: _head(turn, items[turn.at], knowledge) for turn in run if turn.at not in taken
        }
    return dict(sorted(found.items()))


def _runs(
    items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge
) -> Iterator[list[_Turn]]:
    run: list[_Turn] = []
    for at in range(start, end):
        turn = _turn(items[at], at, knowledge)
        if not turn:
            continue
        if run and (at - run[-1].at > _BETWEEN + 1 or turn.has_colon != run[-1].has_colon):
            yield from _enough(run)
            run = []
        run.append(turn)
    yield from _enough(run)


def _enough(run: list[_Turn]) -> Iterator[list[_Turn]]:
    if len({turn.name.text for turn in run}) >= _FEWEST:
        yield run


def _turn(item: Item, at: int, knowledge: Knowledge) -> _Turn | None:
    if not item.is_prose or item.row or item.level:
        return None
    number = numbering.number_at(item)
    words = item.words.cut(number).strip()
    match = _SHAPE.match(words.text)
    kinds = (names.is_name, names.sounds)
    if not match or not any(kind(match["name"], knowledge) for kind in kinds):
        return None
    if verbs.HAN_SILENT.match(words.text, match.end()):
        return None
    if idle_latin.DOES.match(words.text, match.end()):
        return None
    has_colon = bool(match["colon"])
    return _Turn(
        at,
        words.group(match, "name"),
        words.group(match, "where"),
        item.words.cut(0, number).strip() if number else None,
        words.cut(match.end()) if has_colon else words,
        has_colon,
    )


def _head(turn: _Turn, item: Item, knowledge: Knowledge) -> Head:
    is_office = positions.is_position(turn.where, knowledge) or pairs.may_be_body(turn.where)
    office = turn.where if is_office else None
    labels = tuple(filter(None, (turn.label,)))
    words = replace(item, words=turn.words, bold_until=0)
    head = floor.head(item, turn.at, turn.at + 1, turn.name, office, words=words)
    if turn.has_colon and not office:
        labels += (turn.where,)
    country = positions.country_in(turn.where.text, knowledge)
    return replace(head, labels=labels, country=country)
