"""Whoever stands in a list above the report and whose whole name begins a Chinese paragraph below
it, whatever the verb: `陈岚关心停工的七处，…`; and who of them presided and goes on to speak:
`会议由周军主持。他希望…`.

Where two of a list begin paragraphs of their own with a verb that is known, the list tells who
speaks, and a paragraph that begins with another of its names is that one's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lmec import folding

from ..regexes import regex
from . import floor, names, verbs
from .head_parts import Head
from .introducing import Introduced
from .outline import Item
from .rosters import Parted

#: So many of a list begin a paragraph for certain.
_FEWEST = 2
#: `陈岚和代表们`, `陈岚的房子`: not that one alone.
_JOINS = "和与及跟同等的"
#: `会议由周军主持。他在致辞中希望…`
_PRESIDED = regex(
    "(?:[^，。：“由]{0,12})由(?P<who>[^，。：“]{2,24})主持(?:会议|讨论)?。(?=[他她])"
)


def among(items: tuple[Item, ...], listed: Parted, start: int, end: int) -> dict[int, Head]:
    """The heads with those that the list and the others below it tell."""
    chosen = listed.heads
    known = [one for one in listed.people if folding.script_of(one.name.text) == "Hani"]
    sure = {
        one.name.text
        for at, head in chosen.items()
        if head.words and (one := _at_start(items[at], known))
    }
    if len(sure) < _FEWEST or not listed.lines:
        return chosen
    first = max(start, min(listed.lines))
    last = max(at for at, head in chosen.items() if head.words)
    made = dict(_further(items, listed, known, range(first, min(last, end))))
    return dict(sorted((made | chosen).items()))


def _further(
    items: tuple[Item, ...], listed: Parted, known: list[Introduced], places: Iterable[int]
) -> Iterator[tuple[int, Head]]:
    current = ""
    for at in places:
        item = items[at]
        if head := listed.heads.get(at):
            current = names.bare(head.name.text) if head.name else ""
        if head or at in listed.lines or not item.is_prose or item.row:
            continue
        one, role = _at_start(item, known), "remark"
        if not one and (one := _presiding(item, known)):
            role = "chair"
        if not one or names.bare(one.name.text) == current:
            continue
        current = names.bare(one.name.text)
        low = item.text.index(current)
        name = item.words.cut(low, low + len(current))
        made = floor.head(item, at, at + 1, name, None, words=item)
        yield at, listed.known(replace(made, role=role))


def _at_start(item: Item, known: Iterable[Introduced]) -> Introduced | None:
    """Whom of the list the paragraph begins with, and goes on to tell something of."""
    for one in known:
        name = names.bare(one.name.text)
        behind = item.text[len(name) :]
        if item.text.startswith(name) and folding.is_han(behind[:1]) and behind[0] not in _JOINS:
            silent = verbs.HAN_SILENT.match(behind) or verbs.HAN_CEREMONY.match(behind)
            return None if silent else one
    return None


def _presiding(item: Item, known: Iterable[Introduced]) -> Introduced | None:
    match = _PRESIDED.match(item.text)
    who = match["who"] if match else ""
    return next((one for one in known if who and who.endswith(names.bare(one.name.text))), None)
