"""Saved web pages to a Document: the words in their order, nothing loaded, nothing run."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from lxml import etree
from lxml.html import HTMLParser

from ..regexes import regex
from . import decoding, pictures, raised, stylesheets
from .document import (
    BELOW_FIGURE,
    OVER_TABLE,
    Block,
    Cell,
    Document,
    Line,
    Paragraph,
    Picture,
    Rule,
    Run,
    Span,
    Table,
)
from .errors import UnreadableDocument
from .limits import MAX_PIECES
from .web_words import SPACE, Dress, collapsed, dressed
from .writer import Writer

MAX_DEPTH = 100
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
#: Encodings that pages in our languages were written in.
_ENCODINGS = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5",
              "windows-874": "cp874", "tis-620": "cp874", "windows-1252": "cp1252",
              "iso-8859-1": "cp1252", "windows-1258": "cp1258", "utf-8": "utf-8"}  # fmt: skip
_ENTITIES = regex(r"<!ENTITY", re.IGNORECASE)

_SILENT = {"script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object",
           "embed", "audio", "video", "canvas", "datalist", "colgroup"}  # fmt: skip
#: Shown, and no part of what the page says.
_FRAME = {"nav", "button", "select", "option", "textarea", "input", "menu", "dialog"}
_BLOCKS = {"html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside",
           "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre", "figure", "figcaption", "form",
           "fieldset", "legend", "address", "center", "details", "summary", "caption",
           "h1", "h2", "h3", "h4", "h5", "h6"}  # fmt: skip
_CAPTIONS = {"figcaption": BELOW_FIGURE, "caption": OVER_TABLE}
#: `M<img>` above `s. Chan`; `A` and `I` are words.
_FIRST_LETTER, _REST, _FEW_WORDS = regex(r"\s*[B-HJ-Z]"), regex(r"\s+[a-z]"), 3
#: Between words that a page sets beside each other with nothing between them.
_GAP = "\u3000"
_DATA_PICTURE = regex(r"data:image/[\w.+-]{1,20};base64,", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """The text of a file; a page may say itself in which encoding it is."""
    declared = _DECLARED.search(data[:4000])
    name = declared[1].decode("ascii").lower() if declared else ""
    if name in _ENCODINGS and not data.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode(_ENCODINGS[name])
        except UnicodeDecodeError:
            return decoding.decode(data)
        return decoding.decode(text.encode("utf-8"))
    return decoding.decode(data)


def read(text: str, name: str) -> Document:
    if _ENTITIES.search(text[:20_000]):
        raise UnreadableDocument("entities")
    parser = HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False,
                        encoding="utf-8")  # fmt: skip
    try:
        root = etree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableDocument("empty") from error
    reader = _Reader(stylesheets.StyleSheet(root))
    blocks = tuple(reader.blocks(root)) if root is not None else ()
    source = reader.writer.source
    if not any(char.isalnum() for char in source):
        raise UnreadableDocument("empty")
    return Document(
        name=name,
        format="html",
        source=source,
        blocks=blocks,
        markup=tuple(reader.writer.markup),
        hidden=tuple(reader.writer.hidden),
    )


class _Reader:
    """Goes through the page once; words wait until their paragraph ends."""

    def __init__(self, styles: stylesheets.StyleSheet) -> None:
        self.writer = Writer()
        self._styles = styles
        self._words: list[tuple[str, Dress] | None] = []  # None is a line break
        self._pictures: list[tuple[str, str]] = []
        self._count = 0
        self._gap = 0
        self._label = ""  # of the list item that begins

    def blocks(self, root: etree._Element) -> Iterator[Block]:
        yield from self._inside(root, Dress(), 0, 0)
        yield from self._paragraph(0)

    def _inside(
        self, element: etree._Element, dress: Dress, level: int, depth: int
    ) -> Iterator[Block]:
        if depth > MAX_DEPTH:
            raise UnreadableDocument("too_deep")
        text = element.text or ""
        self._add(raised.written(text) if element.tag == "sup" else text, dress)
        number = _first_number(element)
        beside = stylesheets.sets_beside(self._styles.of(element))
        for inner in element:
            name = inner.tag if isinstance(inner.tag, str) else ""
            if name == "li":
                mark = f"{number}." if element.tag == "ol" else "•"
                number += 1
                yield from self._paragraph(level)
                self._label = mark
                yield from self._block(inner, dress, level, depth)
                self._label = ""
            elif name in _BLOCKS:
                yield from self._block(inner, dress, level, depth)
            elif name == "table":
                yield from self._paragraph(level)
                yield from self._table(inner, self._dressed(inner, dress), depth)
            elif name == "hr":
                yield from self._paragraph(level)
                yield Rule(self.writer.here())
            elif name == "br":
                self._words.append(None)
            elif name == "img":
                self._pictures.append((inner.get("alt") or "", inner.get("src") or ""))
            elif name in _FRAME:
                self._aside(inner)
            elif name not in _SILENT:
                apart = stylesheets.is_on_its_own(self._styles.of(inner))
                self._break(apart)
                yield from self._inside(inner, self._dressed(inner, dress), level, depth + 1)
                self._break(apart)
                if beside and not apart and not inner.tail and inner.getnext() is not None:
                    self._add(_GAP, dress)
            self._add(self._behind(inner), dress)

    def _behind(self, element: etree._Element) -> str | None:
        """The words behind an element; without the new line that LibreOffice writes behind a
        picture beside the text, which it puts behind the first letter of a word."""
        tail = element.tail
        is_aside = element.tag == "img" and element.get("align") in ("left", "right")
        if not tail or not is_aside or len(self._words) > _FEW_WORDS:
            return tail
        before = "".join(word[0] if word else " " for word in self._words)
        is_cut = _FIRST_LETTER.fullmatch(before) and _REST.match(tail)
        return tail.lstrip() if is_cut else tail

    def _block(
        self, element: etree._Element, dress: Dress, level: int, depth: int
    ) -> Iterator[Block]:
        """What stands before it ends its paragraph; so does its own end."""
        yield from self._paragraph(level)
        name = str(element.tag)
        if name[0] == "h" and name[1:].isdigit():
            level = int(name[1:])
        inside = self._inside(element, self._dressed(element, dress), level, depth + 1)
        for block in chain(inside, self._paragraph(level)):
            if name in _CAPTIONS and isinstance(block, Paragraph):
                block = replace(block, style=_CAPTIONS[name])
            yield block
        if level or name == "p":
            self._gap = 1

    def _dressed(self, element: etree._Element, dress: Dress) -> Dress:
        return dressed(element, dress, self._styles.of(element))

    def _break(self, is_due: bool) -> None:
        """A new line, unless one has just begun."""
        last = next(
            (word for word in reversed(self._words[-3:]) if not word or word[0].strip()), None
        )
        if is_due and last:
            self._words.append(None)

    def _add(self, text: str | None, dress: Dress) -> None:
        if text:
            self._words.append((text, dress))
            if len(self._words) > MAX_PIECES:
                raise UnreadableDocument("too_demanding")

    def _aside(self, element: etree._Element) -> None:
        """Kept as left-over text."""
        for text in element.itertext():
            if text.strip():
                self.writer.text(SPACE.sub(" ", text).strip())
                self.writer.end_line()

    def _paragraph(self, level: int) -> Iterator[Block]:
        """The words that wait, as a paragraph."""
        words, images = self._words, self._pictures
        self._words, self._pictures = [], []
        lines = collapsed(words)
        shown = any(text.strip() and not dress.hidden for line in lines for text, dress in line)
        if not any(lines) and not images:
            self._gap += sum(word is None for word in words)
            return
        start = self.writer.at
        run = None
        if shown and self._label:
            run = Run(self._label, self.writer.mark(self._label).start)
            self.writer.text(" ")
            self._label = ""
        written = [self._line(line) for line in lines]
        kept = [self._picture(*image) for image in images]
        self._addresses(lines)
        if not shown and not kept:
            return
        gap, self._gap = self._gap, 0
        yield Paragraph(
            lines=tuple(written) if shown else (),
            span=Span(start, self.writer.at - 1),
            level=level if shown else 0,
            listed=bool(run),
            pictures=tuple(kept),
            gap=gap,
            label=run,
        )

    def _line(self, line: list[tuple[str, Dress]]) -> Line:
        runs = []
        for text, dress in line:
            if dress.hidden:
                self.writer.hide(text)
                continue
            at = self.writer.text(text)
            runs.append(Run(text, at, dress.bold, dress.italic, dress.size, dress.link))
        self.writer.end_line()
        return Line(tuple(runs))

    def _addresses(self, lines: list[list[tuple[str, Dress]]]) -> None:
        """Where links lead, unless their words say it."""
        shown = "".join(text for line in lines for text, _ in line)
        for link in dict.fromkeys(dress.link for line in lines for _, dress in line if dress.link):
            bare = re.sub(r"^(?:mailto:|tel:|\w+://)", "", link).partition("?")[0].rstrip("/")
            if bare not in shown:
                self.writer.text(link)
                self.writer.end_line()

    def _picture(self, alternative: str, source: str) -> Picture:
        self._count += 1
        if self._count > pictures.MAX_PICTURES:
            raise UnreadableDocument("too_demanding")
        data = None
        if match := _DATA_PICTURE.match(source):
            try:
                data = base64.b64decode(source[match.end() :], validate=False)
            except (binascii.Error, ValueError):
                data = None
            source = source[: match.end()] + "…"
        picture = pictures.written(self.writer, alternative, SPACE.sub(" ", source)[:500], data)
        self.writer.end_line()
        return picture

    def _table(self, table: etree._Element, dress: Dress, depth: int) -> Iterator[Block]:
        start, gap = self.writer.at, self._gap
        self._gap = 0
        rows = []
        for row in _rows(table):
            if row.tag == "caption":
                yield from self._block(row, dress, 0, depth)
                continue
            cells = []
            for cell in row:
                if cell.tag in ("td", "th"):
                    own = self._dressed(cell, dress)
                    own.bold = own.bold or cell.tag == "th"
                    inside = [*self._inside(cell, own, 0, depth + 3), *self._paragraph(0)]
                    cells.append(Cell(tuple(b for b in inside if not isinstance(b, Rule))))
            rows.append(tuple(cells))
        if any(rows):
            yield Table(tuple(rows), Span(start, max(start, self.writer.at - 1)), gap)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag in ("tr", "caption"):
            yield element
        elif element.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(element)


def _first_number(element: etree._Element) -> int:
    start = element.get("start") or "" if element.tag == "ol" else ""
    return int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
