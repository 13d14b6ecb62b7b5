"""The pages of ministries and countries: who they are, what they became, and the issues in which
they hosted, attended or spoke, under the names of the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from lmec import lettering
from lmec.pagestore import public_page
from lmec.paging import page_of
from lmec.records import far_side
from lmec.redirects import by_slug, follows_moves

from . import linked_data
from .finding import Entry, Listing, named
from .history import history_of
from .models import Country, Ministry
from .outline import grouped, outlined

ISSUES_A_PAGE = 30
MINISTRIES_A_PAGE = 200
#: A country's page names those who spoke most; the index of speakers names all.
SPEAKERS_SHOWN = 60


@dataclass(frozen=True)
class Deed:
    """A part in a meeting, or a remark: made for one body, or for several in order."""

    role: str
    remark: Any  # the content's, or None
    bodies: tuple[Any, ...]


@dataclass(frozen=True)
class Report:
    """An issue, and what the bodies in question did in it."""

    edition: Any
    deeds: tuple[Deed, ...]

    @classmethod
    def of(cls, edition: Any, concerns: Callable[[Any], bool]) -> Report:
        parts = [part for part in edition.content.parts() if concerns(part.body)]
        alike = groupby(parts, lambda part: (part.role, part.remark and part.remark.number))
        groups = [list(group) for _key, group in alike]
        return cls(
            edition,
            tuple(Deed(g[0].role, g[0].remark, tuple(part.body for part in g)) for g in groups),
        )


def editions_for(language: str) -> Any:
    """For a reader of the language: one edition for every published bulletin."""
    return far_side(far_side(Ministry, "mentions").model, "edition").shown_in(language)


def with_issue_counts(records: QuerySet[Any], language: str) -> QuerySet[Any]:
    """Counted by bulletin: the one edition that the reader gets stands for it.

    Counted apart from the records: grouping by rows with names in seven languages takes longer
    than the counting.
    """
    record = records.model._meta.get_field("mentions").field.name
    mentions = far_side(records.model, "mentions").filter(**{record: OuterRef("pk")})
    counted = (
        mentions.shown_in(language)
        .order_by()
        .values(record)
        .annotate(issues=Count("edition", distinct=True))
    )
    return records.annotate(issues=Coalesce(Subquery(counted.values("issues")), 0))


@public_page
def ministry_list(request: HttpRequest) -> HttpResponse:
    """Under their countries, each body followed by its parts; or by name, under letters."""
    listing = Listing(request.GET)
    ministries = with_issue_counts(Ministry.objects.select_related("country"), _reader(request))
    context = {
        "section": "ministries",
        "listing": listing,
        "robots": "noindex, follow" if listing.wanted else "",
    }
    if listing.is_by_name:
        context |= _by_name(request, listing, ministries)
    else:
        context |= {"groups": grouped(ministries, _reader(request))}
    return TemplateResponse(request, "organizations/ministry_list.html", context)


def _reader(request: HttpRequest) -> str:
    return str(request.LANGUAGE_CODE)


def _by_name(request: HttpRequest, listing: Listing, ministries: Any) -> dict[str, Any]:
    found = ministries.select_related("parent")
    if listing.wanted:
        found = named(found.prefetch_related("aliases"), listing.wanted)
    entries = sorted((Entry(each, _reader(request)) for each in found), key=Entry.sort_key)
    pages = page_of(request.GET, len(entries), MINISTRIES_A_PAGE)
    letters = lettering.bar(entries, Entry.letter, pages)
    return {
        "pages": pages,
        "canonical_query": f"by=name&{pages.canonical_query}".strip("&"),
        "letters": letters,
        "letter_groups": lettering.groups(entries[pages.window], Entry.letter, letters),
    }


@public_page
@follows_moves
def ministry_detail(request: HttpRequest, slug: str) -> HttpResponse:
    ministry, children = ministry_and_parts(slug)
    history = history_of(ministry, ministry.lineage_ids())
    lineage = [stage.ministry.pk for stage in history.stages]
    editions = editions_for(request.LANGUAGE_CODE).naming(ministry__in=lineage)
    pages = page_of(request.GET, editions.count(), ISSUES_A_PAGE)
    context = {
        "section": "ministries",
        "ministry": ministry,
        "data": linked_data.organization(ministry),
        "children": [row.ministry for row in outlined(children, request.LANGUAGE_CODE)],
        "history": history,
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "reports": [
            Report.of(edition, lambda body: body.ministry and body.ministry.id in history.uuids)
            for edition in editions.newest_first()[pages.window]
        ],
    }
    return TemplateResponse(request, "organizations/ministry_detail.html", context)


def ministry_and_parts(slug: str) -> tuple[Ministry, list[Ministry]]:
    """The body of an address and its parts, in one query."""
    family = Ministry.objects.select_related("country", "parent__country")
    found = list(family.filter(Q(slug=slug) | Q(parent__slug=slug)))
    ministry = next((body for body in found if body.slug == slug), None)
    return ministry or by_slug(family, slug), [body for body in found if body.slug != slug]


@public_page
def country_list(request: HttpRequest) -> HttpResponse:
    countries = with_issue_counts(Country.objects.all(), request.LANGUAGE_CODE)
    shown = [country for country in countries if country.is_member or country.issues]
    context = {
        "section": "countries",
        "members": [country for country in shown if country.is_member],
        "others": [country for country in shown if not country.is_member],
    }
    return TemplateResponse(request, "organizations/country_list.html", context)


@public_page
def country_detail(request: HttpRequest, code: str) -> HttpResponse:
    language = request.LANGUAGE_CODE
    country = get_object_or_404(Country, code=code)
    editions = editions_for(language).naming(country=country.pk)
    years = list(editions.order_by("-year").values("year").annotate(issues=Count("pk")))
    total = sum(year["issues"] for year in years)
    pages = page_of(request.GET, total, ISSUES_A_PAGE)
    speakers = speakers_for(country, language)
    ministries = with_issue_counts(Ministry.objects.filter(country=country), language)
    context = {
        "section": "countries",
        "country": country,
        "years": years,
        "total": total,
        "pages": pages,
        "canonical_query": pages.canonical_query,
        "reports": [
            Report.of(edition, lambda body: body.home and body.home.code == country.code)
            for edition in editions.newest_first()[pages.window]
        ],
        "speakers": speakers[:SPEAKERS_SHOWN],
        "more_speakers": len(speakers) > SPEAKERS_SHOWN,
        "ministries": list(outlined(ministries, language)),
    }
    return TemplateResponse(request, "organizations/country_detail.html", context)


def speakers_for(country: Country, language: str) -> list[Any]:
    """Those who spoke for the country, the most frequent first, one more than are shown."""
    spoke = far_side(Country, "speakers").filter(
        passages__mentions__country=country,
        passages__mentions__role="affiliation",
        passages__edition__serves__contains=[language],
    )
    counted = spoke.annotate(issues=Count("passages__edition", distinct=True))
    return list(counted.order_by("-issues", "slug")[: SPEAKERS_SHOWN + 1])
