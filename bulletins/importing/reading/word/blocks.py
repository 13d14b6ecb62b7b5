"""Paragraphs and tables of a Word file, written into the source in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from lxml import etree

from .. import pictures
from ..document import Block, Cell, Line, Paragraph, Picture, Rule, Run, Span, Table
from ..errors import UnreadableDocument
from ..limits import MAX_LINE
from . import drawings, tokens
from .inline import Inline
from .names import attribute, child, tag
from .package import Relation
from .shared import Shared
from .styles import Style, gap_between, with_paragraph
from .tokens import Token

_THROUGH = {
    "w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent", "w:dir", "w:bdo",
}  # fmt: skip
_GONE = {"w:del", "w:moveFrom"}
_ROW_GONE = ("w:trPr/w:del", "w:trPr/w:moveFrom")


class Story:
    """The body, a header, a note or a text box: blocks that follow one another."""

    def __init__(self, shared: Shared, relations: dict[str, Relation], depth: int = 0) -> None:
        self.shared = shared
        self.relations = relations
        self.styles = shared.styles
        self.note_number = shared.note_number
        self.note_change = shared.note_change
        self.note_page = shared.note_page
        self.count_piece = shared.count_piece
        self.drawing_words = shared.drawing_words
        self.depth = depth
        self._inline = Inline(self)
        self._carried: list[Token] = []
        self._gap = 0
        self._after = 0

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        for element in parent:
            name = tag(element)
            if name == "w:p":
                yield from self._paragraph(element)
            elif name == "w:tbl":
                yield from self._table(element)
            elif name == "w:sdt":
                content = child(element, "w:sdtContent")
                if content is not None:
                    yield from self.blocks(content)
            elif name in _THROUGH:
                yield from self.blocks(element)
            elif name == "mc:AlternateContent":
                yield from self.blocks(drawings.chosen(element))
            elif name == "w:altChunk":
                self.shared.notice("unread_part")

    def rest(self) -> Iterator[Block]:
        """What a last paragraph left whose end was deleted."""
        if self._carried:
            yield from self._emitted(self._carried, Style(), None)
            self._carried = []

    # Paragraphs

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        properties = child(element, "w:pPr")
        style = with_paragraph(self.styles.of_paragraph(properties), properties)
        found = self._carried + self._inline.tokens(element, style)
        self._carried = []
        mark = child(properties, "w:rPr")
        if any(child(mark, name) is not None for name in _GONE):
            # The end of this paragraph was deleted: it goes on in the next one.
            self.note_change()
            self._carried = found
            return
        self.shared.count_paragraph()
        if style.breaks_page:
            yield self._rule()
        label = self.shared.numbering.next(style.number) if _has_words(found) else None
        yield from self._emitted(found, style, label)
        if _is_underlined(properties) or _ends_section(properties):
            yield self._rule()

    def _rule(self) -> Rule:
        return Rule(self.shared.writer.here())

    def _emitted(self, found: list[Token], style: Style, label: str | None) -> Iterator[Block]:
        """Text boxes that hang on the beginning of a paragraph stand before it, others after
        it; page breaks part it."""
        lead = list(takewhile(lambda token: not isinstance(token, tokens.Words), found))
        ahead = [token for token in lead if isinstance(token, tokens.Box)]
        yield from self._boxes(ahead)
        for part in _parted(found):
            if part is None:
                yield self._rule()
                continue
            block = self._written(part, style, label)
            if block is not None:
                yield block
                label = None
            elif not any(isinstance(token, tokens.Box) for token in found):
                self._gap += 1
        yield from self._boxes(
            token for token in found if isinstance(token, tokens.Box) and token not in ahead
        )

    def _boxes(self, boxes: Iterable[Token]) -> Iterator[Block]:
        for box in boxes:
            assert isinstance(box, tokens.Box)
            story = Story(self.shared, self.relations, self.depth + 1)
            self.shared.check_depth(story.depth)
            yield from story.blocks(box.content)
            yield from story.rest()

    def _written(self, part: list[Token], style: Style, label: str | None) -> Paragraph | None:
        writer = self.shared.writer
        images = [token for token in part if isinstance(token, tokens.Image)]
        asides = [token.text for token in part if isinstance(token, tokens.Aside)]
        words = [token for token in part if isinstance(token, tokens.Words)]
        shown = any(each.text.strip() and not each.dress.hidden for each in words)
        if style.is_contents:
            # A table of contents repeats what stands below: it is kept, and not read twice.
            asides += ["".join(each.text for each in words)]
            part, shown = [], False
        gap = self._gap + gap_between(self._after, style.before)
        if gap and (shown or images):
            writer.end_line()
        page = self.shared.page
        start = writer.at
        run = None
        if shown and label:
            run = Run(label, writer.mark(label).start)
            writer.text(" ")
        lines = self._lines(part) if part else []
        kept = [self._picture(image) for image in images]
        self._addresses(words)
        for text in asides:
            writer.text(text)
            writer.end_line()
        if not shown and not kept:
            return None
        self._gap, self._after = 0, style.after
        return Paragraph(
            lines=tuple(lines) if shown else (),
            span=Span(start, max(start, writer.at - 1)),
            level=self.shared.level(style),
            listed=bool(run),
            pictures=tuple(kept),
            gap=gap,
            page=page,
            label=run,
            style=style.name,
        )

    def _lines(self, part: list[Token]) -> list[Line]:
        writer, lines = self.shared.writer, []
        runs: list[Run] = []
        for token in _merged(part):
            if isinstance(token, tokens.Break):
                lines.append(Line(tuple(runs)))
                runs = []
                writer.end_line()
            elif isinstance(token, tokens.Sign):
                writer.mark(token.text)
            elif isinstance(token, tokens.Words):
                dress = token.dress
                if dress.hidden:
                    writer.hide(token.text)
                    continue
                at = writer.text(token.text)
                runs.append(Run(token.text, at, dress.bold, dress.italic, dress.size, dress.link))
        lines.append(Line(tuple(runs)))
        writer.end_line()
        while len(lines) > 1 and not lines[-1].text.strip():
            lines.pop()
        return lines

    def _picture(self, image: tokens.Image) -> Picture:
        self.shared.count_picture()
        writer = self.shared.writer
        data = None if image.external else self.shared.picture_data(image.part)
        name = image.part if image.external else drawings.base_name(image.part)
        picture = pictures.written(writer, image.alternative, name, data)
        writer.end_line()
        return replace(picture, focus=image.focus)

    def _addresses(self, words: list[tokens.Words]) -> None:
        """Where links lead, unless that can be read in their words. Words of the document that
        no run carries, as in marked-up text."""
        shown = "".join(each.text for each in words)
        for link in dict.fromkeys(each.dress.link for each in words if each.dress.link):
            bare = link.removeprefix("mailto:").partition("://")[2] or link
            bare = bare.removeprefix("mailto:").partition("?")[0].rstrip("/")
            if bare not in shown:
                self.shared.writer.text(link)
                self.shared.writer.end_line()

    # Tables

    def _table(self, element: etree._Element) -> Iterator[Block]:
        self.shared.check_depth(self.depth + 1)
        writer = self.shared.writer
        gap, start = self._gap, writer.at
        rows = [cells for row in _rows(element) if (cells := self._row(row))]
        self._gap = self._after = 0
        if rows:
            yield Table(tuple(rows), Span(start, max(start, writer.at - 1)), gap)

    def _row(self, row: etree._Element) -> tuple[Cell, ...]:
        if any(child(row, path) is not None for path in _ROW_GONE):
            self.note_change()
            return ()
        cells = []
        for element in _cells(row):
            self.shared.count_paragraph()
            merged = child(element, "w:tcPr/w:vMerge")
            if merged is not None and attribute(merged) != "restart":
                continue
            if child(element, "w:tcPr/w:cellDel") is not None:
                continue
            story = Story(self.shared, self.relations, self.depth + 1)
            blocks = tuple(story.blocks(element)) + tuple(story.rest())
            cells.append(Cell(tuple(b for b in blocks if not isinstance(b, Rule))))
        return tuple(cells)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    yield from _found_in(table, "w:tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    yield from _found_in(row, "w:tc")


def _found_in(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for element in parent:
        name = tag(element)
        if name == wanted:
            yield element
        elif name in _THROUGH or name == "w:sdt":
            yield from _found_in(element, wanted)
        elif name == "mc:AlternateContent":
            yield from _found_in(drawings.chosen(element), wanted)


def _has_words(found: list[Token]) -> bool:
    return any(
        isinstance(token, tokens.Words) and token.text.strip() and not token.dress.hidden
        for token in found
    )


def _parted(found: list[Token]) -> Iterator[list[Token] | None]:
    """The paragraph, parted where a page ends or a line is drawn; None stands for these."""
    part: list[Token] = []
    for token in found:
        if isinstance(token, tokens.PageBreak | tokens.Line):
            if part:
                yield part
            yield None
            part = []
        else:
            part.append(token)
    if part or not found:
        yield part


def _merged(part: list[Token]) -> Iterator[Token]:
    """Neighbours in one dress as one: editing leaves words in many pieces."""
    waiting: tokens.Words | None = None
    for token in part:
        if not isinstance(token, tokens.Words):
            if waiting:
                yield waiting
            waiting = None
            yield token
        elif waiting and replace(waiting.dress, font="") == replace(token.dress, font=""):
            if len(waiting.text) > MAX_LINE:
                raise UnreadableDocument("too_demanding")
            waiting = tokens.Words(waiting.text + token.text, waiting.dress)
        else:
            if waiting:
                yield waiting
            waiting = token
    if waiting:
        yield waiting


def _is_underlined(properties: etree._Element | None) -> bool:
    """Whether a line is drawn below the paragraph, over the whole width."""
    border = child(properties, "w:pBdr/w:bottom")
    return border is not None and attribute(border) not in ("", "nil", "none")


def _ends_section(properties: etree._Element | None) -> bool:
    section = child(properties, "w:sectPr")
    return section is not None and attribute(child(section, "w:type")) != "continuous"
