"""The pages about the site itself: who publishes it, and how it can be followed."""

from __future__ import annotations

from django.db.models import Count, Exists, Max, Min, OuterRef
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from bulletins.filters import label_of, language_of
from bulletins.models import Edition, Mention
from lmec.languages import LANGUAGES
from lmec.pagestore import public_page
from lmec.records import far_side
from organizations.models import Country

_is_named = Exists(Mention.objects.filter(ministry=OuterRef("pk")))


@public_page
def about(request: HttpRequest) -> HttpResponse:
    """The Center in its own words, as the newest issue prints them, and what the record holds."""
    shown = Edition.objects.shown_in(str(request.LANGUAGE_CODE))
    newest = shown.newest_first().first()
    context = {
        "section": "about",
        "imprint": newest.content.imprint if newest else None,
        "record": shown.order_by().aggregate(
            issues=Count("pk"), first=Min("year"), last=Max("year")
        ),
        # Asked of each record whether it is named, never of the mentions, which are many more.
        "speakers": far_side(Mention, "speaker").public().count(),
        "meetings": far_side(Mention, "meeting").public().count(),
        "ministries": far_side(Mention, "ministry").filter(_is_named).count(),
        "languages": len(LANGUAGES),
    }
    return TemplateResponse(request, "bulletins/about.html", context)


@public_page
def follow(request: HttpRequest) -> HttpResponse:
    """Every way to hear of something new without coming back to look."""
    language = str(request.LANGUAGE_CODE)
    series = (
        far_side(far_side(Mention, "meeting").model, "series")
        .public()
        .values("slug", label=label_of(language), language=language_of(language))
    )
    context = {
        "section": "follow",
        "countries": Country.objects.filter(is_member=True),
        "series": series.order_by("slug"),
        "languages": LANGUAGES,
    }
    return TemplateResponse(request, "bulletins/follow.html", context)
