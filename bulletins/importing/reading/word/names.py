"""Names of Word's XML in the short form of its handbooks, `w:p` for {http://…}p."""

from __future__ import annotations

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIXES = {
    _W: "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
_URIS = {prefix: uri for uri, prefix in _PREFIXES.items()}


def tag(element: etree._Element) -> str:
    """`w:p`; names of unknown namespaces as `?:name`."""
    name = element.tag
    if not isinstance(name, str):
        return ""
    uri, _, local = name[1:].rpartition("}") if name.startswith("{") else ("", "", name)
    return f"{_PREFIXES.get(uri, '?')}:{local}"


def full(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_URIS[prefix]}}}{local}"


def attribute(element: etree._Element | None, name: str = "w:val") -> str:
    """The attribute, '' where there is none."""
    return "" if element is None else element.get(full(name)) or ""


def child(element: etree._Element | None, path: str) -> etree._Element | None:
    """The first descendant on a path of names: `w:pPr/w:numPr`."""
    for name in path.split("/"):
        if element is None:
            return None
        element = element.find(full(name))
    return element


def number(text: str) -> int | None:
    """A whole number as written in an attribute, if it is one of sensible size."""
    try:
        value = int(float(text))
    except (ValueError, OverflowError):
        return None
    return value if abs(value) < 10_000_000 else None


def switch(element: etree._Element | None) -> bool | None:
    """A property that is on or off; None where it is not given."""
    if element is None:
        return None
    return attribute(element) not in ("0", "false", "off", "none")
