"""What an import did, or would do: for the person at the screen and for machines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bulletins.models import Bulletin, Remark

from .parsing.results import ParsedBulletin
from .reading import Document


@dataclass(frozen=True)
class Match:
    """Printed words, and the record they mean."""

    kind: str  # speaker, ministry, country, instrument, meeting, imprint, bulletin
    printed: str
    record: str
    subject: str = ""  # as in Question
    identity: str = ""  # of the record


@dataclass(frozen=True)
class Change:
    """A difference between the draft and the document. One that is not applied would overwrite
    what staff wrote."""

    where: str
    before: str
    after: str
    applied: bool
    key: str = ""  # the field: remark3.text, in a document's other languages en.remark3.text
    language: str = ""


#: Of questions whose answer says what all the others are about.
WEIGHTY = ("another_text",)


@dataclass(frozen=True)
class Question:
    """A doubt: for the editor to settle. `place` is a line of the document, 0 for none.

    `subject` is what it is about: several questions about one thing have one answer. `options`
    are the records that may be meant: identity and name.
    """

    code: str
    message: str
    place: int
    subject: str = ""
    params: dict[str, str] = field(default_factory=dict)
    options: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Passage:
    """Words that no field took."""

    text: str
    place: int
    start: int = -1  # in the source, where it can be sent to a field
    picture: int = -1  # its number, where it is a picture


@dataclass
class ImportReport:
    file_name: str
    year: int
    number: int
    action: str = ""  # created, updated
    languages: list[str] = field(default_factory=list)
    matched: list[Match] = field(default_factory=list)
    created: list[Match] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    doubts: list[Question] = field(default_factory=list)
    left_over: list[Passage] = field(default_factory=list)
    dry_run: bool = False
    #: The whole draft as edition content, one for each language of the document.
    contents: list[dict[str, Any]] = field(default_factory=list)
    #: The draft; after a dry run it is not in the database.
    bulletin: Bulletin | None = None
    #: Of a document's remarks, in its order.
    remarks: list[Remark] = field(default_factory=list)
    #: What was read, where the file was a document: for the screen on which it is reviewed.
    document: Document | None = None
    parsed: ParsedBulletin | None = None

    @property
    def issue(self) -> str:
        return f"{self.year}/{self.number}"

    @property
    def changes_anything(self) -> bool:
        applied = any(change.applied for change in self.changes)
        return self.action == "created" or applied or bool(self.created)

    @property
    def weighty(self) -> list[Question]:
        return [doubt for doubt in self.doubts if doubt.code in WEIGHTY]

    def as_dict(self) -> dict[str, Any]:
        """The report alone, without the draft."""
        return {
            "file": self.file_name,
            "issue": self.issue,
            "action": self.action,
            "changes_anything": self.changes_anything,
            "dry_run": self.dry_run,
            "languages": self.languages,
            "matched": _told(self.matched, "kind", "printed", "record"),
            "created": _told(self.created, "kind", "printed", "record"),
            "changes": _told(self.changes, "where", "before", "after", "applied"),
            "doubts": _told(self.doubts, "code", "message", "place"),
            "left_over": _told(self.left_over, "text", "place"),
        }


def _told(items: Iterable[Any], *names: str) -> list[dict[str, Any]]:
    return [{name: getattr(item, name) for name in names} for item in items]
