"""Notes at the foot of a Word file that tell the office of whoever is named before their mark:
`Sok Dara¹: …`, and at the foot `¹ Director, Ministry of Rivers`. The mark itself is none of the
words; where it stood is known by its place in the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletins.importing.reading import document as doc

from ..regexes import regex
from . import names, note_marks, offices, positions, verbs
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "footnoted"
#: No label is longer, in letters, nor is any office.
_LABEL, _OFFICE = 60, 160
_COLON = regex(r"\s*[:：]\s*(?=\S)")


def attached(items: tuple[Item, ...], document: doc.Document) -> tuple[Item, ...]:
    """The items with the notes to which a mark near their beginning leads."""
    told = dict(_offices(document))
    return tuple(_with_note(item, told) for item in items) if told else items


def _offices(document: doc.Document) -> Iterator[tuple[int, Printed]]:
    """Where the mark of each such note stands in the source, and the note."""
    for note in document.notes:
        for paragraph in doc.paragraphs_in(note):
            words = Printed.of(run for line in paragraph.lines for run in line.runs)
            words = words.strip(" 。.；;")
            if paragraph.label and _tells_office(words):
                place = document.source.find(paragraph.label.text)
                if 0 <= place < paragraph.label.start:
                    yield place, words


def _tells_office(words: Printed) -> bool:
    if not words or len(words) > _OFFICE or offices.is_sentence(words.text):
        return False
    return note_marks.tells_office(words) or (
        words.text.isascii() and positions.has_post(words.text)
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
    name = item.words.cut(0, place).strip()
    if not names.is_name(name.text, knowledge):
        return None
    country = positions.country_in(office.text, knowledge)
    words = None
    if colon := _COLON.match(item.text, place):
        words = replace(item, words=item.words.cut(colon.end()), bold=False, bold_until=0)
    elif verbs.says(item.text, place):
        words = replace(item, bold_until=0)
    elif item.text[place:].strip() or not (at + 1 < len(items) and items[at + 1].is_prose):
        return None
    return Head("remark", name, office, at, at + 1, (), words, country, KIND)
