"""Edition content → a Word file that an editor can send round, and that the importer reads back.

It stands as a printed bulletin stands: masthead, headline, lead, each speaker with portrait, name,
position and words, closing, contact block, the text about the Center.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from PIL import Image as Pillow

from bulletins.content import BulletinContent, Image, Imprint, Remark, paragraphs
from lmec.files import picture_storage

_RIVER = RGBColor(0x0A, 0x5A, 0x4A)
_PORTRAIT, _PICTURE = Cm(3), Cm(15)
_MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip


@dataclass(frozen=True)
class Words:
    """What is printed beside an issue's own words: in Chinese, else in English."""

    bulletin: str
    issue: str
    serial: str
    colon: str
    contact: str
    about: str
    labels: tuple[str, ...]  # in the order of _Writer._contact

    def day(self, date: dt.date) -> str:
        if self is _CHINESE:
            return f"{date.year}年{date.month}月{date.day}日"
        return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


_CHINESE = Words(
    bulletin="简报",
    issue="{year}年第{number}期",
    serial="（总第{serial}期）",
    colon="：",
    contact="联系方式",
    about="关于中心",
    labels=("地址", "邮编", "电话", "传真", "邮箱", "网站", "微信"),
)
_ENGLISH = Words(
    bulletin="Bulletin",
    issue="No. {number}, {year}",
    serial=" (Serial No. {serial})",
    colon=": ",
    contact="Contact us",
    about="About the Center",
    labels=("Address", "Postcode", "Tel", "Fax", "E-mail", "Website", "WeChat"),
)


def to_word(content: BulletinContent) -> bytes:
    """The bytes of a .docx file."""
    return _Writer(content).bytes()


class _Writer:
    def __init__(self, content: BulletinContent) -> None:
        self.content = content
        self.words = _CHINESE if content.language == "zh-hans" else _ENGLISH
        self.file: Any = docx.Document()
        self._set_styles()

    def _set_styles(self) -> None:
        page = self.file.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        normal = self.file.styles["Normal"]
        normal.font.size = Pt(11)
        normal.paragraph_format.space_after = Pt(8)
        normal.paragraph_format.line_spacing = 1.4
        for name, size in (("Title", 26), ("Heading 1", 18), ("Heading 2", 14)):
            style = self.file.styles[name]
            style.font.size, style.font.color.rgb = Pt(size), _RIVER
            style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "SimHei")
        self.file.core_properties.title = self.content.headline.text
        self.file.core_properties.language = self.content.language

    def bytes(self) -> bytes:
        content = self.content
        self._masthead()
        self.file.add_heading(content.headline.text, level=1)
        if content.cover:
            self._picture(content.cover.image, content.cover.caption)
        self._text(content.lead)
        self._remarks(None)
        for section in content.sections:
            if section.heading:
                self.file.add_heading(section.heading.text, level=2)
            self._text(section.text)
            self._remarks(section.id)
        self._text(content.closing)
        for picture in content.gallery:
            self._picture(picture.image, picture.caption)
        if content.imprint:
            self._contact(content.imprint)
        buffer = io.BytesIO()
        self.file.save(buffer)
        return buffer.getvalue()

    def _masthead(self) -> None:
        content, words = self.content, self.words
        for name in content.imprint.names if content.imprint else ():
            if name.language in ("zh-hans", "en", content.language):
                self._centred(name.text, bold=True)
        self._centred(words.bulletin, style="Title")
        issue = words.issue.format(year=content.year, number=content.number)
        serial = words.serial.format(serial=content.serial) if content.serial else ""
        self._centred(issue + serial, bold=True)
        self._centred(words.day(content.date))

    def _centred(self, text: str, *, style: str = "Normal", bold: bool = False) -> None:
        paragraph = self.file.add_paragraph(style=style)
        paragraph.add_run(text).bold = bold or None
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _text(self, block: Any) -> None:
        for text in paragraphs(block.text) if block else ():
            self.file.add_paragraph(text)

    def _remarks(self, section: Any) -> None:
        for remark in self.content.remarks_of(section):
            self._remark(remark)

    def _remark(self, remark: Remark) -> None:
        if remark.portrait:
            self._place(remark.portrait, _PORTRAIT, square=True)
        for text, bold in ((remark.name, True), (remark.position, not remark.name)):
            if text:
                paragraph = self.file.add_paragraph()
                paragraph.add_run(text.text).bold = bold
                paragraph.paragraph_format.keep_with_next = True
                paragraph.paragraph_format.space_after = Pt(2)
        self._text(remark.text)

    def _picture(self, image: Image, caption: Any) -> None:
        if self._place(image, _PICTURE) and caption:
            self._centred(caption.text, style="Caption")

    def _place(self, image: Image, width: Any, *, square: bool = False) -> bool:
        """The picture's own bytes; a portrait is shown cropped round its focal point, and can be
        uncropped in Word."""
        if not picture_storage.exists(image.file_name):
            return False
        with picture_storage.open(image.file_name) as stored:
            data = io.BytesIO(stored.read())
        if image.media_type not in ("image/jpeg", "image/png"):
            data = _as_png(data)
        run = self.file.add_paragraph().add_run()
        if not square:
            run.add_picture(data, width=width)
            return True
        shape = run.add_picture(data, width=width, height=width)
        crop = OxmlElement("a:srcRect")
        for side, part in _crop(image).items():
            crop.set(side, str(part))
        shape._inline.graphic.graphicData.pic.blipFill.insert(1, crop)
        return True

    def _contact(self, imprint: Imprint) -> None:
        words = self.words
        values = (
            imprint.address.text if imprint.address else "",
            imprint.postcode,
            imprint.telephone,
            imprint.fax,
            "; ".join([*imprint.emails, *imprint.personal_emails]),
            imprint.website,
            imprint.wechat,
        )
        names = imprint.contact_names.text.splitlines() if imprint.contact_names else []
        if any(values) or names:
            self.file.add_heading(words.contact, level=2)
        for name in names:
            self.file.add_paragraph(name)
        for label, value in zip(words.labels, values, strict=True):
            if value:
                self.file.add_paragraph(f"{label}{words.colon}{value}")
        if imprint.about:
            self.file.add_heading(words.about, level=2)
            for text in paragraphs(imprint.about.text):
                self.file.add_paragraph(text)


def _as_png(data: io.BytesIO) -> io.BytesIO:
    buffer = io.BytesIO()
    with Pillow.open(data) as image:
        image.save(buffer, "PNG")
    buffer.seek(0)
    return buffer


def _crop(image: Image) -> dict[str, int]:
    """What a square leaves out at each side, in thousandths of a per cent."""
    side = min(image.width, image.height)
    found = {}
    for whole, focus, start, end in (
        (image.width, image.focus_x, "l", "r"),
        (image.height, image.focus_y, "t", "b"),
    ):
        spare = whole - side
        before = round(spare * focus / 100)
        found[start] = round(before / whole * 100_000)
        found[end] = round((spare - before) / whole * 100_000)
    return found
