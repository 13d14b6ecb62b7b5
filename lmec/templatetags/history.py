"""Words of the pages of history."""

from __future__ import annotations

from django import template

from lmec.history import words

register = template.Library()


@register.filter
def means(code: str) -> str:
    """How something was done, where it was not by editing."""
    return str(words.MEANS.get(code, code))
