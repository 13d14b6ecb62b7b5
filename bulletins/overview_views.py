"""The record at a glance: who spoke for whom over the years, what lived when, and what a country
said on a subject, each number with the sentences behind it."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from bulletins import drawing, facets, matrix
from bulletins.filters import EditionFilter
from bulletins.models import Edition, Instrument, Mention, Topic
from bulletins.quoting import sentence_with, titles_of
from lmec import collation
from lmec.languages import text_and_language
from lmec.pagestore import public_page
from lmec.paging import page_of
from organizations.models import Country

REMARKS_A_PAGE = 30


@public_page
def overview(request: HttpRequest) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    shown = Edition.objects.shown_in(language)
    filters = EditionFilter(request.GET, shown, request=request)
    countries = list(_countries(language))
    found = matrix.remarks_by_country(filters.qs, countries)
    instruments = list(Instrument.objects.public().order_by("valid_from", "slug"))
    topics = Topic.objects.public()
    context = {
        "section": "overview",
        "filters": filters,
        "applied": facets.applied(filters),
        "matrix": found,
        "dots": drawing.dots(found),
        "river": drawing.river([(each, each.issues) for each in countries if each.is_member]),
        "lives": drawing.lives(instruments, timezone.localdate().year),
        "topics": _sorted_by_name(topics, language),
        "instruments": _sorted_by_name(instruments, language),
        "robots": "noindex, follow" if request.GET else "",
    }
    return TemplateResponse(request, "bulletins/overview.html", context)


def _countries(language: str) -> QuerySet[Any]:
    """Each with how many issues name it, in one query."""
    named = Mention.objects.shown_in(language).filter(country=OuterRef("pk")).order_by()
    counted = named.values("country").annotate(issues=Count("edition", distinct=True))
    countries = Country.objects.order_by("protocol_order", "code")
    return countries.annotate(issues=Coalesce(Subquery(counted.values("issues")), 0))


@public_page
def sentences(request: HttpRequest) -> HttpResponse:
    """What one country said: of a year, on a subject."""
    language = str(request.LANGUAGE_CODE)
    shown = Edition.objects.shown_in(language)
    filters = EditionFilter(request.GET, shown, request=request)
    country = filters.chosen.get("country") if filters.used("country") else None
    titles: list[str] = []
    if filters.used("instrument"):
        instrument = Instrument.objects.prefetch_related("aliases").get(
            pk=filters.chosen["instrument"].pk
        )
        titles = titles_of(instrument)
    passages = matrix.remarks_for(filters.qs, country.pk) if country else None
    pages = page_of(request.GET, passages.count() if passages is not None else 0, REMARKS_A_PAGE)
    found = list(passages[pages.window]) if passages is not None else []
    context = {
        "section": "overview",
        "country": country,
        "applied": facets.applied(filters),
        "pages": pages,
        "remarks": [(each, sentence_with(each.text, titles)) for each in found],
        "robots": "noindex, follow",
    }
    return TemplateResponse(request, "bulletins/sentences.html", context)


def _sorted_by_name(records: Any, language: str) -> list[Any]:
    def key(record: Any) -> Any:
        return collation.sort_key(text_and_language(record, "name", language)[0], language)

    return sorted(records, key=key)
