"""Papers that tell but the month in which they appear, and what else stands beside a masthead."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletins.importing.parsing import parallel

from .test_datelines import SAID, parsed

LEAD = "On 21 May officials of six countries gathered in Vientiane for the Seminar on Water.\n\n"


@pytest.mark.parametrize(
    ("masthead", "dateline", "day"),
    [
        ("Issue 3/2021 · June 2021", "", dt.date(2021, 6, 1)),
        ("Volume 3, Issue 2 | Pakse | June 2021", "", dt.date(2021, 6, 1)),
        ("Issue 3\n\nJune 2021", "", dt.date(2021, 6, 1)),
        # a report of that month, and one of another
        ("Issue 3/2021 · June 2021", "Vientiane, 8 June 2021. ", dt.date(2021, 6, 8)),
        ("Issue 3/2021 · June 2021", "Vientiane, 28 May 2021. ", dt.date(2021, 6, 1)),
        ("Issue 3/2021 · 9 June 2021", "Vientiane, 8 June 2021. ", dt.date(2021, 6, 9)),
    ],
)
def test_a_month_alone_dates_a_paper_by_its_first_day(masthead, dateline, day):
    found = parsed(f"# River Bulletin\n\n{masthead}\n\n## One river\n\n{dateline}{LEAD}{SAID}")
    assert found.masthead.date and found.masthead.date.value == day


@pytest.mark.parametrize("line", ["沙龙纪要 第28期· 2021年5月", "沙龙纪要　第28期（2021年5月）"])
def test_a_smaller_heading_with_number_and_month_is_no_headline(line):
    found = parsed(f"## {line}\n\n# 一条河\n\n5月10日，沙龙在昆明举行。\n\n{SAID}")
    head = found.masthead
    assert (head.year and head.year.value, head.number and head.number.value) == (2021, 28)
    assert found.headline and found.headline.text == "一条河"


def test_the_day_on_which_a_monthly_paper_came_out_dates_it():
    masthead = "June 2021 (No. 6)\n\n# River Monthly\n\nPublished 28 June 2021"
    found = parsed(f"{masthead}\n\n## One river\n\n{LEAD}{SAID}")
    assert found.masthead.date and found.masthead.date.value == dt.date(2021, 6, 28)


@pytest.mark.parametrize(
    ("signed", "day"),
    [("8 June 2021", dt.date(2021, 6, 8)), ("8 July 2021", dt.date(2021, 6, 1))],
)
def test_the_day_on_which_a_monthly_paper_is_signed_dates_it(signed, day):
    source = (
        f"# River Monthly\n\nIssue 3 (June 2021)\n\n## One river\n\n{LEAD}{SAID}\n\n{signed}\n"
    )
    found = parsed(source)
    assert found.masthead.date and found.masthead.date.value == day


def test_when_and_where_it_was_held_is_not_when_the_paper_appeared():
    found = parsed(
        "# 绿色江河通讯\n\n江河环境合作中心　主办\n\n2019年12月号　|　第4期　|　总第15期\n\n"
        "## 垃圾不过江\n\n时间：2019年11月28日　地点：老挝万象\n\n六国代表参加了圆桌会。\n"
    )
    told = found.masthead
    assert told.number and told.date and told.serial
    assert (told.number.value, told.serial.value) == (4, 15)
    assert told.date.value == dt.date(2019, 12, 1)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("River Cooperation Centre, Nanning", "River Cooperation Centre"),
        ("Quarterly of the Forest Cooperation Office, Vinh", "Forest Cooperation Office"),
        ("江河交流中心（南宁）", "江河交流中心"),
        ("Ministry of Environment, Cambodia", "Ministry of Environment, Cambodia"),
    ],
)
def test_where_a_publisher_sits_is_no_part_of_its_name(line, name):
    found = parsed(f"# Voices\n\n{line}\n\nNo. 3, 2021\n\n8 May 2021\n\n## One river\n\n{LEAD}")
    assert [one.text for one in found.masthead.names] == [name]


def test_where_the_meeting_was_publishes_nothing():
    found = parsed(
        "# 监测通报\n\n|  |  |\n|---|---|\n| 编号 | 2024年第1期 |\n| 编发单位 | 江河监测中心 |\n"
        "| 编发日期 | 2024.03.15 |\n| 会议地点 | 泰国清盛县文化中心 |\n\n"
        "## 会议召开\n\n3月6日，会议举行。\n"
    )
    assert [one.text for one in found.masthead.names] == ["江河监测中心"]


def test_the_chair_below_the_head_of_whoever_presides_is_that_one():
    found = parsed(
        f"# River Bulletin\n\nIssue 3, 8 May 2021\n\n## One river\n\n{LEAD}"
        "**Ms. Sok Dara**, Director of the Bureau, Chair\n\nThe Chair asked all to be brief. "
        "Every country, she said, had spoken before.\n\n"
        "**Mr. Le Ngoc Tuan**, Director, Water Institute, Viet Nam\n\nThe delta is salt.\n"
    )
    assert [str(one.name) for one in found.remarks] == ["Ms. Sok Dara", "Mr. Le Ngoc Tuan"]


@pytest.mark.parametrize(
    "masthead",
    [
        "Information sheet 2021/6, 13 July 2021",
        "of the River Observatory, Kratie. Letter 6, dated 13 July 2021",
        "| Operators’ Dialogue | TAILWATER<br>Sheet 2021/6<br>13 July 2021 |\n| --- | --- |",
    ],
)
def test_a_number_stands_before_its_day_in_many_ways(masthead):
    told = parsed(f"# River Letter\n\n{masthead}\n\n## One river\n\n{LEAD}{SAID}").masthead
    assert told.year and told.number and told.date
    assert (told.year.value, told.number.value) == (2021, 6)
    assert told.date.value == dt.date(2021, 7, 13)


def test_the_month_of_a_paper_is_no_number_beside_its_own():
    head = "# 江河环境网络\n\n2022年3月号（第8期）\n\n2022年3月8日\n\n## 河水\n\n"
    told = parsed(head + "3月7日，线上对话举行，五国九十余名代表参加。\n").masthead
    assert told.number and (told.number.value, told.serial) == (8, None)


OF_JUNE = (
    "On 21 and 22 June officials of six countries met in Vientiane for the Water Seminar.\n\n"
)


@pytest.mark.parametrize(
    ("masthead", "lead", "day"),
    [
        ("Issue 3/2021 · June 2021", OF_JUNE, dt.date(2021, 6, 21)),
        ("Vol. 4 No. 3 June 2021", OF_JUNE, dt.date(2021, 6, 21)),
        ("第3期 / 2021年6月", "6月21日至22日，水质研讨会在万象举行。\n\n", dt.date(2021, 6, 21)),
        ("Issue 3/2021 · July 2021", OF_JUNE, dt.date(2021, 7, 1)),
        ("Issue 3/2021 · 30 June 2021", OF_JUNE, dt.date(2021, 6, 30)),
    ],
)
def test_a_paper_that_tells_its_month_has_the_day_of_a_meeting_in_that_month(masthead, lead, day):
    found = parsed(f"# River Bulletin\n\n{masthead}\n\n## One river\n\n{lead}{SAID}")
    assert found.masthead.date and found.masthead.date.value == day


@pytest.mark.parametrize(
    "line",
    [
        "Prepared for the Lakes Council. Date of issue: 9 June 2021.",
        "Translated by the Lakes Desk. Published on 9 June 2021.",
        "Date of publication: 9 June 2021.",
    ],
)
def test_a_short_line_of_sentences_tells_the_day_of_issue(line):
    found = parsed(f"# Partner Note No. 5 of 2021\n\n{line}\n\n## One river\n\n{LEAD}{SAID}")
    head = found.masthead
    assert (head.number and head.number.value, head.serial) == (5, None)
    assert head.date and head.date.value == dt.date(2021, 6, 9)
    assert found.headline and found.headline.text == "One river"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("南方大学江河研究院主办　第3卷第2期　2021年6月", "南方大学江河研究院"),
        ("2021年6月　第2期　南方大学江河研究院", "南方大学江河研究院"),
        ("Institute of Rivers, No. 2, June 2021", None),
    ],
)
def test_a_month_dates_a_paper_on_the_line_of_who_publishes_it(line, name):
    found = parsed(f"# 学术通讯\n\n{line}\n\n## 一条河\n\n6月10日，沙龙在昆明举行。\n\n{SAID}")
    head = found.masthead
    assert (head.year and head.year.value, head.number and head.number.value) == (2021, 2)
    assert head.date and head.date.value == dt.date(2021, 6, 10)
    assert [one.text for one in head.names] == ([name] if name else [])


def test_the_day_that_one_language_tells_is_that_of_the_other():
    english = parsed(f"# River Letter\n\nNo. 11, November 2025\n\n## Birds\n\n{SAID}").masthead
    chinese = parsed(
        "# 澜湄湿地月报\n\n2025年第11期　2025年11月28日出版\n\n"
        "## 同步数鸟\n\n11月18日，总结会召开。\n"
    ).masthead
    assert english.date.value == dt.date(2025, 11, 1)
    for one, language in ((english, "en"), (chinese, "zh-hans")):
        told = parallel.masthead(one, [english, chinese], language)
        assert told.date.value == dt.date(2025, 11, 28)
