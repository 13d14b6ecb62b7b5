"""A speaker's posts drawn along the years, with the remarks on them: where what was printed is not
what is on record is seen at a glance. Only numbers and words here; the template draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language

from lmec import dates
from lmec.languages import all_texts, spoken_name
from lmec.lists import listed
from lmec.naming import name_of

from . import posts as posts_over_time
from .models import Appointment, Speaker

#: The drawing's own units. The words stand beside it and in the table.
WIDTH, LEFT, RIGHT, ROW, TOP = 960, 10, 10, 34, 34


@dataclass(frozen=True)
class Bar:
    post: Appointment
    position: str
    bodies: str
    period: str
    x: int
    width: int
    y: int
    is_open: bool  # nobody ended it
    begins_unknown: bool

    @property
    def label_y(self) -> int:
        return self.y - 4


@dataclass(frozen=True)
class Dot:
    """One remark: what was printed that day, and whether it is on record."""

    issue: str
    date: str
    position: str
    x: int
    y: int
    agrees: bool | None

    @property
    def points(self) -> str:
        """A diamond, told from a dot without its colour."""
        x, y = self.x, self.y
        return f"{x},{y - 7} {x + 7},{y} {x},{y + 7} {x - 7},{y}"


@dataclass(frozen=True)
class Tick:
    year: str
    x: int


@dataclass(frozen=True)
class Timeline:
    bars: tuple[Bar, ...]
    dots: tuple[Dot, ...]
    ticks: tuple[Tick, ...]
    height: int
    dots_y: int
    overlaps: tuple[str, ...]
    width: int = WIDTH

    @property
    def axis_y(self) -> int:
        return self.height - 18

    @property
    def disagreements(self) -> int:
        return sum(dot.agrees is False for dot in self.dots)


def timeline_of(speaker: Speaker) -> Timeline | None:
    """None where there is nothing to draw."""
    held = posts_over_time.of(speaker)
    spoken: Any = speaker.remarks.select_related("bulletin")
    remarks = sorted(spoken, key=lambda remark: (remark.bulletin.date, remark.order))
    days = [remark.bulletin.date for remark in remarks]
    days += [day for post in held for day in _known_days(post)]
    if not days:
        return None
    today = timezone.localdate()
    first = min(days).year
    last = max(max(days), today if any(not p.valid_to for p in held) else max(days)).year + 1
    scale = _Scale(first, last)
    bars = tuple(_bar(post, scale, place, today) for place, post in enumerate(held))
    dots_y = TOP + len(bars) * ROW + 4
    return Timeline(
        bars=bars,
        dots=tuple(_dot(remark, held, scale, dots_y) for remark in remarks),
        ticks=tuple(scale.ticks()),
        height=dots_y + 46,
        dots_y=dots_y,
        overlaps=tuple(posts_over_time.overlap_sentences(held)),
    )


def _known_days(post: Appointment) -> Iterator[dt.date]:
    for value, is_end in ((post.valid_from, False), (post.valid_to, True)):
        if value:
            yield _day(value, is_end=is_end)


def _day(value: str, *, is_end: bool) -> dt.date:
    """The first day of a year or month that something began in, the last of one it ended in."""
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    if day:
        return dt.date(year, month, day)
    if not is_end:
        return dt.date(year, month or 1, 1)
    following = dt.date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
    return following - dt.timedelta(days=1)


class _Scale:
    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = dt.date(first, 1, 1), dt.date(last, 1, 1)

    def x(self, day: dt.date) -> int:
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return LEFT + round(min(1.0, max(0.0, share)) * (WIDTH - LEFT - RIGHT))

    def ticks(self) -> Iterator[Tick]:
        years = self.last.year - self.first.year
        step = next((s for s in (1, 2, 5, 10) if years / s <= 12), 20)
        language = get_language()
        for year in range(self.first.year, self.last.year, step):
            yield Tick(dates.digits(str(year), language), self.x(dt.date(year, 1, 1)))


def _bar(post: Appointment, scale: _Scale, place: int, today: dt.date) -> Bar:
    start = _day(post.valid_from, is_end=False) if post.valid_from else scale.first
    end = _day(post.valid_to, is_end=True) if post.valid_to else max(today, start)
    x = scale.x(start)
    return Bar(
        post=post,
        position=spoken_name(post, "position"),
        bodies=listed(name_of(body.ministry) for body in post.bodies.all()),
        period=posts_over_time.period(post),
        x=x,
        width=max(6, scale.x(end) - x),
        y=TOP + place * ROW,
        is_open=not post.valid_to,
        begins_unknown=not post.valid_from,
    )


def _dot(remark: Any, held: Iterable[Appointment], scale: _Scale, y: int) -> Dot:
    printed = all_texts(remark, "printed_position")
    day = remark.bulletin.date
    return Dot(
        issue=str(remark.bulletin),
        date=dates.day(day, get_language()),
        position=spoken_name(remark, "printed_position"),
        x=scale.x(day),
        y=y,
        agrees=posts_over_time.agrees(held, day, printed),
    )
