"""PDFs made while testing: typeset with the fonts that the environment has from its packages."""

from __future__ import annotations

import io
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk
import pypdfium2
import typst
from PIL import Image

_FONTS = [str(Path(str(module.__file__)).parent) for module in (manimgx_fonts, manimgx_fonts_cjk)]
_SETTING = """
#set page(paper: "a4", margin: 2.5cm)
#set text(
  font: ((name: "Noto Sans", covers: "latin-in-cjk"), "Noto Sans CJK SC", "Noto Sans",
    "Noto Sans Khmer", "Noto Sans Myanmar", "Noto Sans Thai", "Noto Sans Lao"),
  size: 11pt, lang: "zh", fallback: false)
#set par(justify: true, leading: 0.8em, spacing: 1.6em)
"""


def typeset(folder: Path, body: str, setting: str = "") -> bytes:
    source = folder / "page.typ"
    source.write_text(_SETTING + setting + body, encoding="utf-8")
    return typst.compile(str(source), font_paths=_FONTS, ignore_system_fonts=True)


def blank(pages: int, width: float = 300, height: float = 400) -> bytes:
    pdf = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        pdf.new_page(width, height)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def scanned() -> bytes:
    """A page that is a picture of a page."""
    out = io.BytesIO()
    Image.new("RGB", (600, 800), (245, 245, 240)).save(out, "PDF")
    return out.getvalue()


def encrypted() -> bytes:
    """The least file that asks for a password which nobody has."""
    key = b"<" + b"41" * 32 + b">"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
        b"<</Filter/Standard/V 1/R 2/O" + key + b"/U" + key + b"/P -4>>",
    ]
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += (
        b"trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n%d\n%%%%EOF" % table
    )
    return bytes(out)
