"""Rows of a table that the foot of a page tore: the words stand on the one page, and the name to
which they belong at the head of the next."""

from __future__ import annotations

from itertools import pairwise

from . import names
from .blocks import Block, Report


def put_together(report: Report) -> None:
    """Gives whoever has no words those above that begin with the name."""
    for above, block in pairwise(report.blocks):
        if block.lines or not block.row or not block.name or len(above.lines) < 2:
            continue
        if (first := _first_own(above, block)) is not None:
            above.lines, block.lines = above.lines[:first], above.lines[first:]


def _first_own(above: Block, block: Block) -> int | None:
    assert block.name
    for number, line in enumerate(above.lines):
        if number and line.row and names.name_at_start(line.words, block.name.text):
            return number
    return None
