"""Headlines that end as bodies are called: `Towns Settle the Plan of the Lakes Initiative`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .masthead_values import Reading
from .outline import Item
from .printed import Printed

#: In words: of the shortest such headline, so that no body's name is taken for one.
_SHORTEST = 7


def last(
    items: Sequence[Item],
    named: dict[int, Printed],
    valued: Sequence[int],
    lead: int,
    reading: Reading,
) -> tuple[int, int] | None:
    """The line right above the lead and below issue and date that was taken for a publisher, where
    another one stands above them; it is none any more."""
    number = lead - 1
    if number not in named or not valued or max(valued) > number or min(named) > min(valued):
        return None
    item = items[number]
    dressed = (item.level or item.bold) and not item.row
    if not dressed or len(item.text.split()) < _SHORTEST:
        return None
    own = named.pop(number)
    kept = tuple(name for name in reading.masthead.names if name is not own)
    reading.masthead = replace(reading.masthead, names=kept)
    return number, lead
