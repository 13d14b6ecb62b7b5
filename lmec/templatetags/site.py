"""What every page of the public site says the same way: languages, dates, numbers, names."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from lmec import dates, excerpts
from lmec import unbroken as words_kept
from lmec.languages import (
    BRIDGE,
    BY_CODE,
    CODES,
    LANGUAGES,
    name_for,
    own_name,
    text_and_language,
)
from lmec.lists import listed, separator

register = template.Library()
register.simple_tag(separator)


@dataclass(frozen=True)
class LanguageLink:
    code: str
    own_name: str
    url: str
    is_current: bool


def same_page_in(path: str, language: str) -> str:
    """The address of a page in another language: only the first part differs."""
    parts = path.split("/", 2)
    if len(parts) == 3 and parts[1] in CODES:
        return f"/{language}/{parts[2]}"
    return f"/{language}/"


@register.filter
def same_page(path: str, language: str) -> str:
    return same_page_in(path, language)


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[LanguageLink]:
    """This page in every language, with what was asked of it."""
    request: HttpRequest = context["request"]
    query = request.META.get("QUERY_STRING", "")
    return [
        LanguageLink(
            language.code,
            language.own_name,
            same_page_in(request.path, language.code) + (f"?{query}" if query else ""),
            language.code == get_language(),
        )
        for language in LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def alternate_links(context: template.Context, query: str = "") -> list[tuple[str, str]]:
    """hreflang and address of this page in every language; x-default, as in the sitemap, is the
    address without a language, which leads every reader to their own."""
    path, query = context["request"].path, f"?{query}" if query else ""
    addresses = {code: absolute(same_page_in(path, code)) + query for code in CODES}
    addresses["x-default"] = addresses[BRIDGE].replace(f"/{BRIDGE}/", "/", 1)
    return list(addresses.items())


@register.simple_tag(takes_context=True)
def narrowed(context: template.Context, name: str, value: str) -> str:
    """What was asked, with one thing more, from the first page on."""
    asked: QueryDict = context["request"].GET.copy()
    asked.pop("page", None)
    asked[name] = value
    return f"?{asked.urlencode()}"


@register.filter
def absolute(path: str) -> str:
    return f"{settings.LMEC_SITE_URL}{path}"


@register.simple_tag
def linked_data(value: dict[str, Any]) -> SafeString:
    """A data block for machines (JSON-LD). Browsers run nothing of it; no text of ours can end
    the block."""
    text = json.dumps({"@context": "https://schema.org", **value}, ensure_ascii=False)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(text.translate({ord(char): f"\\u{ord(char):04x}" for char in "<>&"})),
    )


@register.filter
def language_name(code: str) -> str:
    """A language as readers of the page call it."""
    return name_for(code, get_language())


@register.filter
def language_names(codes: Iterable[str]) -> str:
    return listed(language_name(code) for code in codes)


@register.filter
def own_language_name(code: str) -> str:
    """A language as its own readers call it; to be marked with its `lang`."""
    return own_name(code)


@register.filter
def script(code: str) -> str:
    return BY_CODE[code].script if code in BY_CODE else ""


@register.filter
def day(value: dt.date) -> str:
    """A plain date, or the day of a moment where the Center is."""
    if isinstance(value, dt.datetime):
        value = timezone.localtime(value).date()
    return dates.day(value, get_language())


@register.simple_tag
def period(starts: dt.date, ends: dt.date | None = None) -> str:
    return dates.period(starts, ends, get_language())


@register.filter
def partial_date(value: str) -> str:
    return dates.partial(value, get_language())


@register.filter
def year(value: int) -> str:
    return dates.year(value, get_language())


@register.filter
def number(value: int) -> str:
    return dates.number(value, get_language())


@register.filter
def figures(value: int) -> str:
    """A number that is a name, such as an issue's: never grouped."""
    return dates.digits(str(value), get_language())


@register.filter
def paragraphs(text: str) -> list[str]:
    """A text's paragraphs: every line is one."""
    return [line for raw in text.splitlines() if (line := raw.strip())]


@register.simple_tag
def said(text: Any) -> SafeString:
    """A text of edition content (`text`, `language`), marked where it is not in the page's
    language."""
    return in_language(text.text, text.language)


@register.simple_tag
def name_of(record: Any, field: str = "name") -> SafeString:
    """A reference record's name as the reader gets it, marked where it is in another language."""
    return in_language(*text_and_language(record, field, get_language() or BRIDGE))


@register.simple_tag
def country_name(country: Any, names: dict[str, tuple[str, str]] | str = "") -> SafeString:
    """A country's name as the issue says it, or where `names` by code are given, as the reader
    knows it: a list speaks the reader's language whatever its issues are in. Of a record, its
    own."""
    if names and country.code in names:
        return in_language(*names[country.code])
    return said(country.name) if hasattr(country.name, "text") else name_of(country)


@register.simple_tag
def in_language(text: str, language: str) -> SafeString:
    if not text or not language or language == get_language():
        return unbroken(text, language or get_language() or BRIDGE)
    return format_html('<span lang="{}">{}</span>', language, unbroken(text, language))


@register.simple_tag
def beginning(text: str, length: int, language: str) -> str:
    """As much of a text as fits, cut between two words of its language."""
    return excerpts.excerpt(text, length, language)


@register.filter
def unbroken(text: str, language: str) -> SafeString:
    """The same text, with the words marked that a browser would cut."""
    if language not in words_kept.LANGUAGES:
        return format_html("{}", text)
    return format_html_join(
        "",
        "{}{}{}",
        (
            (mark_safe('<span class="word">'), part, mark_safe("</span>"))
            if is_word
            else ("", part, "")
            for part, is_word in words_kept.parts(str(text), language)
        ),
    )


@register.simple_tag
def lang_of(language: str) -> SafeString:
    """The attribute of an element whose text is in another language than the page."""
    if not language or language == get_language():
        return SafeString()
    return format_html(' lang="{}"', language)


@register.filter
def is_address(text: str) -> bool:
    """Whether a website on record can be a link: never one that runs a script."""
    return text.startswith(("http://", "https://"))
