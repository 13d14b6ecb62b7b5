"""How many bulletins every choice of every filter would leave, in one query.

The edition that serves a reader stands for its bulletin, so counting editions counts bulletins.
A facet is counted as if its own filter were not set: the reader sees what choosing differently
would give. A ministry that became another is counted, and offered, as today's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db import connection
from django.utils.translation import get_language

from bulletins.filters import EditionFilter
from bulletins.kinds import Kind
from lmec import dates
from lmec.languages import column, preferred

#: No list of choices is longer; the most frequent ones are offered.
_MOST_CHOICES = 60


#: Filter, value, label and its language, how many bulletins, place in protocol.
_Row = tuple[str, str, str, str, int, int]


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int | None  # None for what is chosen but not among the counted
    #: The language that the label is in; '' for the reader's own.
    language: str = ""


@dataclass(frozen=True)
class Facets:
    total: int
    years: list[Choice]
    countries: list[Choice]
    kinds: list[Choice]
    ministries: list[Choice]
    speakers: list[Choice]
    topics: list[Choice]

    def country_names(self, reader: str) -> dict[str, tuple[str, str]]:
        """By code, as `Country.objects.names_for`, without asking once more."""
        return {each.value: (each.label, each.language or reader) for each in self.countries}


@dataclass(frozen=True)
class Applied:
    """A filter in force, by the name and the value that a reader knows it by."""

    filter: str
    value: str
    label: str
    #: The list without it.
    address: str
    language: str = ""


# `heads`: every ministry and what it is today; one without a successor is its own.
# `found`: the list with all filters in force, asked once for all facets that are not filtered by.
_GIVEN = """
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
    ), found(id) AS MATERIALIZED ({found})
"""
_FOUND = "SELECT id FROM found"
_OF_EDITIONS = """
    SELECT '{name}', {column}::text, '', '', count(*), 0
    FROM bulletins_edition WHERE id IN ({editions}) GROUP BY {column}
"""
# Each bulletin once, however often it names a record; counted before the names are looked up.
_OF_RECORDS = """
    SELECT '{name}', r.{address}, {label} {of}, {language}, named.editions, {order}
    FROM (
        SELECT id, count(*) AS editions
        FROM (
            SELECT DISTINCT m.edition_id, {record} AS id FROM bulletins_mention m {join}
            WHERE {mentioned} IS NOT NULL AND m.edition_id IN ({editions})
        ) each_once GROUP BY id
    ) named JOIN {table} r ON r.id = named.id
    ORDER BY 5 DESC, 3 LIMIT {limit}
"""
#: Ministries of several countries share a name.
_COUNTRY = """
    || COALESCE(
        (SELECT ' · ' || upper(c.code) FROM organizations_country c WHERE c.id = r.country_id), ''
    )
"""
_TOTAL = "SELECT 'total', '', '', '', count(*), 0 FROM ({editions}) AS every"
_BY_FILTER: dict[str, tuple[str, dict[str, str]]] = {
    "year": (_OF_EDITIONS, {"column": "year"}),
    "kind": (_OF_EDITIONS, {"column": "kind"}),
    "country": (
        _OF_RECORDS,
        {
            "table": "organizations_country",
            "mentioned": "m.country_id",
            "address": "code",
            "order": "r.protocol_order",
        },
    ),
    "ministry": (
        _OF_RECORDS,
        {
            "table": "organizations_ministry",
            "mentioned": "m.ministry_id",
            "record": "heads.id",
            "join": "JOIN heads ON heads.start = m.ministry_id",
            "of": _COUNTRY,
        },
    ),
    "speaker": (_OF_RECORDS, {"table": "people_speaker", "mentioned": "m.speaker_id"}),
    "topic": (_OF_RECORDS, {"table": "bulletins_topic", "mentioned": "m.topic_id"}),
    "total": (_TOTAL, {}),
}


def counted(filters: EditionFilter, language: str, only: Iterable[str] = _BY_FILTER) -> Facets:
    """The facets of a list (`only` some of them), with names as a reader of the language gets
    them."""
    found, parameters = _sql(filters.qs)
    parts = []
    for name in {*only, "total"}:
        editions = _FOUND
        if filters.used(name):
            editions, given = _sql(filters.without(name))
            parameters += given
        parts.append(f"({_facet(name, editions, language)})")
    with connection.cursor() as cursor:
        cursor.execute(_GIVEN.format(found=found) + " UNION ALL ".join(parts), parameters)
        rows = cursor.fetchall()
    return _facets(rows, applied(filters), language)


def _facet(name: str, editions: str, language: str) -> str:
    template, parts = _BY_FILTER[name]
    plain = {"address": "slug", "order": "0", "join": "", "of": ""}
    plain |= {"record": parts.get("mentioned", "")}
    given = {"editions": editions, "label": _label(language), "language": _language(language)}
    return template.format(name=name, limit=str(_MOST_CHOICES), **given, **plain | parts)


def _facets(rows: list[_Row], chosen: list[Applied], reader: str) -> Facets:
    found: dict[str, list[Choice]] = {name: [] for name in _BY_FILTER}
    total = 0
    kinds = {kind.value: str(kind.label) for kind in Kind}
    for name, value, label, language, count, _order in sorted(rows, key=_standing):
        if name == "total":
            total = count
        else:
            said = label or kinds.get(value) or dates.digits(value, reader)
            found[name].append(Choice(value, said, count, language))
    for each in chosen:
        choices = found.get(each.filter)
        if choices is not None and each.value not in {choice.value for choice in choices}:
            choices.append(Choice(each.value, each.label, None, each.language))
    return Facets(
        total=total,
        years=found["year"],
        countries=found["country"],
        kinds=found["kind"],
        ministries=found["ministry"],
        speakers=found["speaker"],
        topics=found["topic"],
    )


def _standing(row: _Row) -> tuple[int, int, str]:
    """Years from the newest, countries in protocol order, all else by how much there is."""
    name, value, label, _language, count, order = row
    if name == "year":
        return (-int(value), 0, "")
    return (order, -count, label)


def _sql(editions: Any) -> tuple[str, list[Any]]:
    sql, parameters = editions.order_by().values("pk").query.sql_with_params()
    return sql, list(parameters)


def _label(language: str) -> str:
    """The columns come from the list of languages, never from a request."""
    columns = (f"NULLIF(r.{column('name', code)}, '')" for code in preferred(language))
    return f"COALESCE({', '.join(columns)}, '')"


def _language(reader: str) -> str:
    """Which of the columns the label is from."""
    cases = (f"WHEN r.{column('name', code)} > '' THEN '{code}'" for code in preferred(reader))
    return f"CASE {' '.join(cases)} ELSE '' END"


def applied(filters: EditionFilter, sort: str | None = None) -> list[Applied]:
    """The filters in force, each of which can be removed on its own; the order stays."""
    kinds = {kind.value: str(kind.label) for kind in Kind}
    found = []
    for name, value in filters.asked.items():
        label, language = kinds.get(str(value), str(value)), ""
        if name in filters.chosen:
            chosen = filters.chosen[name]
            label, language = chosen.label or chosen.value, chosen.language
        elif name == "year":
            label = dates.digits(label, get_language())
        rest = {key: str(each) for key, each in filters.asked.items() if key != name}
        rest |= {"sort": sort} if sort else {}
        found.append(Applied(name, str(value), label, f"?{urlencode(rest)}", language))
    return found
