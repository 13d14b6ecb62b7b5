"""The page of an issue that was taken back: it keeps its address, with date and reason."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from bulletins.editions import Withdrawn
from lmec import errors


def gone(request: HttpRequest, withdrawn: Withdrawn) -> HttpResponse:
    return errors.page(request, "410.html", 410, edition=withdrawn.edition, section="bulletins")
