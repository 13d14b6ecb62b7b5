"""The address at which an open page says that it is still open, and learns who else is there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.utils.formats import time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lmec import presence
from lmec.languages import LANGUAGES


class PresenceForm(forms.Form):
    kind = forms.CharField(max_length=60, required=False)
    key = forms.RegexField(r"\A\d{1,18}\Z", required=False)
    part = forms.ChoiceField(
        choices=[(each.code, each.own_name) for each in LANGUAGES], required=False
    )
    leaving = forms.BooleanField(required=False)


@require_POST
def presence_view(request: HttpRequest) -> JsonResponse:
    """Also how a page asks whether its session still stands, and for a token that is valid now."""
    form = PresenceForm(request.POST)
    said = form.cleaned_data if form.is_valid() else {}
    editors: list[str] = []
    if said.get("kind") and said.get("key"):
        _check(request, said["kind"])
        place = (said["kind"], said["key"])
        if said["leaving"]:
            presence.leave(request.user, *place, said["part"])
        else:
            presence.arrive(request.user, *place, said["part"], speaks=True)
            editors = [
                sentence(each) for each in presence.others(request.user, place[0], place[1:])
            ]
    return JsonResponse({"editors": editors, "token": get_token(request)})


def _check(request: HttpRequest, kind: str) -> None:
    found: dict[str, Any] = {
        model._meta.label_lower: each for model, each in admin.site._registry.items()
    }
    if kind not in found or not found[kind].has_view_permission(request):
        raise PermissionDenied


def sentence(editor: presence.Editor) -> str:
    """'Li Xia is editing this since 10:12.'"""
    values = {
        "name": editor.name,
        "time": time_format(localtime(editor.since), "TIME_FORMAT"),
        "language": editor.part_name,
    }
    if editor.part:
        return _("%(name)s is translating this into %(language)s since %(time)s.") % values
    return _("%(name)s is editing this since %(time)s.") % values
