"""What an editor may send from the screen of a review."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bulletins.importing.editing.rewriting import DATES
from bulletins.importing.entering import FIRST_YEAR, LAST_NUMBER, LAST_YEAR
from bulletins.models import Picture, Remark
from lmec.keys import key_in
from lmec.languages import CODES

ACTS = (
    "record", "spelling", "seen", "goes_on", "take", "keep", "language",
    "edit", "move", "cut", "split", "merge", "drop", "add", "order", "section", "picture", "undo",
)  # fmt: skip
_PER_CENT: dict[str, Any] = {"min_value": 0, "max_value": 100, "required": False}


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class AnswerForm(forms.Form):
    """One answer. The subject is a question's, a change's key, a field's, the place of left-over
    text or a picture's number."""

    act = forms.ChoiceField(choices=[(each, each) for each in ACTS])
    subject = forms.CharField(max_length=1000)
    value = forms.CharField(max_length=100_000, required=False, strip=False)
    said = forms.CharField(max_length=400, required=False)
    how = forms.ChoiceField(choices=[("append", ""), ("replace", "")], required=False)
    undone = forms.CharField(max_length=20, required=False)
    #: Of the review, when the page was made.
    version = forms.IntegerField(min_value=0, required=False)
    #: Where on the page to go on.
    back = forms.RegexField(regex=r"^[\w.-]{1,60}$", required=False)
    x = forms.IntegerField(**_PER_CENT)
    y = forms.IntegerField(**_PER_CENT)
    left = forms.IntegerField(**_PER_CENT)
    top = forms.IntegerField(**_PER_CENT)
    width = forms.IntegerField(**_PER_CENT)
    height = forms.IntegerField(**_PER_CENT)
    #: Of a remark that is added by hand; of a section its heading and text.
    name = forms.CharField(max_length=200, required=False)
    position = forms.CharField(max_length=400, required=False)
    words = forms.CharField(max_length=100_000, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        act, value = given.get("act"), given.get("value", "")
        if act == "edit":
            key = _in_one_language(given.get("subject", ""))
            _check_value(key, value.strip())
        if act == "language" and value not in CODES:
            raise ValidationError(_("This answer was not understood."))
        if act == "split" and not _is_number(value.removeprefix("c")):
            raise ValidationError(_("Say with which line the new remark begins."))
        if act == "cut" and not _is_number(value):
            raise ValidationError(_("Say where the second passage begins."))
        if act == "order" and value not in ("up", "down"):
            raise ValidationError(_("This answer was not understood."))
        if act == "section" and not given.get("name"):
            raise ValidationError(_("A section needs a heading."))
        if act == "add" and not any(given.get(each) for each in ("name", "position", "words")):
            raise ValidationError(_("A new remark needs a name, a position or words."))
        if act == "picture":
            _check_place(value)
        return given


def _is_number(value: str) -> bool:
    return value.isdecimal() and value.isascii() and len(value) < 7


def _in_one_language(key: str) -> str:
    code, _dot, rest = key.partition(".")
    return rest if code in CODES else key


def _check_value(key: str, value: str) -> None:
    if key in ("year", "number", "serial"):
        limits = {"year": (FIRST_YEAR, LAST_YEAR), "number": (1, LAST_NUMBER)}
        low, high = limits.get(key, (1, 99_999))
        allowed = value == "" and key == "serial"
        if not allowed and not low <= key_in(value) <= high:
            told = {"low": low, "high": high}
            raise ValidationError(_("Give a whole number from %(low)d to %(high)d.") % told)
    elif key in DATES and value:
        try:
            dt.date.fromisoformat(value)
        except ValueError as error:
            raise ValidationError(_("Give a date such as 2022-09-29.")) from error
    elif key.endswith(".role") and value not in Remark.Role.values:
        raise ValidationError(_("This answer was not understood."))


def _check_place(value: str) -> None:
    if value and value not in Picture.Role.values and not value.startswith("remark."):
        raise ValidationError(_("This answer was not understood."))


class FactsForm(forms.Form):
    """What the document does not say and no issue can be without."""

    year = forms.IntegerField(
        label=gettext_lazy("year"), min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    number = forms.IntegerField(label=gettext_lazy("number"), min_value=1, max_value=LAST_NUMBER)
    date = forms.DateField(
        label=gettext_lazy("masthead date"), widget=forms.DateInput(attrs={"type": "date"})
    )


class AcceptForm(forms.Form):
    version = forms.IntegerField(min_value=0, required=False)
    then = forms.ChoiceField(choices=[("draft", ""), ("next", "")], required=False)


class FindForm(forms.Form):
    """A search for the record that printed words mean."""

    find = forms.CharField(max_length=1000)
    q = forms.CharField(max_length=100)


class CropForm(forms.Form):
    x = forms.IntegerField(min_value=0, max_value=100)
    y = forms.IntegerField(min_value=0, max_value=100)
    left = forms.IntegerField(**_PER_CENT)
    top = forms.IntegerField(**_PER_CENT)
    width = forms.IntegerField(**_PER_CENT)
    height = forms.IntegerField(**_PER_CENT)
