"""Heads whose words begin with the name that they have."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, parsed
from .test_turns import HEAD_EN
from .test_turns import parsed as read_in

REST = "雨季只能停训，最缺的是一块有顶的场地。"


def told(*lines: str) -> list[tuple[str, str]]:
    remarks = parsed(*HEAD, LEAD, *lines).remarks
    return [(str(r.name), r.position.printed.text if r.position else "") for r in remarks]


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("轮椅篮球队主教练　**桑东·乔**", "桑东·乔", "轮椅篮球队主教练"),
        ("**资文忠**（推广站的老农艺人）", "资文忠", "推广站的老农艺人"),
        ("来自木姐的服装厂工人 玛钦钦", "玛钦钦", "来自木姐的服装厂工人"),
        ("**刘若谷**（地图社编审；地名委员会委员）", "刘若谷", "地图社编审；地名委员会委员"),
        ("**何老四**\n\n渡口驾长", "何老四", "渡口驾长"),
        ("渡口驾长\n\n**何老四**", "何老四", "渡口驾长"),
    ],
)
def test_a_name_that_begins_the_words_below_tells_its_head(line, name, office):
    assert told(line, f"{name}说，{REST}") == [(name, office)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("三、工作建议", f"建议在东兴设立交换点，{REST}"),
        ("世界卫生组织西太平洋区域办事处代表团", f"代表团表示，{REST}"),
        ("湄公河水文工作方案", f"方案提出，{REST}"),
    ],
)
def test_a_word_or_a_body_that_comes_again_is_nobody(line, words):
    assert not [name for name, _office in told(line, words) if name != "None"]


@pytest.mark.parametrize("title", ["研究员", "处长"])
def test_a_title_behind_the_name_is_no_part_of_it(title):
    line, words = f"蔡跃进{title}　　地方茶学会种质组成员", f"蔡跃进{title}提出，{REST}"
    assert told(line, words) == [("蔡跃进", "地方茶学会种质组成员")]


@pytest.mark.parametrize("sign", [" ", ", "])
def test_the_office_that_filled_its_line_ends_where_the_name_comes_again(sign):
    line = f"Mr. Sok Dara{sign}Night watchman of the pier, Kep Mr. Sok Dara said that boats drift."
    [remark] = read_in(HEAD_EN + line).remarks
    assert str(remark.name) == "Mr. Sok Dara"
    assert str(remark.position and remark.position.printed) == "Night watchman of the pier, Kep"
    assert str(remark.text) == "Mr. Sok Dara said that boats drift."


SPEAKERS = ("**何静**\n\n云南省环境监测中心工程师", f"何静说，{REST}")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("河江省自然资源与环境厅", "河江省自然资源与环境厅指出，"),
        ("莱州省、奠边省代表团", "莱州省、奠边省代表团共同提出，"),
        ("孟连县、沧源县代表", "孟连县、沧源县代表提出，"),
        ("**琅南塔省农林厅**", "该厅指出，"),
        ("**德宏、清莱两市代表团**", "两市代表团表示，"),
        ("**瑞丽江渔民互助社**", "瑞丽江渔民互助社希望，"),
        ("河内水资源大学团队", "河内水资源大学团队介绍，"),
    ],
)
def test_a_body_with_which_the_words_begin_again_speaks_known_or_not(body, words):
    assert told(*SPEAKERS, body, words + REST)[1:] == [("None", body.strip("*"))]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("与会代表", f"与会代表指出，{REST}"),
        ("湄公河水文工作方案", f"湄公河水文工作方案提出，{REST}"),
        ("联合采样队", f"联合采样队九月出发，{REST}"),
    ],
)
def test_a_heading_that_comes_again_is_no_body_that_speaks(line, words):
    assert len(told(*SPEAKERS, line, words)) == 1


def test_an_honour_is_no_office():
    lines = ("Deputy Principal, First Middle School, China", "**Ms. Li Na**",
             "Li Na spoke of the first weeks, when pupils missed their rice.")  # fmt: skip
    found = read_in(HEAD_EN + "\n\n".join(lines)).remarks
    assert [(str(r.name), str(r.position.printed)) for r in found] == [("Ms. Li Na", lines[0])]


def test_a_heading_for_all_of_them_is_no_part_of_an_office():
    office = "云南省环境监测中心主任"
    assert told("**各方发言摘要**", f"**{office}周文博**", f"周文博说，{REST}") == [
        ("周文博", office)
    ]


def spoken(*paragraphs: str) -> list[tuple[str, str]]:
    remarks = read_in(HEAD_EN + "\n\n".join(paragraphs) + "\n").remarks
    return [(str(r.name), r.position.printed.text if r.position else "") for r in remarks]


SAID = (
    "**Sok Dara**, Lamps Sub-office of Kep Province, Cambodia. Sok Dara said that lamps were old.",
    "**Bui Ngoc Lan**, Market House of Hue, Viet Nam. Bui Ngoc Lan presented a stove of clay.",
    "**Lakewatch**. Lakewatch offered a simple sheet for the names of boats.",
)
TOLD = [
    ("Sok Dara", "Lamps Sub-office of Kep Province, Cambodia"),
    ("Bui Ngoc Lan", "Market House of Hue, Viet Nam"),
]


def test_a_bold_name_and_an_office_are_a_label_above_words_with_the_name():
    assert spoken(*SAID) == [*TOLD, ("None", "Lakewatch")]
    assert spoken(*SAID[::2]) == TOLD[:1]


@pytest.mark.parametrize(
    "line",
    [
        "**Sok Dara**, Lamps Sub-office of Kep Province, Cambodia. Sok Dara died in May.",
        "**Rice**. Rice grows on the upper fields.",
        "**Lakewatch**. Lakewatch offered a simple sheet for the names of boats.",
    ],
)
def test_alone_a_label_above_what_is_only_told_is_nobody(line):
    assert spoken(line) == []


EN = (
    "# Lake Outlook\n\nNo. 2, 12 March 2024\n\n# Report on Green Jobs Launched in Kunming\n\n"
    "The Report was launched in Kunming on 8 March. It counts the new jobs of six countries.\n\n"
)


def speakers_of(*blocks: str) -> list[str]:
    text = EN + "\n\n".join(blocks)
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [str(one.name or (one.position and one.position.printed)) for one in remarks]


def test_a_head_of_an_unknown_post_is_told_by_the_words_that_repeat_its_name():
    assert speakers_of(
        "### Qi Wangshu – Director of the Lake Institute",
        "Green jobs, said Qi Wangshu, are not for engineers alone. To mend a boat is a good job.",
        "### Nay Chi Thwin – Author of the Report",
        "Nay Chi Thwin explained the method and warned that the figures may be wrong.",
    ) == ["Qi Wangshu", "Nay Chi Thwin"]


def test_a_body_is_told_by_its_kind_with_which_the_words_begin():
    people = (
        "**Ms. Qi Wangshu**, Director, Lake Institute\n\nWe closed the cave for an hour a day.",
        "**Mr. Sok Dara**, Director, Ministry of Environment of Cambodia\n\nOur boats are full.",
    )
    body = "Cambodian Association of Tour Guides\n\nThe Association requested that guides be paid."
    heading = "Decisions of the Council\n\nThe Council proposed to meet once more in June."
    spoke = ["Ms. Qi Wangshu", "Mr. Sok Dara", "Cambodian Association of Tour Guides"]
    assert speakers_of(*people, body, heading) == spoke


def test_the_dress_of_a_head_may_end_before_its_stop():
    told = parsing.parse(
        read((EN + "**Sok Dara, Director, Lake Institute**. Our boats are full.\n\n"
              "**Dao Ngoc Han, Cashier, Fishers' Union**. Plastic pays.").encode(), "a.md"),
        KNOWLEDGE,
    )  # fmt: skip
    assert [str(one.name) for one in told.remarks] == ["Sok Dara", "Dao Ngoc Han"]
    assert [str(one.text) for one in told.remarks] == ["Our boats are full.", "Plastic pays."]
