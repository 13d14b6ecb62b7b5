"""What the checks look at: the records of one issue and its contents, read once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from bulletins import translating
from bulletins.compiling import compile_loaded, with_parts
from bulletins.content import BulletinContent
from bulletins.models import Bulletin, Meeting, Translation
from organizations.models import Succession
from people.models import Appointment


class Level(Enum):
    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True)
class Target:
    """Where it is mended: a field of a record, in a language where it is a text."""

    record: Any
    field: str = ""
    language: str = ""


@dataclass(frozen=True)
class Finding:
    level: Level
    code: str
    language: str  # '' where it concerns every language
    said: str  # a sentence for staff
    target: Target
    key: str = ""  # of the block, where it is about one


def warning(code: str, language: str, said: str, target: Target, key: str = "") -> Finding:
    return Finding(Level.WARNING, code, language, said, target, key)


@dataclass
class IssueToCheck:
    record: Bulletin  # with its parts
    languages: list[str]  # those in which something is written
    not_begun: list[str]
    contents: dict[str, BulletinContent]
    places: list[translating.Place]
    missing: dict[str, list[translating.Place]]
    outdated: dict[str, list[translating.Place]]
    states: dict[str, Translation]
    posts: dict[int, list[Appointment]] = field(default_factory=lambda: defaultdict(list))
    became: dict[int, list[Succession]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def read(cls, bulletin: Bulletin, languages: list[str]) -> IssueToCheck:
        record = with_parts(bulletin)
        begun = [code for code in languages if translating.is_begun(record, code)]
        issue = cls(
            record=record,
            languages=begun,
            not_begun=[code for code in languages if code not in begun],
            contents=compile_loaded(record, begun),
            places=translating.blocks_of(record),
            missing={code: translating.missing(record, code) for code in begun},
            outdated={code: translating.outdated(record, code) for code in begun},
            states={each.language: each for each in record.translations.all()},
        )
        issue._read_people_and_bodies()
        return issue

    def _read_people_and_bodies(self) -> None:
        speakers = {r.speaker_id for r in self.record.remarks.all() if r.speaker_id}
        posts = Appointment.objects.filter(speaker__in=speakers)
        for post in posts.prefetch_related("bodies__ministry"):
            self.posts[post.speaker_id].append(post)
        named = {body.ministry_id for _part, body in self.bodies() if body.ministry_id}
        successions = Succession.objects.filter(predecessor__in=named)
        for succession in successions.select_related("successor"):
            self.became[succession.predecessor_id].append(succession)

    def meetings(self) -> list[Meeting]:
        sections = self.record.sections.all()
        found = [self.record.meeting, *(section.meeting for section in sections)]
        return list({meeting.pk: meeting for meeting in found if meeting}.values())

    def bodies(self) -> Iterator[tuple[Any, Any]]:
        """Every body with the part that names it: a remark or a meeting."""
        for meeting in self.meetings():
            for part in meeting.participations.all():
                yield meeting, part
        for remark in self.record.remarks.all():
            for body in remark.bodies.all():
                yield remark, body

    def day(self, part: Any) -> dt.date:
        """The day of which a meeting or a remark tells."""
        if isinstance(part, Meeting):
            return part.starts or self.record.date
        section = getattr(part, "section", None)
        meeting = section.meeting if section and section.meeting else self.record.meeting
        return (meeting.starts if meeting else None) or self.record.date
