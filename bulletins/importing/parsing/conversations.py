"""Conversations by their shape: lines one below the other that each begin with a short label, of
which labels come again: `The River: Who pays?`, `Sok Dara: All do.`, `The River: …`. Each such
line is a turn, whoever its label names: a person, or the paper that asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lmec import folding

from ..regexes import regex
from . import floor, names, trimming, unspoken, vocabulary
from .habits import mark_of
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: `Dr. Sok Dara: …`, `索·达拉：…`, `The River: …`, `Sok Dara (fisher, Takeo): …` the first time
_LABEL = regex(
    r"\s*(?:[–—―-]{1,3}\s*)?(?P<who>(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\.\s+){0,2}"
    r"[^:：。.!?！？，,;；\d（）()]{1,48}?)\s*(?:[（(](?P<office>[^（）()\d:：]{2,100})[)）]\s*)?[:：]\s*(?=\S)"
)
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
#: A conversation has so many turns; between two of them stand so many paragraphs of one.
_TURNS, _BETWEEN = 3, 3


@dataclass(frozen=True)
class _Turn:
    at: int
    who: Printed
    words: Item
    office: Printed | None = None

    @property
    def mark(self) -> str:
        return mark_of(names.bare(self.who.text))


def among(
    items: tuple[Item, ...], chosen: dict[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with the turns of conversations that nobody has found."""
    found = dict(chosen)
    for run in _runs(items, start, end):
        asking = _asking(run, items[:start], knowledge)
        heard = {turn.mark for turn in run if turn.at in chosen and chosen[turn.at].name}
        people = _people(run, asking, items[start : run[0].at], knowledge)
        people = people or _once_introduced(run, knowledge)
        turns = [turn for turn in run if turn.mark in asking | people]
        if people and len(turns) >= _TURNS and _come_again(turns):
            heard |= people
            chairs = {turn.mark for turn in run if _presides(turn)}
            found |= {
                turn.at: _head(turn, turn.mark in people, turn.mark in chairs)
                for turn in turns
                if turn.at not in chosen
            }
        for at in range(run[0].at + 1, min(run[-1].at + 2, end)):
            if at not in found and (head := _inside(items[at], at, heard)):
                found[at] = head
    return dict(sorted(found.items()))


#: `A question concerned the nets. Dara: They are lent.`
_LATER = regex(
    r"(?:(?<=[.!?])\s+|(?<=[。！？]))(?P<who>[^:：。.!?！？，,;；\d（）()]{2,48}?)[:：]\s*(?=\S)"
)


def _inside(item: Item, at: int, heard: set[str]) -> Head | None:
    """A turn behind a sentence that leads to it, of somebody who has the floor above."""
    label = _LATER.search(item.text) if item.is_prose else None
    if not label or mark_of(label["who"].strip()) not in heard:
        return None
    who, words = item.words.group(label, "who").strip(), item.words.cut(label.end()).strip()
    head = floor.head(item, at, at + 1, who, None, words=replace(item, words=words, bold_until=0))
    return replace(head, labels=(item.words.cut(0, label.start()).strip(),))


def _head(turn: _Turn, is_person: bool, is_chair: bool) -> Head:
    if is_person:
        head = floor.head(
            turn.words, turn.at, turn.at + 1, turn.who, turn.office, words=turn.words
        )
        return replace(head, role="chair") if is_chair else head
    head = floor.head(turn.words, turn.at, turn.at + 1, None, turn.who, words=turn.words)
    return replace(head, role=trimming.role_of(turn.who.text) or head.role)


def _presides(turn: _Turn) -> bool:
    """`Li Na (moderator): …`, who is told by the name alone further down."""
    return turn.office is not None and trimming.role_of(turn.office.text.strip()) == "chair"


def _runs(items: tuple[Item, ...], start: int, end: int) -> list[list[_Turn]]:
    """Lines with labels below each other, under one heading."""
    runs: list[list[_Turn]] = [[]]
    for at in range(start, end):
        if items[at].level or items[at].row:
            runs.append([])
        elif turn := _turn(items[at], at):
            if runs[-1] and at - runs[-1][-1].at > _BETWEEN + 1:
                runs.append([])
            runs[-1].append(turn)
    return [run for run in runs if len(run) >= _TURNS]


def _turn(item: Item, at: int) -> _Turn | None:
    label = _LABEL.match(item.text)
    if not label or unspoken.ASKS.match(item.text) or vocabulary.CLOSING_WORD.search(label["who"]):
        return None
    words = item.words.cut(label.end()).strip()
    spoken = replace(item, words=words, bold=False, level=0, bold_until=0)
    is_said = item.is_prose or spoken.is_prose or _QUESTION.search(words.text)
    if not is_said:
        return None
    office = item.words.group(label, "office") if label["office"] else None
    return _Turn(at, item.words.group(label, "who").strip(), spoken, office)


def _come_again(turns: Sequence[_Turn]) -> bool:
    counts = Counter(turn.mark for turn in turns)
    return len(counts) > 1 and max(counts.values()) > 1


def _asking(run: Sequence[_Turn], head: Sequence[Item], knowledge: Knowledge) -> set[str]:
    """The labels whose lines are all questions, and that name nobody but the paper."""
    own = folding.solid(" ".join(item.text for item in head))
    answers = {turn.mark for turn in run if not _QUESTION.search(turn.words.text)}
    asked = Counter(turn.mark for turn in run)
    return {
        turn.mark
        for turn in run
        if asked[turn.mark] > 1
        and turn.mark not in answers
        and (folding.solid(turn.who.text) in own or not _may_be_person(turn.who, knowledge))
    }


def _people(
    run: Sequence[_Turn], asking: set[str], above: Sequence[Item], knowledge: Knowledge
) -> set[str]:
    """The labels that are names, where somebody asks or what stands above tells one of them."""
    named = {
        turn.mark: turn
        for turn in run
        if turn.mark not in asking and _may_be_person(turn.who, knowledge)
    }
    told = folding.solid(folding.without_marks(" ".join(item.text for item in above)))
    sure = asking or any(
        folding.solid(folding.without_marks(names.bare(turn.who.text))) in told
        for turn in named.values()
    )
    return set(named) if sure else set()


def _once_introduced(run: Sequence[_Turn], knowledge: Knowledge) -> set[str]:
    """Those with an office in brackets, in a run in which one of them tells it the first time
    and none again: `Sok Dara (fisher): …`, `Li Na (host): …`, `Sok Dara: …`."""
    first = {turn.mark for turn in run if turn.office and _may_be_person(turn.who, knowledge)}
    again = {turn.mark for turn in run if not turn.office}
    return first if first & again else set()


def _may_be_person(who: Printed, knowledge: Knowledge) -> bool:
    """One word in letters may be any label."""
    bare = names.bare(who.text)
    several = folding.script_of(bare) != "Latn" or len(bare.split()) > 1
    return several and names.is_name(who.text, knowledge)
