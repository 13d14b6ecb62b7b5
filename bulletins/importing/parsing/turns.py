"""Who speaks once more, or is told by a part in the meeting alone: `周军在讨论环节补充说`,
`Sok Dara added that …`, `周军：…`, `主持人：周军`, `周军（主持人）：`.

Such a line tells no office. So it begins words only for somebody whom the document introduces
with one, or whose part in the meeting is told beside the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lmec import folding

from . import (
    calling,
    names,
    offices,
    positions,
    presenting,
    rosters,
    running,
    trimming,
    verbs,
    vocabulary,
)
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

TURN = "turn"
#: Of what somebody says who was introduced before.
_WEIGHT = 4.0
#: Nobody's issue has more.
_SPEAKERS = 200
#: No name with its honours and its part in the meeting is longer, in letters.
_LONGEST = 60
_COLON = re.compile(r"\s*[:：]\s*|\s+[–—]\s+|——")
_OFFICE_FRONT = re.compile(rf"(?:[A-Z][a-z-]+\s+){{0,2}}{offices.LATIN_POST.pattern}\s+")
_HONOURED = re.compile(r"(?:H\.?E\.?|Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor)\.?\s+", re.IGNORECASE)
_WORDS = re.compile(r"[A-ZÀ-ỸĐ][\w'’.-]*(?:\s+[A-ZÀ-ỸĐ][\w'’.-]*){0,4}")


@dataclass
class _Room:
    """Who has been introduced, and who has the floor."""

    names: list[str] = field(default_factory=list)
    people: list[calling.Person] = field(default_factory=list)
    current: str = ""
    is_plain: bool = False  # nothing sets the heads of this document apart
    has_spoken: bool = False  # somebody has, above
    is_closed: bool = False  # below the heading of the outcome the meeting itself speaks
    has_begun: bool = False  # a sentence stands above


def between(
    items: tuple[Item, ...],
    chosen: dict[int, Head],
    start: int,
    end: int,
    habits: Habits,
    knowledge: Knowledge,
) -> dict[int, Head]:
    """The heads with the turns that stand between them."""
    every = [head.name.text for head in chosen.values() if head.name]
    told = rosters.introduced(items[start : start + _FORM], knowledge)
    told += rosters.presented(habits, knowledge)
    announced = _announced(items[start:end], told, knowledge)
    every = list(dict.fromkeys([*every, *announced]))[:_SPEAKERS]
    if not every:
        return chosen
    people = [calling.Person(one.name, one.role) for one in told]
    people += [calling.Person(head.name, head.role) for head in chosen.values() if head.name]
    heads = [items[h.start] for h in chosen.values() if h.name and not h.words and h.kind]
    is_plain = len(heads) > 1 and not any(habits.is_dressed(item) or item.row for item in heads)
    found, room, at = dict(chosen), _Room([*announced], people, is_plain=is_plain), start
    while at < end:
        if head := chosen.get(at):
            room.current, room.is_closed = head.name.text if head.name else "", False
            room.has_spoken = room.has_spoken or bool(head.words)
            if head.name and room.current not in room.names and len(room.names) < _SPEAKERS:
                room.names.append(room.current)
            at = head.end
            continue
        turn = _turn(items, at, end, chosen, every, room, habits, knowledge)
        if turn and room.is_closed and not _reopens(turn, items[at]):
            turn = None
        if turn:
            found[at], room.current, at = turn, turn.name.text if turn.name else "", turn.end
            room.has_spoken = True
            continue
        room.has_begun = room.has_begun or items[at].is_prose
        if room.has_spoken and _closes(items, at, end, every, room):
            room.is_closed = True
        room.has_spoken = room.has_spoken or (bool(room.current) and items[at].is_prose)
        at += 1
    return found


def _reopens(turn: Head, item: Item) -> bool:
    """Below the heading of the outcome only a name set apart before its words opens the floor
    once more, or whoever sums up."""
    sums_up = vocabulary.SUMS_UP.search(item.text[:40]) or vocabulary.SUMS_UP_LATIN.search(
        item.text[:80]
    )
    return bool(turn.words and (item.bold_until or (turn.name and sums_up)))


def _announced(
    items: tuple[Item, ...], told: Sequence[rosters.Introduced], knowledge: Knowledge
) -> list[str]:
    """Whom a list, a form and the first sentences name: `采访了…司长Sok Dara`."""
    listed = [one.name.text for one in told if names.is_name(one.name.text, knowledge)]
    return [*(name.text for name, _ in presenting.in_lead(items, knowledge)), *listed]


#: In so many lines above them a form may tell who presides and who came.
_FORM = 12


def _closes(items: tuple[Item, ...], at: int, end: int, every: list[str], room: _Room) -> bool:
    item = items[at]
    text = item.words.cut(trimming.number_at(item)).text.strip(" :：")
    return (
        not item.is_prose and bool(room.names) and bool(vocabulary.CLOSING_HEADING.fullmatch(text))
    )


def _turn(
    items: tuple[Item, ...],
    at: int,
    end: int,
    chosen: dict[int, Head],
    every: list[str],
    room: _Room,
    habits: Habits,
    knowledge: Knowledge,
) -> Head | None:
    item = items[at]
    if item.is_prose and room.names and (told := _in_sentence(item, at, room, knowledge)):
        return told
    if room.has_begun and (told := _presiding(item, at, room, knowledge)):
        return told
    below = items[at + 1] if at + 1 < end and at + 1 not in chosen else None
    if told := _before_words(item, at, below, every, room, habits, knowledge):
        return told
    if item.is_prose or len(item.text) > _LONGEST or not below or not below.is_prose:
        return None
    # Alone in its cell beside words a name needs no dress.
    beside = bool(item.row) and below.row == item.row and below.block != item.block
    return _on_a_line(item, at, every, room, habits, knowledge, beside)


def _in_sentence(item: Item, at: int, room: _Room, knowledge: Knowledge) -> Head | None:
    """`In the discussion, Sok Dara added that …`: somebody known by now, and the words."""
    number = trimming.number_at(item)
    counted = replace(item, words=item.words.cut(number))
    for skipped in dict.fromkeys((0, running.behind_opening(counted.words, knowledge))):
        words = counted.words.cut(skipped)
        found = _known_in_front(words, room.names)
        if not found:
            continue
        name, position, end = found
        part = _PART_BEHIND.match(words.text, end)
        role = trimming.role_of(part["part"]) if part else None
        end = part.end() if part and role else end
        if not verbs.says(words.text, end):
            continue
        if names.same_name(_full(name.text, room.names), room.current):
            return None
        label = (item.words.cut(0, number).strip(),) if number else ()
        made = _head(item, at, at + 1, name, position, words=counted)
        return replace(made, labels=label, role=role or made.role)
    return None


#: `周军（主持人）表示`
_PART_BEHIND = re.compile(r"\s*[（(](?P<part>[^（()）]{2,24})[)）]\s*")


def _presiding(item: Item, at: int, room: _Room, knowledge: Knowledge) -> Head | None:
    """`The Chair thanked …`, whether or not the document names whoever that is."""
    if not item.text.rstrip().endswith("."):
        return None
    number = trimming.number_at(item)
    counted = replace(item, words=item.words.cut(number))
    for skipped in dict.fromkeys((0, running.behind_opening(counted.words, knowledge))):
        words = counted.words.cut(skipped)
        found = calling.presiding(words, room.people)
        if not found or not (
            verbs.says(words.text, found.end)
            or verbs.LATIN_TAKES_PART.match(words.text, found.end)
        ):
            continue
        if found.name and names.same_name(found.name.text, room.current):
            return None
        office = None if found.name else found.part
        head = _head(item, at, at + 1, found.name, office, words=counted)
        label = (item.words.cut(0, number).strip(),) if number else ()
        return replace(head, role="chair", labels=label)
    return None


def _known_in_front(
    words: Printed, known: Sequence[str]
) -> tuple[Printed, Printed | None, int] | None:
    """Somebody introduced before, by the whole name or a part of it: the name as it stands here,
    an office beside it, and where both end."""
    begins = _key(words.text[:_LONGEST])
    for full in known:
        if begins.startswith(_key(full)) and (found := names.name_at_start(words, full)):
            end = words.text.find(found.text) + len(found)
            behind = re.match(r"\s*(?:先生|女士|阁下|博士|教授)", words.text[end:])
            end += behind.end() if behind else 0
            post = (
                _HAN_POST_BEHIND.match(words.text[end:]) if folding.is_han(words.text[0]) else None
            )
            office = words.cut(end, end + post.end()) if post else None
            return found, office, end + (post.end() if post else 0)
    front = _OFFICE_FRONT.match(words.text)
    start = front.end() if front else 0
    honour = _HONOURED.match(words.text, start)
    match = _WORDS.match(words.text, honour.end() if honour else start)
    if not match or not (honour or front or len(match[0]) > 3):
        return None
    if not _full(match[0], known):
        return None
    name = words.cut(honour.start() if honour else match.start(), match.end()).strip()
    office = words.cut(0, start).strip() if front else None
    return name, office, match.end()


#: A short office behind the name of somebody whose whole office is known: `周军处长补充说`.
_HAN_POST_BEHIND = re.compile(
    rf"[\u4e00-\u9fff]{{0,3}}?(?:{offices.HAN_POST.pattern.removesuffix('$')})"
)


def _full(name: str, known: Sequence[str]) -> str:
    """The one known person whose name has all these words; nothing where there are several."""
    own = set(_words(name))
    same = {k for k in known if _key(k) == _key(name)}
    meant = same or {k for k in known if own and own <= set(_words(k))}
    keys = {_key(k) for k in meant}
    return next(iter(meant)) if len(keys) == 1 else ""


@lru_cache(maxsize=2048)
def _key(name: str) -> str:
    return folding.solid(folding.without_marks(names.bare(name)))


def _words(name: str) -> list[str]:
    return folding.words(folding.without_marks(names.bare(name)))


def _before_words(
    item: Item,
    at: int,
    below: Item | None,
    every: list[str],
    room: _Room,
    habits: Habits,
    knowledge: Knowledge,
) -> Head | None:
    """`周军：各位同事…`, `Moderator Sok Dara: Thank you …`, `主持人：感谢各位…`; a title of what
    somebody says stands there above the words."""
    colon = _dot(item, every, knowledge) or _COLON.search(item.text[: _LONGEST + 2])
    if not colon:
        return None
    first, role = colon, _ROLE_FRONT.match(item.text)
    if role and colon.end() <= role.end():
        colon = _COLON.search(item.text[: _LONGEST + 2], role.end())
    who = None
    if colon:
        front = item.words.cut(0, colon.start())
        bold = item.bold_until if item.bold_until <= colon.start() else 0
        who = _who(replace(item, words=front, bold_until=bold), every, room, habits, knowledge)
    called = item.words.cut(trimming.number_at(item), first.start())
    if not who and (meant := calling.called(called, room.people)):
        colon, label = first, item.words.cut(0, first.end()).strip()
        who = replace(_head(item, at, at + 1, meant.name, None, words=item), role=meant.role)
        who = replace(who, labels=(label,))
    if not who or not colon or colon.end() >= len(item.text):
        return None
    words = replace(
        item, words=item.words.cut(colon.end()).strip(), bold=False, level=0, bold_until=0
    )
    if words.is_prose or item.is_prose:
        return replace(who, start=at, end=at + 1, words=words)
    # The title of a speech and no office, over the words.
    titled = below and below.is_prose and not below.row and who.role == "remark"
    if not titled or positions.has_post(words.text) or names.is_name(words.text, knowledge):
        return None
    return replace(who, start=at, end=at + 1, words=None, labels=(*who.labels, words.words))


_DOT = re.compile(r"\.\s+(?=[“\"]?[A-ZÀ-ỸĐ0-9])")


def _dot(item: Item, every: list[str], knowledge: Knowledge) -> re.Match[str] | None:
    """`Mr. Sok Dara. Words`: the full stop behind the whole name of somebody known."""
    if not item.is_prose:
        return None
    for dot in _DOT.finditer(item.text[: _LONGEST + 2]):
        front = item.text[: dot.start()]
        name = _NOTE.sub("", front).strip()
        if not names.is_name(name, knowledge) or len(_words(name)) < 2 or not _full(name, every):
            continue
        if item.bold_until >= len(name) or front != name or names.HONORIFIC.match(name):
            return dot
    return None


#: A part in the meeting before a name, with a colon, a space or nothing between.
_ROLE_FRONT = re.compile(
    r"[【\[]?\s*(?:(?:会议|本场|本节|论坛)?(?:主持人|主席)|(?:(?:session|meeting|panel)\s+)?"
    r"(?:moderator|facilitator|(?:co-)?chair(?:person|man|woman)?))\s*[】\]]?\s*[:：]?\s*",
    re.IGNORECASE,
)


def _on_a_line(
    item: Item,
    at: int,
    every: list[str],
    room: _Room,
    habits: Habits,
    knowledge: Knowledge,
    beside: bool,
) -> Head | None:
    """`主持人：周军`, `**Sok Dara**`, `周军（主持人）：`, alone above the words."""
    ends = item.text.rstrip().endswith((":", "："))
    who = _who(item, every, room, habits, knowledge)
    if not who or not who.name:
        return None
    told = ends or who.role != "remark"
    if not (told or beside or room.is_plain or habits.is_dressed(item)):
        return None
    if not told and names.same_name(who.name.text, room.current):
        return None
    return replace(who, start=at, end=at + 1)


#: `Sok Dara (discussion)`: in which part of the meeting it was.
_NOTE = re.compile(r"\s*[(（][^()（）]{2,20}[)）]$")


def _who(
    item: Item, every: list[str], room: _Room, habits: Habits, knowledge: Knowledge
) -> Head | None:
    """The person whom these words name, with a part in the meeting or known by an office."""
    line = trimming.trimmed(item, habits, knowledge)
    role, words = line.role, line.words
    if not role and (front := _ROLE_FRONT.match(words.text)) and front.end() < len(words):
        role, words = "chair", words.cut(front.end()).strip()
    name = words.strip(" 【】[]:：")
    if (note := _NOTE.search(name.text)) and _full(name.text[: note.start()], every):
        name = name.cut(0, note.start()).strip()
    if not name or not names.is_name(name.text, knowledge):
        return None
    full = _full(name.text, every)
    # Among others whom their offices introduce somebody may come with a country alone.
    visits = bool(line.country and room.names and (habits.is_dressed(item) or room.is_plain))
    if not full and not (role and room.names) and not visits:
        return None
    made = _head(item, 0, 1, name, None)
    return replace(made, role=role or "remark", country=line.country)


def _head(
    item: Item,
    start: int,
    end: int,
    name: Printed | None,
    position: Printed | None,
    words: Item | None = None,
) -> Head:
    labels: tuple[Printed, ...] = ()
    if name and not words:
        low = item.text.find(name.text)
        around = (item.words.cut(0, low).strip(), item.words.cut(low + len(name)).strip())
        labels = tuple(filter(None, around))
    return Head(
        "remark", name, position, start, end, labels, words, kind=TURN, weight=_WEIGHT
    )  # fmt: skip
