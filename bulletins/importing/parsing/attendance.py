"""Lists of those who came to a meeting, below a heading or behind a label: nobody speaks there."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..regexes import regex
from .outline import Item

#: What a list of those who came is called.
_PRESENT = regex(
    r"(?:[\dIVX一二三四五六七八九十]{1,3}[.、)）]\s*)?(?:"
    r"(?:list of )?(?:(?:members?|participants?|delegates?|observers?|those|delegations?|"
    r"representatives?)\s+(?:(?:and|&)\s+)?)*(?:present|attending|in attendance)|"
    r"(?:list of )?(?:participants|attendance|attendees)|"
    r"(?:出席|参会|与会|参加)(?:会议)?(?:人员|代表|名单|人员名单|代表名单))\s*[:：]?",
    re.IGNORECASE,
)


def below_heading(items: tuple[Item, ...], speakers: Collection[int]) -> set[int]:
    """The entries below `Members present`, and it: they are told with the meeting, if at all."""
    found: set[int] = set()
    for at, item in enumerate(items):
        if not (item.level or item.bold) or not _PRESENT.fullmatch(item.text.strip()):
            continue
        until = at + 1
        while until < len(items) and _is_entry(items[until]):
            until += 1
        # In the cells of such a table nobody says a sentence.
        silent = all(item.row for item in items[at + 1 : until])
        if until > at + 1 and (silent or not any(at <= start < until for start in speakers)):
            found |= {*range(at, until)}
    return found


#: `中方出席：周军　环境部司长`, and those on the lines below it.
_PRESENT_LABEL = regex(
    r"[\u4e00-\u9fff]{0,6}(?:出席|列席|参会|与会|参加)(?:人员|代表|单位)?\s*[:：]\s*\S|"
    r"(?:(?:also\s+)?present|in attendance|attending|participants|delegates)\s*:\s*\S",
    re.IGNORECASE,
)


def below_label(items: tuple[Item, ...]) -> set[int]:
    """The lines of such a list, where a sentence of the report stands below it."""
    found: set[int] = set()
    for at, item in enumerate(items):
        if item.is_prose or not _PRESENT_LABEL.match(item.text):
            continue
        until = at + 1
        while until < len(items) and not (
            items[until].is_prose or items[until].level or items[until].bold or items[until].row
        ):
            until += 1
        if until < len(items) and items[until].is_prose and until - at > 1:
            found |= {*range(at, until)}
    return found


def _is_entry(item: Item) -> bool:
    return bool(item.listed or item.row) and not item.is_prose
