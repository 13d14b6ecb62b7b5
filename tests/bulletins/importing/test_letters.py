"""Parsing letters that carry an issue: the headline in the subject, points by speaker, who signs;
and titles of meetings that hold `in` and `on`."""

from __future__ import annotations

import pytest

from .test_turns import FIRST_EN, HEAD_EN, parsed

LEAD_EN = "The Second Lakes Dialogue was held in Kunming on 10 May 2023. Six countries attended."


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Subject: River Bulletin 2024, No. 11 – A new step", "A new step"),
        ("Re: Newsletter Issue 7, 2021: Small dams under review", "Small dams under review"),
        ("主题：江河简报2022年第4期——湖泊养护迈出新步伐", "湖泊养护迈出新步伐"),
        ("River Bulletin | 2024 No. 3 | Six countries agree", "Six countries agree"),
    ],
)
def test_behind_the_issue_in_the_subject_of_a_letter_stands_the_headline(line, title):
    found = parsed(f"{line}\n\nDear colleagues,\n\n{LEAD_EN}\n\n{FIRST_EN}")
    assert str(found.headline) == title
    assert found.masthead.number


@pytest.mark.parametrize(
    ("front", "behind"), [(" (", ")"), (" [", "]"), (", ", " (moderator)"), (" (", "; moderator)")]
)
@pytest.mark.parametrize("sign", [":", " –"])
def test_points_of_a_list_begin_with_their_speakers(front, behind, sign):
    office = "Director, Ministry of Environment, Cambodia"
    points = (
        f"- Mr. Sok K. Dara{front}{office}{behind}{sign} The flow has changed since last year.\n\n"
        f"- World Bank (written input){sign} Private capital should be brought in early.\n\n"
        f"- Ms. Tep Mom (Professor, Royal University, Cambodia){sign} Climate risk counts.\n\n"
        f"- Mr. Sok K. Dara (again){sign} Those who benefit from the river should pay.\n"
    )
    remarks = parsed(f"{HEAD_EN}{points}").remarks
    told = [r.name.text if r.name else str(r.position.printed) for r in remarks]
    assert told == ["Mr. Sok K. Dara", "World Bank", "Ms. Tep Mom", "Mr. Sok K. Dara"]
    assert str(remarks[0].position.printed) == office
    assert remarks[0].role == ("chair" if "moderator" in behind else "remark")


def test_a_letter_closes_above_whoever_signs_it():
    closing = "**Result**\n\nThe participants agreed to meet again.\n\nWith best regards,\n\n"
    signed = "Lu Xiaochuan  \nLiaison Office  \nTel. 010-66113970"
    assert str(parsed(f"{HEAD_EN}{FIRST_EN}{closing}{signed}").closing) == (
        "The participants agreed to meet again."
    )


@pytest.mark.parametrize(
    "title",
    [
        "2022 Forum on the Green Economic Corridor",
        "Workshop on Conservation in the Basin",
        "Second Dialogue on Water Governance in Transboundary Basins",
        "Policy Dialogue on Plastic Pollution",
    ],
)
@pytest.mark.parametrize(
    "lead",
    [
        "On 6 May 2021, the Centre brought together its partners in Kunming, China for the {}.",
        "On 6 May 2021, the Centre brought together its partners on line for the {}.",
        "The Centre organized the {} on line on 6 May 2021.",
        "Officials and experts met in Kunming on 6 May 2021 for the {}.",
        "At the {} in Kunming on 6 May 2021, partners discussed their plans.",
    ],
)
def test_a_title_of_a_meeting_goes_on_behind_in_and_on(lead, title):
    head = HEAD_EN.partition("The Seminar")[0]
    meeting = parsed(f"{head}{lead.format(title)}\n\n{FIRST_EN}").meeting
    assert meeting and str(meeting.title) == title


def test_the_name_of_an_organisation_organises_nothing():
    lead = "2021年5月6日，上海合作组织环境保护合作中心在清莱组织召开第五届流域水环境治理对话。"
    meeting = parsed(f"# 江河简报\n\n2021年第3期\n\n## 对话取得进展\n\n{lead}\n").meeting
    assert meeting and str(meeting.title) == "第五届流域水环境治理对话"
