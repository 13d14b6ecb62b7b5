"""Parsing: which line is the headline, where a paper has its own title and a form its parts."""

from __future__ import annotations

import pytest

from .test_parsing import parse, text

LEAD = "2023年5月10日，第二届湖泊对话会在昆明举行。会议由江湖环境合作中心主办，六国代表出席。"
SPOKEN = "现将发言摘登如下。\n\n**柬埔寨环境部司长索达拉**\n\n湖泊需要养护。"
LEAD_EN = "The Second Lakes Dialogue was held in Kunming on 10 May 2023. Six countries attended."


@pytest.mark.parametrize(
    "masthead",
    [
        "# 第二届湖泊对话会\n\n## 会议简报\n\n第4期\n\n会议秘书处编　　2023年5月12日",
        "**第二届湖泊对话会**\n\n**会 议 简 报**\n\n（第四期）\n\n2023年5月12日",
        "## 第二届湖泊对话会简报\n\n2023年第4期　2023年5月12日",
        "第二届湖泊对话会\n\n2023年第4期\n\n秘书处　2023年5月12日",
    ],
)
@pytest.mark.parametrize("title", ["一湖水　一盘棋", "让湖岸村庄先说话", "湖泊对话会传递合作强音"])
def test_below_a_paper_that_is_called_after_its_meeting_stands_the_headline(masthead, title):
    parsed = parse(f"{masthead}\n\n---\n\n## {title}\n\n{LEAD}\n\n{SPOKEN}")
    assert text(parsed.headline) == title


@pytest.mark.parametrize(
    "part", ["Opening of the meeting", "1. Introduction", "Background", "A. Overview"]
)
def test_a_heading_of_a_part_is_no_headline(part):
    parsed = parse(
        "**Lakes Cooperation Center**\n\nBulletin No. 4/2023, 12 May 2023\n\n"
        f"# Summary record of the Second Lakes Dialogue\n\n## {part}\n\n{LEAD_EN}"
    )
    assert text(parsed.headline) == "Summary record of the Second Lakes Dialogue"
    assert text(parsed.lead) == LEAD_EN


@pytest.mark.parametrize("part", ["一、会议概况", "会议背景", "（一）总体情况", "导语"])
def test_a_chinese_heading_of_a_part_is_no_headline(part):
    parsed = parse(
        "**江湖环境合作中心**\n\n工作简报\n\n2023年第4期　2023年5月12日\n\n"
        f"## 第二届湖泊对话会纪要\n\n**{part}**\n\n{LEAD}"
    )
    assert text(parsed.headline) == "第二届湖泊对话会纪要"


def test_a_headline_above_issue_and_date_tells_what_happened():
    title, masthead = "第二届湖泊对话会在昆明举行", "环境合作简报2023年第4期　2023年5月12日"
    parsed = parse(f"# {title}\n\n{masthead}\n\n## 湖岸行\n\n{LEAD}")
    assert text(parsed.headline) == title


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("**共护一湖清水**\n\n——湖泊对话会侧记", "共护一湖清水"),
        ("# 共护一湖清水\n\n## ——湖泊对话会在昆明举行", "共护一湖清水"),
        ("# 湖泊对话会纪要\n\n## （2023年5月10日　昆明）", "湖泊对话会纪要"),
        ("**湖泊对话会纪要**\n\n**2023年5月10日，昆明**", "湖泊对话会纪要"),
    ],
)
def test_what_stands_below_a_headline_is_none(lines, headline):
    masthead = "**江湖环境合作中心**\n\n工作简报\n\n2023年第4期　2023年5月12日"
    assert text(parse(f"{masthead}\n\n{lines}\n\n{LEAD}\n\n{SPOKEN}").headline) == headline


def test_place_and_day_below_a_headline_are_no_part_of_it():
    parsed = parse(
        "**Lakes Cooperation Center**\n\nBulletin No. 4/2023, 12 May 2023\n\n"
        f"**Report of the Lakes Dialogue**\n\n**Kunming, China, 10 May 2023**\n\n{LEAD_EN}"
    )
    assert text(parsed.headline) == "Report of the Lakes Dialogue"


@pytest.mark.parametrize("label", ["编者按：", "【编者按】", "按语：", "（编者按）"])
def test_what_the_editor_says_above_a_report_is_no_lead(label):
    masthead = "**江湖环境合作中心**\n\n工作简报\n\n2023年第4期　2023年5月12日"
    note = f"{label}湖泊治理是流域合作的重点，现刊发发言摘要。"
    parsed = parse(f"{masthead}\n\n# 湖泊对话会\n\n{note}\n\n{LEAD}\n\n{SPOKEN}")
    assert text(parsed.lead) == f"{LEAD}\n现将发言摘登如下。"


def test_a_subtitle_tells_the_days_without_a_year():
    parsed = parse(
        "Lakes Cooperation Center\n\nBulletin No. 4/2023, 12 May 2023\n\n"
        "**What the shores have learnt**\n\n*Second Lakes Dialogue, Kunming, 9-10 May*\n\n"
        f"{LEAD_EN}"
    )
    assert text(parsed.headline) == "What the shores have learnt"


def test_a_plain_line_below_a_heading_is_its_subtitle_however_often_the_lead_says_it():
    parsed = parse(
        "# Lakes Letter\n\nNo. 4/2023, 12 May 2023\n\n## Who reads the meter?\n\n"
        f"*From the session of the Second Lakes Dialogue, Kunming*\n\n{LEAD_EN}"
    )
    assert text(parsed.headline) == "Who reads the meter?"


def test_the_papers_own_name_in_capitals_is_no_headline():
    parsed = parse(
        "**LAKES ENVIRONMENT BRIEF**\n\n**Reeds and rivers: exchange held in Hue**\n\n"
        "The Lakes Exchange was held in Hue on 10 May 2023. Sixty people attended.\n"
    )
    assert text(parsed.headline) == "Reeds and rivers: exchange held in Hue"


def test_a_smaller_heading_above_a_dateline_is_no_headline():
    head = "# Small wheels, long wires\n\n## Guests from three countries look for light\n\n"
    found = parse(
        f"Lakes Center\n\n2020, third issue\n\n{head}DALI, 5 March 2020\n\n{LEAD_EN}\n\n{SPOKEN}"
    )
    assert text(found.headline) == "Small wheels, long wires"


def test_a_kind_of_paper_and_what_it_is_of_are_one_headline():
    parsed = parse(
        "**LAKES COOPERATION CENTER**\n\nCircular No. 4/2023, 12 May 2023\n\n## COMMUNIQUÉ\n\n"
        f"**of the Second Lakes Dialogue, Kunming, 10 May 2023**\n\n{LEAD_EN}\n"
    )
    assert text(parsed.headline) == "COMMUNIQUÉ of the Second Lakes Dialogue, Kunming, 10 May 2023"


def test_a_headline_that_asks_is_no_body_though_it_ends_like_one():
    found = parse(
        "# 口岸快讯\n\n江河口岸联合办公室主办　第15期　2025年3月21日\n\n"
        "## 夜里怎么开？五位一线人员各说各的难处\n\n3月18日，通关座谈会在昆明举行。\n"
    )
    assert text(found.headline) == "夜里怎么开？五位一线人员各说各的难处"


def test_the_headline_of_an_interview_may_end_with_a_post():
    title = "“做梦都在数桥”：访一位桥梁检查员"
    parsed = parse(
        f"**铁路话题**\n\n2018年第6期 | 2018年6月15日\n\n铁路伙伴关系宣传组\n\n# {title}\n\n"
        "她每天步行九公里。我们在第41号桥墩下见到了她。"
    )
    assert text(parsed.headline) == title


@pytest.mark.parametrize("paper", ["LAKES NEWSLETTER", "COOPERATION BULLETIN"])
def test_the_name_of_a_paper_in_capitals_below_its_number_is_no_headline(paper):
    parsed = parse(
        "**MINISTRY OF WATER RESOURCES**\n\nNo. 4/2023\n\nKep, 12 May 2023\n\n"
        f"**{paper}**\n\n**Salt comes up the river**\n\n{LEAD_EN}\n"
    )
    assert text(parsed.headline) == "Salt comes up the river"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("MINISTRY OF WATER\n\nPakse, Lao PDR\n\nNo. 4/2023", "Lakes need care, say towns"),
        (
            "Lakes Center\n\nNo. 4 of 2023\n\nLAKES INTERNATIONAL BRIEF",
            "**Lakes Need Care, Towns Tell Lenders**",
        ),
    ],
)
def test_where_a_publisher_sits_or_what_its_paper_is_called_is_no_headline(above, title):
    parsed = parse(f"{above}\n\n12 May 2023\n\n{title}\n\n{LEAD_EN}\n\nThe towns were heard.")
    assert text(parsed.headline) == title.strip("*")


def test_a_headline_may_end_as_bodies_are_called():
    title = "Towns Settle the First Plan of the Green Lakes Initiative"
    parsed = parse(f"**Lakes Center**\n\nIssue 4, 12 May 2023\n\n# {title}\n\n{LEAD_EN}")
    assert text(parsed.headline) == title
    assert [name.text for name in parsed.masthead.names] == ["Lakes Center"]


def test_whose_letter_this_is_stands_above_the_headline():
    parsed = parse(
        "转发件　2023年第4期\n\n**湖区委员会来文摘编**\n\n2023-05-12\n\n"
        "## 湖泥磋商会（昆明，5月10日）\n\n"
        "索达拉（柬埔寨环境部司长）：湖泥一年比一年少，请各位讲讲办法。"
    )
    assert text(parsed.headline) == "湖泥磋商会（昆明，5月10日）"
    assert parsed.meeting and text(parsed.meeting.title) == "湖泥磋商会"
    assert text(parsed.meeting.place) == "昆明"
