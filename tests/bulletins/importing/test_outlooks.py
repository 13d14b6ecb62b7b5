"""Reports in which nobody speaks: what is to come closes them; what a service is, is its own."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

ENGLISH = ("# Flood News", "Lower Pond Information Service (LPIS), Takeo",
           "No. 18 of 2024, 11 October 2024", "## Floods on the lower ponds")  # fmt: skip
RAIN = "Heavy rain caused rising water levels along the ponds. The peak passed Kep on 7 October."
BOATS = "In two villages, 37 houses were cut off for three days. The road was opened again."
FALL = "Rain will decrease from 12 October. Water levels between Kep and Takeo will fall."
SERVICE = "LPIS collects reports of the offices of three provinces. Figures are preliminary."
DUTY = "Duty officer (24 hours): +855 23 202 300, duty@lpis.invalid"


@pytest.mark.parametrize(
    "heading", ["Outlook", "Forecast", "Flood outlook for the week", "The coming days"]
)
def test_the_outlook_closes_a_report_in_which_nobody_speaks(heading):
    goods = ("### Relief", "The Red Cross gave out 3,200 parcels in Kep and in Takeo.")
    found = parsed(*ENGLISH, "### Overview", RAIN, "### Villages", BOATS,
                   f"### {heading}", FALL, *goods, SERVICE, DUTY)  # fmt: skip
    assert found.remarks == ()
    assert (str(found.lead), str(found.closing)) == (RAIN, FALL)
    assert str(found.about) == SERVICE


@pytest.mark.parametrize("heading", ["四、后期趋势", "四、展望", "四、未来水情预测"])
def test_in_chinese(heading):
    coming = "预计8月上旬降雨总体偏少，水位将缓慢回落。请各国联络员保持联络畅通。"
    lines = ("**一、雨情**", "7月20日至28日，流域中下游出现两次强降雨过程，水位普遍上涨。",
             "**二、灾情**", "截至7月31日，两省共有6.8万人受灾，农作物受灾1.24万公顷。",
             f"**{heading}**", coming)  # fmt: skip
    assert str(parsed(*HEAD, *lines).closing) == coming


def test_a_heading_of_what_was_done_closes_nothing():
    found = parsed(*ENGLISH, "### Overview", RAIN, "### Villages", BOATS, "### Relief", FALL)
    assert found.closing is None


def test_who_was_absent_and_who_lent_the_hall_is_no_closing():
    spoken = "柬埔寨环境部水资源司司长索·达拉介绍了清塘行动，用网量一年减少四成。"
    agreed = "会议提出两项建议：在四条支流开展试点；明年修订统计口径。"
    others = "环境大臣因公未能出席。秘书处感谢大学提供会场。"
    assert str(parsed(*HEAD, LEAD, spoken, agreed, others).closing) == agreed


def test_a_service_tells_of_itself_by_the_last_word_of_its_name():
    head = ("# 边境卫生动态", "湖区疾病防控联络处　2022年5月6日　第3期", "# 会商会召开")
    spoken = "柬埔寨环境部水资源司司长索·达拉介绍了清塘行动，用网量一年减少四成。"
    told = "联络处设在芒市，由六个州的机构于2016年共同设立，负责信息交换。"
    found = parsed(*head, LEAD, spoken, "各方同意每周通报一次。", "***", told,
                   "电话：0692-3120120")  # fmt: skip
    assert str(found.about) == told
