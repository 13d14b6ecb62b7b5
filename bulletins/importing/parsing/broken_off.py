"""Paragraphs of a PDF that a column or a page broke off in the midst of a sentence, with what goes
on in the next: neither half tells whole who speaks."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import numbering
from .outline import Item, Outline
from .printed import join

#: A sentence, and one more that has no end.
_BROKEN = regex(r"[。！？；][^。！？；：]{2,}(?<=[\u4e00-\u9fff，、])$")
_BEGINS = regex("[\u4e00-\u9fffA-Za-z“]")


def whole(lines: Outline) -> Outline:
    """The lines with both halves as one."""
    items: list[Item] = []
    gone: list[int] = []
    for number, item in enumerate(lines.items):
        if items and _goes_on(items[-1], item):
            items[-1] = replace(items[-1], words=join([items[-1].words, item.words]))
            gone.append(number)
        else:
            items.append(item)
    if not gone:
        return lines
    pictures = tuple(
        replace(one, before=one.before - sum(n < one.before for n in gone))
        for one in lines.pictures
    )
    return replace(lines, items=tuple(items), pictures=pictures)


def _goes_on(above: Item, item: Item) -> bool:
    if not (above.is_prose and item.is_prose) or above.block == item.block:
        return False
    is_plain = not (item.level or item.bold_until or item.listed or item.noted or above.level)
    is_alike = is_plain and above.size == item.size and above.row == item.row
    return (
        is_alike
        and bool(_BROKEN.search(above.text) and _BEGINS.match(item.text))
        and not numbering.number_at(item)
    )
