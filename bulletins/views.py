"""The pages about bulletins. They read editions and what is derived from them, nothing else."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import override

from bulletins import comparing, drawing, editions, facets, linked_data
from bulletins.filters import EditionFilter
from bulletins.gone import gone_where_withdrawn
from bulletins.models import Edition
from bulletins.sorting import LIST, in_order, sorting_of
from lmec import errors, paging
from lmec.pagestore import public_page
from organizations.models import Country

#: How many issues a page of the list shows, and how many the home page.
LIST_SIZE = 20
HOME_SIZE = 7


@public_page
def home(request: HttpRequest) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    shown = Edition.objects.shown_in(language)
    newest = list(shown.newest_first()[:HOME_SIZE])
    counts = facets.counted(EditionFilter({}, shown), language, only=["year", "country"])
    by_country = {choice.value: choice.count for choice in counts.countries}
    members = Country.objects.filter(is_member=True)
    latest, recent = (newest[0], newest[1:]) if newest else (None, [])
    context = {
        "latest": latest,
        "recent": recent,
        "new": editions.new_in(language, beside=recent, leave_out=latest),
        "years": counts.years,
        "country_names": counts.country_names(language),
        "river": drawing.river([(each, by_country.get(each.code) or 0) for each in members]),
    }
    return TemplateResponse(request, "bulletins/home.html", context)


@public_page
def bulletin_list(request: HttpRequest) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    filters = EditionFilter(request.GET, Edition.objects.shown_in(language), request=request)
    counts = facets.counted(filters, language)
    pages = paging.page_of(request.GET, counts.total, LIST_SIZE)
    sorting = sorting_of(request.GET, LIST)
    found = in_order(filters.qs, sorting.chosen)[pages.window]
    context = {
        "section": "bulletins",
        "filters": filters,
        "facets": counts,
        "applied": facets.applied(filters, sorting.asked),
        "sorting": sorting,
        "pages": pages,
        "editions": list(found),
        "country_names": counts.country_names(language),
        "robots": "noindex, follow" if filters.asked or filters.ignored or sorting.asked else "",
        "canonical_query": f"page={pages.number}" if pages.number > 1 else "",
    }
    return TemplateResponse(request, "bulletins/bulletin_list.html", context)


@public_page
@gone_where_withdrawn
def bulletin_detail(request: HttpRequest, year: int, number: int) -> HttpResponse:
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    edition = found.edition
    texts = editions.texts_of(found)
    edition = texts[edition.pk]
    context = {
        "section": "bulletins",
        "found": found,
        "edition": edition,
        "issue": editions.issue_of(found, edition, texts),
        "languages": found.states(texts),
        "corrected_since": found.corrected_since(edition),
        "data": linked_data.issue(edition),
        "corrections": [row for row in found.versions(edition.language) if row.version > 1],
        **editions.neighbours(edition, found.language),
    }
    return TemplateResponse(request, "bulletins/bulletin_detail.html", context)


@public_page
@gone_where_withdrawn
def bulletin_remark(request: HttpRequest, year: int, number: int, remark: int) -> HttpResponse:
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    edition = found.edition
    issue = editions.issue_of(found, edition)
    shown = issue.content.remark(remark)
    if shown is None:
        raise Http404("no such remark")
    context = {
        "section": "bulletins",
        "found": found,
        "edition": edition,
        "issue": issue,
        "remark": shown,
        "previous": issue.content.remark(remark - 1),
        "next": issue.content.remark(remark + 1),
    }
    return TemplateResponse(request, "bulletins/remark.html", context)


@public_page
@gone_where_withdrawn
def bulletin_versions(request: HttpRequest, year: int, number: int) -> HttpResponse:
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    edition = found.edition
    context = {
        "section": "bulletins",
        "found": found,
        "edition": edition,
        "versions": found.versions(edition.language),
        "compared": {row.version for row in _compared(found, edition.language)},
    }
    return TemplateResponse(request, "bulletins/versions.html", context)


@public_page
@gone_where_withdrawn
def bulletin_changes(request: HttpRequest, year: int, number: int, version: int) -> HttpResponse:
    """What a version changed in the one before, in the language whose versions a reader is
    shown."""
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    shown = found.edition
    pairs = _compared(found, shown.language)
    edition = next((row for row in pairs if row.version == version), None)
    if edition is None:
        raise Http404("no such version, or none before it")
    keys = [edition.pk, pairs[edition].pk]
    contents = {each.pk: each.content for each in Edition.objects.filter(pk__in=keys)}
    context = {
        "section": "bulletins",
        "robots": "noindex",
        "found": found,
        "edition": edition,
        "before": pairs[edition],
        "changes": comparing.compare(contents[keys[1]], contents[keys[0]]),
    }
    return TemplateResponse(request, "bulletins/changes.html", context)


def _compared(found: editions.Found, language: str) -> dict[Edition, Edition]:
    """Every version that can be compared with the one before: both may still be read."""
    rows = {row.version: row for row in found.versions(language) if not row.is_withdrawn}
    return {row: rows[n - 1] for n, row in rows.items() if n - 1 in rows}


@public_page
@gone_where_withdrawn
def bulletin_version(request: HttpRequest, year: int, number: int, version: int) -> HttpResponse:
    """One version as it was published. A version number means nothing in a language that has no
    edition, so its address leads to that of the edition which serves the reader."""
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    versions = found.versions(found.language)
    if not versions:
        return _version_elsewhere(request, found, version)
    edition = next((row for row in versions if row.version == version), None)
    if edition is None:
        raise Http404("no such version")
    if edition.is_withdrawn:
        raise editions.Withdrawn(edition)
    context = {
        "section": "bulletins",
        "robots": "noindex",
        "found": found,
        "edition": edition,
        "issue": editions.issue_of(found, edition),
        "is_version": True,
        "current": versions[0] if versions[0].is_current else None,
        "replaced": next((row for row in versions if row.version == version + 1), None),
    }
    return TemplateResponse(request, "bulletins/bulletin_detail.html", context)


def _version_elsewhere(request: HttpRequest, found: editions.Found, version: int) -> HttpResponse:
    try:
        edition = found.edition
    except editions.Withdrawn as withdrawn:
        if not any(row.version == version for row in found.rows):
            raise Http404("no such version") from withdrawn
        raise
    if not any(row.version == version for row in found.versions(edition.language)):
        raise Http404("no such version")
    with override(edition.language):
        address = reverse("bulletins:version", args=[edition.year, edition.number, version])
    return HttpResponseRedirect(address)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The site's answer for an unknown address: where an issue could once be read, on this site
    or its predecessor, the reader is sent on for ever."""
    path = request.path_info
    if len(path) <= 300 and "\0" not in path:
        former = Edition.objects.filter(former_addresses__contains=[path])
        if edition := former.defer("content_json").order_by("-published_at").first():
            return HttpResponseRedirect(edition.get_absolute_url(), status=301)
    return errors.not_found(request, exception)
