"""Turns behind a mark that stands for whom another place tells in full: `Q (Sok Dara): …` and
below it `Q: …`; `周军（问）与索·达拉（答）` in a line above; `Q: Sok Dara; A: Li Na`; `LS: …` of
Li Souk (LS)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from ..regexes import regex
from . import asking, floor, names, pairs, trades
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

_ASKS = "Q|Question|问|提问|Reporter|Interviewer|Editor|本刊记者|本刊|记者|编辑|采访者"
_ANSWERS = "A|Answer|答|回答|Interviewee|Guest|Expert|受访者|受访人|嘉宾|专家"
_MARK = rf"(?P<mark>{_ASKS}|{_ANSWERS}|[A-Z]{{2,4}}|[\u4e00-\u9fff]{{1,3}})"
_LETTERS = regex(rf"{_ASKS}|{_ANSWERS}")
#: `Q: `, `问：`, `[Q] `, `LS: `
_LABEL = regex(
    rf"\s*[【\[]?{_MARK}\s?\d{{0,2}}[】\]]?\s*[:：.．]\s*(?=\S)|\s*[【\[](?P<boxed>{_ASKS}|{_ANSWERS})[】\]]\s*(?=\S)"
)
#: `问`, in a cell beside what is asked.
_CELL = regex(rf"\s*[【\[]?(?P<mark>{_ASKS}|{_ANSWERS})\s?\d{{0,2}}[】\]]?\s*[:：.．]?\s*")
#: `Q (Sok Dara): `, `答（索·达拉，司长）：`
_FIRST = regex(rf"\s*{_MARK}\s*[（(](?P<who>[^（）()]{{2,140}})[)）]\s*[:：]\s*(?=\S)")
#: `Sok Dara (Q): `
_LAST = regex(
    rf"\s*(?P<who>[^（）():：。]{{2,140}}?)\s*[（(][“\"]?{_MARK}[”\"]?[)）]\s*[:：]\s*(?=\S)"
)
#: `周军（问）与索·达拉（答）`, `Sok Dara (SD), head of …`, `周军（以下简称“周”）`
_TOLD = regex(
    r"(?P<who>[^（）();；:：。,，]{2,80}?)\s*[（(](?:以下简称|简称|下称|hereafter|hereinafter)?\s*[:：]?\s*"
    rf"[“\"「]?{_MARK}[”\"」]?\s*[)）]"
)
#: `Q: Sok Dara; A: Li Na, head of …`, `“问”为本刊记者周军`
_KEY = regex(
    rf"(?:^|[;；,，、。（(\s]|\band\s)\s*[“\"「]?{_MARK}[”\"」]?\s*(?:[:：=＝–—-]|为|是|is\b|stands\s+for\b)\s*"
    r"(?P<who>[^;；。:：（）()？?]{2,140}?)(?=\s*(?:$|[;；。.)）]|[,，、]\s*[“\"「]?(?:[A-Z]{1,4}|问|答)[”\"」]?\s*[:：=＝为]|\sand\s[“\"]?[A-Z]{1,4}\b[”\"]?\s*(?:[:=]|is\b)))"
)
_JOINT = regex(r"^\s*(?:与|和|及|同|、|and|&|with)\s*")
#: Whoever writes for the paper is told with a name elsewhere: `本刊记者周军在金边采访了…`
_PAPER = regex("(?:本[刊报台网社]|特约)?(?:特约|首席)?(?:记者|编辑|通讯员|主编|主持人)")
_HAN_NAME = regex(
    "[\u4e00-\u9fff]{2,3}(?=[在于就对同与和]|日?前|近日|采访|专访|访问|走访|来到|前往|[，。、（(])"
)
#: So many turns make a conversation, and one mark comes again.
_TURNS, _MOST = 3, 12
#: No line that only tells the marks is longer, in letters.
_LONGEST = 300


@dataclass(frozen=True)
class _Person:
    name: Printed
    office: Printed | None = None


@dataclass(frozen=True)
class _Turn:
    at: int
    mark: str
    label: int
    """So long is what stands before the words."""
    said: int
    """The item that has the words: the next one, where the mark has a cell of its own."""


def among(
    items: tuple[Item, ...], chosen: Mapping[int, Head], start: int, end: int, knowledge: Knowledge
) -> dict[int, Head]:
    """The heads with such turns, which are surer than what else was read in their lines."""
    keys = _keys(items, start, end, knowledge)
    turns = [turn for at in range(start, end) if at not in keys and (turn := _turn(items, at))]
    marks = [turn.mark for turn in turns]
    if not turns or max(map(marks.count, marks)) < 2:
        return dict(chosen)
    first = turns[0].at
    interview = asking.told(items[start:first], knowledge)
    above = dict(_of_interview(interview, {*marks}))
    above |= _told_above(items[start:first], {*marks}, knowledge)
    people = _people(turns, above, items, knowledge)
    turns = [turn for turn in turns if turn.at in people]
    bare = any(turn.said > turn.at or _LABEL.match(items[turn.at].text) for turn in turns)
    if not bare or not _fit_together(turns, items[:end]):
        return dict(chosen)  # or each label tells whoever it is
    key = first
    while key - 1 in keys:
        key -= 1
    lines = {line for turn in turns for line in (turn.at, turn.said)}
    introduced = [person[0].text for person in interview if person]
    found = {
        at: head
        for at, head in chosen.items()
        if not lines & {*range(at, head.end)}
        and at not in keys
        and not (at < first and head.name and head.name.text in introduced)
    }
    seen: set[str] = set()
    for turn in turns:
        top, person = key if turn.at == first else turn.at, people[turn.at]
        head = _head(items, turn, person, person.name.text not in seen, lines, top)
        found[head.start] = head
        seen.add(person.name.text)
    return dict(sorted(found.items()))


def _turn(items: tuple[Item, ...], at: int) -> _Turn | None:
    item = items[at]
    if item.row:
        cell = _CELL.fullmatch(item.text)
        beside = at + 1 < len(items) and items[at + 1].row == item.row
        return _Turn(at, cell["mark"], len(item.text), at + 1) if cell and beside else None
    for label in (_FIRST, _LAST, _LABEL):
        if match := label.match(item.text):
            parts = match.groupdict()
            return _Turn(at, parts["mark"] or parts["boxed"], match.end(), at)
    return None


def _people(
    turns: Sequence[_Turn],
    above: Mapping[str, _Person],
    items: Sequence[Item],
    knowledge: Knowledge,
) -> dict[int, _Person]:
    """Who has each turn: whom its mark meant last."""
    meant, found = dict(above), {}
    for turn in turns:
        if told := _in_label(items[turn.at], turn, knowledge):
            meant[turn.mark] = told
        if turn.mark in meant:
            found[turn.at] = meant[turn.mark]
    return found


def _in_label(item: Item, turn: _Turn, knowledge: Knowledge) -> _Person | None:
    """Whom the label itself tells, the first time."""
    match = _FIRST.match(item.text) or _LAST.match(item.text)
    return _person(item.words.group(match, "who"), turn.mark, knowledge) if match else None


def _of_interview(interview: asking.Interview, marks: set[str]) -> Iterator[tuple[str, _Person]]:
    """Of one whose questions nobody named asks, the answers are told elsewhere."""
    if not interview.asks or not interview.answers:
        return
    for mark in marks:
        if re.fullmatch(_ASKS, mark):
            yield mark, _Person(*interview.asks)
        elif re.fullmatch(_ANSWERS, mark):
            yield mark, _Person(*interview.answers)


def _told_above(
    items: Sequence[Item], marks: set[str], knowledge: Knowledge
) -> Iterator[tuple[str, _Person]]:
    for item in items:
        for told in (_TOLD, _KEY):
            for match in islice(told.finditer(item.text), _MOST):
                who = item.words.group(match, "who")
                if match["mark"] not in marks:
                    continue
                person = _person(who, match["mark"], knowledge) or _of_paper(who, items, knowledge)
                if person:
                    yield match["mark"], person


def _person(words: Printed, mark: str, knowledge: Knowledge) -> _Person | None:
    if joint := _JOINT.match(words.text):
        words = words.cut(joint.end())
    words = words.strip('“”" ')
    person = _read(words, knowledge)
    if not person:
        return None
    bare = names.bare(person.name.text)
    initials = "".join(word[:1] for word in re.split(r"[\s·•-]+", bare))
    own = (
        bool(_LETTERS.fullmatch(mark))
        or mark == initials.upper()
        or (mark[0] > "\u4e00" and mark in bare)
    )
    return person if own else None


def _read(words: Printed, knowledge: Knowledge) -> _Person | None:
    if _is_whole(words, knowledge):
        return _Person(words)
    if paper := _PAPER.match(words.text):
        name, office = words.cut(paper.end()).strip(), words.group(paper)
        return _Person(name, office) if names.is_name(name.text, knowledge) else None
    if pair := pairs.name_and_position(words, 0, knowledge):
        return _Person(*pair)
    comma = re.search(r"\s*[,，]\s*", words.text)
    if comma and _is_whole(words.cut(0, comma.start()), knowledge):
        office = words.cut(comma.end())
        if trades.may_be(office.text) or _PAPER.fullmatch(office.text):
            return _Person(words.cut(0, comma.start()), office)
    return _at_end(words, knowledge)


def _is_whole(words: Printed, knowledge: Knowledge) -> bool:
    bare = names.bare(words.text)
    several = " " in bare or not bare.isascii()
    return several and names.is_name(words.text, knowledge)


#: `We met the pilot Sok Dara (SD)`
_LATIN_AT_END = regex(
    r"(?:(?:H\.E|Mr|Mrs|Ms|Dr|Prof)\.?\s+)*[A-ZĐ][\w’'-]+(?:\s+[A-ZĐ][\w’'-]+){1,4}$"
)


def _at_end(words: Printed, knowledge: Knowledge) -> _Person | None:
    match = _LATIN_AT_END.search(words.text)
    name = words.group(match) if match else None
    return _Person(name) if name and names.is_name(name.text, knowledge) else None


def _is_paper(words: Printed) -> bool:
    return bool(_PAPER.fullmatch(_JOINT.sub("", words.text).strip()))


def _of_paper(words: Printed, items: Sequence[Item], knowledge: Knowledge) -> _Person | None:
    """Who of the paper it is that asks, by the sentence that tells it with a name."""
    if not _is_paper(words):
        return None
    joint = _JOINT.match(words.text)
    who = words.cut(joint.end() if joint else 0).strip()
    for item in items:
        at = item.text.find(who.text)
        name = _HAN_NAME.match(item.text, at + len(who)) if at >= 0 else None
        if name and names.is_name(name[0], knowledge):
            return _Person(item.words.group(name), item.words.cut(at, at + len(who)))
    return None


def _fit_together(turns: Sequence[_Turn], items: Sequence[Item]) -> bool:
    """Two who speak with each other, one who answers what nobody asks, or one who asks others."""
    marks = {turn.mark for turn in turns}
    if len(marks) > 1 or len(turns) < 2:
        return len(turns) >= _TURNS
    below = [items[turn.at + 1].text for turn in turns if turn.at + 1 < len(items)]
    asks = re.fullmatch(_ASKS, turns[0].mark) and all(map(_ANY_LABEL.match, below))
    return bool(asks or re.fullmatch(_ANSWERS, turns[0].mark))


#: `Sok Dara: `
_ANY_LABEL = regex(r"[^:：。.!?！？]{1,40}[:：]\s*(?=\S)")


def _keys(items: tuple[Item, ...], start: int, end: int, knowledge: Knowledge) -> set[int]:
    """Lines that tell what two marks stand for, or one below the other, and nothing else."""
    told = {at: _marks(items[at], items, knowledge) for at in range(start, end)}
    several = {at for at, marks in told.items() if len(marks) > 1}
    below = [{at, at + 1} for at in range(start, end - 1) if told[at] and told[at + 1]]
    return several.union(*(two for two in below if len(set.union(*(told[n] for n in two))) > 1))


def _marks(item: Item, items: Sequence[Item], knowledge: Knowledge) -> set[str]:
    if len(item.text) > _LONGEST or item.text.rstrip().endswith(("?", "？")):
        return set()
    # A sentence may introduce them, and is one of the lead.
    is_sentence = item.text.rstrip().endswith((".", "。"))
    found: set[str] = set()
    for told in (_KEY,) if is_sentence else (_KEY, _TOLD):
        for match in islice(told.finditer(item.text), _MOST):
            who = item.words.group(match, "who")
            if _person(who, match["mark"], knowledge) or _is_paper(who):
                found.add(match["mark"])
    return found


def _head(
    items: tuple[Item, ...],
    turn: _Turn,
    person: _Person,
    is_first: bool,
    turns: Container[int],
    key: int,
) -> Head:
    item, start = items[turn.said], turn.at
    words = item.words if turn.said > start else item.words.cut(turn.label).strip()
    spoken = replace(item, words=words, bold=False, level=0, bold_until=0)
    labels = [items[start].words.cut(0, turn.label).strip()]
    if key < turn.at:
        start, labels = key, [*(line.words for line in items[key : turn.at]), *labels]
    asked = turn.at - 1
    if start == turn.at and asked not in turns and _asks(items[asked]):
        start, labels = asked, [items[asked].words, *labels]
    head = floor.head(
        item, start, turn.said + 1, person.name, person.office if is_first else None, words=spoken
    )
    return replace(head, labels=tuple(labels))


def _asks(item: Item) -> bool:
    """A question of somebody who has no name."""
    label = _LABEL.match(item.text)
    return bool(label and re.fullmatch(_ASKS, label["mark"] or label["boxed"]))
