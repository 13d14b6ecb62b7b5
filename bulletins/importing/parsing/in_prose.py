"""Whoever speaks in English paragraphs that no other rule has given to anybody: whatever the post
is called, whatever the verb, wherever in the paragraph the name stands.

Only in a report whose speakers speak inside of paragraphs: below a head of lines all words are
that one's, whoever is named in them. Who speaks in a paragraph tells `told_latin`.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from itertools import pairwise

from lmec import folding

from . import names, running, told_latin
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .running import Voice
from .told_latin import Told

#: The voices of paragraphs, by their items.
Voices = dict[int, list[Voice]]


def voices(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    taken: Set[int],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> Voices:
    """The voices of the paragraphs that nobody has yet, and of those in which somebody speaks
    beside whom other rules know."""
    if any(not head.words and head.kind != VOICE for head in chosen.values()):
        return {}
    if not any(_is_latin(items[at].text) for at in range(start, end)):
        return {}
    known = {
        at: running.voices(items[at], knowledge) if head.kind == VOICE else [head]
        for at, head in chosen.items()
    }
    found = _with_others(items, chosen, known, knowledge)
    spoken = _names(voice.name for own in [*found.values(), *known.values()] for voice in own)
    others = {*taken, *(at for head in chosen.values() for at in range(head.start, head.end))}
    told: dict[int, list[Told]] = {}
    for at in range(start, end):
        if at in others or not items[at].is_prose or not _is_latin(items[at].text):
            continue
        if turns := told_latin.turns(items[at].words, spoken, knowledge):
            told[at] = turns
    sure = {*chosen, *(at for at, turns in told.items() if any(one.is_sure for one in turns))}
    lead = next((at for at in range(start, end) if items[at].is_prose), end)
    room = _Room(spoken)
    for at in sorted({*chosen, *told}):
        if at in chosen:
            last = _names(voice.name for voice in found.get(at, known[at])[-1:])
            room.current = last[-1] if last else ""
            continue
        # Who perhaps speaks does so among others who do.
        turns = _sure(told[at], is_among_others=at > lead and bool(sure - {at}))
        if heard := room.heard(turns):
            found[at] = _voices(items[at], heard)
    return found


def _names(printed: Iterable[Printed | None]) -> list[str]:
    return [name.text for name in printed if name]


def _sure(turns: list[Told], is_among_others: bool) -> list[Told]:
    first = next((number for number, one in enumerate(turns) if one.is_sure), len(turns))
    return turns if is_among_others else turns[first:]


class _Room:
    """Who has spoken so far, and who did so last."""

    def __init__(self, spoken: list[str]) -> None:
        self.spoken, self.new, self.current = spoken, list[str](), ""

    def heard(self, turns: list[Told]) -> list[Told]:
        """The turns of those who have not spoken yet, or answer once more after another."""
        kept = []
        for one in turns:
            name = one.name.text
            if not _is_among(name, self.spoken):
                self.spoken.append(name)
                self.new.append(name)
                kept.append(one)
            elif self._answers(one):
                kept.append(replace(one, position=None))
            else:
                continue
            self.current = name
        return kept

    def _answers(self, one: Told) -> bool:
        name = one.name.text
        another = bool(self.current) and not _is_among(name, [self.current])
        return another and one.is_direct and _is_among(name, self.new)


def _is_among(name: str, spoken: list[str]) -> bool:
    """Whether somebody has spoken already, by the whole name or a part of it."""
    return any(told_latin.are_one(name, other) for other in spoken)


def _voices(item: Item, turns: list[Told]) -> list[Voice]:
    ends = [*[one.start for one in turns[1:]], len(item.words)]
    words = [item.words.cut(start, end).strip() for start, end in pairwise([0, *ends])]
    return [
        Voice("remark", one.name, one.position, replace(item, words=own))
        for one, own in zip(turns, words, strict=True)
    ]


def _with_others(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    known: dict[int, list[Voice] | list[Head]],
    knowledge: Knowledge,
) -> Voices:
    """The paragraphs in which somebody speaks beside whom others know, all with their voices."""
    found: Voices = {}
    for at, head in chosen.items():
        if head.end != at + 1 or not _is_latin(items[at].text):
            continue
        turns: list[Told] = []
        for one in told_latin.turns(items[at].words, [], knowledge):
            if one.is_sure and not _is_among(one.name.text, _names(told.name for told in turns)):
                turns.append(one)
        by_name = {names.bare(one.name.text): one for one in known[at] if one.name}
        is_plain = all(one.name and one.role == "remark" for one in known[at])
        heard = {names.bare(one.name.text) for one in turns}
        if is_plain and len(turns) > len(known[at]) and by_name.keys() <= heard:
            found[at] = [_as_known(one, by_name) for one in _voices(items[at], turns)]
    return found


def _as_known(voice: Voice, by_name: dict[str, Voice | Head]) -> Voice:
    other = by_name.get(names.bare(voice.name.text)) if voice.name else None
    if not other:
        return voice
    return replace(voice, position=other.position or voice.position, country=other.country)


def _is_latin(text: str) -> bool:
    return folding.script_of(text[:60]) == "Latn"
