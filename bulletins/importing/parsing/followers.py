"""Who speaks behind whoever begins a paragraph: `…；教授B讲解了…`, `…。教授B反驳，…`"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..regexes import regex
from . import verbs
from .printed import Printed
from .verbs import Who

#: How the speaker of a sentence is read; given by `running`.
Teller = Callable[[Printed], Who | None]


def behind_semicolon(
    first: Who, sentence: Printed, start: int, told: Teller
) -> Iterator[tuple[int, Who]]:
    """`…研究员A讲授了…；…教授B讲解了…`: who speaks behind the first one's own words."""
    until = _end(first)
    for sign in re.finditer("[；;]\\s*", sentence.text):
        rest = sentence.cut(sign.end())
        if not rest or rest.span.start < until:
            continue
        who = told(rest)
        if who and who.name:
            yield start + sign.end(), who
    yield from _behind_and(first, sentence, start, told)


#: Somebody else's clause, where the first one's verb has come already.
_AND = regex(r",?\s+(?=(?:and|while|whereas)\s+(?:H\.\s?E|Mr|Mrs|Ms|Dr|Prof)\b)(?P<and>\w+\s+)")


def _behind_and(
    first: Who, sentence: Printed, start: int, told: Teller
) -> Iterator[tuple[int, Who]]:
    """`Ms. A, Minister of B, noted the return of the cranes and Mr. C, Director of D, urged …`:
    not `Ms. A, Minister of B, and Mr. C, Director of D, urged …`."""
    for sign in _AND.finditer(sentence.text):
        before, rest = sentence.cut(0, sign.start()), sentence.cut(sign.end())
        who = told(rest) if _says_next(first, before) else None
        if who and who.name and who.position and _says_next(who, rest):
            yield start + sign.start("and"), who


def _says_next(who: Who, words: Printed) -> bool:
    """Whether a verb stands behind name and office."""
    told = (part.text for part in (who.name, who.position) if part and part.text in words.text)
    at = max((words.text.find(part) + len(part) for part in told), default=0)
    return bool(at and verbs.LATIN_SAYS.match(words.text, at))


def behind_first(
    first: Who, parts: list[tuple[int, Printed]], told: Teller
) -> Iterator[tuple[int, Who]]:
    """Who is introduced behind the one of whom a story begins to tell."""
    until = _end(first)
    for start, sentence in parts:
        who = told(sentence) if sentence.span.start >= until else None
        if who and who.name and who.position:
            yield start, who
        elif sentence.span.end > until:
            yield from behind_semicolon(first, sentence, start, told)


def _end(who: Who) -> int:
    return max((words.span.end for words in (who.name, who.position) if words), default=0)
