"""Countries."""

from __future__ import annotations

from django.contrib import admin

from lmec.admin import PlainInline
from lmec.referenceadmin import NeedsCheckFilter, ReferenceAdmin, reference_fieldset
from organizations.models import Country, CountryAlias


class CountryAliasInline(PlainInline):
    model = CountryAlias


@admin.register(Country)
class CountryAdmin(ReferenceAdmin):
    list_display = ("label", "code", "protocol_order", "is_member", "to_check")
    list_filter = ("is_member", NeedsCheckFilter)
    search_fields = ("name", "official_name", "code", "alpha3", "aliases__text")
    ordering = ("protocol_order", "code")
    inlines = (CountryAliasInline,)
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
        (None, {"fields": ("name", "official_name")}),
        (None, {"fields": (("code", "alpha3"), ("protocol_order", "is_member"))}),
        reference_fieldset(),
    )
