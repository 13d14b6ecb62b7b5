"""Guests whose name no Chinese family begins: of bodies of many countries, with the same name in
letters behind it, one of a group; and those of whom a report tells only that they met."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import pairs, presenting, scenes_han
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_telling import line, speakers


def told(*lines: str) -> list[str]:
    return [str(remark.name) for remark in parsed(*HEAD, *lines).remarks]


@pytest.mark.parametrize(
    "office", ["东盟副秘书长", "世界银行高级专家", "联合国环境署区域办公室协调员"]
)
def test_guests_of_bodies_of_many_countries_need_no_dot(office):
    assert speakers(f"{office}马丁内斯表示，水情要共享。") == [("马丁内斯", office)]


@pytest.mark.parametrize("who", ["云南省环境厅副厅长", "东盟秘书处"])
def test_without_such_an_office_nobody_is_read_from_the_verb(who):
    assert all(name is None for name, _ in speakers(f"{who}强调指出，水情要共享。"))


def test_a_chinese_name_in_a_body_of_many_countries_keeps_its_length():
    assert speakers("世界银行专家李林森认为，水情要共享。") == [("李林森", "世界银行专家")]


@pytest.mark.parametrize("name", ["吴敏推", "罗德里格斯", "吴丁提"])
def test_a_name_goes_on_to_the_same_in_letters(name):
    (found,) = speakers(f"缅甸学员{name}（Min Htwe）是一名记者。他表示，要学看数据。")
    assert found[0] in (name, f"{name}（Min Htwe）")


def test_letters_tell_a_foreign_name_beside_any_office():
    assert speakers("流域基金会传播经理罗德里格斯（Ana Rodriguez）强调要守住水源。") == [
        ("罗德里格斯（Ana Rodriguez）", "流域基金会传播经理")
    ]


@pytest.mark.parametrize(
    "words", ["Cambodian Youth Delegate", "Chinese Student Volunteer", "Village Elder"]
)
def test_the_group_before_a_post_is_nobodys_name(words):
    found = pairs.name_and_position(Printed.at(f"{words} Sok Dara", 0), 0, KNOWLEDGE)
    assert found and (str(found[0]), str(found[1])) == ("Sok Dara", words)


@pytest.mark.parametrize("name", ["Thai Thi Hoa", "Sok Dara"])
def test_a_name_before_an_office_stays_one(name):
    found = pairs.name_and_position(Printed.at(f"{name} Deputy Director", 0), 0, KNOWLEDGE)
    assert found and str(found[0]) == name


MET = "3月3日下午，云南省林草局党组成员、副局长周军与柬埔寨环境部司长索·达拉（Sok Dara）{}。"


@pytest.mark.parametrize(
    "deed", ["举行视频会谈，双方交换了意见", "在昆明会谈", "就边境水质举行磋商"]
)
def test_whoever_only_meets_says_nothing_and_speaks_below_by_name(deed):
    assert told(MET.format(deed), f"周军表示，{WORDS}", f"索·达拉感谢中方。{WORDS}") == [
        "周军",
        "索·达拉",
    ]


def test_both_sides_of_a_meeting_have_the_whole_office():
    lead = line(MET.format("举行会谈"))
    assert [(str(n), str(p)) for n, p in presenting.in_lead((lead,), KNOWLEDGE)[:2]] == [
        ("周军", "云南省林草局党组成员、副局长"),
        ("索·达拉（Sok Dara）", "柬埔寨环境部司长"),
    ]


def test_a_host_and_the_guest_of_a_visit_are_introduced():
    lead = line("3月3日，云南省林草局局长周军在昆明会见了来访的柬埔寨环境部司长索·达拉一行。")
    assert {str(n) for n, _ in presenting.in_lead((lead,), KNOWLEDGE)} == {"周军", "索·达拉"}


def test_bodies_that_meet_are_nobody():
    lead = line("3月3日，云南省环境厅与云南省林草局举行会谈。")
    assert presenting.in_lead((lead,), KNOWLEDGE) == []


@pytest.mark.parametrize(
    "scene",
    [
        "下午举行两个平行分论坛，分别讨论“湿地”和“鱼道”。",
        "专题讨论环节围绕边境水质和垃圾转运展开。",
        "18日上午的圆桌以“谁来养护”为主题。",
    ],
)
def test_a_part_of_the_meeting_stands_before_who_speaks_in_it(scene):
    assert speakers(f"{scene}云南大学副教授周军汇报了调查，他认为水位太低。") == [
        ("周军", "云南大学副教授")
    ]


@pytest.mark.parametrize(
    "outcome",
    ["会议专题讨论环节就边境水质达成共识，通过了倡议。", "分论坛围绕湿地发布了两份报告。"],
)
def test_what_the_meeting_came_to_is_no_scene(outcome):
    assert not scenes_han.is_scene(outcome)


@pytest.mark.parametrize("how", ["重点", "系统", "逐一"])
def test_how_somebody_reports_is_no_part_of_the_name(how):
    assert speakers(f"云南大学教授周文博{how}介绍了两处试点。") == [("周文博", "云南大学教授")]


def test_a_quotation_stands_before_somebody_known():
    assert told(
        LEAD,
        f"柬埔寨环境部司长索·达拉指出，{WORDS}",
        f"老挝农林部处长坎·维莱表示，{WORDS}",
        f"“去年的大水让我们明白了许多。”索·达拉说，{WORDS}",
    ) == ["索·达拉", "坎·维莱", "索·达拉"]


def test_a_quotation_of_nobody_known_begins_no_turn():
    assert told(
        LEAD,
        f"柬埔寨环境部司长索·达拉指出，{WORDS}",
        f"“去年的大水让我们明白了许多。”村里的老人说，{WORDS}",
    ) == ["索·达拉"]
