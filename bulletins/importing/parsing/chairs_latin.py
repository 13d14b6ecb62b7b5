"""Who has the chair of an English meeting, told without any office: `opened by the Chair, Captain
Sok Dara (Cambodia)`, `Ms. Sok Dara (Cambodia) was elected to the chair`. Below it that one is only
called by the part: `The Chair asked …`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..regexes import regex
from . import names, negotiators
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_PART = r"(?:Co-)?[Cc]hair(?:person|man|woman)?|[Mm]oderator|[Ff]acilitator"
_TOLD = (
    regex(rf"\b[Tt]he\s+(?P<part>{_PART}),\s+(?=[A-ZĐ])"),
    regex(
        rf"\b(?:re-)?elected\s+(?=[A-ZĐ])(?=[^.;:]{{4,80}}?\s(?:as\s+(?:its\s+|the\s+)?(?P<part>{_PART})|to\s+the\s+(?P<chair>chair))"
        r"(?:[.,;]|\s+of\s+the\s+(?:meeting|session|panel|conference|workshop)\b))"
    ),
)
#: The country or the body of whoever has the chair.
_HOME = (
    r"(?:\([^()]{2,60}\)|,[^,.;]{2,80},|"
    r"(?:of|from|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,4})"
)
_WAS_ELECTED = regex(
    rf"\s*{_HOME}?\s+was\s+(?:then\s+|duly\s+|unanimously\s+)?(?:re-)?elected\s+(?:as\s+)?(?:its\s+)?(?:to\s+the\s+(?P<chair>chair)|"
    rf"(?P<part>{_PART})(?=\s+of\s+the\s+(?:meeting|session|panel|conference|workshop)\b|\s+for\s+the\b|"
    r"\s+(?:by|unanimously|without)\b|[.,;]))\b"
)
_HAS_IT = regex(rf"\s*{_HOME}?\s+(?:was|sat)\s+in\s+the\s+(?P<chair>chair)\b")
_NAME = regex(
    r"[A-ZĐ][\w’'-]*(?:\s+(?:(?!(?:of|for|from|and|as|to|the)\b)[a-z]{2,5}\s+)?[A-ZĐ][\w’'-]*){1,4}"
)


def told(items: Sequence[Item], knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    """The name and the part of each who is told so."""
    for item in items:
        if not item.is_prose:
            continue
        for form in _TOLD:
            for match in form.finditer(item.text):
                if name := _name(item.words.cut(match.end()), knowledge):
                    yield name, item.words.group(match, match.lastgroup or "part")
        yield from _elected(item.words, knowledge)


def _elected(words: Printed, knowledge: Knowledge) -> Iterator[tuple[Printed, Printed]]:
    starts = [0, *(match.end() for match in re.finditer(r"[.;]\s+", words.text))]
    for start in starts:
        rest = words.cut(start)
        rest = rest.cut(len(rest.text) - len(rest.text.lstrip(" 0123456789.")))
        name = _name(rest, knowledge)
        if not name:
            continue
        found = (form.match(rest.text, len(name)) for form in (_WAS_ELECTED, _HAS_IT))
        if match := next(filter(None, found), None):
            yield name, rest.group(match, match.lastgroup or "part")


def _name(words: Printed, knowledge: Knowledge) -> Printed | None:
    honour = names.HONORIFIC.match(words.text)
    match = _NAME.match(words.text, honour.end() if honour else 0)
    name = words.cut(0, match.end()) if match else None
    return name if name and negotiators.is_somebody(name, knowledge) else None
