"""Lines of a contact that ran together, or that a page broke: fields and what is told behind or
before them in one paragraph, a label and its value in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..regexes import regex
from . import addresses
from .contact_fields import ADDRESS, EMAIL, WEBSITE, labels
from .outline import Item
from .printed import join


def set_right(items: Iterable[Item]) -> tuple[Item, ...]:
    """The lines as they would stand one below the other."""
    return tuple(part for item in _with_values(items) for part in _parted(item))


def given_at(items: tuple[Item, ...], start: int, given: tuple[Item, ...]) -> int:
    """Where a line begins in the report as it was given, before its lines were set right; below
    the line of which it is the end."""
    if start >= len(items):
        return len(given)
    at = items[start].words.span.start
    starts = [item.words.span.start for item in given]
    if at in starts:
        return starts.index(at)
    around = (n for n, item in enumerate(given) if starts[n] < at < item.words.span.end)
    return next(around, len(given) - 1) + 1


_SENTENCE_BEHIND = regex(r"(?<=[a-z0-9])\.\s+(?=The [A-Z][^@:]{40,}$)|。(?=[^@：:]{20,}$)")


#: `…负责推广。昆明市…路7号　邮编650000`: lines that a page ran together.
_HOUSE_BEHIND = regex(r"。(?=[^。@“”]{8,80}$)")
_CODE = regex(r"(?:邮编|邮政编码|[\s\u3000])\s*[:：]?\s*\d{5,6}(?!\d)")


def _parted(item: Item) -> Iterator[Item]:
    """`…, e-mail name@host. The Office was set up in …`: the fields, and what is told behind
    them."""
    house = _HOUSE_BEHIND.search(item.text)
    if house and ADDRESS.search(item.text, house.end()) and _CODE.search(item.text, house.end()):
        yield replace(item, words=item.words.cut(0, house.end()))
        yield replace(item, words=item.words.cut(house.end()), gap=0)
        return
    if at := _house_before_label(item):
        yield replace(item, words=item.words.cut(0, at).strip())
        yield replace(item, words=item.words.cut(at), gap=0)
        return
    last = max((mail.end() for mail in EMAIL.finditer(item.text)), default=0)
    behind = _SENTENCE_BEHIND.search(item.text, last - 1) if last else None
    if not behind or not labels(item.words):
        yield item
        return
    yield replace(item, words=item.words.cut(0, behind.start()))
    yield replace(item, words=item.words.cut(behind.end()), gap=0)


#: A label that a line's end parted from its value.
_LABEL_AT_END = regex(
    r"(?:电\s*话|传\s*真|邮\s*箱|邮\s*编|Tel|Fax|Phone|E-?mail|Web(?:site)?)\s*[:：]$", re.I
)
_VALUE_AT_START = regex(r"[+(（]{0,2}\d|[\w.+-]+@|www\.|https?:")


def _with_values(items: Iterable[Item]) -> Iterator[Item]:
    """`电话：…　传真：`, and the number at the head of the next line."""
    waiting: Item | None = None
    for item in items:
        if waiting and _VALUE_AT_START.match(item.text):
            item = replace(waiting, words=join((waiting.words, item.words), " "))
        elif waiting:
            yield waiting
        waiting = item if _LABEL_AT_END.search(item.text) and not item.row else None
        if not waiting:
            yield item
    if waiting:
        yield waiting


def _house_before_label(item: Item) -> int:
    """`The Letter is free. 7 Shore Road, Dali. Tel. …`: where the address begins behind what is
    told before it; 0 where none does."""
    told = labels(item.words)
    if not told or not item.is_prose:
        return 0
    before = item.text[: told[0].start]
    starts = [end.end() for end in addresses.SENTENCE_ENDS.finditer(before)]
    starts = [start for start in starts if before[start:].strip(" .,;")]
    if not starts or not addresses.is_sure(before[starts[-1] :].strip(" .,;")):
        return 0
    at = starts.pop()
    while starts and _LABELLED.match(before, starts[-1]):
        at = starts.pop()
    return 0 if at <= _LEAST_TOLD or (not starts and _LABELLED.match(before)) else at


#: `Coordinator: Ms. Ana Lind. Post: …`
_LABELLED = regex(
    r"[A-Z][A-Za-z ]{2,24}:\s|"
    # `Questions are answered by Dr. Ana Lind, …`
    r"[A-Z][a-z]+(?:\s[a-z]+){1,8}\s(?:to|by|with|ask|contact|call)\s+(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b"
)
#: A sentence before an address has so many letters.
_LEAST_TOLD = 20


#: `You receive Lake Wire because you came to us.`
_WHY = regex(r"You\s(?:are\s)?(?:receive|receiving|get|getting|got)\b|(?:您|你)(?:之?所以)?收到")


def is_house_beside_mail(text: str) -> bool:
    """`Lake Wire, 7 Shore Road, Dali. name@host`, and nothing else but why one has got it."""
    parts = [part.strip(" .。·|｜•") for part in _PARTS.split(EMAIL.sub(" ", text))]
    others = [part for part in parts if part and not addresses.is_sure(part)]
    return len(others) < len([*filter(None, parts)]) and all(
        _SITE.fullmatch(part) or WEBSITE.fullmatch(part) or _WHY.match(part) for part in others
    )


#: A website, with whatever ending.
_SITE = regex(r"[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,4}")
_PARTS = regex(r"\s[·|｜•]\s|(?<=[a-z\u4e00-\u9fff])[.。]\s+(?=\S)")
