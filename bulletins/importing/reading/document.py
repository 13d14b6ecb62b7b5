"""The intermediate form of every reader: what a document says, in order, and where each piece
stands in its source.

`source` is the whole readable text, line by line. A reader of marked-up text keeps it as it
found it and lists the mark-up; a reader of Word or PDF files writes it while it reads. Every
run knows its offset in it, so that nothing can be lost unnoticed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of the source, from one offset to another."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, for people: lines count from 1, pages where the format has them."""

    line: int
    last_line: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one dress; `source[start:start + len(text)]` is the text."""

    text: str
    start: int
    bold: bool = False
    italic: bool = False
    size: float | None = None  # in points, where the format tells
    link: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the document shows or refers to; nothing is ever fetched."""

    alternative: Run | None
    target: Run | None  # the reference as written, a data URI included
    span: Span
    data: bytes | None = field(default=None, repr=False)
    width: int = 0  # in pixels, where the bytes were looked at
    height: int = 0
    #: What must stay in view, in per cent from the left and from the top: of a file of ours.
    focus: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph. `hard`: the writer broke it here, it did not just run out."""

    runs: tuple[Run, ...]
    hard: bool = True

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


#: Styles of paragraphs of which a web page says what they are.
BELOW_FIGURE, OVER_TABLE = "caption of a figure", "caption of a table"


@dataclass(frozen=True, slots=True)
class Paragraph:
    lines: tuple[Line, ...]
    span: Span
    level: int = 0  # of a heading, from 1
    listed: bool = False
    pictures: tuple[Picture, ...] = ()
    #: Empty lines (or the space of as many) before it: a sign of where a block begins.
    gap: int = 0
    page: int | None = None
    #: The number or sign that the program shows before a list item or a note: mark-up, no words.
    label: Run | None = None
    style: str = ""  # its name in the document, where the format has styles

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn across, or a page break: it parts what stands above from what follows."""

    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    gap: int = 0


Block = Paragraph | Table | Rule


@dataclass(frozen=True, slots=True)
class Notice:
    """What an editor should know of how the document was read, such as converted letters."""

    code: str
    span: Span | None = None


@dataclass(frozen=True)
class Document:
    name: str
    format: str  # text, html, docx, pdf
    source: str = field(repr=False)
    blocks: tuple[Block, ...]
    #: What stands in the source only to dress the words: **, ##, line endings of tables.
    markup: tuple[Span, ...] = ()
    headers: tuple[Block, ...] = ()
    footers: tuple[Block, ...] = ()
    notes: tuple[Block, ...] = ()
    #: What its program does not show; it stands in the source and in no block, so it is left over.
    hidden: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()
    #: Fingerprints of the texts with which we wrote the file: what still stands so on record,
    #: nobody changed since.
    base: tuple[str, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.source.find("\n", at + 1)
        return starts

    def place(self, span: Span) -> Place:
        last = max(span.start, span.end - 1)
        return Place(self._line(span.start), self._line(last))

    def _line(self, offset: int) -> int:
        return bisect_right(self._line_starts, offset)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the body, those of tables included, in the order of reading."""
        for block in self.blocks:
            yield from paragraphs_in(block)


def paragraphs_in(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Table):
        for row in block.rows:
            yield from paragraphs_of_row(row)


def paragraphs_of_row(row: tuple[Cell, ...]) -> Iterator[Paragraph]:
    for cell in row:
        for inner in cell.blocks:
            yield from paragraphs_in(inner)
