"""Answers behind a short form of the name of whoever the paragraph above introduces: `Nang Mo Hom
is head of the Office at Kep. She spoke to us.`, `The Lake: Why ponds?`, `N.M.H.: They breathe.`"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..regexes import regex
from . import answered, floor, names, shortened
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: What stands before the words: initials with their dots, or anything short.
_LABEL = regex(
    r"\s*(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof)\b\.?\s*)?(?:[A-ZĐ]\.\s?){1,5}(?:[A-ZĐ][\w’'-]+)?|"
    r"(?:(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof)\b\.?\s*)?[^\s:：。.,，;；!?！？“”\"()（）][^:：。.,，;；!?！？“”\"()（）]{0,23}?)"
    r"\s*(?:[:：]|(?<=[A-Z.])\s[–—])\s*(?=\S)"
)
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
#: So many answers make an interview.
_FEWEST = 2
#: Of what stands above the first question so many paragraphs may introduce who answers.
_ABOVE = 2

_Person = tuple[Printed, Printed]


@dataclass(frozen=True)
class _Line:
    at: int
    who: str
    end: int
    """Where the words begin."""


def heads(
    items: tuple[Item, ...],
    chosen: Mapping[int, Head],
    start: int,
    end: int,
    knowledge: Knowledge,
) -> dict[int, Head]:
    """The heads with such answers, each with its question, in place of what was read there."""
    lines = [line for at in range(start, end) if (line := _line(items[at], at))]
    asked = [line.at - 1 for line in lines if line.at > start and _asks(items[line.at - 1])]
    if len(asked) < _FEWEST:
        return dict(chosen)
    people = list(_introduced(items, asked[0], start, knowledge))
    meant = {line.at: one for line in lines if (one := _meant(line, people))}
    told = {names.bare(name.text) for name, _ in meant.values()}
    answers = [at for at in asked if at + 1 in meant]
    # Whoever answers one question answers all, and no question is somebody's answer.
    if len(answers) < _FEWEST or len(answers) < len(asked) or {*asked} & {*meant}:
        return dict(chosen)
    above = [
        head
        for at, head in chosen.items()
        if at < asked[0] and head.name and names.bare(head.name.text) in told
    ]
    if any(not head.words and head.end <= asked[0] for head in above):
        return dict(chosen)  # the name stands as a heading above the questions
    if any(_is_named(chosen.get(at), items[at]) for at in asked):
        return dict(chosen)  # somebody asks whose name another place tells
    taken = {*meant, *asked}
    found = {
        at: head
        for at, head in chosen.items()
        if not taken & {*range(at, head.end)} and not (at < asked[0] and _is_told(head, told))
    }
    seen: set[str] = set()
    for line in lines:
        if line.at in meant:
            name, office = meant[line.at]
            is_first = name.text not in seen
            head = _head(items, line, asked, (name, office if is_first else None))
            found[head.start] = head
            seen.add(name.text)
    return dict(sorted(found.items()))


def _line(item: Item, at: int) -> _Line | None:
    label = None if item.row or item.level else _LABEL.match(item.text)
    return _Line(at, label["who"].strip(), label.end()) if label else None


def _asks(item: Item) -> bool:
    return bool(not item.row and _QUESTION.search(item.text))


def _is_named(head: Head | None, item: Item) -> bool:
    return bool(head and head.name and head.name.text not in item.text)


def _is_told(head: Head, told: set[str]) -> bool:
    """Whether a head is of somebody who answers, whose introduction was taken for words."""
    own = names.bare(head.name.text) if head.name else ""
    return bool(own) and any(own in name for name in told)


def _introduced(
    items: Sequence[Item], first: int, start: int, knowledge: Knowledge
) -> Iterator[_Person]:
    seen: set[str] = set()
    for at in range(first - 1, max(start, first - _ABOVE) - 1, -1):
        if items[at].is_prose and not items[at].level:
            for name, office in answered.told_in(items[at], knowledge):
                if (bare := names.bare(name.text)) not in seen:
                    seen.add(bare)
                    yield name, office


def _meant(line: _Line, people: Sequence[_Person]) -> _Person | None:
    """Nobody where several may be meant."""
    meant = [one for one in people if shortened.means(line.who, one[0].text)]
    return meant[0] if len(meant) == 1 else None


def _head(
    items: tuple[Item, ...],
    line: _Line,
    asked: Sequence[int],
    person: tuple[Printed, Printed | None],
) -> Head:
    item, at = items[line.at], line.at
    words = item.words.cut(line.end).strip()
    spoken = replace(item, words=words, bold=False, level=0, bold_until=0)
    labels = [item.words.cut(0, line.end).strip()]
    if at - 1 in asked:
        at, labels = at - 1, [items[at - 1].words, *labels]
    head = floor.head(item, at, line.at + 1, *person, words=spoken)
    return replace(head, labels=tuple(labels))
