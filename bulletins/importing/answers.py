"""What an editor answered to the questions of an import. Plain data; no Django."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .parsing import positions
from .parsing.knowledge import Knowledge
from .parsing.printed import Printed, join
from .parsing.results import LeftOver, ParsedBulletin, ParsedRemark

#: Instead of a record's identity: none of those on record.
NEW = "new"
#: Fields of a document to which left-over text can be sent; remarks and sections have a number.
TEXTS = ("headline", "lead", "closing", "about")
PARTS = ("section", "remark")


@dataclass(frozen=True)
class Answers:
    """By the subject of a question: see `Question.subject`."""

    #: The record that printed words mean: its identity, or NEW. Subjects: person:…, body:…,
    #: instrument:….
    records: Mapping[str, str] = field(default_factory=dict)
    #: How a new speaker is recorded, by the name as printed.
    spellings: Mapping[str, str] = field(default_factory=dict)
    #: Where left-over text belongs, by its place in the source: 412 → remark.3.text.
    moved: Mapping[str, str] = field(default_factory=dict)
    #: Subjects that need no more looking at.
    seen: tuple[str, ...] = ()
    #: Keys of changes (`Change.key`) that shall overwrite what staff wrote.
    taken: tuple[str, ...] = ()
    #: Pictures of the document that were given a place; they are not left over.
    placed: tuple[str, ...] = ()
    #: Whether what looks like the closing belongs to the last speaker.
    last_speaker_goes_on: bool = False


def applied(parsed: ParsedBulletin, answers: Answers, knowledge: Knowledge) -> ParsedBulletin:
    """The document as the editor reads it: text sent to its field, the closing settled."""
    if answers.last_speaker_goes_on and parsed.closing and parsed.remarks:
        last = parsed.remarks[-1]
        text = _joined(last.text, parsed.closing)
        parsed = replace(
            parsed, closing=None, remarks=(*parsed.remarks[:-1], replace(last, text=text))
        )
    for left in parsed.left_over:
        if wanted := answers.moved.get(place_of(left)):
            moved = _moved(parsed, left, wanted, knowledge)
            if moved is not parsed:
                rest = tuple(each for each in moved.left_over if each is not left)
                parsed = replace(moved, left_over=rest)
    return parsed


def place_of(left: LeftOver) -> str:
    return str(left.printed.span.start)


def targets(parsed: ParsedBulletin) -> Iterator[str]:
    """The fields to which left-over text can be sent."""
    yield from TEXTS
    for number in range(len(parsed.sections)):
        yield f"section.{number}.text"
    for number in range(len(parsed.remarks)):
        yield f"remark.{number}.position"
        yield f"remark.{number}.text"


def _moved(
    parsed: ParsedBulletin, left: LeftOver, wanted: str, knowledge: Knowledge
) -> ParsedBulletin:
    kind, _dot, rest = wanted.partition(".")
    number, _dot, name = rest.partition(".")
    if kind in TEXTS and not rest:
        text: Any = {kind: _joined(getattr(parsed, kind), left.printed)}
        return replace(parsed, **text)
    parts: tuple[Any, ...] = getattr(parsed, f"{kind}s", ()) if kind in PARTS else ()
    if not number.isdecimal() or int(number) >= len(parts) or name not in ("text", "position"):
        return parsed
    part = parts[int(number)]
    if name == "text":
        part = replace(part, text=_joined(part.text, left.printed))
    elif isinstance(part, ParsedRemark):
        part = _with_position(part, left.printed, knowledge)
    changed: Any = {f"{kind}s": (*parts[: int(number)], part, *parts[int(number) + 1 :])}
    return replace(parsed, **changed)


def _with_position(remark: ParsedRemark, words: Printed, knowledge: Knowledge) -> ParsedRemark:
    before = remark.position.printed if remark.position else None
    return replace(remark, position=positions.parse(_joined(before, words, " "), knowledge))


def _joined(before: Printed | None, words: Printed, by: str = "\n") -> Printed:
    """In the order of the document."""
    if not before:
        return words
    parts = sorted((before, words), key=lambda each: each.span.start)
    return join(parts, by)
