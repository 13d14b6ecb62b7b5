"""Chinese heads that only a gap parts from the words behind them: `环境部司长 索·达拉 数据要共享`.
One such paragraph may be anything; where several stand, they speak."""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import names, pairs, verbs
from .heads import Head
from .knowledge import Knowledge
from .outline import Item

KIND = "gapped"
#: So many persons have to be told so.
_FEWEST = 3
#: No name with its office takes more letters, or has more gaps.
_LONGEST, _MOST = 120, 6
_GAP = regex(r"[ \t\u3000]+")
_LATIN = regex(r"[A-Za-zÀ-ỹ'’.-]+(?=[ \t\u3000])")
_ENDS_LATIN, _BEGINS_LATIN = regex("[A-Za-zÀ-ỹ.]$"), regex("[A-ZÀ-Ỹ]")
#: How a sentence goes on whose subject stands before the gap.
_GOES_ON = regex("[等和与及、，。：:（(]|先后|分别|一行|共同")


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found = {at: head for at in range(start, end) if (head := _head(items[at], at, knowledge))}
    told = {names.bare(head.name.text) for head in found.values() if head.name}
    return found if len(told) >= _FEWEST else {}


def _head(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    if item.level or item.row or not item.is_prose or item.text[:1] < "\u4e00":
        return None
    gaps = list(_GAP.finditer(item.text, 0, _LONGEST))[:_MOST]
    for gap in gaps[1:]:
        head, rest = item.words.cut(0, gap.start()), item.words.cut(gap.end()).strip()
        if re.search("[，。；：:？！]", head.text) or _is_in_name(head.text, rest.text):
            continue
        pair = pairs.name_and_position(head, 0, knowledge)
        if not pair or not _are_parted(head.text, pair[0].text, pair[1].text):
            continue
        does = verbs.HAN_DOES.match(rest.text) or verbs.HAN_SILENT.match(rest.text)
        if len(rest) < 4 or does or _GOES_ON.match(rest.text):
            return None
        words = replace(item, words=rest, bold=False, bold_until=0)
        return Head("remark", *pair, at, at + 1, words=words, kind=KIND)
    return None


def _is_in_name(head: str, rest: str) -> bool:
    """Whether the gap stands inside a name in letters: `Sok | Dara：…`"""
    amid = _ENDS_LATIN.search(head) and _BEGINS_LATIN.match(rest)
    return bool(amid or _LATIN.match(rest))


def _are_parted(head: str, name: str, position: str) -> bool:
    """Whether a gap stands between the two, and both are all there is."""
    between = r"[ \t\u3000]+"
    either = (name, position), (position, name)
    return any(re.fullmatch(f"{re.escape(a)}{between}{re.escape(b)}", head) for a, b in either)
