"""Bodies, towns and groups alone in a line, of which the sentence below says that they spoke, or
of which that sentence says what they want: `可以提供两个树种的种子。`, `Proposed to meet again.`
"""

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


#: What somebody wants or asks whom the sentence does not name.
_OF_ABOVE = regex(
    r"(?:Can|Could|Will|Would|Is\s+(?:ready|willing|prepared)|Ready|Willing|Agree[sd]|Propose[sd]|Ask(?:s|ed)|Offer(?:s|ed)|"
    r"Suggest(?:s|ed)|Promise[sd]|Request(?:s|ed)|Undert(?:akes|ook)|Oppose[sd]|Objects?|Objected)\s+(?:to\s+|that\s+)?[a-z]"
)
_OF_ABOVE_HAN = regex(
    "(?:也|还|原则上?|完全)?(?:可以|愿意|愿(?=[^望景])|能够|拟|不?同意|赞[成同]|支持|反对|建议|希望|提议|提出|承诺|保证|要求|"
    "请(?!扫|关注|联系|访问|拨|致电|见|注明))"
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
    if kinds and _OF_ABOVE.match(first):
        return True
    return any(_speaks(kind, first) for kind in kinds)


def _is_told_han(line: str, below: str) -> bool:
    """`万象市商会`, and below it `商会承诺，…`"""
    if not offices.HAN_BODY_END.search(line):
        return False
    if _OF_ABOVE_HAN.match(below):
        return True
    called = (line[at:] for at in range(len(line) - 1) if below.startswith(line[at:]))
    return any(verbs.HAN_SAYS.match(below, len(each)) for each in called)


def _speaks(kind: str, first: str) -> bool:
    named = re.search(rf"\b[Tt]he\s+(?:[a-z]+\s+)?(?i:{re.escape(kind)})(?=(?P<does>\s.*))", first)
    return bool(named and (negotiators.SPEAKS.match(named["does"]) or _WROTE.match(named["does"])))


_WROTE = regex(r"\s+(?:had\s+)?(?:sent|wrote|answered|submitted|vowed)\b")
