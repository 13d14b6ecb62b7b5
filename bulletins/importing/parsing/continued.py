"""Bodies and countries alone on their line, whose sentence goes on below it: `Cambodia`, and below
it `will keep the payments at their height.` One such line may be broken; several are a list of
what each of them said.
"""

from __future__ import annotations

from ..regexes import regex
from . import countries, pairs, trimming
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "continued"
#: So many of them have to be told so.
_FEWEST = 2
_LONGEST = 90
#: A verb in small letters, and none of the words on which a broken line goes on.
_GOES_ON = regex(
    r"(?!(?:and|or|of|for|in|on|at|by|to|from|with|the|an?|is|are|was|were|which|who|whose|that|as|but)\b)"
    r"(?:(?:also|again|strongly|fully)\s+)?[a-z]{2,}(?:ed|s|d|t|ll|ke|ve|ay|an|ught)?\s"
)
#: `India (Uttarakhand)`: of which part it is.
_PART_OF = regex(r"(?P<country>[^()]{3,40}?)\s*\([^()]{2,40}\)")


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    found = {
        at: head
        for at in range(start, end - 1)
        if (head := _head(items[at], items[at + 1], at, knowledge))
    }
    return found if len(found) >= _FEWEST else {}


def _head(item: Item, below: Item, at: int, knowledge: Knowledge) -> Head | None:
    if item.is_prose or not below.is_prose or len(item.text) > _LONGEST:
        return None
    if not _GOES_ON.match(below.text) or not _is_party(item.words, knowledge):
        return None
    code = trimming.country_of(trimming.Trimmed(item.words), knowledge)
    return Head("remark", None, item.words, at, at + 1, country=code, kind=KIND)


def _is_party(words: Printed, knowledge: Knowledge) -> bool:
    part = _PART_OF.fullmatch(words.text.strip())
    country = words.group(part, "country") if part else words
    return countries.is_elsewhere(country.text) or pairs.is_body(country, knowledge)
