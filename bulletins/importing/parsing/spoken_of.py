"""Bodies, towns and groups alone in a line, of which the sentence below says that they spoke, or
of which that sentence says what they want: `可以提供两个树种的种子。`, `Proposed to meet again.`
"""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex
from . import negotiators, offices, seats, verbs
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
    mark = _COUNTED.match(item.text)
    line = item.text[mark.end() if mark else 0 :].strip(" :：")
    words = below.text.lstrip(" –—-•·")
    if folding.is_han(line[:1]):
        return _is_told_han(line, words) or bool(mark and _is_named_han(line, words))
    group = _GROUP.fullmatch(line)
    kinds = [group["kind"]] if group else [body[0] for body in offices.LATIN_BODY.finditer(line)]
    first = words.partition(". ")[0]
    if mark and seats.is_name(line) and _is_named(line, first):
        return True
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


#: `4. Fauna Watch Mekong`, in a row of which the others are persons or bodies.
_COUNTED = regex(r"\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[)）.、．]\s*")
_KINDS = (
    r"organi[sz]ation|NGO|network|association|charity|alliance|foundation|society|company|coalition|"
    r"federation|union|trust|movement|firm|think\s+tank|initiative|group|volunteers|members"
)
_OF_KIND = regex(rf"The\s+(?:[a-z]+\s+)?(?:{_KINDS})(?:['’]s\s+[a-z]+)?(?=(?P<does>\s.*))")


def _is_named(line: str, first: str) -> bool:
    """Whether a body of which nothing but its place in the row tells that it is one is said to
    have spoken: `The organisation asked for`, `Fauna Watch asked for`."""
    whole, start = line.split(), first.split()
    own = len(whole) > 1 and start[:2] == whole[:2]
    rest = len(start)
    while own and rest > 1 and start[:rest] != whole[:rest]:
        rest -= 1
    does = f" {' '.join(start[rest:])}" if own else ""
    if own and (negotiators.SPEAKS.match(does) or _WROTE.match(does)):
        return True
    of_kind = _OF_KIND.match(first)
    return bool(
        of_kind and (negotiators.SPEAKS.match(of_kind["does"]) or _WROTE.match(of_kind["does"]))
    )


_OF_KIND_HAN = regex(
    "该?(?:组织|机构|协会|网络|团体|公司|联盟|基金会|社团|平台|企业)(?:代表|方面)?"
)
#: What heads a part of the report.
_PART_HAN = regex(
    "结论|成果|讨论|考察|参观|交流|发言|总结|小结|议程|背景|安排|活动|合影|下一步|问答|提问|会议|仪式|情况|建议|共识|附件|名单|[：:，。？]"
)


def _is_named_han(line: str, below: str) -> bool:
    """`湄公动物守望`, and below it `该组织建议，…`"""
    if not 3 < len(line) <= 16 or _PART_HAN.search(line):
        return False
    of_kind = _OF_KIND_HAN.match(below)
    if of_kind and below.startswith("该"):
        return bool(verbs.HAN_SAYS.match(below, of_kind.end()))
    # The last part of its name: `守望组织代表建议`.
    own = next((n for n in range(len(line) - 1, 1, -1) if below.startswith(line[-n:])), 0)
    own = own or next((n for n in range(len(line), 2, -1) if below.startswith(line[:n])), 0)
    kind = _OF_KIND_HAN.match(below, own) if own else None
    return bool(own and verbs.HAN_SAYS.match(below, kind.end() if kind else own))


def _speaks(kind: str, first: str) -> bool:
    named = re.search(rf"\b[Tt]he\s+(?:[a-z]+\s+)?(?i:{re.escape(kind)})(?=(?P<does>\s.*))", first)
    return bool(named and (negotiators.SPEAKS.match(named["does"]) or _WROTE.match(named["does"])))


_WROTE = regex(r"\s+(?:had\s+)?(?:sent|wrote|answered|submitted|vowed)\b")
