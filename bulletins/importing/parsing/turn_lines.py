"""Turns that a line tells: `周军：…`, `Moderator Sok Dara: …`, `主持人：周军`, `**Sok Dara**`."""

from __future__ import annotations

import re
from dataclasses import replace

from ..regexes import regex
from . import acquaintances, calling, floor, names, numbering, positions, trimming
from .acquaintances import LONGEST
from .floor import Room
from .habits import Habits
from .heads import Head
from .knowledge import Knowledge
from .outline import Item

_COLON = regex(r"\s*[:：]\s*|\s+[–—]\s+|——")


def before_words(
    item: Item,
    at: int,
    below: Item | None,
    every: list[str],
    room: Room,
    habits: Habits,
    knowledge: Knowledge,
) -> Head | None:
    """`周军：各位同事…`, `Moderator Sok Dara: Thank you …`, `主持人：感谢各位…`; a title of what
    somebody says stands there above the words."""
    if (dash := _DASH.match(item.text)) and item.is_prose:
        bare = replace(item, words=item.words.cut(dash.end()), bold_until=0)
        if told := before_words(bare, at, below, every, room, habits, knowledge):
            return told
    if (asks := trimming.ASKS.match(item.text)) and item.is_prose:
        bold = max(0, item.bold_until - asks.end())
        bare = replace(item, words=item.words.cut(asks.end()), bold_until=bold)
        if told := before_words(bare, at, below, every, room, habits, knowledge):
            return replace(told, labels=(item.words.cut(0, asks.end()).strip(), *told.labels))
    colon = _dot(item, every, knowledge) or _COLON.search(item.text[: LONGEST + 2])
    if not colon:
        return None
    first, role = colon, _ROLE_FRONT.match(item.text)
    if role and colon.end() <= role.end():
        colon = _COLON.search(item.text[: LONGEST + 2], role.end())
    who = None
    if colon:
        # A dash leads an entry of a list.
        front = item.words.cut(0, colon.start()).strip(" –—-")
        asks = _ASKS.search(front.text) if item.bold_until >= colon.start() else None
        front = front.cut(0, asks.start()) if asks else front
        bold = item.bold_until if item.bold_until <= colon.start() else 0
        who = _who(replace(item, words=front, bold_until=bold), every, room, habits, knowledge)
    called = item.words.cut(numbering.number_at(item), first.start())
    if not who and (meant := calling.called(called, room.people)):
        colon, label = first, item.words.cut(0, first.end()).strip()
        who = replace(floor.head(item, at, at + 1, meant.name, None, words=item), role=meant.role)
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


#: `**周军追问：**`
_ASKS = regex(r"\s*(?:追问|反问|提问|发问|回答|答复|作答|插话|问|答)$")
#: `——周军：…`, as in a dialogue.
_DASH = regex(r"\s*[—–―]{1,3}\s*(?=[^\W\d_])")
#: `Sok K. Dara`: the name goes on.
_INITIAL = regex(r"\b[A-ZĐ]$")
_DOT = regex(r"\.\s+(?=[“\"]?[A-ZÀ-ỸĐ0-9])")


def _dot(item: Item, every: list[str], knowledge: Knowledge) -> re.Match[str] | None:
    """`Mr. Sok Dara. Words`: the full stop behind the whole name of somebody known."""
    if not item.is_prose:
        return None
    for dot in _DOT.finditer(item.text[: LONGEST + 2]):
        front = item.text[: dot.start()]
        name = _NOTE.sub("", front).strip()
        if _INITIAL.search(name):
            continue
        if (
            not names.is_name(name, knowledge)
            or len(acquaintances.words_of(name)) < 2
            or not acquaintances.whole(name, every)
        ):
            continue
        if item.bold_until >= len(name) or front != name or names.HONORIFIC.match(name):
            return dot
    return None


#: A part in the meeting before a name, with a colon, a space or nothing between.
_ROLE_FRONT = regex(
    r"[【\[]?\s*(?:(?:会议|本场|本节|论坛|对话会?|座谈会?|圆桌|讨论|沙龙|访谈|活动)?(?:主持人|主席)|(?:(?:session|meeting|panel)\s+)?"
    r"(?:moderator|facilitator|(?:co-)?chair(?:person|man|woman)?))\s*[】\]]?\s*[:：]?\s*",
    re.IGNORECASE,
)


def on_a_line(
    item: Item,
    at: int,
    every: list[str],
    room: Room,
    habits: Habits,
    knowledge: Knowledge,
    beside: bool,
) -> Head | None:
    """`主持人：周军`, `**Sok Dara**`, `周军（主持人）：`, alone above the words."""
    ends = item.text.rstrip().endswith((":", "："))
    called = calling.called(item.words, room.people) if calling.presides(item.words) else None
    if called and (beside or ends or habits.is_dressed(item)):
        made = floor.head(item, at, at + 1, called.name, None)
        return replace(made, role=called.role, labels=(item.words,))
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
_NOTE = regex(r"\s*[(（][^()（）]{2,20}[)）]$")
#: `Sok Dara, closing`, `Sok Dara – moderator`: what somebody known does there.
_PART_BEHIND = regex(
    r"\s*(?:[,，、\u3000\t]|\s{2}|\s[–—|｜/-]|——)\s*(?P<part>[^,，、–—|｜]{2,24})$"
)


def _is_surname(text: str) -> bool:
    """`TOVO`, of Julius Tovo, as transcripts write whoever has the floor."""
    return text.isupper() and len(text) > _SHORTEST_SURNAME


#: Fewer letters may be anybody's initials.
_SHORTEST_SURNAME = 2


def _who(
    item: Item, every: list[str], room: Room, habits: Habits, knowledge: Knowledge
) -> Head | None:
    """The person whom these words name, with a part in the meeting or known by an office."""
    line = trimming.trimmed(item, habits, knowledge)
    role, words = line.role, line.words
    if not role and (front := _ROLE_FRONT.match(words.text)) and front.end() < len(words):
        role, words = "chair", words.cut(front.end()).strip()
    name = words.strip(" 【】[]:：")
    if (note := _NOTE.search(name.text)) and acquaintances.whole(name.text[: note.start()], every):
        name = name.cut(0, note.start()).strip()
    behind = _PART_BEHIND.search(name.text)
    part = trimming.role_of(behind["part"]) if behind else None
    if behind and part is not None and acquaintances.whole(name.text[: behind.start()], every):
        role, name = role or part or "remark", name.cut(0, behind.start()).strip()
    full = acquaintances.whole(name.text, every) if name else ""
    if not name or not (
        names.is_name(name.text, knowledge)
        or (full and (names.same_name(full, name.text) or _is_surname(name.text)))
    ):
        return None
    # Among others whom their offices introduce somebody may come with a country alone.
    visits = bool(line.country and room.names and (habits.is_dressed(item) or room.is_plain))
    # Whoever presides may be the first to speak.
    if not full and not (role and (room.names or (room.people and room.has_begun))) and not visits:
        return None
    made = floor.head(item, 0, 1, name, None)
    return replace(made, role=role or "remark", country=line.country)
