"""Whoever begins a paragraph in bold among others who do: `**Li Na** of the navigation bureau was
asked outright whether …`. There any verb will do, and any office or none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..regexes import regex
from . import floor, idle_latin, names, offices, positions, verbs
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: So many others are sure; the last one may be followed by one more.
_FEWEST = 2
#: `of the Lancang navigation bureau in Jinghong`, before what that one does.
_OF = regex(
    r"\s+(?:of|from|with|at)\s+(?:the\s+)?(?P<office>[^,.;:“”]{3,90}?)"
    r"(?=\s+(?:was|were|had|has|is|said|told|spoke|put|took|gave|made|[a-z]+ed)\b)"
)

#: Also a thing may be set so: `**Boat Trip**, optional.`
_DOES = regex(r",?\s+(?:who|was|were|had|has|said|told|spoke|put|took|gave|made|[a-z]+ed)\b")


def among(
    items: tuple[Item, ...], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads, with those between and right below them that are set in the same way."""
    found = dict(chosen)
    sure = [
        at for at, head in chosen.items() if head.name and head.name.text == _bold(items[at]).text
    ]
    if len(sure) < _FEWEST:
        return found
    taken = {line for head in chosen.values() for line in range(head.start, head.end)}
    for at in range(min(sure), min(max(sure) + 2, end)):
        if at not in taken and (head := _head(items[at], at, knowledge)):
            found[at] = head
    return dict(sorted(found.items()))


def _bold(item: Item) -> Printed:
    if not item.is_prose or item.row or not 0 < item.bold_until < len(item.text):
        return Printed()
    return item.words.cut(0, item.bold_until).strip(" ,:，：.")


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    name = _bold(item)
    if not name or not names.is_name(name.text, knowledge):
        return None
    if name.text.isascii() and " " not in name.text:
        return None  # `Agreed.`
    behind = item.text[item.bold_until :]
    if verbs.HAN_SILENT.match(behind) or idle_latin.DOES.match(behind):
        return None
    match = _OF.match(item.text, item.bold_until)
    if name.text.isascii() and not match and not _DOES.match(behind):
        return None
    office = item.words.group(match, "office") if match else None
    if office and not (
        positions.is_position(office, knowledge) or offices.LATIN_BODY.search(office.text)
    ):
        office = None
    head = floor.head(item, at, at + 1, name, office, words=replace(item, bold_until=0))
    country = positions.country_in(office.text, knowledge) if office else ""
    return replace(head, country=country)
