"""Who spoke when, and on what: remarks counted by country and year, and the sentences behind the
numbers. Made from what current editions name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet

from bulletins.models import Edition, Mention, Passage
from organizations.models import Country

#: The years that a picture shows, the newest.
MOST_YEARS = 10


@dataclass(frozen=True)
class Cell:
    year: int
    count: int


@dataclass(frozen=True)
class Row:
    country: Country
    cells: tuple[Cell, ...]

    @property
    def total(self) -> int:
        return sum(cell.count for cell in self.cells)


@dataclass(frozen=True)
class Matrix:
    """Countries in protocol order, years from the oldest; every cell is a number of remarks."""

    years: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def largest(self) -> int:
        return max((cell.count for row in self.rows for cell in row.cells), default=0)

    @property
    def is_empty(self) -> bool:
        return self.largest == 0


def remarks_by_country(editions: QuerySet[Edition], countries: Iterable[Country]) -> Matrix:
    """How many remarks were made for each country in each year, in these editions. One query."""
    counted = (
        Mention.objects.filter(
            edition__in=editions.order_by().values("pk"),
            role=Mention.Role.AFFILIATION,
            country__isnull=False,
        )
        .order_by()
        .values_list("country", "edition__year")
        .annotate(remarks=Count("passage", distinct=True))
    )
    counts = {(country, year): remarks for country, year, remarks in counted}
    years = tuple(sorted({year for _country, year in counts})[-MOST_YEARS:])
    rows = tuple(
        Row(each, tuple(Cell(year, counts.get((each.pk, year), 0)) for year in years))
        for each in countries
    )
    return Matrix(years, tuple(row for row in rows if row.country.is_member or row.total))


def remarks_for(editions: QuerySet[Edition], country: int) -> QuerySet[Passage]:
    """The remarks that were made for a country in these editions, newest first."""
    made = Mention.objects.filter(
        passage=OuterRef("pk"), role=Mention.Role.AFFILIATION, country=country
    )
    spoken = Passage.objects.filter(edition__in=editions.order_by().values("pk"))
    return (
        spoken.filter(Exists(made), kind=Passage.Kind.REMARK)
        .select_related("edition", "speaker")
        .defer("edition__content_json")
        .newest_first()
    )
