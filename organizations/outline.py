"""Ministries as a list that shows which is a part of which, in the order a reader expects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lmec import collation
from lmec.languages import text_and_language

from .models import Country, Ministry

_KINDS = [kind.value for kind in Ministry.Kind]


@dataclass(frozen=True)
class Row:
    ministry: Ministry
    depth: int


@dataclass(frozen=True)
class Group:
    country: Country | None  # None: international
    rows: tuple[Row, ...]


def grouped(ministries: Iterable[Ministry], language: str) -> list[Group]:
    """By country in protocol order, the international ones last. Countries come selected."""
    by_country: dict[Country | None, list[Ministry]] = defaultdict(list)
    for ministry in ministries:
        by_country[ministry.country].append(ministry)
    countries = sorted(
        by_country, key=lambda c: (c is None, c.protocol_order if c else 0, c.code if c else "")
    )
    return [Group(c, tuple(outlined(by_country[c], language))) for c in countries]


def outlined(ministries: Iterable[Ministry], language: str) -> Iterator[Row]:
    """Each body followed by its parts; today's before those that ended."""
    left = {ministry.pk: ministry for ministry in ministries}
    parts: dict[int | None, list[Ministry]] = defaultdict(list)
    for ministry in left.values():
        parts[ministry.parent_id if ministry.parent_id in left else None].append(ministry)

    def walk(bodies: Iterable[Ministry], depth: int) -> Iterator[Row]:
        for ministry in sorted(bodies, key=lambda body: _order(body, language)):
            if left.pop(ministry.pk, None):
                yield Row(ministry, depth)
                yield from walk(parts[ministry.pk], depth + 1)

    yield from walk(parts[None], 0)
    # Whoever is a part of a part of itself stands in no tree, but in the list all the same.
    yield from walk(list(left.values()), 0)


def _order(ministry: Ministry, language: str) -> Any:
    name, _language = text_and_language(ministry, "name", language)
    kind = _KINDS.index(ministry.kind) if ministry.kind in _KINDS else len(_KINDS)
    return bool(ministry.valid_to), kind, collation.sort_key(name, language)
