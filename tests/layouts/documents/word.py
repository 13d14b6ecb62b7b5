"""A whole document as people make it in Word: with styles or by hand, indents typed or set."""

from __future__ import annotations

import io
from random import Random

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from . import framing
from .page import LOUD, Box, Columns, Doc, NewPage, P, Pic, R, Rule, T

SIZES = {"title": 18, "big": 30, "h1": 14, "h2": 12, "small": 9}
STYLES = {"title": "Title", "h1": "Heading 1", "h2": "Heading 2"}
LISTS = {"bullet": "List Bullet", "number": "List Number"}
ALIGNED = {"centre": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}


def written(page: Doc, rng: Random) -> bytes:
    document, hand = docx.Document(), _hand(rng)
    normal = document.styles["Normal"]
    normal.font.name = hand["latin"]
    normal.font.size = Pt(rng.choice([10.5, 11, 12]))
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), hand["font"])
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.6)
    if page.header:
        section.header.paragraphs[0].text = page.header
    if page.footer:
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if page.footer != "#":
            foot.add_run(page.footer + "  ")
        framing.page_number(foot)
    for block in page.blocks:
        _add(document, document, block, hand)
        titled = isinstance(block, P) and block.kind == "title"
        if hand["empty"] and (titled or isinstance(block, T | Pic)):
            document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _hand(rng: Random) -> dict:
    return {
        "styled": rng.random() < 0.4,
        "spaces": rng.random() < 0.4,  # indents typed as ideographic spaces
        "empty": rng.random() < 0.4,  # empty paragraphs between blocks
        "font": rng.choice(["仿宋_GB2312", "宋体", "微软雅黑", "Noto Serif CJK SC"]),
        "latin": rng.choice(["Times New Roman", "Calibri", "Arial"]),
    }


def _add(document, place, block, hand, first=None) -> None:
    """A block into the document or a cell; `first` is the paragraph that a cell has already."""
    if isinstance(block, NewPage):
        place.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif isinstance(block, Columns):
        framing.columns(document, block.count)
    elif isinstance(block, Rule):
        framing.rule(place.add_paragraph(), block.colour)
    elif isinstance(block, T):
        _table(document, place, block, hand)
    else:
        par = first if first is not None else place.add_paragraph()
        if isinstance(block, Pic):
            if block.align:
                par.alignment = WD_ALIGN_PARAGRAPH.CENTER
            par.add_run().add_picture(io.BytesIO(framing.picture(block)), width=Cm(block.width))
        elif isinstance(block, Box):
            framing.box(par, block, _boxed(document, block, hand))
        else:
            _paragraph(document, par, block, hand)


def _boxed(document, block: Box, hand) -> list:
    """The paragraphs of a text box, to be moved into it."""
    made = []
    for content in block.blocks:
        par = document.add_paragraph()
        _add(document, document, content, hand, par)
        par.paragraph_format.space_after = par.paragraph_format.space_before = Pt(0)
        made.append(par)
    return made


def _table(document, place, block: T, hand) -> None:
    table = place.add_table(rows=len(block.rows), cols=len(block.rows[0]))
    if block.borders:
        table.style = document.styles["Table Grid"]
    table.autofit = False
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Cm(width)
    for i, row in enumerate(block.rows):
        for j, content in enumerate(row):
            cell = table.rows[i].cells[j]
            cell.width = Cm(block.widths[j])
            for n, part in enumerate(content):
                _add(document, cell, part, hand, cell.paragraphs[0] if not n else None)
    for (i, j), colour in block.shade.items():
        framing.shade(table.cell(i, j), colour)
    for row, start, stop in block.across:
        _merge([table.cell(row, j) for j in range(start, stop + 1)])
    for column, start, stop in block.down:
        _merge([table.cell(i, column) for i in range(start, stop + 1)])


def _merge(cells: list) -> None:
    """What the first one says is left."""
    for cell in cells[1:]:
        for par in cell.paragraphs:
            for run in list(par.runs):
                run._r.getparent().remove(run._r)
    for par in cells[0].merge(cells[-1]).paragraphs[1:]:
        if not par.text:
            par._p.getparent().remove(par._p)


def _paragraph(document, par, block: P, hand) -> None:
    style = LISTS.get(block.kind) or (hand["styled"] and STYLES.get(block.kind))
    if style:
        par.style = document.styles[style]
    if block.align:
        par.alignment = ALIGNED[block.align]
    if block.indent:
        if hand["spaces"]:
            par.add_run("　　")
        else:
            par.paragraph_format.first_line_indent = Pt(24)
    by_hand = block.kind in LOUD and not (hand["styled"] and block.kind in STYLES)
    for n, line in enumerate(block.lines):
        for r in line:
            run = _run(document, par, r, hand["font"])
            if by_hand:
                run.bold = True
            if by_hand or block.kind == "small":
                run.font.size = run.font.size or Pt(SIZES[block.kind])
        if n + 1 < len(block.lines):
            par.add_run().add_break()


def _run(document, par, r: R, font: str):
    run = par.add_run(r.text)
    if r.bold:
        run.bold = True
    if r.italic:
        run.italic = True
    if r.small:
        run.font.size = Pt(9)
    if r.colour:
        run.font.color.rgb = RGBColor.from_string(r.colour)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if r.link:
        framing.link(document, run, r.link)
    return run
