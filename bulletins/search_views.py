"""The page that answers a question, and what it offers while one types."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from bulletins import explaining, facets, search, suggesting
from bulletins.facets import Choice, Facets
from bulletins.filters import EditionFilter
from bulletins.models import Edition
from bulletins.sorting import SEARCH, sorting_of
from lmec.pagestore import public_page
from lmec.paging import page_of
from lmec.segmentation import occurrences

PAGE_SIZE = 20
#: Beside the results: what they can be narrowed by.
_FACETS = ("year", "country", "kind", "ministry", "speaker", "topic")
#: Before anything is asked: where one could begin.
_BEGIN = ("topic", "country", "speaker")


class SuggestForm(forms.Form):
    q = forms.CharField(label=_("Search"), max_length=100, required=False)


@public_page
def search_page(request: HttpRequest) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    shown = Edition.objects.shown_in(language)
    filters = EditionFilter(request.GET, shown, request=request)
    asked = filters.asked.get("q", "")
    narrower = filters.without("q") if set(filters.asked) - {"q"} else None
    # The page number is checked against the total below: here it only says where to look.
    number = page_of(request.GET, total=search.MOST, size=PAGE_SIZE)
    sorting = sorting_of(request.GET, SEARCH)
    results = search.ask(
        asked, reader=language, editions=narrower, order=sorting.chosen, window=number.window
    )
    pages = page_of(request.GET, results.total, PAGE_SIZE)
    counted = asked and results.hits and not results.corrected
    context = {
        "section": "search",
        "asked": asked,
        "filters": filters,
        "results": results,
        "reasons": explaining.reasons(results.hits, language),
        "pages": pages,
        "facets": _found_first(facets.counted(filters, language, only=_FACETS), filters, results)
        if counted
        else None,
        "begin": None
        if asked
        else facets.counted(EditionFilter({}, shown), language, only=_BEGIN),
        "sorting": sorting,
        "applied": [each for each in facets.applied(filters, sorting.asked) if each.filter != "q"],
        "robots": "noindex, follow" if request.GET else "",
    }
    return TemplateResponse(request, "bulletins/search.html", context)


def _found_first(counted: Facets, filters: EditionFilter, results: search.Results) -> Facets:
    """Of long lists only the first choices are seen at once: what is chosen, who is among the
    results and whose name was asked for come before others of the bulletins found."""
    found = {hit.shown.speaker_slug for hit in results.hits}

    def is_far(name: str, choice: Choice) -> bool:
        is_near = str(filters.asked.get(name, "")) == choice.value or (
            name == "speaker" and choice.value in found
        )
        return not is_near and not any(occurrences(choice.label, results.question.runs))

    return replace(
        counted,
        topics=sorted(counted.topics, key=partial(is_far, "topic")),
        speakers=sorted(counted.speakers, key=partial(is_far, "speaker")),
        ministries=sorted(counted.ministries, key=partial(is_far, "ministry")),
    )


@require_safe
@cache_control(public=True, max_age=300)
def suggest(request: HttpRequest) -> HttpResponse:
    form = SuggestForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    return JsonResponse({"names": suggesting.suggestions(text, str(request.LANGUAGE_CODE))})
