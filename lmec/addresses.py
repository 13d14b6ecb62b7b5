"""Addresses that moved: a page whose slug changed is found under the old one for ever."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.urls import reverse

from lmec.models import FormerSlug


def redirect_or_404(
    request: HttpRequest, kind: str, slug: str, public: QuerySet[Any], record: str = ""
) -> HttpResponsePermanentRedirect:
    """Lead from a former slug to the page of today; Http404 for every other address.

    `public` are the rows that say which records have a page, `record` the relation that leads
    from them to the record ('' for the record itself): a draft's address stays unknown.
    """
    prefix = f"{record}__" if record else ""
    target = FormerSlug.objects.filter(kind=kind, slug=slug).values("target")[:1]
    today = public.filter(**{f"{prefix}uuid": target}).values_list(f"{prefix}slug", flat=True)
    found = today.order_by("pk").first()
    if found is None or request.resolver_match is None:
        raise Http404(f"There is no {kind} at {slug}.")
    return HttpResponsePermanentRedirect(reverse(request.resolver_match.view_name, args=[found]))
