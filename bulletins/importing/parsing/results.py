"""What a document says, taken apart: the parser's answer. Plain data, nothing rewritten.

Texts are `Printed`: they know where in the source they stand. What was computed from words
(a date, a number) stands in a `Found` beside them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Generic, TypeVar

from bulletins.importing.reading.document import Place

from .printed import Printed

Value = TypeVar("Value")


@dataclass(frozen=True)
class Found(Generic[Value]):
    """A value and the words it was read from."""

    value: Value
    printed: Printed


@dataclass(frozen=True)
class ParsedBody:
    """An organisation as printed, without its country's name: `known` are the keys of the
    records that bear the name, when the knowledge holds any."""

    printed: Printed
    country: str = ""  # ISO 3166-1 alpha-2, small letters
    known: tuple[str, ...] = ()
    kind: str = ""  # by knowledge or by the shape of its name


@dataclass(frozen=True)
class ParsedAffiliation:
    """One body of a position, from the largest unit to the smallest: a ministry, its
    department, its division."""

    printed: Printed
    country: str
    units: tuple[ParsedBody, ...]

    @property
    def body(self) -> ParsedBody | None:
        """The one that the speaker stands for: a centre stands for itself, whatever it is a
        part of; a department for its ministry."""
        own = [
            unit
            for unit in self.units
            if unit.kind in SELF_STANDING and (unit.known or unit is self.units[0])
        ]
        return own[-1] if own else next(iter(self.units), None)


#: Kinds of bodies that act under their own name even where a parent is printed before them.
SELF_STANDING = ("centre", "secretariat", "mechanism", "international")


@dataclass(frozen=True)
class ParsedPosition:
    printed: Printed
    country: str
    affiliations: tuple[ParsedAffiliation, ...]
    post: Printed | None

    @property
    def bodies(self) -> tuple[ParsedBody, ...]:
        return tuple(body for part in self.affiliations if (body := part.body))


@dataclass(frozen=True)
class ParsedRemark:
    """One appearance. `name` is None where a body or a country speaks."""

    role: str  # opening, chair, remark, closing
    name: Printed | None
    position: ParsedPosition | None
    text: Printed | None
    section: int | None = None
    #: How the running text writes the name, where that differs from the block's heading.
    name_in_text: Printed | None = None
    #: The country, where a label tells it and no position does.
    home: str = ""

    @property
    def country(self) -> str:
        return (self.position.country if self.position else "") or self.home


@dataclass(frozen=True)
class ParsedParty:
    """A body's or a country's part in the meeting."""

    role: str  # host, co_host, organiser, supporter, sponsor, delegation
    printed: Printed
    country: str
    body: ParsedBody | None


@dataclass(frozen=True)
class ParsedMeeting:
    title: Printed | None
    first: Found[dt.date] | None
    last: dt.date | None
    mode: Found[str] | None  # online, in_person, hybrid
    place: Printed | None
    parties: tuple[ParsedParty, ...]

    @property
    def hosts(self) -> tuple[ParsedParty, ...]:
        return tuple(party for party in self.parties if party.role != "delegation")

    @property
    def delegations(self) -> tuple[ParsedParty, ...]:
        return tuple(party for party in self.parties if party.role == "delegation")


@dataclass(frozen=True)
class ParsedMention:
    """Somebody whom the running text names with a position, such as in the lead."""

    name: Printed
    position: Printed


@dataclass(frozen=True)
class ParsedMasthead:
    names: tuple[Printed, ...] = ()
    year: Found[int] | None = None
    number: Found[int] | None = None
    serial: Found[int] | None = None
    date: Found[dt.date] | None = None


@dataclass(frozen=True)
class ParsedSection:
    heading: Printed
    text: Printed | None


@dataclass(frozen=True)
class ParsedContact:
    names: tuple[Printed, ...] = ()
    address: Printed | None = None
    postcode: Printed | None = None
    telephones: tuple[Printed, ...] = ()
    fax: Printed | None = None
    emails: tuple[Printed, ...] = ()
    website: Printed | None = None
    wechat: Printed | None = None


@dataclass(frozen=True)
class ParsedPicture:
    """A picture that the document refers to. `before_remark` is the remark it stands next to."""

    alternative: Printed | None
    target: Printed | None
    before_remark: int | None
    #: portrait, cover or gallery, where the document says so.
    role: str = ""
    caption: Printed | None = None


@dataclass(frozen=True)
class Doubt:
    """A question for the editor; the sentences stand in `bulletins.importing.messages`."""

    code: str
    params: tuple[tuple[str, str], ...] = ()
    place: Place | None = None


@dataclass(frozen=True)
class LeftOver:
    """A passage that no field takes."""

    printed: Printed
    place: Place


@dataclass(frozen=True)
class ParsedBulletin:
    language: str
    masthead: ParsedMasthead
    headline: Printed | None
    lead: Printed | None
    meeting: ParsedMeeting | None
    announced: tuple[ParsedMention, ...]
    sections: tuple[ParsedSection, ...]
    remarks: tuple[ParsedRemark, ...]
    closing: Printed | None
    contact: ParsedContact | None
    about: Printed | None
    instruments: tuple[Printed, ...]
    pictures: tuple[ParsedPicture, ...]
    labels: tuple[Printed, ...]
    left_over: tuple[LeftOver, ...]
    doubts: tuple[Doubt, ...]
    #: The same issue in the document's other languages. Their left-over text is this one's.
    others: tuple[ParsedBulletin, ...] = ()
    #: Whether the document's own styles said what is what.
    by_styles: bool = False
    #: The headings that only say that what follows is the closing.
    closing_names: tuple[Printed, ...] = ()
    #: How sure each value is, by the name of its field: see `confidence`.
    confidence: tuple[tuple[str, str], ...] = ()


def words_in(value: Any) -> Iterator[Printed]:
    """Every Printed inside a parsed value."""
    if isinstance(value, Printed):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from words_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))
