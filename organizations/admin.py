"""Countries, and the ministries and other bodies."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lmec.admin import PlainInline, RecordAdmin, all_names, in_every_language, name_of
from lmec.languages import LANGUAGES, own_name

from .models import Country, CountryAlias, Ministry, MinistryAlias, Succession

_BODIES_A_PAGE = 20


class NeedsCheckFilter(admin.SimpleListFilter):
    title = gettext_lazy("needs a native reader's check")
    parameter_name = "check"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(language.code, language.own_name) for language in LANGUAGES]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        language = self.value()
        return queryset.filter(needs_check__contains=[language]) if language else queryset


class ReferenceAdmin(RecordAdmin):
    """A record that came with the product and that staff own and confirm."""

    readonly_fields: Any = ("reference_id",)
    list_filter: Any = (NeedsCheckFilter,)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        if self.has_change_permission(request):
            for language in LANGUAGES:
                name = f"checked_{language.code}"
                label = _("Mark as checked: %(language)s") % {"language": language.own_name}
                actions[name] = (_mark_as_checked(language.code), name, label)
        return actions

    @admin.display(description=gettext_lazy("to be checked"))
    def to_check(self, record: Any) -> str:
        return " · ".join(own_name(code) for code in record.needs_check)

    @admin.display(description=gettext_lazy("name"))
    def label(self, record: Any) -> str:
        return all_names(record)


def _mark_as_checked(language: str) -> Any:
    def action(model_admin: Any, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        count = 0
        for record in queryset.filter(needs_check__contains=[language]):
            record.needs_check = [code for code in record.needs_check if code != language]
            record.save(update_fields=["needs_check"])
            model_admin.log_change(request, record, [{"changed": {"fields": ["needs_check"]}}])
            count += 1
        model_admin.forget_pages()
        sentence = ngettext(
            "%(count)d name is marked as checked.", "%(count)d names are marked as checked.", count
        )
        model_admin.message_user(request, sentence % {"count": count}, messages.SUCCESS)

    return action


def reference_fieldset() -> tuple[Any, dict[str, Any]]:
    """What staff note about a record, below its names."""
    return (
        gettext_lazy("Checks and notes"),
        {"fields": ("needs_check", "note", "slug", "reference_id")},
    )


class CountryAliasInline(PlainInline):
    model = CountryAlias


@admin.register(Country)
class CountryAdmin(ReferenceAdmin):
    list_display = ("label", "code", "protocol_order", "is_member", "to_check")
    list_filter = ("is_member", NeedsCheckFilter)
    search_in = ("name", "official_name", "code", "alpha3", "aliases__text")
    ordering = ("protocol_order", "code")
    inlines = (CountryAliasInline,)
    is_public = True
    issue_paths = (
        "remark_bodies__remark__bulletin",
        "participations__meeting__bulletins",
        "participations__meeting__sections__bulletin",
        "mentions__edition__bulletin",
    )
    fieldsets = (
        (None, {"fields": ("name", "official_name")}),
        (None, {"fields": (("code", "alpha3"), ("protocol_order", "is_member"))}),
        reference_fieldset(),
    )


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
class MinistryAdmin(ReferenceAdmin):
    list_display = ("label", "acronym", "country_name", "kind", "dates", "to_check")
    list_select_related = ("country",)
    list_filter = (("country", admin.RelatedOnlyFieldListFilter), "kind", NeedsCheckFilter)
    search_in = ("name", "acronym", "aliases__text", "slug", "country__name")
    autocomplete_fields = ("country", "parent")
    inlines = (MinistryAliasInline, CameFromInline, BecameInline)
    is_public = True
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

    def choice_label(self, record: Ministry) -> str:
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


def body_label(record: Ministry | Country) -> str:
    """A body with its country: three countries share one Chinese name of a ministry."""
    if isinstance(record, Country):
        return f"{all_names(record)} ({_('country')})"
    period = f", –{record.valid_to}" if record.valid_to else ""
    home = f" ({name_of(record.country)}{period})" if record.country else ""
    return f"{all_names(record)}{home}"
