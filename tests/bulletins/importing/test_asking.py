"""Interviews whose marks stand for whoever asks and whoever answers, as the lead tells them."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import asking, outline
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HAN = "# 广播简报\n\n2021年第2期\n\n2021年5月14日\n\n## 访谈：给山里人念天气\n\n"
LATIN = "# Voices\n\nIssue 2, 14 May 2021\n\n## Reading the Weather to the Mountains\n\n"
HAN_TURNS = [
    ("问", "您每天几点起床？"),
    ("答", "三点半。四点半播第一遍，那时候上山的人还没有出门。"),
    ("问", "有人说现在有手机了，不用听广播。"),
    ("答", "手机要信号，收音机只要两节电池。"),
]
LATIN_TURNS = [
    ("Q", "When do you get up?"),
    ("A", "At half past three. The first reading is at half past four."),
    ("Q", "Some say that with telephones nobody needs the radio."),
    ("A", "A telephone needs a signal, a radio needs two batteries."),
]


def rows(turns) -> str:
    return "| | |\n|---|---|\n" + "".join(f"| {mark} | {words} |\n" for mark, words in turns)


def lines(turns) -> str:
    return "".join(f"{mark}: {words}\n\n" for mark, words in turns)


@pytest.mark.parametrize("form", [rows, lines])
@pytest.mark.parametrize(
    ("head", "lead", "turns", "people"),
    [
        (
            HAN,
            "Sok Dara是老挝国家广播电台丰沙里站播音员，念天气已有二十二年。"
            "联络站编辑周军在电话里采访了他。",
            HAN_TURNS,
            [("周军", "联络站编辑"), ("Sok Dara", "老挝国家广播电台丰沙里站播音员")],
        ),
        (
            HAN,
            "近日，老挝国家广播电台丰沙里站播音员Sok Dara接受了本刊记者周军的电话采访。",
            HAN_TURNS,
            [("周军", "本刊记者"), ("Sok Dara", "老挝国家广播电台丰沙里站播音员")],
        ),
        (
            LATIN,
            "Sok Dara, announcer at the Phongsaly station of Lao National Radio, has read the "
            "weather for 22 years. Li Na, editor at the Liaison Post, interviewed him by phone.",
            LATIN_TURNS,
            [
                ("Li Na", "editor at the Liaison Post"),
                ("Sok Dara", "announcer at the Phongsaly station of Lao National Radio"),
            ],
        ),
        (
            LATIN,
            "Sok Dara, Director of Lao National Radio, spoke to Li Na, editor of this letter.",
            LATIN_TURNS,
            [("Li Na", "editor of this letter"), ("Sok Dara", "Director of Lao National Radio")],
        ),
    ],
)
def test_the_marks_stand_for_whom_the_lead_tells(head, lead, turns, people, form):
    source = f"{head}{lead}\n\n{form(turns)}"
    parsed = parsing.parse(read(source.encode(), "a.md"), KNOWLEDGE)
    told = [(str(r.name), str(r.position and r.position.printed)) for r in parsed.remarks]
    assert told[:2] == people
    assert [name for name, _ in told] == [people[0][0], people[1][0]] * 2
    assert [str(r.text) for r in parsed.remarks] == [words for _, words in turns]
    assert str(parsed.lead) == lead
    assert not parsed.left_over


@pytest.mark.parametrize(
    "lead",
    [
        "We spoke with Dr. Tun Win, Head of the Fish Office, in May.",
        "The mission met the Director of the Water Office and visited two dams.",
        "本刊采访了渔业局局长周军。",
        "代表团访问了柬埔寨环境部，并采访了当地居民。",
    ],
)
def test_where_nobody_is_told_who_asks_there_is_no_such_interview(lead):
    items = outline.outline(read(lead.encode(), "a.md")).items
    assert asking.told(items, KNOWLEDGE).asks is None


def test_whom_the_paper_met_has_the_office_before_the_name():
    lead = "编者按：节日前夕，本刊编辑在万象见到了柬埔寨环境部湖泊司司长索·达拉。她刚从湖边回来。"
    found = parsing.parse(read(f"{HAN}{lead}\n\n{lines(HAN_TURNS)}".encode(), "a.md"), KNOWLEDGE)
    told = [(str(r.name), str(r.position.printed)) for r in found.remarks if r.position]
    assert dict(told) == {"索·达拉": "柬埔寨环境部湖泊司司长"}


@pytest.mark.parametrize(
    ("below", "name", "office"),
    [
        ("——访柬埔寨环境部湖泊司司长索·达拉", "索·达拉", "柬埔寨环境部湖泊司司长"),
        ("专访湖泊合作社灯塔管理员Sok Dara", "Sok Dara", "湖泊合作社灯塔管理员"),
    ],
)
def test_a_line_below_the_headline_tells_whom_the_paper_asked(below, name, office):
    turns = (
        f"**本刊：变化在哪里？**\n\n{name}：夜里。\n\n**本刊：还缺什么？**\n\n{name}：油，还有船。"
    )
    head = f"# “河认得人”\n\n{below}\n\n2022年第4期　2022年5月6日\n\n"
    lead = f"上月，{name}在金边接受了本刊采访。\n\n"
    found = parsing.parse(read(f"{head}{lead}{turns}".encode(), "a.md"), KNOWLEDGE)
    assert [str(r.position and r.position.printed) for r in found.remarks] == [office]


def test_who_asked_is_no_part_of_the_office_that_the_lead_tells():
    """The office below the name is the same, and nobody is asked which of two is right."""
    lead = "5月4日，湖泊合作中心在金边专访了柬埔寨环境部湖泊司司长索·达拉，请她谈灯塔。"
    head = "**索·达拉**\n\n柬埔寨环境部湖泊司司长\n\n"
    turns = "**问：变化在哪里？**\n\n答：夜里。\n\n**问：还缺什么？**\n\n答：油，还有船。"
    found = parsing.parse(read(f"{HAN}{lead}\n\n{head}{turns}".encode(), "a.md"), KNOWLEDGE)
    assert [str(r.position and r.position.printed) for r in found.remarks] == [
        "柬埔寨环境部湖泊司司长"
    ]
    assert "two_positions" not in {doubt.code for doubt in found.doubts}
