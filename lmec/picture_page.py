"""The address to which the desk's forms send a picture as soon as it is chosen."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lmec import kept_pictures, limits

#: Who may write what has pictures.
_MAY = (
    "bulletins.add_bulletin",
    "bulletins.change_bulletin",
    "people.add_speaker",
    "people.change_speaker",
)


#: So many bytes within an hour from one account: pictures are kept before their form is saved.
MOST = 500 * 2**20
_KIND, _WHILE = "pictures", dt.timedelta(hours=1)


class UploadForm(forms.Form):
    file = forms.FileField()


@require_POST
def picture_view(request: HttpRequest) -> JsonResponse:
    if not any(request.user.has_perm(permission) for permission in _MAY):
        raise PermissionDenied
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(form.errors["file"])
    size, who = form.cleaned_data["file"].size, str(request.user.pk)
    if limits.spent(_KIND, who, within=_WHILE) + size > MOST:
        return _refused(
            [
                _("You sent more than %(limit)d MB of pictures within an hour. Go on later.")
                % {"limit": MOST // 2**20}
            ]
        )
    limits.spend(_KIND, who, size)
    try:
        picture = kept_pictures.keep(form.cleaned_data["file"])
    except forms.ValidationError as error:
        return _refused(error.messages)
    uses = kept_pictures.uses_of(picture, request)
    alike = kept_pictures.alike(picture, request)
    return JsonResponse(
        {
            "kept": picture.token,
            "url": reverse("admin:file", args=["pictures", picture.name]),
            "uses": [{"label": use.label, "url": use.url} for use in uses],
            "alike": [{"label": use.label, "url": use.url} for use in alike],
        }
    )


def _refused(sentences: Any) -> JsonResponse:
    return JsonResponse({"refused": " ".join(str(each) for each in sentences)}, status=400)
