"""Files made to harm who reads them: each with the code of its refusal."""

from __future__ import annotations

import os
import struct

import pytest

from bulletins.importing import sandbox
from bulletins.importing.reading import UnreadableDocument, detection

from .knowing import KNOWLEDGE
from .packing import (
    NAMES,
    archive,
    inline_picture,
    para,
    parts_of_word,
    png,
    table,
    text_box,
    word,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


BODY = para("正文")


def changed(**parts: str | bytes) -> bytes:
    """A Word file with parts replaced or added."""
    whole = parts_of_word(BODY)
    for name, content in parts.items():
        whole[name.replace("__", "/").replace("_x_", ".")] = content
    return archive(whole)


def with_document(xml: str | bytes) -> bytes:
    return archive({**parts_of_word(BODY), "word/document.xml": xml})


def body(content: str) -> str:
    return f"<w:document {NAMES}><w:body>{content}</w:body></w:document>"


def encrypted_archive() -> bytes:
    data = bytearray(word(BODY))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


def entities(kind: str) -> bytes:
    declared = {
        "laughs": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        "file": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        "address": '<!DOCTYPE x SYSTEM "http://dtd.invalid/x.dtd">',
    }[kind]
    return with_document(declared + body(para("<w:r><w:t>&a;</w:t></w:r>")))


def hidden_entities() -> bytes:
    """In a part that nobody reads, in another encoding."""
    xml = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    return archive({**parts_of_word(BODY), "customXml/item1.xml": xml.encode("utf-16")})


def many_parts() -> bytes:
    return archive({**parts_of_word(BODY), **{f"word/{n}.bin": b"" for n in range(3000)}})


def endless_directory() -> bytes:
    """Its list of contents says that it goes on for a gigabyte."""
    data = bytearray(word(BODY))
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", 1_000_000_000)
    return bytes(data)


def nested(count: int) -> str:
    xml = para("x")
    for _ in range(count):
        xml = table((xml + para(""),))
    return xml


def nested_boxes(count: int) -> str:
    xml = para("x")
    for _ in range(count):
        new, _ = text_box("@").split("<mc:Fallback>")
        xml = para(new.replace("@", xml) + "</mc:AlternateContent></w:r>")
    return xml


def lying_sizes() -> bytes:
    """It says of its largest part that it is small."""
    data = bytearray(with_document(body(para("x" * 3_000_000))))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(sign)
        while at >= 0:
            size = struct.unpack("<I", data[at + place : at + place + 4])[0]
            if size > 3_000_000:
                data[at + place : at + place + 4] = struct.pack("<I", 1000)
            at = data.find(sign, at + 4)
    return bytes(data)


def broken_checksum() -> bytes:
    data = bytearray(word(BODY))
    at = data.find(b"word/document.xml") + len("word/document.xml") + 5
    data[at] ^= 0xFF
    return bytes(data)


def truncated() -> bytes:
    whole = word(para("正文" * 2000))
    return whole[: len(whole) // 2]


def only_picture() -> bytes:
    return word(
        para(inline_picture("p1")), {"media/a.png": png()}, {"p1": ("image", "media/a.png")}
    )


def pixels(width: int, height: int) -> bytes:
    return word(
        BODY + para(inline_picture("p1")),
        {"media/a.png": png(width, height)},
        {"p1": ("image", "media/a.png")},
    )


def many_pictures() -> bytes:
    return word(
        BODY + para(inline_picture("p1")) * 2000,
        {"media/a.png": png()},
        {"p1": ("image", "media/a.png")},
    )


HOSTILE = {
    "empty": (b"", "empty"),
    "blank": (b" \n\t\n", "empty"),
    "no words": (lambda: word(para("") + para(" ")), "empty"),
    "picture only": (only_picture, "image_only"),
    "a picture": (png, "picture"),
    "a photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 100, "picture"),
    "a web picture": (b"RIFF\x00\x10\x00\x00WEBPVP8 " + b"\0" * 100, "picture"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "password of the archive": (encrypted_archive, "encrypted"),
    "old Word": (OLE + "WordDocument".encode("utf-16-le"), "other_format"),
    "old Excel": (OLE + "Workbook".encode("utf-16-le"), "not_a_bulletin"),
    "rich text": (b"{\\rtf1\\ansi text}", "other_format"),
    "open document": (
        lambda: archive(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
        ),
        "other_format",
    ),
    "web archive": (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x",
        "other_format",
    ),
    "flat Word": (
        b'<?xml version="1.0"?><pkg:package xmlns:pkg='
        b'"http://schemas.microsoft.com/office/2006/xmlPackage">',
        "other_format",
    ),
    "spreadsheet": (
        lambda: archive({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}),
        "not_a_bulletin",
    ),
    "archive": (lambda: archive({"a.txt": "text"}), "not_a_bulletin"),
    "program": (b"\x7fELF\x02\x01\x01" + b"\0" * 100, "binary"),
    "bytes": (bytes(range(256)) * 40, "binary"),
    "truncated": (truncated, "damaged"),
    "head of an archive": (b"PK\x03\x04" + b"\x14\0" * 30, "damaged"),
    "checksum": (broken_checksum, "damaged"),
    "no document": (
        lambda: archive({"[Content_Types].xml": "<x/>", "word/styles.xml": "<x/>"}),
        "damaged",
    ),
    "no XML": (lambda: with_document("this is no XML"), "damaged"),
    "cut XML": (lambda: with_document(body(BODY)[:-30]), "damaged"),
    "strange encoding": (
        lambda: with_document('<?xml version="1.0" encoding="utf-7"?>' + body(BODY)),
        "damaged",
    ),
    "lying sizes": (lying_sizes, "damaged"),
    "macros": (lambda: changed(word__vbaProject_x_bin=b"\xcc\x61"), "macros"),
    "macros by type": (
        lambda: archive(
            {
                **parts_of_word(BODY),
                "[Content_Types].xml": "<Types><Override PartName='/word/document.xml' "
                "ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>",
            }
        ),
        "macros",
    ),
    "entities that grow": (lambda: entities("laughs"), "entities"),
    "entity of a file": (lambda: entities("file"), "entities"),
    "entity of an address": (lambda: entities("address"), "entities"),
    "entities elsewhere": (hidden_entities, "entities"),
    "entities in a page": (
        b'<!DOCTYPE html [<!ENTITY a "b">]><html><body><p>&a;</p></body></html>',
        "entities",
    ),
    "many parts": (many_parts, "too_many_parts"),
    "endless directory": (endless_directory, "too_many_parts"),
    "bomb": (
        lambda: archive({**parts_of_word(BODY), "word/media/a.png": b"\0" * 100_000_000}),
        "too_large_unpacked",
    ),
    "huge text": (
        lambda: with_document(body(para(os.urandom(9_000_000).hex()))),
        "too_large_unpacked",
    ),
    "endless words": (lambda: with_document(body(para("字 " * 1_600_000))), "too_large_unpacked"),
    "many letters": (
        lambda: with_document(body("".join(para(os.urandom(900).hex()) for _ in range(900)))),
        "too_demanding",
    ),
    "many paragraphs": (lambda: with_document(body(para("a") * 25_000)), "too_long"),
    "many cells": (lambda: with_document(body(table((para(""),) * 25_000))), "too_long"),
    "nested tables": (lambda: with_document(body(nested(30))), "too_deep"),
    "nested boxes": (lambda: with_document(body(nested_boxes(20))), "too_deep"),
    "nested elements": (
        lambda: with_document(body("<w:ins>" * 5000 + "</w:ins>" * 5000)),
        "too_deep",
    ),
    "nested page": (b"<html><body>" + b"<div>" * 20_000 + b"x", "too_deep"),
    "pixels": (lambda: pixels(40_000, 40_000), "too_many_pixels"),
    "many pictures": (many_pictures, "too_demanding"),
    "large file": (b"PK\x03\x04" + b"\0" * detection.MAX_BYTES, "too_large"),
}


def refusal_of(data, **kwargs) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as refused:
        sandbox.read_and_parse(data, "a.docx", KNOWLEDGE, **kwargs)
    return refused.value
