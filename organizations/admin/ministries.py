"""Ministries and other bodies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, ngettext

from lmec.admin import PlainInline
from lmec.duplicateadmin import DuplicatePages
from lmec.likeness import Pair
from lmec.mergeradmin import MergePages
from lmec.naming import in_every_language, name_of
from lmec.referenceadmin import NeedsCheckFilter, ReferenceAdmin, reference_fieldset
from organizations import duplicates
from organizations.models import Country, Ministry, MinistryAlias, Succession
from organizations.naming import body_label

from .became import BecamePages
from .became_forms import MinistryForm

_BODIES_A_PAGE = 20


class MinistryAliasInline(PlainInline):
    model = MinistryAlias


class BecameInline(PlainInline):
    model = Succession
    fk_name = "predecessor"
    fields = ("kind", "successor", "date")
    autocomplete_fields = ("successor",)
    verbose_name = gettext_lazy("what it became")
    verbose_name_plural = gettext_lazy("What it became")


class CameFromInline(PlainInline):
    model = Succession
    fk_name = "successor"
    fields = ("predecessor", "kind", "date")
    autocomplete_fields = ("predecessor",)
    verbose_name = gettext_lazy("what it came from")
    verbose_name_plural = gettext_lazy("What it came from")


@admin.register(Ministry)
class MinistryAdmin(BecamePages, DuplicatePages, MergePages, ReferenceAdmin):
    form = MinistryForm
    list_display = ("label", "acronym", "country_name", "kind", "dates", "to_check")
    list_select_related = ("country",)
    list_filter = (("country", admin.RelatedOnlyFieldListFilter), "kind", NeedsCheckFilter)
    search_fields = ("name", "acronym", "aliases__text", "slug", "country__name")
    autocomplete_fields = ("country", "parent")
    inlines = (MinistryAliasInline, CameFromInline, BecameInline)
    is_public = True
    is_searched = True
    named_uses = ("participations",)
    issue_paths = (
        "remark_bodies__remark__bulletin",
        "participations__meeting__bulletins",
        "participations__meeting__sections__bulletin",
        "mentions__edition__bulletin",
    )
    fieldsets = (
        (
            None,
            {
                "fields": ("name",),
                "description": gettext_lazy(
                    "A ministry that was renamed is a new record, with a succession: what was "
                    "printed under the old name keeps it."
                ),
            },
        ),
        (
            None,
            {
                "fields": (
                    ("acronym", "kind"),
                    ("country", "parent"),
                    ("valid_from", "valid_to"),
                    "website",
                    "lineage",
                )
            },
        ),
        reference_fieldset(),
    )
    readonly_fields = ("reference_id", "lineage")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Ministry]:
        return super().get_queryset(request).select_related("country")

    def probable_duplicates(self) -> list[Pair]:
        return duplicates.probable_duplicates()

    def tell_apart(self, records: Iterable[Ministry]) -> dict[int, list[str]]:
        """Of which country it is, what it is a part of, when it was, and how often it spoke."""
        found = (
            Ministry.objects.filter(pk__in=[record.pk for record in records])
            .select_related("country", "parent")
            .annotate(spoke=Count("remark_bodies"))
        )
        told = {}
        for each in found:
            count = ngettext("%(count)d remark", "%(count)d remarks", each.spoke)
            lines = [
                self.country_name(each),
                each.get_kind_display(),
                name_of(each.parent) if each.parent else "",
                self.dates(each),
                count % {"count": each.spoke},
            ]
            told[each.pk] = [line for line in lines if line]
        return told

    def record_label(self, record: Ministry) -> str:
        return body_label(record)

    @admin.display(description=gettext_lazy("country"), ordering="country__protocol_order")
    def country_name(self, record: Ministry) -> str:
        return name_of(record.country) if record.country else ""

    @admin.display(description=gettext_lazy("from–to"))
    def dates(self, record: Ministry) -> str:
        if not (record.valid_from or record.valid_to):
            return ""
        return f"{record.valid_from or '…'}–{record.valid_to or '…'}"

    @admin.display(description=gettext_lazy("lineage"))
    def lineage(self, record: Ministry) -> SafeString | str:
        if record.pk is None:
            return ""
        others = Ministry.objects.filter(pk__in=record.lineage_ids()).exclude(pk=record.pk)
        return format_html_join(
            SafeString("<br>"),
            '<a href="{}">{}</a>',
            (
                (reverse("admin:organizations_ministry_change", args=[m.pk]), body_label(m))
                for m in others.select_related("country")
            ),
        )

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.bodies_view)
        both = "organizations_bodies_and_countries"
        own = [
            path("bodies/", view, name="organizations_bodies"),
            path("bodies-and-countries/", view, {"with_countries": True}, name=both),
        ]
        return own + super().get_urls()

    def bodies_view(self, request: HttpRequest, with_countries: bool = False) -> JsonResponse:
        """Ministries, and countries where one may speak, for choices in which order matters."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        term = request.GET.get("term", "")
        page = request.GET.get("page", "1")
        found = Paginator(
            _searched(self, request, self.get_queryset(request), term), _BODIES_A_PAGE
        ).get_page(page)
        results = [{"id": f"ministry:{m.pk}", "text": body_label(m)} for m in found]
        if with_countries and found.number == 1:
            results = [*_countries(term), *results]
        return JsonResponse({"results": results, "pagination": {"more": found.has_next()}})


def _searched(model_admin: Any, request: HttpRequest, queryset: Any, term: str) -> Any:
    found, duplicates = model_admin.get_search_results(request, queryset, term)
    return found.distinct() if duplicates else found


def _countries(term: str) -> list[dict[str, str]]:
    columns = in_every_language(Country, ["name", "official_name", "aliases__text"])
    wanted = Q(code=term.lower())
    for lookup in columns:
        wanted |= Q(**{f"{lookup}__icontains": term})
    return [
        {"id": f"country:{c.pk}", "text": body_label(c)}
        for c in Country.objects.filter(wanted).distinct()[:_BODIES_A_PAGE]
    ]
