"""Answers below questions that are set apart, with no name above them."""

from __future__ import annotations

import pytest

from .test_turns import HEAD, HEAD_EN, parsed

ASKED = (
    "**What was hardest?**\n\nTo stop looking. A picture comes every six minutes.\n\n"
    "**And what happens after the warning?**\n\nThat is where I became impatient. I ring them.\n"
)


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
    words = ASKED.replace("*", "").strip().replace("\n\n", "\n")
    assert told(f"{HEAD_EN}{lead}\n\n{ASKED}") == [(name, position, words)]


def test_among_several_the_questions_call_who_answers():
    lead = (
        "The lamps stand in the garden of Mr. Li Hai, Head of the Town Office. There we talked "
        "with Ms. Sok Dara, Head of the Lamp Office."
    )
    text = f"{HEAD_EN}{lead}\n\n{ASKED.replace('**What', '**Ms. Dara, what')}"
    assert [name for name, _, _ in told(text)] == ["Ms. Sok Dara"]
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
    ]


@pytest.mark.parametrize(
    ("lead", "position"),
    [
        ("Dr. Sok Dara has planted trees at Kep for twenty years. She heads the Shore Laboratory "
         "at the Lake University. We spoke to her at home.",
         "Shore Laboratory at the Lake University"),
        ("Sok Dara is Master Builder of the Kep Bamboo Bridge Cooperative in Cambodia. In thirty "
         "years she has built sixty bridges. We asked her about it.",
         "Master Builder of the Kep Bamboo Bridge Cooperative in Cambodia"),
        ("Sok Dara has cleaned the lamps of Kep since she was twelve. Head of the Lamp Office in "
         "the Ministry of Lakes, she talked to this paper between two storms.",
         "Head of the Lamp Office in the Ministry of Lakes"),
    ],
)  # fmt: skip
def test_a_lead_tells_who_answers_though_it_goes_on_about_others(lead, position):
    answers = told(f"{HEAD_EN}{lead}\n\n{ASKED}")
    assert {name.removeprefix("Dr. ") for name, _, _ in answers} == {"Sok Dara"}
    assert answers[0][1] == position


def test_whom_the_headline_says_to_be_visited_answers():
    head = (
        "**灯塔话题**\n\n2018年第6期 | 2018年6月15日\n\n"
        "# “灯塔不会说话”\n\n# ——访柬埔寨豆蔻山保护区巡护队队长Sok Dara\n\n"
        "8月中旬，本刊记者在山里见到了刚刚结束七天巡护的Sok Dara。\n\n"
    )
    asked = (
        "### 问：一天的工作是怎样的？\n\n答：天亮前出发，走十五公里左右。\n\n"
        "### 问：最困难的是什么？\n\n答：雨季。路断了，给养送不上去。\n"
    )
    assert told(head + asked)[0][:2] == ("Sok Dara", "柬埔寨豆蔻山保护区巡护队队长")


@pytest.mark.parametrize(
    ("lead", "name", "position"),
    [
        (
            "Ten years after the first lamp was lit, Sok Dara still cleans it every Friday. "
            "The Head of the Lamp Office, Ministry of Lakes, spoke with this paper in Kampot.",
            "Sok Dara",
            "Head of the Lamp Office, Ministry of Lakes",
        ),
        (
            "Sok Dara rarely rests. The Director of the Lamp Office sat down with us for once.",
            "Sok Dara",
            "Director of the Lamp Office",
        ),
    ],
)
def test_whom_a_sentence_names_a_later_one_may_tell_by_the_office(lead, name, position):
    words = ASKED.replace("*", "").strip().replace("\n\n", "\n")
    assert told(f"{HEAD_EN}{lead}\n\n{ASKED}") == [(name, position, words)]


def test_the_office_of_another_is_not_that_of_two_who_are_named():
    lead = (
        "Sok Dara cleans the lamp, and at noon, Li Hai lights it. The Head of the Lamp Office "
        "spoke with us."
    )
    assert told(f"{HEAD_EN}{lead}\n\n{ASKED}") == []


def test_in_chinese_too_the_office_may_stand_in_a_later_sentence():
    lead = (
        "水站建成十年后，索·达拉每周五都去看水。这位柬埔寨环境部湖泊司司长在金边接受了本刊采访。"
    )
    asked = "**您先看什么？**\n\n先看鸟，鸟最灵。\n\n**还要什么？**\n\n请写清楚，免得再等。\n"
    [(name, position, _)] = told(f"{HEAD}{lead}\n\n{asked}")
    assert (name, position) == ("索·达拉", "柬埔寨环境部湖泊司司长")


def test_an_interview_with_somebody_below_the_headline_tells_who_answers():
    head = "# Lamp Letter\n\nIssue 6, 15 June 2018\n\n# “A lamp says nothing”\n\n"
    with_whom = "Interview with Sok Dara, Director of the Lamp Institute, Cambodia\n\n"
    lead = "Sok Dara has counted the lamps of Kep for twenty years. Our editor met her on a boat."
    asked = "**Which lamp is the oldest?**\n\nThat of Kep, with the broken glass.\n\n"
    more = (
        "**And what should your neighbours do?**\n\nTell us when they put theirs out at night.\n"
    )
    found = parsed(f"{head}{with_whom}{lead}\n\n{asked}{more}")
    assert str(found.lead) == lead
    assert [
        (str(one.name), str(one.position and one.position.printed)) for one in found.remarks
    ] == [("Sok Dara", "Director of the Lamp Institute, Cambodia")]
    assert (
        str(found.remarks[0].text)
        == f"{asked}{more}".replace("*", "").replace("\n\n", "\n").strip()
    )
