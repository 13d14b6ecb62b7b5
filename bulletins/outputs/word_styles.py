"""How our Word files look: paragraph styles, fonts for every script, heads and feet of pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from lxml import etree

from bulletins import paragraph_styles as names

_RIVER, _INK, _QUIET = (
    RGBColor(0x0A, 0x5A, 0x4A),
    RGBColor(0x1C, 0x24, 0x22),
    RGBColor(0x55, 0x60, 0x5D),
)
_WIDTH = Cm(16)


@dataclass(frozen=True)
class Script:
    """What a language is set in. `complex_font`: for Khmer, Lao, Burmese and Thai, which Word
    sets in a font of its own."""

    tag: str
    complex_font: str = "Arial"
    leading: float = 1.35


_SCRIPTS = {
    "zh-hans": Script("zh-CN", leading=1.3),
    "en": Script("en-GB"),
    "vi": Script("vi-VN"),
    "km": Script("km-KH", "Khmer UI", 1.25),
    "lo": Script("lo-LA", "Leelawadee UI", 1.3),
    "my": Script("my-MM", "Myanmar Text", 1.0),
    "th": Script("th-TH", "Leelawadee UI", 1.3),
}
_COMPLEX = ("km", "lo", "my", "th")


@dataclass(frozen=True)
class Look:
    size: float = 11
    bold: bool = False
    colour: RGBColor = _INK
    before: float = 0
    after: float = 8
    centred: bool = False
    with_next: bool = False
    level: int = 0  # in the outline of the document, from 1
    leading: float = 0  # 0: that of the script
    rule: str = ""  # at the top or the bottom


_HEAD = Look(12, bold=True, before=14, after=1, with_next=True, leading=1.2)
_PICTURE = Look(before=10, after=4, centred=True, with_next=True, leading=1)
_LOOKS = {
    names.MASTHEAD: Look(13, bold=True, after=2, centred=True, leading=1.2),
    names.TITLE: Look(28, bold=True, colour=_RIVER, before=8, after=4, centred=True, leading=1.2),
    names.ISSUE: Look(12, after=2, centred=True, leading=1.2),
    names.DATE: Look(11, colour=_QUIET, after=14, centred=True, leading=1.2, rule="bottom"),
    names.HEADLINE: Look(
        19, bold=True, colour=_RIVER, before=10, after=10, with_next=True, level=1, leading=1.25
    ),
    names.LEAD: Look(),
    names.SECTION: Look(
        15, bold=True, colour=_RIVER, before=20, after=6, with_next=True, level=2, leading=1.25
    ),
    **{names.of_role(names.SPEAKER, role): _HEAD for role in ("", *names.ROLES)},
    **{names.of_role(names.BODY, role): _HEAD for role in ("", *names.ROLES)},
    **{names.of_role(names.WORDS, role): Look(before=8) for role in ("", *names.ROLES)},
    names.POSITION: Look(10.5, colour=_QUIET, after=6, with_next=True, leading=1.3),
    names.TEXT: Look(),
    names.CLOSING: Look(before=12),
    names.PORTRAIT: Look(before=12, after=8, with_next=True, leading=1),
    names.COVER: _PICTURE,
    names.PICTURE: _PICTURE,
    names.CAPTION: Look(9.5, colour=_QUIET, after=12, centred=True, leading=1.3),
    names.LABEL: Look(
        12, bold=True, colour=_RIVER, before=20, after=4, with_next=True, level=2, leading=1.25
    ),
    names.CONTACT_NAME: Look(10, bold=True, after=2, leading=1.3),
    names.CONTACT: Look(10, after=2, leading=1.3),
    names.ABOUT: Look(10, after=6),
    names.MARGIN: Look(9, colour=_QUIET, after=0, centred=True, leading=1),
}
#: What Word goes on with where a paragraph of the style is ended.
_NEXT = {
    names.HEADLINE: names.LEAD,
    names.SECTION: names.TEXT,
    names.POSITION: names.TEXT,
    names.LABEL: names.CONTACT,
    names.COVER: names.CAPTION,
    names.PICTURE: names.CAPTION,
    names.CAPTION: names.TEXT,
    **{names.of_role(names.SPEAKER, role): names.POSITION for role in ("", *names.ROLES)},
    **{names.of_role(names.BODY, role): names.TEXT for role in ("", *names.ROLES)},
}


def set_up(file: Any, language: str) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    page.top_margin = page.bottom_margin = Cm(2.3)
    script = _SCRIPTS[language]
    _set_fonts(file.styles["Normal"], script, language)
    for name, look in _LOOKS.items():
        _add_style(file, name, look, script)
    for name, following in _NEXT.items():
        file.styles[name].next_paragraph_style = file.styles[following]


def _set_fonts(normal: Any, script: Script, language: str) -> None:
    properties = normal.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for slot, font in (
        ("ascii", "Arial"),
        ("hAnsi", "Arial"),
        ("eastAsia", "Microsoft YaHei"),
        ("cs", script.complex_font),
    ):
        fonts.set(qn(f"w:{slot}"), font)
    tags = OxmlElement("w:lang")
    tags.set(qn("w:val"), "en-GB" if language in ("zh-hans", *_COMPLEX) else script.tag)
    tags.set(qn("w:eastAsia"), "zh-CN")
    if language in _COMPLEX:
        tags.set(qn("w:bidi"), script.tag)
    properties.append(tags)


def _add_style(file: Any, name: str, look: Look, script: Script) -> None:
    style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.quick_style = file.styles["Normal"], True
    style.font.size, style.font.bold, style.font.color.rgb = Pt(look.size), look.bold, look.colour
    # Complex scripts have a size and a boldness of their own.
    style.font.cs_bold = look.bold
    halves = OxmlElement("w:szCs")
    halves.set(qn("w:val"), str(round(look.size * 2)))
    style.element.rPr.find(qn("w:sz")).addnext(halves)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    # Lines of complex scripts are high by themselves.
    shape.line_spacing = min(look.leading, script.leading) if look.leading else script.leading
    shape.keep_with_next = look.with_next
    shape.widow_control = True
    if look.centred:
        shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if look.rule:
        _add_rule(style.element.get_or_add_pPr(), look.rule)
    if look.level:
        outline = OxmlElement("w:outlineLvl")
        outline.set(qn("w:val"), str(look.level - 1))
        style.element.get_or_add_pPr().append(outline)


def _add_rule(properties: Any, side: str) -> None:
    borders = OxmlElement("w:pBdr")
    line = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "8"), ("space", "8"), ("color", str(_RIVER))):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl"
    )


def add_page_number(paragraph: Any) -> None:
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()._r
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = "PAGE"
        run.append(mark)


class RowOfTwo:
    """A table without lines: two cells beside each other, and more such rows below."""

    def __init__(self, file: Any, first: Length) -> None:
        self._table = file.add_table(rows=1, cols=2)
        self._widths = (first, _WIDTH - first)
        self._table.autofit = False
        for column, width in zip(self._table.columns, self._widths, strict=True):
            column.width = width
        properties = self._table._tbl.tblPr
        properties.find(qn("w:tblLook")).addprevious(_cell_margins())
        indent = OxmlElement("w:tblInd")
        indent.set(qn("w:w"), "0")
        indent.set(qn("w:type"), "dxa")
        properties.find(qn("w:tblLayout")).addprevious(indent)
        self._begin()

    def _begin(self) -> None:
        self.left, self.right = self._table.rows[-1].cells
        for cell, width in zip((self.left, self.right), self._widths, strict=True):
            cell.width = width
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.TOP

    def keep_whole(self) -> None:
        """On one page."""
        properties = self._table.rows[-1]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))

    def go_on(self) -> None:
        self.tidy()
        self._table.add_row()
        self._begin()
        self.left.paragraphs[0].style = names.TEXT

    def tidy(self) -> None:
        """Without the empty paragraph that a new cell has, and without a hold on the row below:
        for a row, programs take that from any of its paragraphs."""
        if len(self.right.paragraphs) > 1:
            self.right._tc.remove(self.right.paragraphs[0]._p)
        for cell in (self.left, self.right):
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = False


def _cell_margins() -> Any:
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("left", 0), ("bottom", 120), ("right", 0)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    return margins


#: Programs cut longer ones off.
_NOTES_A_PROPERTY = 14
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of all properties that are no program's


def note_base(file: Any, notes: list[str]) -> None:
    """What the texts were when the file was written, so that a later import can tell what was
    changed here and what was changed there."""
    root = etree.Element(f"{{{_PROPERTIES}}}Properties", nsmap={None: _PROPERTIES, "vt": _VALUES})
    noted = list(filter(None, notes))
    for number, at in enumerate(range(0, len(noted), _NOTES_A_PROPERTY), start=2):
        one = etree.SubElement(root, f"{{{_PROPERTIES}}}property", fmtid=_FORMAT_ID)
        one.set("pid", str(number))
        one.set("name", f"{names.BASE} {number - 1}")
        value = etree.SubElement(one, f"{{{_VALUES}}}lpwstr")
        value.text = " ".join(noted[at : at + _NOTES_A_PROPERTY])
    package = file.part.package
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/docProps/custom.xml"), CT.OFC_CUSTOM_PROPERTIES, data, package)
    package.relate_to(part, RT.CUSTOM_PROPERTIES)
