"""Bodies, towns and groups alone in a line, of which the sentence below says that they spoke."""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex
from . import negotiators, offices, verbs
from .outline import Item

#: `Can Tho City`, `State Railway Volunteers`: towns and groups, of which no list knows.
_GROUP = regex(
    r"(?:[A-Z][\w’'.-]*|of|and|the|for)(?:\s+(?:[A-Z][\w’'.-]*|of|and|the|for)){0,8}\s+(?P<kind>City|Town|Municipality|"
    r"Prefecture|Province|District|County|Township|Commune|Village|Volunteers|Students|Villagers|Women|Men|"
    r"[A-Z][a-z]+(?:[eo]rs|ists))"
)


def is_told(item: Item, below: Item) -> bool:
    """Whether the sentence below tells that they spoke: `The city replied in writing that`, and
    below `Secretariat of the Lake Network`, `The Secretariat announced that`."""
    line = item.text.strip(" :：")
    if folding.is_han(line[:1]):
        return _is_told_han(line, below.text)
    group = _GROUP.fullmatch(line)
    kinds = [group["kind"]] if group else [body[0] for body in offices.LATIN_BODY.finditer(line)]
    first = below.text.partition(". ")[0]
    return any(_speaks(kind, first) for kind in kinds)


def _is_told_han(line: str, below: str) -> bool:
    """`万象市商会`, and below it `商会承诺，…`"""
    if not offices.HAN_BODY_END.search(line):
        return False
    called = (line[at:] for at in range(len(line) - 1) if below.startswith(line[at:]))
    return any(verbs.HAN_SAYS.match(below, len(each)) for each in called)


def _speaks(kind: str, first: str) -> bool:
    named = re.search(rf"\b[Tt]he\s+(?:[a-z]+\s+)?(?i:{re.escape(kind)})(?=(?P<does>\s.*))", first)
    return bool(named and (negotiators.SPEAKS.match(named["does"]) or _WROTE.match(named["does"])))


_WROTE = regex(r"\s+(?:had\s+)?(?:sent|wrote|answered|submitted|vowed)\b")
