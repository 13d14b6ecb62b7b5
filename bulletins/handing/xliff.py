"""XLIFF 2.0: written with lxml, read under the limits that hold for all XML from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from lxml import etree

from bulletins.importing.reading import UnreadableDocument
from bulletins.importing.reading import xml as outside

from .carried import MAX_UNITS, Handed, Progress, Unit, Unreadable

_XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
_OWN = "urn:lmec:bulletins:translation:1"
_XML = "http://www.w3.org/XML/1998/namespace"
_STATES: tuple[Progress, ...] = ("initial", "translated", "reviewed", "final")
#: Characters that XML cannot hold; XLIFF has an element for each.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def _tag(name: str) -> str:
    return f"{{{_XLIFF}}}{name}"


def _own(name: str) -> str:
    return f"{{{_OWN}}}{name}"


def write(handed: Handed) -> bytes:
    root = etree.Element(_tag("xliff"), nsmap={None: _XLIFF, "lmec": _OWN})
    root.set("version", "2.0")
    root.set("srcLang", _bcp47(handed.source_language))
    root.set("trgLang", _bcp47(handed.language))
    file = etree.SubElement(root, _tag("file"), id="f1", original=handed.issue)
    file.set(_own("bulletin"), handed.identity)
    for unit in handed.units:
        _write_unit(file, unit)
    tree: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return tree


def _write_unit(file: etree._Element, unit: Unit) -> None:
    element = etree.SubElement(file, _tag("unit"), id=unit.key, name=unit.label)
    element.set("canResegment", "no")
    if unit.is_locked:
        element.set("translate", "no")
    element.set(_own("target"), unit.seen or "")
    notes = [("context", unit.context), ("former-source", unit.former)]
    if any(text for _category, text in notes):
        holder = etree.SubElement(element, _tag("notes"))
        for category, text in notes:
            if text:
                note = etree.SubElement(holder, _tag("note"), category=category)
                note.text = _FORBIDDEN.sub("\ufffd", text)
    segment = etree.SubElement(element, _tag("segment"), id="s1", state=unit.state)
    if unit.reason:
        segment.set("subState", f"lmec:{unit.reason}")
    _write_text(segment, "source", unit.source)
    if unit.target:
        _write_text(segment, "target", unit.target)


def _write_text(segment: etree._Element, name: str, text: str) -> None:
    element = etree.SubElement(segment, _tag(name))
    element.set(f"{{{_XML}}}space", "preserve")
    pieces = _FORBIDDEN.split(text)
    element.text = pieces[0]
    for char, piece in zip(_FORBIDDEN.findall(text), pieces[1:], strict=True):
        point = etree.SubElement(element, _tag("cp"), hex=f"{ord(char):04X}")
        point.tail = piece


def read(data: bytes) -> Handed:
    try:
        root = outside.parsed(outside.checked(data))
    except UnreadableDocument as error:
        raise Unreadable(_("This is not XML that can be read safely.")) from error
    if root.tag != _tag("xliff"):
        if etree.QName(root).localname == "xliff":
            raise Unreadable(_("This is another version of XLIFF. Save it as XLIFF 2.0 or 2.1."))
        raise Unreadable(_("This is not an XLIFF file."))
    files = root.findall(_tag("file"))
    if len(files) != 1:
        raise Unreadable(_("The file must hold the texts of exactly one issue."))
    units = tuple(_read_units(files[0]))
    return Handed(
        issue=files[0].get("original", ""),
        identity=files[0].get(_own("bulletin"), ""),
        source_language=root.get("srcLang", "").lower(),
        language=root.get("trgLang", "").lower(),
        units=units,
    )


def _read_units(file: etree._Element) -> Iterator[Unit]:
    found = list(file.iter(_tag("unit")))
    if len(found) > MAX_UNITS:
        raise Unreadable(_("The file holds too many texts."))
    for element in found:
        segments = list(element.iter(_tag("segment"), _tag("ignorable")))
        states = [_state(each) for each in segments if each.tag == _tag("segment")]
        yield Unit(
            key=element.get("id", ""),
            source="".join(_text(each, "source") for each in segments),
            target="".join(_text(each, "target") for each in segments),
            # A text is as far as the least of its parts.
            state=min(states, key=_STATES.index, default="initial"),
            seen=element.get(_own("target")),
        )


def _state(segment: etree._Element) -> Progress:
    said = segment.get("state", "initial")
    return next((state for state in _STATES if state == said), "initial")


def _text(segment: etree._Element, name: str) -> str:
    element = segment.find(_tag(name))
    if element is None:
        return ""
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    """The words, whatever inline elements a tool has put around them."""
    yield element.text or ""
    for child in element:
        if child.tag == _tag("cp"):
            yield _character(child.get("hex", ""))
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _character(code: str) -> str:
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    # What no database keeps: zero, and halves of a character.
    return "" if character == "\0" or "\ud800" <= character <= "\udfff" else character


def _bcp47(code: str) -> str:
    """zh-hans as tools write it: zh-Hans."""
    language, _dash, script = code.partition("-")
    return f"{language}-{script.capitalize()}" if script else language
