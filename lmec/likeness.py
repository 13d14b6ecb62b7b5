"""Which of many records may be one: found through what their names have in common, so that the
work grows with the records and not with their square."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any
from uuid import UUID

from rapidfuzz import fuzz

from lmec import folding
from lmec.models import NotTheSame

#: What so many share tells nobody apart; and no page shows more pairs.
_COMMON, _SHOWN = 40, 200


@dataclass(frozen=True)
class Form:
    """One way in which a record's name is written."""

    text: str
    language: str
    is_alias: bool

    def is_name_beside(self, other: Form) -> bool:
        """Whether both are the proper names in one language: then they tell two apart."""
        both = bool(self.language) and self.language == other.language
        return both and not (self.is_alias or other.is_alias)


@dataclass(frozen=True)
class Candidate:
    """A record with all forms of its name, and whose it is."""

    record: Any
    forms: tuple[Form, ...]
    home: str = ""  # the code of its country, where it is known


@dataclass
class Pair:
    """Two records that may be one, and why."""

    one: Any
    other: Any
    weight: int
    reasons: list[str] = field(default_factory=list)


def blocks_of_latin(words: list[str]) -> Iterator[str]:
    """What two spellings of one name probably share: the beginnings of its words, in any order."""
    starts = sorted(word[:3] for word in words if word)
    yield "starts:" + " ".join(starts)
    yield "solid:" + "".join(words)[:8]
    for word in words:
        if len(word) > 3:
            yield "word:" + word[:5]


def blocks_of_characters(text: str) -> Iterator[str]:
    """For scripts without spaces: every two characters that stand together."""
    solid = folding.solid(text)
    if len(solid) < 2:
        yield "one:" + solid
    for place in range(len(solid) - 1):
        yield "two:" + solid[place : place + 2]


def probable_pairs(
    candidates: Iterable[Candidate],
    blocks: Callable[[Candidate], Iterable[str]],
    judge: Callable[[Candidate, Candidate], Pair | None],
    *,
    kind: str,
) -> list[Pair]:
    """The likeliest first, without those of which somebody said that they are two."""
    by_block: dict[str, dict[int, Candidate]] = defaultdict(dict)
    for candidate in candidates:
        for block in set(blocks(candidate)):
            by_block[block][candidate.record.pk] = candidate
    said = set(NotTheSame.objects.filter(kind=kind).values_list("one", "other"))
    seen: set[tuple[int, int]] = set()
    found = []
    for members in by_block.values():
        if not 1 < len(members) <= _COMMON:
            continue
        for one, other in combinations(members.values(), 2):
            low, high = sorted((one, other), key=lambda each: each.record.pk)
            place = (low.record.pk, high.record.pk)
            if place in seen or pair_of(low.record.uuid, high.record.uuid) in said:
                continue
            seen.add(place)
            if pair := judge(low, high):
                found.append(pair)
    found.sort(key=lambda pair: (-pair.weight, pair.one.pk, pair.other.pk))
    return found[:_SHOWN]


def share_of(one: str, other: str) -> int:
    """How much two forms agree, in per cent, whatever the order of their words."""
    return round(fuzz.token_sort_ratio(one.casefold(), other.casefold()))


def pair_of(one: UUID, other: UUID) -> tuple[UUID, UUID]:
    return (one, other) if one < other else (other, one)


def say_not_the_same(kind: str, one: Any, other: Any, *, by: Any) -> None:
    first, second = pair_of(one.uuid, other.uuid)
    NotTheSame.objects.get_or_create(
        one=first, other=second, defaults={"kind": kind, "by": by.get_username()}
    )
