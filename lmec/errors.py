"""Answers for what went wrong, in the reader's language and in the look of the site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseNotFound,
    HttpResponseServerError,
)
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.urls import get_callable, get_resolver
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

GetResponse = Callable[[HttpRequest], HttpResponseBase]


def page(request: HttpRequest, template: str, status: int, **context: Any) -> HttpResponse:
    """A designed page for a failure. Never indexed, never kept."""
    context = {"robots": "noindex", **context}
    response = HttpResponse(render_to_string(template, context, request), status=status)
    response["Cache-Control"] = "no-store"
    response["Content-Language"] = get_language() or "en"
    return response


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "404.html", 404)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "403.html", 403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "400.html", 400)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long or sent from elsewhere (CSRF)."""
    # Here, because the desk's forms can be loaded only when all apps are.
    from lmec import typed

    if answer := typed.token_expired(request):
        return answer
    return page(request, "403.html", 403, form_expired=True)


@never_cache
def broken(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database, which may be what is broken."""
    try:
        body: str = render_to_string("500.html", {"robots": "noindex"}, request)
    except Exception:  # the template itself, or what it needs: say so plainly, in two languages
        body = "<!doctype html><title>500</title><h1>暂时无法访问 · Temporarily unavailable</h1>"
    return HttpResponseServerError(body)


def designed_in_development(get_response: GetResponse) -> GetResponse:
    """Show the site's own not-found page with DEBUG too: Django's technical one needs the inline
    style that our content security policy forbids, and redirects of former addresses live in
    the handler."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_technical = type(response) is HttpResponseNotFound
        if settings.DEBUG and is_technical:
            handler = get_resolver().resolve_error_handler(404)
            return get_callable(handler)(request, None)
        return response

    return middleware
