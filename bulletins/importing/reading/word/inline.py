"""A paragraph's XML → what it is made of, as Word shows it: insertions in, deletions out, of
fields the result alone, of alternatives the first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ...regexes import regex
from .. import raised
from ..errors import UnreadableDocument
from . import drawings, symbols
from .names import attribute, child, full, tag
from .story import Story
from .styles import Dress, Style
from .tokens import Break, PageBreak, Sign, Token, Words

_THROUGH = {
    "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo", "w:sdtContent",
    "w:rubyBase", "m:oMathPara",
}  # fmt: skip
_DELETED = {"w:del", "w:moveFrom"}
_CHARACTERS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_MAX_FIELDS = 30
_MAX_CODE = 3_000
_PAGE_NUMBER = regex(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_LINK = regex(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s\\][^"\s]*)', re.IGNORECASE)
_ENCLOSED = regex(r"\s*eq\s*\\o\s*(?:\\a[clr])?\s*\(([^,;]*)[,;](.*)\)\s*$", re.I | re.S)


class _Field:
    __slots__ = ("code", "shows")

    def __init__(self) -> None:
        self.code, self.shows = "", False


class Inline:
    """Reads the paragraphs of one story: fields may go on from one to the next."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.fields: list[_Field] = []
        self._style = Style()

    def tokens(self, paragraph: etree._Element, style: Style) -> list[Token]:
        self._style = style
        found = list(self._children(paragraph, ""))
        # A field whose code never ends would swallow the rest of the document.
        self.fields = [field for field in self.fields if field.shows]
        return found

    def _children(self, parent: etree._Element, link: str) -> Iterator[Token]:
        for element in parent:
            name = tag(element)
            if name == "w:r":
                yield from self._run(element, link)
            elif name == "w:hyperlink":
                yield from self._children(element, self._address(element) or link)
            elif name in _THROUGH:
                if name in ("w:ins", "w:moveTo"):
                    self.story.note_change()
                yield from self._children(element, link)
            elif name == "w:sdt":
                yield from self._control(element, link)
            elif name in _DELETED:
                self.story.note_change()
            elif name == "w:fldSimple":
                yield from self._simple_field(element, link)
            elif name == "m:oMath":
                text = "".join(each.text or "" for each in element.iter(full("m:t")))
                yield from self._words(text, self._dress(None, link))
            elif name == "mc:AlternateContent":
                yield from self._children(drawings.chosen(element), link)

    def _control(self, element: etree._Element, link: str) -> Iterator[Token]:
        content = child(element, "w:sdtContent")
        if content is not None:
            yield from self._children(content, link)

    def _address(self, element: etree._Element) -> str:
        relation = self.story.relations.get(attribute(element, "r:id"))
        return relation.target if relation and relation.external else ""

    def _simple_field(self, element: etree._Element, link: str) -> Iterator[Token]:
        field = _Field()
        field.code, field.shows = attribute(element, "w:instr")[:_MAX_CODE], True
        self.fields.append(field)
        yield from self._children(element, link)
        self.fields.remove(field)

    def _dress(self, properties: etree._Element | None, link: str) -> Dress:
        return self.story.styles.dress(self._style, properties, link)

    def _run(self, run: etree._Element, link: str) -> Iterator[Token]:
        self.story.count_piece()
        for field in self.fields:
            if match := _LINK.match(field.code):
                link = match[1]
        properties = child(run, "w:rPr")
        dress = self._dress(properties, link)
        for element in run:
            for token in self._piece(element, dress):
                if isinstance(token, Words) and _is_raised(properties):
                    token = replace(token, text=raised.written(token.text))
                yield token

    def _piece(self, element: etree._Element, dress: Dress) -> Iterator[Token]:
        name = tag(element)
        if name == "w:t":
            yield from self._words(_text_of(element), dress)
        elif name in _CHARACTERS:
            yield from self._words(_CHARACTERS[name], dress)
        elif name in ("w:br", "w:cr"):
            yield PageBreak() if attribute(element, "w:type") == "page" else Break()
        elif name == "w:sym":
            sign = symbols.of_code(attribute(element, "w:char"), attribute(element, "w:font"))
            yield from self._words(sign, dress)
        elif name == "w:fldChar":
            yield from self._field_sign(element, dress)
        elif name == "w:instrText":
            if self.fields and len(self.fields[-1].code) < _MAX_CODE:
                self.fields[-1].code += (element.text or "")[:_MAX_CODE]
        elif name in ("w:footnoteReference", "w:endnoteReference"):
            kind, key = name[2:].removesuffix("Reference"), attribute(element, "w:id")
            if not attribute(element, "w:customMarkFollows") and not dress.hidden:
                yield Sign(f"[{self.story.note_number(kind, key)}]")
            else:
                self.story.note_number(kind, key)
        elif name == "w:ruby":
            yield from self._ruby(element, dress)
        elif name == "w:lastRenderedPageBreak":
            self.story.note_page()
        elif name == "mc:AlternateContent":
            for inner in drawings.chosen(element):
                yield from self._piece(inner, dress)
        elif name in ("w:drawing", "w:pict", "w:object") and not dress.hidden:
            yield from drawings.tokens(element, self.story)

    def _words(self, text: str, dress: Dress) -> Iterator[Token]:
        if not text or any(not field.shows for field in self.fields):
            return
        if any(_PAGE_NUMBER.match(field.code) for field in self.fields):
            yield Sign(text)
        else:
            yield Words(symbols.shown(text, dress.font), dress)

    def _field_sign(self, element: etree._Element, dress: Dress) -> Iterator[Token]:
        kind = attribute(element, "w:fldCharType")
        if kind == "begin":
            if len(self.fields) >= _MAX_FIELDS:
                raise UnreadableDocument("too_deep")
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].shows = True
        elif kind == "end" and self.fields:
            field = self.fields.pop()
            # Circled and stacked characters are fields that have no result.
            if not field.shows and (match := _ENCLOSED.match(field.code)):
                yield from self._words(match[2].strip(), dress)

    def _ruby(self, element: etree._Element, dress: Dress) -> Iterator[Token]:
        """The characters; what stands above them is how they are pronounced."""
        base = child(element, "w:rubyBase")
        if base is not None:
            yield from self._children(base, dress.link)
        above = child(element, "w:rt")
        if above is not None:
            text = "".join(_text_of(each) for each in above.iter(full("w:t")))
            yield from drawings.aside(text)


def _is_raised(properties: etree._Element | None) -> bool:
    align = child(properties, "w:vertAlign") if properties is not None else None
    return align is not None and attribute(align, "w:val") == "superscript"


def _text_of(element: etree._Element) -> str:
    """Spaces at the ends count only where the file says so."""
    text = element.text or ""
    if element.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
        text = text.strip(" \t\r\n")
    return re.sub("[\t\r\n]", " ", text)
