"""The drawn picture of an issue, at an address of its own, for those who share the issue."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from bulletins import editions
from bulletins.gone import gone_where_withdrawn
from bulletins.outputs.card import Card, card_of
from lmec.pagestore import public_page


@public_page
@gone_where_withdrawn
def card(request: HttpRequest, year: int, number: int) -> HttpResponse:
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    edition = found.edition
    return HttpResponse(_drawn(card_of(editions.issue_of(found, edition).content)), "image/png")


def _drawn(card: Card) -> bytes:
    """Drawn once: half a second of work, kept under the digest of what is printed on it."""
    file = settings.LMEC_DATA_DIR / "cards" / f"{card.key}.png"
    try:
        return file.read_bytes()
    except FileNotFoundError:
        png = card.png()
    _keep(file, png)
    return png


def _keep(file: Path, png: bytes) -> None:
    """By rename: who asks at the same time gets no half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as part:
        part.write(png)
    os.replace(part.name, file)
