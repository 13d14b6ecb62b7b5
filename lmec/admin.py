"""RecordAdmin, the base of every admin page, and what pages and their inlines share: texts in
seven languages, search in all of them, addresses that are kept, deletion that says who uses it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from adminsortable2.admin import SortableAdminBase, SortableInlineAdminMixin
from django import forms
from django.contrib import admin
from django.contrib.admin.utils import NestedObjects, quote
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.postgres.fields import ArrayField
from django.db import DEFAULT_DB_ALIAS, models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext as _
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline

from lmec import background, pagestore
from lmec.fields import LANGUAGE_NAMES, DocumentField, Languages, Lines, PictureField, PlainText
from lmec.forms import OrderedFormSet, OrderedPartForm, PartFormSet, RecordForm
from lmec.history.keeping import KEPT
from lmec.historyadmin import HistoryPages
from lmec.languages import BRIDGE, SOURCE, own_name, text_and_language
from lmec.models import FormerSlug
from lmec.naming import all_names, in_every_language, names_on_record
from lmec.records import NamedRecord, free_slug
from lmec.saving import Saves
from lmec.widgets import RecordChoice, RecordChoices

#: How Django puts what it knows of a model field into a form field.
FORM_FIELDS: dict[Any, Any] = {
    models.TextField: {"form_class": PlainText},
    models.URLField: {"assume_scheme": "https"},
    models.ImageField: {"form_class": PictureField, "widget": PictureField.widget},
    models.FileField: {"form_class": DocumentField, "widget": DocumentField.widget},
}


class TranslatedFields:
    """Puts the language of a translated field where people, screen readers and the language bar
    find it, and leaves it to the form which language is needed."""

    def _labels(self) -> dict[str, Any]:
        """A text that is only shown takes its label from here."""
        found = self.model._meta.concrete_fields  # type: ignore[attr-defined]
        return {"labels": {f.name: _label(f) for f in found if hasattr(f, "translated_field")}}

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, ArrayField):
            return _list_field(db_field)
        if db_field.name == "language" and not db_field.choices:
            return _language_field(db_field)
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        _without_needless_links(field)
        original = getattr(db_field, "translated_field", None)
        if field is None or original is None:
            return field
        language = db_field.language
        field.required = False
        field.label = _label(db_field)
        field.widget.attrs.update(
            {"lang": language, "data-text": original.name, "data-language": language}
        )
        return field

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs.setdefault("widget", RecordChoice(db_field, self.admin_site))  # type: ignore[attr-defined]
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]
        return self._named(field)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):  # type: ignore[attr-defined]
            kwargs.setdefault("widget", RecordChoices(db_field, self.admin_site))  # type: ignore[attr-defined]
        field = super().formfield_for_manytomany(db_field, request, **kwargs)  # type: ignore[misc]
        return self._named(field)

    def _named(self, field: Any) -> Any:
        """What was chosen is shown by a name in some language: never blank, never an address."""
        registry = self.admin_site._registry  # type: ignore[attr-defined]
        if field is not None and isinstance(
            found := registry.get(field.queryset.model), RecordAdmin
        ):
            field.label_from_instance = found.record_label
        return field


def _label(db_field: Any) -> Any:
    original = db_field.translated_field
    return format_lazy("{} · {}", capfirst(original.verbose_name), own_name(db_field.language))


def _without_needless_links(field: Any) -> None:
    """Beside a chosen record: a way to change it, or to look at it where that is all one may do.
    A record is deleted on its own page, not in passing."""
    widget = getattr(field, "widget", None)
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget.can_delete_related = False
        widget.can_view_related = widget.can_view_related and not widget.can_change_related


def _language_field(db_field: Any) -> forms.ChoiceField:
    """The language of an alias, chosen by its name; none where it is written so in several."""
    choices = [("", "—"), *LANGUAGE_NAMES]
    return forms.ChoiceField(
        label=capfirst(db_field.verbose_name), choices=choices, required=False
    )


def _list_field(db_field: ArrayField) -> Any:
    kwargs = {
        "label": capfirst(db_field.verbose_name),
        "required": False,
        "help_text": db_field.help_text,
    }
    if db_field.name == "needs_check":
        return Languages(**kwargs)
    entry = db_field.base_field.formfield()
    assert entry is not None
    return Lines(entry=entry, **kwargs)


class RecordAdmin(Saves, TranslatedFields, HistoryPages, SortableAdminBase, TranslationAdmin):
    """A record that staff edit."""

    form: Any = RecordForm
    formfield_overrides = FORM_FIELDS
    save_on_top = False
    list_per_page = 50
    view_on_site = False
    #: Whether public pages show its texts: then stored pages go when it changes.
    is_public = False
    #: Whether texts that mention it are found by its names: then they are indexed anew when these
    #: change.
    is_searched = False
    #: Ways from this record to the issues that use it, for the delete page.
    issue_paths: Sequence[str] = ()
    #: Those that are named there as well, because they need not lead to an issue: meetings.
    named_uses: Sequence[str] = ()

    def get_form(self, request: Any, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change=change, **(self._labels() | kwargs))

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        return in_every_language(self.model, self.search_fields)

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        """Lists of values are asked through filters: their plain lookups break on a typed word."""
        name = lookup.partition("__")[0]
        is_list = any(
            field.name == name and isinstance(field, ArrayField)
            for field in self.model._meta.get_fields()
        )
        return not is_list and super().lookup_allowed(lookup, value, request)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        links = {"list_links": self.list_links(request)}
        return super().changelist_view(request, {**links, **(extra_context or {})})

    def record_label(self, record: Any) -> str:
        """The name of one that was chosen."""
        return all_names(record)

    def choice_label(self, record: Any) -> str:
        """The name of one to choose among others."""
        return self.record_label(record)

    # Saving

    def source_language(self, record: Any) -> str:
        return SOURCE

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if isinstance(obj, NamedRecord):
            _settle_address(obj)
        form.names_before = self._names(obj.pk)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        self.forget_pages()
        self.index_again(form.instance.pk, form.names_before)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        key, before = obj.pk, self._names(obj.pk)
        super().delete_model(request, obj)
        self.forget_pages()
        self.index_again(key, before)

    def delete_queryset(self, request: HttpRequest, queryset: Any) -> None:
        before = {key: self._names(key) for key in queryset.values_list("pk", flat=True)}
        super().delete_queryset(request, queryset)
        self.forget_pages()
        for key, names in before.items():
            self.index_again(key, names)

    def _names(self, key: Any) -> set[str]:
        """As they stand in the database."""
        record = self.model._base_manager.filter(pk=key).first() if self.is_searched else None
        return names_on_record(record) if record else set()

    def index_again(self, key: Any, before: set[str]) -> None:
        """Have the texts that mention a record indexed under its names of today, if they are
        others than before."""
        after = self._names(key)
        if after != before:
            kind, names = self.model._meta.model_name, sorted(before | after)
            background.enqueue("index_again", once=False, kind=kind, key=key, names=names)

    def forget_pages(self) -> None:
        if self.is_public:
            pagestore.forget()

    # Deleting

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What is in use stays; the page lists every issue that uses it."""
        objs = list(objs)
        deleted, counts, perms, protected = super().get_deleted_objects(objs, request)
        if protected or self.issue_paths:
            protected = [*self._issues_using(objs), *self._other_uses(objs)]
        return deleted, counts, perms, protected

    def _other_uses(self, records: Sequence[Any]) -> list[str]:
        """Parts of issues are listed as the issues they stand in; the rest by name."""
        collector = NestedObjects(using=DEFAULT_DB_ALIAS, origin=records)
        collector.collect(records)
        hops = {path.split("__")[0] for path in self.issue_paths} - set(self.named_uses)
        parts = tuple(self.model._meta.get_field(hop).related_model for hop in hops)
        uses = sorted(collector.protected, key=lambda use: (use._meta.label, use.pk))
        found = [_whole_of(use) for use in uses if not isinstance(use, parts)]
        return list(dict.fromkeys(f"{capfirst(w._meta.verbose_name)}: {w}" for w in found))

    def _issues_using(self, records: Sequence[Any]) -> list[str]:
        found: dict[tuple[int, int], int] = {}
        keys = [record.pk for record in records]
        for path in self.issue_paths:
            rows = self.model._base_manager.filter(pk__in=keys, **{f"{path}__isnull": False})
            columns = [f"{path}__{name}" for name in ("year", "number", "pk")]
            for year, number, pk in rows.values_list(*columns).distinct():
                found[year, number] = pk
        return [
            format_html(
                '<a href="{}">{}</a>',
                reverse("admin:bulletins_bulletin_change", args=[quote(pk)]),
                _("Issue %(year)d/%(number)d") % {"year": year, "number": number},
            )
            for (year, number), pk in sorted(found.items())
        ]


def _settle_address(record: NamedRecord) -> None:
    """Make an address where there is none, and remember the one that is given up."""
    model = type(record)
    others = model._default_manager.exclude(pk=record.pk)
    if not record.slug:
        field = "title" if hasattr(record, "title") else "name"
        name = text_and_language(record, field, BRIDGE)[0]
        record.slug = free_slug(others, name, record._meta.model_name or "")
    kind = record._meta.label_lower
    before = model._default_manager.filter(pk=record.pk).values_list("slug", flat=True).first()
    if before and before != record.slug:
        FormerSlug.objects.update_or_create(
            kind=kind, slug=before, defaults={"target": record.uuid}
        )
    FormerSlug.objects.filter(kind=kind, slug=record.slug, target=record.uuid).delete()


def _whole_of(use: Any) -> Any:
    """What is recognised: the post, not its ministry; the meeting, not who took part."""
    kept = KEPT.get(type(use))
    is_part = kept is not None and len(kept.part_of) == 1
    return getattr(use, kept.part_of[0]) if kept and is_part else use


class PartInline(TranslatedFields, TranslationStackedInline):
    """Parts of a record with texts in seven languages."""

    form: Any = RecordForm
    formset: Any = PartFormSet
    formfield_overrides = FORM_FIELDS
    extra = 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return super().get_formset(request, obj, **(self._labels() | kwargs))


class OrderedInline(SortableInlineAdminMixin, PartInline):
    """Parts that are dragged into their order. The place is a field as well: it can be typed."""

    template = "admin/edit_inline/ordered.html"
    form: Any = OrderedPartForm
    formset: Any = OrderedFormSet


class PlainInline(TranslatedFields, admin.TabularInline):
    """Small parts without translated texts: aliases, successions, addresses. The heads of the
    columns are no labels to a screen reader: every field says its own."""

    template = "admin/edit_inline/plain.html"
    form: Any = RecordForm
    formset: Any = PartFormSet
    extra = 0

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and field.label:
            field.widget.attrs.setdefault("aria-label", field.label)
        return field


class ReadOnlyAdmin(admin.ModelAdmin):
    """What is kept for the record: looked at, never touched."""

    actions: Any = None
    view_on_site = False
    list_per_page = 50

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kw: Any) -> Any:
        context["is_never_changed"] = True  # so there is no history to lead to
        return super().render_change_form(request, context, *args, **kw)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
