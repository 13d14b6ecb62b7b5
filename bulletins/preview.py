"""What staff see before it is published: the public page, made from the same content, never
stored, never indexed, and in exactly the language asked for."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control

from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition
from bulletins.presenting import Issue
from bulletins.translating import still_fits


@cache_control(no_store=True, private=True)
def preview(request: HttpRequest, uuid: UUID) -> HttpResponse:
    user = request.user
    if not user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("admin:login"))
    if not (user.is_staff and user.has_perm("bulletins.view_bulletin")):
        raise PermissionDenied
    bulletin = get_object_or_404(Bulletin, uuid=uuid)
    language = str(request.LANGUAGE_CODE)
    content = compile_bulletin(bulletin, language)
    source = None
    if language != bulletin.source_language:
        source = compile_bulletin(bulletin, bulletin.source_language)
    context = {
        "section": "bulletins",
        "robots": "noindex",
        "is_preview": True,
        "bulletin": bulletin,
        "edition": _unsaved(bulletin, language),
        "issue": Issue(content, source, still_fits(bulletin, language)),
    }
    response = TemplateResponse(request, "bulletins/bulletin_detail.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _unsaved(bulletin: Bulletin, language: str) -> Edition:
    """The edition that publishing would make, for the addresses in the page; never saved."""
    return Edition(
        bulletin=bulletin,
        language=language,
        version=0,
        year=bulletin.year,
        number=bulletin.number,
        date=bulletin.date,
    )
