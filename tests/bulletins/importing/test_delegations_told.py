"""Delegations with which paragraphs of a report begin, whatever they are told to have done."""

from __future__ import annotations

import pytest

from .test_name_glosses import parsed

ENGLISH = (
    "# Lake Bulletin",
    "Issue 3, 6 May 2022",
    "# Ponds need air",
    "The Lakes Workshop was held in Takeo on 4 May 2022. Four delegations came.",
    "Sok Dara, Director of the Water Office, Ministry of Environment of Cambodia, said that the "
    "ponds needed air.",
)
HAN = (
    "# 湖泊简报",
    "2022年第3期　2022年5月6日",
    "# 湖泊工作组会召开",
    "2022年5月4日，湖泊工作组会在金边举行。",
    "柬埔寨环境部水资源司司长索·达拉表示，湖塘需要透气。",
)
LAST = ("Li Na, Head of the Net Office, Yunnan, said that nets were lent.",)
LAST_HAN = ("云南省水利厅处长周军表示，网可以借。",)


def bodies(*lines: str) -> list[str]:
    return [str(r.position.printed) for r in parsed(*lines).remarks if not r.name and r.position]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The Thai delegation proposed to withdraw its paper on noise.", "Thai delegation"),
        ("The delegation of Myanmar gave priority to stations.", "delegation of Myanmar"),
        ("The Vietnamese side drew attention to the fees.", "Vietnamese side"),
        ("Thailand's delegation had three questions, all on money.", "Thailand's delegation"),
    ],
)
def test_what_they_did_there_was_done_in_words(told, who):
    assert bodies(*ENGLISH, told, *LAST) == [who]
    assert bodies(*ENGLISH, told) == [who]


@pytest.mark.parametrize(
    "told",
    [
        "The Thai delegation left for the airport at noon.",
        "The Lao delegation visited the treatment plant.",
        "The Thai delegation was led by the Vice Minister.",
        "The delegation of Myanmar will host the next meeting.",
        "The Cambodian side was thanked for the rooms.",
    ],
)
def test_where_they_went_and_what_was_done_to_them_is_not(told):
    assert bodies(*ENGLISH, told, *LAST) == []


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("缅甸代表团把重建监测站放在第一位，其余都可以放下。", "缅甸代表团"),
        ("泰方代表就实验室收费提了三个问题。", "泰方代表"),
        ("越方提出三国塑料项目合并为一个。", "越方"),
        ("缅甸观察员小组在各方发言之后表示，愿意开放现场。", "缅甸观察员小组"),
    ],
)
def test_the_same_in_chinese(told, who):
    assert bodies(*HAN, told, *LAST_HAN) == [who]


@pytest.mark.parametrize(
    "told",
    ["泰国代表团中午启程回国。", "老挝代表团参观了污水处理厂。", "缅甸代表团未提问题。",
     "柬方希望各国把数据按时送来。"],
)  # fmt: skip
def test_journeys_silence_and_the_side_of_whoever_spoke_last_are_no_turns(told):
    assert bodies(*HAN, told, *LAST_HAN) == []


def test_somebody_goes_on_for_the_own_side_inside_a_paragraph():
    more = "In the opinion of the Cambodian side, a pond is older than a border."
    found = parsed(*ENGLISH[:-1], f"{ENGLISH[-1]} {more}", *LAST)
    assert [str(r.name) for r in found.remarks] == ["Sok Dara", "Li Na"]
    assert str(found.remarks[0].text).endswith(more)


@pytest.mark.parametrize(
    "told", ["她认为，先要同湖塘公司谈一谈。", "术语表由东盟秘书处发至各国。"]
)
def test_halves_of_such_words_are_nobody(told):
    found = parsed(*HAN, told, *LAST_HAN)
    assert [str(r.name) for r in found.remarks] == ["索·达拉", "周军"]


def test_a_name_that_a_column_broke_is_one():
    head = ("**缅甸环境保护司副司长 Myo**", "Thant Zaw")
    said = "Myo Thant Zaw表示，湖塘需要透气，也需要网。"
    found = parsed(*HAN[:-1], *head, said, "**云南省水利厅处长 周军**", "周军表示，网可以借。")
    assert [str(r.name) for r in found.remarks] == ["Myo Thant Zaw", "周军"]


def test_whoever_hosts_in_a_form_does_not_speak():
    rows = "| 会议时间 | 2022年5月4日 |\n|---|---|\n| 主办单位 | 湖泊环境保护合作中心 |\n"
    found = parsed(*HAN[:3], rows, "会议回顾了一年来的工作，重点讨论统一方法。", *LAST_HAN)
    assert [str(r.name) for r in found.remarks] == ["周军"]


def test_whoever_took_the_photographs_says_nothing():
    credit = "Photographs were taken by Ms. Vong Thida, a student from Takeo."
    found = parsed(*ENGLISH, credit, *LAST)
    assert [str(r.name) for r in found.remarks] == ["Sok Dara", "Li Na"]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("贡布省代表就演练方案提出两点修改：一是双语，二是把学校列进去。", "贡布省代表"),
        ("云南省代表对方案表示赞同，并希望增加联络员。", "云南省代表"),
        ("水文局的代表介绍了浮标。", "水文局的代表"),
        ("勐腊县代表认为，值班电话应每月核对。", "勐腊县代表"),
        ("省环境监测站代表就数据格式作了说明。", "省环境监测站代表"),
    ],
)
def test_whoever_came_for_a_province_or_a_body_says_something(told, who):
    assert bodies(*HAN, told, *LAST_HAN) == [who]
    assert bodies(*HAN, told) == [who]


@pytest.mark.parametrize(
    "told",
    ["贡布省代表出席了会议。", "两省代表提出分两步走。", "沿岸六县代表参观了水质站。",
     "省环境监测站代表中心赠送了资料。", "渔民代表参加了讨论。"],
)  # fmt: skip
def test_who_only_came_and_those_of_several_are_no_turns(told):
    assert bodies(*HAN, told, *LAST_HAN) == []


def test_below_a_line_of_somebody_they_are_that_ones_words():
    line = "**贡布省环境厅副厅长　Sok Vanna**"
    assert bodies(*HAN[:-1], line, "贡布省代表提出两点修改。", *LAST_HAN) == []


def test_a_country_alone_above_what_its_delegation_says_is_nobody():
    told = (
        "**CAMBODIA**", "The Cambodian delegation asked that the lake be named.",
        "**LAO PDR**", "The Lao delegation proposed to move the table.",
        "**THAILAND**", "The Thai delegation remarked that haze is forgotten.",
        "**VIET NAM**", "The Vietnamese delegation supported the draft as a whole.",
    )  # fmt: skip
    assert bodies(*ENGLISH[:-1], *told) == [
        "Cambodian delegation", "Lao delegation", "Thai delegation", "Vietnamese delegation",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("The delegation of Takeo Province said it had none.", "delegation of Takeo Province"),
        ("The representative of Takeo City asked for new lists.", "representative of Takeo City"),
        ("The Lower Lake delegation noted that it had no boats.", "Lower Lake delegation"),
    ],
)  # fmt: skip
def test_who_came_for_a_province_or_a_group_speaks_by_saying_something(told, who):
    assert bodies(*ENGLISH, told, *LAST) == [who]
    assert bodies(*ENGLISH, *LAST, told) == [who]


@pytest.mark.parametrize(
    "told",
    [
        "The delegation of Kandal Province was shown the locks by the keeper of the lake.",
        "The delegation of Mr. Sok Dara thanked everybody for the boats and for the tea.",
    ],
)
def test_what_else_they_do_is_nobodys_turn(told):
    assert bodies(*ENGLISH, told, *LAST) == []
