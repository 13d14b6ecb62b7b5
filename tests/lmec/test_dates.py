"""Dates and numbers in the seven languages, from one value."""

import datetime as dt

import pytest

from lmec import dates
from lmec.languages import CODES

THE_DAY = dt.date(2022, 9, 29)


@pytest.mark.parametrize(
    "language, written",
    [
        ("zh-hans", "2022年9月29日"),
        ("en", "29 September 2022"),
        ("km", "ថ្ងៃទី២៩ ខែកញ្ញា ឆ្នាំ២០២២"),
        ("lo", "29 ກັນຍາ 2022"),
        ("my", "၂၀၂၂ ခုနှစ် စက်တင်ဘာလ ၂၉ ရက်"),
        ("th", "29 กันยายน ค.ศ. 2022"),
        ("vi", "29 tháng 9, 2022"),
    ],
)
def test_day_is_written_in_every_language(language, written):
    assert dates.day(THE_DAY, language) == written


def test_every_language_has_twelve_months():
    assert {code: len(set(dates.STYLES[code].months)) for code in CODES} == dict.fromkeys(
        CODES, 12
    )


@pytest.mark.parametrize(
    "language, one_month, one_year, two_years",
    [
        ("en", "4–6 May 2023", "4 May – 2 June 2023", "4 May 2023 – 1 January 2024"),
        (
            "zh-hans",
            "2023年5月4日至6日",
            "2023年5月4日至6月2日",
            "2023年5月4日 – 2024年1月1日",
        ),
        (
            "vi",
            "4–6 tháng 5, 2023",
            "4 tháng 5 – 2 tháng 6, 2023",
            "4 tháng 5, 2023 – 1 tháng 1, 2024",
        ),
    ],
)
def test_period_says_month_and_year_once(language, one_month, one_year, two_years):
    start = dt.date(2023, 5, 4)

    assert dates.period(start, dt.date(2023, 5, 6), language) == one_month
    assert dates.period(start, dt.date(2023, 6, 2), language) == one_year
    assert dates.period(start, dt.date(2024, 1, 1), language) == two_years
    assert dates.period(start, start, language) == dates.day(start, language)
    assert dates.period(start, None, language) == dates.day(start, language)


def test_partial_date_says_no_more_than_is_known():
    assert [dates.partial(value, "en") for value in ("2018", "2018-03", "2018-03-17", "")] == [
        "2018",
        "March 2018",
        "17 March 2018",
        "",
    ]
    assert dates.partial("2018-03", "zh-hans") == "2018年3月"


def test_numbers_take_the_figures_and_marks_of_their_language():
    assert [dates.number(12345, code) for code in CODES] == [
        "12,345",
        "12,345",
        "១២.៣៤៥",
        "12.345",
        "၁၂,၃၄၅",
        "12,345",
        "12.345",
    ]


def test_date_of_an_unknown_language_is_english():
    assert dates.day(THE_DAY, None) == "29 September 2022"
