"""Those who sit on a panel, in one line whose entries a dot parts: `Sok Dara (moderator), Head
of … · Souk Vong, forest guard, Pakse · …`. Whatever stands behind a name there is what that one
is.
"""

from __future__ import annotations

import re
from itertools import pairwise

from . import names, trades, trimming
from .knowledge import Knowledge
from .printed import Printed

#: Between entries that have commas of their own.
_DOTS = re.compile(r"\s+[·•]\s+")
#: `Sok Dara (moderator), Head of …`
_WITH_PART = re.compile(r"(?P<name>[^,()]{4,50}?)\s*\((?P<part>[^()]{3,24})\),\s+(?=\S)")
_COMMA = re.compile(r",\s+")


def entries(words: Printed) -> list[Printed]:
    dots = [at for dot in _DOTS.finditer(words.text) for at in dot.span()]
    edges = [0, *dots, len(words)]
    return [words.cut(*pair).strip() for pair in list(pairwise(edges))[::2]]


def with_part(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed, str] | None:
    """Name, office and part in the meeting, where one is told in brackets."""
    part = _WITH_PART.match(words.text)
    own = trimming.role_of(part["part"]) if part else None
    if not part or own is None or not names.is_name(part["name"], knowledge):
        return None
    return words.group(part, "name"), words.cut(part.end()), own


def by_trade(words: Printed, knowledge: Knowledge) -> tuple[Printed, Printed] | None:
    comma = _COMMA.search(words.text)
    name = words.cut(0, comma.start()) if comma else words
    trade = words.cut(comma.end()) if comma else words
    known = comma and trades.is_named_in_full(name, knowledge) and trades.may_be(trade.text)
    return (name, trade) if known else None
