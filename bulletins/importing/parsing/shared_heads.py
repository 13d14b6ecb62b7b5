"""What stands once above the first of two texts, and is of the second: the paper's name in that
language, right by the name in the other."""

from __future__ import annotations

from collections.abc import Sequence

from ..regexes import regex
from . import issue_forms, offices, publishers, vocabulary
from .outline import Item

#: In so many lines a paper and its publisher are named.
_MOST = 5


def name_of(
    above: Sequence[Item], sure: Sequence[str], script: str, below: Sequence[Item]
) -> list[int]:
    """The line with the paper's name in the script of the second text, among those above the
    sentences of the first; none where there are several, or nothing in the other script, or
    where the lines `below`, above the second text, name it or tell no issue."""
    lines = [n for n, item in enumerate(above[:_MOST]) if not item.is_prose]
    named = [n for n in lines if sure[n] == script and _names_paper(above[n])]
    others = [n for n in lines if sure[n] not in ("", script)]
    if len(named) != 1 or not others or min(others) > named[0] + 1:
        return []
    # `…办公室 编印 / Published by the Office of …` names the publisher of both.
    if any(offices.LATIN_BODY.search(above[n].text) for n in others):
        return []
    if any(map(_names_paper, below)):
        return []
    return named if _names_body(above[named[0]].text) or any(map(_tells_issue, below)) else []


def _names_paper(item: Item) -> bool:
    """`River Newsletter`, `River Working Group – Circular`"""
    told = vocabulary.SERIES.search(item.text) or _names_body(item.text)
    return not item.is_prose and bool(told)


def _names_body(text: str) -> bool:
    parts = _STROKE.split(text.strip())
    return any(
        publishers.names_bodies(part) and not vocabulary.SERIES.search(part) for part in parts
    )


def _tells_issue(item: Item) -> bool:
    return not item.is_prose and any(form.search(item.text) for form in issue_forms.ISSUE)


_STROKE = regex(r"\s+[–—|｜·-]\s+")
