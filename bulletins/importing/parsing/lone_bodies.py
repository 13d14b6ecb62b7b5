"""Bodies that could head words of their own and do not: one of which no list knows, where nobody
else speaks, and one that is the last line of somebody's office, in the dress of its other lines:
`Sok Dara`, `Senior Scholar`, `River Research Institute`."""

from __future__ import annotations

from . import running
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item

#: So many others have to speak.
_OTHERS = 2

_Heads = dict[int, list[Head]]


def left_out(found: _Heads, items: tuple[Item, ...], knowledge: Knowledge) -> _Heads:
    """The heads without such bodies, by the item at which they begin."""
    found = _without_last_lines(found, items)
    voices = [at for at, made in found.items() if any(head.kind == VOICE for head in made)]
    doubtful = {at for at in voices if running.is_doubtful(items[at], knowledge)}
    others = [at for at in voices if at not in doubtful]
    if not doubtful or len(others) >= _OTHERS:
        return found
    if sum(len(running.voices(items[at], knowledge)) for at in others) > _OTHERS:
        return found
    return {
        at: [head for head in made if at not in doubtful or head.kind != VOICE]
        for at, made in found.items()
    }


def _without_last_lines(found: _Heads, items: tuple[Item, ...]) -> _Heads:
    lasts = {
        head.end - 1
        for made in found.values()
        for head in made
        if head.name and not head.words and head.end - head.start > 2 and _is_one(head, items)
    }
    return {
        at: [head for head in made if at not in lasts or head.kind != "body" or head.words]
        for at, made in found.items()
    }


def _is_one(head: Head, items: tuple[Item, ...]) -> bool:
    """Whether all lines below the name look alike, above words."""
    own = [
        (item.level, item.bold, item.row, item.listed) for item in items[head.start + 1 : head.end]
    ]
    below = items[head.end : head.end + 1]
    return len(set(own)) == 1 and bool(below) and below[0].is_prose
