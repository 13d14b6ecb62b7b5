"""Answers below questions that are set apart, where nobody's name stands above the answers: they
are those of the one whom the paragraph above the first question introduces: `We talked with Mr.
Sok Dara, Head of the Office.`, `**What was hardest?**`, `To stop looking. …`"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from ..regexes import regex
from . import (
    acquaintances,
    interviews,
    latin_people,
    names,
    pairs,
    presenting,
    questioned,
    sentences,
    subjects_latin,
)
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

KIND = "answered"
_QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
#: So many questions make an interview; none is longer, in letters.
_FEWEST, _LONGEST = 2, 240
#: Of what stands above the first question so many paragraphs may introduce who answers.
_ABOVE = 2

Person = tuple[Printed, Printed]


def heads(
    items: tuple[Item, ...], chosen: Container[int], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """Each question with what stands below it; none where a head stands above, which tells who
    answers."""
    found: dict[int, Head] = {}
    for asked in _runs(items, chosen, start, end):
        if person := introduced(items, asked, chosen, start, knowledge):
            found |= {
                at: _head(items[at], items[at + 1], at, person, at == asked[0]) for at in asked
            }
    return found


def introduced(
    items: tuple[Item, ...],
    asked: list[int],
    chosen: Container[int],
    start: int,
    knowledge: Knowledge,
) -> Person | None:
    """Whom what stands above the questions introduces as the one who answers."""
    told = _told_above(items, asked, chosen, start, knowledge)
    return told or _visited(items[: asked[0]], knowledge)


def _head(item: Item, below: Item, at: int, person: Person, is_first: bool) -> Head:
    name, office = person
    head = Head(
        "remark", name, office if is_first else None, at, at + 1, (item.words,), kind=KIND,
        weight=4.5,
    )  # fmt: skip
    if not (label := _ANSWERS.match(below.text)):
        return head
    words = replace(below, words=below.words.cut(label.end()).strip(), bold_until=0)
    labels = (*head.labels, below.words.cut(0, label.end()).strip())
    return replace(head, end=at + 2, words=words, labels=labels)


#: `A: To stop looking.`, below `Q: What was hardest?`
_ANSWERS = regex(r"(?:A|Answer|Reply)\s?\d{0,2}\s*[:.]\s*(?=\S)")


def _runs(
    items: tuple[Item, ...], chosen: Container[int], start: int, end: int
) -> Iterator[list[int]]:
    """Questions with an answer each, right below each other."""
    asked: list[int] = []
    for at in range(start, end + 1):
        goes_on = at < end and at not in chosen
        if goes_on and _asks(items[at]) and at + 1 < end and _answers(items[at + 1]):
            asked.append(at)
        elif not (goes_on and _answers(items[at])):
            if len(asked) >= _FEWEST:
                yield asked
            asked = []


def _asks(item: Item) -> bool:
    dressed = item.bold or item.level or questioned.ASKS.match(item.text)
    plain = not (item.row or item.listed) and len(item.text) <= _LONGEST
    return bool(dressed and plain and _QUESTION.search(item.text))


def _answers(item: Item) -> bool:
    return item.is_prose and not (item.bold or item.level or item.row)


#: `——访环保局局长索·达拉`, `Interview with Sok Dara, …`, below a headline or behind it:
#: whom the paper has asked, and no word of that one.
_VISITED = regex(r"(?:^|(?<=[”」』？！?!\s]))[—–-]{1,3}\s*(?:本刊)?专?访(?=\S{4})")
_TALK = regex(r"(?:[Aa]n?\s+)?(?:[Ii]nterview|[Cc]onversation|[Tt]alk)\s+with\s+(?=[A-ZĐ])")


def tells_whom(items: Sequence[Item], at: int) -> bool:
    """Whether a line only says so: the one `Interview with Sok Dara, …` above questions."""
    text = items[at].text
    if _VISITED.match(text):
        return True
    if not _TALK.match(text) or sum(bool(_TALK.match(item.text)) for item in items) > 1:
        return False
    return sum(map(_asks, items[at + 1 :])) >= _FEWEST


def _visited(above: Sequence[Item], knowledge: Knowledge) -> Person | None:
    for item in above:
        visits = _VISITED.search(item.text) or _TALK.match(item.text)
        words = item.words.cut(visits.end()) if visits else None
        person = words and pairs.name_and_position(words, 0, knowledge)
        person = person or (words and latin_people.name_and_position(words, knowledge))
        if person := person or (words and _who_heads(words, knowledge)):
            return person
    return None


#: `Sok Dara, who has fished for nineteen years and now heads the field station`
_WHO_HEADS = regex(
    r"(?P<name>[A-ZĐ][^,.;:]{3,45}),\s+who\s[^.;:]{0,120}?\b(?:heads|leads|runs|manages|directs|chairs)\s+"
    r"(?:the\s+|an?\s+)?(?P<office>[^,.;:]{4,120})"
)


def _who_heads(words: Printed, knowledge: Knowledge) -> Person | None:
    match = _WHO_HEADS.match(words.text)
    if not match or not names.is_name(match["name"], knowledge):
        return None
    return words.group(match, "name"), words.group(match, "office").strip()


def _told_above(
    items: tuple[Item, ...],
    asked: list[int],
    chosen: Container[int],
    start: int,
    knowledge: Knowledge,
) -> Person | None:
    """The only one, or the one whom the questions call."""
    for at in range(asked[0] - 1, max(start, asked[0] - _ABOVE) - 1, -1):
        item = items[at]
        if at in chosen or not item.is_prose or item.level:
            return None
        met = list(presenting.asked(item.words, knowledge))
        surest = list(_surest(item, knowledge))
        for people in (met, surest, [*surest, *_brought_in(item, knowledge)]):
            told = list({names.bare(name.text): None for name, _ in people})
            called = acquaintances.called((items[n].text for n in asked), told)
            meant = told if len(told) == 1 else list(called)
            if len(meant) == 1:
                return next(one for one in people if names.bare(one[0].text) == meant[0])
    return None


def told_in(item: Item, knowledge: Knowledge) -> Iterator[Person]:
    """Everybody whom a paragraph tells with an office, the surest first."""
    yield from presenting.asked(item.words, knowledge)
    yield from _surest(item, knowledge)
    yield from _brought_in(item, knowledge)


#: Before whom a sentence may bring in.
_BEFORE = regex(
    r"(?:^|\b(?:with|to|by|from|of|is|are|was|asked|met|interviewed|visited|questioned|heard|joined|:)\s+)"
    r"(?:the\s+)?(?=[A-ZĐ])"
)
#: So many places in a sentence are looked at.
_MOST = 12


def _surest(item: Item, knowledge: Knowledge) -> Iterator[Person]:
    yield from presenting.in_lead((item,), knowledge)
    yield from interviews.told((item,), knowledge)
    for read in (interviews.by_pronoun, interviews.by_office):
        if person := read(item.words, knowledge):
            yield person


def _brought_in(item: Item, knowledge: Knowledge) -> Iterator[Person]:
    """Whom any sentence tells behind such a word."""
    for _, sentence in sentences.parted(item.words):
        for before in islice(_BEFORE.finditer(sentence.text), _MOST):
            who = sentence.cut(before.end()).strip(" .:")
            if found := _told(who, knowledge):
                yield found
                break


def _told(who: Printed, knowledge: Knowledge) -> Person | None:
    ends: Sequence[int] = [*(sign.start() for sign in re.finditer(r",\s(?=[a-z])|:", who.text))]
    for end in (len(who), *islice(reversed(ends), _MOST)):
        words = who.cut(0, end).strip(" ,")
        if pair := latin_people.name_and_position(words, knowledge):
            return pair
        told = subjects_latin.named(words, knowledge)
        if told and told.name and told.position:
            return told.name, told.position
    return None
