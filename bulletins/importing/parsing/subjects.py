"""A headline behind the issue in one line, as the subject of a letter has it: `Subject: Bulletin
No. 4 of 2022 – One river, shared care`, `环境简报2022年第4期：一江碧水`."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from ..regexes import regex
from .masthead_values import Reading, taken_out
from .outline import Item
from .printed import Printed
from .results import ParsedMasthead

_SIGN = regex(r"\s+[–—|｜-]+\s+|——|\s*[:：|｜]\s*")


def parted(item: Item, is_name: Callable[[str], bool]) -> tuple[Printed, Printed] | None:
    """The issue, and behind the sign what may be a headline."""
    for sign in islice(_SIGN.finditer(item.text), 6):
        told, rest = item.words.cut(0, sign.start()), item.words.cut(sign.end()).strip()
        if (
            _tells_issue(told)
            and not _tells(rest)
            and _may_be(rest.text)
            and not is_name(rest.text)
        ):
            return told, rest
    return None


def _tells_issue(words: Printed) -> bool:
    head = _read(words)
    return bool(head.number or head.serial)


def _tells(words: Printed) -> bool:
    return _tells_issue(words) or bool(_read(words).date)


def _read(words: Printed) -> ParsedMasthead:
    own = Reading()
    taken_out(words, own)
    return own.masthead


def _may_be(text: str) -> bool:
    han = len(re.findall("[\u4e00-\u9fff]", text))
    return (han >= 6 or len(text.split()) >= 3) and len(text) <= _LONGEST and "@" not in text


#: No headline has more letters.
_LONGEST = 160
