"""Meetings for the readers' calendars, as the published issues tell of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from bulletins import content
from bulletins.meeting_reports import Report
from bulletins.models import Edition, Mention
from lmec.pagestore import public_page
from lmec.records import far_side
from lmec.redirects import by_slug, follows_moves
from lmec.templatetags.site import absolute

#: The calendar of all meetings holds those of so many issues, the newest.
_ISSUES = 60


@public_page
@follows_moves
def meeting(request: HttpRequest, slug: str) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    found = by_slug(far_side(Mention, "meeting").public().only("slug", "uuid"), slug)
    reporting = Edition.objects.shown_in(language).naming(meeting=found.pk).newest_first()
    report = Report(found.uuid, list(reporting))
    return _answer([(report.meeting, report.edition)], f"{slug}.ics", language)


@public_page
def meetings(request: HttpRequest) -> HttpResponse:
    language = str(request.LANGUAGE_CODE)
    newest = Edition.objects.shown_in(language).newest_first()[:_ISSUES]
    found = {held.id: (held, edition) for edition in newest for held in edition.content.meetings}
    return _answer(found.values(), "meetings.ics", language)


def _answer(
    held: Iterable[tuple[content.Meeting, Edition]], file_name: str, language: str
) -> HttpResponse:
    calendar = Calendar()
    calendar.add("prodid", "-//LMEC//Bulletins//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _("Meetings of Lancang-Mekong environmental cooperation"))
    for each, edition in held:
        # A meeting without a day has no place in a calendar.
        if each.starts:
            calendar.add_component(_event(each, each.starts, edition))
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Content-Language"] = language
    return response


def _event(held: content.Meeting, starts: dt.date, edition: Edition) -> Event:
    """All day long: the record knows days, not hours. The end is the day after the last."""
    event = Event()
    event.add("uid", held.id.urn)
    event.add("dtstamp", edition.published_at.astimezone(dt.UTC))
    event.add("last-modified", edition.published_at.astimezone(dt.UTC))
    event.add("dtstart", starts)
    event.add("dtend", (held.ends or starts) + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", held.title.text, parameters={"language": held.title.language})
    if held.place:
        event.add("location", held.place.text, parameters={"language": held.place.language})
    event.add("url", absolute(reverse("bulletins:meeting", args=[held.slug])))
    event.add("description", absolute(edition.get_absolute_url()))
    return event
