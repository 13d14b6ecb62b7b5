"""The fields of a form of the desk in words, known by their names and the page that has them."""

from __future__ import annotations

import re
from typing import Any

from django.contrib import admin
from django.core.exceptions import FieldDoesNotExist
from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lmec.history import words
from lmec.history.keeping import KEPT

_PART = re.compile(r"([a-z_]+)-([0-9]+)-([a-z_]+)")
#: Fields that are no column of a record.
_KNOWN: dict[str, str | Promise] = {
    "languages": gettext_lazy("Languages"),
    "language": gettext_lazy("Language"),
    "note": gettext_lazy("Public note"),
    "reason": gettext_lazy("Reason"),
    "text": gettext_lazy("Text"),
    "other": gettext_lazy("The other record"),
    "words": gettext_lazy("Words"),
    "date": gettext_lazy("Date"),
    "label": gettext_lazy("Name"),
}


def label_of(path: str, name: str) -> str:
    """What a person calls the field; '' for what only the machine knows."""
    model = _model_of(path)
    part = _PART.fullmatch(name)
    if model is not None and part:
        owner = next(
            (r for r in model._meta.related_objects if r.get_accessor_name() == part[1]), None
        )
        label = _column(owner.related_model, part[3]) if owner else ""
        if not label or owner is None:
            return ""
        kind = capfirst(str(owner.related_model._meta.verbose_name))
        told = {"part": kind, "number": int(part[2]) + 1, "field": label}
        # Translators: a field of a part of a record, such as "Remark 3, words".
        return _("%(part)s %(number)s, %(field)s") % told
    label = _column(model, name) if model is not None else ""
    return label or str(_KNOWN.get(name, ""))


def _model_of(path: str) -> Any:
    """The kind of record whose page it is."""
    try:
        route = resolve(path.partition("?")[0]).url_name or ""
    except Resolver404:
        return None
    for model in admin.site._registry:
        meta = model._meta
        if route.startswith(f"{meta.app_label}_{meta.model_name}_"):
            return model
    return None


def _column(model: Any, name: str) -> str:
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return ""
    if getattr(field, "primary_key", False) or not getattr(field, "editable", False):
        return ""
    kept = KEPT.get(model)
    if kept is not None:
        return str(words.label_of(kept, name))
    return str(capfirst(str(field.verbose_name)))
