"""XML from strangers: no entities, no document type, no network, bounded depth."""

from __future__ import annotations

import re

from lxml import etree

from ..regexes import regex
from .errors import UnreadableDocument

_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']", re.IGNORECASE)
_ENCODINGS = {"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "windows-1252"}
_DTD = regex(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8"))


def checked(data: bytes) -> bytes:
    """The XML as UTF-8 without its declaration. Refused: a document type or entities, which no
    office program writes, and encodings in which these could hide."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if not encoding:
        declared = _DECLARED.match(data[:200].lstrip())
        encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
        if data[:4].count(0):
            encoding = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        elif encoding not in _ENCODINGS or encoding == "utf-16":
            raise UnreadableDocument("damaged")
    try:
        text = data.decode(encoding).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableDocument("damaged") from error
    if _DTD.search(text):
        raise UnreadableDocument("entities")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8")


def parsed(data: bytes) -> etree._Element:
    """The root element of XML that is `checked`."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        raise UnreadableDocument("too_deep" if deep else "damaged") from error
    if root is None:
        raise UnreadableDocument("damaged")
    return root
