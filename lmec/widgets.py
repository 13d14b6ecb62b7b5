"""Choices of records: found by typing, or in an order that matters, as the ministries of one
post."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    get_select2_language,
)
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from lmec.keys import key_in


class _OnlyKeys:
    """A page that gives a refused choice back asks for it by its key: what is none, the machinery
    of Django would ask the database for and break."""

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        keys = [key for key in value if key_in(key)]
        return super().optgroups(name, keys, attrs)  # type: ignore[misc]


class RecordChoice(_OnlyKeys, AutocompleteSelect):
    """One record, found by typing."""


class RecordChoices(_OnlyKeys, AutocompleteSelectMultiple):
    """Several records, found by typing. Each can be taken out; no button takes out all: it would
    stand in the list of the chosen without being one."""

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}


class OrderedChoice(forms.Widget):
    """The chosen ones as a list that can be reordered, and a search to add to it.

    Each chosen one is a ticked box under the same name, so that the list says its own order when
    it is sent, and one can be taken out without JavaScript too.
    """

    template_name = "admin/widgets/ordered_choice.html"

    def __init__(self, *, url_name: str, attrs: Any = None) -> None:
        super().__init__(attrs)
        self.url_name = url_name
        self.labels: Callable[[Iterable[str]], dict[str, str]] = lambda codes: {}

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        codes = [str(code) for code in value or []]
        labels = self.labels(codes)
        context["widget"]["chosen"] = [(code, labels.get(code, code)) for code in codes]
        context["widget"]["url"] = reverse_lazy(self.url_name)
        context["widget"]["select_language"] = get_select2_language()
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        return data.getlist(name) if hasattr(data, "getlist") else data.get(name)

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return False  # an emptied list sends nothing

    def id_for_label(self, id_: str) -> str:
        return f"{id_}-add"


class OrderedChoiceField(forms.Field):
    """Records of a few kinds in the order given, as codes such as `ministry:17`."""

    default_error_messages = {
        "gone": _("One of the chosen does not exist any more."),
        "twice": _("Each can be chosen once."),
    }

    def __init__(
        self,
        *,
        kinds: dict[str, Any],
        url_name: str,
        label_of: Callable[[Any], str] = str,
        **kwargs: Any,
    ) -> None:
        self.kinds = kinds
        self.label_of = label_of
        super().__init__(widget=OrderedChoice(url_name=url_name), **kwargs)
        self.widget.labels = self.labels

    def __deepcopy__(self, memo: Any) -> Any:
        copy = super().__deepcopy__(memo)
        copy.widget.labels = copy.labels
        return copy

    def records(self, codes: Iterable[str]) -> dict[str, Any]:
        """The records of these codes; what does not exist is left out."""
        found: dict[str, Any] = {}
        wanted = [code.partition(":") for code in codes]
        for kind, queryset in self.kinds.items():
            keys = {pk for name, _colon, pk in wanted if name == kind and key_in(pk)}
            if keys:
                found |= {f"{kind}:{r.pk}": r for r in queryset.filter(pk__in=keys)}
        return found

    def labels(self, codes: Iterable[str]) -> dict[str, str]:
        return {code: self.label_of(record) for code, record in self.records(codes).items()}

    def to_python(self, value: Any) -> list[str]:
        return [str(code) for code in value or []]

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        if len(set(value)) < len(value):
            raise ValidationError(self.error_messages["twice"], code="twice")
        if len(self.records(value)) < len(value):
            raise ValidationError(self.error_messages["gone"], code="gone")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and list(initial or []) != list(data or [])
