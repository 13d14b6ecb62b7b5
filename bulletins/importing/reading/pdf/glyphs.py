"""What is printed on a page, glyph by glyph, with place, size and dress.

Coordinates count from the left and from the top of the page as it is shown. The white space that
PDFium adds where it sees a gap is left out: what gaps mean is decided in `lines`.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from ...regexes import regex
from . import characters

_BOLD = regex("bold|black|heavy|demi|-bd|simhei|heiti", re.IGNORECASE)
_ITALIC = regex("italic|oblique|kaiti-it", re.IGNORECASE)
_PLAIN = regex("regular|roman|book|simsun|songti|fangsong", re.IGNORECASE)
#: The bit of a font's flags that asks for bold.
_FORCED_BOLD = 1 << 18
_FILLED_AND_STROKED = 2
_NAME = 200
#: More marks than this around one piece of text mean nothing that we look for.
_MOST_MARKS = 16


@dataclass(slots=True)
class Glyph:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    face: int  # the font and its size, to tell runs apart
    bold: bool | None  # None: the font does not say
    family: str  # the font's name, where the file holds several fonts of one name
    italic: bool
    upright: bool
    #: The drawn outline, in parts of the size: a bolder face draws the same letter larger.
    drawn: tuple[float, float]
    #: The middle of the drawn outline, which for a mark is where its letter stands.
    middle: float
    #: How far above the line of writing the outline begins, in parts of the size.
    lift: float = 0.0
    piece: int = 0  # glyphs that stand for one piece of text share it
    link: str = ""
    spaced: bool = False  # PDFium found a space before it


@dataclass(frozen=True, slots=True)
class _Dress:
    """What all glyphs of one text object share."""

    face: int
    bold: bool | None
    family: str
    italic: bool
    scale: float
    upright: bool
    mark: int  # of the text that stands for the drawn glyphs, 0 for none


class Sheet:
    """A page's geometry: from the file's coordinates to those of the page as shown."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        left, bottom, right, top = page.get_bbox()
        self.turned = (page.get_rotation() // 90) % 4
        self._left, self._bottom, self._right, self._top = left, bottom, right, top
        wide, high = right - left, top - bottom
        self.width, self.height = (high, wide) if self.turned % 2 else (wide, high)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turned == 1:
            return y - self._bottom, x - self._left
        if self.turned == 2:
            return self._right - x, y - self._bottom
        if self.turned == 3:
            return self._top - y, self._right - x
        return x - self._left, self._top - y

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Left, top, right, bottom as shown."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def is_upright(self, a: float, b: float) -> bool:
        """Whether text whose line of writing is (a, b) runs from left to right as shown."""
        along = ((a, b), (b, -a), (-a, -b), (-b, a))[self.turned]
        return along[0] > 0 and abs(along[1]) <= 0.1 * along[0]


def read(page: pypdfium2.PdfPage, sheet: Sheet) -> list[Glyph]:
    textpage = page.get_textpage()
    try:
        return list(_Reader(textpage, sheet).glyphs())
    finally:
        textpage.close()


class _Reader:
    def __init__(self, textpage: pypdfium2.PdfTextPage, sheet: Sheet) -> None:
        self._page, self._sheet = textpage, sheet
        self._dresses: dict[int, _Dress] = {}
        self._box = [ctypes.c_double() for _ in range(4)]
        self._origin = [ctypes.c_double() for _ in range(2)]
        self._loose = pdfium.FS_RECTF()

    def glyphs(self) -> Iterator[Glyph]:
        seen: dict[int, int] = {}  # mark → the text object that printed its words
        waiting: int | None = None
        spaced = False
        for index in range(self._page.count_chars()):
            if pdfium.FPDFText_IsGenerated(self._page, index) == 1:
                spaced = True
                continue
            code = pdfium.FPDFText_GetUnicode(self._page, index)
            if 0xD800 <= code < 0xDC00:  # half a character, where wide ones have two
                waiting = code
                continue
            if waiting is not None and 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((waiting - 0xD800) << 10) + (code - 0xDC00)
            waiting = None
            thing = pdfium.FPDFText_GetTextObject(self._page, index)
            if not thing:
                continue
            key = ctypes.addressof(thing.contents)
            dress = self._dresses.get(key) or self._dress(key, thing, index)
            # The words of a mark are given once more for each part that is drawn apart.
            if dress.mark and seen.setdefault(dress.mark, key) != key:
                continue
            yield self._glyph(index, code, dress, spaced)
            spaced = False

    def _glyph(self, index: int, code: int, dress: _Dress, spaced: bool) -> Glyph:
        pdfium.FPDFText_GetCharBox(self._page, index, *self._box)
        pdfium.FPDFText_GetCharOrigin(self._page, index, *self._origin)
        pdfium.FPDFText_GetLooseCharBox(self._page, index, self._loose)
        left, right, bottom, top = (value.value for value in self._box)
        loose = self._loose
        size = pdfium.FPDFText_GetFontSize(self._page, index) * dress.scale
        size = size if size > 0.1 else 0.1
        x0, y0, x1, y1 = self._sheet.box(loose.left, loose.bottom, loose.right, loose.top)
        _, base = self._sheet.point(self._origin[0].value, self._origin[1].value)
        outline = self._sheet.box(left, bottom, right, top)
        char = "-" if pdfium.FPDFText_IsHyphen(self._page, index) == 1 else ""
        return Glyph(
            text=char or characters.written(chr(code) if code else "\0"),
            x0=x0,
            x1=x1,
            top=y0,
            bottom=y1,
            base=base,
            size=size,
            face=dress.face,
            bold=dress.bold,
            family=dress.family,
            italic=dress.italic,
            upright=dress.upright,
            drawn=((right - left) / size, (top - bottom) / size),
            middle=(outline[0] + outline[2]) / 2,
            lift=(base - outline[3]) / size,
            piece=dress.mark,
            spaced=spaced,
        )

    def _dress(self, key: int, thing: pdfium.FPDF_PAGEOBJECT, index: int) -> _Dress:
        font = pdfium.FPDFTextObj_GetFont(thing)
        name = _font_name(font)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        dress = self._dresses[key] = _Dress(
            face=ctypes.addressof(font.contents) if font else 0,
            bold=_is_bold(name, font, thing),
            family=name.partition("+")[2],
            italic=bool(_ITALIC.search(name)),
            scale=(matrix.c**2 + matrix.d**2) ** 0.5 or 1.0,
            upright=self._sheet.is_upright(matrix.a, matrix.b),
            mark=mark_of(thing),
        )
        return dress


def _font_name(font: pdfium.FPDF_FONT) -> str:
    buffer = ctypes.create_string_buffer(_NAME)
    if not font or not pdfium.FPDFFont_GetBaseFontName(font, buffer, _NAME):
        return ""
    return buffer.value.decode("utf-8", "replace")


def _is_bold(name: str, font: pdfium.FPDF_FONT, thing: pdfium.FPDF_PAGEOBJECT) -> bool | None:
    """By the font's name, by its flags, or because its outlines are thickened."""
    if _BOLD.search(name):
        return True
    if pdfium.FPDFTextObj_GetTextRenderMode(thing) == _FILLED_AND_STROKED:
        return True
    if font and pdfium.FPDFFont_GetFlags(font) & _FORCED_BOLD:
        return True
    # A name of several weights in one file (Thin, Regular) says nothing of the one that is used.
    return False if _PLAIN.search(name) and "+" not in name else None


def mark_of(thing: pdfium.FPDF_PAGEOBJECT) -> int:
    """The innermost mark that gives the words of the object, told apart by its address."""
    found = 0
    length = ctypes.c_ulong()
    for number in range(min(pdfium.FPDFPageObj_CountMarks(thing), _MOST_MARKS)):
        mark = pdfium.FPDFPageObj_GetMark(thing, number)
        given = mark and pdfium.FPDFPageObjMark_GetParamStringValue(
            mark, b"ActualText", None, 0, length
        )
        if given:
            found = ctypes.addressof(mark.contents)
    return found
