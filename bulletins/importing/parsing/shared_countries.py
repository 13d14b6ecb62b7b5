"""The country that stands once over several speakers, or in a cell over several rows."""

from __future__ import annotations

from . import delegates, trimming
from .blocks import Block, Report
from .habits import Habits
from .knowledge import Knowledge
from .outline import Item


def carry(report: Report, items: tuple[Item, ...], habits: Habits, knowledge: Knowledge) -> None:
    """A country alone on a dressed line stands over all speakers below it, up to the next one or
    to a heading of any other kind; a cell of a table over the rows without one in its column. A
    delegation that speaks below its own line stands over nobody."""
    carried, section = "", None
    joined: dict[int, str] = {}
    for block in report.blocks:
        _carry_cell(block, items, joined, knowledge)
    for block in report.blocks:
        if block.section != section:
            carried, section = "", block.section
        item = items[block.first]
        alone = trimming.country_of(trimming.trimmed(item, habits, knowledge), knowledge)
        stands_over = block.name and block.name is not item.words
        if alone and not item.row and habits.is_dressed(item) and stands_over:
            carried = alone
        elif block.country:
            carried = ""
        else:
            block.country = carried


def _carry_cell(
    block: Block, items: tuple[Item, ...], joined: dict[int, str], knowledge: Knowledge
) -> None:
    """The country whose cell goes on below; `joined` tells it for the row after each."""
    row, at = items[block.first].row, block.first
    while row and at and items[at - 1].row == row:
        at -= 1
    if not row:
        return
    first = items[at]
    leads = block.name is None or first.words.span.start < block.name.span.start
    alone = delegates.country_of(first.text.strip(), knowledge) if leads else ""
    carried = alone or ("" if leads else joined.get(row, ""))
    block.country = block.country or carried
    joined[row + 1] = carried
