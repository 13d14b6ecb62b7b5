"""Paragraphs that begin with a delegation, in a report in which others are told to have spoken:
what those who came for a country are told to have done there is done in words, whatever the verb:
`The delegation of Myanmar gave priority to …`, `泰方代表就收费提了三个问题。` Whoever came for a
province or for a body speaks only by saying something: `高平省代表就方案提出两点修改。`
Above each may stand a line with the country alone, which is nobody beside its delegation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..regexes import regex
from . import (
    amid_han,
    bodies_han,
    bodies_latin,
    delegates,
    idle_latin,
    names,
    negotiators,
    offices,
    pairs,
    places,
    positions,
    sayings_han,
    sides,
    verbs,
)
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_PEOPLE = r"(?:delegations?|delegates|side|team|representatives?|delegate)"
_NAMES = r"[A-Z][\w’'-]+(?:\s+(?:(?:of|and)\s+)?[A-Z][\w’'-]+){0,4}"
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
    told = [at for at, head in chosen.items() if head.words or _is_country(items[at], knowledge)]
    lead = next((n for n in range(start, end) if items[n].is_prose), end)
    found = dict(chosen)
    if not told:
        return found
    last = max(told)
    begun = {head.end for head in chosen.values() if head.name and not head.words}
    for at in range(lead + 1, end):
        if at > last + 1 + _is_country(items[at - 1], knowledge):
            break
        head = _head(items[at], at, at in begun, knowledge)
        if at in found and not (head and _is_torn(found[at], head)):
            continue
        if head:
            found[at] = head
            last = max(at, last)
    headings = [at for at, head in found.items() if _heads_delegation(head, found, knowledge)]
    return {at: head for at, head in sorted(found.items()) if at not in headings}


def _is_country(item: Item, knowledge: Knowledge) -> bool:
    """`THAILAND`, a line of its own above what its delegation says."""
    return not item.is_prose and bool(delegates.country_of(item.text.strip(), knowledge))


def _heads_delegation(head: Head, found: Mapping[int, Head], knowledge: Knowledge) -> bool:
    """Whether a head is the country alone, above what its delegation is told to have said."""
    below = found.get(head.end)
    if head.name or head.words or not head.position or not (below and below.words):
        return False
    country = delegates.country_of(head.position.text.strip(), knowledge)
    told = _LATIN.match(below.words.text) or _HAN.match(below.words.text)
    return bool(country and told and not below.name and below.country == country)


def _is_torn(head: Head, whole: Head) -> bool:
    """`缅甸观察员|小组`"""
    return f"{head.position}{head.name}" == str(whole.position)


def _head(item: Item, at: int, is_own: bool, knowledge: Knowledge) -> Head | None:
    """`is_own`: the paragraph is the first below the line of somebody."""
    if not item.is_prose or item.row or item.level or item.listed:
        return None
    told = _latin(item.words, knowledge) or _han(item.words, knowledge)
    told = told or (None if is_own else _sent(item.words, knowledge))
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


#: `The delegation of Kandal Province`, `The Kampot City representative`
_SOMEBODY = "(?:delegation|delegate|representative)"
_SENT_LATIN = regex(
    rf"(?:The\s+)?(?P<who>{_SOMEBODY}\s+(?:of|from|for)\s+(?:the\s+)?(?P<where>{_NAMES})|(?P<front>{_NAMES})\s+{_SOMEBODY})"
    r"(?=,?\s+[a-z])"
)


def _sent_latin(words: Printed) -> tuple[Printed, str] | None:
    """Who came for a province or for a body of their own name, and says something."""
    match = _SENT_LATIN.match(words.text[: verbs.LONGEST])
    where = match and (match["where"] or match["front"])
    if not match or not where or names.HONORIFIC.match(where):
        return None
    rest = words.text[match.end() :]
    does = verbs.LATIN_SAYS.match(rest) and negotiators.SPEAKS.match(rest)
    if not does or verbs.LATIN_SILENT.match(rest) or _AWAY.match(rest.strip(" ,")):
        return None
    return words.group(match, "who"), positions.home_in(where)


#: `高平省代表`, `水文局的代表`; not those of several.
_SENT = regex(
    "(?P<who>(?!各|两|双|几|多|部分|其[他余]|有关|相关|沿[岸线]|周边|与会|参会|出席|全体|所有)"
    "(?P<where>[\u4e00-\u9fff]{2,24}?)的?代表)(?=[\u4e00-\u9fff])"
)
_PROVINCE = regex("[\u4e00-\u9fff]{2,}(?<![城都超上])[省市县州府邦]")


def _sent(words: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    return _sent_han(words, knowledge) or _sent_latin(words)


def _sent_han(words: Printed, knowledge: Knowledge) -> tuple[Printed, str] | None:
    """Who came for a province or a body, and says something."""
    match = _SENT.match(words.text[:60])
    if not match:
        return None
    rest, where = words.text[match.end() :], words.group(match, "where")
    if sayings_han.is_silent(rest) or not sayings_han.speaks_at_once(rest):
        return None
    is_there = _PROVINCE.fullmatch(where.text) or places.is_place(where.text)
    if not is_there and not _is_body(where, knowledge):
        return None
    return words.group(match, "who"), bodies_han.country(where.text, knowledge)


def _is_body(where: Printed, knowledge: Knowledge) -> bool:
    is_shaped = offices.HAN_UNITS.fullmatch(where.text) or offices.HAN_BODY_END.search(where.text)
    return bool(is_shaped) or pairs.is_body(where, knowledge)
