"""Edition content: one bulletin in one language as plain data.

It is what every reader gets, on the page, in the mail, in a feed, and the format in which
bulletins are exchanged. No Django, no database: `compiling.py` makes it from records.

The canonical JSON (`to_json`) is the official text of an edition: UTF-8, keys sorted, no white
space. An edition stores these very bytes and their SHA-256.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal
from uuid import UUID

import msgspec

#: Raised when a field is added, renamed or removed; readers of older editions stay supported.
FORMAT: Literal[1] = 1

Language = str  # one of lmec.languages.CODES


class ContentError(ValueError):
    """The bytes are not edition content of a known format."""


@dataclass(frozen=True, slots=True)
class Text:
    """A name, and the language it is in: another one than the edition's when there is no other."""

    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest piece that is translated, compared and cited.

    `key` survives reordering. `made_from` is the fingerprint of the source text from which this
    text was made, '' when nobody knows.
    """

    key: str
    language: Language
    text: str
    made_from: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return paragraphs(self.text)


@dataclass(frozen=True, slots=True)
class Country:
    id: UUID
    code: str  # ISO 3166-1 alpha-2, lower case, as in addresses
    name: Text


@dataclass(frozen=True, slots=True)
class Ministry:
    id: UUID
    slug: str
    kind: str
    name: Text
    acronym: str
    country: Country | None


@dataclass(frozen=True, slots=True)
class Speaker:
    id: UUID
    slug: str
    name: Text


@dataclass(frozen=True, slots=True)
class Named:
    """A topic, instrument, series or meeting that is referred to."""

    id: UUID
    slug: str
    name: Text


@dataclass(frozen=True, slots=True)
class Body:
    """A ministry, or a country without a named one, under the name printed that day."""

    name: Text
    ministry: Ministry | None
    country: Country | None

    @property
    def home(self) -> Country | None:
        return self.ministry.country if self.ministry else self.country


@dataclass(frozen=True, slots=True)
class Participation:
    role: str  # host, co_host, organiser, supporter, sponsor, delegation
    body: Body


@dataclass(frozen=True, slots=True)
class Meeting:
    id: UUID
    slug: str
    title: Text
    series: Named | None
    session: str
    starts: dt.date | None
    ends: dt.date | None
    mode: str  # online, in_person, hybrid, or '' when not known
    place: Text | None
    parent: Named | None
    participations: tuple[Participation, ...]

    def bodies(self, *roles: str) -> tuple[Body, ...]:
        return tuple(p.body for p in self.participations if p.role in roles)

    @property
    def hosts(self) -> tuple[Body, ...]:
        return self.bodies("host", "co_host", "organiser")

    @property
    def delegations(self) -> tuple[Body, ...]:
        return self.bodies("delegation")


@dataclass(frozen=True, slots=True)
class Section:
    """A further story of the issue, often with a meeting of its own."""

    id: UUID
    heading: Block | None
    text: Block | None
    meeting: Meeting | None


@dataclass(frozen=True, slots=True)
class Image:
    """A stored picture file: content-addressed, so the digest is its name."""

    digest: str  # SHA-256, hexadecimal
    file_name: str  # as stored: the digest and an ending
    media_type: str
    width: int
    height: int
    focus_x: int  # the point that stays in view when cropped, in per cent
    focus_y: int


@dataclass(frozen=True, slots=True)
class Picture:
    id: UUID
    role: str  # cover, gallery
    image: Image
    caption: Block | None
    alternative: Block | None
    credit: str
    section: UUID | None


@dataclass(frozen=True, slots=True)
class Remark:
    """One appearance: who spoke, as what, for whom, and what was said."""

    id: UUID
    number: int  # its place in the issue, from 1: `#remark-3`
    role: str  # opening, chair, remark, closing
    speaker: Speaker | None
    name: Text | None
    position: Block | None
    bodies: tuple[Body, ...]
    text: Block | None
    portrait: Image | None
    section: UUID | None

    @property
    def countries(self) -> tuple[Country, ...]:
        return tuple({c.code: c for body in self.bodies if (c := body.home)}.values())


@dataclass(frozen=True, slots=True)
class Attachment:
    id: UUID
    kind: str  # signed_pdf, statement, agenda, presentation, other
    title: Text
    language: Language
    digest: str
    stored_name: str
    file_name: str  # what a reader who saves it gets
    media_type: str
    size: int  # bytes


@dataclass(frozen=True, slots=True)
class Imprint:
    """Masthead, contact block and 'about' text as they were on the day."""

    id: UUID
    valid_from: dt.date | None
    names: tuple[Text, ...]  # the Center's name in every language that has one
    contact_names: Text | None  # the lines that head the contact block, as printed
    address: Text | None
    postcode: str
    telephone: str
    fax: str
    emails: tuple[str, ...]
    personal_emails: tuple[str, ...]  # empty where a publisher hides them
    website: str
    wechat: str
    about: Text | None


@dataclass(frozen=True, slots=True)
class Part:
    """What one body did in an issue: its part in a meeting, or a remark made for it."""

    role: str  # of a participation, or affiliation
    body: Body
    remark: Remark | None


@dataclass(frozen=True, slots=True)
class BulletinContent:
    """One bulletin in one language."""

    format: Literal[1]
    id: UUID
    language: Language
    source_language: Language
    origin: Literal["source", "human", "machine"]  # machine: nobody reviewed the translation
    sample: bool  # invented sample material
    year: int
    number: int
    serial: int | None
    date: dt.date
    kind: str
    headline: Block
    lead: Block | None
    meeting: Meeting | None
    sections: tuple[Section, ...]
    remarks: tuple[Remark, ...]
    closing: Block | None
    pictures: tuple[Picture, ...]
    attachments: tuple[Attachment, ...]
    topics: tuple[Named, ...]
    instruments: tuple[Named, ...]
    imprint: Imprint | None
    former_addresses: tuple[str, ...]

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every meeting the issue reports on, its own first, each once."""
        found = [self.meeting, *(section.meeting for section in self.sections)]
        return tuple({meeting.id: meeting for meeting in found if meeting}.values())

    @property
    def cover(self) -> Picture | None:
        return next((picture for picture in self.pictures if picture.role == "cover"), None)

    @property
    def gallery(self) -> tuple[Picture, ...]:
        return tuple(picture for picture in self.pictures if picture.role != "cover")

    def remarks_of(self, section: UUID | None) -> tuple[Remark, ...]:
        return tuple(remark for remark in self.remarks if remark.section == section)

    def remark(self, number: int) -> Remark | None:
        return next((remark for remark in self.remarks if remark.number == number), None)

    def parts(self) -> tuple[Part, ...]:
        """Every body's parts, those in the meetings first, then remarks in order."""
        attended = [Part(p.role, p.body, None) for m in self.meetings for p in m.participations]
        spoke = [Part("affiliation", body, r) for r in self.remarks for body in r.bodies]
        return (*attended, *spoke)

    def blocks(self) -> tuple[Block, ...]:
        """Every block, in the order of the content's fields."""
        return tuple(_find(self, Block))

    def images(self) -> tuple[Image, ...]:
        return tuple({image.digest: image for image in _find(self, Image)}.values())

    def files(self) -> dict[str, str]:
        """Digest to stored file name of every picture and attachment."""
        images = {image.digest: image.file_name for image in self.images()}
        return images | {each.digest: each.stored_name for each in self.attachments}


def paragraphs(text: str) -> tuple[str, ...]:
    """A text's paragraphs: every line is one, as in the typed and printed bulletin."""
    return tuple(line for raw in text.splitlines() if (line := raw.strip()))


def _find(value: Any, wanted: type) -> Iterator[Any]:
    if isinstance(value, wanted):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _find(item, wanted)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _find(getattr(value, field.name), wanted)


def to_json(content: BulletinContent) -> str:
    """The canonical JSON: the same content is always the same bytes."""
    return msgspec.json.encode(content, order="sorted").decode()


def from_json(text: str | bytes) -> BulletinContent:
    """Content from its canonical JSON, or from any JSON of the same values.

    Raises ContentError for anything else, unknown fields included: a field that is silently
    dropped would be lost.
    """
    try:
        content = msgspec.json.decode(text, type=BulletinContent)
        known = msgspec.json.decode(msgspec.json.encode(content))
        given = msgspec.json.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ContentError(str(error)) from error
    if known != given:
        raise ContentError("unknown fields, or values that are not in their canonical form")
    return content


def stored(text: str) -> BulletinContent:
    """Content from the bytes of an edition, which were checked when they were written: for who
    reads thousands of them."""
    return msgspec.json.decode(text, type=BulletinContent)


def digest(text: str) -> str:
    """SHA-256 of a text's UTF-8 bytes, hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def fingerprint(text: str) -> str:
    """What a block's text is recognised by: the same for texts that differ in white space or in
    Unicode composition only, so that neither ever marks a translation as outdated."""
    folded = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
    return hashlib.sha256(folded.encode()).hexdigest()[:16] if folded else ""


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format, as published for those who read our exports."""
    schema = msgspec.json.schema(BulletinContent)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
