"""People without a name whose label stands among those of persons: `The crew of the boat: …`,
`村民代表：…`, right below or above `Keo Rumduol, Library Officer: …`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..regexes import regex
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
    label = _LABEL.match(item.text) if item.is_prose and not item.row else None
    if not label or _LIST.match(label["who"]):
        return None
    words = replace(item, words=item.words.cut(label.end()), bold=False, bold_until=0)
    who = item.words.group(label, "who").strip()
    return Head("remark", None, who, at, at + 1, (), words, "", KIND)
