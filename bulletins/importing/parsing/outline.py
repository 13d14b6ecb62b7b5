"""A document as the lines that a reader sees, top to bottom, each with what its looks tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from bulletins.importing.reading import document as doc
from lmec import folding

from ..regexes import regex
from . import (
    columns,
    contact_fields,
    frames,
    issue_forms,
    mailings,
    offices,
    spread,
    vocabulary,
    wrapped,
)
from .printed import Printed, join

#: Nobody has offices that take more letters.
_LONGEST_HEAD = 320
#: In Thai, Lao, Khmer and Burmese nothing but its length tells a sentence from a name.
_LONGEST_NAME = 45
#: In points: no sentence of a report is so large.
_LARGE = 15.0
#: A heading that asks or calls is one short sentence.
_ASKS = regex(
    r"(?:(?:Question|Q|Panel|Session|Round|Block|Part|Theme|Topic|Item|Point|Issue)\s*\d{1,2}\s*[.:–—]\s*|\d{1,2}[.)]\s+)?"
    r"[^.!?。！？；]{2,60}[?!？！]"
)
#: What happened: no office has such words.
_DOES = regex(
    r"\b(?:was|were|is|are|has|have|had|got|took|met|came|gathered|opened|brought|convened|attended|will)\b"
)


#: `No. 33, 27 October 2023. Office of the Working Group`: points part issue, date and publisher.
_IMPRINT = regex(
    r"(?:(?:No|Issue|Number|Vol|Volume)\b\.?\s*\d|\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\b|[A-Z][a-z]+\s+\d{1,2},\s+\d{4}\b)"
    r"(?:[^.!?]|(?<=\bNo)\.|(?<=\bVol)\.){0,60}(?:\.\s+[A-Z0-9](?:[^.!?]|(?<=\bNo)\.|(?<=\bVol)\.){2,90}){1,3}\.?"
)


@dataclass(frozen=True)
class Item:
    """A line, or a paragraph whose lines only ran out."""

    words: Printed
    level: int = 0
    bold: bool = False
    block: int = 0  # which paragraph it belongs to
    gap: int = 0  # empty lines before it
    ruled: bool = False  # a rule or page break stands before it
    row: int = 0  # of which row of a table, counted through the document; 0 for none
    bold_until: int = 0  # how many of its letters are bold, from the first on
    size: float = 0.0  # of its first letters, in points; 0 where the format does not tell
    listed: bool = False
    style: str = ""  # its name in the document
    pictured: bool = False  # a picture stands right above it
    noted: bool = False  # a note, to which a raised figure in the text leads
    timed: bool = False  # its row of a table begins with a time of day
    note: tuple[int, Printed] | None = None  # where a mark in it leads to a note, and that note

    @property
    def text(self) -> str:
        return self.words.text

    @cached_property
    def is_prose(self) -> bool:
        """A sentence, as opposed to a name, a title, a label."""
        text = self.text
        if len(text) > _LONGEST_HEAD:
            return True
        if (self.level or self.bold or self.size >= _LARGE) and _ASKS.fullmatch(text):
            return False  # `What next?`
        if _IMPRINT.fullmatch(text) and not _DOES.search(text):
            return False
        script = folding.script_of(text)
        if script not in ("Hani", "Latn", "") and len(text) > _LONGEST_NAME:
            return True  # these scripts mark no end of a sentence
        if script == "Latn" and len(text) > 100 and text.endswith(".") and _DOES.search(text):
            return True  # also where it ends with capitals: `… of Lao PDR.`
        wide = script == "Hani"
        return (wide and len(text) > 90 and not offices.HAN_POST.search(text)) or bool(
            offices.is_sentence(text)
        )


@dataclass(frozen=True)
class PictureItem:
    picture: doc.Picture
    before: int  # the number of the item that follows it
    style: str = ""  # of its paragraph


@dataclass(frozen=True)
class _Columns:
    """The first row of a table, where it only names the columns."""

    cells: tuple[doc.Paragraph, ...]


#: Signs alone, the same again and again.
_PARTS = regex(r"([*＊·•◇◆○●※☆★❖✦~～=—–_-])(?:[\s\u3000]*\1){2,}")


@dataclass(frozen=True)
class Outline:
    items: tuple[Item, ...]
    pictures: tuple[PictureItem, ...]
    labels: tuple[Printed, ...]  # headings of columns
    margins: tuple[Item, ...] = ()  # what stands at the head and foot of the pages


def outline(document: doc.Document) -> Outline:
    items: list[Item] = []
    pictures: list[PictureItem] = []
    labels: list[Printed] = []
    timed: set[int] = set()
    ruled = pictured = False
    page = frames.unframed(document.blocks)
    margin = wrapped.margins(document)
    for number, (block, row) in enumerate(_blocks(page.main)):
        if isinstance(block, doc.Rule):
            ruled = True
            continue
        if isinstance(block, _Columns):
            labels += [Printed.of(line.runs) for p in block.cells for line in p.lines]
            continue
        # A cell that counts the rows, or says that nothing stands there.
        said = block.text.strip()
        beside = items[-1] if items and items[-1].row == row else None
        is_serial = beside and issue_forms.SERIAL_LABEL.fullmatch(beside.text)
        if (
            row
            and said
            and not is_serial
            and (columns.COUNT.fullmatch(said) or not re.search(r"\w", said))
        ):
            labels += [Printed.of(line.runs) for line in block.lines]
            timed |= {row} if ":" in said.replace("：", ":") else set()
            continue
        # `*　*　*` between two parts of a report.
        if not row and not block.pictures and _PARTS.fullmatch(said):
            labels += [Printed.of(line.runs) for line in block.lines]
            ruled = True
            continue
        pictures += [PictureItem(picture, len(items), block.style) for picture in block.pictures]
        lines = _items(block, number, bool(row), margin)
        found = [replace(i, row=row, timed=bool(row) and row in timed) for i in lines if i.words]
        if block.style == doc.BELOW_FIGURE and any(item.is_prose for item in found):
            labels += [item.words for item in found]
            pictured = False
            continue
        labels += [item.words for item in found if mailings.tells_of_itself(item.text)]
        found = [item for item in found if not mailings.tells_of_itself(item.text)]
        if found and ruled:
            found[0] = replace(found[0], ruled=True)
        if found and pictured:
            found[0] = replace(found[0], pictured=True)
        ruled = ruled and not found
        # Beside words of its own paragraph a picture is a portrait.
        pictured = not found and (pictured or bool(block.pictures))
        items += found
    flat = _columns_in_lines(items)
    if flat:
        flat |= {
            n
            for n, item in enumerate(items)
            if n > min(flat) and columns.COUNT.fullmatch(item.text)
        }
    labels += [items[number].words for number in sorted(flat)]
    pictures = [replace(p, before=p.before - sum(n < p.before for n in flat)) for p in pictures]
    kept = [item for number, item in enumerate(items) if number not in flat]
    publisher, others = _beside(page.beside, items[-1].block + 1 if items else 0)
    pictures += [
        PictureItem(shown, len(kept), p.style) for p in page.beside for shown in p.pictures
    ]
    margins = (*_margins(document), *others)
    return Outline((*kept, *publisher), tuple(pictures), tuple(labels), margins)


def _beside(paragraphs: Iterable[doc.Paragraph], first: int) -> tuple[list[Item], list[Item]]:
    """What a narrow cell beside the report tells of the publisher, which other papers tell at
    their end, and all else."""
    publisher: list[Item] = []
    others: list[Item] = []
    target = others
    for number, paragraph in enumerate(paragraphs, first):
        for item in _items(paragraph, number, False):
            if not item.words:
                continue
            if vocabulary.ABOUT.fullmatch(item.text) or vocabulary.CONTACT.fullmatch(item.text):
                target = publisher
            elif item.bold or item.level:
                target = others
            elif contact_fields.labels(item.words) and not item.is_prose:
                target = publisher
            target.append(replace(item, ruled=not publisher or item.ruled))
    return publisher, others


def _margins(document: doc.Document) -> Iterator[Item]:
    """Each once: most stand on every page."""
    seen: set[str] = set()
    for block in (*document.headers, *document.footers):
        for paragraph in doc.paragraphs_in(block):
            for item in _items(paragraph, -1, False):
                if item.words and item.text not in seen:
                    seen.add(item.text)
                    yield item


def _columns_in_lines(items: list[Item]) -> set[int]:
    """Headings of a table whose cells were copied into lines of their own."""
    found: set[int] = set()
    run: list[int] = []
    for number, item in enumerate([*items, None]):
        if item and not item.level and vocabulary.COLUMNS.fullmatch(item.text):
            run.append(number)
            continue
        if len(run) >= 2 and not any(items[n].row for n in run):
            found |= set(run)
        run = []
    return found


def _blocks(
    blocks: Iterable[doc.Block],
) -> Iterator[tuple[doc.Paragraph | doc.Rule | _Columns, int]]:
    """Each with the row of a table it stands in."""
    rows = 0
    for block in blocks:
        if isinstance(block, doc.Table):
            named = columns.are_named(block)
            if named:
                yield _Columns(tuple(doc.paragraphs_of_row(block.rows[0]))), 0
            for row in columns.without_tasks(block).rows[named:]:
                rows += 1
                yield from ((paragraph, rows) for paragraph in doc.paragraphs_of_row(row))
        else:
            yield block, 0


def _items(
    paragraph: doc.Paragraph, number: int, in_cell: bool, margin: wrapped.Margins = wrapped.NONE
) -> Iterator[Item]:
    """The lines of a paragraph; those of running prose that merely wrapped are one. A line that
    had room for the next one's first word before the margin was broken on purpose."""
    lines = [
        (Printed.of(line.runs).strip(), line.hard, _bold_until(line)) for line in paragraph.lines
    ]
    sizes = [run.size for line in paragraph.lines for run in line.runs if run.text.strip()]
    looks = Item(
        Printed(), paragraph.level, block=number, size=next(filter(None, sizes), 0.0),
        listed=paragraph.listed, style=paragraph.style,
    )  # fmt: skip
    # A cell is narrow: its lines run out after a few words.
    ran_out = in_cell or wrapped.only_ran_out(paragraph.lines, margin)
    waiting: list[tuple[Printed, int]] = []
    gap = paragraph.gap
    cut = {n for n, two in enumerate(pairwise(paragraph.lines)) if wrapped.parts_name(*two)}
    for at, (words, hard, bold) in enumerate(lines):
        waiting.append((words, bold))
        goes_on = (ran_out and not hard) or at in cut or _LEADS_ON.search(words.text)
        if goes_on and words is not lines[-1][0]:
            continue
        joined, bold = spread.together(*_joined(waiting))
        # `■主办：…`: what only leads the eye is no part of the line.
        if mark := _MARK.match(joined.text):
            joined, bold = joined.cut(mark.end()), max(0, bold - mark.end())
        is_bold = bold >= len(joined) > 0
        yield replace(looks, words=joined, bold=is_bold, gap=gap, bold_until=bold)
        waiting, gap = [], 0
    if waiting:
        yield replace(looks, words=spread.together(*_joined(waiting))[0], gap=gap)


#: `Sok Dara认为，`, broken there by hand: what one says stands on the next line.
_LEADS_ON = regex("(?:认为|表示|指出|强调|说|建议|介绍|提出|谈到|希望|补充|回忆|坦言)[，,]$")
_MARK = regex(r"[■◆▪▶►▸☆★◇□◎❖✦◼◾➤➢✿❀]+\s*(?=\w|[【《“(（])")


def _joined(parts: list[tuple[Printed, int]]) -> tuple[Printed, int]:
    """Wrapped lines as one, with a space between words and with nothing between characters; and
    how many of their letters are bold from the first on."""
    whole, bold = parts[0]
    for part, bold_of_part in parts[1:]:
        before, after = whole.text[-1:], part.text[:1]
        latin = before.isascii() and after.isascii() and not whole.text.endswith(("-", "/"))
        is_bold = bold >= len(whole) > 0
        whole = join((whole, part), " " if latin else "")
        bold = len(whole) - len(part) + bold_of_part if is_bold and bold_of_part else bold
    return whole, bold


#: A sign, or a number of a list.
_COUNTS = regex(r"\W*|\s*[（(]?\d{1,2}\s*[.)）、．]\s*")


def _bold_until(line: doc.Line) -> int:
    """How many letters are bold from the first on, white space around them left out. Before
    bold words a sign may be set in another font, which has its own dress."""
    bold = ""
    for run in line.runs:
        sign = not bold.strip() and _COUNTS.fullmatch(run.text)
        if run.text.strip() and not run.bold and not sign:
            break
        bold += run.text
    return len(bold.strip())
