"""Tables that only set the page: the report in one cell, and beside it a narrow one that tells
when, where, by whom.

Such a table is known by what its cells hold: not one speaker, one field, one row of a list, but
a whole text, in which headings and sentences change several times. It is read as the text that
it shows, and what stands beside the report is told apart from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from bulletins.importing.reading import document as doc
from lmec import folding

from . import issue_forms, mirrored, offices, stacked, vocabulary

#: So often a line that is no sentence stands above sentences in a text of several parts.
_PARTS = 3
#: Beside a report stands less than this share of its sentences.
_BESIDE = 0.34
#: No label and no value is longer, in letters and in Chinese ones.
_SHORT, _SHORT_HAN = 40, 8


@dataclass(frozen=True)
class Frame:
    """The blocks of a page: those that are read one after the other, those beside them."""

    main: tuple[doc.Block, ...]
    beside: tuple[doc.Paragraph, ...]


def unframed(blocks: Iterable[doc.Block]) -> Frame:
    """All blocks, with the cells of such tables in the order of reading."""
    main: list[doc.Block] = []
    beside: list[doc.Paragraph] = []
    for block in blocks:
        if isinstance(block, doc.Table) and _sets_side_by_side(block):
            main.append(replace(block, rows=tuple(zip(*block.rows, strict=True))))
            continue
        if not isinstance(block, doc.Table):
            main.append(block)
            continue
        if not _sets_the_page(block):
            main.append(mirrored.in_order(stacked.in_order(block)))
            continue
        for row in block.rows:
            aside = _cells_beside(row)
            for cell in row:
                if any(cell is one for one in aside):
                    beside += _paragraphs(cell)
                else:
                    main += unframed(_apart(cell)).main
    return Frame(tuple(main), tuple(beside))


def _sets_side_by_side(table: doc.Table) -> bool:
    """Whether each column is a block of its own below its heading: `About us | Contact`."""
    head = table.rows[0] if len(table.rows) > 1 else ()
    if len(head) < 2 or len({len(row) for row in table.rows}) > 1:
        return False
    headings = [" ".join(_texts(cell)) for cell in head]
    return (
        all(
            vocabulary.ABOUT.fullmatch(text) or vocabulary.CONTACT.fullmatch(text)
            for text in headings
        )
        and len(set(headings)) > 1
    )


#: So many rows and more, each with a cell that says something beside one that does not, are a
#: list of speakers or the like.
_FEWEST_ROWS = 3


def _lists(table: doc.Table) -> bool:
    beside = [
        row
        for row in table.rows
        if len({any(_sentences(cell)) for cell in row if _texts(cell)}) > 1
    ]
    return len(beside) >= _FEWEST_ROWS and len(beside) * 4 >= 3 * len(table.rows)


def _sets_the_page(table: doc.Table) -> bool:
    if _lists(table):
        return False
    cells = [cell for row in table.rows for cell in row]
    if len(table.rows) <= _FEW_ROWS and any(_holds_report(cell) for cell in cells):
        return True
    told = [len(list(_sentences(cell))) for cell in cells]
    own = sum(n for n, cell in zip(told, cells, strict=True) if _parts(cell) >= _PARTS)
    return own * 2 > sum(told)


#: A table that only sets a page has no more rows; a report in it has so many sentences at least.
_FEW_ROWS, _OF_REPORT = 4, 4


def _holds_report(cell: doc.Cell) -> bool:
    """Whether a cell has a heading of its own above several paragraphs of sentences."""
    headed = any(paragraph.level for paragraph in _paragraphs(cell)) or _is_page(cell)
    return headed and len(list(_sentences(cell))) >= _OF_REPORT


def _is_page(cell: doc.Cell) -> bool:
    """Whether a cell begins as a page does: with lines that are no sentences, issue and date
    among them."""
    told = list(takewhile(lambda text: not offices.is_sentence(text), _texts(cell)))
    return len(told) > 1 and any(
        pattern.search(line) for text in told for line in text.split("\n") for pattern in _ISSUE
    )


_ISSUE = (*issue_forms.ISSUE, issue_forms.SERIAL)


def _cells_beside(row: tuple[doc.Cell, ...]) -> list[doc.Cell]:
    """The cells that hold far fewer sentences than another of their language; what a short one
    says stands over its row."""
    told = [sum(len(line) for line in _sentences(cell)) for cell in row]
    scripts = [folding.script_of(" ".join(_texts(cell))) for cell in row]
    return [
        cell
        for cell, own, script in zip(row, told, scripts, strict=True)
        if len(_texts(cell)) >= _PARTS
        and any(own < _BESIDE * other and script in ("", beside)
               for other, beside in zip(told, scripts, strict=True))
    ]  # fmt: skip


def _parts(cell: doc.Cell) -> int:
    """How many headings, names and the like have sentences below them."""
    told = [offices.is_sentence(text) and not _is_short(text) for text in _texts(cell)]
    return sum(one for one, _ in groupby(told)) - bool(told and told[0])


def _is_short(text: str) -> bool:
    return len(text) <= (_SHORT_HAN if folding.script_of(text) == "Hani" else _SHORT)


def _texts(cell: doc.Cell) -> list[str]:
    return [text for p in _paragraphs(cell) if (text := p.text.strip())]


def _sentences(cell: doc.Cell) -> Iterator[str]:
    return (text for text in _texts(cell) if offices.is_sentence(text))


def _paragraphs(cell: doc.Cell) -> Iterator[doc.Paragraph]:
    for block in _apart(cell):
        yield from doc.paragraphs_in(block)


def _apart(cell: doc.Cell) -> Iterator[doc.Block]:
    """Where a cell can hold but one paragraph, each of its lines is one."""
    lone = len(cell.blocks) == 1
    for block in cell.blocks:
        if lone and isinstance(block, doc.Paragraph) and len(block.lines) > _PARTS:
            pictures = block.pictures
            for line in block.lines:
                if line.text.strip() or pictures:
                    yield replace(block, lines=(line,), pictures=pictures, listed=_is_listed(line))
                    pictures = ()
        else:
            yield block


def _is_listed(line: doc.Line) -> bool:
    return bool(re.match(r"\s*[-*•·–]\s", line.text))
