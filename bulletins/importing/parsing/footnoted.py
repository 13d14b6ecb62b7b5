"""Notes at the foot of a Word file that tell the office of whoever is named before their mark:
`Sok Dara¹: …`, and at the foot `¹ Director, Ministry of Rivers`. The mark itself is none of the
words; where it stood is known by its place in the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from bulletins.importing.reading import document as doc

from ..regexes import regex
from . import name_ends, names, note_marks, offices, positions, verbs
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "footnoted"
#: No label is longer, in letters, nor is any office.
_LABEL, _OFFICE = 60, 160
#: So many offices among the notes carry another.
_FEWEST = 2
_COLON = regex(r"\s*[:：]\s*(?=\S)")


def attached(items: tuple[Item, ...], document: doc.Document) -> tuple[Item, ...]:
    """The items with the notes to which a mark near their beginning leads."""
    told = dict(_offices(document))
    return tuple(_with_note(item, told) for item in items) if told else items


def _offices(document: doc.Document) -> Iterator[tuple[int, Printed]]:
    """Where the mark of each such note stands in the source, and the note; several carry others,
    whose post no list has."""
    marked: list[tuple[int, Printed]] = []
    for note in document.notes:
        for paragraph in doc.paragraphs_in(note):
            words = Printed.of(run for line in paragraph.lines for run in line.runs)
            words = words.strip(" 。.；;")
            place = document.source.find(paragraph.label.text) if paragraph.label else -1
            if paragraph.label and 0 <= place < paragraph.label.start:
                marked.append((place, words))
    sure = sum(_tells_office(words) for _, words in marked)
    for place, words in marked:
        if _tells_office(words) or (sure >= _FEWEST and _may_be_office(words)):
            yield place, words


def _tells_office(words: Printed) -> bool:
    if not words or len(words) > _OFFICE or offices.is_sentence(words.text):
        return False
    return note_marks.tells_office(words)


def _may_be_office(words: Printed) -> bool:
    text = words.text
    if not 0 < len(text) <= _OFFICE or offices.is_sentence(text):
        return False
    return text[0].isupper() or bool(_HAN_OFFICE.fullmatch(text) and not positions.does(text))


#: Where somebody is, and a post of any kind: `缅甸林业司保护处看护`.
_HAN_OFFICE = regex(
    "[^，。；：！？\\d见参]{2,24}[部司局处厅署所院科室会站社校村镇乡县市省][^，。；：！？\\d]{2,10}"
)


def _with_note(item: Item, told: dict[int, Printed]) -> Item:
    at = 0
    for piece in item.words.pieces:
        at += len(piece.text)
        if at > _LABEL:
            break
        if piece.start is not None and (note := told.get(piece.start + len(piece.text))):
            return replace(item, note=(at, note))
    return item


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    made = (_head(items, at, knowledge) for at in range(start, end) if items[at].note)
    return {head.start: head for head in made if head}


def _head(items: tuple[Item, ...], at: int, knowledge: Knowledge) -> Head | None:
    item = items[at]
    assert item.note
    place, office = item.note
    front = item.words.cut(0, place).strip()
    # `For the upper delta, Sok Dara¹ said …`
    name = front if names.is_name(front.text, knowledge) else name_at_end(front, None, knowledge)
    if not name:
        return None
    country = positions.country_in(office.text, knowledge)
    words = None
    if (colon := _COLON.match(item.text, place)) and name is front:
        words = replace(item, words=item.words.cut(colon.end()), bold=False, bold_until=0)
    elif verbs.says(item.text, place):
        words = replace(item, bold_until=0)
    elif (
        name is not front
        or item.text[place:].strip()
        or not (at + 1 < len(items) and items[at + 1].is_prose)
    ):
        return None
    return Head("remark", name, office, at, at + 1, (), words, country, KIND)


def name_at_end(front: Printed, noted: Printed | None, knowledge: Knowledge) -> Printed | None:
    """The longest name that ends the words before a mark; the note's own where it is that."""
    text = front.text
    if noted and text.endswith(noted.text):
        return front.cut(len(text) - len(noted.text))
    for at in range(max(0, len(text) - len(noted or "") - 24), len(text) - 1):
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
