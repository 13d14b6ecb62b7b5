"""Stored pictures on a page, in the size that the reader's screen needs."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from lmec.renditions import Picture, rendition_url, size, widths

register = template.Library()

_ACROSS_THE_TEXT = "(min-width: 60rem) 60rem, 100vw"


@register.simple_tag
def picture(
    image: Picture | None, kind: str, alt: Any = "", lang: str = "", css_class: str = ""
) -> SafeString | str:
    """`{% picture remark.portrait "portrait" %}`, `{% picture cover.image "cover" alt=… %}`.

    `alt` is a text, or a block or name of edition content, which brings its language along.
    Nothing where there is no picture.
    """
    if not image:
        return ""
    text = getattr(alt, "text", alt) or ""
    lang = lang or getattr(alt, "language", "")
    offered = widths(image, kind)
    shown = offered[0] if kind == "portrait" else offered[-1]
    width, height = size(image, kind, shown)
    attributes = {
        "class": css_class,
        "src": rendition_url(image, kind, shown),
        "srcset": _srcset(image, kind, offered),
        "sizes": "" if kind == "portrait" or len(offered) == 1 else _ACROSS_THE_TEXT,
        "width": str(width),
        "height": str(height),
        "lang": lang if text else "",
        # A cover stands where the reader begins; the others wait until they come into view.
        "loading": "" if kind == "cover" else "lazy",
        "decoding": "async",
    }
    given = ((name, value) for name, value in attributes.items() if value)
    return format_html('<img alt="{}"{}>', text, format_html_join("", ' {}="{}"', given))


@register.simple_tag
def picture_address(image: Picture, kind: str) -> str:
    """Of the largest rendition, for pages elsewhere that show it."""
    return rendition_url(image, kind, widths(image, kind)[-1])


def _srcset(image: Picture, kind: str, offered: tuple[int, ...]) -> str:
    """Portraits are shown in one size, for plain and for dense screens; others by width."""
    if len(offered) == 1:
        return ""
    return ", ".join(
        f"{rendition_url(image, kind, width)} "
        + (f"{number}x" if kind == "portrait" else f"{width}w")
        for number, width in enumerate(offered, start=1)
    )
