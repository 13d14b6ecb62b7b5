"""What stands in drawings: text boxes, pictures, word art, the words of charts and diagrams.
Newer and older forms of one drawing stand side by side in the file; one of them is read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from lxml import etree

from bulletins import picture_names

from .names import attribute, child, full, number, tag
from .story import Story
from .tokens import Aside, Box, Image, Line, Token

_FIGURES = {"chart", "chartEx", "diagramData"}


def chosen(alternatives: etree._Element) -> etree._Element:
    """The newest form; the one for old programs only where the others are empty."""
    for choice in alternatives:
        if tag(choice) == "mc:Choice" and len(choice):
            return choice
    fallback = child(alternatives, "mc:Fallback")
    return (
        alternatives[0]
        if fallback is None and len(alternatives)
        else (alternatives if fallback is None else fallback)
    )


def tokens(drawing: etree._Element, story: Story) -> Iterator[Token]:
    """Pictures first, so that a text box in the same drawing stands below as its caption."""
    boxes: list[Token] = []
    described = name_given = ""
    for element in _elements(drawing):
        name = tag(element)
        if name == "wp:docPr":
            described, name_given = element.get("descr") or "", element.get("name") or ""
        elif name == "w:txbxContent":
            boxes.append(Box(element))
        elif name in ("a:blip", "v:imagedata"):
            focus = picture_names.focus_in(name_given, _crop(element))
            yield from _image(element, described, story, focus)
        elif name == "v:textpath" and (element.get("string") or "").strip():
            yield from aside(element.get("string") or "")
        elif name == "v:rect" and attribute(element, "o:hr") in ("t", "true"):
            yield Line()
        else:
            yield from _figure(element, story)
    yield from boxes


def _elements(drawing: etree._Element) -> Iterator[etree._Element]:
    """Everything inside, one of several alternatives, text boxes unopened."""
    for element in drawing:
        if tag(element) == "mc:AlternateContent":
            yield from _elements(chosen(element))
            continue
        yield element
        if tag(element) != "w:txbxContent":
            yield from _elements(element)


def _crop(element: etree._Element) -> dict[str, int]:
    """What is cut off at each side."""
    found = element.getparent()
    found = found.find(full("a:srcRect")) if found is not None else None
    given = found.attrib if found is not None else {}
    return {side: number(str(given.get(side) or "0")) or 0 for side in "ltrb"}


def _image(
    element: etree._Element, described: str, story: Story, focus: picture_names.Focus | None
) -> Iterator[Token]:
    key = attribute(element, "r:embed") or attribute(element, "r:id")
    relation = story.relations.get(key) or story.relations.get(attribute(element, "r:link"))
    if relation and (relation.kind == "image" or relation.external):
        words = described or attribute(element, "o:title")
        yield Image(words, relation.target, relation.external, focus)


def _figure(element: etree._Element, story: Story) -> Iterator[Token]:
    for name in ("r:id", "r:dm"):
        relation = story.relations.get(attribute(element, name))
        if relation and relation.kind in _FIGURES and not relation.external:
            yield from aside(story.drawing_words(relation.target))


def aside(text: str) -> Iterator[Token]:
    if text.strip():
        yield Aside(text)


def base_name(part: str) -> str:
    return posixpath.basename(part)[:200]
