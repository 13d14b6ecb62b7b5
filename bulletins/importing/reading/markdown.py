"""Text, plain or with light mark-up (headings, bold, links, pictures, tables), to a Document.

Nothing here follows CommonMark to the letter: bulletins are typed and converted by many hands,
and `**Name：**text` is bold to everybody who reads it. What is no mark-up is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..regexes import regex
from . import inline, raw_tables
from .document import Block, Cell, Document, Line, Paragraph, Rule, Span, Table

_HEADING = regex(r" {0,3}(#{1,6})[ \t]+(?=\S)|(#{1,6})(?=[\u4e00-\u9fff])")
_UNDERLINE = regex(r" {0,3}(?:={3,}|-{3,})[ \t]*$")
_RULE = regex(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|—{3,}|─{3,})$")
_QUOTE = regex(r"(?: {0,3}>[ \t]?)+")
_BULLET = regex(r"[ \t]*[-*+•][ \t]+(?=\S)")
_NOTE = regex(r"[ \t]{0,3}\[\^[\w-]{1,20}\]:[ \t]*(?=\S)")
_FENCE = regex(r" {0,3}(?:```|~~~)[^`]*$")
#: What only leaves room on the page.
_SPACER = regex(
    r"[ \t]*(?:(?:&(?:nbsp|ensp|emsp|thinsp|#160|#8195|#12288|#xa0|#x3000);|<br[ ]*/?>)"
    r"[ \t]*){1,40}",
    re.IGNORECASE,
)
_TABLE_ROW = regex(r"[ \t]*\|.*\|[ \t]*$")
_TABLE_RULE = regex(r"[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$")


class _SourceLine:
    """A line of the source: its text without block mark-up, and where that begins."""

    __slots__ = ("hard", "level", "listed", "note", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text, start
        self.level, self.listed, self.hard, self.note = 0, False, True, False


#: A space that was typed as in HTML.
_SPACE = regex(r"&(?:nbsp|ensp|emsp|thinsp|#160|#8195|#xa0);", re.IGNORECASE)


#: A converter that breaks long lines breaks those inside of tags too.
_TAG = regex(r"<(?:/?[a-z][a-z0-9]{0,12})\s[^<>]*>", re.IGNORECASE)


def read(source: str, name: str) -> Document:
    source = _SPACE.sub("\u00a0", source)
    source = _TAG.sub(lambda tag: tag[0].replace("\n", " "), source)
    reader = _Reader(source)
    blocks = list(reader.blocks())
    return Document(
        name=name,
        format="text",
        source=source,
        blocks=tuple(block for block in blocks if block.span.start not in reader.notes),
        markup=tuple(reader.markup),
        notes=tuple(block for block in blocks if block.span.start in reader.notes),
    )


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.markup: list[Span] = []
        self.notes: set[int] = set()  # where those at the foot begin

    def blocks(self) -> Iterator[Block]:
        """Blocks are parted by empty lines, headings, rules, list items and tables."""
        waiting: list[_SourceLine] = []
        gap = read = 0
        for text, start in _lines(self.source):
            if start < read:
                continue
            if tagged := raw_tables.at(self.source, start):
                if waiting:
                    yield self._paragraphs_or_table(waiting, gap)
                    waiting, gap = [], 0
                yield from self._tagged(tagged, start, gap)
                gap, read = 0, tagged.end
                continue
            block = self._special(text, start, waiting)
            if is_spacer := bool(_SPACER.fullmatch(text) or _QUOTE.fullmatch(text)):
                self.markup.append(Span(start, start + len(text)))
            line = None if block or is_spacer or _is_blank(text) else self._line(text, start)
            if waiting and (line is None or _begins(line, waiting[-1])):
                yield self._paragraphs_or_table(waiting, gap)
                waiting, gap = [], 0
            if line:
                waiting.append(line)
                if line.level:
                    yield self._paragraphs_or_table(waiting, gap)
                    waiting, gap = [], 0
            elif block is not None:
                yield block
                gap = 0
            else:
                gap += 1
        if waiting:
            yield self._paragraphs_or_table(waiting, gap)

    def _special(self, text: str, start: int, waiting: list[_SourceLine]) -> Block | None:
        """A rule or an underline: mark-up that is a line of its own."""
        span = Span(start, start + len(text))
        if len(waiting) == 1 and _UNDERLINE.match(text) and not _TABLE_ROW.match(text):
            waiting[0].level = 1 if "=" in text else 2
            self.markup.append(span)
            return Rule(span)
        if _RULE.match(text):
            self.markup.append(span)
            return Rule(span)
        if _FENCE.match(text):
            self.markup.append(span)
            return Rule(span)
        return None

    def _line(self, text: str, start: int) -> _SourceLine:
        line = _SourceLine(text, start)
        if match := _QUOTE.match(line.text):
            self._drop_before(line, match.end())
        if match := _HEADING.match(line.text):
            line.level = len(match[1] or match[2])
            self._drop_before(line, match.end())
            bare = line.text.rstrip(" \t").rstrip("#")
            if bare.endswith((" ", "\t")) and bare.strip(" \t"):
                self._drop_after(line, len(bare.rstrip(" \t")))
        elif match := _NOTE.match(line.text):
            line.note = True
            self._drop_before(line, match.end())
        elif match := _BULLET.match(line.text):
            line.listed = True
            self._drop_before(line, match.end())
        bare = line.text.rstrip(" \t")
        line.hard = line.text.endswith("  ") or bare.endswith("\\")
        if bare.endswith("\\"):
            self._drop_after(line, len(bare) - 1)
        return line

    def _drop_before(self, line: _SourceLine, end: int) -> None:
        self.markup.append(Span(line.start, line.start + end))
        line.text, line.start = line.text[end:], line.start + end

    def _drop_after(self, line: _SourceLine, start: int) -> None:
        self.markup.append(Span(line.start + start, line.start + len(line.text)))
        line.text = line.text[:start]

    def _paragraphs_or_table(self, lines: list[_SourceLine], gap: int) -> Block:
        if len(lines) > 1 and all(_TABLE_ROW.match(line.text) for line in lines):
            return self._table(lines, gap)
        return self._paragraph(lines, gap)

    def _paragraph(self, lines: list[_SourceLine], gap: int) -> Paragraph:
        texts = [(line.text, line.start) for line in lines]
        if lines[0].note:
            self.notes.add(lines[0].start)
        found = inline.scan(texts)
        self.markup += found.markup
        hard = [line.hard for line in lines]
        return Paragraph(
            lines=tuple(
                Line(runs, hard[number] if broken is None else broken)
                for number, runs, broken in found.lines
                if runs or len(lines) == 1  # else one of tags alone
            ),
            span=Span(lines[0].start, lines[-1].start + len(lines[-1].text)),
            level=lines[0].level,
            listed=lines[0].listed,
            pictures=tuple(found.pictures),
            gap=gap,
        )

    def _table(self, lines: list[_SourceLine], gap: int) -> Table:
        rows: list[tuple[Cell, ...]] = []
        for line in lines:
            if _TABLE_RULE.match(line.text):
                self.markup.append(Span(line.start, line.start + len(line.text)))
                continue
            rows.append(tuple(self._cells(line, len(rows[0]) if rows else 0)))
        span = Span(lines[0].start, lines[-1].start + len(lines[-1].text))
        return Table(tuple(rows), span, gap)

    def _tagged(self, tagged: raw_tables.RawTable, start: int, gap: int) -> Iterator[Block]:
        """A table of tags, below what it says outside of its cells."""
        self.markup += tagged.markup
        yield from (self._stretch(span) for span in tagged.beside)
        rows = tuple(
            tuple(Cell(tuple(map(self._stretch, cell))) for cell in row) for row in tagged.rows
        )
        yield Table(rows, Span(start, tagged.end), gap)

    def _stretch(self, span: Span) -> Paragraph:
        lines = [
            _SourceLine(text, span.start + at)
            for text, at in _lines(self.source[span.start : span.end])
            if not _is_blank(text)
        ]
        for line in lines:
            last = _BREAK_BEHIND.search(line.text)
            line.hard = bool(last)
            if last:
                self._drop_after(line, last.start())
        return self._paragraph(lines, 0)

    def _cells(self, line: _SourceLine, columns: int) -> Iterator[Cell]:
        bars = [match.start() for match in re.finditer(r"(?<!\\)\|", line.text)]
        if columns and len(bars) > columns + 1:
            bars[columns:-1] = []  # more bars than columns are signs in the last cell
        for bar in bars:
            self.markup.append(Span(line.start + bar, line.start + bar + 1))
        for left, right in pairwise(bars):
            text = line.text[left + 1 : right]
            inner = _SourceLine(text, line.start + left + 1)
            yield Cell((self._paragraph([inner], 0),) if text.strip() else ())


_BREAK_BEHIND = regex(r"<br ?/?>[ \t]*$", re.IGNORECASE)
_NUMBERED = regex(r"\s{0,3}[(（]?(\d{1,3})([.)、）])\s")

#: Where a Chinese paragraph begins, below a line with which another one may end.
_SET_IN = regex("\u3000{2}(?=[\u4e00-\u9fff“《（])")
_ENDED = regex("[。！？：；”）]\\s*$")


def _begins(line: _SourceLine, before: _SourceLine) -> bool:
    """Whether a line begins a block: a heading, a list item, the first or the one after a
    table."""
    if line.level or line.listed or line.note:
        return True
    number, above = _NUMBERED.match(line.text), _NUMBERED.match(before.text)
    if number and above and int(number[1]) == int(above[1]) + 1 and number[2] == above[2]:
        return True  # one more entry of a list
    if _SET_IN.match(line.text) and (
        not before.text.startswith("\u3000") or _ENDED.search(before.text)
    ):
        return True
    return bool(_TABLE_ROW.match(before.text)) != bool(_TABLE_ROW.match(line.text))


def _lines(source: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in source.split("\n"):
        yield line, start
        start += len(line) + 1


def _is_blank(text: str) -> bool:
    return not text.strip(" \t\r\v\f\u3000\xa0\u200b\ufeff")
