"""Several who answer the same questions: below each line that asks stand paragraphs that begin
with whoever answers: `**What has changed?**`, `**Sok Dara, lamp keeper, Kep:** The nights.`,
`**Dara:** …`. There the shape tells who speaks, whatever the trade, and a part of a name will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lmec import folding

from ..regexes import regex
from . import acquaintances, floor, interviews, names, pairs, presenting, trades
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: `Q: What has changed?`, `Question 2. …`
ASKS = regex(r"(?:Q|Question|问|提问)\s?\d{0,2}\s*[:：.．]\s*(?=\S)")
QUESTION = regex(r"[?？][”’\"」）)]?\s*$")
_LABELLED = regex(r"(?P<who>[^:：]{1,48})[:：]\s*(?=\S)")
#: So many questions make an interview; none is longer, in letters.
_FEWEST, _LONGEST = 2, 240
_LETTERS = r"(?:\b(?:H\.E|Mr|Mrs|Ms|Dr|Prof|Capt|Assoc|Asst)\.|\b[A-Z]\.|[^:：.。!?！？“”\"])"
_WHO = regex(rf"(?P<who>{_LETTERS}{{2,140}}?)\s*[:：]\s*(?=\S)")
_OFFICE = regex(r"\s*,\s+|\s*\((?=[^()]+\)$)|\s+[–—]\s+")

#: Name and, where it is told, office.
_Person = tuple[Printed, Printed | None]


@dataclass
class _Run:
    """Questions, and the paragraphs below them."""

    asked: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class _Answer:
    who: Printed
    words: Printed


def heads(
    items: tuple[Item, ...], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with those of such answers, which are surer than what else was read there."""
    found = dict(chosen)
    for run in _runs(items, start, end):
        answers = {at: told for at in run.below if (told := _answer(items[at]))}
        if not all(at + 1 in answers for at in run.asked):
            continue
        above = items[start : run.asked[0]]
        people = _people(answers, above, knowledge)
        meant = {at: _meant(one.who, people, knowledge) for at, one in answers.items()}
        if not all(meant[at + 1] for at in run.asked):
            continue
        for at, answer in answers.items():
            if (person := meant[at]) and not _is_read(found.get(at), person):
                found[at] = _head(items[at], at, answer, person)
        found |= _by_paper(items, run, found, start)
    return found


def _runs(items: tuple[Item, ...], start: int, end: int) -> Iterator[_Run]:
    run = _Run()
    for at in range(start, end):
        item = items[at]
        if _asks(item):
            run.asked.append(at)
        elif run.asked and not (item.level or item.bold or item.row):
            run.below.append(at)
        else:
            if len(run.asked) >= _FEWEST:
                yield run
            run = _Run()
    if len(run.asked) >= _FEWEST:
        yield run


def _asks(item: Item) -> bool:
    text = item.text
    if item.row or item.listed or len(text) > _LONGEST or not QUESTION.search(text):
        return False
    return bool(item.bold or item.level or _LABELLED.match(text) or ASKS.match(text))


def _answer(item: Item) -> _Answer | None:
    """A paragraph behind whoever gives it, whom a colon or only the dress parts from it."""
    bold = item.text[: item.bold_until]
    if 0 < item.bold_until < len(item.text) and len(bold) <= _LONGEST:
        end = item.bold_until
    elif label := _WHO.match(item.text):
        end = label.end()
    else:
        return None
    who, words = item.words.cut(0, end).strip(" :：–—"), item.words.cut(end).strip(" :：–—")
    return _Answer(who, words) if who and words else None


def _people(
    answers: Mapping[int, _Answer], above: Sequence[Item], knowledge: Knowledge
) -> list[_Person]:
    """Everybody whom a label or what stands above tells in full."""
    told: list[_Person] = [*interviews.told(above, knowledge)]
    told += [*presenting.in_lead(tuple(above), knowledge)]
    for answer in answers.values():
        if person := _read(answer.who, knowledge):
            told.append(person)
    known = [name.text for name, _ in told]
    for answer in answers.values():
        if not acquaintances.whole(answer.who.text, known):
            told += [(name, None) for name in _named(answer.who.text, above, knowledge)]
    return told


def _read(who: Printed, knowledge: Knowledge) -> _Person | None:
    """`Ms. Sok Dara, lamp keeper, Kep`, `Sok Dara`: not yet a part of a name."""
    sign = _OFFICE.search(who.text)
    name = who.cut(0, sign.start()) if sign else who
    if is_in_full(name, knowledge):
        if not sign:
            return name, None
        office = who.cut(sign.end()).strip(" )")
        if trades.may_be(office.text):
            return name, office
    return pairs.name_and_position(who, 0, knowledge)


def is_in_full(name: Printed, knowledge: Knowledge) -> bool:
    bare = names.bare(name.text)
    if folding.script_of(bare) != "Latn":
        return names.is_name(name.text, knowledge)
    capitals = all(word[:1].isupper() for word in bare.split())
    return capitals and " " in bare and names.is_name(name.text, knowledge)


def _named(part: str, above: Sequence[Item], knowledge: Knowledge) -> Iterator[Printed]:
    """Names above that have the word in them: `Dara` of Sok Dara."""
    bare = names.bare(part)
    if " " in bare or not bare.isalpha():
        return
    word = r"[A-ZÀ-ỸĐ][\w’'-]*"
    around = re.compile(rf"\b(?:{word}\s+){{0,3}}{re.escape(bare)}(?:\s+{word}){{0,3}}\b")
    for item in above:
        for match in around.finditer(item.text):
            name = item.words.group(match)
            if is_in_full(name, knowledge):
                yield name


def _meant(who: Printed, people: Sequence[_Person], knowledge: Knowledge) -> _Person | None:
    """Whom a label names, with the office where it stands in the label or above."""
    own = _read(who, knowledge)
    if own and own[1]:
        return own
    whole = acquaintances.whole(who.text, list(dict.fromkeys(name.text for name, _ in people)))
    if not whole:
        return own
    same = [one for one in people if names.same_name(one[0].text, whole)]
    office = next((office for _, office in same if office), None)
    return (own or same[0])[0], office


def _is_read(known: Head | None, person: _Person) -> bool:
    """Whether a head tells the same, with all that its label has."""
    if not known or not known.name or not known.words:
        return False
    if names.same_name(known.name.text, person[0].text):
        return bool(known.position or not person[1])
    part = {*acquaintances.words_of(known.name.text)} < {*acquaintances.words_of(person[0].text)}
    return part and bool(known.position or names.HONORIFIC.match(known.name.text))


def _head(
    item: Item, at: int, answer: _Answer, person: tuple[Printed | None, Printed | None]
) -> Head:
    name, office = person
    words = replace(item, words=answer.words, bold=False, level=0, bold_until=0)
    head = floor.head(item, at, at + 1, name, office, words=words)
    used = [span for told in (name, office) if told for span in told.spans]
    own = answer.who.span
    beside = any(own.start <= span.start < own.end for span in used)
    return head if beside else replace(head, labels=(answer.who,))


def _by_paper(
    items: tuple[Item, ...], run: _Run, found: Mapping[int, Head], start: int
) -> dict[int, Head]:
    """Questions by the paper itself, of which a part of its name will do: `Quarterly: …`."""
    own = folding.solid(" ".join(item.text for item in items[:start]))
    made: dict[int, Head] = {}
    for at in run.asked:
        item, known = items[at], found.get(at)
        label = _LABELLED.match(item.text)
        if not label or ASKS.match(item.text) or folding.solid(label["who"]) not in own:
            continue
        if not known or (known.name and known.words):
            asks = _Answer(item.words.group(label, "who"), item.words.cut(label.end()).strip())
            made[at] = _head(item, at, asks, (None, asks.who))
    return made
