"""Addresses behind words. They are noted, never followed."""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from .glyphs import Glyph, Sheet
from .things import Box

_LONGEST = 2_000
_MOST = 500
_SCHEMES = ("http://", "https://", "mailto:")


def note(
    pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, sheet: Sheet, glyphs: list[Glyph]
) -> None:
    """Tells the glyphs that stand on a link its address."""
    found = _links(pdf, page, sheet)
    for glyph in glyphs if found else []:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - 0.3 * glyph.size
        for box, address in found:
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
                glyph.link = address
                break


def _links(
    pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, sheet: Sheet
) -> list[tuple[Box, str]]:
    found: list[tuple[Box, str]] = []
    position, link, rect = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    while len(found) < _MOST and pdfium.FPDFLink_Enumerate(page, position, link):
        address = _address(pdf, link)
        if address and pdfium.FPDFLink_GetAnnotRect(link, rect):
            box = Box(*sheet.box(rect.left, rect.bottom, rect.right, rect.top))
            found.append((box, address))
    return found


def _address(pdf: pypdfium2.PdfDocument, link: pdfium.FPDF_LINK) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(pdf, action, None, 0)
    if not 1 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(pdf, action, buffer, length)
    address = buffer.value.decode("utf-8", "replace")
    return address if address.lower().startswith(_SCHEMES) else ""
