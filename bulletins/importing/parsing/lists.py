"""Lists in running text: bodies that host or attend, persons with their positions.

A list is parted at 、, commas and at 与/和 between two complete names, never inside a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lmec import folding

from ..regexes import regex
from . import names, offices, places, positions, sides
from .knowledge import Knowledge, even
from .printed import Printed
from .results import ParsedBody


@dataclass(frozen=True)
class Named:
    """One entry of a list: a body, or a country alone."""

    printed: Printed
    country: str
    body: ParsedBody | None
    is_person: bool = False


def begins_with_body(words: Printed, knowledge: Knowledge) -> bool:
    plain = even(words.text)
    country = knowledge.country_at(plain)
    start, code = (country[1], country[0]) if country else (0, "")
    return bool(knowledge.body_at(plain, start, code)) or bool(
        offices.HAN_UNIT.match(plain, start)
    )


def bodies(words: Printed, knowledge: Knowledge) -> list[Named]:
    if folding.script_of(words.text) == "Hani":
        return [named for part in _han_parts(words, knowledge) for named in _han(part, knowledge)]
    return list(_latin(words, knowledge))


def _han_parts(words: Printed, knowledge: Knowledge) -> Iterator[Printed]:
    """Parts between 、 / and those 与, 和, 及, 以及 that stand behind a complete name."""
    plain = even(words.text)
    start = at = 0
    while at < len(plain):
        if at == start:
            at = max(at, _known_end(plain, at, knowledge))
            if at >= len(plain):
                break
        joint = re.compile(r"以及|[、/，,;；与]").match(plain, at)
        if joint and (joint[0] not in ("与", "以及") or _is_complete(plain[start:at], knowledge)):
            yield words.cut(start, at).strip()
            start = at = joint.end()
            continue
        at += 1
    if rest := words.cut(start).strip():
        yield rest


def _known_end(plain: str, at: int, knowledge: Knowledge) -> int:
    """Where a known country and body that begin here end; a list is not parted before that."""
    country = knowledge.country_at(plain, at)
    code, start = country or ("", at)
    found = knowledge.body_at(plain, start, code)
    return found.end if found else start


def _is_complete(text: str, knowledge: Knowledge) -> bool:
    country = knowledge.country_at(text)
    if country and country[1] == len(text):
        return True
    return bool(offices.HAN_BODY_END.search(text) or re.search("[国方等]$", text))


def _han(part: Printed, knowledge: Knowledge) -> Iterator[Named]:
    """`柬埔寨环境部的代表`: the body at the head of the part, without what follows."""
    plain = even(part.text)
    country = knowledge.country_at(plain)
    code, start = country or ("", 0)
    known = knowledge.body_at(plain, start, code)
    shaped = None if known else offices.HAN_UNIT.match(plain, start)
    if known:
        end = known.end
        unit = positions._body(part.cut(start, end), known.bodies)
    elif shaped and not re.match("[等的有各]", plain[start : start + 1]):
        end = shaped.end()
        unit = ParsedBody(part.cut(start, end), code, (), offices.kind_of_unit(shaped))
    elif country:
        yield Named(part.cut(0, start), code, None, _names_person(part.cut(start)))
        return
    else:
        return
    yield Named(part.cut(0, end), code or unit.country, unit, _names_person(part.cut(end)))


def _names_person(rest: Printed) -> bool:
    """Whether a post and a name follow the body: then it is somebody's position."""
    text = rest.text.strip()
    cuts = (at for at in range(2, min(len(text), 40)) if offices.HAN_POST.search(text[:at]))
    return any(re.match(r"[A-ZĐ]|" + offices.HAN_FAMILY.pattern, text[at:]) for at in cuts)


def _latin(words: Printed, knowledge: Knowledge) -> Iterator[Named]:
    plain = even(words.text)
    matches = list(knowledge.names_in(plain))
    taken = 0
    for number, (at, match) in enumerate(matches):
        if taken and _ALIAS.fullmatch(plain[taken : match.end + 1]):
            taken = match.end + 1  # `Lakes Cooperation Center (LCC)`
            continue
        until = matches[number + 1][0] if number + 1 < len(matches) else len(plain)
        code, end = _country_after(plain, match.end, until, knowledge)
        meant = tuple(b for b in match.bodies if not code or b.country in (code, "")) or ()
        unit = positions._body(words.cut(at, match.end), meant)
        if not meant:
            unit = ParsedBody(unit.printed, code, (), offices.kind_of_latin(unit.printed.text))
        yield Named(words.cut(at, end), code or unit.country, unit)
        taken = end
    rest = words.cut(taken)
    if own := _OWN_INITIALS.match(rest.text):
        rest = rest.cut(own.end())
    for part in rest.split(_JOINTS):
        yield from _latin_unknown(part, knowledge)


_ALIAS = regex(r"\s*\([A-Za-z&-]{2,12}\)")
_OWN_INITIALS = regex(r"\s*\([A-Z][A-Za-z&-]{1,11}\)")
#: What stands between bodies that do something together.
_JOINTS = (
    r"\s*,\s*(?:and\s+)?|\s+and\s+|"
    r"\s*,?\s*(?:in\s+(?:close\s+)?(?:cooperation|co-operation|collaboration|partnership|coordination|"
    r"association)|together|jointly|along|with\s+the\s+(?:support|assistance|participation))\s+"
    r"(?:with|of|from)\s+|\s+as\s+well\s+as\s+"
)
#: `the environment ministries of Cambodia`: of each country one.
_MINISTRIES = regex(
    r"(?:[a-z]+\s+){0,3}(?:ministries|agencies|departments|authorities|governments|delegations)"
    r"(?:\s+of\s+[a-z ]+?)?\s+(?:of|in|from)\s+"
)
_TOWN_BEHIND = regex(r"\s+(?:in|at)\s+(?P<town>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})$")


def _country_after(plain: str, end: int, until: int, knowledge: Knowledge) -> tuple[str, int]:
    joint = re.compile(r",?\s+(?:of|in)?\s*(?:the\s+)?|\s*\(").match(plain, end, until)
    found = knowledge.country_at(plain, joint.end()) if joint else None
    return found or ("", end)


def _latin_unknown(part: Printed, knowledge: Knowledge) -> Iterator[Named]:
    text = re.sub(r"^(?:the\s+)", "", part.text)
    part = part.cut(len(part) - len(text)).strip()
    if several := _MINISTRIES.match(part.text):
        part = part.cut(several.end()).strip()
        part = part.cut(4) if part.text.startswith("the ") else part
    if initials := re.search(rf"{_OWN_INITIALS.pattern}$", part.text):
        part = part.cut(0, initials.start())
    if (town := _TOWN_BEHIND.search(part.text)) and places.is_place(town["town"]):
        part = part.cut(0, town.start())
    country = knowledge.country_at(even(part.text))
    if country and country[1] == len(part):
        yield Named(part, country[0], None)
    elif offices.LATIN_BODY.search(part.text) and len(part.text.split()) <= 14:
        units, _ = positions.latin_units(part, "", knowledge)
        for unit in units:
            code = positions.country_in(part.text, knowledge)
            yield Named(part, code or unit.country, unit)


#: Where another person may begin: behind a name, or behind what leads to it (`会议由…主持`).
_LEADS = regex(
    "(?:专家|嘉宾|主讲人?|主持人|点评人|讲者|成员|他们|两?位|团长|领队|[\u4e00-\u9fff]{1,8}[的者])(?:分别|则|正|就)?是|[\u4e00-\u9fff]{2,10}[:：]|[^，。；]{0,14}?(?:由|邀请|采访了?|听取了?)(?=\\S{4})|(?:以及|和|与|及)"
)
#: No office takes more letters.
_LONGEST_OFFICE = 90


def persons(sentence: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """`…处长周军、…司长Le Ngoc Tuan致辞`: name and position of each."""
    abroad = sides.country_of(sentence.text) not in ("", "cn")
    for part in sentence.split(r"[、，。；]"):
        start = 0
        while found := _person(part.cut(start, start + 200), knowledge, abroad):
            name, position = found
            yield name, position
            start = name.span.end - part.span.start


def _person(
    words: Printed, knowledge: Knowledge, abroad: bool = False
) -> tuple[Printed, Printed] | None:
    """The first name behind an office, and the office."""
    text = words.text
    for at in range(3, min(len(text), _LONGEST_OFFICE)):
        if not offices.stands_before(text, at) or text[at] in "长员":
            continue
        position = words.cut(0, at)
        leads = _LEADS.match(position.text)
        position = position.cut(leads.end()).strip() if leads else position.strip()
        name = _name_head(words.cut(at), position, knowledge, abroad)
        if name and positions.is_position(position, knowledge):
            return name, position
    return None


_LATIN = r"[A-Za-zÀ-ɏḀ-ỿ'’.-]"
_VERB = regex(
    rf"{offices.HAN_HONOURS}{{0,3}}"
    "(?:先后|分别|共同|联合|等|应邀|受邀|线上|视频|现场|通过|以|方式|形式|远程|[也还则均并])*(?:出席|参会|与会|到会|来自|莅临|线上|视频|现场|通过|应邀|受邀|到访|来访|访问|走访|考察|调研|讲话|讲授|分享|作[为了]|做|对|向|从|围绕|结合|首先|随后|最后|全程|一行|接受|组织|开展|致[辞词]|发言|表示|参加|主持|作|任(?!何)|担任|带队|带领|牵头|陪同|召集|召开|迎接|接待|宣布|会见|主讲|见证|到场|签[署字]|分别代表|代表双方|介绍|指出|认为|强调|率|与|和|及|以及|在|以|为|就|担任|[，。；、]|$)"
)
_DOTTED = regex(r"[\u4e00-\u9fff]{1,6}(?:[·•・‧][\u4e00-\u9fffA-Z]{1,7}?){1,4}")


_HONOUR = regex(r"(?:Prof|Dr|Mrs?|Ms|H\.E)\.?\s*(?=[\u4e00-\u9fff])")


def _name_head(
    words: Printed, position: Printed, knowledge: Knowledge, abroad: bool
) -> Printed | None:
    """The name with which the words begin, up to the verb behind it."""
    if honour := _HONOUR.match(words.text):
        words = words.cut(honour.end())
    latin = re.match(rf"[A-ZÀ-ỸĐ]{_LATIN}*(?:\s+[A-ZÀ-ỸĐ]{_LATIN}*){{0,5}}", words.text)
    if latin:
        return words.group(latin)
    for length in (3, 2, 4):
        head = words.text[:length]
        if names.is_han_name(head) and _VERB.match(words.text, length):
            return words.cut(0, length)
    foreign = abroad or names.may_be_foreign(position.text, knowledge)
    for length in range(2, 14):
        head = words.text[:length]
        if not _VERB.match(words.text, length):
            continue
        if _DOTTED.fullmatch(head) or (foreign and names.is_transliterated(head, knowledge)):
            return words.cut(0, length)
    return None
