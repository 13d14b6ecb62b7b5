"""Whether a form was sent from a page of this site, for public forms: without cookies there is no
CSRF token, but browsers say where a request comes from."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_from_this_site(request: HttpRequest) -> bool:
    """By `Sec-Fetch-Site`, which no script can forge, else by `Origin`. A request that carries
    neither comes from no browser of today and is refused."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    origin = request.headers.get("Origin", "")
    parts = urlsplit(origin)
    return bool(parts.netloc) and parts.netloc == request.get_host()
