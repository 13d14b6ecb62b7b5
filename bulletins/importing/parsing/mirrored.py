"""Rows whose words stand left of who says them: `words | Sok Dara, Director`. A designer sets
portraits now left, now right; whoever reads aloud begins with the name."""

from __future__ import annotations

import re
from dataclasses import replace

from bulletins.importing.reading import document as doc

from . import offices

#: Name and office in their cell, and the fewest letters of the words beside them.
_LONGEST_HEAD, _FEWEST = 200, 30
#: A line that is somebody's name and no office.
_LONGEST_NAME = 45


def in_order(table: doc.Table) -> doc.Table:
    """The table, each such row with the speaker first; others as they stand."""
    rows = tuple(_in_order(row) for row in table.rows)
    return replace(table, rows=rows) if rows != table.rows else table


def _in_order(row: tuple[doc.Cell, ...]) -> tuple[doc.Cell, ...]:
    filled = [cell for cell in row if lines_of(cell)]
    if len(filled) != 2 or not is_said(lines_of(filled[0])) or not is_head(lines_of(filled[1])):
        return row
    return tuple(reversed(row))


def is_said(lines: list[str]) -> bool:
    whole = "".join(lines)
    return len(whole) >= _FEWEST and offices.is_sentence(lines[-1])


def is_head(lines: list[str]) -> bool:
    whole = " ".join(lines)
    if len(lines) < 2 or len(whole) > _LONGEST_HEAD or any(map(offices.is_sentence, lines)):
        return False
    name, *rest = lines
    short = len(name) <= _LONGEST_NAME and not re.search(r"\d|[:：]", name)
    return short and not _has_post(name) and any(_has_post(line) for line in rest)


def _has_post(line: str) -> bool:
    return bool(offices.HAN_POST.search(line.strip()) or offices.LATIN_POST.search(line))


def lines_of(cell: doc.Cell) -> list[str]:
    paragraphs = (block for block in cell.blocks if isinstance(block, doc.Paragraph))
    lines = (line.strip() for one in paragraphs for line in one.text.split("\n"))
    return [line for line in lines if line]
