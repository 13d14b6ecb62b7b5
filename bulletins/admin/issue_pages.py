"""What every page about one issue shares: who may open it, its frame, what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from bulletins.models import Bulletin
from lmec.merging import is_restored
from lmec.typed import form_name

Question = Callable[[Any], bool]  # of bulletins.permissions


class IssuePages:
    """Mixed into the admin of bulletins, before it."""

    def urls_of(self, pages: dict[str, Callable[..., HttpResponse]]) -> list[URLPattern]:
        view = self.admin_site.admin_view  # type: ignore[attr-defined]
        return [
            path(f"<int:object_id>/{name}/", view(page), name=f"bulletins_{name}")
            for name, page in pages.items()
        ]

    def opened(self, request: HttpRequest, object_id: int, may: Question) -> Bulletin:
        """The issue, for who may do this and may see it."""
        found = get_object_or_404(Bulletin, pk=object_id)
        may_see = self.has_view_permission(request, found)  # type: ignore[attr-defined]
        if not (may_see and may(request.user)):
            raise PermissionDenied
        return found

    def page(
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

    def refused_page(
        self,
        request: HttpRequest,
        bulletin: Bulletin,
        sentences: Sequence[str],
        *,
        theirs: Sequence[tuple[str, str, str]] = (),
    ) -> HttpResponse:
        """What somebody did meanwhile stands in the way of an act without a form. `theirs` are
        their texts: name, language, words."""
        context = {
            "sentences": sentences,
            "theirs": theirs,
            "title": _("Nothing was changed: %(issue)s") % {"issue": bulletin},
        }
        response = self.page(request, bulletin, "refused", context)
        response.status_code = 409
        return response

    def tell(self, request: HttpRequest, bulletin: Bulletin, said: str) -> None:
        self.log_change(request, bulletin, said)  # type: ignore[attr-defined]
        messages.success(request, said)


def is_sent(request: HttpRequest) -> bool:
    """Whether a form is to be carried out, not only shown again as it was typed before somebody
    had to sign in."""
    return request.method == "POST" and not is_restored(request)


def to_issue(bulletin: Bulletin, part: str = "") -> HttpResponseRedirect:
    page = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    return HttpResponseRedirect(f"{page}{part}")
