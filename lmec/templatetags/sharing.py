"""How a page is passed on: by its address, by mail, by a code that a telephone reads."""

from __future__ import annotations

from urllib.parse import quote

import segno
from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def qr_code(address: str) -> SafeString:
    """The address as an SVG: numbers only, nothing of the address stands in the markup."""
    drawn = segno.make(address, error="m", micro=False)
    return mark_safe(drawn.svg_inline(omitsize=True, border=2, svgclass="qr", lineclass="modules"))


@register.simple_tag
def mail_link(subject: str, address: str) -> str:
    return f"mailto:?subject={quote(subject)}&body={quote(address)}"
