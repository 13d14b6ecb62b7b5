"""The closing under headings of its own: from the first that names the outcome or what comes next
to the last, and nothing of what the paper tells besides: `People`, `In memory`, `Notices`.
"""

from __future__ import annotations

import re

from . import trimming, vocabulary
from .blocks import Report
from .outline import Item

#: `What the Assembly resolved`, `Where it leads`, besides the usual words.
_NAMES = re.compile(
    r"\bwhat\s+(?:[\w’'-]+\s+){0,4}?(?:follows?|did|take|took|resolved|settled|decided|agreed|adopted|changes)\b|"
    r"\bwhere\s+(?:it|this|that|we)\s+(?:leads?|goes?|go)\b|"
    r"\b(?:resolved|settled|decided|result|understanding)\b",
    re.IGNORECASE,
)


#: What a paper tells besides, whoever met.
_BESIDES = re.compile(
    r"(?:(?:news|also|more)\s+)?in\s+brief|more\s+news|also\s+.*|related\s.*", re.IGNORECASE
)
#: What daily reports of negotiations tell last.
_DAILY = re.compile(r"corridors|margins|look\s+for|brief\s+analysis", re.IGNORECASE)


def only(report: Report) -> None:
    """Leaves over what stands below other headings, where any names the outcome."""
    parts = report.closing_parts
    named = [number for number, (_, heading) in enumerate(parts) if is_named(heading)]
    if not named or not report.blocks:
        return
    first = last = named[0]
    while last + 1 in named:
        last += 1
    begin = parts[first][0] if first else 0
    end = parts[last + 1][0] if last + 1 < len(parts) else len(report.closing)
    report.closing = report.closing[begin:end]
    report.closing_parts = parts[first : last + 1]


def is_named(heading: Item) -> bool:
    text = heading.words.cut(trimming.number_at(heading)).text.strip(" :：")
    if _DAILY.search(text) or _BESIDES.fullmatch(text):
        return False
    return bool(
        vocabulary.CLOSING_HEADING.fullmatch(text)
        or vocabulary.CLOSING_WORD.search(text)
        or _NAMES.search(text)
    )
