"""What a line below the headline tells of the meeting: `Meeting of Town Architects, Luang Prabang,
24–26 April 2019`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lmec import reckoning

from . import places
from .facts import Facts
from .outline import Item
from .printed import Printed

_LINE = re.compile(
    r"(?P<what>[A-Z][^.;:?!]{6,140}?),\s+(?P<place>[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2}),\s+"
    r"(?P<when>[^,.;:]{0,30}?\d[^.;:]{0,30}?\b(?:19|20)\d\d)"
)
_MEETS = re.compile(
    r"\b(?:Meeting|Workshop|Round\s?[Tt]able|Roundtable|Seminar|Conference|Forum|Dialogue|Session|"
    r"Training|Consultation|Symposium|Congress|Summit|Course|Exchange|Retreat|Colloquium|Assembly|"
    r"Visit|Tour|Hearing|Launch)\b"
)


#: `Pakse, Champasak Hotel, 21 March 2019`
_WHERE_AND_WHEN = re.compile(
    r"(?P<place>[A-ZĐ][\w’'-]+(?:\s[A-ZĐ][\w’'-]+){0,2}),\s+(?:[A-ZĐ][\w’' -]{3,40},\s+)?"
    r"(?P<when>\d[^.;:,]{0,30}?\b(?:19|20)\d\d)"
)


#: `Report of the Second Consultation on Fever in Towns, Pakse, 14–15 June 2023`
_REPORT_OF = re.compile(
    r"(?:Report|Summary|Record|Proceedings|Minutes|Notes)\s+(?:of|from|on)\s+the\s+"
    rf"(?P<title>(?=[^,]*{_MEETS.pattern})[A-Z][^,.;:]{{8,140}}),\s+[A-ZĐ][^.;:]{{2,60}}\d"
)


def _below(head: Sequence[Item], headline: Printed | None) -> Sequence[Item]:
    """The lines below the headline."""
    if not headline:
        return ()
    last = headline.span.end
    return [item for item in head if item.words.span.start >= last]


def with_place(told: Facts, head: Sequence[Item], headline: Printed | None) -> Facts:
    """The place of the meeting, where no form tells one."""
    for item in _below(head, headline):
        if not told.title and (report := _REPORT_OF.match(item.text)):
            told = replace(told, title=item.words.group(report, "title"))
    if told.place:
        return told
    for item in _below(head, headline):
        match = _WHERE_AND_WHEN.fullmatch(item.text.strip(" ()*"))
        if match and places.is_place(match["place"]):
            at = item.text.find(match[0]) + match.start("place")
            return replace(told, place=item.words.cut(at, at + len(match["place"])))
    for item in head:
        if headline and item.text == headline.text:
            continue
        match = _LINE.fullmatch(item.text.strip(" ()*"))
        if not match or not _MEETS.search(match["what"]):
            continue
        if any(True for _ in reckoning.dates_in(match["when"])):
            at = item.text.find(match[0]) + match.start("place")
            return replace(told, place=item.words.cut(at, at + len(match["place"])))
    return told
