"""Headings of the report's sections: which lines are one, and which belong to the headline."""

from __future__ import annotations

import re

from ..regexes import regex
from . import captions, closings, numbering, vocabulary
from .blocks import Report
from .habits import Habits
from .head_parts import Head
from .outline import Item


def is_above_heads(
    items: tuple[Item, ...], at: int, chosen: dict[int, Head], habits: Habits
) -> bool:
    """`2. Statements`, dressed or counted, above the first speaker."""
    item = items[at]
    if item.is_prose or item.row or len(item.text) > 80 or at + 1 not in chosen:
        return False
    marked = ORDINAL.match(item.text) or _IN_CORNERS.fullmatch(item.text) or _SIGN.match(item.text)
    return habits.is_dressed(item) or bool(marked)


def is_over_words_of(report: Report, items: tuple[Item, ...], at: int) -> bool:
    """Whether a line stands in the row of whoever begins to speak there, above the words: it is
    their title, and heads nothing else."""
    row = items[at].row
    if not row or not report.blocks or at + 1 >= len(items):
        return False
    last = report.blocks[-1]
    return last.row == row == items[at + 1].row and not last.lines


def is_subtitle(
    items: tuple[Item, ...], at: int, end: int, report: Report, habits: Habits
) -> bool:
    """Whether the heading above the first sentence of all goes with the headline: none below is
    like it."""
    item = items[at]
    if report.blocks or report.headings or report.lead or not items[at + 1].is_prose:
        return False
    if ORDINAL.match(item.text):
        return False
    dress = (item.level, item.bold, item.size)
    return not any(
        (items[n].level, items[n].bold, items[n].size) == dress
        and is_heading(items, n, end, habits, False)
        for n in range(at + 2, end - 1)
    )


def is_like_others(item: Item, below: Item, report: Report) -> bool:
    """Whether the heading is one more of the document's sections: not below the last speaker,
    where everyone like it, from the first speaker on, heads somebody's words."""
    spoken = {block.section for block in report.blocks}
    first = min((n for n in spoken if n is not None), default=0)
    look = (item.level, item.bold, bool(ORDINAL.match(item.text)))
    like = [
        number in spoken
        for number, h in enumerate(report.headings)
        if number >= first and (h.level, h.bold, bool(ORDINAL.match(h.text))) == look
    ]
    return bool(like) and (closings.was_held(below.text) or not all(like))


_IN_CORNERS = regex(r"[【〖\[][^【】〖〗\[\]]{2,24}[】〗\]]")
_SIGN = regex(r"[▀-▟■-◿★☆※❖✦✧➤►▶]\s*\w")
ORDINAL = regex(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[IVX]{1,4})\s*[、.．)）]")


def is_heading(items: tuple[Item, ...], at: int, end: int, habits: Habits, spoken: bool) -> bool:
    """A line set apart, with sentences below it; below speakers' words also a plain one."""
    item = items[at]
    if item.is_prose or len(item.text) > 80 or at + 1 >= end or item.listed:
        return False
    if not re.search(r"\w", item.text):
        return False
    if captions.is_caption(item) and not habits.is_dressed(item):
        return False
    heading = item.words.cut(numbering.number_at(item)).text.strip(" :：")
    named = bool(vocabulary.CLOSING_HEADING.fullmatch(heading))
    if item.text.endswith(("：", ":")) and not habits.is_dressed(item) and not (spoken and named):
        return False
    below = items[at + 1]
    if item.row and item.row not in (items[at - 1].row, below.row) and below.row:
        # A row of one cell parts the others.
        return below.is_prose or (at + 2 < end and items[at + 2].row == below.row)
    agreed = named or bool(vocabulary.CLOSING_WORD.search(heading))
    if spoken and agreed and below.listed and habits.is_dressed(item):
        return True  # what was agreed, point by point
    plain = spoken and items[at - 1].is_prose and below.is_prose and not below.listed
    counted = not spoken and habits.is_dressed(item) and bool(ORDINAL.match(item.text))
    stands_out = habits.is_dressed(item) or plain or named
    return stands_out and bool(
        below.is_prose
        or counted
        or habits.is_dressed(below)
        or _is_over_table(items, at)
        or captions.names_chair(below)
        or (spoken and (named or item.level or item.bold) and below.text.endswith(("：", ":")))
    )


def _is_over_table(items: tuple[Item, ...], at: int) -> bool:
    """`Where they stand`, over rows of several cells in which nobody says anything, or under the
    style of a heading over rows that have but figures beside one cell."""
    first = items[at + 1].row
    cells = [item for item in items[at + 1 : at + 5] if first and item.row in (first, first + 1)]
    several = sum(item.row == first for item in cells) > 1
    return (
        not items[at].row
        and (several or (bool(items[at].level) and len({item.row for item in cells}) > 1))
        and not any(item.is_prose for item in cells)
    )
