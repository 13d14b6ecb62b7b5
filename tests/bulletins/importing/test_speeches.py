"""Speeches under titles of their own, and talks in which a part or a post tells who speaks."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_rosters import LUO, SOK
from .test_turns import HEAD, HEAD_EN

ZHOU = "中国生态环境部国际合作司处长"
SPEAKERS = (("共护一江水", SOK, "Sok Dara"), ("让河流更清", ZHOU, "周军"))
WORDS = "旱季流量变化很大，监测站还要增加。"


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (r.name.text if r.name else "", r.position.printed.text if r.position else "", r.role)
        for r in parsed(text).remarks
    ]


@pytest.mark.parametrize(
    "form",
    [
        "### {title}\n\n——在水质研讨会上的发言\n\n{post}　{name}\n\n（2021年5月6日）",
        "### {title}\n\n{post}\n\n{name}",
        "### {title}\n\n{name}\n\n{post}",
        "**{title}**\n\n{post}　{name}",
        "### {post}{name}的发言（摘要）",
        "### {post}{name}致辞全文",
        "### {post}　{name}的书面发言（根据录音整理）",
    ],
)
def test_a_title_of_a_speech_is_no_part_of_an_office(form):
    text = HEAD
    for title, post, name in SPEAKERS:
        text += form.format(title=title, post=post, name=name) + f"\n\n{WORDS}\n\n"
    found = parsed(text)
    assert told(text) == [("Sok Dara", SOK, "remark"), ("周军", ZHOU, "remark")]
    assert [r.text.text for r in found.remarks] == [WORDS, WORDS]


def test_an_occasion_in_english_stands_beside_its_speaker():
    text = HEAD_EN
    for name in ("Sok Dara", "Le Ngoc Tuan"):
        text += (
            f"### One River\n\nStatement delivered at the Seminar on Water\n\n{name}\n\n"
            "Director, Ministry of Environment, Cambodia\n\nThe flow of the river has changed.\n\n"
        )
    office = "Director, Ministry of Environment, Cambodia"
    assert told(text) == [("Sok Dara", office, "remark"), ("Le Ngoc Tuan", office, "remark")]


LISTED = f"主持人：罗思敏　{LUO}\n\n**嘉宾：**\n\nSok Dara　{SOK}\n\n周军　{ZHOU}\n\n"


@pytest.mark.parametrize(
    ("chair", "zhou"),
    [
        ("主持人", "周处长"),
        ("**主持人**", "周军处长"),
        ("【主持人】", "周军"),
        ("罗思敏", "周处长"),
        ("会议主持人", "周　军"),
    ],
)
def test_a_part_or_a_post_calls_somebody_whom_the_document_names(chair, zhou):
    text = HEAD + LISTED + f"{chair}：欢迎各位，请谈谈监测。\n\nSok Dara：{WORDS}\n\n"
    text += f"{zhou}：愿意与各国分享水质数据。\n\n{chair}总结：今天的对话到此结束。\n"
    text = text.replace("罗思敏总结", "罗思敏").replace("】总结", "】")
    found = [(name.replace("　", ""), post, role) for name, post, role in told(text)]
    assert found == [
        ("罗思敏", LUO, "chair"),
        ("Sok Dara", SOK, "remark"),
        ("周军", ZHOU, "remark"),
        ("罗思敏", LUO, "chair"),
    ]


def test_nobody_is_meant_by_a_post_that_two_could_be_called_by():
    text = HEAD + LISTED + "周强　云南大学教授\n\n" + f"Sok Dara：{WORDS}\n\n周军：{WORDS}\n\n"
    text += f"周强：{WORDS}\n\n周处长：愿意与各国分享水质数据。\n"
    assert len(told(text)) == 3
