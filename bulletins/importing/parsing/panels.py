"""Those who sit on a panel, in one line whose entries a dot parts: `Sok Dara (moderator), Head
of … · Souk Vong, forest guard, Pakse · …`, or a semicolon: `索·达拉，司长（主持）；周军，…；…`.
Whatever stands behind a name there is what that one is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..regexes import regex
from . import names, offices, trades, trimming
from .knowledge import Knowledge
from .printed import Printed

#: Between entries that have commas of their own.
_DOTS = regex(r"\s+[·•]\s+")
#: `Sok Dara (moderator), Head of …`
_WITH_PART = regex(r"(?P<name>[^,()]{4,50}?)\s*\((?P<part>[^()]{3,24})\),\s+(?=\S)")
_COMMA = regex(r",\s+")


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


_SEMICOLON = regex(r"\s*[；;]\s*")
_IN_ORDER = regex(
    r"(?P<name>[\u4e00-\u9fff·•]{2,14})(?:[（(](?P<leads>[^（()）]{2,12})[)）])?[，,]\s*"
    r"(?P<office>[^，,。“”（()）]{4,60}|[^。“”（()）]{4,120})"
    r"(?:[（(](?P<part>[^（()）]{2,12})[)）])?|"
    r"(?P<latin>[A-ZĐ][^,()]{2,50}?)(?: \((?P<first>[^()]{3,24})\))?, "
    # `Duty Master (Freight), South Station`: behind these brackets the post goes on.
    r"(?P<post>(?:[^()“”]|\([^()“”]{2,40}\)(?=,)){4,160}?)(?: \((?P<role>[^()]{3,24})\))?"
)
#: So many entries between semicolons are a list.
_FEWEST = 3


def between_semicolons(
    words: Printed, knowledge: Knowledge
) -> Iterator[tuple[Printed, Printed, str]]:
    """Name, office and part in the meeting, where every entry has the shape and most have a name
    and a post that are known: the others are carried by these."""
    words = words.strip("。. ")
    signs = [at for sign in _SEMICOLON.finditer(words.text) for at in sign.span()]
    parts = [words.cut(*pair) for pair in list(pairwise([0, *signs, len(words)]))[::2]]
    found = [(part, _IN_ORDER.fullmatch(part.text)) for part in parts]
    if len(parts) < _FEWEST or not all(match for _, match in found):
        return
    told = []
    for part, match in found:
        assert match
        keys = ("latin", "post") if match["latin"] else ("name", "office")
        name, office = part.group(match, keys[0]), part.group(match, keys[1])
        # Behind the name or behind the office.
        beside = (match[key] for key in ("first", "role", "leads", "part"))
        roles = (trimming.role_of(own) for own in beside if own)
        told.append((name, office, next(filter(None, roles), "")))
    sure = [names.is_name(name.text, knowledge) and _has_post(office) for name, office, _ in told]
    if sum(sure) * 2 > len(sure):
        yield from told


def _has_post(office: Printed) -> bool:
    return bool(offices.HAN_POST.search(office.text) or offices.LATIN_POST.search(office.text))
