"""Nothing typed is lost when the session has ended or the form's token is an old one.

What was sent is given back in a page that asks to sign in, and after that the form comes back as
it was typed, unsaved. Passwords and files are never given back. Works without JavaScript; with it
the browser keeps what is typed as well (static/js/admin-keep.js).
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from lmec.merging import RESTORED
from lmec.signing_in import SignInForm
from lmec.typed_words import label_of

#: Posted with every form that is kept in the browser: the name under which it is.
FORM = "_form"
#: Tells the browser which of them were saved (admin-kept.js), so that it forgets them.
SAVED_COOKIE = "lmec_saved"

_NEVER = re.compile(r"csrfmiddlewaretoken|password|^_restored$|^_form$", re.IGNORECASE)
_NAME = re.compile(r"[0-9a-f]{32}")
_REMEMBERED = 5

Fields = list[tuple[str, str]]


def typed_in(request: HttpRequest) -> Fields:
    """What was sent, in its order, without secrets."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if not _NEVER.search(name)
    ]


def form_name(request: HttpRequest) -> str:
    """The name under which the browser keeps what is typed in this form: the same for as long as
    it is refused and given back."""
    posted = request.POST.get(FORM, "")
    return posted if _NAME.fullmatch(posted) else uuid.uuid4().hex


def note_saved(request: HttpRequest, response: Any) -> None:
    """A form that was accepted (it leads on to another page) need not be kept any more."""
    name = request.POST.get(FORM, "")
    if response.status_code != 302 or not _NAME.fullmatch(name):
        return
    known = request.COOKIES.get(SAVED_COOKIE, "").split(".")
    names = [name, *(each for each in known if _NAME.fullmatch(each) and each != name)]
    response.set_cookie(
        SAVED_COOKIE,
        ".".join(names[:_REMEMBERED]),
        max_age=24 * 60 * 60,
        path=reverse("admin:index"),
        secure=request.is_secure(),
        samesite="Lax",
    )


def _is_of_a_script(request: HttpRequest) -> bool:
    """Asked by a script of ours rather than by somebody who waits for a page."""
    return request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"


def _is_from_here(request: HttpRequest) -> bool:
    """What another site sent is never given back: a page of ours would vouch for it."""
    origin = f"{request.scheme}://{request.get_host()}"
    site = request.headers.get("Sec-Fetch-Site")
    return (site in (None, "same-origin")) and request.headers.get("Origin") == origin


def signed_out(request: HttpRequest) -> HttpResponse | None:
    """Asks who sent this to sign in, and keeps what they typed; None where there is nothing."""
    if _is_of_a_script(request):
        return JsonResponse({"signed_out": True}, status=403)
    if not typed_in(request):
        return None
    return _sign_in_page(request, SignInForm(request), request.get_full_path(), typed_in(request))


def token_expired(request: HttpRequest) -> HttpResponse | None:
    """A form of the desk whose token is an old one, as after signing in in another tab."""
    is_desk = request.path.startswith(reverse("admin:index"))
    if request.method != "POST" or not is_desk or not _is_from_here(request):
        return None
    if not request.user.is_authenticated:
        return signed_out(request)
    if _is_of_a_script(request):
        return JsonResponse({"token": get_token(request)}, status=403)
    fields = typed_in(request)
    return _again_page(request, request.get_full_path(), fields) if fields else None


def resume_view(request: HttpRequest) -> HttpResponse:
    """Signs in, and hands back what was typed before."""
    path, fields = _kept_in(request)
    if not path:
        return HttpResponseRedirect(reverse("admin:index"))
    form = SignInForm(request, data=request.POST)
    if not form.is_valid():
        return _sign_in_page(request, form, path, fields)
    login(request, form.get_user())
    return _again_page(request, path, fields)


def looked_at(request: HttpRequest, view: Callable[[], Any]) -> Any:
    """The answer to what came back after signing in, whoever had sent it: it changes nothing. What
    a view would have carried out is shown to who signed in, and done when they say so."""
    with transaction.atomic():
        response = view()
        transaction.set_rollback(True)
    if response.status_code != 302:
        return response
    list(messages.get_messages(request))  # they tell of what was not done
    fields = typed_in(request)
    return _again_page(request, request.get_full_path(), fields, is_held=True)


def _kept_in(request: HttpRequest) -> tuple[str, Fields]:
    path = request.POST.get("kept_path", "")
    is_ours = url_has_allowed_host_and_scheme(path, {request.get_host()})
    try:
        found = json.loads(request.POST.get("kept_fields", ""))
        fields = [(str(name), str(value)) for name, value in found]
    except (ValueError, TypeError):
        return "", []
    is_desk = is_ours and path.startswith(reverse("admin:index"))
    return (path, fields) if is_desk else ("", [])


def _sign_in_page(request: HttpRequest, form: Any, path: str, fields: Fields) -> HttpResponse:
    return _page(
        request,
        "admin/signed_out.html",
        {
            "form": form,
            "kept_path": path,
            "kept_fields": json.dumps(fields, ensure_ascii=False),
            "forgotten_files": [file.name for file in _files(request)],
            "title": _("Your session has ended"),
        },
        status=403,
    )


def _files(request: HttpRequest) -> Iterable[Any]:
    return (file for name in request.FILES for file in request.FILES.getlist(name))


def _again_page(
    request: HttpRequest, path: str, fields: Fields, *, is_held: bool = False
) -> HttpResponse:
    fields = [
        (name, value.replace("\r\n", "\n")) for name, value in fields if not _NEVER.search(name)
    ]
    title = _("What you typed is here")
    named = [(name, value, label_of(path, name)) for name, value in fields]
    context = {
        "fields": sorted(named, key=lambda field: not field[2]) if is_held else named,
        "path": path,
        "restored": RESTORED,
        "is_held": is_held,
        "title": title,
    }
    return _page(request, "admin/typed_again.html", context, status=200)


def _page(
    request: HttpRequest, template: str, context: dict[str, Any], status: int
) -> HttpResponse:
    frame = admin.site.each_context(request)
    response = TemplateResponse(request, template, {**frame, **context}, status=status)
    response["Cache-Control"] = "no-store"
    return response.render()
