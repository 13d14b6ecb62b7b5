"""Public pages as files: written after they are rendered, served without Python by the front
server (without one, by the middleware here), removed by the verbs of publishing.

One generation counts every act that changes what the public sees. A page that was rendered under
an older generation is neither stored nor served, so a reader who asks during a withdrawal cannot
bring the page back: storing holds a share lock on the generation, a verb raises it.
"""

from __future__ import annotations

import gzip
import logging
import os
import shutil
import tempfile
import uuid
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from lmec.languages import CODES
from lmec.models import Generation

log = logging.getLogger(__name__)
View = Callable[..., HttpResponse]

#: How often a page is rendered anew because a verb changed the site meanwhile.
_ATTEMPTS = 3


def root() -> Path:
    """The folder that the front server serves: `/en/` is `en/index.html` in it."""
    return settings.LMEC_DATA_DIR / "pages" / "current"


def generation() -> int:
    return Generation.objects.values_list("value", flat=True).filter(pk=1).first() or 0


def forget() -> None:
    """Raise the generation and remove every stored page.

    Called by verbs inside their transaction. Raises OSError when the pages cannot be removed, so
    that the verb fails with them instead of leaving a withdrawn page behind. Pages are few to
    render and verbs are rare: removing all of them is what cannot go wrong.
    """
    if not Generation.objects.filter(pk=1).update(value=F("value") + 1):
        Generation.objects.create(pk=1)
    retired = root().with_name(f"retired-{uuid.uuid4().hex}")
    with suppress(FileNotFoundError):
        root().rename(retired)
    transaction.on_commit(_remove_retired)


def _remove_retired() -> None:
    """Those of verbs that were rolled back since, too."""
    for retired in root().parent.glob("retired-*"):
        shutil.rmtree(retired, ignore_errors=True)


def public_page(view: View) -> View:
    """A page that is the same for every reader: never personal, kept as a file, only read."""

    @require_safe
    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        for _attempt in range(_ATTEMPTS):
            started = generation()
            response = view(request, *args, **kwargs)
            if isinstance(response, TemplateResponse):
                response.render()
            storable = _is_storable(request, response)
            if storable and _store(request.path, response.content, started):
                break
            if generation() == started:
                break
        return response

    return page


def _is_storable(request: HttpRequest, response: HttpResponse) -> bool:
    return (
        settings.LMEC_STORE_PAGES
        and request.method == "GET"
        and not request.META.get("QUERY_STRING")
        and response.status_code == 200
        and not response.cookies
        and response.get("Content-Type", "").startswith("text/html")
        and _file_for(request.path) is not None
    )


def _file_for(path: str) -> Path | None:
    """The file of an address, or None for one that is never stored. Addresses come from
    resolved routes, but the file system is asked for nothing that could leave the folder."""
    parts = path.strip("/").split("/")
    if parts[0] not in CODES or any(part in ("", ".", "..") or "\0" in part for part in parts):
        return None
    if not path.endswith("/"):
        return None
    return root().joinpath(*parts, "index.html")


def _store(path: str, body: bytes, started: int) -> bool:
    """Write a page unless the site changed since `started`; whether it was written."""
    file = _file_for(path)
    assert file is not None
    with transaction.atomic(), connection.cursor() as cursor:
        # SKIP LOCKED: while a verb holds the row, do not wait for it; the page goes unstored.
        cursor.execute("SELECT value FROM lmec_generation WHERE id = 1 FOR SHARE SKIP LOCKED")
        row = cursor.fetchone()
        if row is None or row[0] != started:
            return False
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(file.with_name("index.html.gz"), gzip.compress(body, mtime=0))
            _write(file, body)
        except OSError as error:
            log.error("Page %s could not be stored: %s", path, error)
    return True


def _write(file: Path, body: bytes) -> None:
    """By rename: a reader sees the old file or the whole new one."""
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as part:
        part.write(body)
    os.chmod(part.name, 0o644)
    os.replace(part.name, file)


def _stored(file: Path, request: HttpRequest) -> HttpResponseBase:
    """Raises OSError where the page is not stored."""
    zipped = "gzip" in request.headers.get("Accept-Encoding", "")
    name = "index.html.gz" if zipped else "index.html"
    response = FileResponse(
        file.with_name(name).open("rb"), content_type="text/html; charset=utf-8"
    )
    response["Content-Language"] = request.path_info.split("/")[1]
    response["Vary"] = "Accept-Encoding"
    del response["Content-Disposition"]  # a page, not a file to keep
    if zipped:
        response["Content-Encoding"] = "gzip"
    return response


def stored_pages(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Serve what is stored, where no front server does."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if (
            settings.LMEC_STORE_PAGES
            and request.method in ("GET", "HEAD")
            and not request.META.get("QUERY_STRING")
            and (file := _file_for(request.path_info))
        ):
            try:
                return _stored(file, request)
            except OSError:
                pass  # not stored: rendered below
        return get_response(request)

    return middleware
