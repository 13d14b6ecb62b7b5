"""The page of an issue that was taken back: it keeps its address, with date and reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from bulletins.editions import Withdrawn
from lmec import errors


def gone_where_withdrawn(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page about an issue: where the view meets `Withdrawn`, readers get the 410 page."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Withdrawn as withdrawn:
            context = {"edition": withdrawn.edition, "section": "bulletins"}
            return errors.page(request, "410.html", 410, **context)

    return page
