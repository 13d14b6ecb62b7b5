"""The meetings as the published issues tell of them: all of them, and those of one series. A
meeting's own page is among the pages of subjects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from bulletins import content, drawing, linked_data
from bulletins.content import Body, Meeting, Named
from bulletins.models import Edition, Mention
from bulletins.presenting import delegations_of, other_languages
from lmec.languages import preferred
from lmec.pagestore import public_page
from lmec.paging import Page, page_of
from lmec.records import far_side
from lmec.redirects import by_slug, follows_moves
from organizations.models import Country

#: Meetings stand under the issues that report on them; so many of these make a page.
ISSUES_A_PAGE = 40


@dataclass(frozen=True)
class Held:
    """A meeting, and the issues of the page that report on it, the newest first."""

    meeting: Meeting
    editions: tuple[Edition, ...]
    reader: str
    #: Under the name that serves the reader best of those that the page's issues give it.
    series: Named | None = None

    @property
    def day(self) -> dt.date:
        """A meeting of unknown date stands under that of its issue."""
        return self.meeting.starts or self.editions[0].date

    @cached_property
    def hosts(self) -> tuple[Body, ...]:
        return self.meeting.bodies("host", "co_host")

    @cached_property
    def other_languages(self) -> tuple[str, ...]:
        """In which languages a reader gets what is not in their own, the title's first."""
        meeting = self.meeting
        texts = [meeting.title, meeting.place, *(body.name for body in self.hosts)]
        texts += [self.series.name] if self.series else []
        return other_languages(texts, self.reader)

    @cached_property
    def countries(self) -> tuple[content.Country, ...]:
        return tuple(d.country for d in delegations_of(self.meeting, ()) if d.country)


@public_page
def meetings(request: HttpRequest) -> HttpResponse:
    reported = Mention.objects.filter(edition=OuterRef("pk"), meeting__isnull=False)
    language = str(request.LANGUAGE_CODE)
    editions = Edition.objects.shown_in(language).filter(Exists(reported))
    pages, found = _page(request, editions)
    series = {s.id: s for held in found if (s := held.series)}
    context = _context(pages, found, language) | {
        "series": sorted(series.values(), key=lambda each: each.slug),
    }
    return TemplateResponse(request, "bulletins/meeting_list.html", context)


@public_page
@follows_moves
def series(request: HttpRequest, slug: str) -> HttpResponse:
    """The meetings of a series in their order. Its name is the one that was published last in the
    language that serves the reader best."""
    record = by_slug(far_side(far_side(Mention, "meeting").model, "series").public(), slug)
    language = str(request.LANGUAGE_CODE)
    editions = Edition.objects.shown_in(language).naming(meeting__series=record.pk)
    pages, found = _page(request, editions, record)
    name = next(s for held in found if (s := held.series) and s.id == record.uuid)
    context = _context(pages, found, language) | {
        "record": record,
        "name": name,
        "data": linked_data.series(record, name),
    }
    return TemplateResponse(request, "bulletins/series.html", context)


def _page(request: HttpRequest, editions: Any, series: Any = None) -> tuple[Page, list[Held]]:
    pages = page_of(request.GET, editions.count(), ISSUES_A_PAGE)
    shown = editions.newest_first()[pages.window]
    return pages, held_in(shown, str(request.LANGUAGE_CODE), series)


def held_in(editions: Iterable[Edition], reader: str, series: Any = None) -> list[Held]:
    """The meetings on which the editions report, each once, the last one first."""
    found: dict[object, tuple[Meeting, list[Edition]]] = {}
    for edition in editions:
        for meeting in edition.content.meetings:
            if not series or (meeting.series and meeting.series.id == series.uuid):
                found.setdefault(meeting.id, (meeting, []))[1].append(edition)
    names = _names_of_series((meeting for meeting, _reports in found.values()), reader)
    held = [
        Held(meeting, tuple(reports), reader, names[meeting.series.id] if meeting.series else None)
        for meeting, reports in found.values()
    ]
    return sorted(held, key=lambda each: (each.day, each.meeting.session), reverse=True)


def _names_of_series(meetings: Iterable[Meeting], reader: str) -> dict[UUID, Named]:
    """Of each series the name in the language that serves the reader best, the newest first."""
    order = preferred(reader)
    found: dict[UUID, Named] = {}
    for series in (meeting.series for meeting in meetings if meeting.series):
        known = found.setdefault(series.id, series)
        if order.index(series.name.language) < order.index(known.name.language):
            found[series.id] = series
    return found


def _context(pages: Page, found: list[Held], language: str) -> dict[str, object]:
    return {
        "section": "meetings",
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "held": found,
        "country_names": Country.objects.names_for(language),
        "timeline": drawing.timeline([each.meeting for each in found]),
    }
