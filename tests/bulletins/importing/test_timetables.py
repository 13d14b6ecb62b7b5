"""A timetable names persons, and none of them speaks in the bulletin."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import parse
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

TEACHERS = [
    ("罗文彬", "清华大学教授"),
    ("Sok Dara", "柬埔寨环境部司长"),
    ("江岚", "中国环境监测总站工程师"),
]


def parsed(
    head: str, whens: tuple[str, ...], cells: str = "{when} | 垃圾分类 | {name}（{office}）"
):
    rows = [
        f"| {cells.format(when=when, name=name, office=office)} |"
        for when, (name, office) in zip(whens, TEACHERS, strict=True)
    ]
    source = "\n".join(
        ["# 简报", "", "2019年第10期", "", "## 培训班在南宁结业", "",
         "培训班于2019年10月18日在南宁举办，43人参训。", "", head, "| --- | --- | --- |",
         *rows, "", "学员们分成六个小组，并由教师逐组点评。", ""]
    )  # fmt: skip
    return parse(read(source.encode(), "a.md"), KNOWLEDGE)


@pytest.mark.parametrize(
    "whens",
    [
        ("第一天上午", "第一天下午", "第二天上午"),
        ("9:00–10:30", "10:45–12:00", "14:00–15:30"),
        ("Day 1", "Day 2", "Day 3"),
        ("10月15日", "10月16日", "10月17日"),
    ],
)
def test_who_teaches_by_a_timetable_is_no_speaker_and_is_left_over(whens):
    found = parsed("| 时间 | 课程 | 教师 |", whens)
    assert found.remarks == ()
    left = "".join(str(each.printed) for each in found.left_over)
    assert all(name in left for name, _ in TEACHERS)
    assert str(found.closing) == "学员们分成六个小组，并由教师逐组点评。"


def test_words_beside_the_time_are_a_speakers_words():
    cells = "{when} | {name}（{office}） | 培训应当更加贴近基层的需要。"
    found = parsed("| 时间 | 发言人 | 发言要点 |", ("9:00", "9:20", "9:40"), cells)
    assert [str(remark.name) for remark in found.remarks] == [name for name, _ in TEACHERS]


def test_a_table_of_those_who_came_is_no_table_of_speakers():
    rows = [f"| {name} | {office} |" for name, office in TEACHERS]
    source = "\n".join(
        ["# 简报", "", "2020年第3期", "", "## 联合调研完成", "", "团组赴万象调研。", "",
         "| 成员 | 单位及职务 |", "| --- | --- |", *rows, "", "团组踏勘了5处点位。", ""]
    )  # fmt: skip
    found = parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert found.remarks == ()
    left = "".join(str(each.printed) for each in found.left_over)
    assert all(name in left for name, _ in TEACHERS)


def test_a_table_of_figures_has_no_speaker():
    source = (
        "<h1>Bulletin</h1><p>Issue 3, 2022</p><h2>New station handed over</h2>"
        "<p>A station was handed over on August 12, 2022.</p><table>"
        "<tr><td colspan=2><b>The station in figures</b></td></tr>"
        "<tr><td>Catchment above the station</td><td>28,600 square kilometres</td></tr>"
        "<tr><td>Range of water level</td><td>9.4 metres</td></tr>"
        "<tr><td>Total cost</td><td>US$ 186,000</td></tr>"
        "<tr><td>Observers trained</td><td>6, two of them women</td></tr></table>"
        "<p>The data will be open.</p>"
    )
    assert parse(read(source.encode(), "a.html"), KNOWLEDGE).remarks == ()


def test_countries_below_each_other_are_no_speaker_of_the_words_below_their_table():
    rows = "".join(
        f"<tr><td><b>{country}</b></td></tr>"
        for country in ("Cambodia", "Lao PDR", "Myanmar", "Viet Nam")
    )
    source = (
        "<h1>Bulletin</h1><p>Issue 3, 2022</p><h2>Traps handed over</h2>"
        "<p>Traps were handed over in Takeo on August 12, 2022.</p>"
        "<h3>Ms. Sok Dara</h3><p><i>Director, Office of Lakes, Cambodia</i></p>"
        "<p>Traps are cheap, and whoever empties them each morning is not.</p>"
        f"<h3>Results</h3><table>{rows}</table><p>The operators will report in July.</p>"
    )
    assert len(parse(read(source.encode(), "a.html"), KNOWLEDGE).remarks) == 1


def test_a_pause_below_a_speakers_row_is_nobodys_word():
    words = "Wells are licensed by township, and no list exists for the whole of them."
    rows = (f"| 14:10 | Mr. Sok Dara<br>Director, Lake Office, Cambodia | {words} |",
            f"| 14:20 | Ms. Li Na<br>Head, Water Office, China | {words} |",
            "| 14:30 | Break | |")  # fmt: skip
    table = "\n".join(("| Time | Speaker | Summary |", "|---|---|---|", *rows))
    lead = "The webinar was held on 4 May 2021. Six countries attended."
    source = f"# Lakes Letter\n\nNo. 3/2021\n\n# What was heard\n\n{lead}\n\n{table}\n"
    found = parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [str(r.text) for r in found.remarks] == [words, words]


def test_rows_of_one_person_each_with_the_words_below_them_are_no_list():
    people = ("Mr. Sok Dara", "Ms. Li Na", "Dr. Khin Aung", "Ms. Souk Vong", "Mr. Le Tuan")
    cards = "".join(
        f"<table><tr><td><b>{who}</b></td><td>Director, Lake Office, Cambodia</td></tr></table>"
        f"<p>{who} said that traps are cheap, and whoever empties them is not.</p>"
        for who in people
    )
    source = f"<h1>Bulletin</h1><p>Issue 3, 2022, 8 May 2022</p><h2>Traps</h2>{LEAD}{cards}"
    found = parse(read(source.encode(), "a.html"), KNOWLEDGE)
    assert [str(one.name) for one in found.remarks] == list(people)


LEAD = "<p>Traps were handed over in Takeo on May 6, 2022. Six offices took part.</p>"
