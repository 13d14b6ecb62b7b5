"""Ground that every page of the admin stands on."""

from __future__ import annotations

import uuid
from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from lmec.lists import colon
from lmec.typed import form_name

register = template.Library()


@register.filter
def staff_file(name: Any, store: str) -> str:
    """The address at which staff see a stored picture or attachment, of a draft too."""
    return reverse("admin:file", args=[store, str(name)]) if name else ""


@register.filter
def without_empty_heads(table: str) -> SafeString:
    """Django's table of an inline, whose first head is empty."""
    return mark_safe(table.replace('<th class="original"></th>', '<td class="original"></td>'))


@register.simple_tag(takes_context=True)
def name_of_form(context: Any, came_back: Any) -> str:
    """Under which name the browser keeps what is typed in one of a page's forms: the one that was
    refused keeps its own."""
    request = context["request"]
    return form_name(request) if came_back else uuid.uuid4().hex


register.simple_tag(colon)
