"""How many bulletins every choice of every filter would leave, in one query.

The edition that serves a reader stands for its bulletin, so counting editions counts bulletins.
A facet is counted as if its own filter were not set: the reader sees what choosing differently
would give. A ministry that became another is counted, and offered, as today's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import connection

from bulletins.filters import EditionFilter
from bulletins.kinds import Kind
from lmec.languages import column, preferred

#: No list of choices is longer; the most frequent ones are offered.
_MOST_CHOICES = 60


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int | None  # None for what is chosen but not among the counted


@dataclass(frozen=True)
class Facets:
    total: int
    years: list[Choice]
    countries: list[Choice]
    kinds: list[Choice]
    ministries: list[Choice]
    speakers: list[Choice]
    topics: list[Choice]


@dataclass(frozen=True)
class Applied:
    """A filter in force, by the name and the value that a reader knows it by."""

    filter: str
    value: str
    label: str
    #: The list without it.
    address: str


# `heads`: every ministry and what it is today; one without a successor is its own.
_HEADS = """
    WITH RECURSIVE reach(start, id) AS (
        SELECT id, id FROM organizations_ministry
        UNION
        SELECT r.start, s.successor_id
        FROM reach r JOIN organizations_succession s ON s.predecessor_id = r.id
    ), heads(start, id) AS (
        SELECT r.start, r.id FROM reach r
        WHERE NOT EXISTS (
            SELECT 1 FROM organizations_succession s WHERE s.predecessor_id = r.id
        )
    )
"""
_YEARS = """
    SELECT 'year', year::text, '', count(*), 0 FROM bulletins_edition
    WHERE id IN ({editions}) GROUP BY year
"""
_KINDS = """
    SELECT 'kind', kind, '', count(*), 0 FROM bulletins_edition
    WHERE id IN ({editions}) GROUP BY kind
"""
_COUNTRIES = """
    SELECT 'country', c.code, {label}, count(DISTINCT m.edition_id), c.protocol_order
    FROM bulletins_mention m JOIN organizations_country c ON c.id = m.country_id
    WHERE m.edition_id IN ({editions}) GROUP BY c.id
"""
_MINISTRIES = """
    SELECT 'ministry', c.slug, {label}, count(DISTINCT m.edition_id), 0
    FROM bulletins_mention m
    JOIN heads h ON h.start = m.ministry_id JOIN organizations_ministry c ON c.id = h.id
    WHERE m.edition_id IN ({editions}) GROUP BY c.id
    ORDER BY 4 DESC, 3 LIMIT {limit}
"""
_SPEAKERS = """
    SELECT 'speaker', c.slug, {label}, count(DISTINCT m.edition_id), 0
    FROM bulletins_mention m JOIN people_speaker c ON c.id = m.speaker_id
    WHERE m.edition_id IN ({editions}) GROUP BY c.id
    ORDER BY 4 DESC, 3 LIMIT {limit}
"""
_TOPICS = """
    SELECT 'topic', c.slug, {label}, count(DISTINCT m.edition_id), 0
    FROM bulletins_mention m JOIN bulletins_topic c ON c.id = m.topic_id
    WHERE m.edition_id IN ({editions}) GROUP BY c.id
    ORDER BY 4 DESC, 3 LIMIT {limit}
"""
_TOTAL = "SELECT 'total', '', '', count(*), 0 FROM bulletins_edition WHERE id IN ({editions})"
_BY_FILTER = {
    "year": _YEARS,
    "country": _COUNTRIES,
    "kind": _KINDS,
    "ministry": _MINISTRIES,
    "speaker": _SPEAKERS,
    "topic": _TOPICS,
    "": _TOTAL,
}


def counted(filters: EditionFilter, language: str) -> Facets:
    """The facets of a list, with names as a reader of the language gets them."""
    parts, parameters = [], []
    for name, template in _BY_FILTER.items():
        editions, given = _sql(filters.without(name))
        parts.append(
            "("
            + template.format(editions=editions, label=_label(language), limit=_MOST_CHOICES)
            + ")"
        )
        parameters += given
    with connection.cursor() as cursor:
        cursor.execute(_HEADS + " UNION ALL ".join(parts), parameters)
        rows = cursor.fetchall()
    return _facets(rows, applied(filters))


def _facets(rows: list[tuple[str, str, str, int, int]], chosen: list[Applied]) -> Facets:
    found: dict[str, list[Choice]] = {name: [] for name in _BY_FILTER}
    total = 0
    kinds = {kind.value: str(kind.label) for kind in Kind}
    for name, value, label, count, _order in sorted(rows, key=_standing):
        if name == "total":
            total = count
        else:
            found[name].append(Choice(value, label or kinds.get(value, value), count))
    for each in chosen:
        choices = found.get(each.filter)
        if choices is not None and each.value not in {choice.value for choice in choices}:
            choices.append(Choice(each.value, each.label, None))
    return Facets(
        total=total,
        years=found["year"],
        countries=found["country"],
        kinds=found["kind"],
        ministries=found["ministry"],
        speakers=found["speaker"],
        topics=found["topic"],
    )


def _standing(row: tuple[str, str, str, int, int]) -> tuple[int, int, str]:
    """Years from the newest, countries in protocol order, all else by how much there is."""
    name, value, label, count, order = row
    if name == "year":
        return (-int(value), 0, "")
    return (order, -count, label)


def _sql(editions: Any) -> tuple[str, list[Any]]:
    sql, parameters = editions.order_by().values("pk").query.sql_with_params()
    return sql, list(parameters)


def _label(language: str) -> str:
    """The columns come from the list of languages, never from a request."""
    columns = (f"NULLIF(c.{column('name', code)}, '')" for code in preferred(language))
    return f"COALESCE({', '.join(columns)}, '')"


def applied(filters: EditionFilter) -> list[Applied]:
    """The filters in force, each of which can be removed on its own."""
    kinds = {kind.value: str(kind.label) for kind in Kind}
    found = []
    for name, value in filters.asked.items():
        if name in filters.chosen:
            label = filters.chosen[name].label or filters.chosen[name].value
        else:
            label = kinds.get(str(value), str(value))
        rest = {key: str(each) for key, each in filters.asked.items() if key != name}
        found.append(Applied(name, str(value), label, f"?{urlencode(rest)}"))
    return found
