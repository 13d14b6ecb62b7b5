"""Text is sent compressed, also where no front server does it.

Pictures are compressed already, and squeezing them again would only take time. Django's
middleware pads what it sends by chance, so that secrets in a page cannot be guessed from sizes.
"""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_TEXT = (
    "text/",
    "application/json",
    "application/atom+xml",
    "application/xml",
    "application/manifest",
)


class TextCompression(GZipMiddleware):
    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if not response.get("Content-Type", "").startswith(_TEXT):
            return response
        return super().process_response(request, response)
