"""The closing under headings of its own: from the first that names the outcome or what comes next
to the last, and nothing of what the paper tells besides: `People`, `In memory`, `Notices`.
"""

from __future__ import annotations

import re

from ..regexes import regex
from . import numbering, vocabulary
from .blocks import Report
from .outline import Item

#: `What the Assembly resolved`, `Where it leads`, besides the usual words.
_NAMES = regex(
    r"\bwhat\s+(?:[\w’'-]+\s+){0,4}?(?:follows?|did|take|took|resolved|settled|decided|agreed|adopted|changes)\b|"
    r"\b(?:take[sn]?|took|bring|brought)\s+(?:back\s+)?home\b|"
    r"\bwhere\s+(?:it|this|that|we)\s+(?:leads?|goes?|go)\b|"
    r"\b(?:resolved|settled|decided|result|understanding)\b",
    re.IGNORECASE,
)


#: What a paper tells besides, whoever met.
_BESIDES = regex(
    r"(?:(?:news|also|more)\s+)?in\s+brief|more\s+news|also\s+.*|related\s.*", re.IGNORECASE
)
#: What daily reports of negotiations tell last.
_DAILY = regex(r"corridors|margins|look\s+for|brief\s+analysis", re.IGNORECASE)


def only(report: Report) -> None:
    """Leaves over what stands below other headings, where any names the outcome."""
    if not report.blocks:
        _from_surest(report)
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


def _from_surest(report: Report) -> None:
    """Where nobody speaks, `Results in brief` above `Decisions` is one more part of the report."""
    parts = report.closing_parts
    sure = [n for n, (_, heading) in enumerate(parts) if _is_sure(heading)]
    if not sure or not sure[0]:
        return
    ends = [at for at, _ in parts[1 : sure[0] + 1]]
    for (at, heading), end in zip(parts, ends, strict=False):
        report.headings.append(heading)
        report.section_lines.append(report.closing[at:end])
    report.closing = report.closing[ends[-1] :]
    report.closing_parts = [(at - ends[-1], heading) for at, heading in parts[sure[0] :]]


def _is_sure(heading: Item) -> bool:
    text = heading.words.cut(numbering.number_at(heading)).text.strip(" :：")
    return bool(vocabulary.CLOSING_HEADING.fullmatch(text))


def is_named(heading: Item) -> bool:
    text = heading.words.cut(numbering.number_at(heading)).text.strip(" :：")
    if _DAILY.search(text) or _BESIDES.fullmatch(text):
        return False
    return bool(
        vocabulary.CLOSING_HEADING.fullmatch(text)
        or vocabulary.CLOSING_WORD.search(text)
        or _NAMES.search(text)
    )
