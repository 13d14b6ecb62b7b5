"""The last line of an office that its column was too narrow for: `Adviser, Freshwater Trust` above
`International`, in one paragraph, and the words in another below it."""

from __future__ import annotations

from dataclasses import replace

from ..regexes import regex
from .heads import Head
from .outline import Item
from .printed import join

#: A word or some in capitals, as bodies have them.
_LAST = regex(
    r"(?:(?:of|and|for|the)\s+)*[A-Z][\w’'-]+(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w’'-]+){0,4}"
)


def whole(head: Head, items: tuple[Item, ...]) -> Head:
    """The head with such a line."""
    at = head.end
    if not (head.name and head.position) or head.words or at + 1 >= len(items):
        return head
    above, last, below = items[at - 1], items[at], items[at + 1]
    same = above.block == last.block != below.block and above.size == last.size and not last.row
    if not same or last.bold != above.bold or last.level or last.is_prose:
        return head
    ends = above.text.endswith(head.position.text) and at - head.start > 1
    if not ends or not _LAST.fullmatch(last.text) or not below.text[:1].isupper():
        return head
    return replace(head, position=join((head.position, last.words), " "), end=at + 1)
