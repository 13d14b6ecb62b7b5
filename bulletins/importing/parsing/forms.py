"""Lines of a form that ran into each other: `Position: … Remarks: …` in one paragraph, because
nothing on the page told where the position ended. The document's own labels part them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..regexes import regex
from . import vocabulary
from .habits import Habits, mark_of
from .outline import Item, Outline, PictureItem
from .printed import Printed

_COLON = regex(r"[:：]\s*(?=\S)")
#: A label behind other words has no more words, or characters, than these.
_MOST_WORDS, _MOST_CHARACTERS = 4, 8


def parted(lines: Outline, habits: Habits) -> Outline:
    """The outline with such lines parted."""
    items: list[Item] = []
    begins: list[int] = []
    for item in lines.items:
        begins.append(len(items))
        items += _parted(item, habits)
    if len(items) == len(lines.items):
        return lines
    begins.append(len(items))
    pictures = tuple(PictureItem(p.picture, begins[p.before]) for p in lines.pictures)
    return replace(lines, items=tuple(items), pictures=pictures)


def _parted(item: Item, habits: Habits) -> Iterator[Item]:
    start = habits.label_of(item.text) or _known(item.text)
    if not start or vocabulary.LABEL.match(item.text):
        yield item
        return
    at = 0
    for colon in _COLON.finditer(item.text, start):
        cut = _label_before(item.words, colon.start(), habits)
        if cut is not None and cut > at + start:
            yield _piece(item, at, cut)
            at = cut
    yield _piece(item, at, len(item.words)) if at else item


def _piece(item: Item, start: int, end: int) -> Item:
    words = item.words.cut(start, end).strip()
    return replace(item, words=words, bold_until=max(0, min(item.bold_until - start, len(words))))


def _label_before(words: Printed, colon: int, habits: Habits) -> int | None:
    """Where the longest known label before a colon begins."""
    text = words.text[:colon]
    starts = [m.end() for m in re.finditer(r"\s+", text)][-_MOST_WORDS:]
    starts += range(max(0, colon - _MOST_CHARACTERS), colon - 1)
    for start in sorted(set(starts)):
        inside = start and text[start - 1].isascii() and text[start - 1].isalnum()
        if inside or vocabulary.LABEL.match(words.text[start:]):
            continue
        if mark_of(text[start:]) in habits.labels or _known(words.text[start:]):
            return start
    return None


def _known(text: str) -> int:
    """Where a label ends that forms have, whoever made them."""
    for pattern in (*vocabulary.ROLE_LABELS.values(), vocabulary.POSITION_LABEL):
        if match := pattern.match(text):
            return match.end()
    label = re.match(r"([^:：]{1,24})[:：]\s*", text)
    return label.end() if label and vocabulary.WORDS_LABEL.fullmatch(label[1]) else 0
