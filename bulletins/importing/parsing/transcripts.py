"""A conversation written down word for word: `SOK DARA: …`, `周军：…`, paragraph after paragraph.
Whoever has the floor there again and again needs no office to be somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..regexes import regex
from . import names, trimming
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: A name with its honours, and the colon.
_LABEL = regex(
    r"\s*(?:[–—―-]{1,3}\s*)?(?P<name>(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\.\s+){0,2}"
    r"[^:：。.!?！？，,;；\d]{2,48}?)\s*[:：]\s*(?=\S)"
)
#: A conversation has so many turns, by so many people at least.
_TURNS, _PEOPLE = 4, 2


def labels(items: Sequence[Item]) -> set[str]:
    """Whoever has the floor by the name alone before a colon."""
    told = (item.text[_asks(item.text) :] for item in items if item.is_prose)
    found = map(_LABEL.match, told)
    return {names.bare(label["name"].strip()) for label in found if label}


def _asks(text: str) -> int:
    """Where the name begins behind `Question from`."""
    asks = trimming.ASKS.match(text)
    return asks.end() if asks else 0


def people(items: Sequence[Item], knowledge: Knowledge) -> list[str]:
    """Whose names stand before the words of a conversation; nobody where there is none."""
    turns: Counter[str] = Counter()
    for item in items:
        label = _LABEL.match(item.text) if item.is_prose else None
        if label and names.is_name(label["name"].strip(), knowledge):
            turns[label["name"].strip()] += 1
    goes_on = turns and max(turns.values()) > 1
    if not goes_on or turns.total() < _TURNS or len(turns) < _PEOPLE:
        return []
    return [*turns, *(name.text for name, _ in _listed(items, [*turns]))]


def listed(items: Sequence[Item], knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """Those of a conversation whom a list tells, each with an office, whatever its words are."""
    return _listed(items, people(items, knowledge))


#: `索达拉` of no known family: short, and Chinese.
_HAN = regex("[\u4e00-\u9fff·•]{2,10}")


def _listed(items: Sequence[Item], known: Sequence[str]) -> Iterator[tuple[Printed, Printed]]:
    """Names, also such as look like none, each with the office that a list tells: they stand bold
    before a colon, again and again, as those of the others do."""
    turns: Counter[str] = Counter()
    for item in items:
        label = _LABEL.match(item.text) if item.is_prose else None
        if label and label.end("name") <= item.bold_until <= label.end():
            turns[label["name"].strip()] += 1
    if not set(known) & set(turns):
        return
    for name, count in turns.items():
        if _HAN.fullmatch(name):
            yield from _entry(items, name, count)


def _entry(items: Sequence[Item], name: str, count: int) -> Iterator[tuple[Printed, Printed]]:
    """Where a line, or a part of one between semicolons, tells somebody of this name; whoever
    speaks only once has to be one of several between semicolons."""
    first, last = re.escape(name), rf"{re.escape(name)}{_ENDS}"
    entries = [
        re.compile(
            rf"{_BEGINS}(?P<name>{first})(?:[，,]\s*|[ \u3000]+)(?P<office>{_OFFICE}){_ENDS}"
        ),
        re.compile(rf"{_BEGINS}(?P<office>{_OFFICE}?)(?P<name>{last})"),
    ]
    for item in items:
        several = len(re.findall("[；;]", item.text)) >= _SEVERAL
        for entry in entries if count > 1 or several else ():
            if match := entry.search(item.text):
                told = item.words.group(match, "name").cut(0, len(name))
                yield told, item.words.group(match, "office").strip()
                return


#: So many semicolons part those of a list.
_SEVERAL = 2
_BEGINS, _OFFICE = r"(?:^|[；;：:])\s*", r"[^；;，。：:（()）]{4,60}"
_ENDS = r"(?:[（(][^（()）]{2,8}[)）])?(?=[；;。]|$)"
