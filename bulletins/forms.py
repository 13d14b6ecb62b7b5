"""The forms of the editors' desk: an issue, its parts, and the acts of publishing."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from bulletins.models import Picture, Remark, RemarkBody, TranslatedBlock
from lmec import orderedparts
from lmec.forms import OrderedFormSet, OrderedPartForm, RecordForm
from lmec.languages import CODES, LANGUAGES, SOURCE, column, text_in
from lmec.widgets import OrderedChoiceField
from organizations.models import Country, Ministry
from organizations.naming import body_label


class BulletinForm(RecordForm):
    def text_wanted_in(self, name: str) -> str | None:
        source = self.cleaned_data.get("source_language") or self.instance.source_language
        return str(source or SOURCE)


class SectionForm(OrderedPartForm):
    """A section's heading is needed in the issue's source language."""

    def text_wanted_in(self, name: str) -> str | None:
        return str(self.instance.bulletin.source_language or SOURCE)


FOCUS = ("portrait_focus_x", "portrait_focus_y")


class RemarkForm(OrderedPartForm):
    """One appearance, with the bodies it was for in their order."""

    lists: ClassVar = {"bodies": (RemarkBody, lambda row: _code(row))}
    bodies = OrderedChoiceField(
        label=_("Spoke for"),
        help_text=_("Ministries in the order of that day, or a country."),
        kinds={
            "ministry": Ministry.objects.select_related("country"),
            "country": Country.objects.all(),
        },
        label_of=body_label,
        url_name="admin:organizations_bodies_and_countries",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["bodies"] = [_code(body) for body in self.instance.bodies.all()]
            self._show_names_on_record()
        for name in FOCUS:
            if name in self.fields:
                self.fields[name].required = False

    def _show_names_on_record(self) -> None:
        """What readers get where no name is typed."""
        for name, text in self._names_on_record().items():
            if field := self.fields.get(name):
                field.widget.attrs["placeholder"] = text

    def _names_on_record(self) -> dict[str, str]:
        speaker = self.instance.speaker if self.instance.pk else None
        found = {column("printed_name", c): text_in(speaker, "name", c) for c in CODES if speaker}
        return {name: text for name, text in found.items() if text}

    def on_record(self) -> str:
        """The same for who only reads, for the page's script."""
        return json.dumps(self._names_on_record(), ensure_ascii=False)

    def clean(self) -> Any:
        """Most remarks have no portrait of their own: none is asked where its middle is."""
        cleaned = super().clean()
        for name in FOCUS:
            if cleaned.get(name) is None and name not in self.errors:
                cleaned[name] = getattr(Remark(), name)
        return cleaned

    def _save_m2m(self) -> None:
        super()._save_m2m()  # type: ignore[misc]
        if "bodies" not in self.changed_data:
            return
        bodies = [_body(code) for code in self.cleaned_data["bodies"]]
        orderedparts.settle(self.instance.bodies, bodies)


def _code(body: RemarkBody) -> str:
    return f"ministry:{body.ministry_id}" if body.ministry_id else f"country:{body.country_id}"


def _body(code: str) -> dict[str, int]:
    kind, _colon, key = code.partition(":")
    return {f"{kind}_id": int(key)}


class PictureFormSet(OrderedFormSet):
    """An issue has one cover, and another picture may take its place."""

    twice: ClassVar[dict[str, Any]] = {
        "one_cover_a_bulletin": _("Two pictures are the cover; an issue has one.")
    }

    def save_existing_objects(self, commit: bool = True) -> Any:
        # The old cover steps back first, wherever it stands in the order.
        covers = [f.instance.pk for f in self.forms if f.instance.role == Picture.Role.COVER]
        if commit and self.instance.pk:
            pictures = Picture.objects.filter(bulletin=self.instance, role=Picture.Role.COVER)
            for picture in pictures.exclude(pk__in=covers):
                picture.role = Picture.Role.GALLERY
                picture.save(update_fields=["role"])
        return super().save_existing_objects(commit)


class AttachmentForm(OrderedPartForm):
    """Readers get the file under the name it was given with."""

    def save(self, commit: bool = True) -> Any:
        if "file" in self.changed_data and (file := self.cleaned_data.get("file")):
            self.instance.file_name = self.cleaned_data.get("file_name") or file.name
        return super().save(commit)


class LanguageForm(forms.Form):
    """The language that is handed on."""

    language = forms.ChoiceField(choices=[(c.code, c.own_name) for c in LANGUAGES])


class ChoiceForm(forms.Form):
    """What to do about a text that is missing in a language, as its button says it: language, key
    of the block (an asterisk: every one that is missing) and choice."""

    choose = forms.RegexField(r"\A\S+ \S+ \S+\Z")

    def clean_choose(self) -> dict[str, str]:
        language, key, choice = self.cleaned_data["choose"].split()
        if language not in CODES or choice not in TranslatedBlock.Choice.values:
            raise forms.ValidationError("", code="invalid")
        return {"language": language, "key": key, "choice": choice}
