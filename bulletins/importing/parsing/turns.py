"""Who speaks once more, or is told by a part in the meeting alone: `周军在讨论环节补充说`,
`Sok Dara added that …`, `周军：…`, `主持人：周军`, `周军（主持人）：`.

Such a line tells no office. So it begins words only for somebody whom the document introduces
with one, or whose part in the meeting is told beside the name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from . import (
    calling,
    chairs_latin,
    interviews,
    introducing,
    names,
    numbering,
    presenting,
    running,
    transcripts,
    trimming,
    turn_lines,
    turn_sentences,
    unnamed,
    vocabulary,
)
from .acquaintances import LONGEST
from .floor import Room
from .habits import Habits
from .head_parts import VOICE, Head
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed

#: Nobody's issue has more.
_SPEAKERS = 200


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
    told = _introduced(items[start:end], habits, knowledge)
    led = presenting.in_lead(items[start:end], knowledge)
    introduced = _named(led, told, knowledge) + transcripts.people(items[start:end], knowledge)
    chairs = list(chairs_latin.told(items[start:end], knowledge))
    introduced += [name.text for name, _ in chairs]
    every = list(dict.fromkeys([*every, *introduced]))[:_SPEAKERS]
    if not every:
        return chosen
    people = [calling.Person(one.name, one.role, one.position) for one in told]
    people += [
        calling.Person(head.name, head.role, head.position)
        for head in chosen.values()
        if head.name
    ]
    if not any(one.role == "chair" for one in people):
        chairs += presenting.chairs(items[start:end], knowledge)
        people += [calling.Person(name, "chair", part) for name, part in chairs]
    holders = [*people, *(calling.Person(name, "", office) for name, office in led)]
    heads = [items[h.start] for h in chosen.values() if h.name and not h.words and h.kind]
    is_plain = len(heads) > 1 and not any(habits.is_dressed(item) or item.row for item in heads)
    found, room, at = dict(chosen), Room([*introduced], people, holders, is_plain=is_plain), start
    room.is_conversation = sum(_is_spoken_line(items, head) for head in chosen.values()) > 1
    turn: Head | None = None
    while at < end:
        if (head := chosen.get(at)) and not (
            turn := turn_sentences.before(head, items[at], at, room, knowledge)
        ):
            room.is_closed = False
            room.has_spoken = room.has_spoken or bool(head.words)
            room.waits = not head.words
            for name in _who_speak(head, items[at], knowledge):
                room.current = name
                if name and name not in room.names and len(room.names) < _SPEAKERS:
                    room.names.append(name)
            at = head.end
            continue
        if not head and (
            introducing.only_introduces(items[at], knowledge)
            or interviews.introduces(items, at, end, knowledge)
        ):
            turn = None
        elif not head:
            turn = _turn(items, at, end, chosen, every, room, habits, knowledge)
        if turn and room.is_closed and not _reopens(turn, items[at]):
            turn = None
        if turn:
            room.waits = False
            found[at], room.current, at = turn, turn.name.text if turn.name else "", turn.end
            room.has_spoken = True
            continue
        room.has_begun, room.waits = room.has_begun or items[at].is_prose, False
        if at and _parts(items[at - 1], items[at]):
            room.current = ""
        if room.has_spoken and _closes(items, at, end, every, room):
            room.is_closed = True
        room.has_spoken = room.has_spoken or (bool(room.current) and items[at].is_prose)
        at += 1
    return found


def _parts(above: Item, item: Item) -> bool:
    """Whether a heading begins another part, in which whoever spoke last speaks once more."""
    return above.is_prose and not (item.is_prose or item.row) and bool(item.level or item.bold)


def _is_spoken_line(items: tuple[Item, ...], head: Head) -> bool:
    """`索·达拉（环境部司长）：…`: who speaks and the words behind a colon, in one paragraph."""
    own = items[head.start]
    at = head.words.words.span.start - own.words.span.start if head.words else 0
    return bool(head.name) and at > 0 and own.text[:at].rstrip().endswith((":", "："))


def _who_speak(head: Head, item: Item, knowledge: Knowledge) -> list[str]:
    """Whom a head names, or all who speak in one paragraph."""
    own = [head.name.text if head.name else ""]
    if head.kind != VOICE:
        return own
    return [
        voice.name.text if voice.name else "" for voice in running.voices(item, knowledge)
    ] or own


def _reopens(turn: Head, item: Item) -> bool:
    """Below the heading of the outcome only a name set apart before its words opens the floor
    once more, or whoever sums up."""
    sums_up = vocabulary.SUMS_UP.search(item.text[:40]) or vocabulary.SUMS_UP_LATIN.search(
        item.text[:80]
    )
    if turn.name and not turn.words and (item.bold or item.level):
        return True
    return bool(turn.words and (item.bold_until or (turn.name and sums_up)))


def announced(
    items: tuple[Item, ...], start: int, end: int, habits: Habits, knowledge: Knowledge
) -> list[str]:
    """Whom a list, a form and the first sentences name: `采访了…司长Sok Dara`."""
    own = items[start:end]
    led = presenting.in_lead(own, knowledge)
    return _named(led, _introduced(own, habits, knowledge), knowledge)


def _introduced(
    items: tuple[Item, ...], habits: Habits, knowledge: Knowledge
) -> list[introducing.Introduced]:
    return [
        *introducing.introduced(items[:_FORM], knowledge),
        *introducing.presiding(items, knowledge),
        *introducing.presented(habits, knowledge),
    ]


def _named(
    led: Sequence[tuple[Printed, Printed]],
    told: Sequence[introducing.Introduced],
    knowledge: Knowledge,
) -> list[str]:
    listed = [one.name.text for one in told if _is_somebody(one, knowledge)]
    return [*(name.text for name, _ in led), *listed]


def _is_somebody(one: introducing.Introduced, knowledge: Knowledge) -> bool:
    """Whether a list names a person: beside an office of another country also without a dot."""
    if names.is_name(one.name.text, knowledge):
        return True
    abroad = one.position and names.may_be_foreign(one.position.text, knowledge)
    return bool(abroad) and names.is_transliterated(one.name.text, knowledge)


#: In so many lines above them a form may tell who presides and who came.
_FORM = 12


def _closes(items: tuple[Item, ...], at: int, end: int, every: list[str], room: Room) -> bool:
    item = items[at]
    text = item.words.cut(numbering.number_at(item)).text.strip(" :：")
    return (
        not item.is_prose and bool(room.names) and bool(vocabulary.CLOSING_HEADING.fullmatch(text))
    )


def _turn(
    items: tuple[Item, ...],
    at: int,
    end: int,
    chosen: dict[int, Head],
    every: list[str],
    room: Room,
    habits: Habits,
    knowledge: Knowledge,
) -> Head | None:
    item = items[at]
    after = items[at + 1] if at + 1 < end and at + 1 not in chosen else None
    label = item.text[: item.bold_until].rstrip()
    if label.endswith(("：", ":")) and (
        told := turn_lines.before_words(item, at, after, every, room, habits, knowledge)
    ):
        return told
    if item.is_prose and room.names and (told := turn_sentences.known(item, at, room, knowledge)):
        return told
    if item.is_prose and room.names and (told := turn_sentences.drawn(item, at, room)):
        return told
    if item.is_prose and room.names and (told := turn_sentences.given(item, at, room)):
        return told
    if item.is_prose and room.names and (told := turn_sentences.behind_topic(item, at, room)):
        return told
    if item.is_prose and room.has_spoken and (told := turn_sentences.put_in(item, at, room)):
        return told
    if told := unnamed.labelled(item, at, room) or unnamed.presiding(item, at, room):
        return told
    if room.has_begun and (told := turn_sentences.holding(item, at, room, knowledge)):
        return told
    counted = numbering.number_at(item) > 0
    if (room.has_begun or counted) and (
        told := turn_sentences.presiding(item, at, room, knowledge)
    ):
        return told
    below = after
    if told := turn_lines.before_words(item, at, below, every, room, habits, knowledge):
        return told
    if item.is_prose or len(item.text) > LONGEST or not below:
        return None
    if notes := _notes_in_cell(items, at, end, chosen):
        told = turn_lines.on_a_line(item, at, every, room, habits, knowledge, beside=True)
        labels = (*told.labels, *(items[number].words for number in notes)) if told else ()
        return replace(told, end=notes.stop, labels=labels) if told else None
    if (part := _part_below(items, at, end, chosen)) is not None:
        told = turn_lines.on_a_line(item, at, every, room, habits, knowledge, beside=True)
        if told and part:
            return replace(told, end=at + 2, role=part, position=below.words)
        labels = (*told.labels, below.words) if told else ()
        return replace(told, end=at + 2, labels=labels) if told else None
    if _is_home_between(items, at, end, habits, knowledge):
        told = turn_lines.on_a_line(item, at, every, room, habits, knowledge, beside=True)
        labels = (*told.labels, below.words) if told else ()
        return replace(told, end=at + 2, labels=labels) if told else None
    if not below.is_prose:
        return None
    # Alone in its cell beside words a name needs no dress.
    beside = bool(item.row) and below.row == item.row and below.block != item.block
    return turn_lines.on_a_line(item, at, every, room, habits, knowledge, beside)


def _is_home_between(
    items: tuple[Item, ...], at: int, end: int, habits: Habits, knowledge: Knowledge
) -> bool:
    """Whether a country has a cell of its own between a name and the words of its row."""
    row = items[at].row
    if not row or at + 2 >= end or not items[at + 2].is_prose:
        return False
    if any(item.row != row for item in items[at + 1 : at + 3]):
        return False
    return bool(trimming.country_of(trimming.trimmed(items[at + 1], habits, knowledge), knowledge))


def _part_below(items: tuple[Item, ...], at: int, end: int, chosen: dict[int, Head]) -> str | None:
    """`Moderator`, `in reply`, between a name and the words: the part in the meeting of whoever
    is known; empty for one as any other."""
    if at + 2 >= end or at + 1 in chosen or at + 2 in chosen or not items[at + 2].is_prose:
        return None
    return trimming.role_of(items[at + 1].text.strip(" ()（）:："))


def _notes_in_cell(items: tuple[Item, ...], at: int, end: int, chosen: dict[int, Head]) -> range:
    """What stands below a name in its cell, where the words fill the next cell of the row."""
    row, block, number = items[at].row, items[at].block, at + 1
    if not row or number + 1 >= end:
        return range(0)
    # The name may be a paragraph of its own.
    beside = items[number + 1].block != items[number].block
    if items[at].bold and items[number].block != block and beside:
        block = items[number].block
    while number < end and (items[number].row, items[number].block) == (row, block):
        if number in chosen or items[number].is_prose or len(items[number].text) > LONGEST:
            return range(0)
        number += 1
    filled = row and number < end and items[number].row == row and items[number].is_prose
    return range(at + 1, number) if filled else range(0)
