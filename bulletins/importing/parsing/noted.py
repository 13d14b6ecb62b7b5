"""Speakers whose office a note tells: `索·达拉①首先发言。`, and below the report
`① 索·达拉，柬埔寨环境部司长。` The note introduces; the words stand where its mark does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import latin_people, name_ends, names, pairs
from .choosing import VOICE
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_MARK = regex(r"\s*(?P<mark>[①-⑳⓪❶-❿]|\[\d{1,2}\]|［\d{1,2}］|\*{1,3}|[†‡])\s*(?=\S)")
#: From the head of a paragraph to the mark, and the letters of one note.
_NEAR, _LONGEST = 60, 240


@dataclass(frozen=True)
class Noted:
    """The heads with those that notes tell, and the lines of these notes."""

    heads: dict[int, Head]
    lines: frozenset[int] = frozenset()
    told: tuple[Head, ...] = ()


def told(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> Noted:
    heads, lines, found = dict(chosen), set[int](), list[Head]()
    for at, mark, person in _notes(items[:end], start, knowledge):
        spoken = _spoken(items, start, at, mark, person, knowledge)
        if not spoken:
            continue
        heads.pop(at, None)
        heads[spoken.start] = spoken
        lines.add(at)
        found.append(spoken)
    if not found:
        return Noted(chosen)
    return Noted(dict(sorted(heads.items())), frozenset(lines), tuple(found))


def _notes(
    items: tuple[Item, ...], start: int, knowledge: Knowledge
) -> Iterator[tuple[int, str, tuple[Printed, Printed]]]:
    """Each line, its mark, and the name and office behind it."""
    for at in range(start, len(items)):
        match = _MARK.match(items[at].text)
        if not match or len(items[at].text) > _LONGEST:
            continue
        words = items[at].words.cut(match.end()).strip(" 。.；;")
        latin = folding.script_of(words.text) == "Latn"
        person = latin_people.name_and_position(words, knowledge) if latin else None
        person = person or pairs.name_and_position(words, 0, knowledge)
        if person:
            yield at, match["mark"], person


def _spoken(
    items: tuple[Item, ...],
    start: int,
    until: int,
    mark: str,
    person: tuple[Printed, Printed],
    knowledge: Knowledge,
) -> Head | None:
    """The first paragraph that begins with a name and this mark behind it."""
    for at in range(start, until):
        item = items[at]
        place = item.text.find(mark, 1, _NEAR)
        if place < 0 or not item.is_prose or re.search("[。！？]", item.text[:place]):
            continue
        name = _name_at_end(item.words.cut(0, place).strip(), person[0], knowledge)
        if name:
            words = replace(item, bold_until=0)
            return Head("remark", name, person[1], at, at + 1, (), words, kind=VOICE, weight=4.5)
    return None


def _name_at_end(front: Printed, noted: Printed, knowledge: Knowledge) -> Printed | None:
    """The longest name that ends the words before a mark; the note's own where it is that."""
    text = front.text
    if text.endswith(noted.text):
        return front.cut(len(text) - len(noted.text))
    for at in range(max(0, len(text) - len(noted.text) - 24), len(text) - 1):
        name = front.cut(at)
        whole = name_ends.dotted(name.text) == len(name.text) or "·" not in name.text
        begins = (
            not at or not re.match(r"\w", text[at - 1]) or "\u4e00" <= text[at - 1] <= "\u9fff"
        )
        if (
            name.text == name.text.strip()
            and begins
            and whole
            and names.is_name(name.text, knowledge)
        ):
            return name
    return None
