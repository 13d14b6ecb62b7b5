"""Names that a document of two languages prints once for each, one line below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lmec import folding

from . import names
from .knowledge import Knowledge
from .outline import Item

#: An office in each language, and the words.
OFFICES = 3


def is_below_name(items: Sequence[Item], sure: list[str], at: int, knowledge: Knowledge) -> bool:
    """A name in letters right below the same one, or one in characters, in the same dress, above
    offices in both languages."""
    item, above = items[at], items[at - 1] if at else None
    if not above or not (item.bold and above.bold) or item.is_prose or item.row:
        return False
    if any(map(folding.is_han, item.text)) or not names.is_name(bare(item), knowledge):
        return False
    both = {*sure[at + 1 : at + OFFICES]} == {"Hani", "Latn"}
    return both and names.is_name(bare(above), knowledge)


def is_said_once_more(items: Sequence[Item], at: int, knowledge: Knowledge) -> bool:
    """`Nong Lifen` right below `农丽芬` in one paragraph, a name that no other line has: those
    below it in letters have none of their own."""
    item, above = items[at], items[at - 1] if at else None
    if not above or item.block != above.block or item.row or any(map(folding.is_han, item.text)):
        return False
    alone = not any(one.text == item.text for n, one in enumerate(items) if n != at)
    is_han = all(map(folding.is_han, re.sub(r"[·\s]", "", bare(above))))
    return alone and is_han and all(names.is_name(bare(n), knowledge) for n in (above, item))


def bare(item: Item) -> str:
    """The line without signs and numbers around it."""
    text = re.sub(
        r"^[\W\d_①-⓿❶-➓]*(?:[一二三四五六七八九十]{1,3}\s*[、.．)）])?[\W\d_①-⓿❶-➓]*",
        "",
        item.text,
    )
    return re.sub(r"[^\w.)）]+$", "", text)


def same_name(item: Item, others: Sequence[Item]) -> bool:
    """Chinese texts leave many names in Latin letters, so that both languages print them."""
    return any(names.same_name(bare(item), bare(other)) for other in others)
