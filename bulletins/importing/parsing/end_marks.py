"""Marks below which a text is over: `— END —`, `（完）`, `# # #`, `-30-`.

Words say so for certain. Signs alone may as well part two sections; they end a text where only
what stands below reports follows.
"""

from __future__ import annotations

import re

from ..regexes import regex
from . import about_text, captions, vocabulary
from .contact_fields import labels
from .outline import Item

_AROUND = r"[\s（(\[【）)\]】—–―*＊#＃·•.~～=_<>《》/|-]*"
_WORDS = regex(
    rf"{_AROUND}(?:(?:全文|正文|本文|本期|全篇|本刊|本简报)?\s*(?:完|完毕)|(?:全文|正文|本文)\s*(?:终|止|结束)|(?:the\s+)?ends?|fin|30|"
    r"end of (?:the )?(?:bulletin|text|release|document|report|record|issue|newsletter|brief|"
    rf"summary|statement|press release)|(?:以下|下)(?:空白|无正文)){_AROUND}",
    re.IGNORECASE,
)
_SIGNS = regex(r"[*＊#＃·•—–―_=～~◆◇■□●○★☆※/|\s-]{2,}|[#＃*＊]")
#: Below more than so many lines nothing but a word ends a text.
_MOST = 24


def is_mark(text: str) -> bool:
    """Whether a line says nothing else."""
    if _WORDS.fullmatch(text):
        # `30` alone is a number, `END` alone the end.
        return not text.strip().isdigit()
    return bool(_SIGNS.fullmatch(text))


def end(items: tuple[Item, ...], first: int, end: int) -> int:
    """Where the text is over at the latest; `end` where nothing says so."""
    for number in range(max(first + 1, end - _MOST), end):
        text = items[number].text
        if not is_mark(text) or not any(item.is_prose for item in items[first:number]):
            continue
        if _WORDS.fullmatch(text) or _is_below_reports(items, number + 1, end):
            return number
    return end


def _is_below_reports(items: tuple[Item, ...], at: int, end: int) -> bool:
    """Whether what follows a mark is a note, a heading of notes, or whose paper it is."""
    if at >= end:
        return True
    item = items[at]
    if about_text.NOTES.fullmatch(item.text) or vocabulary.CONTACT.fullmatch(item.text):
        return True
    return bool(labels(item.words)) or captions.names_makers(item)
