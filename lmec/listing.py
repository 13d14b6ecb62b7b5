"""What is done to several records from a list: never to one that somebody changed since the list
was opened, and never deleted unseen."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.contrib.admin.actions import delete_selected as ask_and_delete
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec.merging import mark_of

#: What the confirmation of a deletion was made from.
SEEN = "seen"


class SeenRows:
    """Mixed into an admin whose list has acts of its own: every row carries a mark of what it
    says."""

    @abstractmethod
    def row_words(self, record: Any) -> str:
        """What an act on this record depends on, in words."""

    def action_checkbox(self, record: Any) -> Any:
        box = super().action_checkbox(record)  # type: ignore[misc]
        mark = mark_of(self.row_words(record)) or "-"
        return format_html('{}<input type="hidden" name="{}" value="{}">', box, _row(record), mark)

    def changed_since(self, request: HttpRequest, records: Iterable[Any]) -> list[Any]:
        """Those that do not say any more what the list showed."""
        return [
            record
            for record in records
            if (shown := request.POST.get(_row(record)))
            and shown != (mark_of(self.row_words(record)) or "-")
        ]

    def changed_page(self, request: HttpRequest, changed: list[Any]) -> HttpResponse:
        """Nothing was done to these: what they say now."""
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        context = {
            **self.admin_site.each_context(request),  # type: ignore[attr-defined]
            "opts": self.opts,  # type: ignore[attr-defined]
            "changed": [(str(record), self.row_words(record)) for record in changed],
            "back": request.get_full_path(),
            "title": _("Changed meanwhile"),
        }
        return TemplateResponse(request, "admin/changed_rows.html", context, status=409)


def _row(record: Any) -> str:
    return f"row-{record.pk}"


@admin.action(
    permissions=["delete"],
    description=gettext_lazy("Delete selected %(verbose_name_plural)s"),
)
def delete_selected(model_admin: Any, request: HttpRequest, queryset: Any) -> Any:
    """Django's own, which asks first; what somebody changed after it was asked about is asked
    about anew."""
    with transaction.atomic():
        seen = _versions(model_admin, queryset)
        is_stale = "post" in request.POST and request.POST.get(SEEN, seen) != seen
        if is_stale:
            posted = request.POST.copy()
            del posted["post"]
            request.POST = posted  # type: ignore[assignment]
        response = ask_and_delete(model_admin, request, queryset)
    if response is not None:
        response.context_data = {
            **(response.context_data or {}),
            SEEN: seen,
            "is_stale": is_stale,
        }
        response.status_code = 409 if is_stale else 200
    return response


def _versions(model_admin: Any, queryset: Any) -> str:
    version_of = getattr(model_admin, "version_of", lambda record: "")
    records = queryset.order_by("pk")
    return mark_of("\n".join(f"{record.pk} {version_of(record)}" for record in records))
