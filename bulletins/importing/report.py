"""What an import did, or would do: for the person at the screen and for machines."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from bulletins.models import Bulletin


@dataclass(frozen=True)
class Match:
    """Printed words, and the record they mean."""

    kind: str  # speaker, ministry, country, instrument, meeting, imprint, bulletin
    printed: str
    record: str


@dataclass(frozen=True)
class Change:
    """A difference between the draft and the document. One that is not applied would overwrite
    what staff wrote."""

    where: str
    before: str
    after: str
    applied: bool


@dataclass(frozen=True)
class Question:
    """A doubt: for the editor to settle. `place` is a line of the document, 0 for none."""

    code: str
    message: str
    place: int


@dataclass(frozen=True)
class Passage:
    """Words that no field took."""

    text: str
    place: int


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

    @property
    def issue(self) -> str:
        return f"{self.year}/{self.number}"

    @property
    def changes_anything(self) -> bool:
        applied = any(change.applied for change in self.changes)
        return self.action == "created" or applied or bool(self.created)

    def as_dict(self) -> dict[str, Any]:
        """The report alone, without the draft."""
        return {
            "file": self.file_name,
            "issue": self.issue,
            "action": self.action,
            "changes_anything": self.changes_anything,
            "dry_run": self.dry_run,
            "languages": self.languages,
            "matched": [asdict(match) for match in self.matched],
            "created": [asdict(match) for match in self.created],
            "changes": [asdict(change) for change in self.changes],
            "doubts": [asdict(doubt) for doubt in self.doubts],
            "left_over": [asdict(passage) for passage in self.left_over],
        }
