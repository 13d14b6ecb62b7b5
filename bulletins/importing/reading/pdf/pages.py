"""A page of the file as pieces of text, pictures and the frames of tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import pypdfium2

from bulletins.importing.reading import limits
from bulletins.importing.reading.errors import UnreadableDocument

from . import (
    backgrounds,
    cards,
    clusters,
    glyphs,
    links,
    portraits,
    rules,
    striped,
    things,
    unpainted,
)
from .characters import UNKNOWN
from .glyphs import Glyph, Sheet
from .opening import MAX_CHARACTERS
from .rules import Frame
from .things import Box, Image, Stock

#: Fewer characters than this on a page of pictures are a stamp or a page number.
_FEW = 12


@dataclass
class Page:
    number: int
    sheet: Sheet
    glyphs: list[Glyph]  # outside of tables
    framed: list[tuple[Frame, dict[tuple[int, int], list[Glyph]]]]
    images: list[Image]
    #: Lines drawn across the page that belong to no table.
    across: list[Box]
    #: Lines drawn down the page that touch none.
    down: list[Box] = field(default_factory=list)
    #: What is not written from left to right: the words on a spine, across the page.
    aside: list[list[Glyph]] = field(default_factory=list)

    def every_glyph(self) -> list[Glyph]:
        cells = [
            glyph for _, of_cell in self.framed for cell in of_cell.values() for glyph in cell
        ]
        return [*self.glyphs, *cells, *(glyph for stretch in self.aside for glyph in stretch)]


def read_all(pdf: pypdfium2.PdfDocument) -> list[Page]:
    """Every page, or UnreadableDocument where there is nothing to be read."""
    stock, pages, count = Stock(), [], 0
    for number in range(len(pdf)):
        try:
            raw = pdf[number]
        except pypdfium2.PdfiumError:
            raise UnreadableDocument("damaged") from None
        try:
            page = _page(pdf, raw, number + 1, stock)
        finally:
            raw.close()
        count += len(page.every_glyph())
        if count > MAX_CHARACTERS:
            raise UnreadableDocument("too_demanding")
        pages.append(page)
        limits.page_was_read(number + 1)
    _check_words(pages)
    return pages


def _page(pdf: pypdfium2.PdfDocument, raw: pypdfium2.PdfPage, number: int, stock: Stock) -> Page:
    sheet = Sheet(raw)
    drawn = things.read(raw, sheet, stock)
    found = clusters.mended(glyphs.read(raw, sheet))
    _stretch(found, drawn)
    things.rule_with(backgrounds.without(drawn.boxes, found), drawn)
    links.note(pdf, raw, sheet, found)
    upright = [glyph for glyph in found if glyph.upright]
    frames = striped.joined(rules.tables(drawn, upright, sheet.width), upright)
    frames = unpainted.with_rows_beside(frames, upright)
    frames += cards.among(rules.frames_of(drawn), frames, upright)
    frames += cards.beside_text(rules.frames_of(drawn), frames, upright)
    frames += portraits.rows(drawn.images, frames, upright)
    framed: list[dict[tuple[int, int], list[Glyph]]] = [defaultdict(list) for _ in frames]
    page = Page(
        number,
        sheet,
        [],
        list(zip(frames, framed, strict=True)),
        drawn.images,
        rules.alone(drawn, frames, upright),
        rules.between_columns(drawn),
    )
    before: Glyph | None = None
    home = page.glyphs
    for glyph in found:
        if not glyph.upright:
            _put_aside(page.aside, glyph)
            continue
        # A word too long for its cell runs over the line into the next one.
        if before is None or not _touches(before, glyph):
            home = _home(page, glyph)
        home.append(glyph)
        before = glyph
    page.framed = [(frame, cells) for frame, cells in page.framed if cells]
    return page


def _home(page: Page, glyph: Glyph) -> list[Glyph]:
    """The cell in which a glyph stands, or the page."""
    for frame, cells in page.framed:
        if cell := frame.cell_of(glyph):
            return cells[cell]
    for frame, cells in page.framed:
        if cell := frame.cell_beside(glyph):
            return cells[cell]
    return page.glyphs


def _touches(before: Glyph, glyph: Glyph) -> bool:
    gap = glyph.x0 - before.x1
    return glyph.base == before.base and abs(gap) < 0.2 * glyph.size


def _stretch(found: list[Glyph], drawn: things.Things) -> None:
    """A syllable whose parts are drawn apart reaches as far as they do together."""
    last: dict[int, Glyph] = {glyph.piece: glyph for glyph in found if glyph.piece}
    for mark, glyph in last.items():
        if mark in drawn.reach:
            glyph.x1 = max(glyph.x1, drawn.reach[mark].x1)


def _put_aside(aside: list[list[Glyph]], glyph: Glyph) -> None:
    near = aside[-1][-1] if aside else None
    apart = 3 * glyph.size
    if near and abs(near.x0 - glyph.x0) < apart and abs(near.base - glyph.base) < apart:
        aside[-1].append(glyph)
    else:
        aside.append([glyph])


def _check_words(pages: list[Page]) -> None:
    printed = [glyph for page in pages for glyph in page.every_glyph() if glyph.text.strip()]
    unknown = sum(glyph.text == UNKNOWN for glyph in printed)
    pictured = [page for page in pages if _is_covered(page)]
    if not printed and not any(page.images for page in pages):
        raise UnreadableDocument("empty")
    few = len(printed) < _FEW * len(pages) and len(pictured) * 2 >= len(pages)
    if not printed or unknown * 2 > len(printed) or few:
        raise UnreadableDocument("image_only")


def _is_covered(page: Page) -> bool:
    """Whether a picture takes up most of the page, as in a scan."""
    whole = page.sheet.width * page.sheet.height
    return any(
        (image.box.x1 - image.box.x0) * (image.box.bottom - image.box.top) > 0.5 * whole
        for image in page.images
    )
