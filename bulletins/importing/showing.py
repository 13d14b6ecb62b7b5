"""A document that was read, for the screen: its words line by line, each with the field that took
them, and the fields with their values. Plain data; no Django."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from .answers import place_of
from .parsing.printed import Printed
from .parsing.results import ParsedBulletin, words_in
from .reading import Document


@dataclass(frozen=True)
class Field:
    """`key` tells the field from all others, `kind` gives its label, `part` is the remark or
    section that it belongs to, from 1. `language` is set in a document's other languages."""

    key: str
    kind: str
    printed: Printed
    value: str = ""
    part: int = 0
    language: str = ""


def fields_of(parsed: ParsedBulletin) -> Iterator[Field]:
    """Every value with its place, the large ones before those that are read inside them."""
    yield from _masthead(parsed)
    for name in ("headline", "lead"):
        if words := getattr(parsed, name):
            yield Field(name, name, words)
    for number, section in enumerate(parsed.sections):
        for name in ("heading", "text"):
            if words := getattr(section, name):
                yield Field(f"section.{number}.{name}", name, words, part=number + 1)
    for number, remark in enumerate(parsed.remarks):
        position = remark.position.printed if remark.position else None
        for name, words in (("name", remark.name), ("position", position), ("words", remark.text)):
            if words:
                yield Field(f"remark.{number}.{name}", name, words, part=number + 1)
    if parsed.closing:
        yield Field("closing", "closing", parsed.closing)
    for number, words in enumerate(words_in(parsed.contact)):
        yield Field(f"contact.{number}", "contact", words)
    if parsed.about:
        yield Field("about", "about", parsed.about)
    yield from _meeting(parsed)
    for number, words in enumerate(parsed.instruments):
        yield Field(f"instrument.{number}", "instrument", words)
    for other in parsed.others:
        for field in fields_of(other):
            yield replace(field, key=f"{other.language}.{field.key}", language=other.language)


def _masthead(parsed: ParsedBulletin) -> Iterator[Field]:
    head = parsed.masthead
    for number, name in enumerate(head.names):
        yield Field(f"masthead.{number}", "masthead", name)
    for key in ("year", "number", "serial", "date"):
        if found := getattr(head, key):
            yield Field(key, key, found.printed, str(found.value))


def _meeting(parsed: ParsedBulletin) -> Iterator[Field]:
    meeting = parsed.meeting
    if meeting is None:
        return
    if meeting.title:
        yield Field("meeting.title", "meeting", meeting.title)
    if meeting.first:
        last = f" – {meeting.last}" if meeting.last and meeting.last != meeting.first.value else ""
        yield Field("meeting.days", "days", meeting.first.printed, f"{meeting.first.value}{last}")
    if meeting.place:
        yield Field("meeting.place", "place", meeting.place)
    for number, party in enumerate(meeting.parties):
        yield Field(f"meeting.{number}", party.role, party.printed)


def shown(document: Document, parsed: ParsedBulletin) -> dict[str, Any]:
    """The fields, and the document's lines as pieces: `f` is the field that took the words, `l`
    the place of left-over text, `p` a picture."""
    fields = list(fields_of(parsed))
    owners: list[str] = [""] * len(document.source)
    marks = [_own(owners, field.printed, f"f{number}") for number, field in enumerate(fields)]
    for left in parsed.left_over:
        _own(owners, left.printed, f"l{place_of(left)}")
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
            }
            for field, mark in zip(fields, marks, strict=True)
        ],
        "paper": list(_lines(document.source, owners)),
    }


def _own(owners: list[str], words: Printed, name: str) -> str:
    """Give the words to a field unless another has them; the owner of the first of them."""
    first = ""
    for span in words.spans:
        for at in range(span.start, min(span.end, len(owners))):
            owners[at] = owners[at] or name
            first = first or owners[at]
    return first


def _lines(source: str, owners: list[str]) -> Iterator[list[dict[str, str]]]:
    at, met = 0, set[str]()
    for line in source.split("\n"):
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
            yield pieces
