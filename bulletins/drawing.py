"""Where things stand in the drawn pictures: numbers for the templates' SVG, nothing else.

Every picture has a table behind it. The basin is drawn as a line with its countries along it, in
the order of the water: a map with borders needs a review that no software can give.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from bulletins.content import Meeting
from bulletins.matrix import Matrix
from bulletins.models import Instrument
from organizations.models import Country

#: The countries in the order in which the water reaches them.
DOWNSTREAM = ("cn", "mm", "la", "th", "kh", "vn")
#: Measures of the dot picture, in the SVG's own units.
_LEFT, _TOP, _COLUMN, _LINE, _RADIUS = 118, 34, 58, 46, 19


@dataclass(frozen=True)
class Dot:
    x: int
    y: int
    radius: float
    year: int
    count: int


@dataclass(frozen=True)
class DotRow:
    country: Country
    y: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Dots:
    """Remarks by country and year: the area of a dot is their number."""

    width: int
    height: int
    columns: tuple[tuple[int, int], ...]  # year, x
    rows: tuple[DotRow, ...]


def dots(matrix: Matrix) -> Dots:
    columns = tuple(
        (year, _LEFT + _COLUMN * index + _COLUMN // 2) for index, year in enumerate(matrix.years)
    )
    rows = []
    for line, row in enumerate(matrix.rows):
        y = _TOP + _LINE * line + _LINE // 2
        drawn = tuple(
            Dot(x, y, _radius(cell.count, matrix.largest), year, cell.count)
            for (year, x), cell in zip(columns, row.cells, strict=True)
            if cell.count
        )
        rows.append(DotRow(row.country, y, drawn))
    width = _LEFT + _COLUMN * len(columns) + 10
    return Dots(width, _TOP + _LINE * len(rows) + 6, columns, tuple(rows))


def _radius(count: int, largest: int) -> float:
    return round(max(7.0, _RADIUS * math.sqrt(count / largest)), 1)


@dataclass(frozen=True)
class Stop:
    """A country on the river: its stretch of water, drawn beside its name."""

    country: Country
    count: int
    path: str
    breadth: float
    is_left: bool


@dataclass(frozen=True)
class River:
    width: int
    height: int
    stops: tuple[Stop, ...]


#: One stretch: where the water comes in and goes out, and how far it swings to either side.
_STRETCH_WIDTH, _STRETCH_HEIGHT, _SWING = 48, 60, 10


def river(countries: Sequence[tuple[Country, int]]) -> River:
    """The river from its source to the sea, a stretch for each of the `countries` with their
    issues. It grows on its way, and parts into its arms in the last."""
    by_code = {country.code: (country, count) for country, count in countries}
    passed = [by_code[code] for code in DOWNSTREAM if code in by_code]
    stops = []
    for index, (country, count) in enumerate(passed):
        is_left = not index % 2
        path = _stretch(is_left, is_last=index == len(passed) - 1)
        stops.append(Stop(country, count, path, 4 + 1.5 * index, is_left))
    return River(_STRETCH_WIDTH, _STRETCH_HEIGHT, tuple(stops))


def _stretch(is_left: bool, is_last: bool) -> str:
    middle, half = _STRETCH_WIDTH // 2, _STRETCH_HEIGHT // 2
    side = middle + (-_SWING if is_left else _SWING)
    in_and_round = f"M{middle} 0C{middle} 14 {side} 14 {side} {half}"
    ends = (middle - 14, middle, middle + 14) if is_last else (middle,)
    outs = (f"M{side} {half}C{side} 46 {end} 46 {end} {_STRETCH_HEIGHT}" for end in ends)
    return in_and_round + "".join(outs)


@dataclass(frozen=True)
class Life:
    """An instrument on the line of years; open at the end that nobody knows."""

    instrument: Instrument
    x: int
    width: int
    y: int
    first: str
    last: str


@dataclass(frozen=True)
class Lives:
    width: int
    height: int
    ticks: tuple[tuple[int, int], ...]  # year, x
    bars: tuple[Life, ...]


def lives(instruments: Sequence[Instrument], today: int) -> Lives | None:
    """The instruments' years on one line; None when no years are known."""
    dated = [each for each in instruments if each.valid_from]
    if not dated:
        return None
    first = min(int(each.valid_from[:4]) for each in dated)
    last = max([today, *(int(each.valid_to[:4]) for each in dated if each.valid_to)])
    step = 530 / max(1, last + 1 - first)
    bars = []
    for line, each in enumerate(dated):
        start = int(each.valid_from[:4])
        end = int(each.valid_to[:4]) if each.valid_to else last
        x = round(36 + (start - first) * step)
        width = max(10, round((end + 1 - start) * step))
        bars.append(Life(each, x, width, 30 + line * 48, each.valid_from, each.valid_to or ""))
    every = max(1, math.ceil((last + 1 - first) / 8))
    ticks = tuple((y, round(36 + (y - first) * step)) for y in range(first, last + 1, every))
    return Lives(600, 30 + len(bars) * 48 + 10, ticks, tuple(bars))


@dataclass(frozen=True)
class Mark:
    """A meeting on the line of its year."""

    x: int
    mode: str


@dataclass(frozen=True)
class TimelineYear:
    year: int
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Timeline:
    """Meetings on the days of their years, a line for each, the newest year first."""

    width: int
    height: int
    months: tuple[tuple[int, int], ...]  # month, x of its middle
    rules: tuple[int, ...]  # x of the beginning of each month
    years: tuple[TimelineYear, ...]


_YEARS_LEFT, _MONTH, _YEAR_LINE = 52, 26, 34


def timeline(meetings: Sequence[Meeting]) -> Timeline | None:
    """None when no day is known."""
    dated = [(meeting.starts, meeting.mode) for meeting in meetings if meeting.starts]
    if not dated:
        return None
    years = []
    # Every year stands for itself, also one in which nobody met.
    span = range(max(day.year for day, _ in dated), min(day.year for day, _ in dated) - 1, -1)
    for line, year in enumerate(span):
        marks = tuple(Mark(_x_of(day), mode) for day, mode in sorted(dated) if day.year == year)
        years.append(TimelineYear(year, 40 + line * _YEAR_LINE, marks))
    begins = tuple(_YEARS_LEFT + month * _MONTH for month in range(13))
    middles = tuple((month, begins[month - 1] + _MONTH // 2) for month in range(1, 13))
    height = 40 + len(years) * _YEAR_LINE - _YEAR_LINE // 2
    return Timeline(begins[-1] + 10, height, middles, begins, tuple(years))


def _x_of(day: dt.date) -> int:
    """A whole number: a template would write another with the comma of its language."""
    return round(_YEARS_LEFT + (day.month - 1 + (day.day - 0.5) / 31) * _MONTH)
