"""Which edition an address means, for a reader of a language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Value
from django.http import Http404

from bulletins.models import Edition, Passage
from bulletins.presenting import Issue
from lmec.languages import CODES


class Withdrawn(Exception):
    """Nothing of the issue may be read in this language any more; `edition` says since when and
    why."""

    def __init__(self, edition: Edition) -> None:
        super().__init__(str(edition))
        self.edition = edition


@dataclass(frozen=True)
class LanguageState:
    """Whether the issue can be read in a language, for the list of its other languages."""

    code: str
    state: str  # published, outdated, withdrawn, missing
    is_shown: bool
    #: Of an outdated one: when the original was corrected.
    since: dt.datetime | None = None


@dataclass(frozen=True)
class Found:
    """All that was ever published under a year and number, without the texts."""

    language: str  # the reader's
    rows: tuple[Edition, ...]

    @cached_property
    def edition(self) -> Edition:
        """The one edition that this reader gets."""
        for row in self.rows:
            if row.is_current and self.language in row.serves:
                return row
        raise Withdrawn(self._gone_in(self.language) or self.rows[0])

    @property
    def is_fallback(self) -> bool:
        return self.edition.language != self.language

    @property
    def withdrawn_here(self) -> Edition | None:
        """The withdrawn edition in the reader's own language, where another one is served."""
        return self._gone_in(self.language) if self.is_fallback else None

    def states(self, texts: Mapping[int, Edition]) -> list[LanguageState]:
        """All languages, with what the current editions say."""
        current = {row.language: row.pk for row in self.rows if row.is_current}
        gone = {row.language for row in self.rows if row.is_withdrawn}
        states = []
        for code in CODES:
            is_shown = code == self.edition.language
            if code not in current:
                state = "withdrawn" if code in gone else "missing"
                states.append(LanguageState(code, state, is_shown))
            elif issue_of(self, texts[current[code]], texts).outdated:
                since = self.corrected_since(texts[current[code]])
                states.append(LanguageState(code, "outdated", is_shown, since))
            else:
                states.append(LanguageState(code, "published", is_shown))
        return states

    def corrected_since(self, translation: Edition) -> dt.datetime | None:
        """When the original was first corrected after a translation was published."""
        source = translation.content.source_language
        days = [
            row.published_at
            for row in self.versions(source)
            if row.published_at > translation.published_at and not row.is_minor
        ]
        return min(days, default=None)

    def versions(self, language: str) -> list[Edition]:
        """Every version in a language, newest first."""
        found = [row for row in self.rows if row.language == language]
        return sorted(found, key=lambda row: -row.version)

    def _gone_in(self, language: str) -> Edition | None:
        gone = [row for row in self.versions(language) if row.is_withdrawn]
        return gone[0] if gone else None


def find(year: int, number: int, language: str) -> Found:
    rows = Edition.objects.filter(year=year, number=number).defer("content_json")
    found = Found(language, tuple(rows))
    if not found.rows:
        raise Http404("no such issue")
    return found


def texts_of(found: Found) -> dict[int, Edition]:
    """The current editions of the issue with their texts, in one question."""
    current = [row.pk for row in found.rows if row.is_current]
    return Edition.objects.in_bulk(current)


def issue_of(found: Found, edition: Edition, texts: Mapping[int, Edition] | None = None) -> Issue:
    """An edition's content, beside that of the current source edition, which tells what is
    outdated in a translation. `texts`: the current editions, where they are at hand."""
    known = texts or {}
    content = (known.get(edition.pk) or Edition.objects.get(pk=edition.pk)).content
    if content.language == content.source_language or not edition.is_current:
        return Issue(content)
    sources = [row.pk for row in found.versions(content.source_language) if row.is_current]
    if texts is None:
        source = Edition.objects.filter(pk__in=sources).first()
    else:
        source = next((texts[key] for key in sources), None)
    return Issue(content, source.content if source else None, edition.still_fits)


def outdated_among(editions: Iterable[Edition]) -> set[int]:
    """The keys of those current editions in which a text is outdated; one question for all."""
    translated = [e for e in editions if e.language != e.content.source_language]
    if not translated:
        return set()
    sources = Edition.objects.current().filter(
        bulletin__in={edition.bulletin_id for edition in translated},
        language__in={edition.content.source_language for edition in translated},
    )
    by_issue = {(source.bulletin_id, source.language): source.content for source in sources}
    return {
        edition.pk
        for edition in translated
        if (source := by_issue.get((edition.bulletin_id, edition.content.source_language)))
        and Issue(edition.content, source, edition.still_fits).outdated
    }


def neighbours(edition: Edition, language: str) -> dict[str, Passage]:
    """The headlines of the issue before and the one after, as far as there are any."""
    date, year, number = edition.date, edition.year, edition.number
    others = Edition.objects.shown_in(language).exclude(bulletin=edition.bulletin_id)
    # The day alone bounds each side, so that the index is entered there and left at once.
    older = others.filter(date__lte=date).filter(
        Q(date__lt=date) | Q(year__lt=year) | Q(year=year, number__lt=number)
    )
    newer = others.filter(date__gte=date).filter(
        Q(date__gt=date) | Q(year__gt=year) | Q(year=year, number__gt=number)
    )
    before = _headline(older.newest_first(), "previous")
    after = _headline(newer.order_by("date", "year", "number"), "next")
    return {passage.side: passage for passage in before.union(after, all=True)}


def _headline(editions: QuerySet[Edition], side: str) -> QuerySet[Any]:
    """Of the first of the editions, found before any passage is looked at."""
    headlines = Passage.objects.filter(kind=Passage.Kind.HEADLINE)
    return (
        headlines.filter(edition__in=editions.values("pk")[:1])
        .select_related("edition")
        .defer("edition__content_json")
        .annotate(side=Value(side))
    )


#: How many editions are told of as new in a reader's language.
_NEW = 4


def new_in(
    language: str, *, beside: Sequence[Edition], leave_out: Edition | None
) -> list[tuple[Edition, dt.datetime]]:
    """What appeared last in a language, with the day, however old the issue. Nothing where the
    list beside tells the same: every issue of it is in that language already."""
    current = Edition.objects.current().filter(language=language, bulletin=OuterRef("bulletin"))
    first = Edition.objects.filter(Exists(current), version=1, language=language)
    days = dict(
        first.order_by("-published_at").values_list("bulletin", "published_at")[: _NEW + 1]
    )
    found = Edition.objects.current().filter(language=language, bulletin__in=days)
    known = {edition.pk for edition in beside}
    rows = [(edition, days[edition.bulletin_id]) for edition in found if edition != leave_out]
    rows = sorted(rows, key=lambda row: row[1], reverse=True)[:_NEW]
    says_nothing = all(edition.language == language for edition in beside)
    if says_nothing and known >= {edition.pk for edition, _day in rows}:
        return []
    return rows
