"""Paragraphs that begin with a body below those of persons who are told further on by what each
said: below names set above their words (`周军表示，…`, and then `秘书处表示，…`), among turns of
those whom a form lists.

Where each has one paragraph that names whoever speaks, the next one is that of the body with
which it begins, unless it is the speaker's own.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from . import amid_han, bodies_amid, bodies_han, names, running
from .heads import Head
from .knowledge import Knowledge
from .outline import Item

#: So many others have to be told so.
_FEWEST = 2


def among(
    items: Sequence[Item], chosen: dict[int, Head], end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with those of such bodies."""
    told = [head for _, head in sorted(chosen.items()) if head.name]
    if len(told) < _FEWEST:
        return chosen
    found = chosen | _reports(items, min(chosen), knowledge)
    if all(_is_narrated(head, items) for head in told):
        found |= _between(items, chosen, end, knowledge)
    return dict(sorted(found.items()))


def _between(
    items: Sequence[Item], chosen: dict[int, Head], end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """None where somebody has more than one paragraph."""
    found: dict[int, Head] = {}
    told = [head for _, head in sorted(chosen.items())]
    for head, below in itertools.pairwise(told):
        for at in range(_words_at(head) + 1, below.start):
            made = _head(items[at], at, head, knowledge) if at not in chosen else None
            if made:
                found[at] = made
            elif items[at].is_prose and at not in chosen:
                return {}
    at = _words_at(told[-1]) + 1
    made = _head(items[at], at, told[-1], knowledge) if at < end and at not in chosen else None
    # Whom the lead names meets or has come, and promises below the last what is the outcome.
    lead = " ".join(item.text for item in items[: min(chosen)] if item.is_prose)
    if made and made.position and made.position.text not in lead:
        found[at] = made
    return found


def _reports(items: Sequence[Item], end: int, knowledge: Knowledge) -> dict[int, Head]:
    """`1. 执行情况`, and below it `项目办公室汇报，…`: the report that the others speak of."""
    lead = next((n for n in range(end) if items[n].is_prose), end)
    under = [n for n in range(lead + 2, end) if items[n - 1].level and not items[n - 1].is_prose]
    made = {n: bodies_amid.of_body(items[n], n, knowledge) for n in under}
    return {n: h for n, h in made.items() if h and bodies_han.reports(items[n].text)}


def _words_at(head: Head) -> int:
    return head.start if head.words else head.end


def _is_narrated(head: Head, items: Sequence[Item]) -> bool:
    """Whether the words of somebody are told: they begin with the name, or a part of it."""
    at = _words_at(head)
    if at >= len(items) or not head.name or not items[at].is_prose:
        return False
    first = items[at].text[: len(head.name) * 2 + 60]
    return any(part in first for part in names.bare(head.name.text).split() if len(part) > 1)


def _head(item: Item, at: int, above: Head, knowledge: Knowledge) -> Head | None:
    made = bodies_amid.of_body(item, at, knowledge) or _unknown(item, at, knowledge)
    if not made or not made.position:
        return None
    own = above.position and made.position.text in above.position.text
    return None if own or (made.country and made.country == above.country) else made


def _unknown(item: Item, at: int, knowledge: Knowledge) -> Head | None:
    if not item.is_prose or item.row or item.level or not running.is_doubtful(item, knowledge):
        return None
    voice = running.voices(item, knowledge)[0]
    words = replace(item, words=voice.words.words)
    return Head("remark", None, voice.position, at, at + 1, (), words, kind=amid_han.KIND)
