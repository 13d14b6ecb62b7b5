"""What an editor answered to the questions of an import. Plain data; no Django."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

#: Instead of a record's identity: none of those on record.
NEW = "new"
#: The words mean no record at all: a trade was taken for a body.
NONE = "none"


@dataclass(frozen=True)
class Edit:
    """A change to the document as it was read.

    `act` is one of edit, move, cut, split, merge, drop, add, order, section, goes_on;
    `on` names what it is done to: a field (`remark.2.text`, `en.closing`), a remark, or the place
    of left-over text.
    """

    act: str
    on: str
    value: str = ""
    how: str = ""  # of a move: append, or replace


@dataclass(frozen=True)
class Answers:
    """By the subject of a question: see `Question.subject`."""

    #: The record that printed words mean: its identity, NEW, or NONE of a body. Subjects:
    #: person:…, body:…, instrument:….
    records: Mapping[str, str] = field(default_factory=dict)
    #: How a new speaker is recorded, by the name as printed.
    spellings: Mapping[str, str] = field(default_factory=dict)
    #: Changes to what was read, in their order.
    edits: tuple[Edit, ...] = ()
    #: Subjects that need no more looking at.
    seen: tuple[str, ...] = ()
    #: Keys of changes (`Change.key`) that shall overwrite what staff wrote.
    taken: tuple[str, ...] = ()
    #: The places given to pictures of the document, by number; they are not left over.
    placed: Mapping[str, str] = field(default_factory=dict)
    #: The language of the document, where it was told wrong.
    language: str = ""
    #: Whether somebody waits for an answer to the next question.
    is_of_review: bool = False
