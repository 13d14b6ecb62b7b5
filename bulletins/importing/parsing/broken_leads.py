"""The first line of a lead that a PDF parted from the next: it breaks off in its sentence, so that
neither looks like the beginning of one."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from .outline import Item, Outline
from .printed import join

#: No lead begins further down.
_LONGEST_HEAD = 30
#: Narrower than this, in letters that count twice where they are Chinese, is no broken line.
_NARROWEST = 50
_STOPS = regex(r"[。！？.!?:：;；”）)]\s*$")
#: A part of a sentence with its sign, and no list.
_CLAUSE = regex(r"[^，、]{4,}，[^，]|[a-z],? [a-z]+ [a-z]+")


def whole(lines: Outline) -> Outline:
    """The lines with that one and the next as one."""
    items = lines.items
    first = next((n for n, item in enumerate(items[:_LONGEST_HEAD]) if item.is_prose), 0)
    if not first or not _breaks_off(items[first - 1], items[first]):
        return lines
    above, item = items[first - 1 : first + 1]
    words = join([above.words, item.words], "" if _is_han(item.text) else " ")
    joined = replace(above, words=words, bold_until=0)
    pictures = tuple(
        replace(one, before=one.before - (one.before >= first)) for one in lines.pictures
    )
    return replace(
        lines, items=(*items[: first - 1], joined, *items[first + 1 :]), pictures=pictures
    )


def _breaks_off(above: Item, item: Item) -> bool:
    if above.level or above.bold or above.size != item.size or above.row != item.row:
        return False
    if _STOPS.search(above.text) or not _CLAUSE.search(above.text):
        return False
    return _width(above.text) > _NARROWEST and (_is_han(item.text) or item.text[:1].islower())


def _is_han(text: str) -> bool:
    return "\u4e00" <= text[:1] <= "\u9fff"


def _width(text: str) -> int:
    return sum(2 if _is_han(char) else 1 for char in text)
