"""What stands in a paragraph before whoever speaks, and tells of what or for whom: `【监测】…`,
`OPENING: …`, `柬埔寨：…`"""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import delegates, names, positions
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_CORNERS = "【[〔《「"


_TOPIC = regex(
    r"[【\[〔《「][^】\]〕》」]{1,30}[】\]〕》」]\s*[:：]?\s*|[\u4e00-\u9fff]{2,12}[:：]\s*|"
    r"(?:(?:On\s+)?[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,5})(?:[.:]|\s+[–—-])\s+(?=[A-Z])"
)
_COUNTRY = regex(
    r"\s*[【\[]?(?P<country>[^:：【】\[\]]{2,16}?)(?:[】\]]\s*[:：]?|\s*[:：]|\.(?=\s)|(?<=方)。|\s+[–—](?=\s))\s*(?=\S)"
)
#: `OPENING STATEMENTS: The Chair, Sok Dara, …`
_IN_CAPITALS = regex(r"[A-Z][A-Z’',/&()\s\d-]{2,60}[A-Z)]\s*:\s+(?=[A-Z“\"])")
#: No words in bold before somebody are longer, in letters.
_BOLD = 60


def is_in_capitals(item: Item) -> bool:
    """Whether a head in capitals runs into the paragraph."""
    return bool(_IN_CAPITALS.match(item.text))


def is_set_apart(item: Item) -> bool:
    """Whether signs or capitals tell the topic from the sentence."""
    return item.text[0] in _CORNERS or is_in_capitals(item)


def end(item: Item) -> int:
    """Where the topic ends; 0 where there is none."""
    topic = _IN_CAPITALS.match(item.text) or _TOPIC.match(item.text)
    found = topic.end() if topic else 0
    if 0 < item.bold_until < _BOLD and (topic is None or item.bold_until > found):
        return item.bold_until
    return found


def bold_label(item: Item, number: int, knowledge: Knowledge) -> int:
    """Where `**一、关于网具。**` ends, before a sentence: bold, counted, and nobody's name."""
    until = item.bold_until
    label = item.text[number:until].strip()
    if not number or not 0 < until - number < _BOLD or until >= len(item.text):
        return 0
    told = label.rstrip("。.:：")
    if told == label or names.is_name(told, knowledge) or positions.has_post(told):
        return 0
    return until


def country(item: Item, knowledge: Knowledge) -> tuple[int, str]:
    """Where the label that is a country ends, and which that is."""
    label = _COUNTRY.match(item.text)
    code = delegates.country_of(label["country"].strip(), knowledge) if label else ""
    return (label.end(), code) if label and code else (0, "")


def counted(item: Item, number: int) -> Item:
    """`6. Equipment. The Secretariat said …` without the number, which ends there."""
    bold = max(0, item.bold_until - number)
    return replace(item, words=item.words.cut(number), bold_until=bold)


_OFFICE_SAYS = regex(
    r"(?:[A-Z][\w’' -]{2,50}[.:]\s+The\s+(?P<body>Secretariat|Cent(?:re|er)|Bank|Commission|"
    r"Ministry|Department|Institute|Agency)|The\s+(?P<own>Secretariat))\s+(?:also\s+|then\s+)?"
    r"(?:said|reported|explained|confirmed|replied|noted|stated|offered|recalled|answered|advised|"
    r"introduced|presented|drew\s+attention|proposed|suggested|informed|reminded|told|asked|thanked|stressed|added)\b"
)


def office(item: Item) -> Printed | None:
    """`Equipment. The Secretariat said that …`: the minutes' own office, on a point of theirs; a
    secretariat also without one."""
    says = _OFFICE_SAYS.match(item.text)
    return item.words.group(says, str(says.lastgroup)) if says else None
