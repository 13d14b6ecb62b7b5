"""The database keeps the promises, whoever writes to it."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from bulletins.models import Bulletin, Edition, Instrument, Meeting, Participation, RemarkBody
from tests.builders import (
    add_remark,
    make_bulletin,
    make_country,
    make_meeting,
    make_ministry,
    ministry_of,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def refused():
    return pytest.raises(IntegrityError)


def settle():
    """Have the deferred constraints checked now, as the commit would."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_row_01_a_second_issue_of_the_same_number_is_refused():
    make_bulletin(2022, 13)
    second = Bulletin(year=2022, number=13, date=dt.date(2022, 9, 29))
    with pytest.raises(ValidationError) as error:
        second.full_clean()
    assert "already is an issue" in str(error.value) or "期" in str(error.value)
    with refused(), transaction.atomic():
        make_bulletin(2022, 13)


def test_two_remarks_cannot_have_the_same_place():
    bulletin = make_bulletin(2023, 7, remarks_from=["kh"])
    with refused(), transaction.atomic():
        add_remark(bulletin, "la", order=1)
        settle()


def test_a_remark_needs_a_place():
    bulletin = make_bulletin(2023, 7, remarks_from=["kh"])
    with refused(), transaction.atomic():
        bulletin.remarks.update(order=None)
    with refused(), transaction.atomic():
        bulletin.remarks.update(order=0)


def test_remarks_can_swap_places():
    first, second = make_bulletin(2023, 7, remarks_from=["kh", "la"]).remarks.all()
    with transaction.atomic():
        type(first).objects.filter(pk=first.pk).update(order=2)
        type(first).objects.filter(pk=second.pk).update(order=1)
        settle()


def test_a_speaker_in_use_cannot_be_deleted():
    speaker = make_bulletin(2023, 7).remarks.get().speaker
    with pytest.raises(ProtectedError):
        speaker.delete()
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_speaker WHERE id = %s", [speaker.pk])
        settle()


def test_what_an_edition_names_cannot_be_deleted():
    publish_bulletin(2023, 7, meeting=make_meeting(delegations=["la"]))
    with pytest.raises(ProtectedError):
        ministry_of("la").delete()


def test_a_published_bulletin_cannot_be_deleted():
    with pytest.raises(ProtectedError):
        publish_bulletin(2023, 7).bulletin.delete()


def test_number_and_year_are_fixed_once_published():
    draft = make_bulletin(2023, 1)
    Bulletin.objects.filter(pk=draft.pk).update(number=2)
    published = publish_bulletin(2023, 7).bulletin
    with refused(), transaction.atomic():
        Bulletin.objects.filter(pk=published.pk).update(number=8)


def test_there_is_one_current_edition_of_a_language():
    edition = publish_bulletin(2023, 7)
    edition.pk, edition.version = None, 2
    with refused(), transaction.atomic():
        edition.save(force_insert=True)
    assert Edition.objects.current().count() == 1


@pytest.mark.parametrize("fields", [{}, {"ministry": True, "country": True}])
def test_a_participation_is_of_a_ministry_or_a_country(fields):
    meeting = make_meeting()
    records = {
        "ministry": ministry_of("kh") if fields.get("ministry") else None,
        "country": make_country("kh") if fields.get("country") else None,
    }
    with refused(), transaction.atomic():
        Participation.objects.create(meeting=meeting, order=9, **records)


def test_an_affiliation_is_of_a_ministry_or_a_country():
    remark = make_bulletin(2023, 7).remarks.get()
    with refused(), transaction.atomic():
        RemarkBody.objects.create(remark=remark, order=5)


def test_nothing_succeeds_or_contains_itself():
    instrument = Instrument.objects.create(slug="s", name_zh_hans="战略")
    meeting = make_meeting()
    ministry = make_ministry()
    for record, field in ((instrument, "successor"), (meeting, "parent"), (ministry, "parent")):
        with refused(), transaction.atomic():
            type(record).objects.filter(pk=record.pk).update(**{field: record.pk})


def test_a_meeting_does_not_end_before_it_starts():
    with refused(), transaction.atomic():
        Meeting.objects.create(slug="m", starts=dt.date(2023, 5, 4), ends=dt.date(2023, 5, 3))
