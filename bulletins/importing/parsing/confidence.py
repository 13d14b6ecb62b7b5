"""How sure the parser is of each value, from what it read it by: a form of its own, a label, a
style, a known name; or only the place and shape of the words.

Keys are those of `showing`: headline, remark.2.name, contact.address.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from . import pairs
from .knowledge import Knowledge
from .outline import Item
from .printed import Printed
from .results import ParsedBulletin, ParsedContact, ParsedMeeting, ParsedPosition
from .weighing import LEAST

SURE, LIKELY, UNSURE = "sure", "likely", "unsure"
#: What heads weigh beyond the least: others like them, a known body, words that name them again.
_CLEAR, _HARDLY = LEAST + 1.5, LEAST + 0.4
#: Fields of a contact block that have a form or a label of their own.
_FORMED = ("postcode", "telephones", "fax", "emails", "website", "wechat")

Told = tuple[str, str]


def of(
    parsed: ParsedBulletin,
    weights: tuple[float, ...],
    items: tuple[Item, ...],
    knowledge: Knowledge,
) -> tuple[Told, ...]:
    """`weights` are those of the remarks' heads."""
    told = dict(_all(parsed, weights, items, knowledge))
    return tuple((key, SURE if parsed.by_styles else level) for key, level in told.items())


def _all(
    parsed: ParsedBulletin,
    weights: tuple[float, ...],
    items: tuple[Item, ...],
    knowledge: Knowledge,
) -> Iterator[Told]:
    yield from _head(parsed, items, knowledge)
    for number, section in enumerate(parsed.sections):
        level = _of_heading(section.heading, items)
        yield f"section.{number}.heading", level
        yield f"section.{number}.text", LIKELY if level == UNSURE else level
    for number, (remark, weight) in enumerate(zip(parsed.remarks, weights, strict=True)):
        level = SURE if weight >= _CLEAR else LIKELY if weight >= _HARDLY else UNSURE
        yield f"remark.{number}.name", level
        yield f"remark.{number}.position", _of_position(remark.position, level)
        yield f"remark.{number}.text", LIKELY if level == UNSURE else level
    yield "closing", LIKELY
    if parsed.contact:
        yield from _contact(parsed.contact)
    yield "about", LIKELY
    if parsed.meeting:
        yield from _meeting(parsed.meeting)
    for words in parsed.instruments:
        yield f"instrument.{words.text}", SURE  # between 《 and 》


def _head(parsed: ParsedBulletin, items: tuple[Item, ...], knowledge: Knowledge) -> Iterator[Told]:
    head = parsed.masthead
    for number, name in enumerate(head.names):
        yield f"masthead.{number}", SURE if pairs.is_body(name, knowledge) else LIKELY
    for key in ("year", "number", "serial", "date"):
        yield key, SURE
    if head.year and head.date and head.year.printed == head.date.printed:
        yield "year", LIKELY  # nothing but the date tells it
    yield "headline", _of_heading(parsed.headline, items)
    first = parsed.meeting.first if parsed.meeting else None
    yield "lead", SURE if first and _within(first.printed, parsed.lead) else LIKELY


def _of_heading(words: Printed | None, items: tuple[Item, ...]) -> str:
    own = [item for item in items if words and _within(item.words, words)]
    if any(item.level for item in own):
        return SURE
    return LIKELY if any(item.bold or item.size for item in own) else UNSURE


def _within(words: Printed, others: Printed | None) -> bool:
    if not (words and others):
        return False
    return others.span.start <= words.span.start and words.span.end <= others.span.end


def _of_position(position: ParsedPosition | None, level: str) -> str:
    if position and any(body.known for body in position.bodies):
        return SURE
    if position and (position.bodies or position.country):
        return LIKELY if level == UNSURE else level
    return UNSURE if level == UNSURE else LIKELY


def _contact(contact: ParsedContact) -> Iterator[Told]:
    for each in fields(contact):
        level = SURE if each.name in _FORMED else LIKELY
        yield f"contact.{each.name}", level
        words = getattr(contact, each.name)
        for number in range(len(words) if isinstance(words, tuple) else 0):
            yield f"contact.{each.name}.{number}", level


def _meeting(meeting: ParsedMeeting) -> Iterator[Told]:
    yield "meeting.title", LIKELY
    yield "meeting.first", SURE
    yield "meeting.last", SURE
    yield "meeting.place", LIKELY
    for party in meeting.parties:
        known = party.body.known if party.body else party.country
        yield f"party.{party.role}.{party.printed.text}", SURE if known else LIKELY
