"""Who is listed with an office, and who speaks: below a list names stand alone."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_turns import HEAD, HEAD_EN

SOK, LE, LUO = "柬埔寨环境部司长", "越南自然资源与环境部副司长", "江河环境合作中心副主任"
SOK_EN = "Director, Ministry of Environment, Cambodia"
LE_EN = "Deputy Director, Ministry of Natural Resources and Environment, Viet Nam"
LUO_EN = "Deputy Director, River Basins Cooperation Center"
TALK = (
    "**罗思敏：**各位嘉宾，欢迎来到现场。\n\n**Sok Dara：**旱季流量变化很大。\n\n"
    "**Le Ngoc Tuan：**愿意分享数据。\n\n**Sok Dara：**还要培训人员。\n\n"
)
TALK_EN = (
    "**Luo Simin:** Welcome to all of you.\n\n**Sok Dara:** The flow has changed.\n\n"
    "**Le Ngoc Tuan:** Data will be shared.\n\n**Sok Dara:** Staff must be trained.\n\n"
)


def told(text: str) -> list[tuple[str, str]]:
    found = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)
    return [
        (r.name.text if r.name else "", r.position.printed.text if r.position else "")
        for r in found.remarks
    ]


@pytest.mark.parametrize(
    "listed",
    [
        f"主持人：罗思敏　{LUO}\n\n**与谈嘉宾：**\n\nSok Dara　{SOK}\n\nLe Ngoc Tuan　{LE}\n\n",
        f"**【主持人】** 罗思敏（{LUO}）\n\n"
        f"**【嘉宾】** Sok Dara（{SOK}）、Le Ngoc Tuan（{LE}）\n\n",
        f"主持人 罗思敏，{LUO}\n\n嘉宾：{SOK}Sok Dara、{LE}Le Ngoc Tuan\n\n",
        f"| 姓名 | 单位及职务 |\n|---|---|\n| 罗思敏 | {LUO} |\n| Sok Dara | {SOK} |\n"
        f"| Le Ngoc Tuan | {LE} |\n\n",
    ],
)
def test_those_of_a_list_speak_where_their_words_stand(listed):
    assert told(HEAD + listed + TALK) == [
        ("罗思敏", LUO),
        ("Sok Dara", SOK),
        ("Le Ngoc Tuan", LE),
        ("Sok Dara", SOK),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        f"**Moderator:** Luo Simin, {LUO_EN}\n\n**Panellists**\n\n- Sok Dara, {SOK_EN}\n"
        f"- Le Ngoc Tuan, {LE_EN}\n\n",
        f"Moderator: Luo Simin ({LUO_EN})\n\nPanellists: Sok Dara ({SOK_EN}), "
        f"Le Ngoc Tuan ({LE_EN})\n\n",
        f"| Name | Position |\n|---|---|\n| Luo Simin | {LUO_EN} |\n| Sok Dara | {SOK_EN} |\n"
        f"| Le Ngoc Tuan | {LE_EN} |\n\n",
    ],
)
def test_a_list_in_english_gives_the_offices_as_well(listed):
    assert told(HEAD_EN + listed + TALK_EN) == [
        ("Luo Simin", LUO_EN),
        ("Sok Dara", SOK_EN),
        ("Le Ngoc Tuan", LE_EN),
        ("Sok Dara", SOK_EN),
    ]


def test_whoever_is_only_listed_has_said_nothing():
    listed = f"**嘉宾：**\n\n罗思敏　{LUO}\n\nSok Dara　{SOK}\n\n周军　中国生态环境部处长\n\n"
    spoken = told(HEAD + listed + TALK)
    assert "周军" not in [name for name, _ in spoken]


def test_names_in_a_column_are_those_of_the_list_above():
    text = HEAD_EN + (
        f"| Name | Position |\n|---|---|\n| Sok Dara | {SOK_EN} |\n| Le Ngoc Tuan | {LE_EN} |\n\n"
        "| Speaker | Points raised |\n|---|---|\n"
        "| Sok Dara | The flow has changed in the dry season. |\n"
        "| Le Ngoc Tuan | Data will be shared with all the countries. |\n"
    )
    assert told(text) == [("Sok Dara", SOK_EN), ("Le Ngoc Tuan", LE_EN)]


def test_speakers_without_words_stay_where_nobody_speaks_below_them():
    text = (
        HEAD
        + f"**Sok Dara**　{SOK}\n\n**Le Ngoc Tuan**　{LE}\n\n{LE}Le Ngoc Tuan指出，愿意分享。\n"
    )
    assert [name for name, _ in told(text)][:1] == ["Sok Dara"]


def test_one_panellist_is_a_list_below_its_label_and_the_wrap_up_is_the_chairs():
    source = "\n\n".join(
        [
            "# Bulletin No. 14, 2021", "## Early warning, early action",
            "The meeting brought together six countries on 13 March 2021.",
            "#### Session 1", "*Session chair:* Ms. Ning Xin, Deputy Director, River Center",
            "*Panellists:*", "- Daw Aye Mon, Director, Ministry of Environment, Myanmar",
            "**Daw Aye Mon:** The law came into force last year.",
            "**Ms. Ning Xin (discussion):** Data have to be shared.",
            "#### Wrap-up", "**Ms. Ning Xin:** Sand mining affects the banks.",
            "#### Conclusions", "All parties agreed to meet again.",
        ]
    )  # fmt: skip
    parsed = parsing.parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [
        (str(remark.name), str(remark.position.printed) if remark.position else None, remark.role)
        for remark in parsed.remarks
    ] == [
        ("Daw Aye Mon", "Director, Ministry of Environment, Myanmar", "remark"),
        ("Ms. Ning Xin", "Deputy Director, River Center", "chair"),
        ("Ms. Ning Xin", "Deputy Director, River Center", "chair"),
    ]
    assert str(parsed.closing) == "All parties agreed to meet again."


def test_those_without_words_among_speakers_are_no_list():
    text = (
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\n"
        "The Seminar on Water was held in Vientiane on 6 May 2021.\n\n"
        "|  |  |\n|---|---|\n"
        "| **Sok Dara** | Director, Ministry of Environment, Cambodia |\n"
        "| **Le Tuan** | Officer, Ministry of Natural Resources and Environment, Viet Nam |\n"
        "| **Sok Dara** | Director, Ministry of Environment, Cambodia<br>The flow has changed. |\n"
    )
    found = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)
    assert [r.name.text for r in found.remarks if r.name] == ["Sok Dara", "Le Tuan", "Sok Dara"]


def test_those_of_each_side_are_listed_and_speak_below_by_their_names():
    source = "\n\n".join(
        [
            "# 简报", "2024年第3期", "## 项目启动会纪要", "## 一、时间地点",
            "2024年2月23日，云南西双版纳。", "## 二、参加人员",
            "中方：生态中心副主任翟一英，西双版纳州环境局局长李云；",
            "柬方：环境部环境保护司副司长Sok Dara。", "## 三、会议内容", "李云介绍了保护经验。",
            "Sok Dara表示，愿开展联合巡护。", "## 四、会议小结", "翟一英总结指出，要完成方案。",
        ]
    )  # fmt: skip
    parsed = parsing.parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [
        (str(r.name), str(r.position.printed) if r.position else None, r.country, r.role)
        for r in parsed.remarks
    ] == [
        ("李云", "西双版纳州环境局局长", "cn", "remark"),
        ("Sok Dara", "环境部环境保护司副司长", "kh", "remark"),
        ("翟一英", "生态中心副主任", "cn", "closing"),
    ]


def test_those_of_a_talk_between_two_sides_are_told_in_one_paragraph():
    source = "\n\n".join(
        [
            "# 简报", "2017年第12期", "## 合作走进湄公河", "8月15日，中心代表团访问金边。",
            "柬方参加会谈的有：环境部国务秘书索·帕莱特、国际合作司司长达娜。中方参加会谈的有：中心主任方莉。",
            "索·帕莱特欢迎中方来访。", "达娜建议建立联络机制。", "方莉介绍了近期工作。",
        ]
    )  # fmt: skip
    parsed = parsing.parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [
        (str(r.name), str(r.position.printed) if r.position else None) for r in parsed.remarks
    ] == [("索·帕莱特", "环境部国务秘书"), ("达娜", "国际合作司司长"), ("方莉", "中心主任")]


def test_the_last_entry_of_those_present_may_tell_one_alone():
    source = "\n\n".join(
        [
            "# Bulletin", "Issue 3, 2025", "## Working group meets", "The group met in Hanoi.",
            "**Members present**",
            "- Lao PDR: Mr. Kham Keovilay; Ms. Mani Luangrath\n- China: Mr. Sun Peng\n"
            "- ASEAN Secretariat: Ms. Farah Nadzirah",
            "**1. Opening**",
            "Mr. Sun Peng, Director of the Lakes Office of China, said that lakes are cleaner.",
            "Ms. Farah Nadzirah, Officer of the ASEAN Secretariat, said that she can help.",
        ]
    )  # fmt: skip
    parsed = parsing.parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [str(r.name) for r in parsed.remarks] == ["Mr. Sun Peng", "Ms. Farah Nadzirah"]
    assert str(parsed.lead) == "The group met in Hanoi."


def test_the_last_of_a_list_does_not_speak_the_lead():
    listed = f"对话嘉宾\n\n罗思敏 {LUO}\n\nSok Dara {SOK}\n\nLe Ngoc Tuan {LE}\n\n"
    head = "# 江河简报\n\n2021年第3期\n\n2021年5月8日\n\n## 三座城市谈水质\n\n"
    lead = "5月6日，水质对话在万象举行。以下根据录音整理。\n\n"
    found = parsing.parse(read((head + listed + lead + TALK).encode(), "a.md"), KNOWLEDGE)
    assert [str(r.name) for r in found.remarks] == [
        "罗思敏",
        "Sok Dara",
        "Le Ngoc Tuan",
        "Sok Dara",
    ]
    assert str(found.lead) == lead.strip()


def test_the_last_of_the_ministries_that_came_does_not_speak_the_lead():
    came = (
        "<aside><b>In the room</b><br>Ministry of Water Resources, Cambodia<br>"
        "Ministry of Interior, Thailand<br>Ministry of Environment, Cambodia</aside>"
    )
    lead = (
        "A warning is finished when everybody has heard it. Forty participants met in Kratie for "
        "two days at the invitation of the centre."
    )
    page = (
        f"<h1>River Bulletin</h1><p>No. 3, 2021, 8 May 2021</p><h2>The last house</h2>{came}"
        f"<p>{lead}</p><h3>First session</h3>"
        f"<p>Moderator: <b>Mr. Sok Dara</b>, {SOK_EN}. He asked who picks up the telephone.</p>"
        f"<p><b>Mr. Le Ngoc Tuan</b>, {LE_EN}, said that data would be shared.</p>"
    )
    found = parsing.parse(read(page.encode(), "a.html"), KNOWLEDGE)
    assert [str(r.name) for r in found.remarks] == ["Mr. Sok Dara", "Mr. Le Ngoc Tuan"]


def test_a_name_that_no_list_has_is_an_entry_of_its_own_in_a_list():
    people = (f"罗思敏　{LUO}（主持人）", f"Sok Dara　{SOK}", "旺堆　维西县巡护队副队长")
    listed = "\n\n".join(("**嘉宾**", *people, f"Le Ngoc Tuan　{LE}"))
    turns = (
        ("旺堆", "爷爷是护林员，林子在那里。"),
        ("罗思敏", "您还有什么话？"),
        ("旺堆", "给巡护员买保险。"),
    )
    talk = TALK + "".join(f"**{who}：**{words}\n\n" for who, words in turns)
    found = told(f"{HEAD}{listed}\n\n{talk}")
    assert ("旺堆", "维西县巡护队副队长") in found
    assert ("Sok Dara", SOK) in found


def test_an_entry_without_a_post_does_not_run_on_into_the_next():
    office = "Search and Rescue Office, An Giang Province, Viet Nam"
    listed = (
        f"**Panel members**\n\n* Prof. Nguyen Thi Lan, {office}\n"
        "* Prof. Li Na, Research Fellow, Institute of Rivers, Chinese Academy of Sciences\n"
        f"* Mr. Le Ngoc Tuan, {LE_EN}\n\n"
    )
    talk = "**Lan:** Where is the fault?\n\n" + TALK_EN.split("\n\n", 1)[1]
    assert told(HEAD_EN + listed + talk)[0] == ("Lan", office)


@pytest.mark.parametrize("gap", ["　　　", "　", "\t"])
def test_the_last_of_a_list_is_no_office_of_whoever_speaks_below(gap):
    listed = "".join(
        f"{who}{gap}{office}\n\n"
        for who, office in (
            ("Sok Dara", SOK),
            ("罗思敏", LUO),
            ("Le Ngoc Tuan", "越南渔业局观察员"),
        )
    )
    words = "**【Sok Dara】**\n\n1．旱季流量变化很大。\n\n**【罗思敏】**\n\n1．愿意分享数据。\n\n"
    assert told(f"{HEAD}**出席：**\n\n{listed}**发言摘要：**\n\n{words}") == [
        ("Sok Dara", SOK),
        ("罗思敏", LUO),
    ]
