"""Rows of a table of interventions that tell no person: among rows of persons beside their words
also a body has some, and whoever presides by that part alone: `Chair`, `Customs House, Takeo`."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import calling, floor, pairs, places, positions, trimming
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item

#: So many persons have to speak in the rows of the table.
_FEWEST = 2
#: Nobody's name with a body takes more letters.
_LONGEST = 120
#: Nor have such rows more lines before the words.
_MOST = 6


def among(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    end: int,
    habits: Habits,
    knowledge: Knowledge,
) -> dict[int, Head]:
    """The heads with those of such rows."""
    found = dict(chosen)
    for table in _tables(items, end):
        persons = [at for at in table if at in chosen and chosen[at].name]
        if len(persons) < _FEWEST or len(persons) * 2 < len(table):
            continue
        for at in table:
            home = _home_before(items, at, habits, knowledge)
            cell = at + bool(home)
            beside = items[cell + 1].is_prose and items[cell + 1].row == items[at].row
            head = _head(items[cell], cell, habits, knowledge) if beside else None
            if head and not chosen.keys() & {at, cell}:
                found[cell] = replace(head, country=home or head.country)
    return dict(sorted(found.items()))


def _home_before(items: tuple[Item, ...], at: int, habits: Habits, knowledge: Knowledge) -> str:
    """The country in a cell of its own, before the body and its words: `Cambodia | Directorate of
    Herds | No outbreak since July.`"""
    second = items[at + 1]
    if (
        second.is_prose
        or at + 2 >= len(items)
        or {second.row, items[at + 2].row} != {items[at].row}
    ):
        return ""
    return trimming.country_of(trimming.trimmed(items[at], habits, knowledge), knowledge)


def _tables(items: tuple[Item, ...], end: int) -> list[list[int]]:
    """The first cells of rows with words in them, table by table."""
    tables: list[list[int]] = []
    row = 0
    for at, item in enumerate(items[:end]):
        if not item.row or item.row == row:
            continue
        if not tables or row != item.row - 1 or not items[at - 1].row:
            tables.append([])
        row = item.row
        beside = items[at + 1 : min(end, at + _MOST)]
        if not item.is_prose and any(one.is_prose and one.row == row for one in beside):
            tables[-1].append(at)
    return tables


def _head(item: Item, at: int, habits: Habits, knowledge: Knowledge) -> Head | None:
    if len(item.text) > _LONGEST:
        return None
    if calling.presides(item.words):
        made = floor.head(item, at, at + 1, None, item.words)
        return replace(made, role="chair", labels=())
    line = trimming.trimmed(item, habits, knowledge)
    text = line.words.text
    home = positions.country_in(text, knowledge) or places.land_of(text)
    known = home or _OWN.fullmatch(text) or pairs.is_body(line.words, knowledge)
    if not known or _TELLS.search(text):
        return None
    made = floor.head(item, at, at + 1, None, line.words)
    return replace(made, labels=line.labels, country=home, role=line.role or "remark")


#: Whose table it is.
_OWN = regex(
    r"(?:本|该)?(?:秘书[处组]|中心|协调组|主办方|组委会)|(?:The\s+)?(?:Secretariat|Cent(?:re|er)|Organi[sz]ers?)"
)
#: What no body is called.
_TELLS = regex(r"[.;:?!]|\b(?:to|from|is|are|was|were|on|with)\b|\d|^[a-z]")
