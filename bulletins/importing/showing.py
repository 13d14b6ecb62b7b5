"""A document that was read, for the screen: its words line by line, each with the field that took
them, and the fields with their values. Plain data; no Django."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

from .editing import id_of, place_of
from .parsing.printed import Printed
from .parsing.results import ParsedBulletin, ParsedMeeting, ParsedRemark
from .reading import Document

_NOTHING = Printed()


@dataclass(frozen=True)
class Field:
    """`key` tells the field from all others, `kind` gives its label, `part` is the remark or
    section that it belongs to, by its name. `subjects` are the questions that can be asked about
    it. `language` is set in a document's other languages."""

    key: str
    kind: str
    printed: Printed
    value: str = ""
    part: str = ""
    subjects: tuple[str, ...] = ()
    language: str = ""


def fields_of(parsed: ParsedBulletin) -> Iterator[Field]:
    """Every value with its place, the large ones before those that are read inside them, and
    the fields that every bulletin has, also where nothing was found."""
    yield from _masthead(parsed)
    for name in ("headline", "lead"):
        yield Field(name, name, getattr(parsed, name) or _NOTHING)
    for number, section in enumerate(parsed.sections):
        part = id_of(section, number)
        for name in ("heading", "text"):
            words = getattr(section, name) or _NOTHING
            yield Field(f"section.{part}.{name}", name, words, part=f"section.{part}")
    for number, remark in enumerate(parsed.remarks):
        yield from _remark(remark, id_of(remark, number))
    yield Field("closing", "closing", parsed.closing or _NOTHING)
    yield from _contact(parsed)
    yield Field("about", "about", parsed.about or _NOTHING)
    yield from _meeting(parsed.meeting or ParsedMeeting(None, None, None, None, None, ()))
    for words in parsed.instruments:
        title = words.text.strip("《》")
        key = f"instrument.{words.text}"
        yield Field(key, "instrument", words, subjects=(f"instrument:{title}",))
    for other in parsed.others:
        for field in fields_of(other):
            part = f"{other.language}.{field.part}" if field.part else ""
            key = f"{other.language}.{field.key}"
            yield replace(field, key=key, part=part, language=other.language)


def _masthead(parsed: ParsedBulletin) -> Iterator[Field]:
    head = parsed.masthead
    for number, name in enumerate(head.names):
        yield Field(f"masthead.{number}", "masthead", name)
    for key in ("year", "number", "serial", "date"):
        found = getattr(head, key)
        yield Field(
            key, key, found.printed if found else _NOTHING, str(found.value) if found else ""
        )


def _remark(remark: ParsedRemark, part: str) -> Iterator[Field]:
    start, position = f"remark.{part}", remark.position
    person = (f"person:{remark.name.text}",) if remark.name else ()
    bodies = tuple(
        f"body:{each.body.printed.text}|{each.country or each.body.country}"
        for each in (position.affiliations if position else ())
        if each.body
    )
    yield Field(f"{start}.role", "role", _NOTHING, remark.role, part=start)
    yield Field(f"{start}.name", "name", remark.name or _NOTHING, part=start, subjects=person)
    yield Field(
        f"{start}.position",
        "position",
        position.printed if position else _NOTHING,
        part=start,
        subjects=bodies,
    )
    yield Field(f"{start}.text", "words", remark.text or _NOTHING, part=start)


def _contact(parsed: ParsedBulletin) -> Iterator[Field]:
    contact = parsed.contact
    for each in fields(contact) if contact else ():
        words = getattr(contact, each.name)
        if isinstance(words, tuple):
            for number, item in enumerate(words):
                yield Field(f"contact.{each.name}.{number}", each.name, item)
        elif words:
            yield Field(f"contact.{each.name}", each.name, words)


def _meeting(meeting: ParsedMeeting) -> Iterator[Field]:
    first = meeting.first
    yield Field("meeting.title", "meeting", meeting.title or _NOTHING)
    yield Field(
        "meeting.first",
        "first",
        first.printed if first else _NOTHING,
        str(first.value) if first else "",
    )
    yield Field("meeting.last", "last", _NOTHING, str(meeting.last or ""))
    yield Field("meeting.place", "place", meeting.place or _NOTHING)
    for party in meeting.parties:
        body = party.body
        country = party.country or (body.country if body else "")
        subjects = (f"body:{body.printed.text}|{country}",) if body else ()
        key = f"party.{party.role}.{party.printed.text}"
        yield Field(key, party.role, party.printed, subjects=subjects)


def shown(document: Document, parsed: ParsedBulletin) -> dict[str, Any]:
    """The fields, and the document's lines as pieces: `f` is the field that took the words, `l`
    the place of left-over text, `p` a picture, `h` the heading of the field with this number."""
    listed = list(fields_of(parsed))
    told = dict(_confidence(parsed))
    halves = {half.language: half for half in (parsed, *parsed.others)}
    owners: list[str] = [""] * len(document.source)
    marks = [_own(owners, field.printed, f"f{number}") for number, field in enumerate(listed)]
    for left in parsed.left_over:
        _own(owners, left.printed, f"l{place_of(left)}")
    for number, field in enumerate(listed):
        half = halves.get(field.language or parsed.language)
        if half and field.kind == "closing":
            for words in half.closing_names:
                _own(owners, words, f"h{number}")
    for number, picture in enumerate(parsed.pictures):
        for words in filter(None, (picture.target, picture.alternative)):
            _own(owners, words, f"p{number}")
    for span in document.markup:
        owners[span.start : span.end] = ["-"] * (span.end - span.start)
    return {
        "fields": [
            {
                "key": field.key,
                "kind": field.kind,
                "part": field.part,
                "language": field.language or parsed.language,
                "text": field.value or field.printed.text,
                "mark": mark,
                "line": document.place(field.printed.span).line if field.printed.spans else 0,
                "subjects": list(field.subjects),
                "confidence": told.get(field.key, ""),
            }
            for field, mark in zip(listed, marks, strict=True)
        ],
        "places": dict(_places(parsed)),
        "paper": list(_lines(document.source, owners)),
    }


def _places(parsed: ParsedBulletin) -> Iterator[tuple[str, int]]:
    """In which section each remark stands, from 1; 0 above the first heading."""
    for half in (parsed, *parsed.others):
        start = "" if half is parsed else f"{half.language}."
        for number, remark in enumerate(half.remarks):
            place = 0 if remark.section is None else remark.section + 1
            yield f"{start}remark.{id_of(remark, number)}", place


def _confidence(parsed: ParsedBulletin) -> Iterator[tuple[str, str]]:
    """By key; in a document's other languages with the language before it."""
    yield from parsed.confidence
    for other in parsed.others:
        yield from ((f"{other.language}.{key}", level) for key, level in other.confidence)


def _own(owners: list[str], words: Printed, name: str) -> str:
    """Give the words to a field unless another has them; the owner of the first of them."""
    first = ""
    for span in words.spans:
        for at in range(span.start, min(span.end, len(owners))):
            owners[at] = owners[at] or name
            first = first or owners[at]
    return first


def _lines(source: str, owners: list[str]) -> Iterator[dict[str, Any]]:
    """Lines with words, each with its number in the document."""
    at, met = 0, set[str]()
    for number, line in enumerate(source.split("\n"), start=1):
        pieces: list[dict[str, str]] = []
        for offset, char in enumerate(line, start=at):
            owner = owners[offset]
            if owner == "-":
                continue
            if not pieces or pieces[-1]["o"] != owner:
                pieces.append({"o": owner, "t": ""})
            pieces[-1]["t"] += char
        at += len(line) + 1
        for piece in pieces:
            if piece["o"] and piece["o"] not in met:
                met.add(piece["o"])
                piece["first"] = "1"
            if piece["o"].startswith("p"):
                piece["t"] = ""
        if any(piece["t"].strip() or piece["o"].startswith("p") for piece in pieces):
            yield {"n": number, "pieces": pieces}
