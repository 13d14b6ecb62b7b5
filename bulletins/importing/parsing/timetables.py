"""Timetables, and tables of those who came: rows that say when somebody is to teach or to speak,
or who was there. They name persons with their offices, and nobody says anything in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletins.importing.reading.document import OVER_TABLE

from ..regexes import regex
from . import acquaintances, names
from .head_parts import Head
from .outline import Item

#: When: `第一天上午`, `9:00–10:30`, `Day 2`, `18 June, morning`.
_WHEN = regex(
    r"第[一二三四五六七八九十\d]+[天日讲节课]|[上下]午|早上|晚上|周[一二三四五六日]|星期[一二三四五六日天]|"
    r"\d{1,2}\s*[:：]\s*\d{2}|\d{1,2}月\d{1,2}(?:[—–～~至到-]\d{1,2})?日|(?:day|session|module|lecture|lesson)\s*\d|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:morning|afternoon|evening)\b|"
    r"\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
#: One row alone may be a speaker with the time of the speech; so many persons of whom nobody says
#: anything are those who came.
_LEAST, _MANY = 2, 3


def heading_of(items: tuple[Item, ...], lines: set[int]) -> set[int]:
    """The headings over such tables, where the next heading follows below."""
    found = set[int]()
    for first in sorted(n for n in lines if n and n - 1 not in lines):
        last = first
        while last in lines:
            last += 1
        above, below = items[first - 1], items[last] if last < len(items) else None
        dressed = (above.level or above.bold) and not above.is_prose and not above.row
        if dressed and below and not below.is_prose and (below.level or below.bold):
            found.add(first - 1)
    return found


def rows(items: tuple[Item, ...], heads: Sequence[Head]) -> set[int]:
    """The lines of the rows of such tables; the heads among them begin nobody's words."""
    found: set[int] = set()
    for table in _tables(items, heads):
        named = sum(head.name is not None for head in table)
        timed = named and all(_tells_when(items, head) for head in table)
        # Those of a list of guests speak below it.
        told = [h.name.text for h in heads if h.name and h.start > table[-1].start]
        own = [head.name.text for head in table if head.name]
        guests = any(_is_one_of(name, own) for name in told)
        several = len(table) >= _LEAST or _are_times(items, table[0])
        lists = (named >= _MANY and not guests) or (timed and several)
        if lists and not any(_speaks(items, head) for head in table):
            taken = {items[head.start].row for head in table}
            found |= {n for n, item in enumerate(items) if item.row in taken}
    return found


def _is_one_of(name: str, listed: Sequence[str]) -> bool:
    """By the whole name, or as `Mr. Sok`."""
    meant = acquaintances.whole(name, listed)
    return bool(meant) and (names.same_name(name, meant) or bool(names.HONORIFIC.match(name)))


#: Before the rows: what they are.
_AGENDA = regex(
    r"[\u4e00-\u9fff]{0,8}(?:日程|议程|课程|安排|时间表|行程)[\u4e00-\u9fff]{0,4}|"
    r"(?:[a-z]+ ){0,3}(?:agenda|programme|program|schedule|timetable|itinerary|calendar)",
    re.IGNORECASE,
)
_COLUMN = regex(r"时\s*间|日\s*期|date|time|day", re.IGNORECASE)


def agendas(items: tuple[Item, ...], heads: Sequence[Head]) -> tuple[set[int], set[int]]:
    """The lines of tables that tell only what comes when, and the headings above them."""
    taken = {n for head in heads for n in range(head.start, head.end)}
    lines, headings, at = set[int](), set[int](), 0
    while at < len(items):
        first, row = at, items[at].row
        at += 1
        if not row:
            continue
        while at < len(items) and 0 <= items[at].row - items[at - 1].row <= 1:
            at += 1
        if taken.isdisjoint(range(first, at)) and _is_agenda(items[first:at]):
            lines |= set(range(first, at))
            above = items[first - 1] if first else None
            if above and (
                above.style == OVER_TABLE or _AGENDA.fullmatch(above.text.strip(" :："))
            ):
                headings.add(first - 1)
    for run in _plain_agendas(items, taken):
        lines |= set(run)
        headings.add(run[0] - 1)
    return lines, headings


def _plain_agendas(items: Sequence[Item], taken: set[int]) -> Iterator[range]:
    """Lines without a table that begin with a time each, below a heading of their own."""
    at = 0
    while at < len(items):
        first = at
        while at < len(items) and at not in taken and _begins_with_time(items[at]):
            at += 1
        above = items[first - 1] if first else None
        headed = above and (above.level or above.bold) and not above.is_prose
        if headed and at - first >= _LEAST and first - 1 not in taken:
            yield range(first, at)
        at = max(at, first + 1)


def _begins_with_time(item: Item) -> bool:
    return not (item.row or item.is_prose or item.level) and bool(_CLOCK.match(item.text))


_CLOCK = regex(r"\d{1,2}[:：.]\d{2}(?!\d)")


def _is_agenda(items: Sequence[Item]) -> bool:
    """Whether every row begins with a time, and no cell holds somebody's words."""
    cells = {item.row: item for item in reversed(items)}
    rows = [cell for cell in cells.values() if not _COLUMN.fullmatch(cell.text.strip())]
    timed = sum(bool(cell.timed or _WHEN.search(cell.text)) for cell in rows)
    is_clock = all(cell.timed for cell in rows)
    brief = all(len(item.text) <= _LONGEST_CELL * (1 + is_clock) for item in items)
    return len(rows) >= _LEAST and timed * 4 >= len(rows) * 3 and brief


#: No entry of an agenda is longer, in letters; where each row begins with its time, no twice as
#: long one.
_LONGEST_CELL = 60


def _tables(items: tuple[Item, ...], heads: Sequence[Head]) -> Iterator[list[Head]]:
    """Heads of rows that stand one below the other, with nothing between them."""
    table: list[Head] = []
    for head in heads:
        row = items[head.start].row
        parted = table and any(not item.row for item in items[table[-1].end : head.start])
        if table and (parted or row != items[table[-1].start].row + 1):
            yield table
            table = []
        table += [head] if row else []
    if table:
        yield table


def _are_times(items: tuple[Item, ...], head: Head) -> bool:
    """Whether the rows around begin with times and days, and one of them happens to look like
    somebody's."""
    first = last = head.start
    while first and items[first - 1].row >= items[head.start].row - _AROUND > -_AROUND:
        if not items[first - 1].row:
            break
        first -= 1
    while last + 1 < len(items) and 0 < items[last + 1].row <= items[head.start].row + _AROUND:
        last += 1
    cells = {item.row: item for item in reversed(items[first : last + 1])}
    timed = sum(bool(cell.timed or _WHEN.search(cell.text)) for cell in cells.values())
    return timed >= _LEAST and timed * 2 > len(cells)


#: So many rows above and below are looked at.
_AROUND = 6


def _speaks(items: tuple[Item, ...], head: Head) -> bool:
    """Whether words stand in the row."""
    row, at = items[head.start].row, head.end
    while at < len(items) and items[at].row == row:
        if items[at].is_prose:
            return True
        at += 1
    return bool(head.words)


def _tells_when(items: tuple[Item, ...], head: Head) -> bool:
    row = items[head.start].row
    around = items[max(0, head.start - 4) : head.end + 4]
    return any(
        item.row == row and (item.timed or (_is_cell(item) and _WHEN.search(item.text)))
        for item in around
    )


#: A time that ends with a full stop, as `9–10 Dec.`, is no longer.
_LONGEST_TIME = 30


def _is_cell(item: Item) -> bool:
    return not item.is_prose or len(item.text) <= _LONGEST_TIME
