"""What a publisher says of itself in every issue: where it begins, and what it is."""

from __future__ import annotations

import re

from . import vocabulary
from .headlines import EVENT
from .knowledge import Knowledge, even
from .outline import Item
from .printed import Printed, join


def start(
    items: tuple[Item, ...],
    first: int,
    contact_at: int | None,
    publishers: tuple[Printed, ...],
    knowledge: Knowledge,
) -> int | None:
    """Under a heading of its own anywhere below the lead; else, at the very end or below the
    contact block, a paragraph that begins with the publisher's name."""
    for number in range(first + 1, len(items)):
        item = items[number]
        if vocabulary.ABOUT.fullmatch(item.text) and number + 1 < len(items):
            return number
        label = vocabulary.ABOUT_BEFORE.match(item.text)
        if label and item.is_prose and label.end() < len(item.text):
            return number
        if _is_own_heading(items, number, publishers):
            return number
    from_here = contact_at if contact_at is not None else max(first + 1, len(items) - 4)
    for number in range(max(first + 1, from_here - 2), len(items)):
        item = items[number]
        head = re.match(r"[\d\s]*([^：:，。]{2,60})[：:]", item.text)
        own = head and any(head[1].strip() == name.text for name in publishers)
        if (
            head
            and item.is_prose
            and (own or (number >= from_here and _names_body(head[1], knowledge)))
        ):
            return number
        if item.is_prose and _tells_of(item.text, publishers):
            return number
    return None


def _is_own_heading(items: tuple[Item, ...], number: int, publishers: tuple[Printed, ...]) -> bool:
    """`The Center in brief`, `认识…中心`: a heading near the end, above sentences, that names the
    publisher and little else."""
    item = items[number]
    if item.is_prose or number + 1 >= len(items) or number < len(items) - _FROM_END:
        return False
    if vocabulary.HAN_POST.search(item.text) or vocabulary.LATIN_POST.search(item.text):
        return False  # somebody's position
    if not (item.level or item.bold) or EVENT.search(item.text):
        return False
    rest = [item.text.replace(name.text, "") for name in publishers if name.text in item.text]
    return bool(rest) and 1 < len(min(rest, key=len)) <= 24 and items[number + 1].is_prose


#: Lines from the end in which a publisher tells of itself.
_FROM_END = 10


def _tells_of(text: str, publishers: tuple[Printed, ...]) -> bool:
    """`The Center was founded in …`: what a publisher says of itself in every issue."""
    bare = re.sub(r"^The\s+", "", text)
    name = next((p.text for p in publishers if bare.startswith(p.text)), None)
    return bool(name) and bool(vocabulary.TELLS_OF_ITSELF.match(bare[len(name or "") :]))


def _names_body(text: str, knowledge: Knowledge) -> bool:
    found = knowledge.body_at(even(text.strip()))
    if found and found.end == len(text.strip()):
        return True
    return bool(re.search(r"中心$|\bCent(?:er|re)$", text.strip()))


def taken(items: tuple[Item, ...], first: int, end: int, labels: list[Printed]) -> Printed | None:
    at = first
    if vocabulary.ABOUT.fullmatch(items[at].text) or not items[at].is_prose:
        labels.append(items[at].words)
        at += 1
    lines: list[Printed] = []
    while at < end and (not lines or not items[at].level):
        words = items[at].words
        if not lines and (label := vocabulary.ABOUT_BEFORE.match(words.text)):
            labels.append(words.group(label))
            words = words.cut(label.end()).strip()
        lines.append(words)
        at += 1
        # What is no sentence below it (copies to, edited by) is no part of it.
        if at < end and not items[at].is_prose:
            break
    return join(lines, "\n") if lines else None
