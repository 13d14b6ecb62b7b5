"""How staff are told records by name, and find them, whatever language the names are in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import get_language
from modeltranslation.translator import NotRegistered, translator

from lmec.languages import BRIDGE, CODES, SOURCE, all_texts, column, text_and_language


def name_of(record: Any, field: str = "name") -> str:
    """A record's name for staff: in the language of the interface, else in any."""
    return text_and_language(record, field, get_language() or SOURCE)[0] or str(record)


def all_names(record: Any, field: str = "name") -> str:
    """The name in the interface's language, then as others may know it, for telling records of
    the same name apart."""
    here = name_of(record, field)
    texts = all_texts(record, field)
    other = next((texts[c] for c in (BRIDGE, SOURCE) if texts.get(c) not in (None, here)), "")
    return f"{here} · {other}" if other else here


def names_on_record(record: Any) -> set[str]:
    """Every name by which a saved record is found: of all languages, with acronym and aliases."""
    names = {*all_texts(record, "name").values(), getattr(record, "acronym", "")}
    for others in ("aliases", "variants"):
        if hasattr(record, others):
            names.update(getattr(record, others).values_list("text", flat=True))
    return {name for name in names if name}


def in_every_language(model: Any, paths: Sequence[str]) -> list[str]:
    """Lookups in which every translated field stands for its seven columns."""
    return [lookup for path in paths for lookup in _columns(model, path)]


def _columns(model: Any, path: str) -> list[str]:
    *relations, last = path.split("__")
    try:
        for relation in relations:
            model = model._meta.get_field(relation).related_model
        translated = last in translator.get_options_for_model(model).all_fields
    except (FieldDoesNotExist, NotRegistered, AttributeError):
        return [path]
    start = "".join(f"{relation}__" for relation in relations)
    return [f"{start}{column(last, code)}" for code in CODES] if translated else [path]
