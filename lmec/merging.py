"""Two editors at one record: whose words stand.

A form carries a mark of every value that it was loaded with. When it comes back, a field that only
somebody else changed keeps the other's value, a field that only this editor changed keeps theirs,
and a field that both changed is a conflict: nothing is saved, both texts are shown. Saving once
more is then an answer to the other's text, and stands.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import InlineForeignKeyField
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from lmec.differences import Piece, compare
from lmec.keys import key_in

#: The posted field that holds the marks: "remark:17:text_en=1a2b3c4d …". What was empty has none.
LOADED = "loaded"
#: Posted with a form that comes back to be looked at: shown as it was typed, and not carried out.
RESTORED = "_restored"
#: How the answer to a conflict is called: "take-remarks-0-text_en".
TAKE = "take-"


@dataclass(frozen=True)
class Conflict:
    """One field that two editors changed."""

    label: str
    field: str
    element: str  # its id on the page
    language: str
    mine: str
    theirs: str
    name: str = ""  # of the field as it is posted

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What this editor changed against the other's text."""
        return compare(self.theirs, self.mine)

    @property
    def answer(self) -> str:
        return f"{TAKE}{self.name}"


def is_restored(request: HttpRequest) -> bool:
    return request.method == "POST" and RESTORED in request.POST


def mark_of(value: Any) -> str:
    """What a value is recognised by: the same for a value on record and for it typed again."""
    text = _plain(value)
    return hashlib.sha256(text.encode()).hexdigest()[:10] if text else ""


def _plain(value: Any) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, models.QuerySet | list | tuple | set):
        parts = [_plain(item) for item in value]
        # A queryset has no order of its own; a list has.
        return "\n".join(sorted(parts) if isinstance(value, models.QuerySet) else parts)
    return "\n".join(line.rstrip() for line in str(value).strip().splitlines())


@lru_cache(maxsize=64)
def parse(loaded: str) -> Mapping[str, str]:
    return dict(pair.split("=", 1) for pair in loaded.split() if "=" in pair)


class MergingForm(forms.ModelForm):
    """A form that notices what somebody else changed since it was loaded."""

    conflicts: list[Conflict]
    #: Whether what was typed before a session ended comes back in the form. Else it is told in
    #: words first (lmec.typed.looked_at).
    comes_back_in_form = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.conflicts = []

    @property
    def _key(self) -> str:
        """Names the record rather than its place on the page, which may change meanwhile."""
        return f"{self.instance._meta.model_name}:{self.instance.pk}"

    def marks(self) -> Iterator[str]:
        """What the record holds now, for the next time the form comes back."""
        if self.instance.pk is None:
            return
        yield f"{self._key}:=1"  # that it exists, even if everything in it were empty
        for name, field in self._typed_fields():
            if mark := mark_of(self._on_record(name, field)):
                yield f"{self._key}:{name}={mark}"

    def _typed_fields(self) -> Iterator[tuple[str, forms.Field]]:
        """Without those that the machinery of inlines adds, and those that are only shown."""
        for name, field in self.fields.items():
            is_machinery = name in ("id", "DELETE") or isinstance(field, InlineForeignKeyField)
            if not is_machinery and not field.disabled:
                yield name, field

    def is_untouched(self, pk: str) -> bool:
        """Whether the editor left the record of this key as it was loaded."""
        loaded = parse(self.data.get(LOADED, ""))
        key = f"{self.instance._meta.model_name}:{pk}"
        return f"{key}:" in loaded and all(
            (isinstance(field, forms.FileField) and not self._typed(name))
            or self._typed_mark(name, field) == loaded.get(f"{key}:{name}", "")
            for name, field in self._typed_fields()
        )

    def _on_record(self, name: str, field: forms.Field) -> Any:
        initial = self.get_initial_for_field(field, name)
        if isinstance(field, forms.ModelMultipleChoiceField) and initial is not None:
            return sorted(str(getattr(item, "pk", item)) for item in initial)
        return initial

    def full_clean(self) -> None:
        if self.is_bound and self.instance.pk is not None and LOADED in self.data:
            self._merge(parse(self.data[LOADED]))
        super().full_clean()
        is_first = self.is_bound and self.prefix is None
        if is_first and self.comes_back_in_form and RESTORED in self.data:
            self.add_error(None, _("What you typed was brought back. Look it over, then save it."))
        for conflict in self.conflicts:
            self.add_error(
                conflict.field,
                _("Somebody else changed this while you were editing. Compare both texts above."),
            )

    def _merge(self, loaded: Mapping[str, str]) -> None:
        self.conflicts = []
        if f"{self._key}:" not in loaded:
            return
        theirs: dict[str, forms.Field] = {}
        for name, field in self._typed_fields():
            before = loaded.get(f"{self._key}:{name}", "")
            now = mark_of(self._on_record(name, field))
            typed = self._typed_mark(name, field)
            if typed == now or (before == now and not self._is_given_up(name)):
                continue
            if typed == before or self._is_given_up(name):
                theirs[name] = field
            else:
                self.conflicts.append(self._conflict(name, field))
        if theirs:
            data = self.data.copy()  # type: ignore[attr-defined]  # what was posted
            for name, field in theirs.items():
                self._take_over(name, field, data)
            self.data = data

    def _is_given_up(self, name: str) -> bool:
        """Whether this editor, asked about both texts, chose the other's."""
        return self.data.get(f"{TAKE}{self.add_prefix(name)}") == "theirs"

    def _typed(self, name: str) -> Any:
        return self[name].data

    def _typed_mark(self, name: str, field: forms.Field) -> str | None:
        """None for what cannot be read: it is certainly not what was loaded."""
        typed = self._typed(name)
        if isinstance(field, forms.FileField):
            return None if typed else mark_of(self._on_record(name, field))
        try:
            value = field.clean(typed)
        except ValidationError:
            return "" if not typed else None
        if isinstance(field, forms.ModelMultipleChoiceField):
            value = sorted(str(item.pk) for item in value)
        return mark_of(value)

    def _take_over(self, name: str, field: forms.Field, data: QueryDict) -> None:
        """Put the other's value into what was posted, so that it is kept and shown."""
        value = field.prepare_value(self._on_record(name, field))
        key = self.add_prefix(name)
        if isinstance(field, forms.BooleanField):
            if value:
                data[key] = "on"
            else:
                data.pop(key, None)
        elif isinstance(value, list | tuple):
            data.setlist(key, [str(item) for item in value])
        elif not isinstance(field, forms.FileField):
            formatted = field.widget.format_value(value)
            if isinstance(formatted, list):  # a choice
                formatted = formatted[0] if formatted else ""
            data[key] = "" if formatted is None else str(formatted)

    def _conflict(self, name: str, field: forms.Field) -> Conflict:
        return Conflict(
            label=str(self[name].label),
            field=name,
            name=self.add_prefix(name),
            element=str(self[name].id_for_label or self[name].auto_id),
            language=str(field.widget.attrs.get("lang", "")),
            mine=self._shown(field, self._typed(name)),
            theirs=self._shown(field, field.prepare_value(self._on_record(name, field))),
        )

    def _shown(self, field: forms.Field, value: Any) -> str:
        """A value in words, choices by their label."""
        if isinstance(value, list | tuple):
            return "\n".join(self._shown(field, item) for item in value)
        if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
            found = field.queryset.filter(pk=value).first() if key_in(value) else None
            return str(found or value or "")
        if isinstance(field, forms.ChoiceField):
            return next((str(said) for key, said in field.widget.choices if key == value), value)
        return "" if value is None else str(value)


def marks_of(forms_: Iterable[Any]) -> str:
    """All marks of a page's forms, as the page carries them."""
    return " ".join(
        mark for form in forms_ if isinstance(form, MergingForm) for mark in form.marks()
    )
