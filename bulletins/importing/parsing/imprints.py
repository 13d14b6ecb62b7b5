"""Issue, date and publisher where no line of the masthead gives them: in a sentence
(`This is issue 8 of 2024 of the newsletter of …`), or beside what belongs to no field."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from lmec import reckoning

from ..regexes import regex
from . import issue_forms, offices, vocabulary
from .masthead_values import Reading, taken_out
from .outline import Item
from .printed import Printed
from .results import Found, ParsedMasthead

#: No such sentence is longer, in letters; nor a line in which a value stands by the way.
_LONGEST, _LONGEST_LINE = 260, 160
_OF_THIS = regex(
    r"本期|本刊|本[简专快通月季周][报讯]|\bthis\s+(?:is|issue|edition|number|bulletin|newsletter)\b|"
    r"\bpresent\s+(?:issue|bulletin|newsletter)\b|\byou are reading\b",
    re.IGNORECASE,
)
#: Right behind the number; any other word than `dated` only with the day as the last of all.
_DATED = regex(
    r"\d,?\s+dated\s+\d|"
    r"\d[,;.]?\s+(?:[Pp]ublished|[Ii]ssued|[Rr]eleased|[Pp]rinted|[Aa]ppeared|[Dd]istributed|[Oo]ut)(?:\s+on)?:?"
    r"\s+[^,.;]{4,20},?\s(?:19|20)\d\d[.)]*$|"
    r"[期号][，,；]?\s*[^，。；]{4,12}[日号]\s*(?:出版|出刊|印发|发布|编印|发行|刊出|付印)[。)）]*$"
)
#: `Prepared for the Council. Date of issue: 3 May 2019.`: all that a short line tells.
_DAY_OF_ISSUE = regex(
    r"(?:(?:[Pp]repared|[Cc]ompiled|[Tt]ranslated|[Ee]dited|[Pp]rinted|[Ww]ritten)\s[^.:]{4,100}\.\s+)?"
    r"(?:[Dd]ate\s+of\s+(?:issue|publication|release)\s*:|[Ii]ssued\s+on|[Pp]ublished\s+on)\s*"
    r"(?P<day>[^,.;:]{4,20}(?:,\s)?(?:19|20)\d\d)\.?"
)
_OPEN = "为是由：:，,的系"


def is_sentence(item: Item) -> bool:
    """Whether a sentence only says which issue of which paper this is."""
    text = item.text
    if len(text) > _LONGEST or not offices.is_sentence(text):
        return False
    if _DAY_OF_ISSUE.fullmatch(text):
        return True
    named = vocabulary.SERIES.search(text) or _OF_THIS.search(text) or _DATED.search(text)
    # `of the River Observatory, Kratie. Letter 21, dated 17 January 2023`
    dated = len(text) < _LONGEST_LINE and bool(_DATED.search(text))
    return bool(named) and any(
        dated or match.groupdict().get("year")
        for pattern in issue_forms.ISSUE
        if (match := pattern.search(text))
    )


def take_sentence(item: Item, reading: Reading, is_name: Callable[[str], bool]) -> None:
    """Number, date and publisher out of such a sentence. The rest has no field."""
    if day := _DAY_OF_ISSUE.fullmatch(item.text):
        taken_out(item.words.group(day, "day"), reading)
        return
    publisher, known = _publisher(item.words, is_name), reading.masthead.names
    if publisher and publisher.text not in [name.text for name in known]:
        reading.masthead = replace(reading.masthead, names=(*known, publisher))
    taken_out(item.words, reading)


_LATIN_NAME = regex(r"(?:[A-Z][\w’'-]+)(?:\s+(?:(?:of|and|for|the|&)\s+){0,2}[A-Z][\w’'-]+){1,9}")


def _publisher(words: Printed, is_name: Callable[[str], bool]) -> Printed | None:
    """The longest name of a body beside the word for bulletin, or anywhere in the sentence."""
    for match in vocabulary.SERIES.finditer(words.text):
        head = words.text[: match.start()]
        if "\u4e00" <= head[-1:] <= "\u9fff":
            start = max(head.rfind(sign) for sign in _OPEN) + 1
            if start and is_name(head[start:]):
                return words.cut(start, match.start()).strip()
    for match in _LATIN_NAME.finditer(words.text):
        if offices.LATIN_BODY.search(match[0]) and is_name(match[0]):
            return words.group(match)
    return None


def of_month(lines: Sequence[Item], masthead: ParsedMasthead) -> ParsedMasthead:
    """`Issue 3/2022 · June 2022`: a paper that tells but its month is dated by the first day."""
    for item in lines if not masthead.date else ():
        if item.is_prose or len(item.text) > _LONGEST_LINE:
            continue
        # `No. 2 May 2018`: the second paper, and no second of May
        text = _NUMBER.sub(lambda number: "#" * len(number[0]), item.text)
        for month in reckoning.months_in(text):
            printed = item.words.cut(month.start, month.end)
            return replace(masthead, date=Found(month.first, printed))
    return masthead


_NUMBER = regex(r"\b(?:no|nr|issue|number|vol(?:ume)?)\b\.?\s*\d{1,3}\s", re.IGNORECASE)
_ISSUED = regex(r"(?:Issued|Published|Released|Done)\s+(?:in|at|on|by)\s")


def issued(last: Sequence[Item], masthead: ParsedMasthead) -> ParsedMasthead:
    """`Issued in Vientiane on 3 October 2017 by the Division.`: the day, from the last lines."""
    for item in last if not masthead.date else ():
        own = Reading(replace(masthead))
        if _ISSUED.match(item.text) and len(item.text) <= _LONGEST_LINE:
            taken_out(item.words, own)
        if own.masthead.date:
            return replace(masthead, date=own.masthead.date)
    return masthead


def by_the_way(lines: Sequence[Item], masthead: ParsedMasthead) -> ParsedMasthead:
    """What the masthead lacks, from short lines that say something else besides."""
    for item in lines:
        if masthead.number and masthead.date:
            break
        if len(item.text) > _LONGEST_LINE:
            continue
        own = Reading(replace(masthead))
        taken_out(item.words, own)
        masthead = own.masthead
    return masthead
