"""A PDF is opened, or refused with one reason. Scripts, forms, attachments and whatever else a
PDF may carry are never asked for: only what is printed on its pages is looked at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from bulletins.importing.reading.errors import UnreadableDocument

MAX_BYTES = 40_000_000
MAX_PAGES = 100
#: 200 inches, the largest page that the format's own rules once allowed.
MAX_SIDE = 14_400
#: Characters of all pages; the longest bulletin has a few ten thousand.
MAX_CHARACTERS = 400_000
_HEAD = 1024


def is_pdf(data: bytes) -> bool:
    """Readers of PDF have always allowed some bytes before the mark."""
    return b"%PDF-" in data[:_HEAD]


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """The document while it is read. Raises UnreadableDocument."""
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", limit=MAX_BYTES // 1_000_000)
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument("empty")
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        locked = code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise UnreadableDocument("encrypted" if locked else "damaged") from None
    try:
        _check(pdf)
        yield pdf
    finally:
        pdf.close()


def _check(pdf: pypdfium2.PdfDocument) -> None:
    if len(pdf) == 0:
        raise UnreadableDocument("damaged")
    if len(pdf) > MAX_PAGES:
        raise UnreadableDocument("too_many_pages", limit=MAX_PAGES)
    for number in range(len(pdf)):
        try:
            width, height = pdf.get_page_size(number)
        except pypdfium2.PdfiumError:
            raise UnreadableDocument("damaged") from None
        if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
            raise UnreadableDocument("huge_page")
