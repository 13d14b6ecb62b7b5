"""Dates and numbers as people write them."""

from __future__ import annotations

import datetime as dt

import pytest

from lmec import reckoning

DAY = dt.date(2022, 9, 29)


@pytest.mark.parametrize(
    "text",
    [
        "2022年9月29日",
        "2022 年 9 月 29 日",
        "２０２２年９月２９日",
        "二〇二二年九月二十九日",
        "2022-09-29",
        "2022.9.29",
        "29/9/2022",
        "9/29/2022",
        "29 September 2022",
        "29th Sept. 2022",
        "September 29, 2022",
        "29 กันยายน 2565",
        "ngày 29 tháng 9 năm 2022",
        "ថ្ងៃទី ២៩ ខែកញ្ញា ឆ្នាំ ២០២២",
        "29 ກັນຍາ 2022",
        "2022 ခုနှစ် စက်တင်ဘာ 29 ရက်",
    ],
)
def test_a_day_is_read_in_every_written_form(text):
    assert [(found.first, found.last) for found in reckoning.dates_in(text)] == [(DAY, DAY)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2022年9月29日至30日", (2022, 9, 30)),
        ("2022年9月29日至10月2日", (2022, 10, 2)),
        ("9月29-30日", (2022, 9, 30)),
        ("29-30 September 2022", (2022, 9, 30)),
        ("29 September to 2 October 2022", (2022, 10, 2)),
        ("September 29–30, 2022", (2022, 9, 30)),
    ],
)
def test_a_run_of_days_has_a_first_and_a_last(text, last):
    (date,) = reckoning.dates_in(text, 2022)
    assert (date.first, date.last) == (DAY, dt.date(*last))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Year 2022, third number – September 29", 29, 29),
        ("29 September", 29, 29),
        ("September 28 and 29", 28, 29),
        ("28–29 Sept.", 28, 29),
        ("9月28日至29日", 28, 29),
    ],
)
def test_a_day_may_have_its_year_elsewhere(text, first, last):
    assert list(reckoning.dates_in(text)) == []
    found = [(day.first.day, day.last.day) for day in reckoning.dates_in(text, 2022)]
    assert found == [(first, last)]


@pytest.mark.parametrize(
    "text", ["they may 12", "March 3.5 tonnes", "in May", "No. 29", "30 February"]
)
def test_what_only_looks_like_a_day_is_none(text):
    assert list(reckoning.dates_in(text, 2022)) == []


def test_what_is_no_day_is_none():
    assert [list(reckoning.dates_in(text, 2022)) for text in ("2022年", "2月30日", "12:30")] == [
        [],
        [],
        [],
    ]


def test_numerals_count_only_where_something_is_counted():
    assert reckoning.with_digits("三江流域过去五年") == "三江流域过去5年"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Issue 3/2022 · June 2022", (2022, 6, 1), (2022, 6, 30)),
        ("December 2023", (2023, 12, 1), (2023, 12, 31)),
        ("May–June 2022", (2022, 5, 1), (2022, 5, 31)),
        ("2019年12月号", (2019, 12, 1), (2019, 12, 31)),
        ("二〇一八年三月", (2018, 3, 1), (2018, 3, 31)),
    ],
)
def test_a_month_may_have_no_day(text, first, last):
    (found,) = reckoning.months_in(text)
    assert (found.first, found.last) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize("text", ["8 June 2022", "1st June 2022", "2022年6月8日", "June", "6月"])
def test_the_month_of_a_day_is_no_month_alone(text):
    assert not list(reckoning.months_in(text))
