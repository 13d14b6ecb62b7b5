"""What a file is, told by its first bytes and by what stands in it, never by its name."""

from __future__ import annotations

import io
import re
import zipfile

from ..regexes import regex
from .errors import UnreadableDocument

#: A Word or PDF file with the photographs of a long issue stays below this.
MAX_BYTES = 40_000_000

_PDF_WITHIN = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: An archive's list of contents stands at its end: so many entries of usual length and no more.
_MAX_DIRECTORY = 400_000
_END_OF_ARCHIVE = b"PK\x05\x06"
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x01\x00",
)
_HTML = regex(
    r"(?:\s|\ufeff|<\?xml[^<>]{0,200}\?>|<!--.{0,2000}?-->)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title)[\s>:]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML = re.compile(rb"(?:From|MIME-Version|Subject|Date|Snapshot-Content-Location):", re.I)
_WORD_XML = (b"schemas.microsoft.com/office/word/2003/wordml", b"2006/xmlPackage")

OPEN_DOCUMENT = "OpenDocument (.odt)"
OLD_WORD = "Word 97–2003 (.doc)"
RICH_TEXT = "Rich Text (.rtf)"
WEB_ARCHIVE = "MHTML (.mhtml)"
FLAT_WORD = "Word XML (.xml)"
PAGES = "Pages (.pages)"


def kind_of(data: bytes) -> str:
    """`docx`, `pdf` or `text`; what is none of them is refused with its reason."""
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", limit=MAX_BYTES // 1_000_000)
    if b"%PDF-" in data[:_PDF_WITHIN] and not data.startswith((b"PK", _OLE)):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _archive(data)
    if data.startswith(_OLE):
        _refuse_ole(data)
    if data.startswith(b"{\\rtf"):
        raise UnreadableDocument("other_format", format=RICH_TEXT)
    if data.startswith(_PICTURES[:3]) or _is_webp(data):
        raise UnreadableDocument("picture")
    if data.startswith(_PICTURES[3:]) and b"\x00" in data[:64]:
        raise UnreadableDocument("picture")
    head = data[:4000]
    if _MHTML.match(head.lstrip()) and b"multipart/related" in head:
        raise UnreadableDocument("other_format", format=WEB_ARCHIVE)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml") and any(
        sign in head for sign in _WORD_XML
    ):
        raise UnreadableDocument("other_format", format=FLAT_WORD)
    return "text"


def is_html(text: str) -> bool:
    return bool(_HTML.match(text[:20_000])) or _is_part_of_page(text)


#: A part of a page, copied out of an editor of letters or articles.
_PART = regex(
    r"\s*<(?P<tag>div|section|article|main|table|center|header|p|h[1-6]|span|font|style)"
    r"(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
_PART_ENDS = regex(
    r"</(?:div|section|article|main|table|center|footer|aside|p|ul|ol|h[1-6]|span|font|html)\s*>\s*$",
    re.IGNORECASE,
)
#: Markdown has tags too, and between them paragraphs, headings and lists of its own.
_OF_MARKDOWN = regex(
    r"^(?:#{1,6}\s|[-*+]\s|>\s|\||\d{1,2}[.)]\s|```|[^\s<][^<>\n]{0,400}\n\s*\n)", re.MULTILINE
)


def _is_part_of_page(text: str) -> bool:
    """Whether a text begins and ends with a tag, and is marked up by nothing else."""
    if not _PART.match(text[:4000]) or not _PART_ENDS.search(text[-200:]):
        return False
    return not _OF_MARKDOWN.search(text)


def _is_webp(data: bytes) -> bool:
    return data.startswith(b"RIFF") and data[8:12] == b"WEBP"


def _refuse_ole(data: bytes) -> None:
    """Old Office files, and new ones under a password, share one container; its streams are
    named in UTF-16."""
    if any(name.encode("utf-16-le") in data for name in ("EncryptedPackage", "EncryptionInfo")):
        raise UnreadableDocument("encrypted")
    if "WordDocument".encode("utf-16-le") in data:
        raise UnreadableDocument("other_format", format=OLD_WORD)
    raise UnreadableDocument("not_a_bulletin")


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive with its list of contents read, which is known not to be endless."""
    end = data.rfind(_END_OF_ARCHIVE, max(0, len(data) - 66_000))
    if end < 0 or len(data) < end + 22:
        raise UnreadableDocument("damaged")
    if int.from_bytes(data[end + 12 : end + 16], "little") > _MAX_DIRECTORY:
        raise UnreadableDocument("too_many_parts")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise UnreadableDocument("damaged") from error


def _archive(data: bytes) -> str:
    with open_archive(data) as archive:
        names = {name.replace("\\", "/").lstrip("/") for name in archive.namelist()}
    if "[Content_Types].xml" in names or any(name.startswith("word/") for name in names):
        if any(name.startswith(("xl/", "ppt/", "visio/")) for name in names):
            raise UnreadableDocument("not_a_bulletin")
        return "docx"
    if "content.xml" in names or "mimetype" in names:
        raise UnreadableDocument("other_format", format=OPEN_DOCUMENT)
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in names):
        raise UnreadableDocument("other_format", format=PAGES)
    raise UnreadableDocument("not_a_bulletin")
