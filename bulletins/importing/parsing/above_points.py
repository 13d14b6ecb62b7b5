"""Whoever a line introduces that ends with a colon, where the words are the points of the list
below it: `环境部司长Sok Dara打了个比方：`, `Mr. Sok Dara, Director of …, made three points:`"""

from __future__ import annotations

from collections.abc import Callable

from . import verbs
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .verbs import Who


def speaker(
    item: Item, knowledge: Knowledge, who_speaks: Callable[[Printed, Knowledge], Who | None]
) -> Who | None:
    """Only somebody told with name and office, behind whom a verb of saying stands; a line that is
    set apart heads the words itself."""
    dressed = item.bold or item.level or item.row or item.bold_until
    if dressed or not item.text.endswith(("：", ":")):
        return None
    words = item.words.cut(0, len(item.words) - 1)
    who = who_speaks(words, knowledge)
    if not who or not who.name or not who.position or who.role == "chair":
        return None
    end = max(who.name.span.end, who.position.span.end) - words.span.start
    return who if verbs.says(item.text, end) else None
