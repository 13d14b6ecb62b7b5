"""A new issue from the one before: what stays the same is copied, texts are not."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from bulletins.models import Bulletin, Imprint, Meeting, Participation
from bulletins.translating import progress
from lmec import partial_dates
from lmec.languages import CODES, set_text, text_in
from lmec.records import free_slug
from organizations.models import Ministry, Succession

from .locking import Refused

_SESSION = re.compile(r"(?:(\d{4})/)?(\d{1,4})", re.ASCII)


def next_number(year: int) -> int:
    last = Bulletin.objects.filter(year=year).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def imprint_on(day: dt.date) -> Imprint | None:
    imprints = Imprint.objects.filter(is_sample=False).exclude(valid_from__gt=day)
    return imprints.order_by(F("valid_from").desc(nulls_last=True), "-pk").first()


def next_session(session: str, year: int) -> str:
    """Counted through (14 → 15) or within a year (2022/2 → 2022/3, 2023/1); '' where the way of
    counting is not known."""
    match = _SESSION.fullmatch(session.strip())
    if not match:
        return ""
    counted_in, number = match[1], int(match[2])
    if counted_in is None:
        return str(number + 1)
    return f"{year}/{number + 1 if int(counted_in) == year else 1}"


def start_next(previous: Bulletin, *, year: int, number: int, date: dt.date, by: Any) -> Bulletin:
    """A draft with the kind, source language and imprint of an issue, and, where that reported on
    a meeting of a series, its next meeting with the same hosts and delegations."""
    with transaction.atomic():
        meeting = _next_meeting(previous.meeting, date) if previous.meeting else None
        serial = previous.serial + 1 if previous.serial else None
        if serial and Bulletin.objects.filter(serial=serial).exists():
            serial = None
        try:
            with transaction.atomic():
                bulletin = Bulletin.objects.create(
                    year=year,
                    number=number,
                    serial=serial,
                    date=date,
                    kind=previous.kind,
                    source_language=previous.source_language,
                    imprint=imprint_on(date),
                    hide_personal_emails=previous.hide_personal_emails,
                    meeting=meeting,
                    created_by=by,
                )
        except IntegrityError:
            raise Refused([_("There already is an issue of this year and number.")]) from None
        progress.refresh(bulletin)
        return bulletin


def _next_meeting(last: Meeting, date: dt.date) -> Meeting | None:
    if last.series is None:
        return None
    meeting = Meeting(
        series=last.series, session=next_session(last.session, date.year), mode=last.mode
    )
    for code in CODES:
        set_text(meeting, "title", code, text_in(last.series, "name", code))
    name = f"{last.series.slug} {meeting.session}".replace("/", "-")
    meeting.slug = free_slug(Meeting.objects.all(), name, "meeting")
    meeting.save()
    taken: set[tuple[str, Any, Any]] = set()
    for order, part in enumerate(last.participations.select_related("ministry"), start=1):
        ministry = _of_that_day(part.ministry, date) if part.ministry else None
        place = (part.role, ministry, part.country_id)
        if place not in taken:  # two that were merged attend as one
            taken.add(place)
            Participation.objects.create(
                meeting=meeting,
                role=part.role,
                ministry=ministry,
                country_id=part.country_id,
                order=order,
            )
    return meeting


def _of_that_day(ministry: Ministry, day: dt.date) -> Ministry:
    """What a body that is gone by then has become, where that is one."""
    seen = {ministry.pk}
    while not partial_dates.covers("", ministry.valid_to, day):
        later = list(Succession.objects.filter(predecessor=ministry).select_related("successor"))
        if len(later) != 1 or later[0].successor_id in seen:
            break
        ministry = later[0].successor
        seen.add(ministry.pk)
    return ministry
