"""Bold labels before a sentence, headings that name a body by its kind, and what stands below
what a publisher tells of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletins.importing.parsing import pairs, running

from .knowing import KNOWLEDGE
from .test_datelines import SAID, parsed
from .test_telling import line

HEAD_HAN = (
    "# 江河通讯\n\n江河联络站\n\n2023年第6号　2023年7月3日\n\n## 总结会情况\n\n"
    "7月1日，总结会在勐腊县召开。\n\n"
)
FIRST = "**一、关于时间。**柬埔寨环境部司长索·达拉首先说明，巡查集中在白天。\n\n"
SECOND = "**二、关于网具。**云南省水利厅处长周军认为，网目太小，要从源头管。\n\n"
CLOSING = "**三、会议议定事项。**（一）夜巡不少于三十次；（二）总结会明年举行。\n\n"
ABOUT = "**联络站简介：**江河联络站2018年设立，负责联合巡查。\n\n"


def test_a_bold_label_with_its_number_is_none_of_the_words():
    found = parsed(f"{HEAD_HAN}{FIRST}{SECOND}{CLOSING}{ABOUT}报：省水利厅。送：各单位。\n")
    words = [str(one.text) for one in found.remarks]
    assert [one[:4] for one in words] == ["柬埔寨环", "云南省水"]
    assert str(found.closing).startswith("（一）夜巡")
    assert str(found.about).endswith("负责联合巡查。")


def test_a_bold_name_is_no_label():
    found = parsed(f"{HEAD_HAN}**1. 索·达拉：**周军认为，网目太小，要从源头管。\n")
    assert "周军" not in [str(one.name) for one in found.remarks]


HEAD = (
    "# Notes\n\nMun River Basin Commission\n\nNo. 3, 2021\n\n8 May 2021\n\n## A rule for low water"
    "\n\nThe Seminar on Water was held in Vientiane on 6 May 2021.\n\n"
)


def test_by_the_chair_behind_a_bold_label_presides():
    opening = "1. **Opening.** The meeting was opened at 9.00 a.m. by the Chair, Ms. Li Na, "
    (voice,) = running.voices(
        replace(line(f"{opening}Director of the River Center.".replace("*", "")), bold_until=11),
        KNOWLEDGE,
    )
    assert (voice.role, str(voice.name)) == ("chair", "Ms. Li Na")


@pytest.mark.parametrize(
    "text",
    [
        "The Mun River Basin Commission is made up of four countries. It meets once a year.",
        "The Mun River Basin Commission was started in 2019 by four countries.",
    ],
)
def test_a_heading_may_name_a_body_by_its_kind(text):
    decided = "### Decisions\n\nThe Commission adopted the rule.\n\n"
    found = parsed(f"{HEAD}{SAID}\n{decided}### The Commission\n\n{text}\n")
    assert str(found.about) == text
    assert str(found.closing) == "The Commission adopted the rule."


def test_what_such_a_body_does_after_the_meeting_is_none_of_it():
    text = "The Mun River Basin Commission is to send the minutes by June."
    found = parsed(f"{HEAD}{SAID}\n### The Commission\n\n{text}\n")
    assert not found.about


def test_whose_observer_somebody_is_tells_the_country():
    (voice,) = running.voices(
        line(
            "The observer from China, Ms. Li Na of the Lake Office, noted that data had been sent."
        ),
        KNOWLEDGE,
    )
    assert (str(voice.name), voice.country) == ("Ms. Li Na", "cn")


def test_what_an_issue_holds_is_no_headline():
    found = parsed(
        "# River Letter\n\nNo. 3, 2021\n\n8 May 2021\n\n> In this letter: a meeting about nets\n\n"
        "## Ladders that fish will climb\n\nThe Seminar on Fish was held in Pakse on 6 May 2021.\n"
    )
    assert str(found.headline) == "Ladders that fish will climb"


def test_where_nobody_speaks_the_outcome_begins_under_its_name():
    found = parsed(
        f"{HEAD}Dogs. At seven sites dogs take the nests.\n\nWater. Fourteen sites were dry.\n\n"
        "### Conclusions of the Conference\n\nThe managers resolved to tie dogs in spring.\n"
    )
    assert str(found.closing) == "The managers resolved to tie dogs in spring."


@pytest.mark.parametrize("heading", ["The officers agreed", "Decisions"])
def test_points_under_a_heading_that_names_the_outcome_are_the_closing(heading):
    points = "- to exchange figures from 1 July;\n- to compare their instruments.\n\n"
    found = parsed(
        f"{HEAD}{SAID}\n## {heading}\n\n{points}"
        "## Also this month\n\nThe bird count was put off.\n"
    )
    assert str(found.closing).splitlines() == [
        "to exchange figures from 1 July;",
        "to compare their instruments.",
    ]
    assert str(found.remarks[-1].text).endswith("Viet Nam.")


def test_the_title_of_a_paper_begins_what_it_tells_of_itself():
    text = "is written in the Office for Lakes. It has appeared since 2010."
    found = parsed(
        "# Green Lakes Monthly\n\nNo. 3, 8 May 2021\n\n## One river\n\n"
        f"The Seminar on Water was held in Vientiane on 6 May 2021.\n\n{SAID}\n"
        f"## Green Lakes Monthly\n\n{text}\n"
    )
    assert str(found.about) == text


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (
            "At the invitation of Myanmar the Third Meeting of Directors of Rivers was held in "
            "Nay Pyi Taw on 18 March 2021. It reviewed the projects.",
            "Third Meeting of Directors of Rivers",
        ),
        (
            "协议于6月6日在南宁举行的江河种子库管理员会议上草签。此前有一场火灾。",
            "江河种子库管理员会议",
        ),
    ],
)
def test_what_stands_around_the_title_of_a_meeting(lead, title):
    found = parsed(f"# 种子简报\n\nNo. 3, 8 June 2021\n\n## 互相借种\n\n{lead}\n")
    assert found.meeting and str(found.meeting.title) == title


def test_a_communique_is_a_kind_of_paper_and_no_headline():
    found = parsed(
        "River Secretariat\n\n**MEETING COMMUNIQUÉ**\n\n2/2021\n\n"
        "**Third Meeting of Directors held**\n\n"
        "The Third Meeting of Directors was held in Hue on 6 May 2021.\n"
    )
    assert str(found.headline) == "Third Meeting of Directors held"


def test_what_stands_before_the_colon_is_no_words_though_they_are_quoted():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Health workers report\n\n"
        "The review was held in Savannakhet on 2 May 2024.\n\n"
        "1. Ms. Chea Pov, midwife, Takeo, Cambodia: “We come at night. Nobody counts it.”\n\n"
        "2. Mr. Ho Thu, commune nurse, Hue, Viet Nam: “The two nurses call on Fridays.”\n\n"
        "3. Mr. Kham Vong, laboratory assistant, Nong, Lao PDR: “I have one microscope.”\n"
    )
    assert [str(remark.text)[:3] for remark in found.remarks] == ["“We", "“Th", "“I "]
    assert found.remarks[0].position.printed.text == "midwife, Takeo, Cambodia"


def test_what_somebody_does_before_a_colon_is_no_office():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Growers report\n\n"
        "The review was held in Savannakhet on 2 May 2024.\n\n"
        "Ms. Chea Pov, a tea grower from Komen village, Lao PDR, keeps chickens: ten for a tree. "
        "“The eggs pay for it,” she said.\n"
    )
    [remark] = found.remarks
    assert "chickens" not in remark.position.printed.text
    assert str(remark.text).startswith("Ms. Chea Pov, a tea grower")


@pytest.mark.parametrize("grade", ["Professional Level", "Practitioner Level", "Senior Grade"])
def test_a_grade_behind_a_post_is_nobody(grade):
    found = parsed(
        f"# River Bulletin\n\nNo. 3, 2021\n\n## One river\n\n{LEAD_OF_SEMINAR}"
        f"**Ms. Suda Dee**\n\nEngineer, {grade}\n\nHarbour Department, Thailand\n\n"
        "Ms. Suda described the gauge at Kep.\n"
    )
    told = [(str(r.name), str(r.position and r.position.printed)) for r in found.remarks]
    assert told == [("Ms. Suda Dee", f"Engineer, {grade} Harbour Department, Thailand")]


LEAD_OF_SEMINAR = "The Seminar on Gauges was held in Kep on 6 May 2021.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "中方愿意承担全部翻译和印制工作。",
        "越方打算增派翻译和测量人员。",
        "老方愿意承担培训教师和向导费用。",
    ],
)
def test_what_a_side_means_to_do_is_no_office(words):
    assert not [voice for voice in running.voices(line(words), KNOWLEDGE) if voice.name]


def test_a_body_whose_name_begins_like_a_post_is_nobodys_office():
    assert pairs.name_and_position(line("越南湄公河委员会邮件").words, 0, KNOWLEDGE) is None


@pytest.mark.parametrize("name", ["杜妙萨柏温", "吴汶巽柏", "索·琦瑶"])
def test_a_name_may_have_any_sound(name):
    told = running.voices(line(f"缅甸林业部司长{name}的发言比较具体。她说，要量。"), KNOWLEDGE)
    assert [str(voice.name) for voice in told] == [name]
