"""A corrected record, offered to every published issue that prints it."""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bulletins import permissions, publishing
from bulletins.admin.issue_pages import is_sent
from bulletins.publishing.correcting import KINDS, MOST, naming
from bulletins.version_forms import CorrectForm, WordingForm
from lmec.keys import key_in
from lmec.lists import listed
from lmec.naming import name_of
from organizations.models import Country, Ministry
from people.models import Speaker

#: Those that are printed under words of their own, kept with the issue.
_PRINTED = (Speaker, Ministry, Country)


class CorrectionPages:
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        own = [
            path(
                f"correct/{model._meta.model_name}/<int:pk>/",
                view(self.correct_view),
                {"model": model},
                name=f"{model._meta.app_label}_{model._meta.model_name}_correct",
            )
            for model in KINDS
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def correct_view(self, request: HttpRequest, pk: int, model: Any) -> HttpResponse:
        record = get_object_or_404(model, pk=pk)
        kind = f"{model._meta.app_label}.view_{model._meta.model_name}"
        if not (permissions.may_publish(request.user) and request.user.has_perm(kind)):
            raise PermissionDenied
        asked = WordingForm(request.POST or request.GET or None)
        wording = asked.wording() if asked.is_valid() and model in _PRINTED else None
        pages = max(1, math.ceil(naming(record).count() / MOST))
        page = min(key_in(request.GET.get("page")) or 1, pages)
        found = publishing.affected(record, wording, page=page)
        open_ones = [each for each in found if not each.refusal]
        keys = [str(each.edition.pk) for each in open_ones]
        form = CorrectForm(
            request.POST or None,
            keys=[each.edition.pk for each in open_ones],
            initial={"editions": keys},
        )
        status = 200
        if is_sent(request) and not set(request.POST.getlist("editions")) <= set(keys):
            # One of those that the page showed is not the version that readers have any more.
            status = 409
        if is_sent(request) and form.is_valid():
            typed = form.cleaned_data
            try:
                made = publishing.correct(
                    record,
                    editions=[int(key) for key in typed["editions"]],
                    note=form.as_note(is_minor=typed["is_minor"]),
                    by=request.user,
                    seen=typed["seen"],
                    wording=wording,
                )
            except publishing.Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
                status = 409 if refused.is_stale else 200
            else:
                return _say_corrected(request, record, made, page)
        picked = form["editions"].value() or []
        context = {
            "record": record,
            "name": name_of(record, "title" if hasattr(record, "title") else "name"),
            "back": reverse(
                f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[pk]
            ),
            "asked": asked if model in _PRINTED else None,
            "wording": wording,
            "form": form,
            "rows": [(each, str(each.edition.pk) in picked) for each in found],
            "seen": json.dumps({str(each.edition.pk): each.digest for each in found}),
            "most": MOST,
            "number": page,
            "pages": pages,
            "newer": _page_url(wording, page - 1) if page > 1 else "",
            "older": _page_url(wording, page + 1) if page < pages else "",
            "opts": model._meta,
            "title": _("Correct in published issues"),
        }
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        frame = self.admin_site.each_context(request)  # type: ignore[attr-defined]
        return TemplateResponse(
            request, "admin/bulletins/correct.html", {**frame, **context}, status=status
        )


def _page_url(wording: Any, page: int) -> str:
    """The same question about newer or older editions."""
    return f"?{urlencode({**(asdict(wording) if wording else {}), 'page': page})}"


def _say_corrected(
    request: HttpRequest, record: Any, made: list[Any], number: int
) -> HttpResponse:
    issues = listed(dict.fromkeys(f"{e.year}/{e.number}" for e in made))
    said = ngettext(
        "%(count)d new version was published: %(issues)s.",
        "%(count)d new versions were published: %(issues)s.",
        len(made),
    ) % {"count": len(made), "issues": issues}
    messages.success(request, said)
    kind = record._meta
    page = f"admin:{kind.app_label}_{kind.model_name}_correct"
    return HttpResponseRedirect(f"{reverse(page, args=[record.pk])}?page={number}")
