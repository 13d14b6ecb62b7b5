"""Lists below the report that nobody said, under a heading of their own: `Dates for your diary`,
`Programme for Thursday`, `Where the trainees came from`, `Documents adopted`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..regexes import regex
from . import outcomes, vocabulary
from .habits import Habits
from .outline import Item

#: No such heading is longer, in letters; so few entries are a list, so few rows a table.
_LONGEST, _ENTRIES, _ROWS = 60, 2, 3
#: So many paragraphs may end a report.
_LAST = 2
#: A plain line heads only a programme.
_TIME = regex(r"\s*\d{1,2}[:.]\d\d\b")
#: How an entry begins where neither a list nor a table sets it.
_ENTRY = regex(
    r"\s*(?:\d{1,2}[:.]\d\d\b|\d{1,2}[.)、]|[（(]?\d{1,2}[)）]|\d{1,2}(?:\s*[–-]\s*\d{1,2})?\s+[A-Z][a-z]+\b|"
    r"[•·▪–—-]\s|\d{1,2}月\d{1,2}日)"
)
#: What a paper adds, though the heading says that it was adopted.
_PAPERS = regex(
    r"(?:list\s+of\s+)?(?:documents|papers|annex(?:es)?|attachments|enclosures)\b", re.IGNORECASE
)


def among(items: Sequence[Item], first: int, end: int, habits: Habits) -> set[int]:
    """The headings and entries, among the items below the last speaker."""
    found: set[int] = set()
    at = first
    while at < end:
        below = _entries(items, at, end, habits) if _may_head(items[at]) else at
        # Behind it the report may end with a sentence; where it goes on this is a part of it.
        if below > at and end - below <= _LAST and all(i.is_prose for i in items[below:end]):
            found |= {*range(at, below)}
        at = max(below, at + 1)
    return found


def _may_head(item: Item) -> bool:
    plain = not (item.is_prose or item.row or item.listed or _ENTRY.match(item.text))
    if (
        not plain
        or len(item.text) > _LONGEST
        or item.text.rstrip().endswith((":", "：", "?", "？"))
    ):
        return False
    text = item.text.strip(" :：")
    if vocabulary.CONTACT.fullmatch(text) or vocabulary.ABOUT.fullmatch(text):
        return False
    return bool(_PAPERS.match(text)) or not outcomes.is_named(item)


def _entries(items: Sequence[Item], at: int, end: int, habits: Habits) -> int:
    """Behind the last entry; `at` where these are none."""
    below = at + 1
    while below < end and _is_entry(items[below], habits):
        below += 1
    own = items[at + 1 : below]
    rows = {item.row for item in own if item.row}
    set_apart = habits.is_dressed(items[at])
    plain = [item for item in own if not item.row]
    listed = set_apart and all(item.listed for item in own)
    enough = len(rows) >= _ROWS if rows else len(own) >= (1 if listed else _ENTRIES)
    set_apart = set_apart or all(_TIME.match(item.text) for item in own)
    if not enough or not set_apart or (rows and plain):
        return at
    return below


def _is_entry(item: Item, habits: Habits) -> bool:
    if item.is_prose or habits.is_dressed(item) or vocabulary.LABEL.search(item.text):
        return False
    return bool(item.row or item.listed or _ENTRY.match(item.text))
