"""Rounds that their shape alone tells: three below each other of whom each begins with somebody.

In brackets stands where that one is from (`阮文孝（岘港职业学院）：我们的车…`, `3. ZHAO YUN
(Yuanyang) spoke about red rice`), a title or a trade beside the name before a colon
(`周明副局长：慢在等。`), or the line holds nobody else (`Saw Htoo Wah, headmaster, Hpapun`). One
may be anything; in a round it is a speaker, whatever the office, the place and the verb. So
are sides: `泰方：一切正常。`
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ..regexes import regex
from . import floor, idle_latin, names, numbering, pairs, positions, sides, titled_han, verbs
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: So many make a round; between two of them stand so many paragraphs of one.
_FEWEST, _BETWEEN = 3, 2


class _Turn(NamedTuple):
    at: int
    name: Printed | None
    office: Printed | None
    labels: tuple[Printed, ...]
    words: Printed | None  # below the line, where it has none

    @property
    def who(self) -> str:
        told = self.name or self.office
        return told.text if told else ""


_Read = Callable[[Printed, int, Knowledge], _Turn | None]


def among(
    items: tuple[Item, ...], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads, with those of such rounds that nothing else has told."""
    taken = {line for head in chosen.values() for line in range(head.start, head.end)}
    found = dict(chosen)
    for read in (_in_brackets, _before_colon):
        for run in _runs(items, start, end, read, knowledge):
            for turn in run:
                if turn.at not in taken:
                    found[turn.at] = _head(turn, items[turn.at], knowledge)
    if not found:
        for run in _lines(items, start, end, knowledge):
            found |= {turn.at: _head(turn, items[turn.at], knowledge) for turn in run}
    return dict(sorted(found.items()))


def _runs(
    items: tuple[Item, ...], start: int, end: int, read: _Read, knowledge: Knowledge
) -> Iterator[list[_Turn]]:
    run: list[_Turn] = []
    for at in range(start, end):
        item = items[at]
        if not item.is_prose or item.row or item.level:
            continue
        number = numbering.number_at(item)
        turn = read(item.words.cut(number).strip(), at, knowledge)
        if not turn:
            continue
        if number:
            turn = turn._replace(labels=(item.words.cut(0, number).strip(), *turn.labels))
        if run and at - run[-1].at > _BETWEEN + 1:
            yield from _enough(run)
            run = []
        run.append(turn)
    yield from _enough(run)


def _enough(run: list[_Turn]) -> Iterator[list[_Turn]]:
    if len({turn.who for turn in run}) >= _FEWEST:
        yield run


def _head(turn: _Turn, item: Item, knowledge: Knowledge) -> Head:
    words = replace(item, words=turn.words, bold_until=0) if turn.words else None
    head = floor.head(item, turn.at, turn.at + 1, turn.name, turn.office, words=words)
    country = positions.country_in(turn.office.text, knowledge) if turn.office else ""
    country = country or (sides.country_of(turn.who) if not turn.name else "")
    return replace(head, labels=(*turn.labels, *head.labels) if words else (), country=country)


_BRACKETS = regex(
    r"\s*(?P<name>[^（():：，。,;；\d]{2,48}?)\s*[（(](?P<where>[^（）():：。]{2,100})[)）]\s*"
    r"(?P<colon>[:：]\s*)?(?![、，,和与及]|and\b)(?=\S{2})"
)


#: `阿明（第二组）`, `Lan（下午）`: on whose list one stands.
_WHEN = regex(
    "第[一二三四五六七八九十\\d]{1,3}[组场单环天节]|[上下中]午|早上|晚上|\\d|(?i:group|session|day)\\b"
)


def _in_brackets(words: Printed, at: int, knowledge: Knowledge) -> _Turn | None:
    match = _BRACKETS.match(words.text)
    if not match or not _is_somebody(match["name"], knowledge):
        return None
    if verbs.HAN_SILENT.match(words.text, match.end()):
        return None
    if idle_latin.DOES.match(words.text, match.end()):
        return None
    where = words.group(match, "where")
    if _WHEN.match(where.text):
        return None
    is_office = positions.is_position(where, knowledge) or pairs.may_be_body(where)
    if not is_office and where.text[0].islower():
        return None  # `Boat Trip (optional)`
    said = words.cut(match.end()) if match["colon"] else words
    labels = (where,) if match["colon"] and not is_office else ()
    return _Turn(at, words.group(match, "name"), where if is_office else None, labels, said)


_COLON = regex(r"\s*(?P<who>[\u4e00-\u9fff·A-Za-z （）()，]{2,40}?)\s*[:：]\s*(?=\S{4})")
_SIDE = regex("[\u4e00-\u9fff]{1,3}方")


#: `MAO VICHET, National Museum of Cambodia: …`
_LATIN_COLON = regex(
    r"\s*(?P<name>[A-ZĐ][^,.;:()\d]{4,44}),\s+(?P<office>[^.;:()]{3,100}?)\s*:\s*(?=\S{2})"
)


def _before_colon(words: Printed, at: int, knowledge: Knowledge) -> _Turn | None:
    """Somebody before a colon, with a title or a trade; or a side."""
    latin = _LATIN_COLON.match(words.text)
    if latin and " " in latin["name"] and _is_somebody(latin["name"], knowledge):
        who, office = words.group(latin, "name"), words.group(latin, "office")
        if office.text[0].islower() and not positions.is_position(office, knowledge):
            return None  # `Boat Trip, optional: …`
        return _Turn(at, who, office, (), words.cut(latin.end()))
    match = _COLON.match(words.text)
    if not match:
        return None
    who, said = words.group(match, "who"), words.cut(match.end())
    if _SIDE.fullmatch(who.text) and sides.country_of(who.text):
        return _Turn(at, None, who, (), said)
    if (inside := _BRACKETS.match(words.text)) and inside["colon"]:
        return _in_brackets(words, at, knowledge)
    told = pairs.name_and_position(who, 0, knowledge) or _with_title(who, knowledge)
    return _Turn(at, *told, (), said) if told else None


_NAME_TITLE = regex(
    "(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,6}){1,2})"
    "(?P<title>[\u4e00-\u9fff]{2,8})"
)


def _with_title(who: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """`周明副局长`, of whom no body is told."""
    if whole := titled_han.whole(who, knowledge):
        return whole
    match = _NAME_TITLE.fullmatch(who.text)
    for length in (2, 3, 4) if match else ():
        name, title = who.cut(0, length), who.cut(length)
        if titled_han.is_title(title.text) and _is_somebody(name.text, knowledge):
            return name, title
    return None


_LINE = regex(r"(?P<name>[A-ZĐ][^,.;:()\d]{4,44}),\s+(?P<office>[^.;:()]{2,100})")


def _lines(
    items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge
) -> Iterator[list[_Turn]]:
    """`Saw Htoo Wah, headmaster, Hpapun`, alone in its line above what that one says."""
    run: list[_Turn] = []
    for at in range(start, end - 1):
        item = items[at]
        match = None if item.is_prose or item.row else _LINE.fullmatch(item.text)
        if not match or not items[at + 1].is_prose:
            continue
        name = item.words.group(match, "name")
        if " " in name.text and _is_somebody(name.text, knowledge):
            run.append(_Turn(at, name, item.words.group(match, "office"), (), None))
    yield from _enough(run)


def _is_somebody(text: str, knowledge: Knowledge) -> bool:
    return names.is_name(text, knowledge) or names.sounds(text, knowledge)
