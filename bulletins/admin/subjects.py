"""What issues speak of: topics, instruments, the glossary; and the imprints they appear under."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bulletins.models import (
    Imprint,
    Instrument,
    InstrumentAlias,
    InstrumentStage,
    Term,
    TermVariant,
    Topic,
)
from lmec.admin import PlainInline, RecordAdmin
from lmec.naming import name_of
from lmec.referenceadmin import NeedsCheckFilter, ReferenceAdmin, reference_fieldset


@admin.register(Topic)
class TopicAdmin(ReferenceAdmin):
    list_display = ("label", "slug", "to_check")
    search_fields = ("name", "slug")
    is_public = True
    is_searched = True
    issue_paths = ("bulletins", "mentions__edition__bulletin")
    fieldsets = ((None, {"fields": ("name",)}), reference_fieldset())


class InstrumentAliasInline(PlainInline):
    model = InstrumentAlias


class InstrumentStageInline(PlainInline):
    model = InstrumentStage


@admin.register(Instrument)
class InstrumentAdmin(ReferenceAdmin):
    list_display = ("label", "valid_from", "valid_to", "successor_name", "to_check")
    list_select_related = ("successor",)
    search_fields = ("name", "aliases__text", "slug")
    autocomplete_fields = ("successor",)
    inlines = (InstrumentStageInline, InstrumentAliasInline)
    is_public = True
    is_searched = True
    issue_paths = ("bulletins", "mentions__edition__bulletin")
    fieldsets = (
        (None, {"fields": ("name", ("valid_from", "valid_to"), "successor")}),
        reference_fieldset(),
    )

    @admin.display(description=_("successor"))
    def successor_name(self, record: Instrument) -> str:
        return name_of(record.successor) if record.successor else ""


class TermVariantInline(PlainInline):
    model = TermVariant


@admin.register(Term)
class TermAdmin(ReferenceAdmin):
    list_display = ("label", "field", "to_check")
    list_filter = ("field", NeedsCheckFilter)
    search_fields = ("name", "variants__text", "slug")
    is_searched = True
    inlines = (TermVariantInline,)
    fieldsets = ((None, {"fields": ("name", ("field", "source"))}), reference_fieldset())


@admin.register(Imprint)
class ImprintAdmin(RecordAdmin):
    list_display = ("label", "valid_from", "telephone", "website")
    search_fields = ("name", "address")
    issue_paths = ("bulletins",)
    fieldsets = (
        (_("Masthead"), {"fields": ("valid_from", "name")}),
        (
            _("Contact"),
            {
                "fields": (
                    "contact_names",
                    "address",
                    ("postcode", "telephone", "fax"),
                    ("website", "wechat"),
                    "emails",
                    "personal_emails",
                )
            },
        ),
        (_("About"), {"fields": ("about",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Imprint]:
        return super().get_queryset(request).order_by("-valid_from", "-pk")

    def record_label(self, record: Imprint) -> str:
        return self.label(record)

    @admin.display(description=_("name of the Center"))
    def label(self, record: Imprint) -> str:
        return f"{name_of(record)} ({record.valid_from or '…'})"
