"""Numbered captions of portraits that stand above what their people say: `图2　索·达拉`, below it
the office, and `索·达拉表示，…`. The number is the picture's, and the line the speaker's."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import names
from .outline import Item, Outline
from .printed import Printed

#: So many make it the habit of a paper.
_FEWEST = 2
#: So many lines may stand between the caption and the words.
_BELOW = 3
_NUMBERED = regex(
    r"\s*(?:图片?|照片|(?:Figure|Fig\.|Photo|Picture|Plate)\s)\s*\d{1,2}\s*[:：.、—–-]?\s*(?=\S)"
    r"(?P<who>[^，,、：:（(\t\u3000]{2,45}?)(?=\s{2,}|[，,、：:（(\t\u3000]|$)"
)


def taken_out(lines: Outline) -> Outline:
    """The lines without such numbers."""
    entries = {at: end for at in range(len(lines.items)) if (end := _number(lines.items, at))}
    if len(entries) < _FEWEST:
        return lines
    labels: list[Printed] = []
    items = list(lines.items)
    for at, end in entries.items():
        labels.append(items[at].words.cut(0, end).strip())
        items[at] = _without(items[at], end)
    return replace(lines, items=tuple(items), labels=(*lines.labels, *labels))


def _number(items: tuple[Item, ...], at: int) -> int:
    """Where the number ends of a caption whose person speaks below; 0 elsewhere."""
    match = _NUMBERED.match(items[at].text) if not items[at].is_prose else None
    if not match:
        return 0
    who = names.bare(match["who"].strip())
    for item in items[at + 1 : at + 1 + _BELOW]:
        if item.is_prose:
            return match.start("who") if names.bare(item.text).startswith(who) else 0
    return 0


def _without(item: Item, end: int) -> Item:
    return replace(item, words=item.words.cut(end), bold_until=max(0, item.bold_until - end))
