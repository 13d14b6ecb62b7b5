"""Markdown as converters write it, Word as people make it, PDF as Word's export by LibreOffice."""

from __future__ import annotations

import io
from random import Random

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from PIL import Image, ImageDraw

from . import writing
from .seventh_page import Doc, NewPage, P, Pic, Rule, T

SIZES = {"title": 18, "big": 30, "h1": 14, "h2": 12, "small": 9}


def write(page: Doc, form: str, rng: Random) -> bytes:
    if form == "md":
        return _markdown(page).encode()
    data = _word(page, rng)
    return data if form == "docx" else writing.through_office(data, "pdf")


# Markdown


def _markdown(page: Doc) -> str:
    out = []
    for block in page.blocks:
        text = _md(block)
        if text:
            out.append(text)
    return "\n\n".join(out) + "\n"


def _md(block) -> str:
    if isinstance(block, Rule):
        return "---"
    if isinstance(block, NewPage):
        return ""
    if isinstance(block, Pic):
        return "![](media/image1.png)"
    if isinstance(block, T):
        rows = [
            "| "
            + " | ".join("<br>".join(_md(x).replace("  \n", "<br>") for x in cell) for cell in row)
            + " |"
            for row in block.rows
        ]
        rule = "|" + " --- |" * len(block.rows[0])
        if not block.header:
            return "\n".join(["|" + "  |" * len(block.rows[0]), rule, *rows])
        return "\n".join([rows[0], rule, *rows[1:]])
    lines = []
    for line in block.lines:
        text = ""
        for r in line:
            bare = r.text.strip()
            mark = (
                "**"
                if r.bold and bare and block.kind not in ("title", "h1", "h2", "big")
                else "*"
                if r.italic and bare
                else ""
            )
            text += r.text.replace(bare, mark + bare + mark) if mark else r.text
        lines.append(text.replace("　　", "", 1) if block.indent else text)
    head = {"big": "# ", "title": "## ", "h1": "### ", "h2": "#### ", "bullet": "- "}.get(
        block.kind, ""
    )
    if head.startswith("#"):
        return head + " ".join(lines)
    return head + "  \n".join(lines)


# Word


def _word(page: Doc, rng: Random) -> bytes:
    document = docx.Document()
    hand = {
        "styled": rng.random() < 0.4,
        "spaces": rng.random() < 0.4,  # indents typed as ideographic spaces
        "empty": rng.random() < 0.4,  # empty paragraphs between blocks
        "font": rng.choice(["仿宋_GB2312", "宋体", "微软雅黑", "Noto Serif CJK SC"]),
        "latin": rng.choice(["Times New Roman", "Calibri", "Arial"]),
    }
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
        if page.footer == "#":
            _field(foot, "PAGE")
        else:
            foot.add_run(page.footer + "  ")
            _field(foot, "PAGE")
    for block in page.blocks:
        _add(document, document, block, hand)
        if (hand["empty"] and isinstance(block, (T, Pic))) or (
            hand["empty"] and isinstance(block, P) and block.kind == "title"
        ):
            document.add_paragraph()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _field(paragraph, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()
        if kind:
            made = OxmlElement("w:fldChar")
            made.set(qn("w:fldCharType"), kind)
        else:
            made = OxmlElement("w:instrText")
            made.text = text
        run._r.append(made)


def _add(document, place, block, hand, first=None) -> None:
    if isinstance(block, NewPage):
        place.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    elif isinstance(block, Rule):
        par = place.add_paragraph()
        edge = OxmlElement("w:pBdr")
        line = OxmlElement("w:bottom")
        for key, value in (
            ("val", "single"),
            ("sz", "12"),
            ("space", "1"),
            ("color", block.colour),
        ):
            line.set(qn(f"w:{key}"), value)
        edge.append(line)
        par._p.get_or_add_pPr().append(edge)
    elif isinstance(block, Pic):
        par = first if first is not None else place.add_paragraph()
        if block.align:
            par.alignment = WD_ALIGN_PARAGRAPH.CENTER
        par.add_run().add_picture(io.BytesIO(_picture(block)), width=Cm(block.width))
    elif isinstance(block, T):
        _table(document, place, block, hand)
    else:
        _par(document, first if first is not None else place.add_paragraph(), block, hand)


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
    for column, start, stop in block.down:
        for i in range(start + 1, stop + 1):
            cell = table.cell(i, column)
            for par in cell.paragraphs:
                for run in list(par.runs):
                    run._r.getparent().remove(run._r)
        merged = table.cell(start, column).merge(table.cell(stop, column))
        for par in merged.paragraphs[1:]:
            if not par.text:
                par._p.getparent().remove(par._p)


def _par(document, par, block: P, hand) -> None:
    style = {"title": "Title", "h1": "Heading 1", "h2": "Heading 2"}.get(block.kind)
    if style and hand["styled"]:
        par.style = document.styles[style]
    if block.kind == "bullet":
        par.style = document.styles["List Bullet"]
    if block.align:
        par.alignment = {"centre": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}[
            block.align
        ]
    if block.indent:
        if hand["spaces"]:
            par.add_run("　　")
        else:
            par.paragraph_format.first_line_indent = Pt(24)
    for n, line in enumerate(block.lines):
        for r in line:
            run = par.add_run(r.text)
            loud = block.kind in ("title", "h1", "h2", "big") and not (style and hand["styled"])
            if r.bold or loud:
                run.bold = True
            if r.italic:
                run.italic = True
            if block.kind in SIZES and (loud or block.kind == "small"):
                run.font.size = Pt(SIZES[block.kind])
            if r.small:
                run.font.size = Pt(9)
            if r.colour:
                run.font.color.rgb = RGBColor.from_string(r.colour)
            run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), hand["font"])
        if n + 1 < len(block.lines):
            par.add_run().add_break()


def _picture(block: Pic) -> bytes:
    if block.width > 7:  # a scene, not a portrait
        image = Image.new("RGB", (640, 360), block.tint)
        ImageDraw.Draw(image).rectangle((60, 220, 580, 300), fill=(225, 228, 232))
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()
    image = Image.new("RGB", (240, 300), (225, 228, 232))
    draw = ImageDraw.Draw(image)
    draw.ellipse((70, 50, 170, 160), fill=block.tint)
    draw.ellipse((30, 180, 210, 420), fill=block.tint)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
