"""Paragraphs that tell of several in one sentence that they spoke, each of whom has a block of his
or her own below: `…司长Sok Dara、…处长Souk Vong先后发言。`, and below it the blocks of both. The
sentence belongs to the lead.
"""

from __future__ import annotations

from collections.abc import Sequence

from . import names, running
from .head_parts import Head
from .knowledge import Knowledge
from .outline import Item

#: So many are told at least.
_FEWEST = 2


def without(
    chosen: dict[int, Head], items: Sequence[Item], voice: str, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads without those of such paragraphs; `voice` is the kind of heads in running text."""
    blocks = {
        at: head.name.text for at, head in chosen.items() if head.kind != voice and head.name
    }
    return {
        at: head
        for at, head in chosen.items()
        if head.kind != voice
        or not head.name
        or not _only_herald(items[at], [own for b, own in blocks.items() if b > at], knowledge)
    }


def _only_herald(item: Item, below: Sequence[str], knowledge: Knowledge) -> bool:
    if len(below) < _FEWEST:
        return False
    told = running.voices(item, knowledge)
    if len(told) < _FEWEST or len({voice.words.text for voice in told}) > 1:
        return False
    return all(
        voice.name and any(names.same_name(voice.name.text, own) for own in below)
        for voice in told
    )
