"""Papers in which only institutions speak: paragraph below paragraph begins with another body and
says in the present what it expects, reports or asks. One such paragraph may be anything. Bodies of
one kind no list needs to know: `The Kampot rescue team reported that …`, `The Kep rescue team …`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ..regexes import regex
from . import bodies_latin, numbering, offices, pairs, unspoken
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "institution"
#: So many bodies have to stand in a row.
_FEWEST = 3
_WORD = r"[A-Z][\w’'-]*"
_NAME = rf"{_WORD}(?:\s+(?:(?:of|for|and|the|on|in|at)\s+(?:the\s+)?)?{_WORD}){{1,12}}"
#: What a body says in a survey of outlooks, positions or plans.
_SAYS = regex(
    rf"(?:The\s+)?(?P<body>{_NAME})(?:\s*\([^()]{{2,40}}\))?(?:,\s+(?:an?|the)\s+[^,.]{{4,120}},)?\s+(?:also\s+|now\s+)?"
    r"(?:advises|announces|argues|asks|assures|believes|calls|cautions|confirms|considers|estimates|expects|"
    r"explains|finds|forecasts|foresees|hopes|informs|insists|intends|maintains|notes|observes|offers|plans|"
    r"points\s+out|predicts|promises|proposes|recalls|recommends|regrets|reports|requests|says|sees|states|"
    r"stresses|suggests|supports|thinks|underlines|urges|warns|welcomes|wishes|writes)\b"
)


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found: dict[int, Head] = {}
    run: list[Head] = []
    for at in range(start, end + 1):
        head = _head(items[at], at, knowledge) if at < end else None
        if head:
            run.append(head)
            continue
        if len({str(one.position and one.position.text) for one in run}) >= _FEWEST:
            found |= {one.start: one for one in run}
        run = []
    return found | _of_one_kind(items, start, end)


#: `The Kampot rescue team reported that`: the town of each, and what all of them are.
_UNIT = regex(
    rf"(?:The\s+)?(?P<body>(?P<where>{_WORD}(?:[\s-](?:(?:of|and|the)\s+)?{_WORD}){{0,4}})"
    r"(?P<kind>(?:\s+(?!(?:and|or|of|in|at|for|to|by|also|then|has|had|was|were)\b)[a-z-]+){1,3}?))"
    rf"(?={bodies_latin.SPEAKS.pattern}|,?\s+[a-z]+ed\s+that\b)"
)
#: What somebody says, and not that figures were reported.
_TOLD = regex(
    r",?\s+(?:[a-z]+\s+){1,2}?(?:that|how|why|whether|what|for|to|about|against|them|everybody|all|the\s+others)\s"
)
#: Two of one kind do where a list sets them, or a line above says that they follow.
_FEWEST_OF_KIND = 2
_FOLLOW = regex(r"(?:\bfollows|\bfollowing|\bbelow|\bin\s+turn)\b[^.]{0,40}[.:]?$|:$")


def _of_one_kind(items: tuple[Item, ...], start: int, end: int) -> dict[int, Head]:
    found: dict[int, Head] = {}
    run: dict[int, re.Match[str]] = {}
    for at in range(start, end + 1):
        unit = _unit(items[at]) if at < end else None
        if unit:
            run[at] = unit
            continue
        kinds = Counter(one["kind"] for one in run.values())
        first = min(run, default=at)
        led = first > start and bool(_FOLLOW.search(items[first - 1].text))
        for number, one in run.items():
            listed = items[number].listed or numbering.number_at(items[number]) > 0
            few = kinds[one["kind"]] < _FEWEST and not (led or listed)
            alone = kinds[one["kind"]] < _FEWEST_OF_KIND
            if not (few or alone or _is_told_twice(one, run)):
                found[number] = _spoken(items[number], number, one)
        run = {}
    return found


def _unit(item: Item) -> re.Match[str] | None:
    if not item.is_prose or item.row or item.level:
        return None
    unit = _UNIT.match(item.text, numbering.number_at(item))
    return unit if unit and _TOLD.match(item.text, unit.end()) else None


def _is_told_twice(unit: re.Match[str], run: dict[int, re.Match[str]]) -> bool:
    return sum(one["where"] == unit["where"] for one in run.values()) > 1


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    if not item.is_prose or item.row or item.level or unspoken.is_note(item):
        return None
    match = _SAYS.match(item.text, numbering.number_at(item))
    if not match or not _is_body(item.words.group(match, "body"), knowledge):
        return None
    return _spoken(item, at, match)


def _spoken(item: Item, at: int, told: re.Match[str]) -> Head:
    """Words that begin with their body, or with the number of an entry before it."""
    body, number = item.words.group(told, "body"), item.words.cut(0, told.start()).strip()
    words = replace(item, words=item.words.cut(told.start()))
    labels = (number,) if number.text else ()
    return Head("remark", None, body, at, at + 1, labels, words, kind=KIND)


def _is_body(body: Printed, knowledge: Knowledge) -> bool:
    return pairs.is_body(body, knowledge) or bool(offices.LATIN_BODY.search(body.text))
