"""What somebody says, set large above who it was: `“先看水，再说话。”` over name and words."""

from __future__ import annotations

from collections.abc import Iterable

from ..regexes import regex
from .habits import Habits
from .outline import Item

_QUOTED = regex('[“「『"][^“”「」『』"]{3,80}[”」』"]')
#: Above so many speakers such a line is a custom, wherever it stands.
_SEVERAL = 2


def above(items: tuple[Item, ...], chosen: Iterable[int], habits: Habits) -> frozenset[int]:
    """The lines that are nothing but a quotation of whoever speaks below them."""
    found = [start - 1 for start in chosen if start and _is_quotation(items[start - 1], habits)]
    own = [at for at in found if items[at].block == items[at + 1].block]
    return frozenset(found if len(found) >= _SEVERAL else own)


def _is_quotation(item: Item, habits: Habits) -> bool:
    return not item.row and habits.is_dressed(item) and bool(_QUOTED.fullmatch(item.text))
