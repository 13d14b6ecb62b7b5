"""What Chinese papers print around a report: titles, places, publishers, ends, contacts."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing, reading

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed

SPEAKER = f"柬埔寨环境部司长索·达拉指出，{WORDS}"


@pytest.mark.parametrize(
    ("lead", "title", "place"),
    [
        ("5月4日，湿地生计分享会用Zoom召开，六十人参加。", "湿地生计分享会", ""),
        ("5月4日，“大象与我们”对话会通过腾讯会议举行。", "“大象与我们”对话会", ""),
        (
            "（老挝，万象）由江河委员会主办的“准则区域磋商会”于5月4日在此间结束。",
            "准则区域磋商会",
            "万象",
        ),
        ("为期三周的农村沼气技师培训班5月4日在昆明结业。", "农村沼气技师培训班", "昆明"),
        ("上丁，5月4日——柬埔寨环境部今天举行拦截项目启动仪式。", "拦截项目启动仪式", "上丁"),
        ("绿色流域论坛4日进入第二天，代表在景洪围绕垃圾治理展开讨论。", "绿色流域论坛", "景洪"),
        (
            "这一天，青年守护者论坛在昆明主会场和曼谷、河内分会场同步举行。",
            "青年守护者论坛",
            "昆明",
        ),
        ("5月4日，水上旅游对话会在老挝会晒镇举行。", "水上旅游对话会", "老挝会晒镇"),
        ("5月4日，货运协调会在泰国廊开火车站会议室举行。", "货运协调会", "泰国廊开火车站会议室"),
        (
            "5月4日，植保现场会在桔井省农业厅的试验田边召开。",
            "植保现场会",
            "桔井省农业厅的试验田边",
        ),
    ],
)
def test_how_a_report_tells_title_and_place(lead, title, place):
    meeting = parsed(*HEAD[:2], "# 江河能等多久", lead, SPEAKER).meeting
    assert meeting and str(meeting.title) == title
    assert (str(meeting.place) if meeting.place else "") == place


def test_where_it_was_not_held_is_no_place():
    meeting = parsed(
        *HEAD[:2],
        "# 江河能等多久",
        "今年没有办法在洞里萨湖边相聚，分享会5月4日用Zoom召开。",
        SPEAKER,
    ).meeting
    assert not (meeting and meeting.place)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("跨境烟霾合作办公室　清迈", ["跨境烟霾合作办公室"]),
        ("柬埔寨王国环境部　新闻局（中文版）", ["柬埔寨王国环境部　新闻局"]),
        ("主办：流域合作中心 景洪市人民政府", ["流域合作中心", "景洪市人民政府"]),
        ("澜湄化学品合作秘书组", ["澜湄化学品合作秘书组"]),
    ],
)
def test_publishers_with_their_town_edition_and_partner(line, names):
    found = parsed(line, "2022年第3期　2022年5月6日", "# 流域对话会在金边举行", LEAD, SPEAKER)
    assert [str(name) for name in found.masthead.names] == names


def test_the_day_of_the_meeting_is_not_that_of_the_paper():
    found = parsed(
        "流域合作中心", "第3期", "会期：2022年5月4日", "编发：2022年5月6日", LEAD, SPEAKER
    )
    assert found.masthead.date and found.masthead.date.value.day == 6


def test_a_subtitle_below_the_headline_is_none():
    found = parsed(
        "# 环境对话",
        "2022年第3期　2022年5月6日",
        "# 小国要不要碳市场？",
        "## 一场在金边的对话会",
        LEAD,
        SPEAKER,
    )
    assert str(found.headline) == "小国要不要碳市场？"


@pytest.mark.parametrize("end", ["往期推荐", "谨此，并祝工作顺利。", "延伸阅读"])
def test_what_stands_below_a_report_is_no_outcome(end):
    found = parsed(*HEAD, LEAD, SPEAKER, "会议商定，明年在万象再会。", end, "一滴水的旅行")
    assert str(found.closing) == "会议商定，明年在万象再会。"


@pytest.mark.parametrize("heading", ["接下来", "几点启示"])
def test_headings_of_the_outcome(heading):
    found = parsed(*HEAD, LEAD, SPEAKER, f"**{heading}**", "两天的讨论产生了九个方案，明年展示。")
    assert str(found.closing) == "两天的讨论产生了九个方案，明年展示。"


def test_contacts_without_labels_or_gaps():
    found = parsed(
        *HEAD,
        LEAD,
        SPEAKER,
        "联系小编：news@lakes.cn　0871-64145678",
        "流域合作中心　昆明市盘龙区白云路188号　650000",
    )
    assert found.contact
    assert [str(mail) for mail in found.contact.emails] == ["news@lakes.cn"]
    assert [str(phone) for phone in found.contact.telephones] == ["0871-64145678"]
    assert str(found.contact.address) == "昆明市盘龙区白云路188号"
    assert str(found.contact.postcode) == "650000"


def test_labels_that_ran_into_their_values():
    found = parsed(*HEAD, LEAD, SPEAKER, "现场电话0691-2126011　邮箱news@lakes.cn")
    assert found.contact
    assert [str(mail) for mail in found.contact.emails] == ["news@lakes.cn"]
    assert [str(phone) for phone in found.contact.telephones] == ["0691-2126011"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("江河委员会秘书处", "编者注　江河委员会是1995年设立的政府间组织。"),
        ("清流社区发展网络", "**关于清流** 清流社区发展网络是2009年登记的民间机构。"),
    ],
)
def test_what_a_publisher_tells_of_itself(name, text):
    found = parsed(
        name,
        "2022年第3期　2022年5月6日",
        "# 流域对话会在金边举行",
        LEAD,
        SPEAKER,
        "电话：0871-64145678",
        text,
    )
    assert found.about and "是" in str(found.about)


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("6月3日，视频交流会在昆明设主会场，在万象、河内设分会场。", "昆明"),
        ("5月4日，交流会在云南省西双版纳傣族自治州勐腊县举行。", "云南省西双版纳傣族自治州勐腊县"),
    ],
)
def test_main_halls_and_long_places(lead, place):
    meeting = parsed(*HEAD[:2], "# 江河能等多久", lead, SPEAKER).meeting
    assert meeting and str(meeting.place) == place


@pytest.mark.parametrize("gap", [" ", ""])
def test_a_publisher_before_the_title_of_its_paper_in_one_line(gap):
    head = parsed(
        f"湖区职业教育联盟秘书处{gap}《联盟简讯》2024年第1期 · 2024年3月22日",
        "# 联盟启动培训计划",
        LEAD,
        SPEAKER,
    ).masthead
    assert [str(name) for name in head.names] == ["湖区职业教育联盟秘书处"]
    assert head.number and head.number.value == 1


def test_a_title_in_two_languages_above_the_issue_names_both_halves():
    page = "\n\n".join(
        (
            "# 河流清洁通讯",
            "# Clean River Newsletter",
            "2024年第4期 No. 4, 2024 | 2024年12月12日 12 December 2024",
            "## 垃圾往哪里去",
            "12月3日，河流技术交流会在桔井举行，五国三十八名代表参加，交换意见。",
            f"柬埔寨环境部司长索·达拉指出，{WORDS}",
            "## Where does the rubbish go?",
            "The River Exchange was held in Kratie on 3 December. Forty delegates took part.",
            "Mr. Sok Dara, Director, Ministry of Environment, Cambodia, said bags find no one.",
        )
    )
    halves = parsing.parse_languages(reading.read(page.encode(), "a.md"), KNOWLEDGE)
    named = {half.language: [str(name) for name in half.masthead.names] for half in halves}
    assert named == {"zh-hans": ["河流清洁通讯"], "en": ["Clean River Newsletter"]}


def test_the_papers_own_title_beside_a_body_that_no_list_has():
    page = (
        "Early Warning Letter\n\nHighland Preparedness Circle · No. 15 (2/2023) · 20 June 2023\n\n"
        "## A siren nobody understands is only a noise\n\n"
        "The Circle held its spring workshop in Pakse on 8 and 9 June. Five countries took part."
    )
    found = parsing.parse(reading.read(page.encode(), "a.md"), KNOWLEDGE)
    assert [str(name) for name in found.masthead.names] == ["Early Warning Letter"]


def test_the_label_of_a_headline_may_be_spread():
    own = parsed(*HEAD[:2], "**主　题**：洞里萨湖渔业会谈", LEAD, SPEAKER)
    assert str(own.headline) == "洞里萨湖渔业会谈"
