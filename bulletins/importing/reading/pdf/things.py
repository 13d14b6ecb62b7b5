"""What is drawn on a page besides text: pictures, and the straight lines that rule tables.

A picture's bytes are decoded and written anew, so that nothing of the file but the pixels goes
on. Nothing is drawn, and nothing outside the file is looked at.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from .glyphs import Sheet, mark_of

#: Pixels of a picture that is decoded; a larger one keeps its place, without its bytes.
MAX_PIXELS = 20_000_000
MAX_PICTURES = 100
#: Bytes of all pictures of a document, written anew.
MAX_PICTURE_BYTES = 60_000_000
#: The longer side of a stored picture.
_LONGEST = 2_400
#: What is smaller on the page is a bullet or an ornament.
_SMALLEST = 12.0
_SMALLEST_PIXELS = 16
_THIN = 2.0
#: Pages with more drawn things are maps or diagrams; their lines rule no table.
_MOST_LINES = 4_000
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Box:
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Image:
    box: Box
    data: bytes | None = field(repr=False)
    width: int
    height: int
    digest: bytes


@dataclass
class Things:
    images: list[Image] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    #: How far the parts of a piece of text reach together.
    reach: dict[int, Box] = field(default_factory=dict)


@dataclass
class Stock:
    """What all pages together may hold."""

    pictures: int = 0
    size: int = 0


def read(page: pypdfium2.PdfPage, sheet: Sheet, stock: Stock) -> Things:
    found = Things()
    for thing in page.get_objects(max_depth=_DEEPEST):
        bounds = _bounds(thing, sheet)
        if bounds is None:
            continue
        if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            _note_reach(thing, bounds, found)
        elif thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            _note_lines(bounds, found)
        elif thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            found.images += _image(thing, bounds, stock)
    if len(found.across) + len(found.down) + 4 * len(found.boxes) > _MOST_LINES:
        found.across, found.down, found.boxes = [], [], []
    return found


def _bounds(thing: pypdfium2.PdfObject, sheet: Sheet) -> Box | None:
    try:
        left, bottom, right, top = thing.get_bounds()
    except pypdfium2.PdfiumError:
        return None
    container = thing.container
    while container is not None:
        left, bottom, right, top = container.get_matrix().on_rect(left, bottom, right, top)
        container = container.container
    return Box(*sheet.box(left, bottom, right, top))


def _note_reach(thing: pypdfium2.PdfObject, box: Box, found: Things) -> None:
    mark = mark_of(thing.raw)
    if not mark:
        return
    known = found.reach.get(mark, box)
    found.reach[mark] = Box(
        min(known.x0, box.x0),
        min(known.top, box.top),
        max(known.x1, box.x1),
        max(known.bottom, box.bottom),
    )


def _note_lines(box: Box, found: Things) -> None:
    """A line, or a box."""
    wide, high = box.x1 - box.x0, box.bottom - box.top
    if high <= _THIN < wide:
        found.across.append(box)
    elif wide <= _THIN < high:
        found.down.append(box)
    elif wide > _SMALLEST and high > _SMALLEST / 2:
        found.boxes.append(box)


def rule_with(boxes: Iterable[Box], found: Things) -> None:
    """Adds the sides of boxes to the lines."""
    for box in boxes:
        found.across.append(Box(box.x0, box.top, box.x1, box.top))
        found.across.append(Box(box.x0, box.bottom, box.x1, box.bottom))
        found.down.append(Box(box.x0, box.top, box.x0, box.bottom))
        found.down.append(Box(box.x1, box.top, box.x1, box.bottom))


def _image(thing: pypdfium2.PdfObject, box: Box, stock: Stock) -> Iterator[Image]:
    if box.x1 - box.x0 < _SMALLEST or box.bottom - box.top < _SMALLEST:
        return
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    if not pdfium.FPDFImageObj_GetImagePixelSize(thing.raw, wide, high):
        return
    width, height = wide.value, high.value
    if min(width, height) < _SMALLEST_PIXELS or stock.pictures >= MAX_PICTURES:
        return
    stock.pictures += 1
    data = None
    if width * height <= MAX_PIXELS and stock.size < MAX_PICTURE_BYTES:
        data = _written_anew(thing)
    stock.size += len(data or b"")
    digest = hashlib.sha256(data or f"{width} {height}".encode()).digest()
    yield Image(box, data, width, height, digest)


def _written_anew(thing: pypdfium2.PdfObject) -> bytes | None:
    """JPEG for photographs, PNG for the rest; None where the pixels cannot be had."""
    try:
        image = thing.get_bitmap().to_pil()
        image = image.convert("L" if image.mode in ("1", "L") else "RGB")
        image.thumbnail((_LONGEST, _LONGEST))
        photograph = "DCTDecode" in thing.get_filters() or "JPXDecode" in thing.get_filters()
        out = io.BytesIO()
        image.save(out, "JPEG" if photograph else "PNG", quality=90)
        return out.getvalue()
    except (pypdfium2.PdfiumError, OSError, ValueError, NotImplementedError):
        return None
