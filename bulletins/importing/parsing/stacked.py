"""Several who stand beside each other in a row, and below each in the next row of the table what
that one says: `Sok Dara, Director | Li Na, Head` above `words | words`. They are read column by
column. The offices may have a row of their own between both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletins.importing.reading import document as doc
from lmec import folding

from . import mirrored

_Row = tuple[doc.Cell, ...]


def in_order(table: doc.Table) -> doc.Table:
    """The table, such rows as one row for each of its columns; others as they stand."""
    rows = tuple(_rows(table.rows))
    return replace(table, rows=rows) if rows != table.rows else table


def _rows(rows: tuple[_Row, ...]) -> Iterator[_Row]:
    at = 0
    while at < len(rows):
        for number in (2, 3):
            if _are_stacked(rows[at : at + number], number):
                for column in zip(*rows[at : at + number], strict=True):
                    yield _above(column[:-1]), column[-1]
                at += number
                break
        else:
            yield rows[at]
            at += 1


def _above(cells: _Row) -> doc.Cell:
    return doc.Cell(tuple(block for cell in cells for block in cell.blocks))


def _are_stacked(rows: tuple[_Row, ...], number: int) -> bool:
    """Whether each column has somebody, in a cell or in one for each line, and words below."""
    if len(rows) < number or len({len(row) for row in rows}) > 1 or len(rows[0]) < 2:
        return False
    # One said in two languages is told row by row.
    words = [" ".join(mirrored.lines_of(cell)) for cell in rows[-1]]
    if len({folding.script_of(text) for text in words}) > 1:
        return False
    return all(
        mirrored.is_head([line for cell in column[:-1] for line in mirrored.lines_of(cell)])
        and mirrored.is_said(mirrored.lines_of(column[-1]))
        for column in zip(*rows, strict=True)
    )
