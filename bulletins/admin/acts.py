"""The acts at an issue's page: publish, withdraw, and what to do about missing
texts. Publishing and withdrawing are pages of their own that give back what was typed when the
act is refused."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from bulletins import permissions, progress, publishing, translating
from bulletins.admin.states import EVERY, states_of
from bulletins.forms import ChoiceForm, PublishForm, WithdrawForm
from bulletins.models import Bulletin, Edition
from lmec.languages import own_name
from lmec.lists import listed
from lmec.merging import is_restored
from lmec.typed import form_name

PUBLISH = permissions.PUBLISH


class Acts:
    """Mixed into the admin of bulletins."""

    def get_urls(self) -> list[URLPattern]:
        acts = {
            "publish": self.publish_view,
            "withdraw": self.withdraw_view,
            "choose": require_POST(self.choose_view),
        }
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        own = [
            path(f"<int:object_id>/{name}/", view(act), name=f"bulletins_{name}")
            for name, act in acts.items()
        ]
        return own + super().get_urls()  # type: ignore[misc]

    def publish_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = self._bulletin(request, object_id, PUBLISH)
        if "choose" in request.POST:
            self._choose(bulletin, request)
            return self._publish_page(request, bulletin, _as_typed(request, bulletin))
        ready = [state.code for state in states_of(bulletin) if state.is_complete]
        form = PublishForm(request.POST or None, initial={"languages": ready})
        if request.method == "POST" and not is_restored(request) and form.is_valid():
            try:
                editions = publishing.publish(bulletin, by=request.user, **form.cleaned_data)
            except publishing.Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                self._say_published(request, bulletin, editions)
                return _to_page(bulletin)
        return self._publish_page(request, bulletin, form)

    def _publish_page(
        self, request: HttpRequest, bulletin: Bulletin, form: PublishForm
    ) -> HttpResponse:
        states = states_of(bulletin)
        chosen = form["languages"].value() or []
        context = {
            "form": form,
            "rows": [(state, state.code in chosen) for state in states],
            "is_correction": bulletin.editions.exists(),
            "title": _("Publish %(issue)s") % {"issue": bulletin},
        }
        return self._page(request, bulletin, "publish", context)

    def withdraw_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        bulletin = self._bulletin(request, object_id, PUBLISH)
        form = WithdrawForm(request.POST or None, bulletin=bulletin)
        if request.method == "POST" and not is_restored(request) and form.is_valid():
            try:
                editions = publishing.withdraw(bulletin, by=request.user, **form.cleaned_data)
            except publishing.Refused as refused:
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                names = listed(own_name(edition.language) for edition in editions)
                said = _("Withdrawn: %(languages)s.") % {"languages": names}
                self._tell(request, bulletin, said)
                return _to_page(bulletin)
        title = _("Withdraw %(issue)s") % {"issue": bulletin}
        return self._page(request, bulletin, "withdraw", {"form": form, "title": title})

    def choose_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        """A text that is missing may be left so on purpose; it is said here, block by block."""
        bulletin = self._bulletin(request, object_id, permissions.VIEW)
        self._choose(bulletin, request)
        return _to_page(bulletin, "#states")

    def _choose(self, bulletin: Bulletin, request: HttpRequest) -> None:
        form = ChoiceForm(request.POST)
        if not form.is_valid():
            raise Http404
        chosen = form.cleaned_data["choose"]
        if not permissions.may_write(request.user, bulletin, chosen["language"]):
            raise PermissionDenied
        if chosen["key"] == EVERY:
            keys = [place.key for place in translating.missing(bulletin, chosen["language"])]
        else:
            keys = [place.key for place in translating.blocks_of(bulletin)]
            keys = [key for key in keys if key == chosen["key"]]
            if not keys:
                raise Http404
        for key in keys:
            translating.choose(bulletin, **(chosen | {"key": key}))
        progress.refresh(bulletin)

    def _bulletin(self, request: HttpRequest, object_id: int, permission: str) -> Bulletin:
        found = get_object_or_404(Bulletin, pk=object_id)
        may_see = self.has_view_permission(request, found)  # type: ignore[attr-defined]
        if not (may_see and request.user.has_perm(permission)):
            raise PermissionDenied
        return found

    def _page(
        self, request: HttpRequest, bulletin: Bulletin, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        request.current_app = self.admin_site.name  # type: ignore[attr-defined]
        return TemplateResponse(
            request,
            f"admin/bulletins/bulletin/{name}.html",
            {
                **self.admin_site.each_context(request),  # type: ignore[attr-defined]
                "opts": Bulletin._meta,
                "original": bulletin,
                "form_name": form_name(request),
                **context,
            },
        )

    def _say_published(
        self, request: HttpRequest, bulletin: Bulletin, editions: list[Edition]
    ) -> None:
        if not editions:
            said = _("Nothing changed since these languages were last published.")
            messages.info(request, said)
            return
        versions = listed(f"{own_name(e.language)} v{e.version}" for e in editions)
        self._tell(request, bulletin, _("Published: %(versions)s.") % {"versions": versions})

    def _tell(self, request: HttpRequest, bulletin: Bulletin, said: str) -> None:
        self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        messages.success(request, said)


def _as_typed(request: HttpRequest, bulletin: Bulletin) -> PublishForm:
    """The form as it came, with the language that a choice has just made complete."""
    typed = request.POST.getlist("languages")
    ready = request.POST["choose"].split()[0]
    if ready not in typed and not translating.missing(bulletin, ready):
        typed.append(ready)
    return PublishForm(initial={"languages": typed, "note": request.POST.get("note", "")})


def _to_page(bulletin: Bulletin, part: str = "") -> HttpResponseRedirect:
    page = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    return HttpResponseRedirect(f"{page}{part}")
