"""The values of a history in words that people read: labels of fields, names of records."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from lmec.languages import BY_CODE, CODES, SOURCE, column, own_name, preferred
from lmec.lists import listed

from .keeping import KEPT, Kept

#: How something was done, where it was not by editing.
MEANS = {
    "import": gettext_lazy("by importing a document"),
    "reference": gettext_lazy("by loading the reference data"),
    "samples": gettext_lazy("by loading the invented samples"),
    "desk": gettext_lazy("at the translation desk"),
    "restored": gettext_lazy("by restoring an earlier state"),
    "brought_back": gettext_lazy("by bringing back what was deleted"),
    "merged": gettext_lazy("by merging duplicates"),
    "unmerged": gettext_lazy("by undoing a merger"),
    "ministry_changed": gettext_lazy("by recording what became of a ministry"),
    "name_corrected": gettext_lazy("by correcting a misspelt name"),
    "post_ended": gettext_lazy("by ending a post"),
}


@dataclass(frozen=True)
class Label:
    """A column by its name, and the language that it is in, if in any."""

    name: str
    language: str

    def __str__(self) -> str:
        return f"{self.name} · {own_name(self.language)}" if self.language else self.name


def label_of(kept: Kept, name: str) -> Label:
    field: Any = kept.model._meta.get_field(name)
    original = getattr(field, "translated_field", None)
    if original is None:
        return Label(capfirst(str(field.verbose_name)), "")
    return Label(capfirst(str(original.verbose_name)), field.language)


def kind_name(kept: Kept) -> str:
    return str(capfirst(str(kept.called or kept.model._meta.verbose_name)))


class Names:
    """Names of the records that a page of history speaks of, asked for once a kind."""

    def __init__(self, request: Any) -> None:
        self._request = request
        self._wanted: dict[type[models.Model], set[Any]] = defaultdict(set)
        self._found: dict[tuple[type[models.Model], Any], str] = {}
        self._blocks: dict[str, str] = {}

    def want(self, kept: Kept, row: Any, fields: Iterable[str]) -> None:
        for name in fields:
            field: Any = kept.model._meta.get_field(name)
            if field.many_to_many:
                self._wanted[field.related_model] |= set(row.history_links.get(name, []))
            elif isinstance(field, models.ForeignKey):
                key = getattr(row, field.attname)
                if key is not None:
                    self._wanted[field.related_model] |= {key}

    def want_named(self, kept: Kept, row: Any) -> None:
        self.want(kept, row, (n for n in kept.named_by if not _is_text(kept, n)))
        if "key" in kept.named_by:
            self._blocks[row.key] = ""

    def of(self, model: type[models.Model], key: Any) -> str:
        if (model, key) not in self._found:
            self._wanted[model].add(key)
            self._ask()
        return self._found[model, key]

    def _ask(self) -> None:
        while self._wanted:
            model, keys = self._wanted.popitem()
            keys -= {key for kind, key in self._found if kind is model}
            for key, name in self._names_of(model, keys):
                self._found[model, key] = name
            for key in keys:
                said = _("no longer on record (%(key)s)") % {"key": key}
                self._found.setdefault((model, key), said)

    def _names_of(self, model: type[models.Model], keys: set[Any]) -> Iterator[tuple[Any, str]]:
        if not keys:
            return
        found = admin.site._registry.get(model)
        left = set(keys)
        if found is not None or model is get_user_model():
            rows = found.get_queryset(self._request) if found else model._base_manager.all()
            label = getattr(found, "record_label", str)
            for record in rows.filter(pk__in=keys):
                left.discard(record.pk)
                yield record.pk, label(record)
        if kept := KEPT.get(model):
            gone = kept.rows.filter(id__in=left).order_by("id", "-history_id").distinct("id")
            for last in gone:
                yield last.id, row_name(kept, last, self)

    def block(self, key: str) -> str:
        """A block of an issue by its key: 'remark 3, words'."""
        if not self._blocks.get(key):
            self._name_blocks([*self._blocks, key])
        return self._blocks[key]

    def _name_blocks(self, keys: Iterable[str]) -> None:
        parts = {key: key.split(":") for key in keys}
        for kept in KEPT.values():
            uuids = {p[1] for p in parts.values() if len(p) == 3 and p[0] == kept.kind}
            if uuids:
                rows = kept.model._base_manager.filter(uuid__in=uuids)
                names = {str(row.uuid): row for row in rows}  # type: ignore[attr-defined]
                for key, (_kind, *rest) in ((k, p) for k, p in parts.items() if len(p) == 3):
                    if record := names.get(rest[0]):
                        self._blocks[key] = _("%(part)s %(number)s, %(field)s") % {
                            "part": kind_name(kept),
                            "number": getattr(record, "order", ""),
                            "field": _block_field(rest[1], kept),
                        }
        for key, found in parts.items():
            if not self._blocks.get(key):
                self._blocks[key] = _block_field(found[-1])


def _block_field(name: str, of: Kept | None = None) -> str:
    """A field of a block's key by the name it has in its model, else in whichever has it."""
    name = "printed_position" if name == "position" else name
    for kept in [of] if of else KEPT.values():
        try:
            field: Any = kept.model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        return str(field.verbose_name)
    return name


def _is_text(kept: Kept, name: str) -> bool:
    return any(f.name == column(name, SOURCE) for f in kept.history.tracked_fields)


def row_name(kept: Kept, row: Any, names: Names) -> str:
    """What tells a record from others of its kind, as it was then."""
    return " ".join(filter(None, (_name_part(kept, row, name, names) for name in kept.named_by)))


def _name_part(kept: Kept, row: Any, name: str, names: Names) -> str:
    if _is_text(kept, name):
        for code in preferred(get_language() or SOURCE):
            if text := getattr(row, column(name, code)):
                return str(text)
        return ""
    if name == "key":
        return names.block(row.key)
    return str(value_words(kept, row, name, names))


def value_words(kept: Kept, row: Any, name: str, names: Names) -> str:
    """A value as people say it; '' for none."""
    field: Any = kept.model._meta.get_field(name)
    if field.many_to_many:
        return listed(names.of(field.related_model, k) for k in row.history_links.get(name, []))
    value = getattr(row, field.attname)
    if value in (None, "", [], {}):
        return ""
    if isinstance(field, models.ForeignKey):
        return names.of(field.related_model, value)
    return _plain(field, value)


def _plain(field: Any, value: Any) -> str:
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dt.datetime):
        return str(formats.date_format(timezone.localtime(value), "DATETIME_FORMAT"))
    if isinstance(value, dt.date):
        return str(formats.date_format(value, "DATE_FORMAT"))
    if isinstance(field, models.FileField):
        return str(value).rpartition("/")[2]
    if isinstance(field, ArrayField):
        return listed(own_name(item) if item in BY_CODE else item for item in value)
    if field.name == "language" and value in CODES:
        return own_name(value)
    return str(value)
