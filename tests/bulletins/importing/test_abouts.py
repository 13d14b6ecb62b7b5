"""Parsing: what a publisher tells of itself at the end, under many headings, labels or none."""

from __future__ import annotations

import pytest

from .test_endings import AGREED, AGREED_ZH, REPORT, ZH_REPORT, contact_of
from .test_parsing import parse, text

ABOUT = "The Lakes Cooperation Center (LCC) is a platform for research. It works in Dali."
ABOUT_ZH = "江湖环境合作中心（简称“江湖中心”）成立于2017年，负责湖泊研究与培训。"
PHONE = {"telephones": ["010-81234567"]}


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize(
    "heading", ["**About LCC**", "**The organizer**", "**Boilerplate**", "**Our mission**", "***"]
)
def test_an_about_under_a_heading(heading, above):
    about, contact = f"{heading}\n\n{ABOUT}", "Tel: 010-81234567"
    ends = (about, contact) if above else (contact, about)
    parsed = parse(REPORT + "\n\n".join(ends))
    assert (text(parsed.about), text(parsed.closing)) == (ABOUT, AGREED)
    assert contact_of(parsed) == PHONE


@pytest.mark.parametrize("label", ["About LCC – ", "Note: ", "[About us] ", "Who we are: "])
def test_an_about_behind_a_label(label):
    parsed = parse(f"{REPORT}{label}{ABOUT}\n\nTel: 010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (ABOUT, AGREED)


def test_an_about_tells_of_whom_before_the_whole_name():
    about = "the Inland Fishers’ Trade Hub was placed with the Federation in 2022."
    parsed = parse(f"{REPORT}About the Hub: {about}\n\nTel: 010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED)


@pytest.mark.parametrize(
    "label",
    [
        "关于中心：",
        "关于我们 | ",
        "小资料：",
        "（背景资料）",
        "【中心简介】",
        "机构名片　",
        "**关于基地**　",
    ],
)
def test_a_chinese_about_behind_a_label(label):
    parsed = parse(f"{ZH_REPORT}{label}{ABOUT_ZH}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (ABOUT_ZH, AGREED_ZH)


@pytest.mark.parametrize(
    ("report", "table", "about"),
    [
        (
            ZH_REPORT,
            f"| 关于我们 | 联系我们 |\n|---|---|\n| {ABOUT_ZH} | 电话：010-81234567 |",
            ABOUT_ZH,
        ),
        (REPORT, f"| Contact | About us |\n|---|---|\n| Tel: 010-81234567 | {ABOUT} |", ABOUT),
        (
            REPORT,
            f"| **About us**<br>{ABOUT} | **Contact**<br>Tel: 010-81234567 |\n|---|---|",
            ABOUT,
        ),
    ],
)
def test_about_and_contact_side_by_side(report, table, about):
    parsed = parse(report + table)
    assert text(parsed.about) == about
    assert contact_of(parsed) == PHONE


@pytest.mark.parametrize(
    "about",
    [
        "江湖环境合作中心于2017年启动，由六国共建。",
        "江湖环境合作中心由六国大学生自发组成，秘书处每年轮换。",
    ],
)
def test_a_chinese_about_without_a_heading(about):
    parsed = parse(f"{ZH_REPORT}***\n\n{about}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED_ZH)


@pytest.mark.parametrize("question", ["联盟是什么？", "我们是谁？", "三湖协会是做什么的？"])
def test_a_question_may_be_the_label_of_an_about(question):
    about = "三湖旅游城市合作联盟由六国旅游城市自愿组成，推动线路共建。"
    parsed = parse(f"{ZH_REPORT}{question}{about}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED_ZH)


def test_a_paper_called_with_its_article_tells_how_often_it_appears():
    about = "The Lakes Circular appears four times a year."
    report = "# The Lakes Circular\n\n*Lakes Cooperation Center*\n\n" + REPORT.split("\n\n", 1)[1]
    parsed = parse(
        f"{report}***\n\n**The Lakes Circular** appears four times a year.\n\nTel: 010-81234567"
    )
    assert text(parsed.about) == about


def test_what_the_publisher_does_after_the_meeting_is_the_closing():
    sentence = "The Lakes Cooperation Center provides the minutes to all delegations."
    parsed = parse(REPORT.replace(AGREED, sentence))
    assert (text(parsed.closing), parsed.about) == (sentence, None)


@pytest.mark.parametrize("short", ["LCC", "LC"])
def test_a_publisher_may_call_itself_by_its_initials_and_no_other_body_by_these(short):
    own = f"{short} was founded to support research among the countries of the basin."
    parsed = parse(f"{REPORT}**About us at work:** {own}\n\nTel: 010-81234567")
    assert (text(parsed.about) == own) is (short == "LCC")


@pytest.mark.parametrize(
    "about",
    [
        "The Reed Beds Service is an independent office based in Dali.",
        "The JCLN was set up under an agreement of four towns. Its office moves every year.",
        "Founded in 2016, the Joint Lake Laboratory is governed by a council of eight.",
        "The Training Base began work in 2017. It has six rooms.",
        "Founded in 2016 and run by two towns, the Center holds a camp each year.",
        "The network was started in 2019 by twelve museums. Its office is in Dali.",
    ],
)
def test_what_says_at_the_very_end_what_a_body_is(about):
    parsed = parse(f"{REPORT}{about}\n\nTel: 010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED)


@pytest.mark.parametrize("heading", ["**The Project**", "**The Alliance**"])
def test_what_a_body_does_below_its_name(heading):
    about = "The Three Lakes Project works with 31 villages. It runs until 2030."
    parsed = parse(f"{REPORT}{heading}\n\n{about}\n\nTel: 010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED)


@pytest.mark.parametrize(
    "about",
    [
        "三湖教育联盟由六国一百所学校组成，秘书处设在大理。",
        "三湖旅游协调办公室成立于2006年，负责旅游推广。",
        "网络于2019年由十二所学校发起，秘书处设在大理。",
        "中心由六国院校于2014年共同设立，总部设在大理。",
        "三湖农业合作中心经六国农业部门同意，于2019年成立，是联合工作组的办事机构。",
        "湖区青年网络是六国学生社团的交流平台，每年换一次东道主。",
    ],
)
def test_what_says_in_chinese_what_a_body_is(about):
    parsed = parse(f"{ZH_REPORT}{about}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED_ZH)


def test_what_has_no_subject_below_the_name_of_a_body():
    about = "2017年在大理成立，设在湖泊局，负责与各地联系。"
    parsed = parse(f"{ZH_REPORT}**三湖合作秘书处**\n\n{about}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED_ZH)


@pytest.mark.parametrize(
    "closing",
    [
        "The Lakes Alliance will publish the draft in June.",
        "The Lakes Alliance is the host of the next meeting.",
    ],
)
def test_what_a_body_will_do_next_is_no_about(closing):
    parsed = parse(f"{REPORT}{closing}\n\nTel: 010-81234567")
    assert (parsed.about, text(parsed.closing)) == (None, f"{AGREED}\n{closing}")


def test_an_about_under_the_publishers_own_name():
    box = "**江湖环境合作中心**\n\n2017年在大理成立，负责湖泊研究与培训。"
    parsed = parse(f"{ZH_REPORT}{box}\n\n电话：010-81234567")
    assert text(parsed.about) == "2017年在大理成立，负责湖泊研究与培训。"
    assert len(parsed.remarks) == len(parse(ZH_REPORT).remarks)


def test_whom_the_publisher_thanks_tells_nothing_of_it():
    thanks = "The Lakes Cooperation Center thanks Ms. Ana Lind of the Boat Office for the lorries."
    assert parse(f"{REPORT}{thanks}\n\nTel: 010-81234567").about is None


def test_a_chinese_about_behind_a_short_name_and_a_gap():
    told = "江湖环境合作中心设在大理，由两省共同支持，承担研究与培训。"
    parsed = parse(f"{ZH_REPORT}关于江湖中心 {told}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (told, AGREED_ZH)


def test_points_of_what_comes_next_tell_of_no_publisher():
    points = "（一）以江湖环境合作中心为依托，汇总各国标准。", "（二）请各单位十日内回复。"
    parsed = parse(ZH_REPORT + "\n\n".join(("**三、下一步考虑**", *points, "电话：010-81234567")))
    assert parsed.about is None
    assert text(parsed.closing).endswith("\n".join(points))


@pytest.mark.parametrize(
    "told",
    [
        "The Lakes Center was opened in Dali in November 2017 to help six countries.",
        "About the Lakes Camp: this programme is paid for by the Lakes Fund.",
    ],
)
def test_an_about_that_says_when_it_was_opened_or_what_it_is(told):
    parsed = parse(f"{REPORT}{told}\n\nTel: 010-81234567")
    assert text(parsed.about) == told.removeprefix("About the Lakes Camp: ")
    assert text(parsed.closing) == AGREED


def test_a_chinese_about_of_a_programme():
    told = "该项目由湖区合作中心于2022年发起，面向六国学生，每年招募一次。"
    parsed = parse(f"{ZH_REPORT}关于青年河长：{told}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (told, AGREED_ZH)


def test_who_makes_the_paper_and_what_that_body_is():
    about = "本刊由江湖环境合作中心编辑，每年四期。中心2019年在大理成立，面向六国开展培训。"
    parsed = parse(f"{ZH_REPORT}{about}\n\n电话：010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED_ZH)
    made = "本刊由江湖环境合作中心编辑，欢迎投稿。"
    assert parse(f"{ZH_REPORT}{made}\n\n电话：010-81234567").about is None


def test_a_paper_named_before_its_number_tells_of_itself():
    report = REPORT.replace("Bulletin No. 4/2023", "Lakes Brief 4/2023")
    about = "Lakes Brief is issued by the Reed Section. It tells partners of meetings."
    reach = "Write to desk@lakes.invalid or telephone 010-81234567."
    parsed = parse(f"{report}**Lakes Brief** {about[12:]} {reach}")
    assert (text(parsed.about), text(parsed.closing)) == (about, AGREED)
    assert contact_of(parsed)["emails"] == ["desk@lakes.invalid"]


@pytest.mark.parametrize(
    "about",
    ["江湖环境合作中心名片　江湖环境合作中心2017年在大理成立，现有成员四十家。",
     "名片　江湖环境合作中心创办于2017年，每年由一所大学承办。"],
)  # fmt: skip
def test_an_about_behind_a_card_of_its_own(about):
    assert (
        text(parse(f"{ZH_REPORT}{about}\n\n电话：010-81234567").about) == about.partition("　")[2]
    )


def test_the_office_of_a_forum_tells_of_the_forum():
    report = ZH_REPORT.replace("**江湖环境合作中心**", "**江湖青年论坛组委会办公室**", 1)
    about = "江湖青年论坛创办于2016年，每年由一所大学承办。"
    assert text(parse(f"{report}{about}\n\n电话：010-81234567").about) == about


def test_an_about_behind_a_label_that_one_space_parts():
    parsed = parse(f"{REPORT}About us {ABOUT}\n\nTel: 010-81234567")
    assert (text(parsed.about), text(parsed.closing)) == (ABOUT, AGREED)


REPORTED = (
    "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs\n\nThe workshop on small weirs was "
    "held in Pakse on 4 May 2022.\n\n**Sok Dara, Director, Water Office**\n\nWe opened the gates "
    "late.\n\n"
    "## What was agreed\n\nThe gates will be opened earlier from next year on.\n\n"
)
REACHED = "\n\n---\n\nTelephone: +856 71 555 0142 · lake@weirs.example.org\n"


@pytest.mark.parametrize(
    ("printed", "about"),
    [
        ("## About the Contact Point\n\n"
         "The Customs Contact Point was set up in 2017 by two offices.",
         "The Customs Contact Point was set up in 2017 by two offices."),
        ("The Mekong Seed Exchange is a society of growers. It keeps no seed of its own.",
         "The Mekong Seed Exchange is a society of growers. It keeps no seed of its own."),
        ("**River Institute of Health.** Founded in 2017, the Institute is a small body.",
         "Founded in 2017, the Institute is a small body."),
    ],
)  # fmt: skip
def test_a_body_of_any_name_tells_what_it_is(printed, about):
    parsed = parse(REPORTED + printed + REACHED)
    assert (str(parsed.about), str(parsed.closing)) == (
        about, "The gates will be opened earlier from next year on."
    )  # fmt: skip


@pytest.mark.parametrize(
    "about",
    [
        "江湖甘泉行动由中方于2017年发起，旨在为缺水村寨修建饮水设施。",
        "清洁湖泊倡议成立于2019年，秘书处设在大理。",
    ],
)
def test_an_action_or_an_initiative_tells_what_it_is(about):
    parsed = parse(f"{ZH_REPORT}{about}\n\n电话：010-81234567")
    assert text(parsed.about) == about


@pytest.mark.parametrize("label", ["本刊说明：", "刊物说明："])
def test_what_the_paper_explains_of_itself(label):
    about = "《环境合作简报》由综合处编印，供六国协调员参阅，文字未经发言人审阅。"
    parsed = parse(f"{ZH_REPORT}电话：010-81234567\n\n{label}{about}")
    assert text(parsed.about) == about


@pytest.mark.parametrize(
    "about",
    [
        "The Lakes Desk has followed the basin from Kunming since 2014.",
        "RCEC’s Lakes Desk has followed the basin from Kunming since 2014.",
        "Lakes Desk Update is written by the Water Unit and does not state the views of anybody.",
    ],
)
def test_what_the_house_has_done_for_years(about):
    report = "# Lakes Desk Update\n\n" + REPORT.split("\n\n", 1)[1]
    parsed = parse(f"{report}Contact: desk@lakes.example, +66 2 288 9104.\n\n{about}")
    assert text(parsed.about) == about
