"""What staff see before it is published: the public page, made from the same content, never
stored, never indexed, and in exactly the language asked for."""

from __future__ import annotations

from uuid import UUID

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_sameorigin

from bulletins import permissions
from bulletins.models import Bulletin
from bulletins.previewing import preview_context


# The desk shows it in a frame, in the widths of a phone, a tablet and a desk.
@csp_replace({"frame-ancestors": [SELF]})  # type: ignore[arg-type]
@xframe_options_sameorigin
@cache_control(no_store=True, private=True)
def preview(request: HttpRequest, uuid: UUID) -> HttpResponse:
    user = request.user
    if not user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("admin:login"))
    if not (user.is_staff and permissions.may_see(user)):
        raise PermissionDenied
    bulletin = get_object_or_404(Bulletin, uuid=uuid)
    context = preview_context(bulletin, str(request.LANGUAGE_CODE))
    response = TemplateResponse(request, "bulletins/bulletin_detail.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
