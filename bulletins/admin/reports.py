"""What readers reported, as a queue: read, mended by a correction, or answered that there is no
error."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from bulletins.models import ReaderReport
from lmec.admin import ReadOnlyAdmin
from lmec.listing import SeenRows


@admin.register(ReaderReport)
class ReaderReportAdmin(SeenRows, ReadOnlyAdmin):
    """A report is never changed; only what became of it is said."""

    list_display = ("received", "issue", "words", "language", "state")
    list_display_links = ("received",)
    list_filter = ("state", "language")
    list_select_related = ("edition",)
    search_fields = ("text", "passage", "contact")
    actions: Any = ("mark_mended", "mark_no_error", "mark_open")
    fields = (
        "received",
        "issue",
        "remark_number",
        "passage",
        "text",
        "contact",
        "language",
        "state",
        "settled_at",
        "settled_by",
    )
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[ReaderReport]:
        return super().get_queryset(request).defer("edition__content_json")

    @admin.display(description=_("received"), ordering="created_at")
    def received(self, report: ReaderReport) -> Any:
        return report.created_at

    @admin.display(description=_("issue"))
    def issue(self, report: ReaderReport) -> str:
        """A way to the draft, where the error is mended."""
        edition = report.edition
        url = reverse("admin:bulletins_bulletin_change", args=[edition.bulletin_id])
        return format_html(
            '<a href="{}">{}/{} {}</a>', url, edition.year, edition.number, edition.language
        )

    @admin.display(description=_("what is wrong"))
    def words(self, report: ReaderReport) -> str:
        return report.text if len(report.text) <= 120 else f"{report.text[:120]}…"

    @admin.action(description=_("Mark as mended"), permissions=["settle"])
    def mark_mended(self, request: HttpRequest, queryset: QuerySet[ReaderReport]) -> Any:
        return self._settle(request, queryset, ReaderReport.State.MENDED)

    @admin.action(description=_("Mark as no error"), permissions=["settle"])
    def mark_no_error(self, request: HttpRequest, queryset: QuerySet[ReaderReport]) -> Any:
        return self._settle(request, queryset, ReaderReport.State.NO_ERROR)

    @admin.action(description=_("Open again"), permissions=["settle"])
    def mark_open(self, request: HttpRequest, queryset: QuerySet[ReaderReport]) -> Any:
        return self._settle(request, queryset, ReaderReport.State.OPEN)

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("bulletins.change_readerreport"))

    def _settle(
        self, request: HttpRequest, reports: QuerySet[ReaderReport], state: ReaderReport.State
    ) -> Any:
        is_open = state == ReaderReport.State.OPEN
        unseen = self.changed_since(request, reports)
        seen = reports.exclude(pk__in=[each.pk for each in unseen])
        changed = seen.exclude(state=state).update(
            state=state,
            settled_at=None if is_open else timezone.now(),
            settled_by=None if is_open else request.user,
        )
        text = ngettext("%(count)d report: %(state)s.", "%(count)d reports: %(state)s.", changed)
        messages.success(request, text % {"count": changed, "state": state.label})
        return self.changed_page(request, unseen) if unseen else None

    def row_words(self, report: ReaderReport) -> str:
        return str(report.get_state_display())
