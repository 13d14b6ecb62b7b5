"""Blocks in which the name, set apart, stands last above the words, below what somebody is and
where that one is at home: `KHIVA, UZBEKISTAN / Municipal Electrician / **Sok Dara**`. One such
block may be anything; where several of one shape stand, the shape tells what each line is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lmec import folding

from . import names, offices, pairs, positions, trades, trimming
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "name last"
#: So many persons have to be told so.
_FEWEST = 3
#: No head has more lines above the name, nor are these longer.
_MOST, _LONGEST = 3, 120


def heads(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> dict[int, Head]:
    """By the item at which they begin."""
    alike: dict[tuple[int, int, bool, float], dict[int, Head]] = defaultdict(dict)
    for at in range(start + 1, end - 1):
        item = items[at]
        for head in _heads(items, start, at, knowledge):
            alike[at - head.start, item.level, item.bold, item.size][at] = head
    found: dict[int, Head] = {}
    # The shape of most of them; of two as frequent the fuller.
    for _, made in sorted(alike.items(), key=lambda one: (len(one[1]), one[0]), reverse=True):
        told = {names.bare(head.name.text) for head in made.values() if head.name}
        if len(told) >= _FEWEST:
            found = made | found
    return {head.start: head for head in found.values()}


def _heads(items: tuple[Item, ...], start: int, at: int, knowledge: Knowledge) -> Iterator[Head]:
    """Of the blocks whose name may stand at this item."""
    item, below = items[at], items[at + 1]
    if item.is_prose or item.row or not below.is_prose or not (item.level or item.bold):
        return
    is_han = folding.is_han(item.text[0])
    if not is_han and not trades.is_named_in_full(item.words, knowledge):
        return
    for first in range(at - 1, max(start, at - _MOST) - 1, -1):
        if not _is_above(items[first], item):
            return
        lines = [trimming.Trimmed(one.words) for one in items[first:at]]
        homes = [line for line in lines if trimming.is_home(line, knowledge)]
        told = [line.words for line in lines if line not in homes]
        office = told[0] if len(told) == 1 else None
        if office and (
            _is_of(office, item.words, knowledge) if is_han else _is_office(office.text)
        ):
            labels = tuple(line.words for line in homes)
            yield Head("remark", item.words, office, first, at + 1, labels, kind=KIND)


def _is_above(above: Item, name: Item) -> bool:
    """Whether a line is short and less than the name is."""
    plain = not above.level and not (name.size and above.size > name.size)
    return plain and not above.is_prose and not above.row and len(above.text) <= _LONGEST


def _is_office(text: str) -> bool:
    return trades.may_be(text) and (positions.has_post(text) or trades.tells_person(text))


def _is_of(office: Printed, name: Printed, knowledge: Knowledge) -> bool:
    """The same in Chinese, where no capitals tell a name: `环境部水质处处长 / **索·达拉**`."""
    ends = offices.HAN_POST.search(office.text) and not offices.is_sentence(office.text)
    whole = bool(ends) and positions.is_position(office, knowledge)
    return whole and pairs.is_holder(name, office, knowledge)
