"""A field of a document with the words that an editor gave it.

Keys are those of `showing`: headline, remark.2.text, contact.address, contact.emails.0.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

from ..parsing import language_of, names, positions
from ..parsing.knowledge import Knowledge
from ..parsing.printed import Printed
from ..parsing.results import Found, ParsedBulletin, ParsedContact, ParsedMeeting
from .words import Block, edited

#: Fields that are one text of the bulletin.
TEXTS = ("headline", "lead", "closing", "about")
NUMBERS = ("year", "number", "serial")
DATES = ("date", "meeting.first", "meeting.last")
_CONTACT = {field.name for field in fields(ParsedContact)}

#: Gives the new words for the old ones.
Change = Callable[[Printed | None], Printed | None]


def written(
    half: ParsedBulletin, key: str, text: str, change: Change, knowledge: Knowledge
) -> ParsedBulletin:
    """The half of the document with this text in the field; as it was when there is no such.
    `change` gives it the place of the words that it replaces."""
    if key in NUMBERS or key in DATES:
        return _with_value(half, key, text)
    if key.startswith("remark.") and key.endswith(".role"):
        return _with_remark(half, key.split(".")[1], lambda remark: replace(remark, role=text))
    return with_words(half, key, change, knowledge)


def instead(
    half: ParsedBulletin, key: str, words: Printed, knowledge: Knowledge
) -> ParsedBulletin:
    """The half with these words in the place of what a field has. Of a field that holds several
    `key` is the next one, and all make room; of names in the masthead those in the same
    language do, as an imprint has one for each."""
    kind, _dot, rest = key.partition(".")
    if kind == "masthead":
        names_ = half.masthead.names
        same = [n for n in names_ if language_of(n.text) == language_of(words.text)] or names_
        return replace(half, masthead=replace(half.masthead, names=_instead(names_, same, words)))
    name = rest.partition(".")[0]
    held = getattr(half.contact, name, None) if kind == "contact" else None
    if half.contact and isinstance(held, tuple):
        now: Any = {name: (words,)}
        return replace(half, contact=replace(half.contact, **now))
    return with_words(half, key, lambda _before: words, knowledge)


def _instead(
    items: tuple[Printed, ...], gone: Sequence[Printed], words: Printed
) -> tuple[Printed, ...]:
    """These words where the first of those stood."""
    if not gone:
        return (*items, words)
    at = next(n for n, item in enumerate(items) if item is gone[0])
    kept = [item for item in items[at:] if not any(item is other for other in gone)]
    return (*items[:at], words, *kept)


def with_words(
    half: ParsedBulletin, key: str, change: Change, knowledge: Knowledge
) -> ParsedBulletin:
    kind, _dot, rest = key.partition(".")
    if key in TEXTS:
        text: Any = {key: change(getattr(half, key))}
        return replace(half, **text)
    if kind == "masthead":
        names_ = _with_item(half.masthead.names, rest, change)
        return replace(half, masthead=replace(half.masthead, names=names_))
    if kind == "section":
        return _with_section(half, rest, change)
    if kind == "remark":
        part, _dot, name = rest.partition(".")
        return _with_remark(half, part, lambda r: _with_part(r, name, change, knowledge))
    if kind == "contact":
        return _with_contact(half, rest, change)
    if key in ("meeting.title", "meeting.place"):
        meeting = half.meeting or _NO_MEETING
        words: Any = {rest: change(getattr(meeting, rest))}
        return replace(half, meeting=replace(meeting, **words))
    return half


_NO_MEETING = ParsedMeeting(None, None, None, None, None, ())


def _with_value(half: ParsedBulletin, key: str, text: str) -> ParsedBulletin:
    kind, _dot, name = key.partition(".")
    if kind == "meeting":
        return _with_day(half, name, text)
    before = getattr(half.masthead, key)
    words = edited(text, before.printed if before else None)
    value: Any = None
    if words:
        parsed: Any = dt.date.fromisoformat(words.text) if key == "date" else int(words.text)
        value = Found(parsed, words)
    return replace(half, masthead=replace(half.masthead, **{key: value}))


def _with_day(half: ParsedBulletin, name: str, text: str) -> ParsedBulletin:
    meeting = half.meeting or _NO_MEETING
    day = dt.date.fromisoformat(text) if text.strip() else None
    if name == "last":
        return replace(half, meeting=replace(meeting, last=day))
    words = edited(text, meeting.first.printed if meeting.first else None)
    first = Found(day, words) if day and words else None
    return replace(half, meeting=replace(meeting, first=first))


def _with_item(items: tuple[Printed, ...], rest: str, change: Change) -> tuple[Printed, ...]:
    """A new one where it is the next; none where nothing is left of it."""
    at = int(rest) if rest.isdecimal() else -1
    if not 0 <= at <= len(items):
        return items
    now = change(items[at] if at < len(items) else None)
    return (*items[:at], *([now] if now else []), *items[at + 1 :])


def _with_section(half: ParsedBulletin, rest: str, change: Change) -> ParsedBulletin:
    part, _dot, name = rest.partition(".")
    sections: list[Any] = list(half.sections)
    for at, section in enumerate(sections):
        if getattr(section, "id", "") == part and name in ("heading", "text"):
            now = change(getattr(section, name))
            if now or name == "text":  # a section has a heading
                sections[at] = replace(section, **{name: now})
    return replace(half, sections=tuple(sections))


def _with_contact(half: ParsedBulletin, rest: str, change: Change) -> ParsedBulletin:
    name, _dot, number = rest.partition(".")
    if name not in _CONTACT:
        return half
    contact = half.contact or ParsedContact()
    before = getattr(contact, name)
    now: Any = _with_item(before, number, change) if isinstance(before, tuple) else change(before)
    return replace(half, contact=replace(contact, **{name: now}))


def _with_remark(
    half: ParsedBulletin, part: str, change: Callable[[Block], Block]
) -> ParsedBulletin:
    remarks = (
        change(each) if isinstance(each, Block) and each.id == part else each
        for each in half.remarks
    )
    return replace(half, remarks=tuple(remarks))


def _with_part(remark: Block, name: str, change: Change, knowledge: Knowledge) -> Block:
    if name == "position":
        before = remark.position.printed if remark.position else None
        words = change(before)
        return replace(remark, position=positions.parse(words, knowledge) if words else None)
    if name not in ("name", "text"):
        return remark
    new: Any = {name: change(getattr(remark, name))}
    return with_name_in_text(replace(remark, **new))


def with_name_in_text(remark: Block) -> Block:
    """How the words write the name, looked for anew where either changed."""
    found = None
    if remark.name and remark.text:
        found = names.name_at_start(remark.text, remark.name.text)
    other = found if found and remark.name and found.text != remark.name.text else None
    return replace(remark, name_in_text=other)
