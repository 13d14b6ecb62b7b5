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
from docx.oxml import OxmlElement
from docx.shared import Cm
from PIL import Image as Pillow

from bulletins import paragraph_styles as styles
from bulletins import picture_names
from bulletins.content import (
    BulletinContent,
    Image,
    Imprint,
    Picture,
    Remark,
    fingerprint,
    paragraphs,
)
from lmec.files import picture_storage

from . import word_styles

_PORTRAIT, _PICTURE = Cm(3), Cm(16)
#: Letters of the words that are kept with their portrait on one page; longer ones go on over it.
_LONGEST_ROW = 500
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
        self._pictures = 0
        word_styles.set_up(self.file, content.language)
        self.file.core_properties.title = content.headline.text
        self.file.core_properties.language = content.language
        # The library's own name is no author's.
        self.file.core_properties.author = self.file.core_properties.comments = ""

    def bytes(self) -> bytes:
        content = self.content
        self._masthead()
        self._margins()
        self._line(content.headline.text, styles.HEADLINE)
        if content.cover:
            self._picture(content.cover, styles.COVER)
        self._text(content.lead, styles.LEAD)
        self._remarks(None)
        for section in content.sections:
            if section.heading:
                self._line(section.heading.text, styles.SECTION)
            self._text(section.text)
            self._remarks(section.id)
        self._text(content.closing, styles.CLOSING)
        for picture in content.gallery:
            self._picture(picture)
        if content.imprint:
            self._contact(content.imprint)
        texts = [each.text for each in content.blocks()]
        texts += [remark.name.text for remark in content.remarks if remark.name]
        word_styles.note_base(self.file, [fingerprint(text) for text in dict.fromkeys(texts)])
        buffer = io.BytesIO()
        self.file.save(buffer)
        return buffer.getvalue()

    def _masthead(self) -> None:
        content, words = self.content, self.words
        for name in content.imprint.names if content.imprint else ():
            if name.language in ("zh-hans", "en", content.language):
                self._line(name.text, styles.MASTHEAD)
        self._line(words.bulletin, styles.TITLE)
        serial = words.serial.format(serial=content.serial) if content.serial else ""
        self._line(self._issue() + serial, styles.ISSUE)
        self._line(words.day(content.date), styles.DATE)

    def _issue(self) -> str:
        return self.words.issue.format(year=self.content.year, number=self.content.number)

    def _margins(self) -> None:
        """From the second page on, what issue this is; on all, which page."""
        page = self.file.sections[0]
        page.different_first_page_header_footer = True
        between = "" if self.content.language == "zh-hans" else " "
        head = page.header.paragraphs[0]
        head.text, head.style = self.words.bulletin + between + self._issue(), styles.MARGIN
        page.first_page_header.paragraphs[0].style = styles.MARGIN
        for foot in (page.footer, page.first_page_footer):
            paragraph = foot.paragraphs[0]
            paragraph.style = styles.MARGIN
            word_styles.add_page_number(paragraph)

    def _line(self, text: str, style: str, within: Any = None) -> Any:
        """One paragraph; lines within it stay lines of it."""
        return (within or self.file).add_paragraph(" ".join(text.splitlines()), style=style)

    def _text(self, block: Any, style: str = styles.TEXT) -> None:
        for text in paragraphs(block.text) if block else ():
            self._line(text, style)

    def _remarks(self, section: Any) -> None:
        for remark in self.content.remarks_of(section):
            self._remark(remark)

    def _remark(self, remark: Remark) -> None:
        if not (remark.portrait and picture_storage.exists(remark.portrait.file_name)):
            self._head(remark)
            for style, text in _words_of(remark):
                self._line(text, style)
            return
        self._beside_portrait(remark, remark.portrait)

    def _beside_portrait(self, remark: Remark, image: Image) -> None:
        """Name, position and words at the portrait's side. The rows are what keeps them with it at
        the end of a page: a row and the paragraph below it are parted by most programs."""
        words = _words_of(remark)
        row = word_styles.RowOfTwo(self.file, Cm(_PORTRAIT.cm + 0.6))
        paragraph = row.left.paragraphs[0]
        paragraph.style = styles.PORTRAIT
        alternative = remark.name.text if remark.name else ""
        self._place(image, _PORTRAIT, paragraph, alternative, square=True)
        self._head(remark, row.right)
        for style, text in words[:1]:
            self._line(text, style, row.right)
        if len("".join(text for _, text in words[:1])) < _LONGEST_ROW:
            row.keep_whole()
        if words[1:]:
            row.go_on()
        for style, text in words[1:]:
            self._line(text, style, row.right)
        row.tidy()

    def _head(self, remark: Remark, within: Any = None) -> None:
        if remark.name:
            self._line(remark.name.text, styles.of_role(styles.SPEAKER, remark.role), within)
        if remark.position:
            style = styles.POSITION
            if not remark.name:
                style = styles.of_role(styles.BODY, remark.role)
            self._line(remark.position.text, style, within)

    def _picture(self, picture: Picture, style: str = styles.PICTURE) -> None:
        if not picture_storage.exists(picture.image.file_name):
            return
        paragraph = self.file.add_paragraph(style=style)
        alternative = picture.alternative.text if picture.alternative else ""
        self._place(picture.image, _PICTURE, paragraph, alternative)
        if picture.caption:
            self._line(picture.caption.text, styles.CAPTION)

    def _place(
        self, image: Image, width: Any, paragraph: Any, alternative: str, *, square: bool = False
    ) -> None:
        """The picture's own bytes; a portrait is shown cropped round its focal point, and can be
        uncropped in Word."""
        with picture_storage.open(image.file_name) as stored:
            data = io.BytesIO(stored.read())
        if image.media_type not in ("image/jpeg", "image/png"):
            data = _as_png(data)
        height = width if square else None
        shape = paragraph.add_run().add_picture(data, width=width, height=height)
        shape._inline.docPr.set("descr", alternative)
        self._pictures += 1
        focus = (image.focus_x, image.focus_y)
        shape._inline.docPr.set("name", picture_names.name_of(self._pictures, focus))
        for side in ("distT", "distB", "distL", "distR"):
            shape._inline.set(side, "0")  # else LibreOffice keeps a distance
        if square:
            crop = OxmlElement("a:srcRect")
            for side, part in _crop(image).items():
                crop.set(side, str(part))
            shape._inline.graphic.graphicData.pic.blipFill.insert(1, crop)

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
            self._line(words.contact, styles.LABEL)
        for name in names:
            self._line(name, styles.CONTACT_NAME)
        for label, value in zip(words.labels, values, strict=True):
            if value:
                self._line(f"{label}{words.colon}{value}", styles.CONTACT)
        if imprint.about:
            self._line(words.about, styles.LABEL)
            self._text(imprint.about, styles.ABOUT)


def _words_of(remark: Remark) -> list[tuple[str, str]]:
    """Its paragraphs, each with its style. Where neither name nor position is printed above them,
    who speaks stands in the first."""
    texts = paragraphs(remark.text.text) if remark.text else []
    first = styles.TEXT
    if not (remark.name or remark.position):
        first = styles.of_role(styles.WORDS, remark.role)
    return [(styles.TEXT if number else first, text) for number, text in enumerate(texts)]


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
