"""Paragraphs that tell who speaks before the words, all in one form that no other room reads:
`Lao centre (forecaster Sok Dara): …`, `Sok Dara / forecaster / …`, and in what groups report
`Group A. Rapporteur Dr. Sok Dara, geologist. …`. One alone may be anything.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import delegates, names
from .heads import Head
from .knowledge import Knowledge, even
from .outline import Item

KIND = "set out"
#: So many paragraphs have the form.
_FEWEST = 2
_NAME = r"(?P<name>(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\.?\s+){0,2}[A-ZĐ][^\d,.;:/()]{2,40}?)"
_FORMS = (
    regex(
        r"(?P<body>[A-Z][^():/.;]{2,60}?)\s+\((?P<post>[a-z][a-z -]{2,40}?)\s+"
        rf"{_NAME}\)\s*:\s+(?=\S)"
    ),
    regex(rf"{_NAME}\s+/\s+(?P<post>[^/:.;]{{3,90}}?)\s+/\s+(?=\S)"),
    regex(
        r"(?:[^.;:]{2,60}\.\s+)?(?:Rapporteur|Spokes(?:person|man|woman)|Reporter|Speaker)\s*:?\s+"
        rf"{_NAME},\s+(?P<post>[a-z][^.;:/()]{{3,90}}?)\.\s+(?=[A-Z“\"])"
    ),
)


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    for form in _FORMS:
        made = (_head(form, items[at], at, knowledge) for at in range(start, end))
        found = {head.start: head for head in made if head}
        if len(found) >= _FEWEST:
            return found
    return {}


def _head(form: re.Pattern[str], item: Item, at: int, knowledge: Knowledge) -> Head | None:
    match = form.match(item.text) if not (item.row or item.level or item.bold) else None
    if not match or not names.is_name(match["name"], knowledge):
        return None
    if len(names.bare(match["name"]).split()) < _PARTS:
        return None
    body = match.groupdict().get("body") or ""
    country = _home(body, knowledge) if body else ""
    words = replace(item, words=item.words.cut(match.end()), bold=False, bold_until=0)
    name, post = item.words.group(match, "name"), item.words.group(match, "post")
    return Head("remark", name, post, at, at + 1, (), words, country, KIND)


def _home(body: str, knowledge: Knowledge) -> str:
    """`Thai national centre`, `Viet Nam centre`"""
    told = knowledge.country_at(even(body))
    return told[0] if told else delegates.country_of(body.split(" ")[0], knowledge)


#: A name has so many parts, where nothing else tells that it is one.
_PARTS = 2
