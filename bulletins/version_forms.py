"""The forms of what is done with versions: compare, restore, redact, correct a record, begin a new
issue."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bulletins.models import Bulletin
from bulletins.publish_forms import NoteForm, SeenField
from bulletins.publishing import Wording
from bulletins.publishing.starting import next_number
from lmec.fields import LANGUAGE_NAMES, PlainText

#: Stands for the draft among the versions.
DRAFT = "draft"


class CompareForm(forms.Form):
    """With what a version is compared."""

    other = forms.ChoiceField(label=_("Compare with"), required=False)

    def __init__(self, *args: Any, versions: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["other"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            (DRAFT, _("the draft")),
            *((str(v.pk), _("version %(number)s") % {"number": v.version}) for v in versions),
        ]


class WordsForm(forms.Form):
    """Words that must go from what was published."""

    words = forms.CharField(
        label=pgettext_lazy("printed", "Words"),
        max_length=500,
        help_text=_("Exactly as they were printed. They are not logged."),
    )


class OfEditions(forms.Form):
    """What is done to `editions`, a field of the form, chosen among those that its page shows."""

    def __init__(self, *args: Any, keys: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["editions"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(key), str(key)) for key in keys]


class RedactForm(OfEditions, WordsForm):
    reason = PlainText(
        label=_("Reason"),
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("It is logged for good. Do not repeat the words."),
    )
    editions = forms.MultipleChoiceField(
        label=_("Versions"), error_messages={"required": _("Choose at least one version.")}
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if typed.get("words") and typed["words"] in typed.get("reason", ""):
            self.add_error("reason", _("The reason repeats the words; it would publish them."))
        return typed


class WordingForm(forms.Form):
    """Words that were printed wrongly over a record's remarks, and the right ones."""

    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGE_NAMES, required=False)
    wrong = forms.CharField(label=_("Printed as"), max_length=400, required=False)
    right = forms.CharField(label=_("Correct is"), max_length=400, required=False)

    def wording(self) -> Wording | None:
        typed = self.cleaned_data
        if not typed["wrong"] or typed["wrong"] == typed["right"]:
            return None
        return Wording(typed["language"], typed["wrong"], typed["right"])


class CorrectForm(OfEditions, NoteForm):
    """Which published issues get the corrected record, and what their readers are told."""

    editions = forms.MultipleChoiceField(
        error_messages={"required": _("Choose at least one issue.")}
    )
    is_minor = forms.BooleanField(label=_("Minor: only spelling changed"), required=False)
    seen = SeenField(required=False)


class StartForm(forms.ModelForm):
    """What a new issue needs to begin with."""

    class Meta:
        model = Bulletin
        fields = ("year", "number", "date")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        today = timezone.localdate()
        initial = {"year": today.year, "number": next_number(today.year), "date": today}
        kwargs["initial"] = initial | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["date"].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
