"""Whoever publishes, told by the shape of the line or by what stands beside it."""

from __future__ import annotations

import datetime as dt

import pytest

from bulletins.importing.parsing import own_titles, publishers

from .knowing import KNOWLEDGE
from .test_mastheads import LEAD, LEAD_EN, SPOKEN, SPOKEN_ZH, issue_of
from .test_parsing import parse
from .test_telling import line


def _names(head: str) -> list[str]:
    lead = "The wardens met in Pakse on 4 May 2022 to compare their gauges."
    parsed = parse(f"{head}\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs compared\n\n{lead}\n")
    return [name.text for name in parsed.masthead.names]


def test_a_part_of_a_name_in_the_title_is_no_second_publisher():
    head = "# Joint Laboratory Newsletter\n\nNorthern Joint Laboratory for Lake Life"
    assert _names(head) == ["Northern Joint Laboratory for Lake Life"]


def test_a_body_alone_on_its_line_stays_beside_its_part():
    head = "Lake Ministry\n\nReed Office of the Lake Ministry"
    assert _names(head) == ["Lake Ministry", "Reed Office of the Lake Ministry"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Secretariat of the Ministerial Meeting on Lake Waters", True),
        ("Reed Working Party on Medicinal Plants", True),
        ("Environment Group, Lake Secretariat", True),
        ("Reed Office of the Lake Center Unveiled", False),
    ],
)
def test_the_shape_of_a_line_tells_a_publisher(text, is_one):
    assert publishers.is_name(text, KNOWLEDGE) == is_one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("边贸检疫通讯·江湖检疫合作秘书处", "江湖检疫合作秘书处"),
        ("两湖供水项目管理办公室　项目动态", "两湖供水项目管理办公室"),
        ("Lake Soil Laboratory Network | Project News", "Lake Soil Laboratory Network"),
        ("Project News", None),
    ],
)
def test_a_running_head_tells_the_publisher_beside_its_paper(text, name):
    found = own_titles.running(line(text).words, KNOWLEDGE)
    assert (found.text if found else None) == name


def test_a_name_that_a_running_head_repeats_before_the_issue_is_no_headline():
    head = [line("The Rail Letter — Vol. 4, No. 3"), line("The Rail Letter"), line("A weak point")]
    assert own_titles.called(head) == {1}
    assert own_titles.called(head[1:]) == set()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "来源：江湖电力协调委员会秘书处　日期：2019年6月27日　区域能源动态　2019年第15期",
            "江湖电力协调委员会秘书处",
        ),
        (
            "Source: Blue Lakes Training Network · Date: March 12, 2019 · Lake Skills, No. 15",
            "Blue Lakes Training Network",
        ),
    ],
)
def test_a_page_of_the_web_tells_below_its_headline_who_publishes_it(line, name):
    parsed = parse(f"# 湖区对话会在昆明举行\n\n{line}\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert [one.text for one in parsed.masthead.names] == [name]
    assert parsed.masthead.number and parsed.masthead.number.value == 15


@pytest.mark.parametrize(
    "line",
    [
        "口岸商会联络处，昆明。2023年第4期，5月12日出版。",
        "口岸商会联络处　　2023年5月号（第4期）　　5月12日出刊",
    ],
)
def test_a_line_that_ends_with_the_day_on_which_the_issue_came_out_leads_nothing(line):
    found = parse(f"# 口岸\n\n{line}\n\n## 湖泊对话会\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert issue_of(found) == (2023, 4, dt.date(2023, 5, 12))
    assert str(found.headline) == "湖泊对话会"
    assert str(found.lead) == LEAD


@pytest.mark.parametrize(
    "line",
    [
        "River Chambers Liaison Unit, Kratie. Issue 4 of 2023, published 12 May 2023",
        "River Chambers Liaison Unit. No. 4, 2023. Issued on 12 May 2023.",
    ],
)
def test_in_english_too(line):
    found = parse(f"# Borders\n\n{line}\n\n## Lakes Dialogue\n\n{LEAD_EN}\n\n{SPOKEN}")
    assert issue_of(found) == (2023, 4, dt.date(2023, 5, 12))
    assert (str(found.headline), str(found.lead)) == ("Lakes Dialogue", LEAD_EN)


def test_a_first_sentence_that_tells_when_a_guide_came_out_still_leads():
    lead = "The net guide, No. 4 of its kind, published 12 May 2023, was read in Kratie."
    found = parse(f"# River Bulletin\n\nNo. 3, 2023 · 15 May 2023\n\n# A guide\n\n{lead}\n")
    assert str(found.lead) == lead
