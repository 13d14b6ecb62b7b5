"""The life of an instrument: drafted, discussed, endorsed, in force, succeeded; its steps as a
list, and drawn between what came before and after."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from bulletins.models import Instrument, InstrumentStage

#: In the order in which they follow each other, where their dates do not say otherwise.
_ORDER = ("succeeds", "drafted", "discussed", "endorsed", "named", "in_force", "succeeded")


def with_steps(instruments: QuerySet[Instrument]) -> QuerySet[Instrument]:
    """Each with its `steps_on_record`, without a query of their own."""
    stages = InstrumentStage.objects.filter(instrument=OuterRef("pk")).order_by("date", "pk")
    steps = ArraySubquery(stages.values(step=JSONObject(stage="stage", date="date")))
    return instruments.annotate(steps_on_record=steps)


@dataclass(frozen=True)
class Step:
    """`kind` is one of `_ORDER`; `date` is known as far as history hands it down."""

    kind: str
    date: str = ""
    #: Of what it succeeds and what succeeds it.
    other: Instrument | None = None


def steps(
    instrument: Any,
    predecessors: Sequence[Instrument],
    successor: Instrument | None,
    named_first: dt.date | None,
) -> list[Step]:
    """From its records (its `steps_on_record` with it) and from the first issue that names it."""
    found = [Step("succeeds", other=each) for each in predecessors]
    found += [Step(step["stage"], step["date"]) for step in instrument.steps_on_record]
    if named_first:
        found.append(Step("named", named_first.isoformat()))
    if instrument.valid_from or instrument.valid_to:
        found.append(Step("in_force", instrument.valid_from))
    if successor:
        found.append(Step("succeeded", successor.valid_from, successor))
    return _in_order(found)


def _in_order(found: list[Step]) -> list[Step]:
    """As they follow each other by nature, except that none stands behind a later one, as far as
    both dates are known."""
    ordered: list[Step] = []
    for step in sorted(found, key=lambda each: _ORDER.index(each.kind)):
        place = len(ordered)
        while place and _is_later(ordered[place - 1].date, step.date):
            place -= 1
        ordered.insert(place, step)
    return ordered


def _is_later(one: str, other: str) -> bool:
    known = min(len(one), len(other))
    return one[:known] > other[:known]


@dataclass(frozen=True)
class Bar:
    x: int
    width: int
    y: int
    is_own: bool  # else of what came before or after


@dataclass(frozen=True)
class Life:
    """One instrument between its predecessors and its successor, and when it was spoken of, in
    the picture's own units."""

    width: int
    height: int
    ticks: tuple[tuple[int, int], ...]  # year, x
    bars: tuple[Bar, ...]
    #: x of every step on its way that a date is known of, in the line of its own years.
    steps: tuple[int, ...]
    steps_y: int
    mentions: tuple[int, ...]  # x of every issue that names it
    mentions_y: int


_LEFT, _TOP, _WIDTH, _LINE, _BAR = 24, 30, 312, 26, 16


def drawn(
    instrument: Any, around: Sequence[Instrument], named_on: Sequence[dt.date]
) -> Life | None:
    """None where neither its years nor its steps nor more than one mention are known: one dot is
    no line."""
    steps_on = [step["date"] for step in instrument.steps_on_record if step["date"]]
    if not instrument.valid_from and not steps_on and len(named_on) < 2:
        return None
    by_age = sorted([instrument, *around], key=lambda each: (each.valid_from or "9999", each.pk))
    # A line for each whose years are known, and for the steps of this one in any case.
    lines = [each for each in by_age if each.valid_from or (each is instrument and steps_on)]
    years = [year for each in lines for year in _span(each) if year]
    years += [int(date[:4]) for date in steps_on] + [day.year for day in named_on]
    first, last = min(years), max(years) + 1

    def place(year: float) -> int:
        return round(_LEFT + (year - first) * _WIDTH / (last - first))

    bars = []
    for line, each in enumerate(lines):
        start, end = _span(each)
        if start:
            x, beyond = place(start), place((end or last - 1) + 1)
            bars.append(Bar(x, max(6, beyond - x), _TOP + line * _LINE, each is instrument))
    own_line = lines.index(instrument) if instrument in lines else 0
    every = max(1, math.ceil((last - first) / 6))
    ticks = tuple((year, place(year)) for year in range(first, last + 1, every))
    mentions_y = _TOP + len(lines) * _LINE + 8
    return Life(
        width=_LEFT * 2 + _WIDTH,
        height=mentions_y + 12,
        ticks=ticks,
        bars=tuple(bars),
        steps=tuple(place(_moment(date)) for date in steps_on),
        steps_y=_TOP + own_line * _LINE + _BAR // 2,
        mentions=tuple(place(_moment(day.isoformat())) for day in named_on),
        mentions_y=mentions_y,
    )


def _span(instrument: Instrument) -> tuple[int | None, int | None]:
    """Its first and its last year, as far as they are known."""
    ends = (instrument.valid_from, instrument.valid_to)
    start, end = (int(date[:4]) if date else None for date in ends)
    return (start, end) if start else (None, None)


def _moment(date: str) -> float:
    """A day, or the middle of a year or a month, on the line of years."""
    year, *rest = (int(part) for part in date.split("-"))
    if not rest:
        return year + 0.5
    day = rest[1] if len(rest) > 1 else 15
    return year + (rest[0] - 1 + (day - 1) / 31) / 12
