"""Whom a Chinese paragraph brings in by where that one is from, and the next clause calls by an
office: `来自河口村的周军第一次到会。这位村民小组长告诉大家，…`."""

from __future__ import annotations

from ..regexes import regex
from . import brought_in_han, from_home_han, names, offices, positions, verbs
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

#: No office that a story calls somebody by is longer, and so near it stands.
_LONGEST, _NEAR = 16, 80
_FROM = regex(
    r"(?:[^，。：“”]{2,16}，)?(?:(?:同样|也|专程)?(?:来自于?|家住|住在)[^，。：“”]{2,24}?|"
    r"[^，。：“”]{2,20}?[村寨镇乡县岛市省州府港])的(?:代表|村民|居民)?(?=\S)"
)
_CALLED = regex(r"[，。；]\s*[这那][位名](?:[^，。：“”]{1,10}[岁的])?(?=\S\S)")


#: `索·达拉逐条讲解了清单，她是那里医院药房的负责人。`
_IS = regex(r"[，。]\s*[他她](?:就|正|则)?是(?P<office>[^，。；：]{4,40}?)[，。]")


def speaker(words: Printed, knowledge: Knowledge) -> Who | None:
    return (
        _by_pronoun(words, knowledge)
        or _by_place(words, knowledge)
        or _by_years(words, knowledge)
        or from_home_han.speaker(words, knowledge)
    )


#: `边民代表、卖了十二年茶叶的娜朵则希望…`: what somebody has done for years, before the name,
#: which may be of any people.
_FOR_YEARS = regex(
    r"(?P<office>[^，。；：“”、]{2,30})[、，](?:已经?)?[^，。；、“”]{0,8}[\d一二两三四五六七八九十几半]+多?(?:年|载|辈子)"
    r"[^，。；、“”]{0,8}的(?=\S)"
)
#: No name is longer, in characters.
_LONGEST_NAME = 7


def _by_years(words: Printed, knowledge: Knowledge) -> Who | None:
    front = _FOR_YEARS.match(words.text)
    if not front or not brought_in_han.speaks(words.text):
        return None
    office, rest = words.group(front, "office"), words.cut(front.end())
    name = brought_in_han.name_before_anything(rest, office.text, knowledge)
    lengths = () if name else range(2, _LONGEST_NAME)
    name = name or next(
        (
            rest.cut(0, length)
            for length in lengths
            if verbs.HAN_DOES.match(rest.text, length)
            and names.is_transliterated(rest.text[:length], knowledge)
        ),
        None,
    )
    if not name or not positions.has_post(office.text):
        return None
    silent = verbs.HAN_SILENT.match(rest.text, len(name))
    return None if silent else Who("remark", name, office)


def _by_pronoun(words: Printed, knowledge: Knowledge) -> Who | None:
    """Whose name begins the paragraph, and whose office the next clause tells."""
    told = _IS.search(words.text, 0, _NEAR)
    if not told or not brought_in_han.speaks(words.text):
        return None
    office = words.group(told, "office")
    name = brought_in_han.name_before_anything(words, office.text, knowledge)
    if not name or not positions.has_post(office.text) or name.span.end > office.span.start:
        return None
    if verbs.HAN_SILENT.match(words.text, len(name)):
        return None
    return Who("remark", name, office)


#: `“…”她是边民合作社理事长。`: right behind the last quotation.
_IS_BEHIND = regex(r"[。”！？]\s*[他她]是(?P<office>[^，。；：“”]{4,40}?)[，。]")


def behind_quotation(words: Printed, said: Printed, knowledge: Knowledge) -> Who | None:
    """Whose name stands behind a quotation, where `said` begins, and whose office a sentence of
    its own tells further on."""
    told = _IS_BEHIND.search(words.text, said.span.start - words.span.start)
    office = words.group(told, "office") if told else None
    if told is None:
        return from_home_han.speaker(said, knowledge)
    if not office or not positions.has_post(office.text) or not verbs.tells(said.text):
        return None
    name = brought_in_han.name_before_anything(said, office.text, knowledge)
    if not name or verbs.HAN_SILENT.match(said.text, len(name)):
        return None
    return Who("remark", name, office)


def _by_place(words: Printed, knowledge: Knowledge) -> Who | None:
    front = _FROM.match(words.text)
    called = _CALLED.search(words.text, front.end(), front.end() + _NEAR) if front else None
    if not front or not called:
        return None
    office = _office(words, called.end())
    if not office:
        return None
    rest = words.cut(front.end(), called.start())
    name = brought_in_han.name_before_anything(rest, office.text, knowledge)
    return Who("remark", name, office) if name else None


def _office(words: Printed, start: int) -> Printed | None:
    """The office that begins there, before what its holder said."""
    for end in range(start + 2, min(start + _LONGEST, len(words))):
        if words.text[end - 1] in "，。：":
            return None
        says = verbs.HAN_SAYS.match(words.text, end)
        if says and offices.ends_post(words.text, end):
            return words.cut(start, end)
    return None
