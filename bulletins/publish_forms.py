"""The forms of publishing: what, when, and what readers are told."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from bulletins.models import Bulletin
from bulletins.publishing import Note
from lmec.fields import LANGUAGE_NAMES, PlainText
from lmec.languages import CODES, LANGUAGES, SOURCE


def _own_field(language: str) -> str:
    return f"note_{language.replace('-', '_')}"


class NoteForm(forms.Form):
    """What readers are told of an act: one text in a language that is named, and, where somebody
    writes it, one in the language of each edition."""

    #: The field of the one text.
    text = "note"

    note = PlainText(
        label=_("Public note"),
        required=False,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("What changed, and why. Readers see it with the new version."),
    )
    note_language = forms.ChoiceField(
        label=_("Written in"), choices=[("", "—"), *LANGUAGE_NAMES], required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note_language"].initial = get_language() or SOURCE
        for language in LANGUAGES:
            self.fields[_own_field(language.code)] = PlainText(
                label=language.own_name,
                required=False,
                widget=AdminTextareaWidget(attrs={"rows": 2, "lang": language.code}),
            )

    def own_notes(self) -> list[Any]:
        """The fields for the note in each language, for the page."""
        return [self[_own_field(code)] for code in CODES]

    def is_told_in_several(self) -> bool:
        return any(field.value() for field in self.own_notes())

    def as_note(self, *, is_minor: bool = False) -> Note:
        typed = self.cleaned_data
        own = {code: text for code in CODES if (text := typed.get(_own_field(code), ""))}
        text = typed[self.text]
        return Note(text, typed["note_language"] if text else "", own, is_minor)

    def text_field(self) -> Any:
        return self[self.text]


class SeenField(forms.Field):
    """Digests of what stood on the page, by language."""

    widget = forms.HiddenInput

    def to_python(self, value: Any) -> dict[str, str]:
        try:
            found = json.loads(value or "{}")
        except ValueError:
            return {}
        is_right = isinstance(found, dict) and all(isinstance(v, str) for v in found.values())
        return found if is_right else {}

    def prepare_value(self, value: Any) -> Any:
        return json.dumps(value) if isinstance(value, Mapping) else value


class PublishForm(NoteForm):
    """Which languages to publish, now or later, and what readers are told of a correction."""

    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=LANGUAGE_NAMES,
        error_messages={"required": _("Choose at least one language.")},
    )
    machine = forms.MultipleChoiceField(
        label=_("Publish as a machine translation"), choices=LANGUAGE_NAMES, required=False
    )
    is_minor = forms.BooleanField(label=_("Minor: only spelling changed"), required=False)
    seen = SeenField(required=False)
    day = forms.DateField(
        label=_("Date"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )
    time = forms.TimeField(
        label=_("Time"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        input_formats=["%H:%M", "%H:%M:%S"],
    )

    def require_a_moment(self) -> None:
        """For an act that is to happen later."""
        for name in ("day", "time"):
            self.fields[name].required = True

    def due_at(self) -> dt.datetime:
        return _in_beijing(self.cleaned_data["day"], self.cleaned_data["time"])

    def verb(self) -> dict[str, Any]:
        """What the verbs are given."""
        typed = self.cleaned_data
        return {
            "languages": typed["languages"],
            "machine": typed["machine"],
            "note": self.as_note(is_minor=typed["is_minor"]),
            # A page of ours always says what it showed; None where nothing was shown.
            "seen": typed["seen"] or None,
        }


class MomentForm(forms.Form):
    """Another moment for what is scheduled."""

    day = PublishForm.base_fields["day"]
    time = PublishForm.base_fields["time"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].required = self.fields["time"].required = True

    def due_at(self) -> dt.datetime:
        return _in_beijing(self.cleaned_data["day"], self.cleaned_data["time"])


def _in_beijing(day: dt.date, time: dt.time) -> dt.datetime:
    """The site's own zone is the Center's."""
    return timezone.make_aware(dt.datetime.combine(day, time), timezone.get_default_timezone())


class WithdrawForm(NoteForm):
    """Which published languages to take back, and why."""

    text = "reason"
    note = None  # type: ignore[assignment]

    languages = forms.MultipleChoiceField(
        label=_("Languages"), error_messages={"required": _("Choose at least one language.")}
    )
    reason = PlainText(
        label=_("Reason"),
        required=False,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("Readers see it at the issue’s address, with the date."),
    )

    seen = SeenField(required=False)

    def __init__(self, *args: Any, bulletin: Bulletin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        current = bulletin.editions.current().values_list("language", "version")
        self.public = {language: str(version) for language, version in current}
        # What stood on the page and is not public any more is refused in words.
        shown = SeenField().to_python(self.data.get("seen", ""))
        field = self.fields["languages"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (c.code, c.own_name) for c in LANGUAGES if c.code in {*self.public, *shown}
        ]

    def offered(self) -> list[tuple[str, str]]:
        return [(c.code, c.own_name) for c in LANGUAGES if c.code in self.public]

    def public_now(self) -> str:
        return json.dumps(self.public)

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        untold = [c for c in typed.get("languages", ()) if not typed.get(_own_field(c))]
        if untold and not typed.get("reason"):
            self.add_error("reason", _("Give the reason; readers will see it."))
        return typed
