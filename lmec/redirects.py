"""Addresses that changed: a page asked for by a slug it once had is found under its new one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from lmec.models import FormerSlug
from lmec.records import NamedRecord

Named = TypeVar("Named", bound=NamedRecord)


class Moved(Exception):
    """The record's page has another address now; `to` is the record."""

    def __init__(self, to: Any) -> None:
        super().__init__(str(to))
        self.to = to


def by_slug(queryset: models.QuerySet[Named], slug: str) -> Named:
    """The record of an address. Raises Moved for a former one, Http404 for an unknown one."""
    if found := queryset.filter(slug=slug).first():
        return found
    kind = queryset.model._meta.label_lower
    former = FormerSlug.objects.filter(kind=kind, slug=slug).values("target")
    if moved := queryset.filter(uuid__in=former).first():
        raise Moved(moved)
    raise Http404(f"no {kind} {slug}")


def moved(request: HttpRequest, to: Any) -> HttpResponsePermanentRedirect:
    """The answer for a former address, with what was asked of it."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(to.get_absolute_url() + (f"?{query}" if query else ""))


def follows_moves(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page that finds its record with `by_slug`: a former address leads to the one of today."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Moved as found:
            return moved(request, found.to)

    return page
