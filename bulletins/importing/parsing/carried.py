"""A name of a people of whom no list knows, or a post of which none does: `扎西仁增` above an
office, `Sok Dara，…集控中心掌台`, `Ms. Sok Dara, fish farmer, …`. Only heads of the same shape in
the document can carry such a one."""

from __future__ import annotations

import re

from lmec import folding

from ..regexes import regex
from . import lands, names, offices, places, positions, trades
from .knowledge import Knowledge, even
from .printed import Printed
from .trimming import Trimmed

#: No post with its body that no list knows is longer; nor shorter.
_LONGEST, _SHORTEST = 60, 4
#: What an office has nothing of.
_TELLS = regex("[。；：:！？!?“”]|[的了]$|\\d{4}")
_COMMA = regex(r"\s*[，,]\s*|\s*[—–|｜]+\s*|[\s\u3000]+")


def on_lines(core: list[Trimmed], knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """A name alone above one line with the office, of which one is beyond doubt."""
    if len(core) != 2:
        return None
    first, second = core[0], core[1]
    office = second.words
    if _is_honoured(first.words, knowledge) and trades.may_be(office.text):
        return first.words, office, "name first"
    is_apart = first.dress != second.dress or first.words.text.isupper()
    if is_apart and trades.is_named_in_full(first.words, knowledge):
        told = trades.may_be(office.text) and trades.tells_person(office.text)
        return (first.words, office, "name first") if told else None
    if names.is_name(first.words.text, knowledge):
        known = _may_be_office(office.text, knowledge)
    else:
        known = _may_be_name(first.words.text, knowledge) and _tells_where(office, knowledge)
    return (first.words, office, "name first") if known else None


def in_letters(
    line: Trimmed, knowledge: Knowledge, is_set_apart: bool = False
) -> tuple[Printed, Printed, str] | None:
    """`Ms. Sok Dara, fish farmer, Takeo Province`: honoured, and told by a trade or a place; also
    without the honour, where the name or the whole line is set apart."""
    if dressed := _by_dress(line, knowledge):
        return dressed
    sign = _PARTS.search(line.words.text[:_LONGEST])
    if not sign:
        return None
    name, trade = line.words.cut(0, sign.start()), line.words.cut(sign.end()).strip(" .,")
    if sign[0].strip() in ("(", "（"):
        if not trade.text.endswith((")", "）")):
            return None
        trade = trade.cut(0, len(trade) - 1)
    trade = _behind_country(trade, knowledge)
    if not trades.may_be(trade.text):
        return None
    apart = bool(line.level) or line.bold_until >= len(name) or name.text.isupper()
    apart = apart or is_set_apart
    known = _is_honoured(name, knowledge) or (
        apart and trades.is_named_in_full(name, knowledge) and trades.tells_person(trade.text)
    )
    return (name, trade, "one line") if known else None


def _behind_country(trade: Printed, knowledge: Knowledge) -> Printed:
    """`Thailand, pupil of the Middle School`: what somebody is stands behind the home."""
    home = knowledge.country_at(even(trade.text))
    comma = re.compile(r"\s*[,;|｜]\s*(?=\S)").match(trade.text, home[1]) if home else None
    return trade.cut(comma.end()) if comma else trade


def _by_dress(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`**Sok Dara** fish farmer, Takeo`: only the dress parts the name and the trade."""
    cut = line.bold_until
    if not 0 < cut < len(line.words) or not line.words.text[cut].isspace():
        return None
    name, trade = line.words.cut(0, cut), line.words.cut(cut).strip(" .")
    if not trade.text[:1].isalpha() or not trades.may_be(trade.text):
        return None
    told = trades.tells_person(trade.text) or positions.has_post(trade.text)
    known = trades.is_named_in_full(name, knowledge) and told
    return (name, trade, "one line") if known or _is_honoured(name, knowledge) else None


_PARTS = regex(r"[\t\u2002\u2003]+|\s*[,，|｜(（]\s*|\s+[–—/·•-]+\s+")


def _is_honoured(name: Printed, knowledge: Knowledge) -> bool:
    """`Ms. Sok Dara`: whoever has a title before the name is a person."""
    title = names.HONORIFIC.match(name.text)
    bare = name.text[title.end() :] if title else ""
    return bool(bare) and names.is_latin_name(bare) and names.is_name(name.text, knowledge)


def body_and_name(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`湖区水利工程公司　周军`: a body in the place in which others have their office."""
    if not line.level and line.bold_until < len(line.words):
        return None
    gaps = [*_GAP.finditer(line.words.text[:_LONGEST])]
    if len(gaps) != 1:
        return None
    body, name = line.words.cut(0, gaps[0].start()), line.words.cut(gaps[0].end())
    abroad = names.may_be_foreign(body.text, knowledge)
    known = names.is_name(name.text, knowledge) or (
        abroad and names.is_transliterated(name.text, knowledge)
    )
    # Behind its country a body may be called anything: `缅甸警察部队大其力水上警察队`.
    if not known or not (_may_be_office(body.text, knowledge) or abroad):
        return None
    is_body = offices.HAN_BODY_END.search(body.text) or (abroad and _UNIT_END.search(body.text))
    return (name, body, "one line, name last") if is_body else None


_UNIT_END = regex("[队站组所室场社厂团]$")
_GAP = regex(r"[\s\u3000]+")


def on_one_line(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """The same in words that are set apart before a paragraph."""
    for sign in _COMMA.finditer(line.words.text[:_LONGEST]):
        name, office = line.words.cut(0, sign.start()), line.words.cut(sign.end())
        if names.is_name(name.text, knowledge) and _may_be_office(office.text, knowledge):
            return name, office, "one line"
        if _may_be_name(name.text, knowledge) and _tells_where(office, knowledge):
            return name, office, "one line"
    return None


def in_brackets(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`周军（云南省大理市驿站看守人）`, before a colon."""
    match = _BRACKETS.fullmatch(line.words.text.rstrip(":： "))
    if not match:
        return None
    name, office = line.words.group(match, "name"), line.words.group(match, "office")
    known = names.is_name(name.text, knowledge) and _may_be_office(office.text, knowledge)
    # `阿明（云南大理）` tells only where somebody lives.
    return (name, office, "one line") if known and len(office) > _HOME else None


_HOME = 7
_BRACKETS = regex(r"(?P<name>[^（()）]{2,20}?)\s*[（(](?P<office>[^（()）]{4,60})[)）]")


def beside_body(line: Trimmed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`索·达拉 / 文化部文化遗产总司`: a name and a body parted by a sign, alone on a line."""
    sign = _SIGN.search(line.words.text[:_LONGEST])
    if not sign:
        return None
    name, office = line.words.cut(0, sign.start()), line.words.cut(sign.end())
    # A post of which no list knows may end the words, where they begin with a country's body.
    country = knowledge.country_at(even(office.text)) or lands.end_of(office.text)
    is_body = offices.HAN_BODY_END.search(office.text) or country
    known = bool(is_body) and _may_be_office(office.text, knowledge)
    return (name, office, "one line") if known and names.is_name(name.text, knowledge) else None


_SIGN = regex(r"\s*[|｜／]\s*|\s+[/·•—–-]\s+|[\s\u3000]{2,}|\u3000")


def solid(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """`周军广州港务局局长`: a name and, with nothing between, an office that begins with where it
    is or with a body that is known; `Sok DaraDirector, …`."""
    for seam in re.finditer("(?<=[a-zà-ỹ])(?=[A-ZĐ])", words.text[:_LONGEST]):
        name, office = words.cut(0, seam.start()), words.cut(seam.start())
        if " " in name.text and names.is_name(name.text, knowledge):
            told = positions.has_post(office.text) and positions.is_position(office, knowledge)
            return (name, office, "solid") if told else None
    text = words.text[:_LONGEST]
    if text != words.text or not _SOLID.fullmatch(text) or not offices.HAN_POST.search(text):
        return None
    for cut in range(2, min(_LONGEST_NAME, len(text) - _SHORTEST)):
        name, office = words.cut(0, cut), words.cut(cut)
        if not _begins_with_place(office.text, knowledge):
            continue
        abroad = names.may_be_foreign(office.text, knowledge)
        family = offices.HAN_FAMILY.match(name.text)
        if cut > _USUAL and "·" not in name.text and not abroad and family and len(family[0]) < 2:
            continue  # a name and what that one does
        known = names.is_name(name.text, knowledge) or (
            abroad and cut > 2 and names.is_transliterated(name.text, knowledge)
        )
        if known and positions.is_position(office, knowledge) and not positions.does(text):
            return name, office, "solid"
    return None


_SOLID = regex(
    "[\u4e00-\u9fff]{1,7}(?:[·•‧][\u4e00-\u9fff]{1,7}){0,3}[\u4e00-\u9fff、（）()—-]{6,}"
)
_LONGEST_NAME = 16
#: No name of China with a family of one character has more.
_USUAL = 3


def _begins_with_place(office: str, knowledge: Knowledge) -> bool:
    plain = even(office)
    return bool(
        knowledge.country_at(plain)
        or knowledge.body_at(plain)
        or places.home_of(office)
        or places.begins_abroad(office)
    )


def _may_be_office(text: str, knowledge: Knowledge) -> bool:
    return bool(
        folding.script_of(text) == "Hani"
        and _SHORTEST <= len(text) <= _LONGEST
        and not _TELLS.search(text)
        and not positions.does(text)
        and (
            any(True for _ in offices.HAN_UNIT.finditer(text))
            or knowledge.country_at(even(text))
            or places.begins_abroad(text)
            or places.home_of(text)
        )
    )


def _may_be_name(text: str, knowledge: Knowledge) -> bool:
    return folding.script_of(text) == "Hani" and names.is_transliterated(text, knowledge)


def _tells_where(office: Printed, knowledge: Knowledge) -> bool:
    """Whether an office ends in a post, and says where that is."""
    post = offices.HAN_POST.search(office.text)
    where = office.text[: post.start()] if post else ""
    if len(where) < _SHORTEST or not positions.is_position(office, knowledge):
        return False
    return bool(
        positions.country_in(office.text, knowledge)
        or lands.end_of(office.text)
        or knowledge.body_at(even(office.text))
        or _PLACE.search(where)
        or offices.HAN_BODY_END.search(where)
    )


_PLACE = regex("[省州县市区乡镇村府队港]|口岸|码头|医院|学校")
