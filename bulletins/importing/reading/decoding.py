"""Bytes to text: UTF-8, UTF-16 with its mark, GB18030. Anything else is refused, never guessed,
because a wrong guess would be stored as somebody's words."""

from __future__ import annotations

import codecs

from lmec import folding

from ..regexes import regex
from .errors import UnreadableDocument

MAX_BYTES = 4_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FILES = {
    b"PK\x03\x04": "zip",
    b"%PDF": "pdf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "doc",
    b"{\\rtf": "rtf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"\x7fELF": "program",
    b"MZ\x90": "program",
}
_CONTROL = regex("[\x00-\x08\x0e-\x1f\x7f]")
#: The commonest characters of Chinese official prose. Bytes of another encoding that happen to
#: be valid GB18030 give characters at random, of which hardly any is among these.
_COMMON = frozenset(
    "的一是在和有为与年月日中国会合作环境大这上了人要发展工作部对可以及等将来自其区域各"
    "域电话地址邮编网站第期简报新能水生态保护气候化心方实社经济全球同重我们代表参加议进行"
)
_ENOUGH = 0.08
#: So many characters tell what the rest is.
_SAMPLE = 50_000


def decode(data: bytes) -> str:
    """The text of a file, its line ends as \\n. Raises UnreadableDocument with one reason."""
    if len(data) > MAX_BYTES:
        raise UnreadableDocument("too_large", limit=MAX_BYTES // 1_000_000)
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument("empty")
    text = _decode(data)
    if not text.strip("\ufeff \t\r\n\v\f\x00\u200b\u3000\xa0"):
        raise UnreadableDocument("empty")
    if _CONTROL.search(text):
        raise UnreadableDocument("binary")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if any(data.startswith(magic) for magic in _FILES) or b"\x00" in data:
        raise UnreadableDocument("binary")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strictly(data, "gb18030")
    if not _reads_as_chinese(text):
        raise UnreadableDocument("encoding")
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableDocument(
            "binary" if _CONTROL.search(data.decode("latin-1")) else "encoding"
        ) from None


def _reads_as_chinese(text: str) -> bool:
    text = text[:_SAMPLE]
    han = [char for char in text if folding.is_han(char)]
    known = sum(char in _COMMON for char in han)
    strange = sum(not (char.isascii() or char in _USUAL or folding.is_han(char)) for char in text)
    return known >= max(1, _ENOUGH * len(han)) and strange <= len(han) / 4


_USUAL = frozenset("，。、；：？！（）《》〈〉“”‘’—…·～【】「」『』％￥／－　〔〕①②③④⑤⑥⑦⑧⑨⑩")
