"""A conversation written down word for word: `SOK DARA: …`, `周军：…`, paragraph after paragraph.
Whoever has the floor there again and again needs no office to be somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from . import names
from .knowledge import Knowledge
from .outline import Item

#: A name with its honours, and the colon.
_LABEL = re.compile(
    r"\s*(?:[–—―-]{1,3}\s*)?(?P<name>(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\.\s+){0,2}"
    r"[^:：。.!?！？，,;；\d]{2,48}?)\s*[:：]\s*(?=\S)"
)
#: A conversation has so many turns, by so many people at least.
_TURNS, _PEOPLE = 4, 2


def people(items: Sequence[Item], knowledge: Knowledge) -> list[str]:
    """Whose names stand before the words of a conversation; nobody where there is none."""
    turns: Counter[str] = Counter()
    for item in items:
        label = _LABEL.match(item.text) if item.is_prose else None
        if label and names.is_name(label["name"].strip(), knowledge):
            turns[label["name"].strip()] += 1
    goes_on = turns and max(turns.values()) > 1
    if not goes_on or turns.total() < _TURNS or len(turns) < _PEOPLE:
        return []
    return [*turns]
