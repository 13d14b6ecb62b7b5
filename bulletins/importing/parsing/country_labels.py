"""Countries that label a paragraph each, with whoever spoke for them in brackets: `Viet Nam (H.E.
Hoang Thinh): …`, `老挝（本良·赛雅纳）：…`, and among these `Myanmar: …`, whose delegation spoke.
Where no name stands at all, most have to say what they want: `越南：要求每周一次。`
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import countries, names
from .heads import Head
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed

KIND = "country label"
#: So many of them have a name.
_FEWEST = 2
_LABEL = regex(
    r"\s*(?P<country>[^\d:：()（）,，]{2,40}?)\s*(?:[（(](?P<name>[^\d:：()（），,;；]{2,60})[)）])?\s*[:：]\s*(?=\S)"
)


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    made = (_head(items[at], at, knowledge) for at in range(start, end))
    found = {head.start: head for head in made if head}
    named = [head.start for head in found.values() if head.name]
    if not named:
        return found if _are_positions(found) else {}
    if len(named) < _FEWEST:
        return {}
    return {at: found[at] for at in found if named[0] - 1 <= at <= named[-1] + 1}


#: So many countries, one below the other, that have no name beside them.
_IN_A_ROW = 3
#: What a country wants, or thinks of what others want.
_WANTS = regex(
    "(?:也|仍|原则上?|只|暂|明确|完全|基本|表示|对[^，。]{1,16}?)?(?:要求|只?能?承诺|不?同意|反对|不?赞[成同]|不?支持|主张|建议|提议|希望|"
    "愿意?|可以|请(?!见)|认为|关心|没?有异议|无异议|保留|接受|不?接受|询问|担心)|"
    r"(?:also\s+|strongly\s+)?(?:ask|request|demand|agree|disagree|oppose|support|propose|suggest|prefer|want|insist|accept|object|"
    r"welcome|promise|offer|concur|second|favour|favor|hope|wonder|question)(?:s|es|ed|ted|red)?\b|(?:can|could|cannot|would|will)\b",
    re.IGNORECASE,
)


def _are_positions(found: dict[int, Head]) -> bool:
    """Whether lines right below each other tell what countries want, most of them at once."""
    starts = sorted(found)
    countries_told = {str(head.position) for head in found.values()}
    in_a_row = bool(starts) and starts[-1] - starts[0] == len(starts) - 1
    wants = sum(bool(head.words and _WANTS.match(head.words.text)) for head in found.values())
    several = len(countries_told) == len(starts) >= _IN_A_ROW
    return in_a_row and several and wants * 2 > len(starts)


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    label = _LABEL.match(item.text) if item.is_prose and not item.row else None
    code = _country(item.words.group(label, "country"), knowledge) if label else None
    if not label or code is None:
        return None
    name = item.words.group(label, "name").strip() if label["name"] else None
    if name and not (names.is_name(name.text, knowledge) or names.HONORIFIC.match(name.text)):
        return None
    words = replace(item, words=item.words.cut(label.end()), bold=False, bold_until=0)
    whose = None if name else item.words.group(label, "country").strip()
    return Head("remark", name, whose, at, at + 1, (), words, code, KIND)


def _country(words: Printed, knowledge: Knowledge) -> str | None:
    """The code of the country that the words name, "" for one of which no records are kept."""
    text = even(words.text.strip())
    known = knowledge.country_at(text)
    if known and known[1] == len(text):
        return known[0]
    return "" if countries.is_elsewhere(text) else None
