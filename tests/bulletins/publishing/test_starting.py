"""A new issue from the one before: what stays the same comes along, texts do not."""

import datetime as dt

import pytest

from bulletins import publishing
from bulletins.models import Bulletin, Imprint, Meeting
from bulletins.publishing import Refused
from bulletins.publishing.starting import next_session
from tests import builders
from tests.builders import make_bulletin, make_user

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 11, 28)


def started(previous, **fields):
    fields = {"year": 2026, "number": 5, "date": DAY, **fields}
    return publishing.start_next(previous, by=make_user(), **fields)


def parts(meeting):
    return [(p.role, p.ministry) for p in meeting.participations.all()]


def test_series_hosts_delegations_and_imprint_come_along_and_texts_do_not():
    series = builders.make_series("工作组会")
    meeting = builders.make_meeting(
        host="cn", delegations=["kh", "la"], series=series, session="14", place_zh_hans="北京"
    )
    old, new = (
        builders.make_imprint(valid_from="2020-01-01"),
        builders.make_imprint(valid_from="2026-01-01"),
    )
    previous = make_bulletin(
        2026, 4, meeting=meeting, kind="forum", serial=57, imprint=old, hide_personal_emails=True
    )
    made = started(previous)
    assert (made.kind, made.serial, made.imprint, made.hide_personal_emails) == (
        "forum",
        58,
        new,
        True,
    )
    assert (made.headline_zh_hans or "", made.lead_zh_hans or "", made.remarks.count()) == (
        "",
        "",
        0,
    )
    assert made.meeting != meeting
    assert (made.meeting.series, made.meeting.session) == (series, "15")
    assert (made.meeting.title_zh_hans, made.meeting.place_zh_hans or "") == ("工作组会", "")
    assert parts(made.meeting) == parts(meeting)


def test_ministry_that_was_renamed_comes_along_under_its_new_name():
    old = builders.ministry_of("vn")
    old.valid_to = "2025-03"
    old.save()
    new = builders.make_ministry("农业与环境部", "vn")
    builders.make_succession(old, new)
    meeting = builders.make_meeting(host="vn", series=builders.make_series())
    assert parts(started(make_bulletin(2024, 4, meeting=meeting)).meeting) == [("host", new)]


def test_meeting_of_no_series_stays_behind():
    previous = make_bulletin(2026, 4, meeting=builders.make_meeting())
    assert started(previous).meeting is None
    assert Meeting.objects.count() == 1


def test_number_that_is_taken_is_refused_and_nothing_is_left_behind():
    meeting = builders.make_meeting(series=builders.make_series())
    previous = make_bulletin(2026, 4, meeting=meeting)
    with pytest.raises(Refused, match="There already is an issue"):
        started(previous, number=4)
    assert (Bulletin.objects.count(), Meeting.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("session", "following"),
    [("14", "15"), ("2026/2", "2026/3"), ("2025/2", "2026/1"), ("", ""), ("spring", "")],
)
def test_session_after_the_last(session, following):
    assert next_session(session, 2026) == following


def test_sample_imprint_is_not_taken():
    builders.make_imprint(valid_from="2026-01-01", is_sample=True)
    assert started(make_bulletin(2026, 4)).imprint is None
    assert Imprint.objects.count() == 1
