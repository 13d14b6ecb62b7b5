"""Whom to ask, with no label that is known: `Ms. Sok Dara, 7 Shore Road`, `For the media: Ms. Sok
Dara, mobile …`, `Desk officer: Sok Dara`."""

from __future__ import annotations

import re

from . import names
from .contact_fields import labels
from .contact_found import Values
from .knowledge import Knowledge
from .printed import Printed

_NAME = r"(?P<name>[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,4})"
#: Behind it stands a value of that one's, or nothing.
_ENDS = r"(?:\s*,\s*|\s*$)"
_HONOURED = re.compile(
    r"\s*(?:[A-Z][\w’' -]{2,50}:\s*)?"
    rf"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor)\.?\s+{_NAME}{_ENDS}"
)
_LABELLED = re.compile(
    r"\s*(?:[A-Z][\w’'-]*\s+){0,3}(?i:officer|coordinator|secretary|liaison|focal\s+point|assistant|manager)"
    rf"(?:\s+(?:to|of|for|in)\s+[^:]{{3,40}})?:\s*{_NAME}{_ENDS}"
)


def taken(words: Printed, found: Values) -> Printed:
    """What is left of a line behind whom it begins with."""
    match = _HONOURED.match(words.text) or _LABELLED.match(words.text)
    if not match or any(label.start < match.start("name") for label in labels(words)):
        return words
    name = words.group(match, "name")
    if not names.is_name(name.text, Knowledge()):
        return words
    found.names.append(name)
    return words.cut(match.end())
