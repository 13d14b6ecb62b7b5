"""Lines right below each other that begin with a dash: the entries of a list, of which a PDF has
but the sign, and somebody who types no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..regexes import regex
from .outline import Item, Outline
from .printed import Printed

#: So many make a list: one below the words, or two, may sign them, unless they are sentences.
_FEWEST = 3
_DASH = regex(r"\s*[–—-]\s+(?=\S)")
#: A long one before a sentence leads to what somebody says.
_BEFORE_SENTENCES = regex(r"\s*[–-]\s+(?=[A-ZĐ\u4e00-\u9fff])")


def taken_out(lines: Outline) -> Outline:
    """The lines with such entries as entries of a list, without their dashes."""
    entries = {at for run in _runs(lines.items) for at in run}
    if not entries:
        return lines
    labels: list[Printed] = []
    items = tuple(
        _entry(item, labels) if at in entries else item for at, item in enumerate(lines.items)
    )
    return replace(lines, items=items, labels=(*lines.labels, *labels))


def _runs(items: tuple[Item, ...]) -> Iterator[range]:
    first = 0
    for at in range(len(items) + 1):
        if at < len(items) and _is_dashed(items[at]):
            continue
        are_told = at - first > 1 and all(item.is_prose for item in items[first:at])
        if at - first >= _FEWEST or are_told:
            yield range(first, at)
        first = at + 1


def _is_dashed(item: Item) -> bool:
    plain = not (item.row or item.level or item.listed)
    return plain and bool((_BEFORE_SENTENCES if item.is_prose else _DASH).match(item.text))


def _entry(item: Item, labels: list[Printed]) -> Item:
    dash = _DASH.match(item.text)
    assert dash
    labels.append(item.words.group(dash).strip())
    bold = max(0, item.bold_until - dash.end())
    return replace(item, words=item.words.cut(dash.end()), bold_until=bold, listed=True)
