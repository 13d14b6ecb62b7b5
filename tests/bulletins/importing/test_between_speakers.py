"""What stands between and below speakers, and who is told to say something in writing."""

from __future__ import annotations

import pytest

from .test_contacts import contact_of
from .test_endings import AGREED, AGREED_ZH, REPORT, ZH_REPORT
from .test_name_glosses import HEAD, LEAD, WORDS
from .test_name_glosses import parsed as parsed_zh
from .test_parsing import parse, text
from .test_run_together import HEAD_EN
from .test_telling import speakers


@pytest.mark.parametrize(
    "sent", ["发来书面意见，建议修路。", "提交书面发言，提出三点建议。", "来函，希望公开数据。"]
)
def test_a_body_speaks_in_writing(sent):
    assert speakers(f"柬埔寨环境部{sent}") == [(None, "柬埔寨环境部")]


def test_what_the_meeting_decided_on_a_point_is_nobodys():
    points = (f"1.1 柬埔寨环境部司长索·达拉指出，{WORDS}", "1.2 会议同意采用三位数的编号办法。",
              f"2.1 云南省环境监测中心工程师何静介绍，{WORDS}")  # fmt: skip
    found = parsed_zh(*HEAD, LEAD, *points).remarks
    assert [str(r.name) for r in found] == ["索·达拉", "何静"]
    assert "会议同意" not in str(found[0].text)


def test_the_next_meeting_closes_and_an_annex_below_it_does_not():
    points = ("## 1. 监测", f"1.1 柬埔寨环境部司长索·达拉指出，{WORDS}",
              "## 2. 治理", f"2.1 云南省环境监测中心工程师何静介绍，{WORDS}",
              "## 3. 下次会议", "下次会议定于2023年3月在会晒召开，由老方主持。",
              "**附：参会名单** 中方：何静、周军；柬方：索·达拉、陈·万娜。",
              "*对本纪要如有更正意见，请于十日内函告秘书处：desk@lake.invalid*")  # fmt: skip
    found = parsed_zh(*HEAD, LEAD, *points)
    assert str(found.closing) == "下次会议定于2023年3月在会晒召开，由老方主持。"
    assert contact_of(found) == {"emails": ["desk@lake.invalid"]}


@pytest.mark.parametrize(
    "note",
    ["（索·达拉先生因线路中断未能发言，材料将在下期刊出。）",
     "(Mr. Sok Dara could not speak, since the line was cut.)"],
)  # fmt: skip
def test_why_somebody_has_no_words_is_nobodys(note):
    told = f"**索·达拉**\n柬埔寨环境部水资源司司长\n\n{note}"
    other = f"**何静**\n云南省环境监测中心工程师\n\n{WORDS}"
    found = parsed_zh(*HEAD, LEAD, other, told).remarks
    assert [(str(r.name), r.text and str(r.text)) for r in found] == [
        ("何静", WORDS), ("索·达拉", None),
    ]  # fmt: skip


def test_what_guests_were_shown_is_nobodys():
    first = "Mr. Sok Dara, Director, Ministry of Environment, Cambodia, said that seeds were few."
    last = "Ms. Li Na, Engineer, River Office, China, asked for rules and proposed a fair."
    found = parsed_zh(*HEAD_EN, first, "Guests were shown the drying room and its doors.", last)
    assert [str(r.text) for r in found.remarks] == [first, last]


def test_a_chairman_of_a_body_of_owners_has_that_office():
    told = "**Sok Dara**\nChairman, Boat Owners’ Association, Cambodia"
    (remark,) = parsed_zh(*HEAD_EN, told, "The river needs time. We have waited for it.").remarks
    assert str(remark.position.printed) == "Chairman, Boat Owners’ Association, Cambodia"
    assert remark.role == "remark"


def test_a_site_in_a_sentence_begins_no_contact():
    report = ZH_REPORT.replace(AGREED_ZH, "## 下一步\n\n三方约定明年再会。\n\n## 相关链接")
    below = "论文集已上传，网址 www.lake.invalid/papers 。\n\n责任编辑：林静  电话 010-82268810"
    found = parse(f"{report}\n\n{below}")
    assert contact_of(found) == {"names": ["林静"], "telephones": ["010-82268810"]}
    assert text(found.closing).startswith("三方约定明年再会。")


def test_any_word_before_an_address_of_mail_is_its_label():
    found = parse(f"{ZH_REPORT}编辑部：大理市湖滨路7号（671000） 投稿：desk@lake.invalid")
    assert contact_of(found) == {
        "address": "大理市湖滨路7号", "postcode": "671000", "emails": ["desk@lake.invalid"],
    }  # fmt: skip


def test_a_list_of_those_who_came_stands_below_the_report():
    found = parse(f"{REPORT}Annex 1: list of those who came and of what they brought with them.")
    assert text(found.closing) == AGREED


def test_which_meeting_it_was_and_where_below_the_headline():
    found = parse(
        "Lakes Cooperation Center\n\n# SUMMARY RECORD Third meeting of the Fishway Group\n\n"
        "Pakse, Champasak Hotel, 21 March 2019\n\nThe group chose five designs for weirs."
    )
    assert text(found.meeting.title) == "Third meeting of the Fishway Group"
    assert text(found.meeting.place) == "Pakse"


@pytest.mark.parametrize(
    "lead",
    [
        "10月9日至12日，工作组组织六国的十四位管理人员考察了景迈山古茶园，了解做法。",
        "From 9 to 12 October the Working Group took ten keepers to the old gardens of Pu’er.",
    ],
)
def test_who_went_to_see_something_is_no_title(lead):
    found = parse(f"Lakes Cooperation Center\n\n# 古茶园的秋天\n\n{lead}")
    assert not (found.meeting and found.meeting.title)


def test_a_label_whose_day_was_taken_is_no_part_of_the_publisher():
    found = parse(f"主办：江湖环境合作中心  出版日期：2022年5月6日\n\n# 湖边的村医\n\n{LEAD}")
    assert [str(name) for name in found.masthead.names] == ["江湖环境合作中心"]


def test_somebody_known_replies_to_what_another_said():
    first = "Mr. Sok Dara, Director, Ministry of Environment, Cambodia, said that seeds were few."
    other = "Ms. Li Na, Engineer, River Office, China, asked for rules and proposed a fair."
    reply = "That proposal drew an immediate reply from Mr. Sok Dara, who suggested a glossary."
    found = parsed_zh(*HEAD_EN, first, other, reply).remarks
    assert [(str(r.name), str(r.text)) for r in found[2:]] == [("Mr. Sok Dara", reply)]


def test_a_country_stands_in_a_cell_between_a_name_and_the_words():
    rows = (
        "| Mr Sok Dara (Chair) | Director, Ministry of Environment | Cambodia | Welcome to all. |",
        "| Ms Li Na | Engineer, River Office | China | China will send its data in May. |",
        "| Mr Sok Dara (Chair) | Cambodia | | Summing up, he found that all could agree. |",
    )
    cells = [row.replace(" | |", " |") for row in rows]
    table = "\n".join(
        ("| Speaker | Office | Delegation | Statement |", "|---|---|---|---|", *cells)
    )
    found = parsed_zh(*HEAD_EN, table).remarks
    assert [str(r.name) for r in found] == ["Mr Sok Dara", "Ms Li Na", "Mr Sok Dara"]


def test_a_paper_tells_what_it_is_and_how_it_is_reached():
    about = "ALERT is sent out twelve times a year by the Flood Warning Unit."
    found = parse(
        f"Flood Warning Unit · ALERT\n\nIssue 7, 2015\n\n{REPORT.partition(chr(10) * 2)[2]}"
        f"{about}\nQuestions? Write to Lalita Boonmee, desk@lake.invalid, or call (66 2) 207 4431."
    )
    assert text(found.about).startswith(about)
    assert contact_of(found)["emails"] == ["desk@lake.invalid"]


def test_few_words_beside_publisher_and_issue_are_no_headline():
    line = "Upper Basin Snow Partnership | Notes from the field | No. 2 (2019) | 30 August 2019"
    found = parse(f"{line}\n\n# Five days on the path\n\nEleven keepers walked up in August.")
    assert [str(name) for name in found.masthead.names] == ["Upper Basin Snow Partnership"]
    assert text(found.headline) == "Five days on the path"


def test_whom_to_write_to_is_told_by_a_long_label():
    found = parse(
        f"{REPORT}Write to the Partnership: snow@lake.invalid, 18 Shore Road, Dali 671000"
    )
    assert contact_of(found)["emails"] == ["snow@lake.invalid"]


@pytest.mark.parametrize("mark", ["[图] ", "【图片】", "[Photo] "])
def test_a_mark_in_brackets_tells_that_a_line_shows_a_picture(mark):
    caption = f"{mark}主会场的专家在查看测报灯的实时画面。"
    report = ZH_REPORT.replace("**缅甸", f"{caption}\n\n**缅甸")
    assert text(parse(report).remarks[0].text) == "湖泊需要长期养护。岸边村庄的意见要先听。"


@pytest.mark.parametrize(
    "agreed",
    [
        "经过两天讨论，会议就以下事项形成一致意见：一是交换数据；二是明年再会。",
        "各方就下一步安排达成共识：明年春天再会。",
    ],
)
def test_what_a_meeting_came_to_is_of_no_speaker(agreed):
    longer = "芦苇净水不花钱。我们和两所学校一起种植。"
    report = ZH_REPORT.replace(AGREED_ZH, agreed).replace("要先听。", f"要先听。\n\n{longer}")
    found = parse(report)
    assert (text(found.closing), text(found.remarks[-1].text)) == (agreed, longer)


def test_where_all_went_above_the_heading_of_what_was_agreed_is_of_no_speaker():
    went = "On the second day participants visited the ramp and a village savings group."
    found = parse(REPORT.replace(AGREED, f"{went}\n\n**What was agreed**\n\n{AGREED}"))
    assert text(found.closing) == f"{went}\n{AGREED}"
    assert "ramp" not in text(found.remarks[-1].text)


def test_whoever_speaks_for_a_country_goes_on_for_its_side_in_english():
    people = [
        line
        for name, country, says in (
            (
                "Yue Ming",
                "China",
                "China has four projects for this year, and members are welcome.",
            ),
            ("Souk Vong", "Lao PDR", "The Lao side suggested that training be held in July."),
        )
        for line in (f"**{name}**", f"Director, Ministry of Environment, {country}", says)
    ]
    found = parse("\n\n".join((*HEAD_EN, *people)))
    assert [text(one.name) for one in found.remarks] == ["Yue Ming", "Souk Vong"]
    assert text(found.remarks[1].text).startswith("The Lao side")
