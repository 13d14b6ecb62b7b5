"""Whom to ask, with no label that is known: `Ms. Sok Dara, 7 Shore Road`, `For the media: Ms. Sok
Dara, mobile …`, `Desk officer: Sok Dara`."""

from __future__ import annotations

import re

from ..regexes import regex
from . import addresses, names
from .contact_fields import EMAIL, PHONE, labels
from .contact_found import Values
from .knowledge import Knowledge
from .printed import Printed

_NAME = r"(?P<name>[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,4})"
#: Behind it stands a value of that one's, or nothing.
_ENDS = r"(?:\s*,\s*|\s*$)"
_HONOURED = regex(
    r"\s*(?:[A-Z][\w’' -]{2,50}:\s*)?"
    rf"(?:Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor)\.?\s+{_NAME}{_ENDS}"
)
_LABELLED = regex(
    r"\s*(?:[A-Z][\w’'-]*\s+){0,3}(?i:officer|coordinator|secretary|liaison|focal\s+point|assistant|manager)"
    rf"(?:\s+(?:to|of|for|in)\s+[^:]{{3,40}})?:\s*{_NAME}{_ENDS}"
)

_VALUE = regex(rf"(?:mobile|tel|phone|cell|fax|e-?mail)\b|{EMAIL.pattern}|{PHONE.pattern}", re.I)


def taken(words: Printed, found: Values) -> Printed:
    """What is left of a line behind whom it begins with."""
    match = _HONOURED.match(words.text) or _LABELLED.match(words.text)
    if not match or any(label.start < match.start("name") for label in labels(words)):
        return words
    name, behind = words.group(match, "name"), words.text[match.end() :]
    if behind and not (_VALUE.match(behind) or addresses.begins(behind.split(",", 1)[0])):
        return words  # an office, or whatever else is told of that one
    if not names.is_name(name.text, Knowledge()):
        return words
    found.names.append(name)
    return words.cut(match.end())
