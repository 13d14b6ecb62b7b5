"""Ground that every page of the admin stands on."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

register = template.Library()


@register.filter
def staff_file(name: Any, store: str) -> str:
    """The address at which staff see a stored picture or attachment, of a draft too."""
    return reverse("admin:file", args=[store, str(name)]) if name else ""
