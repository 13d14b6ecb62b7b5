"""Paragraphs that begin with a delegation, in a report in which others are told to have spoken:
what those who came for a country are told to have done there is done in words, whatever the verb:
`The delegation of Myanmar gave priority to …`, `泰方代表就收费提了三个问题。`
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..regexes import regex
from . import amid_han, bodies_han, bodies_latin, delegates, idle_latin, sides, verbs
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_PEOPLE = r"(?:delegations?|delegates|side|team|representatives?|delegate)"
_LATIN = regex(
    rf"(?:The\s+)?(?P<who>(?P<people>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:['’]s)?\s+{_PEOPLE}|"
    rf"{_PEOPLE}\s+(?:of|from)\s+(?:the\s+)?(?P<land>[A-Z]\w+(?:\s[A-Z]\w+){{0,3}}?))"
    r",?\s+(?=[a-z])"
)
#: What they do away from the table, and what is done to them.
_AWAY = regex(
    r"(?:also\s+|then\s+|later\s+)?(?:left|sent|travel\w+|arrived|went|came|returned|toured|flew|stayed|departed|drove|walked|sailed|"
    r"consisted|comprised|included|numbered|met|laid|planted|saw\b|stopped|crossed|boarded|spent|took\s+(?:the\s+(?:train|bus|boat)|home)|"
    r"headed|led|who|which|that|and|of|to|will\b|is\b|are\b|has\s+been|had\s+(?:arrived|left|been)|will|"
    r"(?:was|were)\s+(?!(?:of\s+the\s+(?:view|opinion)|in\s+favou?r|against|ready|willing|prepared|concerned|pleased|unable|sceptical|doubtful)\b))"
)
_HAN = regex(
    "(?P<who>[\u4e00-\u9fff]{0,24}?(?:代表团|(?:观察员|专家|工作)小组|(?<=[中柬老缅泰越])方(?:代表)?))"
    "(?=[\u4e00-\u9fff])"
)
_AWAY_HAN = regex(
    "(?:一行|共|随后|于|在|还|也|先后|当天|当日|中午|上午|下午|次日|会后|会前|则|又|并)*"
    "(?:\\d|由|未|没有(?!异议|不同)|无(?!异议)|赠送?|启程|晚到|迟到|早退|缺席|请假|参观|考察|走访|抵达|到达|到访|来访|访问|前往|离开|离会|回国|返|赴|乘|入住|出席|参加|参会|与会|会见|拜会|签署|签到|合影|"
    "到(?!底)|[的和与及、]|成员|团长|方面|案|式|便|法|向(?!会议|大会|与会|各方|主办)|[一二三四五六七八九十]+人)"
)


def among(
    items: Sequence[Item], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with those of such paragraphs, between the lead and the last who speaks or right
    below that one."""
    told = [at for at, head in chosen.items() if head.words]
    lead = next((n for n in range(start, end) if items[n].is_prose), end)
    found = dict(chosen)
    if not told:
        return found
    last = max(told)
    for at in range(lead + 1, end):
        if at > last + 1:
            break
        head = _head(items[at], at, knowledge)
        if at in found and not (head and _is_torn(found[at], head)):
            continue
        if head:
            found[at] = head
            last = max(at, last)
    return dict(sorted(found.items()))


def _is_torn(head: Head, whole: Head) -> bool:
    """`缅甸观察员|小组`"""
    return f"{head.position}{head.name}" == str(whole.position)


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    if not item.is_prose or item.row or item.level or item.listed:
        return None
    told = _latin(item.words, knowledge) or _han(item.words, knowledge)
    if not told:
        return None
    who, country = told
    return Head(
        "remark", None, who, at, at + 1, (), replace(item, words=item.words), kind=amid_han.KIND,
        country=country,
    )  # fmt: skip


def _latin(words: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    match = _LATIN.match(words.text[: verbs.LONGEST])
    if not match:
        return None
    country = delegates.country_of(match["people"] or match["land"], knowledge)
    rest = words.text[match.end() :]
    idle = _AWAY.match(rest) or idle_latin.DOES.match(rest) or verbs.LATIN_SILENT.match(f" {rest}")
    settles = bodies_latin.SETTLES.match(f" {rest}")
    return None if not country or idle or settles else (words.group(match, "who"), country)


def _han(words: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    match = _HAN.match(words.text[:60])
    if not match or _AWAY_HAN.match(words.text, match.end()):
        return None
    who = words.group(match, "who")
    country = sides.country_of(who.text) or bodies_han.country(who.text, knowledge)
    return (who, country) if country or len(who) > _SHORTEST else None


#: So long is a body with its delegation that no list knows, in letters.
_SHORTEST = 8
