"""Texts that an issue prints from records which other issues print too: the title of a meeting and
its place, the name of its series, the imprint.

They are kept once and belong to no issue, so an issue neither counts nor approves them; who
translates it finds them on the desk all the same. From which source text a translation was made
is told by the record's history: what the source was when the translation was last written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.db.models import Case, Count, F, Max, Q, QuerySet, Value, When, Window
from django.db.models.functions import Cast

from bulletins.blocks import Place, shared_blocks_of
from bulletins.content import fingerprint
from bulletins.models import (
    Bulletin,
    FitCheck,
    Imprint,
    Meeting,
    Section,
    Series,
    TranslatedBlock,
    Translation,
)
from lmec.history.keeping import KEPT
from lmec.languages import column, preferred, text_and_language, text_in

from .sheet import Row

#: How many of the other issues are named.
_NAMED = 4
#: What is known of an issue that prints a record, and nothing of a text.
_OF_AN_ISSUE = ("in_year", "with_number", "among", "as_source")


@dataclass
class SharedRow(Row):
    """One shared text, and how far it is. Where it is missing, readers get it in the language
    that serves them best, and are told which."""

    source_language: str = ""  # the one that the source is in, where the issue's has none
    instead: str = ""

    @property
    def state(self) -> str:
        if self.target and not self.is_source:
            return "outdated" if self.former else "done"
        return super().state

    @property
    def shown_instead(self) -> str:
        return self.instead if self.state == "kept" else ""


@dataclass
class Uses:
    """In which other issues a record is printed."""

    issues: list[str]  # the latest
    count: int = 0
    #: Whether the text of this language is the source of another issue.
    is_source: bool = False


@dataclass
class Shared:
    """The shared texts of an issue, and where else their records are printed."""

    rows: list[SharedRow]
    uses: dict[models.Model, Uses]


def read(bulletin: Bulletin, language: str, known: dict[str, TranslatedBlock]) -> Shared:
    """Those that have a text in any language; `known` holds what was chosen in this issue."""
    source = bulletin.source_language
    rows = [_row(place, source, language, known) for place in shared_blocks_of(bulletin)]
    rows = [row for row in rows if row.source or row.target]
    translated = [row for row in rows if row.source and row.target and language != source]
    formers, uses = _told(bulletin, translated, [row.place.record for row in rows], language)
    for row in rows:
        row.former = formers.get(row.key, "")
    return Shared(rows, uses)


def uses_of(
    bulletin: Bulletin, records: Iterable[models.Model], language: str
) -> dict[models.Model, Uses]:
    """Which other issues print these records."""
    return _told(bulletin, [], records, language)[1]


def _row(place: Place, source: str, language: str, known: dict[str, TranslatedBlock]) -> SharedRow:
    text, written_in = _source(place, source, language)
    return SharedRow(
        place,
        text,
        place.text(language),
        known.get(place.key),
        is_source=language == source,
        source_language=written_in,
        instead=text_and_language(place.record, place.field, language, source)[0],
    )


def _source(place: Place, source: str, language: str) -> tuple[str, str]:
    """What a translation is made from, and the language it is in: the issue's own, else the one
    that serves best."""
    for code in (source, *preferred(source, source)):
        is_target = code == language != source
        if not is_target and (text := text_in(place.record, place.field, code)):
            return text, code
    return "", source


def _told(
    bulletin: Bulletin, rows: Iterable[SharedRow], records: Iterable[models.Model], language: str
) -> tuple[dict[str, str], dict[models.Model, Uses]]:
    """From one query, whatever is asked: the source texts that outdated translations were made
    from, by key, and which other issues print the records. What no history tells alarms nobody."""
    uses = {record: Uses([]) for record in records}
    by_identity = {_identity(record): record for record in uses}
    sources = {row.key: fingerprint(row.source) for row in rows}
    asked = [_last_written(row, language) for row in rows]
    asked += [_others(bulletin, record, language) for record in uses]
    formers: dict[str, str] = {}
    for key, text, year, number, count, is_source in _all_of(asked):
        if year is None:
            if text and fingerprint(text) != sources[key]:
                formers[key] = text
            continue
        found = uses[by_identity[key]]
        found.issues.append(f"{year}/{number}")
        found.count, found.is_source = count, bool(is_source)
    for found in uses.values():
        found.issues.sort(key=lambda issue: [-int(part) for part in issue.split("/")])
    return _without_checked(formers, sources, language), uses


def _all_of(asked: list[QuerySet[Any, Any]]) -> Iterable[Any]:
    return asked[0].union(*asked[1:], all=True) if asked else ()


def _without_checked(
    formers: dict[str, str], sources: dict[str, str], language: str
) -> dict[str, str]:
    """Those of which nobody said that they still fit."""
    if formers:
        checks = FitCheck.objects.filter(key__in=formers, translation__language=language)
        for key, after in checks.values_list("key", "after"):
            if after == sources[key]:
                formers.pop(key, None)
    return formers


def _last_written(row: SharedRow, language: str) -> QuerySet[Any, Any]:
    """The source as it stood when the translation was last written."""
    place = row.place
    rows = KEPT[type(place.record)].rows.filter(
        id=place.record.pk, history_fields__contains=[column(place.field, language)]
    )
    found = rows.order_by("-history_id").annotate(
        of=Value(row.key),
        told=F(column(place.field, row.source_language)),
        **{name: Cast(Value(None), models.IntegerField()) for name in _OF_AN_ISSUE},
    )
    return found.values_list("of", "told", *_OF_AN_ISSUE)[:1]


def _others(bulletin: Bulletin, record: models.Model, language: str) -> QuerySet[Any, Any]:
    # The manager of translated models gives annotations in an order of its own.
    others: QuerySet[Any, Any] = QuerySet(Bulletin)
    others = others.filter(_prints(record)).exclude(pk=bulletin.pk)
    in_language = Case(When(source_language=language, then=1), default=0)
    found = others.order_by("-year", "-number").annotate(
        of=Value(_identity(record)),
        told=Cast(Value(None), models.TextField()),
        in_year=F("year"),
        with_number=F("number"),
        among=Window(Count("pk")),
        as_source=Window(Max(in_language)),
    )
    return found.values_list("of", "told", *_OF_AN_ISSUE)[:_NAMED]


def _identity(record: models.Model) -> str:
    return f"{record._meta.model_name}:{record.pk}"


def _prints(record: models.Model) -> Q:
    if isinstance(record, Imprint):
        return Q(imprint=record)
    own = Q(series=record) if isinstance(record, Series) else Q(pk=record.pk) | Q(parent=record)
    meetings = Meeting.objects.filter(own)
    sections = Section.objects.filter(meeting__in=meetings)
    return Q(meeting__in=meetings) | Q(pk__in=sections.values("bulletin"))


def locked(places: Iterable[Place]) -> Iterator[Place]:
    """The same as they stand now, held until the transaction ends: issues share them, and so a
    lock of the issue is none for them. Always in one order, so that nobody waits in a circle."""
    fresh: dict[models.Model, models.Model] = {}
    for place in sorted(places, key=lambda place: _identity(place.record)):
        record = place.record
        if record not in fresh:
            rows = type(record)._base_manager.select_for_update(of=("self",))
            fresh[record] = rows.get(pk=record.pk)
        yield Place(place.key, fresh[record], place.field)


def source_of(place: Place, bulletin: Bulletin, language: str) -> str:
    """What a translation of it into this language is made from on the desk of this issue."""
    return _source(place, bulletin.source_language, language)[0]


def check(bulletin: Bulletin, *, language: str, key: str, by: Any) -> bool:
    """Somebody compared an outdated translation with its source, and it still fits: on every
    desk. False where it is not outdated."""
    with transaction.atomic():
        row = next((row for row in read(bulletin, language, {}).rows if row.key == key), None)
        if row is None or not row.former:
            return False
        translation, _created = Translation.objects.get_or_create(
            bulletin=bulletin, language=language
        )
        FitCheck.objects.create(
            translation=translation,
            key=key,
            kind=FitCheck.Kind.CHECKED,
            before=fingerprint(row.former),
            after=fingerprint(row.source),
            by=by.get_username(),
        )
        return True
