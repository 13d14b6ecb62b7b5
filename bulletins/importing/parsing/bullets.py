"""Entries of a bulleted list that name a person each, right below each other: who led the
delegations, who answers. Nobody speaks by standing there, whoever speaks further down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .head_parts import Head
from .outline import Item

#: So many make a list.
_FEWEST = 3


def lists(items: tuple[Item, ...], heads: Sequence[Head]) -> list[list[Head]]:
    runs: list[list[Head]] = []
    for above, head in pairwise(heads):
        if not (_is_entry(items, above) and _is_entry(items, head) and head.start == above.end):
            continue
        if runs and runs[-1][-1] is above:
            runs[-1].append(head)
        else:
            runs.append([above, head])
    return [run for run in runs if len(run) >= _FEWEST]


def _is_entry(items: tuple[Item, ...], head: Head) -> bool:
    """Whether a head is one line of a list, and the words do not stand below it in the list."""
    item = items[head.start]
    below = items[head.end] if head.end < len(items) else None
    alone = bool(head.name) and not head.words and head.end == head.start + 1
    spoken = below is not None and below.is_prose and below.listed
    return item.listed and not item.level and alone and not spoken
