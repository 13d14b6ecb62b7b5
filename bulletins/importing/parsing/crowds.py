"""People without a name whose label stands among those of persons: `The crew of the boat: …`,
`村民代表：…`, right below or above `Keo Rumduol, Library Officer: …`; and those who serve a
meeting, as its secretariat.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ..regexes import regex
from . import offices
from .heads import Head
from .outline import Item

KIND = "crowd"
_LABEL = regex(
    r"\s*(?P<who>(?:(?:The|An?|One|Some|Two|Several)\s+)?(?:[\w’'-]+\s+){0,3}?(?i:crew|villagers?|students?|pupils?|"
    r"fishers?|fisher(?:men|women|folk)|farmers?|women|children|volunteers?|audience|residents?|teachers?|drivers?|"
    r"boatmen|workers?|nurses?|rangers?|guards?|traders?|owners?|guests?|visitors?|families|youth|elders?|monks?|"
    r"observers?|participants?|members?|representatives?|delegates?|team)"
    r"(?:\s+(?:of|from|on|in|at)\s+[^,.:：;]{2,50})?|"
    "[一-鿿]{0,12}(?:代表|村民|船员|学生|学员|志愿者|渔民|农户|农民|师生|护士|队员|居民|商户|司机|听众|观众|家长|老人|妇女|青年|工人))"
    r"\s*[:：]\s*(?=[A-Z“\"‘\u4e00-\u9fff])"
)
#: What a meeting calls the body that serves it; counted as the labels of others may be.
_SERVES = regex(
    r"\s*(?:[（(]?\d{1,2}[)）.、．]\s*)?"
    r"(?P<who>(?:The\s+)?Secretariat|秘书处)"
    r"\s*[:：]\s*(?=[\w“\"‘])"
)
#: Whom to ask and where.
_REACHED = regex(r"\d{6}|\d[\s-]\d{3}|@|www\.|(?i:\b(?:tel|e-?mail|fax|street|road)\b)|[号路街]")
#: `List of participants: …`, `参会代表：…`
_LIST = regex(
    r"(?i:list|names?|participants?|members?|observers?|guests?)\b|[与参出列]|本|来宾|主要|名单"
)


def heads(
    items: tuple[Item, ...], start: int, end: int, found: Mapping[int, list[Head]]
) -> dict[int, Head]:
    """`found` are the heads of others, by the item at which they begin."""
    labelled = {at for at, made in found.items() if any(h.name and h.words for h in made)}
    beside = {at + step for at in labelled for step in (-1, 1)} - labelled
    made = (_head(items[at], at) for at in beside if start <= at < end)
    return {head.start: head for head in made if head}


def _head(item: Item, at: int) -> Head | None:
    if not item.is_prose or item.row:
        return None
    label = _LABEL.match(item.text)
    if not label or _LIST.match(label["who"]):
        label = _served(item.text)
    if not label:
        return None
    words = replace(item, words=item.words.cut(label.end()), bold=False, bold_until=0)
    who = item.words.group(label, "who").strip()
    return Head("remark", None, who, at, at + 1, (), words, "", KIND)


def _served(text: str) -> re.Match[str] | None:
    """Behind the label stands a sentence, and nothing by which one is reached."""
    label = _SERVES.match(text)
    said = text[label.end() :] if label else ""
    return label if offices.is_sentence(said) and not _REACHED.search(said) else None
