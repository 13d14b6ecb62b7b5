"""A Word file as a bundle of parts. It is looked through, by its list of contents first, before
any part of it is parsed."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from ...regexes import regex
from .. import detection, xml
from ..errors import UnreadableDocument

MAX_PARTS = 2_000
MAX_UNPACKED = 120_000_000
#: Of one part of text: a bulletin of a hundred pages takes three million bytes.
MAX_XML = 16_000_000
#: Text packs well, but not so well; small parts may be anything.
MAX_RATIO = 150
_RATIO_FROM = 2_000_000

_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MACROS = regex(r"(?:^|/)vba(?:project|data)[^/]*$|/activex/", re.IGNORECASE)
#: ISO "strict" files say the same in other namespaces.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)


@dataclass(frozen=True)
class Relation:
    kind: str  # the last word of its type: image, header, hyperlink
    target: str  # a part's name, or an address
    external: bool


class Package:
    def __init__(self, data: bytes) -> None:
        self.archive = detection.open_archive(data)
        self.names: dict[str, zipfile.ZipInfo] = {}
        self._unpacked = 0
        self._check_contents()
        self._check_xml()
        root = self.relations("")
        found = [each.target for each in root.values() if each.kind == "officeDocument"]
        self.main = next((name for name in found if name in self.names), "word/document.xml")
        if self.main not in self.names:
            raise UnreadableDocument("damaged" if self.names else "empty")

    def _check_contents(self) -> None:
        entries = self.archive.infolist()
        if len(entries) > MAX_PARTS:
            raise UnreadableDocument("too_many_parts")
        unpacked = packed = 0
        for entry in entries:
            if entry.flag_bits & 0x1:
                raise UnreadableDocument("encrypted")
            name = entry.filename.replace("\\", "/").lstrip("/")
            if _MACROS.search(name):
                raise UnreadableDocument("macros")
            if name in self.names:
                raise UnreadableDocument("damaged")
            unpacked, packed = unpacked + entry.file_size, packed + entry.compress_size
            self.names[name] = entry
        if unpacked > MAX_UNPACKED:
            raise UnreadableDocument("too_large_unpacked", limit=MAX_UNPACKED // 1_000_000)
        if unpacked > _RATIO_FROM and unpacked > MAX_RATIO * max(packed, 1):
            raise UnreadableDocument("too_large_unpacked", limit=MAX_UNPACKED // 1_000_000)

    def _check_xml(self) -> None:
        """No part may bring entities or macros, those included that nobody will read."""
        for name, entry in self.names.items():
            if not name.lower().endswith((".xml", ".rels")):
                continue
            if entry.file_size > MAX_XML:
                raise UnreadableDocument("too_large_unpacked", limit=MAX_XML // 1_000_000)
            data = self._bytes(entry)
            if not data.strip():
                continue
            xml.checked(data)
            if name == "[Content_Types].xml" and b"macroenabled" in data.lower():
                raise UnreadableDocument("macros")

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        try:
            with self.archive.open(entry) as file:
                data = file.read(entry.file_size + 1)
        except (
            zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError,
            ValueError,
        ) as error:  # fmt: skip
            raise UnreadableDocument("damaged") from error
        if len(data) != entry.file_size:
            raise UnreadableDocument("damaged")
        return data

    def data(self, name: str) -> bytes | None:
        entry = self.names.get(name)
        return None if entry is None else self._bytes(entry)

    def xml(self, name: str) -> etree._Element | None:
        """The root of a part; None where there is no such part or it is empty."""
        data = self.data(name)
        if data is None or not data.strip():
            return None
        data = xml.checked(data)
        if b"purl.oclc.org" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return xml.parsed(data)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to; nothing outside the file is ever opened."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        if root is None:
            return found
        for each in root.iter(f"{{{_RELS}}}Relationship"):
            target = each.get("Target") or ""
            external = each.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
                target = target.lstrip("/")
            kind = (each.get("Type") or "").rpartition("/")[2]
            found[each.get("Id") or ""] = Relation(kind, target, external)
        return found
