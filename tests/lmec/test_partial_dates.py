import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from lmec import partial_dates
from tests.builders import make_appointment, make_ministry, make_speaker


@pytest.mark.parametrize("value", ["2018", "2018-03", "2018-03-17", "2024-02-29"])
def test_years_months_and_days_are_dates(value):
    partial_dates.validate(value)


@pytest.mark.parametrize("value", ["18", "2018-3", "2018-13", "2018-02-30", "2018-03-17T", "x"])
def test_anything_else_is_refused(value):
    with pytest.raises(ValidationError):
        partial_dates.validate(value)


@pytest.mark.django_db
@pytest.mark.parametrize("value", ["18", "2018-13", "early 2018"])
def test_the_database_refuses_what_is_no_date(value):
    ministry = make_ministry()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(ministry).objects.filter(pk=ministry.pk).update(valid_from=value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("start", "end", "fits"),
    [
        ("2018", "2018", True),
        ("2018-03", "2018", True),
        ("2018", "2018-03", True),
        ("", "2018", True),
        ("2018-03-17", "2018-03", True),
        ("2018-04", "2018-03-17", False),
        ("2019", "2018-12-31", False),
    ],
)
def test_the_end_is_not_before_the_start(start, end, fits):
    ministry = make_ministry()
    change = type(ministry).objects.filter(pk=ministry.pk)
    if fits:
        change.update(valid_from=start, valid_to=end)
    else:
        with pytest.raises(IntegrityError), transaction.atomic():
            change.update(valid_from=start, valid_to=end)


@pytest.mark.parametrize(
    ("start", "end", "covered"),
    [("2018", "2018", True), ("2018-04", "", False), ("", "2018-02", False), ("", "", True)],
)
def test_a_partly_known_period_covers_the_days_it_may_hold(start, end, covered):
    assert partial_dates.covers(start, end, dt.date(2018, 3, 17)) is covered


@pytest.mark.django_db
def test_row_54_the_same_post_twice_at_a_time_is_refused_two_posts_are_not():
    speaker, ministry = make_speaker(), make_ministry()
    make_appointment(speaker, "处长", [ministry], start="2020", end="2023")
    make_appointment(speaker, "首席专家", [ministry], start="2021").clean()
    make_appointment(speaker, "处长", [ministry], start="2023").clean()
    with pytest.raises(ValidationError):
        make_appointment(speaker, "处长", [ministry], start="2022").clean()
