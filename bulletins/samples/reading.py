"""The sample files as typed data: a misspelled field is an error, not a lost text."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TypeVar

import msgspec

FOLDER = Path(__file__).parent
PICTURES = FOLDER / "pictures"

Texts = dict[str, str]  # by language
Read = TypeVar("Read")


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry is: complete, known, and never changed."""


class Post(Part, frozen=True, kw_only=True):
    position: Texts
    bodies: list[str]  # reference entries of ministries, in order
    start: str = msgspec.field(name="from", default="")
    end: str = msgspec.field(name="to", default="")


class Person(Part, frozen=True, kw_only=True):
    names: Texts
    posts: list[Post]
    aliases: list[str] = []
    biography: Texts = {}


class Imprint(Part, frozen=True, kw_only=True):
    valid_from: dt.date
    name: Texts
    contact_names: Texts
    address: Texts
    about: Texts
    postcode: str
    telephone: str
    fax: str
    emails: list[str]
    personal_emails: list[str]
    website: str
    wechat: str


class Meeting(Part, frozen=True, kw_only=True):
    key: str  # its address
    title: Texts
    participations: list[tuple[str, str]]  # role and body
    series: str = ""
    session: str = ""
    starts: dt.date
    ends: dt.date | None = None
    mode: str = ""
    place: Texts = {}
    parent: str = ""  # the key of a meeting read before


class Section(Part, frozen=True, kw_only=True):
    heading: Texts
    text: Texts = {}
    meeting: Meeting | None = None


class Remark(Part, frozen=True, kw_only=True):
    text: Texts
    bodies: list[str]  # ministries, or `country:th`
    role: str = "remark"
    speaker: str = ""
    name: Texts = {}  # as printed; without it, the speaker's
    position: Texts = {}
    section: int = 0  # from 1; 0: of the issue's own meeting


class Picture(Part, frozen=True, kw_only=True):
    file: str
    caption: Texts
    alternative: Texts
    role: str = "gallery"
    section: int = 0


class Correction(Part, frozen=True, kw_only=True):
    """What the next version says, and the public note about it."""

    note: Texts
    headline: Texts = {}
    lead: Texts = {}
    closing: Texts = {}


class Issue(Part, frozen=True, kw_only=True):
    year: int
    number: int
    date: dt.date
    kind: str
    headline: Texts
    lead: Texts
    remarks: list[Remark]
    source_language: str = "zh-hans"
    closing: Texts = {}
    meeting: Meeting | None = None
    sections: list[Section] = []
    pictures: list[Picture] = []
    topics: list[str] = []
    instruments: list[str] = []
    correction: Correction | None = None
    withdrawal: str = ""  # the public reason

    @property
    def languages(self) -> list[str]:
        return list(self.headline)


def people() -> dict[str, Person]:
    return _read("people.json", dict[str, Person])


def series() -> dict[str, Texts]:
    return _read("series.json", dict[str, Texts])


def imprint() -> Imprint:
    return _read("imprint.json", Imprint)


def body_names() -> dict[str, Texts]:
    """Names of bodies as printed, in languages of which the reference data has none."""
    return _read("bodies.json", dict[str, Texts])


def issues() -> list[Issue]:
    """In the order of publication."""
    files = sorted(path.name for path in (FOLDER / "issues").glob("*.json"))
    return [_read(f"issues/{name}", Issue) for name in files]


def _read(name: str, kind: type[Read]) -> Read:
    return msgspec.json.decode((FOLDER / name).read_bytes(), type=kind)
