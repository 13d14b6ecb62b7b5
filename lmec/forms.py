"""The forms that records are edited in: names wanted in at least one language, and parts that
stand in an order of their own."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import CheckConstraint, UniqueConstraint
from django.forms.models import BaseInlineFormSet, InlineForeignKeyField
from django.utils.translation import gettext as _
from modeltranslation.translator import NotRegistered, translator

from lmec.languages import CODES, SOURCE, column
from lmec.merging import MergingForm
from lmec.models import FormerSlug


class RecordForm(MergingForm):
    """The base of every form for a record."""

    #: The languages whose texts may be written here, and nothing else; None: everything may be.
    writable: frozenset[str] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.writable is not None:
            for field in self.fields.values():
                if field.widget.attrs.get("data-language") not in self.writable:
                    _only_show(field)

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.writable is None:
            for name in _wanted_texts(self.instance):
                self._want_text(name)
        self._keep_promised_addresses()
        return cleaned

    def _keep_promised_addresses(self) -> None:
        """What once led to another page leads there for ever."""
        slug = self.cleaned_data.get("slug")
        kind = self.instance._meta.label_lower
        former = FormerSlug.objects.filter(kind=kind, slug=slug) if slug else None
        if former is not None and former.exclude(target=self.instance.uuid).exists():
            self.add_error("slug", _("This address once led to another page and still does."))

    def _post_clean(self) -> None:
        """A part's own checks look at the record that it belongs to as well: Django leaves it
        out."""
        super()._post_clean()  # type: ignore[misc]
        is_part = any(isinstance(field, InlineForeignKeyField) for field in self.fields.values())
        if self.errors or not is_part:
            return
        for constraint in self.instance._meta.constraints:
            if isinstance(constraint, CheckConstraint):
                try:
                    constraint.validate(type(self.instance), self.instance)
                except ValidationError as error:
                    self.add_error(None, error)

    def text_wanted_in(self, name: str) -> str | None:
        """The language in which a text must exist; None when any will do."""
        return None

    def _want_text(self, name: str) -> None:
        language = self.text_wanted_in(name)
        columns = [column(name, code) for code in CODES]
        if not any(each in self.fields for each in columns):
            return
        if language is None:
            if not any(self._has_text(each) for each in columns):
                place = column(name, SOURCE)
                self.add_error(place, _("Give it in at least one language."))
        elif not self._has_text(place := column(name, language)):
            self.add_error(place, _("This text is needed in the source language."))

    def _has_text(self, name: str) -> bool:
        """A text that was refused for another reason is not missing as well."""
        return bool(self.cleaned_data.get(name)) or name in self.errors


def _only_show(field: forms.Field) -> None:
    """Whatever is sent for this field is left aside."""
    field.disabled = True
    if isinstance(field, forms.FileField):
        # A kept file is not checked and made anew as an uploaded one is.
        field.clean = lambda data, initial=None: initial  # type: ignore[method-assign]


def _wanted_texts(record: Any) -> list[str]:
    try:
        options = translator.get_options_for_model(type(record))
    except NotRegistered:
        return []
    return [name for name in options.all_fields if not record._meta.get_field(name).blank]


class PartFormSet(BaseInlineFormSet):
    """The parts of one record: what may stand there once stands there once. A part that somebody
    else removed meanwhile goes in silence when this editor had not touched it, and is asked about
    otherwise."""

    #: What is said where two parts break a constraint, by its name.
    twice: ClassVar[dict[str, Any]] = {}

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if delete := form.fields.get("DELETE"):
            delete.widget.attrs.setdefault("aria-label", delete.label)

    def clean(self) -> None:
        super().clean()
        model: Any = self.model
        for constraint in model._meta.constraints:
            if self._is_kept_here(constraint):
                self._find_twice(constraint)

    def _is_kept_here(self, constraint: Any) -> bool:
        """Those with a condition; Django's own sets see to the others."""
        return (
            isinstance(constraint, UniqueConstraint)
            and self.fk.name in constraint.fields
            and constraint.condition is not None
        )

    def _find_twice(self, constraint: Any) -> None:
        names = [name for name in constraint.fields if name != self.fk.name]
        found: dict[tuple[Any, ...], Any] = {}
        for form in self.forms:
            typed = getattr(form, "cleaned_data", None)
            if not typed or self._should_delete_form(form):
                continue
            key = tuple(typed.get(name) for name in names)
            if None in key or not constraint.condition.check(typed):
                continue
            if key in found:
                message = self.twice.get(constraint.name, _("This stands here twice; keep one."))
                form.add_error(names[-1] if names else NON_FIELD_ERRORS, message)
            found[key] = form

    def _should_delete_form(self, form: Any) -> bool:
        marked = super()._should_delete_form(form)  # type: ignore[misc]
        return bool(marked or self._is_gone_untouched(form))

    def _is_gone_untouched(self, form: Any) -> bool:
        return self._is_gone(form) and form.is_untouched(form["id"].data)

    def _is_gone(self, form: Any) -> bool:
        return self.is_bound and form in self.initial_forms and form.instance.pk is None

    def full_clean(self) -> None:
        super().full_clean()
        if not self.is_bound:
            return
        for form in self.initial_forms:
            if self._is_gone(form) and not self._should_delete_form(form):
                form.add_error(
                    NON_FIELD_ERRORS,
                    _(
                        "Somebody else deleted this meanwhile. Tick “Delete” to let it go; to "
                        "keep it, copy the text into a new one first."
                    ),
                )


class OrderedFormSet(PartFormSet):
    """Parts with a place in an order: each needs one, and no two the same.

    The order's own constraint looks at the rows one by one, and would refuse two parts that
    change places; here the whole set is looked at, with the rows that are not on the page.
    """

    def __init__(
        self,
        *args: Any,
        default_order_direction: str = "",
        default_order_field: str = "order",
        **kwargs: Any,
    ) -> None:
        # What django-admin-sortable2 hands over; its mark makes the inline one that is dragged.
        self.default_order_direction = default_order_direction
        self.default_order_field = default_order_field
        super().__init__(*args, **kwargs)

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        order = form.fields.get(self.default_order_field)
        if order is None:
            return
        order.required = True
        order.validators += [MinValueValidator(1), MaxValueValidator(999)]
        order.error_messages["required"] = _("Every part needs a place in the order, from 1.")
        order.initial = None if index is None or form.instance.pk is None else order.initial
        order.widget.attrs.update({"class": "_reorder_", "min": "1", "inputmode": "numeric"})

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if self._is_kept(form)]
        places = Counter(form.cleaned_data[self.default_order_field] for form in kept)
        places.update(self._places_not_on_the_page())
        for form in kept:
            place = form.cleaned_data[self.default_order_field]
            if places[place] > 1:
                form.add_error(
                    self.default_order_field,
                    _("Two have the place %(place)d in the order.") % {"place": place},
                )

    def _is_kept(self, form: Any) -> bool:
        return (
            hasattr(form, "cleaned_data")
            and form.cleaned_data.get(self.default_order_field) is not None
            and not self._should_delete_form(form)
        )

    def _places_not_on_the_page(self) -> list[int]:
        """Somebody else may have added parts since the page was loaded."""
        if self.instance.pk is None:
            return []
        shown = [form.instance.pk for form in self.initial_forms if form.instance.pk]
        others = self.get_queryset().model._default_manager.filter(**{self.fk.name: self.instance})
        return list(others.exclude(pk__in=shown).values_list(self.default_order_field, flat=True))


class OrderedPartForm(RecordForm):
    """A part whose place is checked by its set (OrderedFormSet), not by itself."""

    def _get_validation_exclusions(self) -> set[str]:
        excluded = super()._get_validation_exclusions()  # type: ignore[misc]
        return {*excluded, "order"}

    def has_changed(self) -> bool:
        """A row to which the page only gave its number is still an empty one."""
        if self.instance.pk is None and set(self.changed_data) <= {"order"}:
            return False
        return super().has_changed()
