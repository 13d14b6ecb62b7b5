"""What became of a ministry, through one guided form: what happened, what follows from it, a look
at everything that would be recorded, and only then the record."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from lmec.historyadmin import Link
from lmec.merging import is_restored
from lmec.refusals import Refused
from lmec.typed import form_name
from lmec.widgets import RecordChoice
from organizations import changing
from organizations.models import Ministry
from organizations.naming import body_label

from .became_forms import KINDS, TYPO, BecameForm, TypoForm


class BecamePages:
    """Mixed into the admin of ministries."""

    admin_site: Any
    opts: Any

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.became_view)
        own = [path("<int:object_id>/became/", view, name="organizations_ministry_became")]
        return own + super().get_urls()  # type: ignore[misc]

    def record_links(self, request: HttpRequest, record: Any) -> list[Link]:
        links = super().record_links(request, record)  # type: ignore[misc]
        if self._may_record(request):
            page = reverse("admin:organizations_ministry_became", args=[record.pk])
            links.insert(0, Link(_("Renamed, merged, split, closed…"), page))
        return links

    def _may_record(self, request: HttpRequest) -> bool:
        return bool(
            self.has_change_permission(request) and self.has_add_permission(request)  # type: ignore[attr-defined]
        )

    def became_view(self, request: HttpRequest, object_id: int) -> HttpResponse:
        if not self._may_record(request):
            raise PermissionDenied
        ministry: Any = get_object_or_404(Ministry.objects.select_related("country"), pk=object_id)
        kind = request.GET.get("kind", "")
        if kind not in KINDS:
            return self._became_page(request, ministry, "choose", {"kinds": KINDS})
        made: Any = TypoForm if kind == TYPO else BecameForm
        posted = request.POST if request.method == "POST" else None
        form = made(posted, kind=kind, ministry=ministry)
        said: list[str] = []
        is_stale = False
        conflicts: list[Any] = []
        if request.method == "POST" and not is_restored(request) and form.is_valid():
            is_preview = "confirm" not in request.POST
            try:
                with transaction.atomic():
                    said = self._carry_out(request, ministry, form)
                    transaction.set_rollback(is_preview)
            except Refused as refused:
                is_stale, conflicts = refused.is_stale, form.conflicts()
                for sentence in refused.messages:
                    form.add_error(None, sentence)
            else:
                if not is_preview:
                    return self._recorded(request, ministry, said)
        # What was typed is looked at against what the record says now: the next time is an answer.
        is_new = request.method != "POST" or is_stale
        context = {
            "form": form,
            "kind": kind,
            "what": KINDS[kind][0],
            "said": said,
            "conflicts": conflicts,
            "seen": form.seen() if is_new else request.POST.get("seen", ""),
            "form_name": form_name(request),
            "kept_place": request.get_full_path(),
        }
        response = self._became_page(request, ministry, "became", context)
        response.status_code = 409 if is_stale else 200
        return response

    def _carry_out(self, request: HttpRequest, ministry: Ministry, form: Any) -> list[str]:
        """Under the ministry's lock, and only if it says what the page showed."""
        Ministry.objects.select_for_update(of=("self",)).get(pk=ministry.pk)
        _refuse_unseen(form)
        if form.kind == TYPO:
            return changing.correct_name(
                ministry, form.names, keep_old=form.cleaned_data["keep_old"], by=request.user
            )
        return changing.record(ministry, form.change, by=request.user)

    def _recorded(self, request: HttpRequest, ministry: Ministry, said: list[str]) -> HttpResponse:
        self.forget_pages()  # type: ignore[attr-defined]
        self.log_change(request, ministry, " ".join(said))  # type: ignore[attr-defined]
        for sentence in said:
            messages.success(request, sentence)
        ministry.refresh_from_db()
        for each in ministry.successions.select_related("successor__country"):
            page = reverse("admin:organizations_ministry_change", args=[each.successor_id])
            link = format_html('<a href="{}">{}</a>', page, body_label(each.successor))
            messages.success(request, format_html(_("It goes on as {}."), link))
        return HttpResponseRedirect(
            reverse("admin:organizations_ministry_change", args=[ministry.pk])
        )

    def _became_page(
        self, request: HttpRequest, ministry: Ministry, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        request.current_app = self.admin_site.name
        label = body_label(ministry)
        return TemplateResponse(
            request,
            f"admin/organizations/ministry/{name}.html",
            {
                **self.admin_site.each_context(request),
                "opts": self.opts,
                "original": ministry,
                "module_name": str(capfirst(self.opts.verbose_name_plural)),
                "change_url": reverse("admin:organizations_ministry_change", args=[ministry.pk]),
                "became_url": reverse("admin:organizations_ministry_became", args=[ministry.pk]),
                "title": _("What became of %(name)s") % {"name": label},
                "media": RecordChoice(Ministry._meta.get_field("parent"), self.admin_site).media,
                **context,
            },
        )


def _refuse_unseen(form: Any) -> None:
    """A name that only one of two corrected is no conflict; anything else that changed is looked
    at before what follows from it is recorded."""
    changed = form.changed_since()
    if form.kind == TYPO:
        changed = [each for each in changed if each.name in {c.name for c in form.conflicts()}]
    if changed:
        now = "; ".join(f"{each.label}: {each.value or '—'}" for each in changed)
        raise Refused(
            [
                _(
                    "Somebody changed this ministry after you opened this page. Nothing was "
                    "recorded. It now says: %(now)s"
                )
                % {"now": now}
            ],
            is_stale=True,
        )
