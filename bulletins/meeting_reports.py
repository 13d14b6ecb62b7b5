"""What the published issues say about one meeting. Made from edition content alone, so that a
half-typed title or a draft change of the meeting's record shows nowhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from bulletins.content import Block, Body, BulletinContent, Country, Meeting, Remark
from bulletins.models import Edition, Mention
from bulletins.presenting import Delegation, delegations_of

#: The neighbours in a series are looked for among so many issues on either side, so that the cost
#: does not grow with the archive; of those found, so many are read.
_NEAREST = 500
_READ = 8


@dataclass(frozen=True)
class Speech:
    """A remark made at the meeting, and the issue in which it can be read."""

    edition: Edition
    remark: Remark


@dataclass(frozen=True)
class Outcome:
    edition: Edition
    block: Block


@dataclass(frozen=True)
class Report:
    """All that the issues say about a meeting; its title and parts are those of the leading one,
    the newest of which it is the main subject."""

    id: UUID
    editions: Sequence[Edition]  # newest first, at least one

    @cached_property
    def edition(self) -> Edition:
        main = (e for e in self.editions if _is_main(e.content, self.id))
        return next(main, self.editions[0])

    @cached_property
    def meeting(self) -> Meeting:
        return next(m for m in self.edition.content.meetings if m.id == self.id)

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """In the order of speaking, issue by issue."""
        return tuple(
            Speech(edition, remark)
            for edition in reversed(self.editions)
            for remark in _remarks_at(edition.content, self.id)
        )

    @cached_property
    def delegations(self) -> tuple[Delegation, ...]:
        return delegations_of(self.meeting, (speech.remark for speech in self.speeches))

    def speeches_of(self, delegation: Delegation) -> tuple[Speech, ...]:
        return tuple(s for s in self.speeches if s.remark in delegation.remarks)

    @cached_property
    def table(self) -> tuple[tuple[Country | None, tuple[Body, ...], tuple[Speech, ...]], ...]:
        """Country, bodies and speeches of each delegation; those that stayed silent included."""
        return tuple((d.country, d.bodies, self.speeches_of(d)) for d in self.delegations)

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What the issues say at the end of their story about the meeting."""
        return tuple(
            Outcome(edition, block)
            for edition in self.editions
            if (block := _outcome(edition.content, self.id))
        )


def _is_main(content: BulletinContent, meeting: UUID) -> bool:
    return content.meeting is not None and content.meeting.id == meeting


def _remarks_at(content: BulletinContent, meeting: UUID) -> Iterable[Remark]:
    other = {s.id for s in content.sections if s.meeting and s.meeting.id != meeting}
    own = {s.id for s in content.sections if s.meeting and s.meeting.id == meeting}
    is_main = _is_main(content, meeting)
    return (r for r in content.remarks if r.section in own or (is_main and r.section not in other))


def _outcome(content: BulletinContent, meeting: UUID) -> Block | None:
    if _is_main(content, meeting):
        return content.closing
    texts = (s.text for s in content.sections if s.meeting and s.meeting.id == meeting)
    return next((text for text in texts if text), None)


@dataclass(frozen=True)
class Neighbours:
    previous: Meeting | None
    next: Meeting | None


def neighbours(report: Report, language: str) -> Neighbours:
    """The meetings of the same series before and after, as current issues tell."""
    meeting = report.meeting
    if meeting.series is None:
        return Neighbours(None, None)
    here = (_day(meeting, report.edition), meeting.session)
    before: dict[UUID, tuple[tuple[dt.date, str], Meeting]] = {}
    after: dict[UUID, tuple[tuple[dt.date, str], Meeting]] = {}
    for edition in _issues_of_series(meeting.series.id, report.edition, language):
        for other in edition.content.meetings:
            if other.series and other.series.id == meeting.series.id and other.id != meeting.id:
                place = (_day(other, edition), other.session)
                (before if place < here else after).setdefault(other.id, (place, other))
    return Neighbours(
        max(before.values(), key=_place)[1] if before else None,
        min(after.values(), key=_place)[1] if after else None,
    )


def _place(found: tuple[tuple[dt.date, str], Meeting]) -> tuple[dt.date, str]:
    return found[0]


def _day(meeting: Meeting, edition: Edition) -> dt.date:
    return meeting.starts or edition.date


def _issues_of_series(series: UUID, around: Edition, language: str) -> QuerySet[Edition]:
    """The nearest issues on either side that name the series, in one query."""
    reported = Mention.objects.filter(edition=OuterRef("pk"), role=Mention.Role.REPORTED)
    shown = Edition.objects.shown_in(language).filter(Exists(reported)).exclude(pk=around.pk)
    older = shown.filter(date__lte=around.date).newest_first()
    newer = shown.filter(date__gt=around.date).order_by("date", "year", "number")
    sides = [
        Edition.objects.filter(pk__in=side.values("pk")[:_NEAREST])
        .filter(content_json__contains=str(series))
        .order_by(*side.query.order_by)[:_READ]
        for side in (older, newer)
    ]
    return sides[0].union(sides[1], all=True)
