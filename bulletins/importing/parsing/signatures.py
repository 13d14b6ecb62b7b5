"""`——Name，position` below somebody's words: these are taken from where they went; and the same
at the end of a paragraph, in brackets or behind a stroke."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from . import carried, heads, pairs, positions, quotations, segments, trimming
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import join

_AT_END = regex(
    r"(?:[（(\[【](?P<inner>[^（）()\[\]【】]{4,320}(?:[（(][^（）()]{1,60}[)）][^（）()]{0,60})?)[)）\]】]|"
    r"(?<=[。.！!？?”\"])\s*[—–-]{1,3}\s*(?P<behind>[^。—–]{4,320}?))\s*[。.]?$"
)
SIGNED, QUOTED = "signed", "signed, quoted"
_CLOSES = ("”", "」", "』", '"', "’")
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
    stroke = trimming.STROKE.match(item.text)
    least = 2 if target is lead else 1
    if not stroke or len(target) < least or _is_in_list(items, number):
        return None
    bare = replace(item, words=item.words.cut(stroke.end()), bold_until=0)
    lines = (*items[:number], bare, *items[number + 1 :])
    found = [
        head
        for head in heads.candidates(lines, number, min(end, number + 3), habits, knowledge)
        if head.name and not head.words
    ]
    if target[-1].text.endswith(_CLOSES):
        told = quotations.with_trade(item, number, habits, knowledge)
        found = found or ([told] if told else [])
    if not found:
        return None
    signed = max(found, key=lambda head: head.end)
    first = _first_of(target, least)
    words = replace(target[first], words=join([line.words for line in target[first:]], "\n"))
    del target[first:]
    sign = item.words.group(stroke).strip()
    return replace(signed, labels=(*signed.labels, sign), words=words, kind="signature")


def _is_in_list(items: tuple[Item, ...], number: int) -> bool:
    """`– Sok Dara, Director of …`, right above or below another such line: an entry each."""
    around = (items[at] for at in (number - 1, number + 1) if 0 <= at < len(items))
    return any(trimming.STROKE.match(one.text) and not one.is_prose for one in around)


def _first_of(target: list[Item], least: int) -> int:
    """Where the words begin that are signed: at their quotation mark, if they have one."""
    first = len(target) - 1
    while not target[first].text.startswith(_QUOTES) and first > max(least - 1, len(target) - 4):
        first -= 1
    return first if target[first].text.startswith(_QUOTES) else len(target) - 1


def inside(item: Item, at: int, habits: Habits, knowledge: Knowledge) -> Head | None:
    """The speaker who stands at the end of a paragraph, behind the words."""
    match = _AT_END.search(item.text)
    if not match or match.start() < 8:
        return None
    if not (item.is_prose or match["behind"] or item.text.startswith(_QUOTES)):
        return None
    signed = item.words.group(match, "inner" if match["inner"] else "behind").strip()
    found = segments.person(signed, habits, knowledge)
    if not found and item.text.startswith(_QUOTES) and pairs.is_body(signed, knowledge):
        found = segments.Introduced(None, signed, "", (), "body")
    pair = pairs.name_and_position(signed, 0, knowledge) if not found else None
    if pair and not positions.does(signed.text):
        # `——环境部司长Sok Dara`, with no sign between
        found = segments.Introduced(*pair, "", (), "one line, name last")
    if not found and match["behind"] and item.text.startswith(_QUOTES):
        # Behind a quotation and a stroke stands a person, whatever the trade.
        told = carried.in_letters(trimming.Trimmed(signed), knowledge, is_set_apart=True)
        found = segments.Introduced(*told[:2], "", (), "one line") if told else None
    if not found:
        return None
    words = replace(item, words=item.words.cut(0, match.start()).strip(), bold=False, bold_until=0)
    kind = QUOTED if item.text.startswith(_QUOTES) else SIGNED
    return Head(
        "remark", found.name, found.position, at, at + 1, found.labels, words,
        country=found.country, kind=kind,
    )  # fmt: skip
