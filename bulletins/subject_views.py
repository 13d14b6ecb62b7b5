"""The pages of what bulletins report on and speak of: meetings, instruments, topics. They read
editions and what is derived from them; of a meeting's record only its address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import F, Q
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from bulletins import linked_data, lives
from bulletins.meeting_reports import Report, neighbours
from bulletins.models import Edition, Instrument, Mention, Passage, Topic
from bulletins.quoting import sentence_like, sentence_with, titles_of
from lmec.pagestore import public_page
from lmec.paging import page_of
from lmec.records import far_side
from lmec.redirects import by_slug, follows_moves
from organizations.models import Country

ISSUES_A_PAGE = 30
#: The life of an instrument shows so many mentions, the newest.
MENTIONS_DRAWN = 400


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
        "section": "meetings",
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
    days = list(editions.newest_first().values_list("date", flat=True))
    pages = page_of(request.GET, len(days), ISSUES_A_PAGE)
    shown = list(editions.newest_first().defer("content_json")[pages.window])
    around = [*predecessors, *([successor] if successor else [])]
    context = {
        "section": "bulletins",
        "instrument": found,
        "steps": lives.steps(found, predecessors, successor, days[-1] if days else None),
        "life": lives.drawn(found, around, days[:MENTIONS_DRAWN]),
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
    public = lives.with_steps(Instrument.objects.public()).prefetch_related("aliases")
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
    """The sentences in which the issues name the instrument, in the reader's edition also where
    only that of another language writes it as it is on record."""
    shown = {edition.pk: edition for edition in editions}
    found = _naming((edition.bulletin_id for edition in shown.values()), titles)
    issues = []
    for edition in shown.values():
        quotations = []
        for passages in found.get(edition.bulletin_id, {}).values():
            if own := next((p for p in passages if p.edition_id == edition.pk), None):
                quotations.append(Quotation(own, _quoted(own, passages, titles)))
        issues.append(Issue(edition, tuple(quotations)))
    return issues


def _quoted(own: Passage, passages: Iterable[Passage], titles: list[str]) -> str:
    if _names(own, titles):
        return sentence_with(own.text, titles)
    other = next(passage for passage in passages if _names(passage, titles))
    return sentence_like(own.text, other.text, titles)


def _names(passage: Passage, titles: list[str]) -> bool:
    return any(title.casefold() in passage.text.casefold() for title in titles)


def _naming(bulletins: Iterable[int], titles: list[str]) -> dict[int, dict[str, list[Passage]]]:
    """In every language, the passages of which one names a title, by bulletin and key."""
    found: dict[int, dict[str, list[Passage]]] = {}
    if titles:
        of_these = Passage.objects.filter(edition__bulletin__in=list(bulletins))
        named = of_these.filter(reduce(or_, (Q(text__icontains=title) for title in titles)))
        passages = of_these.filter(key__in=named.values("key"))
        for passage in passages.order_by("order", "edition").annotate(
            issue=F("edition__bulletin")
        ):
            found.setdefault(passage.issue, {}).setdefault(passage.key, []).append(passage)
    return {
        issue: {
            key: passages
            for key, passages in by_key.items()
            if any(_names(passage, titles) for passage in passages)
        }
        for issue, by_key in found.items()
    }


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
        "country_names": Country.objects.names_for(language),
    }
    return TemplateResponse(request, "bulletins/topic.html", context)
