"""Chinese reports that call people by name and title, and tell in the lead who they are."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, parsed
from .test_telling import speakers

LEAD = "2024年3月5日，湖区座谈会在昆明召开。{who}出席会议。"


def remarks(*lines: str, who: str) -> list[tuple[str, str, str]]:
    found = parsed(*HEAD[:2], "# 湖区座谈会在昆明召开", LEAD.format(who=who), *lines)
    return [
        (str(one.name), str(one.position.printed) if one.position else "", str(one.text))
        for one in found.remarks
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "position"),
    [
        ("环境部国际合作司周立民副司长指出，合作已有十年。", "周立民", "环境部国际合作司副司长"),
        ("柬埔寨环境部Sok Dara处长认为，数据要共享。", "Sok Dara", "柬埔寨环境部处长"),
        ("云南大学李芳教授从两个方面分析了治理的难点。", "李芳", "云南大学教授"),
        ("随后，省环境监测站王晓东高级工程师介绍了仪器。", "王晓东", "省环境监测站高级工程师"),
        ("泰国水资源厅素拉猜副厅长说，水位还在下降。", "素拉猜", "泰国水资源厅副厅长"),
        ("缅甸驻昆明总领事馆吴昂觉领事建议，明年再来。", "吴昂觉", "缅甸驻昆明总领事馆领事"),
        ("省水利厅韦志强一级巡视员强调，要管住排污口。", "韦志强", "省水利厅一级巡视员"),
        ("清华大学水利系赵建世教授认为，鱼是尺子。", "赵建世", "清华大学水利系教授"),
        ("老挝国立大学Bounmy Keo博士表示，人手还不够。", "Bounmy Keo博士", "老挝国立大学"),
    ],
)  # fmt: skip
def test_title_behind_the_name_makes_the_position_with_the_body_before_it(
    sentence, name, position
):
    assert speakers(sentence) == [(name, position)]


@pytest.mark.parametrize(
    "sentence",
    [
        "云南大学水文教授介绍，河道已经变宽。",
        "生态环境部国际合作司副司长指出，合作已有十年。",
        "云南大学李芳教授团队完成了采样。",
        "环境监测站李明工程师陪同参观。",
        "省水利厅安全主管强调，要管住排污口。",
        "缅甸驻昆明总领事馆介绍，签证当天可取。",
        "环境部国务秘书主持会议。",
        "云南省副省长指出，要抓紧。",
        "卫健委主任强调，要抓紧。",
        "文联主席说，要去采风。",
    ],
)
def test_title_without_a_name_or_without_words_makes_no_person(sentence):
    assert not [name for name, _ in speakers(sentence) if name]


def test_whom_the_lead_tells_speaks_below_by_name_and_title():
    found = remarks(
        "周立民副司长为湖区合作出了两个主意：一是多设站点。二是共享数据。",
        "Souk Vong处长首先对湖区规划的总体要求以及今后五年的各项任务作了解读。",
        "高级工程师出身的张岚没有发言。",
        who="环境部国际合作司周立民副司长、老挝水资源司Souk Vong处长、湖区管理局高级工程师张岚",
    )
    assert [one[:2] for one in found] == [
        ("周立民", "环境部国际合作司副司长"),
        ("Souk Vong", "老挝水资源司处长"),
    ]


def test_family_and_title_mean_the_only_one_of_that_family():
    found = remarks(
        "周司长指出，湖水正在变清。",
        "李司长说，鱼也回来了。",
        who="环境部国际合作司司长周立民、老挝环境部司长Souk Vong",
    )
    assert [one[:2] for one in found] == [("周立民", "环境部国际合作司司长")]


def test_next_speaker_of_a_paragraph_is_parted_from_whom_the_lead_tells():
    found = remarks(
        "周立民表示，湖水正在变清。东盟副秘书长苏翁·塔维表示，愿意出资；"
        "Souk Vong补充说，还要有人。",
        who="环境部司长周立民、老挝环境部司长Souk Vong",
    )
    assert [one[2] for one in found] == [
        "周立民表示，湖水正在变清。",
        "东盟副秘书长苏翁·塔维表示，愿意出资；",
        "Souk Vong补充说，还要有人。",
    ]
    assert found[1][:2] == ("苏翁·塔维", "东盟副秘书长")
    assert found[2][1] == "老挝环境部司长"


def test_paragraph_of_somebody_known_is_not_that_of_the_next_speaker():
    found = remarks(
        "周立民回顾了两国的合作。柬埔寨环境部司长Sok Dara强调，湖不等人。",
        who="环境部司长周立民",
    )
    assert [(one[0], one[2]) for one in found] == [
        ("周立民", "周立民回顾了两国的合作。"),
        ("Sok Dara", "柬埔寨环境部司长Sok Dara强调，湖不等人。"),
    ]


def test_several_introduced_together_have_each_the_own_sentence():
    found = remarks(
        "会上，柬埔寨环境部司长Sok Dara、泰国水资源司处长Somchai Dee分别介绍了本国的做法。"
        "Sok Dara说，站点已经建成。Somchai Dee认为，人手还不够。",
        who="环境部司长周立民",
    )
    assert found == [
        ("Sok Dara", "柬埔寨环境部司长", "Sok Dara说，站点已经建成。"),
        ("Somchai Dee", "泰国水资源司处长", "Somchai Dee认为，人手还不够。"),
    ]


def test_who_speaks_with_one_voice_is_not_parted():
    sentence = "柬埔寨环境部司长Sok Dara、泰国水资源司处长Somchai Dee共同提出，要设站点。"
    found = remarks(sentence + "会场一片掌声。", who="环境部司长周立民")
    assert [one[0] for one in found] == ["Sok Dara", "Somchai Dee"]


@pytest.mark.parametrize(
    ("sentence", "name", "position"),
    [
        ("上丁省沿湖社区的Sok Dara说，网要收回来。", "Sok Dara", "上丁省沿湖社区"),
        ("来自南塔省班诺村的索·达拉说，山上有水。", "索·达拉", "南塔省班诺村"),
        ("水利科学院研究员江澜线上参会，表示愿意分享数据。", "江澜", "水利科学院研究员"),
    ],
)
def test_villager_and_who_joins_online_speak(sentence, name, position):
    assert speakers(sentence) == [(name, position)]


def test_who_only_joins_online_says_nothing():
    assert not speakers("水利科学院研究员江澜线上参会。")
    assert not speakers("代表们走访了沿湖社区的码头，渔民说，网要收回来。")


def test_name_of_the_meeting_below_the_lead_is_a_caption():
    found = parsed(
        *HEAD[:2],
        "# 湖区座谈会在昆明召开",
        LEAD.format(who="环境部司长周立民"),
        "湖区座谈会在昆明召开",
        "Symposium on the Lakes of the Upper Basin",
        "周立民表示，湖水正在变清。",
    )
    assert str(found.lead) == LEAD.format(who="环境部司长周立民")


@pytest.mark.parametrize("line", ["2016年10期　总第88期", "湖区通讯　2016年10期"])
def test_issue_without_the_word_for_ordinals(line):
    found = parsed(line, "2016年10月14日", "# 湖区座谈会在昆明召开", LEAD.format(who="周立民司长"))
    assert found.masthead.year and found.masthead.number
    assert (found.masthead.year.value, found.masthead.number.value) == (2016, 10)


def test_who_is_told_by_a_title_alone_speaks_among_others():
    sure = ("云南大学李芳教授汇报了方案。", "柬埔寨环境部司长Sok Dara感谢中方。")
    lead = "代表团"
    found = remarks(*sure, "李强高级工程师介绍了无人船，并回答了提问。", who=lead)
    assert [one[0] for one in found] == ["李芳", "Sok Dara", "李强"]
    assert not remarks("李强高级工程师介绍了无人船，并回答了提问。", who=lead)


def test_of_what_they_spoke_is_told_before_those_who_speak():
    paragraph = (
        "与会专家围绕“小流域治理”开展了交流。云南大学李芳教授认为，村庄是关键。"
        "柬埔寨环境部Sok Dara处长说，水要算账。"
    )
    assert speakers(paragraph) == [("李芳", "云南大学教授"), ("Sok Dara", "柬埔寨环境部处长")]
    assert not speakers("与会专家围绕“小流域治理”开展了交流。会议通过了宣言。")
