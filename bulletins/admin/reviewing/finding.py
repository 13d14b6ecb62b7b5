"""A record on file that printed words may mean, by search."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from .labels import CHOICES

_SHOWN = 12


def found(request: HttpRequest, subject: str, words: str) -> list[tuple[str, str]]:
    """Identity and name of the records that the words find, in any language and spelling on
    record. The subject tells the kind."""
    model = CHOICES.get(subject.partition(":")[0])
    if model is None or not words.strip():
        return []
    desk: Any = admin.site.get_model_admin(model)
    records = desk.get_queryset(request)
    if any(field.name == "is_sample" for field in model._meta.get_fields()):
        records = records.filter(is_sample=False)  # invented samples speak in no real bulletin
    matching, several = desk.get_search_results(request, records, words)
    matching = matching.distinct() if several else matching
    label = getattr(desk, "choice_label", str)
    return [(str(record.uuid), label(record)) for record in matching[:_SHOWN]]
