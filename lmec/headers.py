"""Headers that Django sets nowhere, on every answer."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

GetResponse = Callable[[HttpRequest], HttpResponse]


def headers(get_response: GetResponse) -> GetResponse:
    def middleware(request: HttpRequest) -> HttpResponse:
        # A plain view would answer TRACE with 200 and so hand back a reader's headers.
        if request.method == "TRACE":
            response: HttpResponse = HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        else:
            response = get_response(request)
        response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware
