"""The meeting that a document reports on, and who took part."""

from __future__ import annotations

from typing import Any

from bulletins.models import Bulletin, Meeting, Participation, Series
from lmec.languages import set_text, text_in
from lmec.records import free_slug
from organizations import matching as bodies

from .. import kinds
from ..parsing.results import ParsedMeeting, ParsedParty
from .desk import Desk, text_of


def meeting_of(desk: Desk, bulletin: Bulletin) -> Meeting | None:
    parsed = desk.parsed.meeting
    if parsed is None or not (parsed.title or parsed.parties):
        return bulletin.meeting
    if bulletin.meeting and desk.document.base:
        # Our own Word file tells of the meeting in its lead, and the record knows more.
        return bulletin.meeting
    meeting = bulletin.meeting or _known(desk, parsed)
    if meeting is None:
        return _new(desk, parsed, bulletin)
    last = desk.last.meeting if desk.last else None
    desk.settle(meeting, "title", parsed.title, last.title if last else None)
    desk.settle(meeting, "place", parsed.place, last.place if last else None)
    if meeting.series is None and desk.brought_in(meeting):
        meeting.series = _series(desk, parsed)
    meeting.save()
    if not meeting.participations.exists():
        _participations(desk, meeting, parsed)
    return meeting


def _known(desk: Desk, parsed: ParsedMeeting) -> Meeting | None:
    """One that another issue reports on, under the same title and on the same day."""
    if not parsed.title or not parsed.first:
        return None
    key = bodies.key(parsed.title.text)
    for meeting in Meeting.objects.filter(is_sample=False, starts=parsed.first.value):
        if bodies.key(text_in(meeting, "title", desk.language)) == key:
            desk.note("matched", "meeting", parsed.title.text, meeting)
            return meeting
    return None


def _new(desk: Desk, parsed: ParsedMeeting, bulletin: Bulletin) -> Meeting:
    title = parsed.title or desk.parsed.headline
    meeting = Meeting(
        slug=free_slug(Meeting.objects.all(), text_of(title), f"meeting-{bulletin}"),
        session=kinds.session_in(text_of(title)),
        starts=parsed.first.value if parsed.first else None,
        ends=parsed.last,
        mode=parsed.mode.value if parsed.mode else "",
        series=_series(desk, parsed),
    )
    desk.settle(meeting, "title", title, None)
    desk.settle(meeting, "place", parsed.place, None)
    meeting.save()
    desk.note("created", "meeting", text_of(title), meeting)
    _participations(desk, meeting, parsed)
    return meeting


def _series(desk: Desk, parsed: ParsedMeeting) -> Series | None:
    """The one series whose name, or another session's title, is this title without its session."""
    if not parsed.title:
        return None
    title = parsed.title.text
    wanted = kinds.series_in(title)
    named = {each: text_in(each, "name", desk.language) for each in Series.objects.all()}
    found = {each for each, name in named.items() if name and kinds.series_in(name) == wanted}
    if not found:
        held = Meeting.objects.filter(is_sample=False, series__in=named).select_related("series")
        found = {
            each.series
            for each in held
            if each.series
            and (other := text_in(each, "title", desk.language))
            and kinds.series_in(other) == wanted
        }
    if len(found) != 1:
        return None
    (series,) = found
    desk.note("matched", "series", title, series)
    return series


def _participations(desk: Desk, meeting: Meeting, parsed: ParsedMeeting) -> None:
    taken: set[tuple[str, str, int]] = set()
    order = 0
    for party in parsed.parties:
        record = _party(desk, party)
        if record is None:
            desk.leave_over(party.printed)
            continue
        kind = record._meta.model_name
        mark = (party.role, str(kind), record.pk)
        if mark in taken:
            continue
        taken.add(mark)
        order += 1
        part = Participation(meeting=meeting, role=party.role, order=order)
        setattr(part, str(kind), record)
        if text_in(record, "name", desk.language) != party.printed.text:
            set_text(part, "printed_name", desk.language, party.printed.text)
        part.save()


def _party(desk: Desk, party: ParsedParty) -> Any:
    if party.body:
        return desk.records.ministry(party.body, party.country, desk.language)
    country = desk.records.countries.get(party.country)
    if country:
        desk.note("matched", "country", party.printed.text, country)
    return country
