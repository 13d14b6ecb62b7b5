"""The day of a paper of whose day the masthead tells but the month: that on which the meeting of
the same month began, since no paper appears before what it tells of."""

from __future__ import annotations

from dataclasses import replace

from lmec import reckoning

from .masthead_values import Reading, taken_out
from .outline import Item
from .results import Found, ParsedMasthead, ParsedMeeting


def with_day(masthead: ParsedMasthead, meeting: ParsedMeeting | None) -> ParsedMasthead:
    """The masthead with that day; as it is where its own words tell one, or another month."""
    date, first = masthead.date, meeting.first if meeting else None
    if not date or not first:
        return masthead
    same = (date.value.year, date.value.month) == (first.value.year, first.value.month)
    if not is_only_month(date.printed.text) or not same:
        return masthead
    return replace(masthead, date=Found(first.value, date.printed))


def is_only_month(text: str) -> bool:
    return any(reckoning.months_in(text)) and not any(reckoning.dates_in(text))


def may_tell(item: Item) -> bool:
    """Whether a line of the masthead may tell it: `June 2022`, alone; `River House, No. 2, June
    2022`."""
    own = Reading()
    taken_out(item.words, own)
    text = item.text.strip(" ()（）|｜·•—–-")
    alone = any(month.end - month.start == len(text) for month in reckoning.months_in(text))
    return alone or own.masthead.number is not None
