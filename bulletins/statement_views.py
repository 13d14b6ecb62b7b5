"""What was done for readers who see, hear, move or read otherwise, what was tested, what lacks."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from bulletins.models import Edition
from lmec.pagestore import public_page

#: When the tests that the page tells of were last run as a whole (`make audit`).
TESTED = dt.date(2026, 11, 28)


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    newest = Edition.objects.shown_in(str(request.LANGUAGE_CODE)).newest_first().first()
    context = {"tested": TESTED, "imprint": newest.content.imprint if newest else None}
    return TemplateResponse(request, "bulletins/accessibility.html", context)
