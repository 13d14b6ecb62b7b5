"""Countries that label a paragraph each, with whoever spoke for them in brackets: `Viet Nam (H.E.
Hoang Thinh): …`, `老挝（本良·赛雅纳）：…`, and among these `Myanmar: …`, whose delegation spoke.
"""

from __future__ import annotations

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
    if len(named) < _FEWEST:
        return {}
    return {at: found[at] for at in found if named[0] - 1 <= at <= named[-1] + 1}


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
