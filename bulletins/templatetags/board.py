"""The board on the admin's front page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import template
from django.contrib import admin
from django.http import HttpRequest, QueryDict

from bulletins import permissions
from bulletins.board import asking, counts, rows, waiting
from bulletins.board.states import NAMES
from bulletins.models import Bulletin, Review, Schedule
from lmec import presence
from lmec.languages import LANGUAGES, own_name

register = template.Library()
register.filter("own_name", own_name)


@register.inclusion_tag("admin/board/board.html", takes_context=True)
def board(context: template.Context) -> dict[str, Any]:
    request: HttpRequest = context["request"]
    desk: Any = admin.site.get_model_admin(Bulletin)
    if not desk.has_view_permission(request):
        return {"is_shown": False}
    form = asking.AskForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    schedules = waiting.schedules()
    shown, has_more = rows.page_of(asked, request.user, schedules)
    _add_editors(shown, request.user)
    page = asked.get("page") or 1
    return {
        "is_shown": True,
        "rows": shown,
        "form": form,
        "is_filtered": any(asked.get(name) for name in ("year", "state", "language", "mine")),
        "languages": LANGUAGES,
        "kinds": NAMES.items(),
        "lists": list(_lists(request, schedules)),
        "may_add": desk.has_add_permission(request),
        "may_import": admin.site.get_model_admin(Review).has_change_permission(request),
        "newer": _address(request.GET, page - 1) if page > 1 else "",
        "older": _address(request.GET, page + 1) if has_more else "",
    }


def _add_editors(shown: list[rows.Row], user: Any) -> None:
    by_row = rows.by_bulletin(presence.others(user, "bulletins.bulletin", (r.pk for r in shown)))
    for row in shown:
        row.editors.extend(by_row.get(row.pk, []))


def _lists(request: HttpRequest, schedules: list[Schedule]) -> Iterator[waiting.Shown]:
    """The lists above the rows: empty ones are left out, but for my own."""
    counted, given_up = counts.counted()
    failed = [*waiting.overdue(schedules), *counts.record_problems(), *given_up]
    yield waiting.Shown("failed", failed)
    mine = [*waiting.assigned_to(request.user), *waiting.comments_for(request.user)]
    yield waiting.Shown("mine", mine)
    passed_on = waiting.waiting_for_others()
    if permissions.may_publish(request.user):
        yield waiting.Shown("publish", waiting.to_publish(passed_on, schedules))
    yield waiting.Shown("due", waiting.due(schedules))
    yield waiting.Shown("waiting", [*waiting.in_review(passed_on), *counted])


def _address(asked: QueryDict, page: int) -> str:
    kept = asked.copy()
    kept["page"] = str(page)
    return f"?{kept.urlencode()}"
