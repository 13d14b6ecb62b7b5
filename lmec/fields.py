"""Form fields of the admin: texts that keep their line ends, lists, and files that are checked
before they are kept."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminFileWidget, AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from lmec.kept_pictures import KeptPicture, kept
from lmec.languages import LANGUAGES
from lmec.lists import listed
from lmec.renditions import checked_picture

DOCUMENT_BYTES = 50 * 1024 * 1024
#: What readers may be handed: no type in which a browser would run a script.
DOCUMENT_SUFFIXES = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".txt", ".csv")
#: Those that are archives of parts.
_PACKED = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")

LANGUAGE_NAMES = [(language.code, language.own_name) for language in LANGUAGES]


class PlainText(forms.CharField):
    """Running text. Browsers send line ends as CR LF: kept so, every save would change a text
    that nobody touched."""

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return value.replace("\r\n", "\n").replace("\r", "\n") if value else value


class Lines(forms.Field):
    """A list with one entry to a line."""

    widget = AdminTextareaWidget

    def __init__(self, *, entry: forms.Field, **kwargs: Any) -> None:
        self.entry = entry
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> list[str]:
        lines = value if isinstance(value, list) else (value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        for line in value:
            try:
                self.entry.clean(line)
            except ValidationError as error:
                raise ValidationError([f"{line}: {text}" for text in error.messages]) from error


class Languages(forms.MultipleChoiceField):
    """Some of the seven languages."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=LANGUAGE_NAMES, **kwargs)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and set(initial or []) != set(data or [])


class PictureWidget(AdminFileWidget):
    """Shows the picture that is kept, drafts included: by the staff's own address. With JavaScript
    a picture is sent as soon as it is chosen, and the form names it (lmec.kept_pictures)."""

    template_name = "admin/widgets/picture.html"

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["kept"] = value.token if isinstance(value, KeptPicture) else ""
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        upload = super().value_from_datadict(data, files, name)
        token = data.get(f"{name}-kept")
        return kept(token) if upload is None and token else upload

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        omitted = super().value_omitted_from_data(data, files, name)
        return omitted and f"{name}-kept" not in data


class DocumentWidget(AdminFileWidget):
    template_name = "admin/widgets/document.html"


class PictureField(forms.ImageField):
    """An uploaded picture, re-encoded before it is kept (see lmec.renditions)."""

    widget = PictureWidget

    def clean(self, data: Any, initial: Any = None) -> Any:
        # It was checked when it was taken in.
        return data.file() if isinstance(data, KeptPicture) else super().clean(data, initial)

    def to_python(self, data: Any) -> Any:
        if isinstance(data, UploadedFile):
            data = checked_picture(data)
        return super().to_python(data)

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data if isinstance(data, KeptPicture) else initial


class DocumentField(forms.FileField):
    """An attachment for readers: of a known kind, and really of it."""

    widget = DocumentWidget

    def to_python(self, data: Any) -> Any:
        file = super().to_python(data)
        if isinstance(file, UploadedFile):
            check_document(file)
        return file


def check_document(file: UploadedFile) -> None:
    suffix = PurePosixPath(file.name or "").suffix.lower()
    start = file.read(5)
    file.seek(0)
    is_misnamed = suffix in _PACKED and not start.startswith(b"PK\x03\x04")
    if suffix not in DOCUMENT_SUFFIXES or is_misnamed:
        raise ValidationError(
            _("Files of this kind are not accepted. Accepted: %(kinds)s."),
            params={"kinds": listed(kind[1:] for kind in DOCUMENT_SUFFIXES)},
        )
    size = file.size or 0
    if size > DOCUMENT_BYTES:
        raise ValidationError(
            _("The file is too large: %(size)s. At most %(limit)s."),
            params={
                "size": filesizeformat(size),
                "limit": filesizeformat(DOCUMENT_BYTES),
            },
        )
    if suffix == ".pdf" and start != b"%PDF-":
        raise ValidationError(_("This file is not a PDF."))
