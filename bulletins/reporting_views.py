"""Readers report an error: a form without an account, a cookie or a third party."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from bulletins import editions
from bulletins.gone import gone_where_withdrawn
from bulletins.models import Edition, ReaderReport
from lmec.fields import PlainText
from lmec.languages import CODES
from lmec.origins import is_from_this_site
from lmec.senders import address_of, mark_of_sender

#: So many an hour from one network address, and from all together.
OF_ONE, OF_ALL = 5, 100
_HOUR = dt.timedelta(hours=1)


class ReportForm(forms.Form):
    text = PlainText(
        label=gettext_lazy("What is wrong?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": gettext_lazy("Say what is wrong, in any language.")},
    )
    contact = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        required=False,
        help_text=gettext_lazy("Only if you want an answer."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    #: Nobody sees this field; who fills it is a program.
    website = forms.CharField(required=False)
    remark = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)


# Without cookies there is no token: `is_from_this_site` stands in for it.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
@gone_where_withdrawn
def report(request: HttpRequest, year: int, number: int) -> HttpResponse:
    found = editions.find(year, number, str(request.LANGUAGE_CODE))
    edition = Edition.objects.get(pk=found.edition.pk)
    if request.method == "POST":
        form = ReportForm(request.POST)
        if form.is_valid() and (answer := _received(request, edition, form)):
            return answer
    else:
        form = ReportForm(initial={"remark": _remark_asked(request)})
    context = {
        "section": "bulletins",
        "edition": edition,
        "form": form,
        "passage": _passage(edition, _number(form["remark"].value())),
        "is_sent": "sent" in request.GET,
        "robots": "noindex",
    }
    status = (
        200
        if request.method != "POST"
        else 429
        if form.has_error(NON_FIELD_ERRORS, "limit")
        else 400
    )
    return TemplateResponse(request, "bulletins/report.html", context, status=status)


def _received(request: HttpRequest, edition: Edition, form: ReportForm) -> HttpResponse | None:
    """Keep the report and say thanks; None where the form has to be shown again."""
    if not is_from_this_site(request):
        form.add_error(None, _("This form was not sent from this site. Send it from here."))
        return None
    sender = _sender(request)
    if _too_many(sender):
        form.add_error(
            None,
            forms.ValidationError(
                _("Too many reports have come in. Try again in an hour."), code="limit"
            ),
        )
        return None
    if not form.cleaned_data["website"]:
        remark = form.cleaned_data["remark"]
        ReaderReport.objects.create(
            edition=edition,
            remark_number=remark if _passage(edition, remark) else None,
            passage=_passage(edition, remark),
            text=form.cleaned_data["text"],
            contact=form.cleaned_data["contact"],
            language=_language(request),
            sender=sender,
        )
    here = reverse("bulletins:report", args=[edition.year, edition.number])
    return HttpResponseRedirect(f"{here}?sent=1")


def _language(request: HttpRequest) -> str:
    language = str(request.LANGUAGE_CODE)
    return language if language in CODES else CODES[0]


def _too_many(sender: str) -> bool:
    recent = ReaderReport.objects.filter(created_at__gt=timezone.now() - _HOUR)
    counts = recent.filter(sender=sender).count(), recent.count()
    return counts[0] >= OF_ONE or counts[1] >= OF_ALL


def _sender(request: HttpRequest) -> str:
    """Another one every day."""
    return mark_of_sender(timezone.localdate().isoformat(), address_of(request))


def _remark_asked(request: HttpRequest) -> int | None:
    return _number(request.GET.get("remark"))


def _number(value: object) -> int | None:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _passage(edition: Edition, remark: int | None) -> str:
    """The words that are meant: of a remark, else the headline."""
    if remark is None:
        return edition.headline
    found = edition.content.remark(remark)
    if found is None:
        raise Http404("no such remark")
    return found.text.text if found.text else found.name.text if found.name else edition.headline
