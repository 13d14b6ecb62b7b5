"""Who speaks behind whoever begins a paragraph: `…；教授B讲解了…`, `…。教授B反驳，…`"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

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
