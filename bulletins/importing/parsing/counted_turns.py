"""Points of a list each of which begins with whoever speaks: `4. Sok Dara, Director of …, asked
for …`, and among these `5. Souk Vong, Head of …, joined by video and was cut off twice.` That the
point stands there tells that it is somebody's turn, whatever that one does in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lmec import folding

from ..regexes import regex
from . import amid_han, brought_in_han, numbering, sentences, subjects_latin
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .verbs import Who

#: So many points of the list are sure.
_FEWEST = 2
#: Who only was to come, or came and said nothing.
_SILENT = regex(
    "(?:因故|因病|临时)|[未没](?:能|有)?(?:到会|出席|参加|发言|前来|成行)|缺席|请假|"
    r"\b(?:absent|unable|apolog\w+|regrets|represented|prevented|excused|(?:did|could)\s+not|said\s+nothing|elected|thanked)\b"
)


def heads(
    items: Sequence[Item], voices: Collection[int], among: Collection[int], knowledge: Knowledge
) -> dict[int, Head]:
    """Those of the points `among` the paragraphs that have no speaker yet; `voices` are the places
    of those that have one."""
    found: dict[int, Head] = {}
    for points in _lists(items):
        sure = [at for at in points if at in voices]
        others = [at for at in points if at not in voices]
        if len(sure) < max(_FEWEST, len(others) + 1):
            continue
        for at in filter(among.__contains__, others):
            end = numbering.number_at(items[at])
            words = items[at].words.cut(end)
            if who := _first(words, knowledge):
                item = replace(items[at], words=words, bold_until=0)
                label = items[at].words.cut(0, end).strip()
                found[at] = Head(*who[:3], at, at + 1, (label,), item, kind=amid_han.KIND)
    return found


def _lists(items: Sequence[Item]) -> Iterator[list[int]]:
    """The places of paragraphs right below each other that have numbers."""
    points: list[int] = []
    for at, item in enumerate(items):
        if item.is_prose and not (item.row or item.level) and numbering.number_at(item):
            points.append(at)
        else:
            yield points
            points = []
    yield points


def _first(words: Printed, knowledge: Knowledge) -> Who | None:
    _, first = next(iter(sentences.parted(words)), (0, words))
    if _SILENT.search(words.text):
        return None
    if folding.script_of(words.text) == "Latn":
        return subjects_latin.subject(first, knowledge)
    who = brought_in_han.speaker(first, knowledge, goes_on=True)
    return who if who and who.name and who.position else None
