"""What an editor wrote in the place of printed words, and parts of a document that keep their
name while others are added or removed."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from ..parsing.printed import Piece, Printed, join
from ..parsing.results import ParsedBulletin, ParsedRemark, ParsedSection
from ..reading.document import Span


@dataclass(frozen=True)
class Edited(Printed):
    """An editor's words; they stand where those stood that they replace."""

    where: tuple[Span, ...] = ()

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        return self.where


@dataclass(frozen=True)
class Block(ParsedRemark):
    """A remark by a name of its own: its number as it was read, or what it was made from."""

    id: str = ""


@dataclass(frozen=True)
class Part(ParsedSection):
    """A section, likewise."""

    id: str = ""


def edited(text: str, before: Printed | None) -> Edited | None:
    """None where nothing was left."""
    text = text.strip().replace("\r\n", "\n")
    return Edited((Piece(text, None),), before.spans if before else ()) if text else None


def joined(before: Printed | None, words: Printed, by: str = "\n") -> Printed:
    """Both in the order of the document; what an editor wrote stays in front."""
    if not before:
        return words
    parts = sorted((before, words), key=lambda each: each.span.start)
    whole = join(parts, by)
    if not any(isinstance(part, Edited) for part in parts):
        return whole
    spans = sorted({span for part in parts for span in part.spans})
    return Edited(whole.pieces, tuple(spans))


def cut(words: Printed, start: int, end: int | None = None) -> Printed:
    """A piece of the words; of an editor's, it stands where the whole stands."""
    piece = words.cut(start, end).strip()
    return Edited(piece.pieces, words.where) if isinstance(words, Edited) else piece


def named(half: ParsedBulletin) -> ParsedBulletin:
    """Every remark and section with its name."""
    return replace(
        half,
        remarks=tuple(
            Block(**_fields(remark), id=str(number)) for number, remark in enumerate(half.remarks)
        ),
        sections=tuple(
            Part(**_fields(section), id=str(number))
            for number, section in enumerate(half.sections)
        ),
    )


def _fields(part: ParsedRemark | ParsedSection) -> dict[str, Any]:
    return {field.name: getattr(part, field.name) for field in fields(part)}


def id_of(part: ParsedRemark | ParsedSection, number: int) -> str:
    """Its name, also where nothing was edited."""
    return part.id if isinstance(part, Block | Part) else str(number)
