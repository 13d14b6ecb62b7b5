"""Answers below questions that are set apart, with no name above them."""

from __future__ import annotations

import pytest

from .test_turns import HEAD_EN, parsed

ASKED = (
    "**What was hardest?**\n\nTo stop looking. A picture comes every six minutes.\n\n"
    "**And what happens after the warning?**\n\nThat is where I became impatient. I ring them.\n"
)
ANSWERS = [
    "To stop looking. A picture comes every six minutes.",
    "That is where I became impatient. I ring them.",
]


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            remark.name.text if remark.name else "",
            remark.position.printed.text if remark.position else "",
            remark.text.text if remark.text else "",
        )
        for remark in parsed(text).remarks
    ]


@pytest.mark.parametrize(
    ("lead", "name", "position"),
    [
        (
            "At its end we talked with Mr. Sok Dara, who is Head of the Lamp Office in Kampot.",
            "Mr. Sok Dara",
            "Head of the Lamp Office in Kampot",
        ),
        (
            "The questions were put to Sok Dara, keeper of the lamps at Kep.",
            "Sok Dara",
            "keeper of the lamps at Kep",
        ),
    ],
)
def test_they_belong_to_the_one_whom_the_paragraph_above_introduces(lead, name, position):
    first, second = ANSWERS
    assert told(f"{HEAD_EN}{lead}\n\n{ASKED}") == [
        (name, position, first),
        (name, position, second),
    ]


def test_among_several_the_questions_call_who_answers():
    lead = (
        "The lamps stand in the garden of Mr. Li Hai, Head of the Town Office. There we talked "
        "with Ms. Sok Dara, Head of the Lamp Office."
    )
    text = f"{HEAD_EN}{lead}\n\n{ASKED.replace('**What', '**Ms. Dara, what')}"
    assert [name for name, _, _ in told(text)] == ["Ms. Sok Dara"] * 2
    assert told(f"{HEAD_EN}{lead}\n\n{ASKED}") == []


def test_below_nobody_and_below_another_head_they_are_not_told_so():
    assert told(f"{HEAD_EN}Some questions were heard every day.\n\n{ASKED}") == []
    above = "**Sok Dara, Director, Ministry of Environment, Cambodia**\n\nI keep the lamps.\n\n"
    lead = "Behind the hall stood Mr. Li Hai, Head of the Town Office."
    assert {name for name, _, _ in told(f"{HEAD_EN}{lead}\n\n{above}{ASKED}")} == {"Sok Dara"}


@pytest.mark.parametrize(
    ("lead", "position"),
    [
        ("Sok Dara是柬埔寨国家铁路的灯塔检查员，每天步行九公里。", "柬埔寨国家铁路的灯塔检查员"),
        (
            "灯塔去年启用。日前，本刊采访了Sok Dara，她是金边市灯塔管理局站长。以下为摘要。",
            "金边市灯塔管理局站长",
        ),
    ],
)
def test_a_chinese_sentence_tells_who_answers_and_goes_on(lead, position):
    asked = (
        "#### 听说您凭声音就能认出每一座灯塔？\n\n我用锤子敲。好灯会回答，坏灯不出声。\n\n"
        "#### 您有什么愿望？\n\n想要一条自己的船。灯塔有四面，我只够得着两面。\n"
    )
    head = "**灯塔话题**\n\n2018年第6期 | 2018年6月15日\n\n# 灯塔的声音\n\n"
    assert [(name, office) for name, office, _ in told(f"{head}{lead}\n\n{asked}")] == [
        ("Sok Dara", position),
        ("Sok Dara", ""),
    ]
