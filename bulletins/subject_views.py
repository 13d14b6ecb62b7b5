"""The pages of what bulletins report on and speak of: meetings, instruments, topics. They read
editions and what is derived from them; of a meeting's record only its address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from bulletins import linked_data
from bulletins.meeting_reports import Report, neighbours
from bulletins.models import Edition, Instrument, Mention, Passage, Topic
from bulletins.quoting import sentence_with, titles_of
from lmec.pagestore import public_page
from lmec.paging import page_of
from lmec.records import far_side
from lmec.redirects import by_slug, follows_moves

ISSUES_A_PAGE = 30


@public_page
@follows_moves
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    meetings = far_side(Mention, "meeting").public().only("slug", "uuid")
    found = by_slug(meetings, slug)
    reporting = Edition.objects.shown_in(language).naming(meeting=found.pk).newest_first()
    report = Report(found.uuid, list(reporting))
    parent = report.meeting.parent
    context = {
        "section": "bulletins",
        "report": report,
        "meeting": report.meeting,
        "data": linked_data.meeting(report),
        "parent": meetings.filter(uuid=parent.id).first() if parent else None,
        "neighbours": neighbours(report, language),
    }
    return TemplateResponse(request, "bulletins/meeting.html", context)


@public_page
@follows_moves
def instrument(request: HttpRequest, slug: str) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    found, predecessors, successor = instrument_and_neighbours(slug)
    editions = Edition.objects.shown_in(language).naming(instrument=found.pk)
    pages = page_of(request.GET, editions.count(), ISSUES_A_PAGE)
    shown = list(editions.newest_first().defer("content_json")[pages.window])
    context = {
        "section": "bulletins",
        "instrument": found,
        "predecessors": predecessors,
        "successor": successor,
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "issues": with_quotations(shown, titles_of(found)),
    }
    return TemplateResponse(request, "bulletins/instrument.html", context)


def instrument_and_neighbours(
    slug: str,
) -> tuple[Instrument, list[Instrument], Instrument | None]:
    """The instrument of an address and, as far as they are public too, what came before and after,
    in one query."""
    public = Instrument.objects.public().prefetch_related("aliases")
    wanted = Q(slug=slug) | Q(successor__slug=slug) | Q(predecessors__slug=slug)
    around = list(public.filter(wanted).distinct())
    found = next((each for each in around if each.slug == slug), None) or by_slug(public, slug)
    return (
        found,
        [each for each in around if each.successor_id == found.pk],
        next((each for each in around if each.pk == found.successor_id), None),
    )


@dataclass(frozen=True)
class Quotation:
    passage: Passage
    text: str


@dataclass(frozen=True)
class Issue:
    edition: Edition
    quotations: tuple[Quotation, ...]


def with_quotations(editions: Iterable[Edition], titles: list[str]) -> list[Issue]:
    """The sentences in which the issues name the instrument, where they can be found."""
    by_edition: dict[int, list[Quotation]] = {edition.pk: [] for edition in editions}
    if titles:
        named = reduce(or_, (Q(text__icontains=title) for title in titles))
        for passage in Passage.objects.filter(named, edition__in=by_edition).order_by("order"):
            by_edition[passage.edition_id].append(
                Quotation(passage, sentence_with(passage.text, titles))
            )
    return [Issue(edition, tuple(by_edition[edition.pk])) for edition in editions]


@public_page
@follows_moves
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = by_slug(Topic.objects.public(), slug)
    language = str(request.LANGUAGE_CODE)
    editions = Edition.objects.shown_in(language).naming(topic=found.pk)
    pages = page_of(request.GET, editions.count(), ISSUES_A_PAGE)
    context = {
        "section": "bulletins",
        "topic": found,
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "editions": list(editions.newest_first()[pages.window]),
    }
    return TemplateResponse(request, "bulletins/topic.html", context)
