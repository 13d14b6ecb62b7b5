"""Words that begin with the office of whoever speaks, set apart by its dress, beside or below the
name alone: `Sok Dara | **Director, Water Office** We checked the gauges. …`"""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import acquaintances, names, positions, trimming
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "office first"
#: A part in the meeting behind the office: `（主持）`, ` (moderator)`.
_PART = regex(r"\s*[（(](?P<part>[^（()）]{2,20})[)）]\s*$")
#: So many make it sure that the dress means this; no name is longer, in letters.
_FEWEST, _LONGEST = 2, 60


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    """Each name with the office and the words behind it, and where such a table names one of
    them alone once more, with the words."""
    found = {at: head for at in range(start, end - 1) if (head := _head(items, at, knowledge))}
    if len(found) < _FEWEST:
        return {}
    known = [head.name.text for head in found.values() if head.name]
    for at in range(min(found), end - 1):
        if at not in found and at - 1 not in found and _is_alone(items, at):
            told = acquaintances.in_front(items[at].words, known)
            if told and told[2] == len(items[at].text) and items[at + 1].is_prose:
                found[at] = Head("remark", items[at].words, None, at, at + 1, kind=KIND)
    return found


def _is_alone(items: tuple[Item, ...], at: int) -> bool:
    item, below = items[at], items[at + 1]
    beside = not item.row or item.row == below.row
    return not item.is_prose and len(item.text) <= _LONGEST and beside


def _head(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> Head | None:
    below = items[at + 1]
    if not _is_alone(items, at) or not 3 < below.bold_until < len(below.text) - 3:
        return None
    name = items[at].words.strip()
    office, words = below.words.cut(0, below.bold_until), below.words.cut(below.bold_until).strip()
    role = ""
    labels: tuple[Printed, ...] = ()
    office = office.strip(" :：,，")
    if part := _PART.search(office.text):
        told = trimming.role_of(part["part"])
        if told is not None:
            role, labels = told, (office.cut(part.start()).strip(),)
            office = office.cut(0, part.start()).strip()
    if not names.is_name(name.text, knowledge) or not words:
        return None
    if not positions.has_post(office.text) or not positions.is_position(office, knowledge):
        return None
    said = replace(below, words=words, bold=False, level=0, bold_until=0)
    country = positions.country_in(office.text, knowledge)
    return Head(
        role or "remark", name, office, at, at + 2, labels, said, country, KIND,
    )  # fmt: skip
