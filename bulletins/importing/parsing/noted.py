"""Speakers whose office a note tells: `索·达拉①首先发言。`, and below the report
`① 索·达拉，柬埔寨环境部司长。` or `² 柬埔寨环境部司长。` The note introduces; the words stand
where its mark does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import footnoted, latin_people, names, note_marks, pairs, verbs
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed, join

_MARK = regex(r"\s*(?P<mark>[①-⑳⓪❶-❿]|\[\d{1,2}\]|［\d{1,2}］|\*{1,3}|[†‡])\s*(?=\S)")
#: From the head of a paragraph to the mark, and the letters of one note.
_NEAR, _LONGEST = 60, 240
#: Nobody's name where the note tells the office alone.
Person = tuple[Printed | None, Printed]


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
    for at, mark, person in _notes(items, start, knowledge):
        spoken = _spoken(items, start, min(at, end), mark, person, knowledge)
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
) -> Iterator[tuple[int, str, Person]]:
    """Each line, its mark, and the office behind it, with the name where that is told there."""
    of_offices = note_marks.of_offices(items)
    for at in range(start, len(items)):
        if at in of_offices:
            yield at, of_offices[at], (None, note_marks.own(items[at]))
            continue
        match = _MARK.match(items[at].text)
        if not match or len(items[at].text) > _LONGEST:
            continue
        words = items[at].words.cut(match.end()).strip(" 。.；;")
        latin = folding.script_of(words.text) == "Latn"
        person = latin_people.name_and_position(words, knowledge) if latin else None
        person = person or pairs.name_and_position(words, 0, knowledge)
        if person:
            yield at, match["mark"], person
        elif note_marks.tells_office(words):
            yield at, match["mark"], (None, words)


def _spoken(
    items: tuple[Item, ...],
    start: int,
    until: int,
    mark: str,
    person: Person,
    knowledge: Knowledge,
) -> Head | None:
    """The first paragraph that begins with a name and this mark behind it."""
    noted, office = person
    for at in range(start, until):
        item = items[at]
        place = item.text.find(mark, 1, _NEAR)
        if place < 0 or re.search("[。！？]", item.text[:place]):
            continue
        label, behind = item.words.cut(place, place + len(mark)), place + len(mark)
        name = None
        colon = _COLON.match(item.text, behind)
        if item.is_prose and (noted or colon or verbs.says(item.text, behind)):
            name = footnoted.name_at_end(item.words.cut(0, place).strip(), noted, knowledge)
        if name:
            words = item.words.cut(colon.end()) if colon else item.words
            if not noted and not colon:
                words = join([item.words.cut(0, place), item.words.cut(behind)])
            spoken = replace(item, words=words, bold_until=0)
            labels = () if noted else (label,)
            return Head("remark", name, office, at, at + 1, labels, spoken, kind=VOICE, weight=4.5)
        if _is_above_words(items, at, behind):
            name = item.words.cut(0, place).strip()
            if names.is_name(name.text, knowledge):
                return Head("remark", name, office, at, at + 1, (label,), weight=4.5)
    return None


#: `周军²：…`
_COLON = regex(r"\s*[:：]\s*(?=\S)")


def _is_above_words(items: tuple[Item, ...], at: int, behind: int) -> bool:
    """Whether a line ends with the mark, above a sentence."""
    item, below = items[at], items[at + 1 : at + 2]
    is_whole = not item.is_prose and not item.text[behind:].strip()
    return is_whole and bool(below) and below[0].is_prose
