"""`——Name，position` below somebody's words: these are taken from where they went."""

from __future__ import annotations

import re
from dataclasses import replace

from . import heads
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import join

_STROKE = re.compile(r"\s*[—–―-]{1,3}\s*(?=\S)")
_QUOTES = ("“", "「", "『", '"', "‘")


def at(
    items: tuple[Item, ...],
    number: int,
    end: int,
    target: list[Item],
    lead: list[Item],
    habits: Habits,
    knowledge: Knowledge,
) -> Head | None:
    """The speaker who signs what stands above, with these words, which leave `target`."""
    item = items[number]
    stroke = _STROKE.match(item.text)
    least = 2 if target is lead else 1
    if not stroke or len(target) < least:
        return None
    bare = replace(item, words=item.words.cut(stroke.end()), bold_until=0)
    lines = (*items[:number], bare, *items[number + 1 :])
    found = [
        head
        for head in heads.candidates(lines, number, min(end, number + 3), habits, knowledge)
        if head.name and not head.words
    ]
    if not found:
        return None
    signed = max(found, key=lambda head: head.end)
    first = _first_of(target, least)
    words = replace(target[first], words=join([line.words for line in target[first:]], "\n"))
    del target[first:]
    sign = item.words.group(stroke).strip()
    return replace(signed, labels=(*signed.labels, sign), words=words, kind="signature")


def _first_of(target: list[Item], least: int) -> int:
    """Where the words begin that are signed: at their quotation mark, if they have one."""
    first = len(target) - 1
    while not target[first].text.startswith(_QUOTES) and first > max(least - 1, len(target) - 4):
        first -= 1
    return first if target[first].text.startswith(_QUOTES) else len(target) - 1
