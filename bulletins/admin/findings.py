"""What the publish check found, each with the address at which it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse

from bulletins.admin.desk import desk_url
from bulletins.admin.desk_page import element_of
from bulletins.admin.states import elements_of
from bulletins.blocks import is_shared
from bulletins.models import Bulletin
from bulletins.publishing.checking import Checked, Finding, Level, Target
from lmec.languages import column


@dataclass(frozen=True)
class FindingLink:
    code: str
    said: str
    key: str
    url: str
    is_blocking: bool


def links_of(bulletin: Bulletin, checked: Checked, language: str) -> list[FindingLink]:
    elements = elements_of(bulletin)
    return [
        FindingLink(
            found.code,
            found.said,
            found.key,
            _url(bulletin, found, elements),
            found.level == Level.BLOCKING,
        )
        for found in checked.of(language)
    ]


def _url(bulletin: Bulletin, found: Finding, elements: dict[Any, str]) -> str:
    target = found.target
    if is_shared(found.key) and found.language != bulletin.source_language:
        return f"{desk_url(bulletin, found.language, 'all')}#{element_of(found.key)}"
    page = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    if target.field.startswith("#"):
        return f"{page}{target.field}"
    if target.record in elements:
        return f"{page}#{_element(target, elements[target.record])}"
    kind = target.record._meta
    try:
        page = reverse(f"admin:{kind.app_label}_{kind.model_name}_change", args=[target.record.pk])
    except NoReverseMatch:
        return page
    return f"{page}#{_element(target, '')}" if target.field else page


def _element(target: Target, start: str) -> str:
    if target.language:
        return f"id_{start}{column(target.field, target.language)}"
    # What is chosen in a list of its own has no field that could be led to: its part has.
    return start.rstrip("-") if start else f"id_{target.field}"
