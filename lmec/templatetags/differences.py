"""Differences between two texts, marked for the eye and for the ear.

{% load differences %}
{% differences old new language="th" %}            the whole text
{% differences old new language="th" around=20 %}  only what changed, and 20 words around it
{% include "_differences.html" with pieces=pieces language="th" only %}
"""

from __future__ import annotations

from typing import Any

from django import template

from lmec.differences import abridged, compare

register = template.Library()


@register.inclusion_tag("_differences.html")
def differences(before: str, after: str, language: str = "", around: int = -1) -> dict[str, Any]:
    pieces = compare(before, after)
    if around >= 0:
        pieces = abridged(pieces, around)
    return {"pieces": pieces, "language": language}
