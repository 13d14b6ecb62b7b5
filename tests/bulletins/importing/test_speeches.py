"""Speeches under titles of their own, and talks in which a part or a post tells who speaks."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_endings import ZH_REPORT
from .test_parsing import parse
from .test_rosters import LUO, SOK
from .test_turns import HEAD, HEAD_EN

ZHOU = "中国生态环境部国际合作司处长"
SPEAKERS = (("共护一江水", SOK, "Sok Dara"), ("让河流更清", ZHOU, "周军"))
WORDS = "旱季流量变化很大，监测站还要增加。"


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


def told(text: str) -> list[tuple[str, str, str]]:
    return [
        (r.name.text if r.name else "", r.position.printed.text if r.position else "", r.role)
        for r in parsed(text).remarks
    ]


@pytest.mark.parametrize(
    "form",
    [
        "### {title}\n\n——在水质研讨会上的发言\n\n{post}　{name}\n\n（2021年5月6日）",
        "### {title}\n\n{post}\n\n{name}",
        "### {title}\n\n{name}\n\n{post}",
        "**{title}**\n\n{post}　{name}",
        "### {post}{name}的发言（摘要）",
        "### {post}{name}致辞全文",
        "### {post}　{name}的书面发言（根据录音整理）",
    ],
)
def test_a_title_of_a_speech_is_no_part_of_an_office(form):
    text = HEAD
    for title, post, name in SPEAKERS:
        text += form.format(title=title, post=post, name=name) + f"\n\n{WORDS}\n\n"
    found = parsed(text)
    assert told(text) == [("Sok Dara", SOK, "remark"), ("周军", ZHOU, "remark")]
    assert [r.text.text for r in found.remarks] == [WORDS, WORDS]


def test_an_occasion_in_english_stands_beside_its_speaker():
    text = HEAD_EN
    for name in ("Sok Dara", "Le Ngoc Tuan"):
        text += (
            f"### One River\n\nStatement delivered at the Seminar on Water\n\n{name}\n\n"
            "Director, Ministry of Environment, Cambodia\n\nThe flow of the river has changed.\n\n"
        )
    office = "Director, Ministry of Environment, Cambodia"
    assert told(text) == [("Sok Dara", office, "remark"), ("Le Ngoc Tuan", office, "remark")]


LISTED = f"主持人：罗思敏　{LUO}\n\n**嘉宾：**\n\nSok Dara　{SOK}\n\n周军　{ZHOU}\n\n"


@pytest.mark.parametrize(
    ("chair", "zhou"),
    [
        ("主持人", "周处长"),
        ("**主持人**", "周军处长"),
        ("【主持人】", "周军"),
        ("罗思敏", "周处长"),
        ("会议主持人", "周　军"),
    ],
)
def test_a_part_or_a_post_calls_somebody_whom_the_document_names(chair, zhou):
    text = HEAD + LISTED + f"{chair}：欢迎各位，请谈谈监测。\n\nSok Dara：{WORDS}\n\n"
    text += f"{zhou}：愿意与各国分享水质数据。\n\n{chair}总结：今天的对话到此结束。\n"
    text = text.replace("罗思敏总结", "罗思敏").replace("】总结", "】")
    found = [(name.replace("　", ""), post, role) for name, post, role in told(text)]
    assert found == [
        ("罗思敏", LUO, "chair"),
        ("Sok Dara", SOK, "remark"),
        ("周军", ZHOU, "remark"),
        ("罗思敏", LUO, "chair"),
    ]


def test_nobody_is_meant_by_a_post_that_two_could_be_called_by():
    text = HEAD + LISTED + "周强　云南大学教授\n\n" + f"Sok Dara：{WORDS}\n\n周军：{WORDS}\n\n"
    text += f"周强：{WORDS}\n\n周处长：愿意与各国分享水质数据。\n"
    assert len(told(text)) == 3


POINTS = (
    "1. 柬埔寨环境部司长Sok Dara：旱季流量变化很大。\n2. 中国生态环境部处长周军：愿意共享数据。\n"
)


@pytest.mark.parametrize("body", ["江河委员会秘书处", "亚洲江河银行", "南方水环境研究院"])
def test_a_body_that_no_list_knows_speaks_as_others_do(body):
    assert told(HEAD + POINTS + f"3. {body}：资金缺口仍然存在。\n")[2] == ("", body, "remark")
    running = (
        f"{SOK}Sok Dara指出，流量变化很大。\n\n{body}认为，资金缺口仍然存在。\n\n"
        f"{ZHOU}周军表示，愿意共享数据。\n"
    )
    assert told(HEAD + running)[1] == ("", body, "remark")


@pytest.mark.parametrize(
    "words",
    [
        "专家委员会认为，该项目达到了设计要求。",
        "南方水环境研究院介绍，样品分析已经完成。",
        "江河委员会秘书处表示，资金已经到位。",
    ],
)
def test_a_body_that_no_list_knows_is_no_lone_speaker(words):
    assert told(HEAD + f"项目进展顺利。\n\n{words}\n\n下一步将推广经验。\n") == []


@pytest.mark.parametrize(
    ("kh", "vn"),
    [
        ("一、柬方", "二、越方"),
        ("柬方观点", "越方观点"),
        ("柬埔寨代表团", "越南代表团"),
        ("（一）柬埔寨的做法", "（二）越南的做法"),
        ("柬埔寨发言要点", "越南发言要点"),
    ],
)
def test_a_heading_tells_the_country_of_those_below(kh, vn):
    found = parsed(
        HEAD + f"**{kh}**\n\n科技部司长Sok Dara表示，流量变化很大。\n\n**{vn}**\n\n"
        "科技部副司长Le Ngoc Tuan介绍，愿意共享数据。\n\n"
        "**国际组织**\n\n江河银行专家Birgit Lind指出，资金不足。\n"
    )
    assert [r.position.country for r in found.remarks] == ["kh", "vn", ""]


def test_who_came_is_told_in_the_lead_and_speaks_below():
    came = f"出席会议的有：{SOK}Sok Dara、{ZHOU}周军等。\n\n"
    text = HEAD + came + "Sok Dara表示，流量变化很大。\n\n周军指出，愿意共享数据。\n"
    assert told(text) == [("Sok Dara", SOK, "remark"), ("周军", ZHOU, "remark")]


@pytest.mark.parametrize("asks", ["问：", "Q：", "Q1：", "记者：", "【问】："])
def test_a_question_is_nobodys_words(asks):
    text = HEAD + f"{asks}监测情况怎样？\n\n{SOK}Sok Dara：{WORDS}\n\n{asks}数据怎样共享？\n\n"
    found = parsed(text + f"{ZHOU}周军：愿意共享数据。\n")
    assert [r.text.text for r in found.remarks] == [WORDS, "愿意共享数据。"]


@pytest.mark.parametrize(
    "heading", ["会议议定事项：", "会议成果：", "**达成的共识**", "会议结论："]
)
def test_what_a_meeting_agreed_stands_below_its_heading(heading):
    text = HEAD + POINTS + f"\n{heading}\n\n各方同意启动比对工作。\n"
    assert parsed(text).closing.text == "各方同意启动比对工作。"


def test_a_form_lists_who_came_and_has_a_row_for_each():
    text = (
        "# 江河简报\n\n2021年第3期\n\n2021年5月8日\n\n## 水质研讨会纪要\n\n"
        "| 会议名称 | 水质研讨会 |\n|---|---|\n| 会议地点 | 老挝万象 |\n"
        f"| 参加人员 | {SOK}Sok Dara、{ZHOU}周军 |\n| 会议内容 | 各方围绕监测合作交换了意见。 |\n"
        f"| Sok Dara | {WORDS} |\n| 周军 | 愿意共享数据。 |\n| 会议结论 | 启动比对工作。 |\n"
    )
    found = parsed(text)
    assert told(text) == [("Sok Dara", SOK, "remark"), ("周军", ZHOU, "remark")]
    assert (found.lead.text, found.closing.text) == (
        "各方围绕监测合作交换了意见。",
        "启动比对工作。",
    )


@pytest.mark.parametrize("label", ["【发言{}】", "发言{}：", "观点{}", "（嘉宾{}）"])
def test_what_counts_the_speeches_belongs_to_none(label):
    text = HEAD
    for number, (_, post, name) in zip("一二", SPEAKERS, strict=True):
        text += f"{label.format(number)}\n\n发言人：{name}\n\n单位职务：{post}\n\n{WORDS}\n\n"
    found = parsed(text)
    assert [r.text.text for r in found.remarks] == [WORDS, WORDS]
    assert found.lead.text.endswith("召开。")


@pytest.mark.parametrize(
    ("who", "post"),
    [
        ("柬埔寨环境部（司长Sok Dara）", SOK),
        ("柬埔寨环境部司长（Sok Dara）", SOK),
        ("Sok Dara（柬埔寨环境部司长）", SOK),
    ],
)
def test_brackets_hold_an_office_or_a_name(who, post):
    assert told(HEAD + f"{who}表示，{WORDS}\n") == [("Sok Dara", post, "remark")]


@pytest.mark.parametrize(
    "taught",
    [
        "云南大学教授周军讲授了采样方法，柬埔寨环境部专家Sok Dara介绍了实验室管理。",
        "云南大学教授周军分析了样品。",
        "云南大学教授周军讲解了方法，学员提问踊跃。",
    ],
)
def test_who_teaches_says_nothing_at_a_meeting(taught):
    assert told(HEAD + f"### 培训内容\n\n{taught}\n") == []


@pytest.mark.parametrize("note", ["视频发言", "线上", "书面发言", "通过视频连线发言", "录音致辞"])
def test_how_somebody_spoke_stands_in_brackets_behind_the_name(note):
    head = (
        f"**周军（{note}）**\n\n江湖环境合作中心项目官员\n\n先试三处闸门，不要一开始就铺开。\n\n"
    )
    found = parse(ZH_REPORT.replace("**缅甸", head + "**缅甸"))
    assert [str(r.name) for r in found.remarks] == ["索达拉", "周军", "吴丁昂"]


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_of_any_kind_between_office_and_words_is_none_of_them(dash):
    text = "".join(
        f"{who} {dash} {words}\n\n"
        for who, words in (
            ("SOK DARA (Department of Rivers, Cambodia, Director)", "The lake is low this year."),
            ("SOUK VONG (Water Institute, Lao PDR, Deputy Director)", "Showed maps. He has 31."),
        )
    )
    found = parsing.parse(read(f"{HEAD_EN}{text}".encode(), "a.md"), KNOWLEDGE)
    assert [str(one.text) for one in found.remarks] == [
        "The lake is low this year.",
        "Showed maps. He has 31.",
    ]
