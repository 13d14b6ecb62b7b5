"""Headings that no field has. One that only names its part of the paper, as the product does
itself (`会后安排`, `The outcome`, `1. Background`), is understood; any other, such as a subtitle,
tells something and is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from bulletins.importing.reading.document import Span

from ..regexes import regex
from . import labelled_parts, numbering, outcomes
from .blocks import Report
from .outline import Item
from .printed import Printed
from .results import ParsedBulletin, words_in

#: `散会以后`, `会谈结果`, `After the panel`, besides the usual words.
_NAMES = regex(
    r"[\u4e00-\u9fff]{0,8}(?:之后|以后|结果|达成)|"
    r"(?:the\s+)?(?:after(?:wards)?\b.*|arrangements\b.*|what\s+(?:we|they)\s+(?:shall|will)\s+do)",
    re.IGNORECASE,
)
#: Who names a part needs few words, and letters that count for themselves in Chinese.
_MOST = 7
_MOST_HAN = 12


def of_closing(report: Report) -> None:
    """Keeps the headings of the closing by which it is called."""
    report.closing_names += [item.words for _, item in report.closing_parts if _is_closing(item)]


def is_of_beginning(item: Item) -> bool:
    """`1. Opening of the meeting`, `Overview`: the name of what leads."""
    return numbering.number_at(item) > 0 or labelled_parts.is_summary(_text(item))


def _is_closing(item: Item) -> bool:
    text = _text(item)
    han = sum("\u4e00" <= char <= "\u9fff" for char in text)
    if han > _MOST_HAN or len(text.split()) > _MOST:
        return False
    return outcomes.is_named(item) or bool(_NAMES.fullmatch(text))


def _text(item: Item) -> str:
    return item.words.cut(numbering.number_at(item)).text.strip(" :：|｜")


#: `Not everybody was pleased.`, between a name and the words.
_SENTENCE = regex(r"\S+(?:\s+\S+){3,}[.!?]|[\u4e00-\u9fff，、]{8,}[。！？]")


def is_sentence(words: Printed) -> bool:
    return bool(_SENTENCE.fullmatch(words.text.strip()))


def heads_a_list(item: Item) -> bool:
    """`At the table:`, above those who sat there."""
    return bool(item.level or item.bold) or item.text.rstrip().endswith((":", "："))


def with_fields(listed: Iterable[Printed], parsed: ParsedBulletin) -> list[Printed]:
    """Of the lines of a list those from which a field has words; somebody who was there and said
    nothing is in no field."""
    fields = replace(parsed, labels=())
    taken = {at for words in words_in(fields) for span in words.spans for at in _places(span)}
    return [
        words for words in listed if any(at in taken for s in words.spans for at in _places(s))
    ]


def _places(span: Span) -> range:
    return range(span.start, span.end)
