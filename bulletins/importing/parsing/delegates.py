"""Somebody told by a body or a country and by no office, or with the office behind both:
`柬埔寨环境部的Sok Dara`, `缅方代表吴丁昂（环境部处长）`, `Sok Dara (Cambodia)`, `Cambodia’s
representative, Sok Dara, Director of …`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..regexes import regex
from . import dictionary, names, offices, pairs, positions, sides
from .knowledge import Knowledge, even
from .printed import Printed

#: The name, the position where there is more than a country, and the country.
Delegate = tuple[Printed, Printed | None, str]
#: How a name and an office in Latin letters are read; given by `running_latin`.
Reader = Callable[[Printed, Knowledge], tuple[Printed, Printed] | None]

#: How a country's people are called who have no other office here.
_CALLED = regex(
    "(?:的|方)?(?:首席|参会|与会|政府|国家|教师|青年|学生|记者|媒体|企业|专家|学者|妇女|农民|渔民|议会|科学家)?(?:代表团团长|代表团|代表|专家|学者|官员|协调员|联络员)?(?:的)?"
)
_IN_BRACKETS = regex(r"(?P<front>[^（()）]{2,40})\s*[（(](?P<position>[^（()）]{3,120})[）)]")
#: The name once more before the office: `（Sok Dara，环境部司长）`
_LETTERS = regex(r"[A-ZĐ][^，,;；（()）\u4e00-\u9fff]{2,40}[，,;；]\s*")
#: No name is longer, in letters.
_LONGEST = 30


def han(head: Printed, knowledge: Knowledge) -> Delegate | None:
    if match := _IN_BRACKETS.fullmatch(head.text):
        position = head.group(match, "position")
        if letters := _LETTERS.match(position.text):
            position = position.cut(letters.end())
        found = _named(head.group(match, "front").strip(), knowledge)
        if found and positions.is_position(position, knowledge):
            name, where = found
            return name, position, _country(where.text, knowledge)
        return None
    found = _named(head, knowledge)
    if not found:
        return None
    name, where = found
    country = knowledge.country_at(even(where.text))
    alone = bool(country and country[1] == len(where))
    return name, None if alone else where, _country(where.text, knowledge)


def _named(head: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    """The name that ends the words, and the body or the country before it; the longest name."""
    text = head.text
    for at in range(max(2, len(text) - _LONGEST), len(text) - 1):
        name, front = head.cut(at).strip(), head.cut(0, at).strip()
        joined = not front.text.endswith("的") and front.text[-1:].isalpha()
        if not names.is_name(name.text, knowledge) or not _is_sure(name.text, joined):
            continue
        where = front.strip("的 ")
        if is_delegation(where.text, knowledge) or pairs.is_body(where, knowledge):
            return name, where
        if joined and not _is_body_beside(where.text, name.text):
            continue
        if offices.HAN_UNITS.fullmatch(where.text) or _COMMUNITY.fullmatch(where.text):
            return name, where
    return None


#: `师生`, `校方`: several, of whom no name is told.
_OF_MANY = "生员工民众户们方"
#: Families that are small words as well: `向各方`, `曾多次`.
_SMALL_WORDS = "向和于应曾同从全因由以对就在将也还均则并经及与"


def _is_body_beside(where: str, name: str) -> bool:
    """`勐润职业学校|萧寒松`: a body that no list has touches the name of one of its people."""
    if not re.fullmatch("[\u4e00-\u9fff]{2,3}", name) or not offices.HAN_BODY_END.search(where):
        return False
    if len(name) == 2:
        return name[0] not in _SMALL_WORDS and name[1] not in _OF_MANY
    return name[0] not in _SMALL_WORDS or not (
        dictionary.is_word(name[1:]) or name[-1] in "上中下时后前会间"
    )


#: Whose people they are who have no office: `班香孔村的`, `渔业社区的`.
_COMMUNITY = regex(
    "(?!.*(?:[了是在对向把让请从和与]|参观|考察|走访|介绍))[\u4e00-\u9fff]{2,24}"
    "(?:社区|合作社|渔民组织|妇女组织|护林队|巡护队|船队|互助组|村民小组|用水户协会|[村寨乡镇岛]|渔港|茶园|农场|渔场)"
)


def _is_sure(name: str, joined: bool) -> bool:
    """Whether a name can be told from a word that merely goes on."""
    if _UNIT.search(name) or dictionary.is_made_of_words(name):
        return False
    if joined and dictionary.words_in(name) == ((0, name),):
        return False  # `越南游客`
    return not joined or bool(re.search(r"[·•・‧A-Za-z]|先生$|女士$|博士$|教授$", name)) or (
        2 <= len(name) <= 4 and bool(offices.HAN_FAMILY.match(name))
    )  # fmt: skip


#: What is in the name of a body, and in nobody's.
_UNIT = regex("[部厅局署院所委]|的|中心|大学|公司|协会|[支分总]会$|[支分]社$")


_OF_ADJECTIVE = regex(
    r"(?:The\s+)?(?P<where>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:['’]s)?\s+(?:delegation|delegates?|representatives?)"
)


_HEADING = regex(rf"(?:{_OF_ADJECTIVE.pattern}|(?:The\s+)?(?P<people>[A-Z]\w+)\s+side)")


def home_of_heading(text: str, knowledge: Knowledge) -> str:
    """The country of `Thai delegation` or `Thai side` on a line of its own; empty for others."""
    match = _HEADING.fullmatch(text)
    who = (match["where"] or match["people"]) if match else ""
    return country_of(who, knowledge) if who else sides.country_of(text)


def is_delegation(where: str, knowledge: Knowledge) -> bool:
    """`缅甸`, `缅方代表`, `越南代表团团长`, `Thai delegation`"""
    if match := _OF_ADJECTIVE.fullmatch(where):
        return bool(country_of(match["where"], knowledge))
    country = knowledge.country_at(even(where))
    end = country[1] if country else 2 if sides.country_of(where) else 0
    return bool(end and _CALLED.fullmatch(where, end))


#: `Georgian delegation`, of whatever country.
_SIDE = regex(r"(?:[Tt]he\s+)?[A-Z][a-z]+\s+(?:delegation|delegates|representatives?|side)")


def is_side(words: str) -> bool:
    """Whether the words tell those who came for a country, by their people."""
    return bool(_SIDE.fullmatch(words))


def _country(where: str, knowledge: Knowledge) -> str:
    return positions.country_in(where, knowledge) or sides.country_of(where)


_ADJECTIVES = {
    "chinese": "cn", "cambodian": "kh", "lao": "la", "laotian": "la", "myanmar": "mm",
    "burmese": "mm", "thai": "th", "vietnamese": "vn",
}  # fmt: skip
_PEOPLE = (
    r"(?:representative|delegate|delegation|delegation’s\s+head|participant|official|expert|observer|"
    r"focal\s+point|coordinator|speaker|team|side)"
)
#: Before the name: whose delegate it is.
_FRONT = regex(
    rf"(?:The|A)\s+(?:[a-z]+\s+){{0,2}}?{_PEOPLE}\s+(?:of|from|for)\s+(?:the\s+)?"
    r"(?P<of>[A-Z][^,]{2,80}?)(?:,?\s+(?:led|headed)\s+by\s+|,\s+)|"
    r"(?:The\s+)?(?P<where>(?:[A-Z][\w-]*\s+){0,3}?[A-Z][\w-]*)(?:['’]s?)?\s+"
    rf"(?:(?:chief|senior|lead|head)\s+)?{_PEOPLE}\b(?:,?\s+(?:led|headed)\s+by)?\s*,?\s+|"
    r"(?P<own>(?:[A-Z][\w-]*\s+){0,2}?[A-Z][\w-]*)['’]s?\s+"
)
_HOME = regex(r"(?P<name>[^(),]{3,60}?)\s*\((?P<country>[^(),]{2,40})\)")


def latin(head: Printed, knowledge: Knowledge, read: Reader) -> Delegate | None:
    if match := _HOME.fullmatch(head.text):
        home = country_of(match["country"], knowledge)
        name = head.group(match, "name")
        if home and names.is_name(name.text, knowledge):
            return name, None, home
        if home and (found := read(name, knowledge)):
            return *found, home
    if match := _FRONT.match(head.text):
        group = match.lastgroup or "where"
        where, rest = head.group(match, group), head.cut(match.end()).strip(", ")
        home = country_of(where.text, knowledge)
        if home or (group == "of" and pairs.is_body(where, knowledge)):
            home = home or positions.country_in(where.text, knowledge)
            if names.is_name(rest.text, knowledge):
                return rest, None if country_of(where.text, knowledge) else where, home
            if found := read(rest, knowledge):
                return *found, home
    return _in_brackets(head, knowledge, read) or _office_first(head, knowledge)


#: `Cambodia (Mr. Sok Dara, Ministry of Environment)`
_BRACKETED = regex(r"(?:The\s+)?(?P<where>[^()]{3,40}?)\s*\((?P<who>[^()]{5,200})\)")


def _in_brackets(head: Printed, knowledge: Knowledge, read: Reader) -> Delegate | None:
    match = _BRACKETED.fullmatch(head.text)
    home = country_of(match["where"], knowledge) if match else ""
    if not match or not home:
        return None
    who = head.group(match, "who")
    if names.is_name(who.text, knowledge):
        return who, None, home
    found = read(who, knowledge)
    return (*found, home) if found else None


def _office_first(head: Printed, knowledge: Knowledge) -> Delegate | None:
    """`The Deputy Minister of Environment of Cambodia, H.E. Sok Dara`"""
    comma = head.text.rfind(",")
    if comma < 0 or not head.text.startswith(("The ", "the ")):
        return None
    name, office = head.cut(comma + 1).strip(), head.cut(4, comma).strip()
    if not (names.is_name(name.text, knowledge) and len(name.text.split()) > 1):
        return None
    if not (positions.has_post(office.text) and positions.is_position(office, knowledge)):
        return None
    return name, office, ""


_OF_COUNTRY = regex(
    r"(?P<country>[^()（）:：]{2,30}?)\s*[（(](?P<who>[^()（）]{4,200})[)）]\s*[:：]?"
)


def in_country(words: Printed, knowledge: Knowledge, read: Reader) -> Delegate | None:
    """`Cambodia (Mr. Sok Dara, Ministry of Environment)`, `柬埔寨（环境部处长索·达拉）`"""
    match = _OF_COUNTRY.fullmatch(words.text.strip())
    home = country_of(match["country"].strip(), knowledge) if match else ""
    if not match or not home:
        return None
    who = words.strip().group(match, "who")
    if names.is_name(who.text, knowledge):
        return who, None, home
    pair = read(who, knowledge) or pairs.name_and_position(who, 0, knowledge)
    if pair:
        return *pair, home
    told = han(who, knowledge) if "\u4e00" <= who.text[0] <= "\u9fff" else None
    return (told[0], told[1], home) if told else None


def country_of(words: str, knowledge: Knowledge) -> str:
    """The country that the words are, or are the adjective of."""
    plain = even(words.removeprefix("the ").removesuffix("’s").removesuffix("'s"))
    country = knowledge.country_at(plain)
    if country and country[1] == len(plain):
        return country[0]
    return _ADJECTIVES.get(plain, "")
