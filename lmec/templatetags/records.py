"""What the pages of reference records say about names and years."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lmec import dates
from lmec.languages import BRIDGE, all_texts, own_name, text_and_language, text_in

register = template.Library()


def _page_language() -> str:
    return get_language() or BRIDGE


@register.simple_tag
def unconfirmed(record: Any) -> str:
    """A small mark after a name that no native reader has confirmed yet."""
    _text, language = text_and_language(record, "name", _page_language())
    if language not in record.needs_check:
        return ""
    return format_html(
        '<span class="unconfirmed" title="{0}"><span aria-hidden="true">°</span>'
        '<span class="hidden"> ({0})</span></span>',
        _("name not confirmed yet"),
    )


@register.filter
def name_language(record: Any) -> str:
    """The language in which a reader of the page gets a record's name."""
    return text_and_language(record, "name", _page_language())[1]


@register.simple_tag
def own_text(record: Any, field: str) -> str:
    """A record's text in exactly the page's language; '' when there is none."""
    return text_in(record, field, _page_language())


@register.filter
def names(record: Any, field: str = "name") -> list[tuple[str, str, str]]:
    """Every name on record: language code, the language's own name, the name."""
    return [(code, own_name(code), text) for code, text in all_texts(record, field).items()]


@register.filter
def lasted(record: Any) -> str:
    """From when to when a post, a body or an instrument lasted, as far as it is known."""
    language = _page_language()
    start, end = (dates.partial(day, language) for day in (record.valid_from, record.valid_to))
    if start and end:
        return start if start == end else f"{start} – {end}"
    if start:
        return _("since %(date)s") % {"date": start}
    return _("until %(date)s") % {"date": end} if end else ""
