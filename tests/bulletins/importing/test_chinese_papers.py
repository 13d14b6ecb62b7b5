"""What Chinese papers print around a report: titles, towns, days, makers, notes, publishers."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import ParsedBulletin, meeting, parse
from bulletins.importing.parsing.facts import Facts
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE


def parsed(tail: str = "", head: str = "", lead: str = "") -> ParsedBulletin:
    lead = lead or "2021年5月3日，湖区水质研讨会在昆明召开，六国代表参加。"
    source = f"""# 湖区环境合作河湾中心

2021年第4期

{head}## 湖区水质研讨会在昆明召开

{lead}

柬埔寨环境部司长Sok Dara表示，雨季之前要把水样采完。

老挝自然资源与环境部处长Khamla Vong建议，各方共用一张表。

会议商定，下次研讨会在万象召开。
{tail}"""
    return parse(read(source.encode(), "a.md"), KNOWLEDGE)


@pytest.mark.parametrize(
    ("lead", "title", "place"),
    [
        ("5月3日，“湖区治理经验交流活动”在昆明、玉溪、大理三地开展。", "湖区治理经验交流活动",
         "昆明、玉溪、大理"),
        ("代表们5月3日来到昆明，参加“湖区治理论坛”。", "湖区治理论坛", "昆明"),
        ("清晨，琅勃拉邦的江面起了雾。5月3日，首届湖区论坛在这座古城举行。", "首届湖区论坛",
         "琅勃拉邦"),
        ("代表团于5月3日访问金边，并同柬方举行湖区合作交流会。", "湖区合作交流会", "金边"),
    ],
)  # fmt: skip
def test_the_title_and_the_town_of_a_meeting(lead, title, place):
    found = meeting.parse(Printed.at(lead, 0), None, 2021, KNOWLEDGE, Facts())
    assert found
    assert (str(found.title), str(found.place)) == (title, place)


def test_the_day_below_a_report_dates_the_paper_and_no_heading_does():
    found = parsed("\n（李明　撰稿）\n\n2021年5月9日\n")
    assert found.masthead.date
    assert found.masthead.date.value.isoformat() == "2021-05-09"


@pytest.mark.parametrize(
    "makers", ["（实习生 李明 整理　核对 周军）", "编印：科研合作部", "编辑 李明　版面 周军"]
)
def test_who_made_the_paper_is_no_address(makers):
    found = parsed(f"\n联系电话：010-81234567\n\n{makers}\n")
    assert found.contact
    assert found.contact.address is None


def test_an_account_and_a_mailbox_need_no_colon():
    found = parsed("\n---\n\n电话 010-81234567　微信公众号 hewan-green\n\n读者来信 a@b.invalid\n")
    assert found.contact
    assert str(found.contact.wechat) == "hewan-green"
    assert [str(each) for each in found.contact.emails] == ["a@b.invalid"]


@pytest.mark.parametrize(
    "note", ["[1] 下称“新框架”，接续上一个框架。", "注2：会后提供，未经核实。"]
)
def test_notes_of_the_foot_are_in_no_closing(note):
    found = parsed(f"\n{note}\n")
    assert str(found.closing) == "会议商定，下次研讨会在万象召开。"
    assert note in "".join(str(each.printed) for each in found.left_over)


@pytest.mark.parametrize(
    "about",
    [
        "河湾中心系湖区各国的分支机构，由省生态环境厅管理。",
        "编者注：湖区环境合作河湾中心是各国成立的政府间机构。",
        "关于我们｜湖区环境合作河湾中心设在昆明，致力于湖区合作。",
    ],
)
def test_a_publisher_tells_of_itself_by_a_part_of_its_name(about):
    assert str(parsed(f"\n---\n\n{about}\n").about) in about


def test_who_presided_by_the_lead_has_the_chair():
    lead = "5月3日，湖区水质研讨会在昆明召开，由柬埔寨环境部司长Sok Dara主持。"
    assert [one.role for one in parsed(lead=lead).remarks] == ["chair", "remark"]


def test_who_came_with_what_task_says_nothing_and_the_heading_goes_with_the_table():
    table = (
        "**（一）人员**\n\n| 姓名 | 单位 | 职务 | 分工 |\n|---|---|---|---|\n"
        "| 李明 | 云南大学 | 教授 | 组长 |\n| 周军 | 云南大学 | 工程师 | 水样 |\n"
        "| Sok Dara | 柬埔寨环境部 | 处长 | 联络 |\n\n**（二）工作**\n\n采集水样九十件。\n"
    )
    source = (
        "# 云南大学科技简报\n\n2021年第4期\n\n## 赴柬埔寨采样\n\n"
        f"受项目资助，一行三人赴金边采样。\n\n{table}"
    )
    found = parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert found.remarks == ()
    assert str(found.lead) == "受项目资助，一行三人赴金边采样。"
