"""Whom a Chinese paragraph tells by the place that one is from, and by no office: `来自琅勃拉邦的
Sok Dara说，…`, and behind a quotation `“…”来自大理的李芳接过话头。`."""

from __future__ import annotations

from ..regexes import regex
from . import delegates, dictionary, name_ends, names, offices, places, sayings_han
from .knowledge import Knowledge
from .printed import Printed
from .verbs import Who

_HOME = regex(
    "(?:同[样是]|也|则|而|远道|专程)?(?:(?:来自于?|家住|家在|住在|生在|长在|生长在|从(?=[^，。]{2,12}来的))"
    "(?P<where>[^，。；：、“”的]{2,16}?)(?:赶?来)?|(?P<place>[\u4e00-\u9fff]{2,8}?))的\\s*(?=\\S)"
)
_LATIN = regex(r"[A-ZĐ][A-Za-zÀ-ỹ’'.-]*(?:\s[A-ZĐ][A-Za-zÀ-ỹ’'.-]*){1,4}\s*")
#: `先生`, and `这样`: what stands before what somebody does.
_BEFORE = regex("(?:先生|女士|同学|老师|大叔|大姐|阿姨)?(?:就|便|也|则)?(?:[这那]样|如此)?")
#: How one begins to speak who is quoted.
_OPENS = regex("开场|开头|开[了个]?头|起头|作结|收尾|结尾|说完|抢[过了]?话")
#: No name in characters without a dot is longer.
_LONGEST = 4


def speaker(words: Printed, knowledge: Knowledge) -> Who | None:
    """Of a paragraph, or of the sentence behind a quotation."""
    front = _HOME.match(words.text)
    if not front or (front["place"] and not places.is_place(front["place"])):
        return None
    name = _name(words.cut(front.end()), knowledge)
    country = delegates.country_of(front["where"] or front["place"], knowledge)
    return Who("remark", name, None, country) if name else None


def _name(rest: Printed, knowledge: Knowledge) -> Printed | None:
    if latin := _LATIN.match(rest.text):
        name = rest.group(latin).strip()
        known = names.is_name(name.text, knowledge) and not places.is_place(name.text)
        return name if known and _speaks(rest.text[latin.end() :]) else None
    dotted = name_ends.dotted(rest.text)
    for length in (dotted,) if dotted else range(2, _LONGEST + 1):
        name = rest.cut(0, length)
        if not _speaks(rest.text[length:]) or not names.is_name(name.text, knowledge):
            continue
        of_family = offices.HAN_FAMILY.match(name.text)
        if dotted or (of_family and not dictionary.is_made_of_words(name.text)):
            return name
    return None


def _speaks(behind: str) -> bool:
    before = _BEFORE.match(behind)
    does = behind[before.end() if before else 0 :]
    if sayings_han.is_silent(does):
        return False
    return bool(_OPENS.match(does)) or sayings_han.speaks_at_once(does)
