"""Issue numbers in few words: of Rome, or with nothing but the year in brackets."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing.masthead_values import Reading, taken_out
from bulletins.importing.parsing.printed import Printed

from .test_parsing import parse


def issue_in(line: str) -> tuple[int, int] | None:
    reading = Reading()
    taken_out(Printed.at(line, 0), reading)
    year, number = reading.masthead.year, reading.masthead.number
    return (year.value, number.value) if year and number else None


@pytest.mark.parametrize(
    ("line", "issue"),
    [
        ("Bulletin II/2025, 19 August 2025", (2025, 2)),
        ("No. IV, 2019", (2019, 4)),
        ("Bulletin № 22, 2024", (2024, 22)),
        ("N° 5/2024", (2024, 5)),
        ("Issue XII (2021)", (2021, 12)),
        ("XLI/2020", (2020, 41)),
        ("7 (2021) · November 9, 2021", (2021, 7)),
        ("ACADEMY DIARY \u00a0 2024 (6) \u00a0 27 December 2024", (2024, 6)),
        ("River Station, Pakse | 7 (2021) | 9 November 2021", (2021, 7)),
        ("River Diary  2021 (7)  9 November 2021", (2021, 7)),
        ("2021 (7)", (2021, 7)),
        ("湄公河试验站（丰沙里）7 (2021) · 2021年11月9日", (2021, 7)),
        ("铁路简报　2019年第9-10期　2019年10月25日", (2019, 9)),
        ("2019年第9、10期", (2019, 9)),
        ("第2021-3号 · 2021年11月12日", (2021, 3)),
        ("Press Note 1 | 2019", (2019, 1)),
        ("Brief 5 of 2023 — 1–3 August 2023", (2023, 5)),
        ("Meeting Note 2/2563; 9 March B.E. 2563", (2020, 2)),
        ("First issue, March 2015 22 March 2015", (2015, 1)),
        ("5/2023 (No. 40) · 27 October 2023", (2023, 5)),
        ("Report 5 (2022) 16th August 2022", (2022, 5)),
        ("12-2023", (2023, 12)),
        ("2022年第11－12期　　2022年12月9日", (2022, 11)),
        ("2022年6月号（第6期）", (2022, 6)),
        ("2022年6月刊　第6期", (2022, 6)),
        ("2024年5号刊｜4月22日", (2024, 5)),
        ("2016 / Third Issue", (2016, 3)),
    ],
)
def test_an_issue_in_few_words(line, issue):
    assert issue_in(line) == issue


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Nos. 9-10, 25 October 2019", 9),
        ("Issues 9 and 10", 9),
        ("Issue 3-4, 2021", 3),
        ("Double issue 3-4/2021", 3),
        ("Border Malaria Update, Update 27, 8 September 2021", 27),
        ("Border Malaria Update, Notes 27", None),
        ("Note 31", 31),
        ("Issue Eighteen", 18),
        ("第二期在景洪启动", None),
        ("第二期简报", 2),
        ("River Watch, Issue Four", 4),
        ("Issue One Health", None),
        ("Sheet 6/2023", 6),
        ("No. VII", 7),
        ("2018/3–4, 15 December 2018", 3),
        ("March 12", None),
        ("Session 4", None),
        ("2021-12-30", None),
    ],
)
def test_the_number_of_a_double_issue_or_behind_what_the_paper_calls_itself(line, number):
    reading = Reading()
    taken_out(Printed.at(line, 0), reading)
    found = reading.masthead.number
    assert (found.value if found else None) == number


@pytest.mark.parametrize(
    "line",
    [
        "Phase II 2025",
        "Lancang Room 7 (2021 census)",
        "Article 7 (2021)",
        "MIX/2020",
        "in 2021 (7 cases)",
    ],
)
def test_no_issue_is_told_where_something_else_is_counted(line):
    assert issue_in(line) is None


def test_a_serial_that_a_later_line_repeats_is_no_number_of_the_year():
    parsed = parse(
        "# 通关与绿色口岸\n\n总第88期\n\n2023年3月15日\n\n## 联络会在友谊关召开\n\n"
        "联络会于3月13日在广西凭祥召开，六国海关的联络员参加。\n\n通关与绿色口岸　总第88期\n"
    )
    assert parsed.masthead.number is None
    assert parsed.masthead.serial.value == 88


def test_a_box_that_is_read_behind_the_text_tells_number_and_day():
    parsed = parse(
        "# 大理洱海管理局\n\n## 水尺会谈\n\n2024年5月2日，水尺会谈在大理举行，三个村子参加。\n\n"
        "会谈商定，每月对一次表。\n\n**第七期**\n\n二〇二四年五月二十日\n\n编辑：联络室\n\n"
        "**送阅**\n\n渔业站\n\n湖区各村\n\n航道段\n\n**联系**\n\n电话：0872-555 1234\n\n"
        "传真：0872-555 1235\n\n大理市湖滨路9号\n\n671000\n"
    )
    head = parsed.masthead
    assert (head.year.value, head.number.value) == (2024, 7)
    assert head.date.value.isoformat() == "2024-05-20"
