"""Stored files for readers: pictures, their renditions, attachments.

The public gets a file only while an edition that was not withdrawn names it; drafts' files are
for staff. Caches may keep one for five minutes, so that what is withdrawn is gone soon after;
asking again costs an answer without a body. Imported originals have no address at all.
"""

from __future__ import annotations

import mimetypes
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from bulletins.models import Edition, EditionFile
from bulletins.models.editions import EditionQuerySet
from lmec.renditions import Rendition, rendered, rendition_named, stored_picture

PUBLIC_CACHING = "public, max-age=300, must-revalidate"
STAFF_CACHING = "private, no-store"

_STORED = re.compile(r"([0-9a-f]{2})/(\1[0-9a-f]{62})\.[a-z0-9]{1,8}")


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """`/media/renditions/…`, `/media/pictures/…`, `/media/attachments/…`"""
    folder, _slash, name = path.partition("/")
    if folder == "renditions":
        return _rendition(request, name)
    if not (found := _STORED.fullmatch(name)):
        raise Http404
    editions = _editions_naming(found[2])
    public = _is_public(request, editions)
    if folder == "pictures":
        return _file(request, stored_picture(found[2]), found[2], public)
    if folder == "attachments":
        file = settings.LMEC_DATA_DIR / "media" / "attachments" / name
        shown = _shown_name(editions, found[2]) or file.name
        return _file(request, file, found[2], public, saved_as=shown)
    raise Http404


def _rendition(request: HttpRequest, name: str) -> HttpResponseBase:
    if (wanted := rendition_named(name)) is None:
        raise Http404
    editions = _editions_naming(wanted.digest)
    public = _is_public(request, editions)
    if public and not wanted.file.exists() and not _is_editor(request):
        wanted = _as_published(wanted, editions)
    return _file(request, rendered(wanted), wanted.name, public)


def _editions_naming(digest: str) -> EditionQuerySet:
    """The editions that make a file public."""
    named = EditionFile.objects.filter(digest=digest).values("edition")
    return Edition.objects.filter(pk__in=named).exclude(standing=Edition.Standing.WITHDRAWN)


def _is_public(request: HttpRequest, editions: EditionQuerySet) -> bool:
    """Whether everybody may have the file; raises Http404 when this reader may not."""
    if editions.exists():
        return True
    if _is_editor(request):
        return False
    raise Http404


def _is_editor(request: HttpRequest) -> bool:
    """Staff who may see issues that are not published."""
    user = request.user
    return user.is_staff and user.has_perm("bulletins.view_bulletin")


def _as_published(wanted: Rendition, editions: EditionQuerySet) -> Rendition:
    """The crop that an edition shows: nobody from outside makes us cut others."""
    crops = [
        (image.focus_x, image.focus_y)
        for edition in _newest(editions)
        for image in edition.content.images()
        if image.digest == wanted.digest
    ]
    if wanted.focus is None or wanted.focus in crops:
        return wanted
    return replace(wanted, focus=crops[0])


def _shown_name(editions: EditionQuerySet, digest: str) -> str:
    """The name that an attachment has in the issue."""
    names = (
        attachment.file_name
        for edition in _newest(editions)
        for attachment in edition.content.attachments
        if attachment.digest == digest
    )
    return next(names, "")


def _newest(editions: EditionQuerySet) -> EditionQuerySet:
    """A portrait may stand in hundreds of editions: a few are enough to answer from."""
    return editions.order_by("-pk")[:20]


def _file(
    request: HttpRequest, file: Path | None, tag: str, public: bool, *, saved_as: str = ""
) -> HttpResponseBase:
    if file is None or not file.is_file():
        raise Http404
    etag = f'"{tag}"'
    response: Any = get_conditional_response(request, etag=etag)
    if response is None:
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        response = FileResponse(
            file.open("rb"), as_attachment=bool(saved_as), filename=saved_as, content_type=kind
        )
    response["ETag"] = etag
    response["Cache-Control"] = PUBLIC_CACHING if public else STAFF_CACHING
    response["X-Content-Type-Options"] = "nosniff"
    return response
