"""A draft for people without an account, through a review link: the public page as it would be,
and, where the link allows it, comments and the clearance of a delegation's own words.

Whoever holds the secret address may use it, so it is kept from everybody else: not stored, not
indexed, not told to the pages it links to. Whatever is wrong with an address, the answer is one
page, with the status of a page that does not exist.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from bulletins import clearing, commenting, publishing, sharing, translating
from bulletins.compiling import compile_bulletin
from bulletins.content import BulletinContent
from bulletins.models import ReviewLink
from bulletins.previewing import preview_context
from bulletins.review_forms import GuestAnswerForm, GuestCommentForm
from lmec import errors
from lmec.languages import LANGUAGES
from lmec.renditions import rendered, rendition_named, stored_picture

View = Callable[..., HttpResponseBase]
#: Addresses of stored files in a rendered page; the names are digests, so no words look so.
_FILES = re.compile(rb"/media/(?=(?:renditions|pictures|attachments)/[0-9a-f/]{64})")
_STORED = re.compile(r"[0-9a-f]{2}/([0-9a-f]{64})\.[a-z0-9]{1,8}")


def through_link(view: View) -> View:
    """The view gets the link that the secret opens; without one, nothing is said but that."""

    @wraps(view)
    def checked(request: HttpRequest, secret: str, **kwargs: Any) -> HttpResponseBase:
        link = sharing.opened_by(secret)
        if link is None:
            response: Any = errors.page(request, "bulletins/review_gone.html", 404)
        else:
            try:
                response = view(request, link, secret, **kwargs)
            except Http404:
                # Here, so that this answer tells the secret to nobody either.
                response = errors.not_found(request)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "no-referrer"
        return response

    return checked


# No other site can forge a request to an address that it does not know; and the page works without
# a cookie, which the usual token would need.
@csrf_exempt
@through_link
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, link: ReviewLink, secret: str) -> HttpResponseBase:
    language = str(request.LANGUAGE_CODE)
    if language not in link.languages:
        return HttpResponseRedirect(sharing.address(link, secret))
    comment, answers = _forms(request, link, language)
    said = request.GET.get("said", "")
    if request.method == "POST":
        if _sent(request, link, language, comment, answers):
            return HttpResponseRedirect(f"{request.path}?said={_what(request)}#review")
    else:
        sharing.note_opened(link)
    context = {
        **preview_context(link.bulletin, language),
        "link": link,
        "languages": [
            (each, _in_language(each.code, secret))
            for each in LANGUAGES
            if each.code in link.languages
        ],
        "comment_form": comment,
        "answer_forms": answers,
        "said": said if said in ("comment", "answer") else "",
        "threads": _own_threads(link, language),
    }
    response = TemplateResponse(request, "bulletins/review.html", context)
    if any(getattr(form, "is_stale", False) for form in answers):
        response.status_code = 409
    base = reverse("bulletins:review", args=[secret]).encode()
    response.add_post_render_callback(lambda page: _with_own_files(page, base))
    return response


def _in_language(code: str, secret: str) -> str:
    with translation.override(code):
        return reverse("bulletins:review", args=[secret])


def _with_own_files(page: Any, base: bytes) -> Any:
    """Files of drafts are for staff; here they are had through the link."""
    page.content = _FILES.sub(base + b"media/", page.content)
    return page


def _forms(request: HttpRequest, link: ReviewLink, language: str) -> tuple[Any, list[Any]]:
    data = request.POST if request.method == "POST" else None
    what = _what(request)
    comment = None
    if link.may_comment:
        blocks = [
            (place.key, publishing.place_name(place))
            for place in translating.blocks_of(link.bulletin)
            if place.text(language)
        ]
        comment = GuestCommentForm(data if what == "comment" else None, blocks=blocks)
    answers = []
    for clearance in link.clearances.filter(language=language).select_related("remark"):
        mine = what == "answer" and request.POST.get("clearance") == str(clearance.pk)
        answers.append(GuestAnswerForm(data if mine else None, clearance=clearance))
    return comment, answers


def _what(request: HttpRequest) -> str:
    return "comment" if "comment" in request.POST else "answer"


def _sent(
    request: HttpRequest, link: ReviewLink, language: str, comment: Any, answers: list[Any]
) -> bool:
    """Whether what came was taken; else the form says what is missing, and keeps what was
    typed."""
    form = comment if _what(request) == "comment" else None
    form = form or next((each for each in answers if each.is_bound), None)
    if form is None or not form.is_valid():
        return False
    try:
        if form is comment:
            commenting.say(link.bulletin, language=language, link=link, **form.cleaned_data)
        else:
            seen = request.POST.get("seen", "")
            clearing.answer(form.clearance, **form.cleaned_data, seen=seen)
    except publishing.Refused as refused:
        for sentence in refused.messages:
            form.add_error(None, sentence)
        form.is_stale = refused.is_stale
        return False
    return True


def _own_threads(link: ReviewLink, language: str) -> list[commenting.Thread]:
    """What was said through this link, and what was answered; nothing of the house's own talk."""
    found = commenting.threads(link.bulletin, language=language)
    return [thread for thread in found if thread.first.link_id == link.pk]


@through_link
@require_safe
def review_file(
    request: HttpRequest, link: ReviewLink, secret: str, path: str
) -> HttpResponseBase:
    """A picture or attachment that the previewed issue shows."""
    folder, _slash, name = path.partition("/")
    shown = [compile_bulletin(link.bulletin, language) for language in link.languages]
    file = _file(folder, name, shown)
    if file is None or not file.is_file():
        raise Http404
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    is_document = folder == "attachments"
    return FileResponse(file.open("rb"), content_type=kind, as_attachment=is_document)


def _file(folder: str, name: str, shown: list[BulletinContent]) -> Any:
    pictures = {image.digest for content in shown for image in content.images()}
    documents = {a.digest for content in shown for a in content.attachments}
    if folder == "renditions":
        wanted = rendition_named(name)
        return rendered(wanted) if wanted and wanted.digest in pictures else None
    found = _STORED.fullmatch(name)
    if folder == "pictures" and found and found[1] in pictures:
        return stored_picture(found[1])
    if folder == "attachments" and found and found[1] in documents:
        return settings.LMEC_DATA_DIR / "media" / "attachments" / name
    return None
