"""Parsing: paragraphs that begin with the name of their part, and what else a form of a paper
tells in its own words: the day at its foot, two numbers behind one label."""

from __future__ import annotations

import pytest

from .test_endings import AGREED, AGREED_ZH, REPORT, ZH_REPORT
from .test_parsing import parse, text

LEAD_ZH = "2023年5月10日，湖泊对话会在昆明举行。会议由江湖环境合作中心主办。"
LEAD = "The Lakes Dialogue was held in Kunming on 10 May 2023."


@pytest.mark.parametrize(
    "label", ["内容提要：", "■会议概况：", "【摘要】", "**本期导读：**", "▎活动综述："]
)
def test_the_name_of_the_summary_is_no_part_of_the_lead(label):
    parsed = parse(ZH_REPORT.replace(LEAD_ZH, label + LEAD_ZH))
    assert text(parsed.lead) == LEAD_ZH
    assert len(parsed.remarks) == 2


@pytest.mark.parametrize("label", ["Summary: ", "**Overview:** ", "In brief: ", "Abstract: "])
def test_the_english_name_of_the_summary_is_no_part_of_the_lead(label):
    assert text(parse(REPORT.replace(LEAD, label + LEAD)).lead).startswith("The Lakes Dialogue")


def test_a_lead_that_only_has_a_colon_keeps_its_words():
    lead = "两天时间：湖泊对话会在昆明举行，六国代表参加会议。"
    assert text(parse(ZH_REPORT.replace(LEAD_ZH, lead)).lead) == lead


@pytest.mark.parametrize("label", ["会议成果：", "■有关安排：", "【下一步工作】", "◆会议共识："])
def test_the_name_of_the_closing_is_no_part_of_it(label):
    parsed = parse(
        ZH_REPORT.replace(AGREED_ZH, label + "下届会议由老挝主办，秘书处负责协调日期。")
    )
    assert text(parsed.closing) == "下届会议由老挝主办，秘书处负责协调日期。"
    assert text(parsed.remarks[-1].text).startswith("芦苇净水")


@pytest.mark.parametrize("label", ["Outcome: ", "**Next steps:** ", "Conclusions: "])
def test_the_english_name_of_the_closing_is_no_part_of_it(label):
    assert text(parse(REPORT.replace(AGREED, label + AGREED)).closing) == AGREED


@pytest.mark.parametrize("foot", ["2023年5月18日印发", "印发日期：2023年5月18日"])
def test_the_day_at_the_foot_is_that_of_the_issue(foot):
    page = ZH_REPORT.replace("2023年第4期　2023年5月12日", "2023年第4期")
    form = (
        "会议时间：2023年5月10日\n\n会议地点：昆明\n\n主持人：索达拉\n\n2023年5月10日，湖泊对话会"
    )
    page = page.replace("2023年5月10日，湖泊对话会", form)
    parsed = parse(f"{page}\n分送：各参会单位。\n\n{foot}\n")
    assert parsed.masthead.date.value.day == 18


@pytest.mark.parametrize("sign", [" / ", "; "])
def test_telephone_and_fax_share_a_label(sign):
    ends = f"**Contact us**\n\nTelephone/Fax: +86 10 8741 4633{sign}+86 10 6448 1595\n\n"
    ends += "E-mail: office@lakes.invalid\n"
    contact = parse(REPORT + ends).contact
    assert [text(number) for number in contact.telephones] == ["+86 10 8741 4633"]
    assert text(contact.fax) == "+86 10 6448 1595"


def test_a_bar_stands_for_a_colon_in_a_contact():
    ends = "供稿 | 祁红\n\n审核 | 车明亮\n\n"
    ends += "投稿邮箱 | office@lakes.invalid\n\n微信公众号 | lakes29\n\n"
    ends += "点“在看”，让更多人看到\n"
    contact = parse(ZH_REPORT + ends).contact
    assert (text(contact.wechat), contact.address) == ("lakes29", None)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("2021 Exchange Meeting on Waste in River Basins", "Nay Pyi Taw, Myanmar"),
        ("Workshop on Wetlands in Southeast Asia", "Kunming"),
        ("Forum on Clean Air in the Lancang-Mekong Region", "Vientiane"),
    ],
)
def test_the_title_goes_on_behind_in(title, place):
    lead = f"The {{}} convened the {title} in {place} on 10 May 2023."
    parsed = parse(REPORT.replace(LEAD, lead.format("Lakes Cooperation Center")))
    assert text(parsed.meeting.title) == title
    assert text(parsed.meeting.place) == place


def test_a_form_with_labels_and_values_in_both_languages():
    form = "| 会议 Meeting | 湖泊对话会 / Lakes Dialogue |\n| --- | --- |\n"
    form += "| 地点 Venue | 中国昆明 / Kunming, China |\n\n"
    body = "六国代表参加会议，交流了湖泊治理经验。\n\n"
    body += "Delegates of six countries attended the dialogue.\n\n"
    for zh, en in (("索达拉", "Sok Dara"), ("阮文安", "Nguyen Van An")):
        body += f"**{zh} {en}**（柬埔寨环境部司长 / "
        body += "Director, Ministry of Environment of Cambodia）\n\n"
        body += "湖泊需要长期养护，岸边村庄的意见要先听。\n\n"
        body += "Lakes need steady care in all six countries.\n\n"
    han = parse("第3期（2024年）/ No. 3 (2024)\n\n" + form + body)
    (latin,) = han.others
    assert [text(half.meeting.title) for half in (han, latin)] == ["湖泊对话会", "Lakes Dialogue"]
    assert [text(half.meeting.place) for half in (han, latin)] == ["中国昆明", "Kunming, China"]
