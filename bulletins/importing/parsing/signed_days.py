"""The day on which a paper was signed, alone on its line below the report."""

from __future__ import annotations

import datetime
from itertools import pairwise

from ..regexes import regex
from . import offices
from .masthead_values import Reading, taken_out
from .outline import Item
from .results import Found

ALONE = regex(
    r"[^\d，。]{0,12}(?:(?:19|20)\d\d\s*年|[一二〇○零两三四五六七八九]{4}年)[^，。]{3,12}[日号][^，。]{0,6}|"
    r"(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}"
)
#: A line that tells who signed, or when, is no longer, in letters.
_SIGNING = 90
_BODY = regex(rf"{offices.LATIN_BODY.pattern}|{offices.HAN_BODY_END.pattern}")


def is_day(item: Item) -> bool:
    """`2023年9月8日`, alone on its line, as papers are signed."""
    reading = Reading()
    rest, _ = taken_out(item.words, reading)
    return bool(reading.masthead.date) and not rest.text.strip()


def below_body(items: tuple[Item, ...]) -> Found[datetime.date] | None:
    """The day below the body that signed, where much stands below both: contacts, row by row."""
    for above, item in pairwise(items):
        signs = not above.is_prose and len(above.text) < _SIGNING and _BODY.search(above.text)
        if signs and len(item.text) < _SIGNING and is_day(item):
            reading = Reading()
            taken_out(item.words, reading)
            return reading.masthead.date
    return None
