"""The issues in work, for the front page of the admin."""

from __future__ import annotations

from typing import Any

from django import template
from django.contrib import admin
from django.http import HttpRequest

from bulletins.importing import messages
from bulletins.models import Bulletin

register = template.Library()
register.filter("question", messages.question)
_SHOWN = 8


@register.inclusion_tag("admin/_issues_in_work.html", takes_context=True)
def issues_in_work(context: template.Context) -> dict[str, Any]:
    """The newest issues as the list shows them: how far each language is, what is published."""
    request: HttpRequest = context["request"]
    desk: Any = admin.site.get_model_admin(Bulletin)
    if not desk.has_view_permission(request):
        return {"rows": []}
    found = desk.get_queryset(request).order_by("-year", "-number")[:_SHOWN]
    rows = [(each, desk.title(each), desk.languages(each)) for each in found]
    return {"rows": rows}
