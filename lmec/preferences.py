"""What a member of staff chooses for themselves: language and mail."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.i18n import set_language

from lmec.languages import CODES, SOURCE
from lmec.models import Preference


class PreferenceForm(forms.ModelForm):
    class Meta:
        model = Preference
        fields = ("language", "wants_mail")


def preferences_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    found = Preference.objects.filter(user=request.user).first()  # type: ignore[misc]
    found = found or Preference(user=request.user, language=_language_of_page())  # type: ignore[misc]
    form = PreferenceForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(request.path)
    context = {**context, "form": form, "title": _("Mail and language")}
    return TemplateResponse(request, "admin/preferences.html", context)


def _language_of_page() -> str:
    language = translation.get_language() or SOURCE
    return language if language in CODES else SOURCE


def choose_language(request: HttpRequest) -> HttpResponse:
    """The language of the desk; whoever is signed in is written to in it from now on."""
    language = request.POST.get("language")
    if request.method == "POST" and request.user.is_authenticated and language in CODES:
        Preference.objects.update_or_create(user=request.user, defaults={"language": language})
    return set_language(request)
