"""The life of a body as a line: which names came before, which after, and how each became the
next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db.models import Q

from .models import Ministry, Succession


@dataclass(frozen=True)
class Stage:
    """One name in the line, and what became of it."""

    ministry: Ministry
    became: tuple[Succession, ...]
    is_this: bool


@dataclass(frozen=True)
class History:
    """Step by step: the names of one step stood beside each other, as before a merger."""

    steps: tuple[tuple[Stage, ...], ...]

    @property
    def stages(self) -> tuple[Stage, ...]:
        return tuple(stage for step in self.steps for stage in step)

    @property
    def uuids(self) -> frozenset[UUID]:
        return frozenset(stage.ministry.uuid for stage in self.stages)

    @property
    def today(self) -> tuple[Ministry, ...]:
        """What the body is now, where that is another name than the one asked for."""
        return tuple(s.ministry for s in self.stages if not s.became and not s.is_this)

    @property
    def is_one_name(self) -> bool:
        return len(self.stages) == 1


def history_of(ministry: Ministry, lineage_ids: Iterable[int]) -> History:
    """The line through a body, oldest name first, in one query."""
    ids = list(lineage_ids)
    successions = list(
        Succession.objects.filter(Q(predecessor__in=ids) & Q(successor__in=ids)).select_related(
            "predecessor__country", "successor__country"
        )
    )
    bodies = {ministry.pk: ministry}
    became: dict[int, list[Succession]] = defaultdict(list)
    for succession in successions:
        for body in (succession.predecessor, succession.successor):
            bodies.setdefault(body.pk, body)
        became[succession.predecessor_id].append(succession)
    place = _places(bodies, successions)
    ordered = sorted(bodies.values(), key=lambda body: (place[body.pk], body.valid_from, body.pk))
    return History(
        tuple(
            tuple(Stage(body, tuple(became[body.pk]), body.pk == ministry.pk) for body in step)
            for _place, step in groupby(ordered, key=lambda body: place[body.pk])
        )
    )


def _places(bodies: Iterable[int], successions: Iterable[Succession]) -> dict[int, int]:
    """How many steps each body stands from the oldest. Records that go round in a circle end
    after as many rounds as there are bodies."""
    place = dict.fromkeys(bodies, 0)
    for _round in place:
        for succession in successions:
            after = place[succession.predecessor_id] + 1
            place[succession.successor_id] = max(place[succession.successor_id], after)
    return place
