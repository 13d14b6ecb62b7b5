"""What issues report on: meetings, their series, and who took part."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bulletins.models import Meeting, Participation, Series
from lmec.admin import OrderedInline, RecordAdmin
from lmec.lists import listed
from lmec.naming import all_names, name_of


@admin.register(Series)
class SeriesAdmin(RecordAdmin):
    list_display = ("label", "slug")
    search_fields = ("name", "slug")
    fieldsets = ((None, {"fields": ("name", "slug")}),)
    is_public = True

    @admin.display(description=_("name"))
    def label(self, record: Series) -> str:
        return all_names(record)


class ParticipationInline(OrderedInline):
    model = Participation
    fields = ("role", ("ministry", "country"), "printed_name", "order")
    autocomplete_fields = ("ministry", "country")


@admin.register(Meeting)
class MeetingAdmin(RecordAdmin):
    list_display = ("label", "series_name", "session", "starts", "issues")
    list_filter = ("mode", "series")
    date_hierarchy = "starts"
    search_fields = ("title", "place", "series__name", "session", "slug")
    autocomplete_fields = ("series", "parent")
    inlines = (ParticipationInline,)
    is_public = True  # its page is made from editions, but stands at its address
    issue_paths = ("bulletins", "sections__bulletin", "mentions__edition__bulletin")
    fieldsets = (
        (None, {"fields": ("title", ("series", "session"), "parent")}),
        (_("When and where"), {"fields": (("starts", "ends", "mode"), "place")}),
        (_("Page address"), {"fields": ("slug",)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Meeting]:
        return super().get_queryset(request).select_related("series").prefetch_related("bulletins")

    def record_label(self, record: Meeting) -> str:
        return all_names(record, "title")

    def choice_label(self, record: Meeting) -> str:
        return f"{self.record_label(record)} ({record.starts or '…'})"

    @admin.display(description=_("title"))
    def label(self, record: Meeting) -> str:
        return name_of(record, "title")

    @admin.display(description=_("series"))
    def series_name(self, record: Meeting) -> str:
        return name_of(record.series) if record.series else ""

    @admin.display(description=_("issues"))
    def issues(self, record: Meeting) -> str:
        return listed(str(bulletin) for bulletin in record.bulletins.all())
