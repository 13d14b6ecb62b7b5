"""Speakers whom a Chinese report brings in as a story does."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, running

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, parsed
from .test_telling import line, speakers


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Sok Dara女士，柬埔寨环境部司长，用“三”作答。她说，数据不足。",
         "Sok Dara女士", "柬埔寨环境部司长"),
        ("周文博先生，清华大学教授，回应了邀请。他认为数据不足。", "周文博先生", "清华大学教授"),
        ("黎秋河是越南《资源报》的主编。她回忆起旱季。", "黎秋河", "越南《资源报》的主编"),
        ("“雨水不等人。”第一个站起来的是Sok Dara，柬埔寨环境部司长。他说，要快。",
         "Sok Dara", "柬埔寨环境部司长"),
        ("最后的声音来自柬埔寨环境部司长Sok Dara，他认为要快。", "Sok Dara", "柬埔寨环境部司长"),
        ("玉溪市湖泊管理局副局长周文博边走边比划：“水少。”",
         "周文博", "玉溪市湖泊管理局副局长"),
        ("在城北净水站，玉溪市农户李凤兰把账本摊给客人看，说去年赚了。", "李凤兰", "玉溪市农户"),
        ("云南大学博士生（驻村一年）周文博翻开本子，说雨水带走了氮磷。", "周文博",
         "云南大学博士生（驻村一年）"),
        ("船靠了岸。云南大学教授周文博没有讲稿，他提出三点建议。", "周文博", "云南大学教授"),
        ("下午，老挝农林部、环境部渔业研究所饲育专责Sok Dara博士专门谈了网具。他建议换网。",
         "Sok Dara", "老挝农林部、环境部渔业研究所饲育专责"),
        ("图5　中国云南大理湿地管理站站长周文博与学生交谈。他告诉孩子们要记账。",
         "周文博", "中国云南大理湿地管理站站长"),
        ("16日晚的座谈会上，玉溪市湖泊管理局副局长周文博回应了提问。她表示可以接收学员。",
         "周文博", "玉溪市湖泊管理局副局长"),
        ("玉溪市湖泊管理局副局长周文博带队察看了净水站。他介绍，管网修好了六成。",
         "周文博", "玉溪市湖泊管理局副局长"),
        ("净水站没有围墙。厂长周文博带着客人沿塘走了一圈，他介绍，电费省下四成。",
         "周文博", "厂长"),
        ("柬埔寨上丁省医院首席助产士索·达拉嫌车太大，提议换成两只箱子。",
         "索·达拉", "柬埔寨上丁省医院首席助产士"),
        ("玉溪市医院助产士长周文博接待了客人，她把一夜讲了一遍。三点最困。",
         "周文博", "玉溪市医院助产士长"),
        ("玉溪市湖泊管理局的工程师周文博没有鹤的烦恼。他劝各位协议不要写太长。",
         "周文博", "玉溪市湖泊管理局的工程师"),
        ("第二天谈“以后怎么办”。玉溪市湖泊管理局的周文博博士用一张图说明，鱼死了三成。",
         "周文博", "玉溪市湖泊管理局"),
        ("尚勇管护站巡护队队长玉波结合一线工作谈了体会，她建议配备卫星电话。",
         "玉波", "尚勇管护站巡护队队长"),
        ("柬埔寨湿地保护区巡护队队长索·达拉先报数：今年到了一百只。",
         "索·达拉", "柬埔寨湿地保护区巡护队队长"),
        ("“现在先送孩子上学。”上游镇妇女储蓄小组联络人Daw Mya Oo在会上说。她已存下第一笔钱。",
         "Daw Mya Oo", "上游镇妇女储蓄小组联络人"),
        ("“我们有三百户，”周文博用普通话说，“如今用车拉。”他是河口边民合作社理事长。",
         "周文博", "河口边民合作社理事长"),
        ("来自柬埔寨的Sok Dara是“绿篮子”农产品公司创办人，她代表学员发言。她回忆说，路很远。",
         "Sok Dara", "“绿篮子”农产品公司创办人"),
        ("云南农业农村厅副厅长周文博原则同意，并提出可派两名检验员。",
         "周文博", "云南农业农村厅副厅长"),
    ],
)  # fmt: skip
def test_an_office_and_a_name_are_enough_where_the_paragraph_tells_what_was_said(
    text, name, office
):
    assert speakers(text) == [(name, office)]


@pytest.mark.parametrize(
    "text",
    [
        "论坛通过了倡议。云南大学教授周文博没有到会，他表示支持。",
        "玉溪市农户李凤兰把田改成了湿地。",
        "缅甸代表团未提问题，团长杜丁丁卫女士会后向农场赠送了一把老胶刀。",
        "会议期间，玉溪市渔民代表周文博大娘送给专家组一篮鲶鱼。",
        "讨论由云南大学教授周文博主持。三个小组分别讨论了合同和补贴。",
        "愿与各成员国分享经验，并提出建议。",
        "云南大学教授周文博一行参观了净水站，表示赞赏。",
        "净水站没有围墙。厂长周文博带着客人沿塘走了一圈，客人说电费不低。",
        "泰国环境部与正大集团Charoen Pokphand签了约，双方表示满意。",
    ],
)
def test_whoever_says_nothing_is_no_speaker_for_an_office_and_a_name(text):
    assert running.voices(line(text), KNOWLEDGE) == []


@pytest.mark.parametrize("name", ["覃　丽　华", "阮 氏 芳", "司 马 青 云", "李　静"])
def test_a_name_may_be_spaced_out(name):
    assert names.is_name(name, KNOWLEDGE)


@pytest.mark.parametrize("words", ["主　题", "时　间", "联　系　人", "单　位"])
def test_a_label_that_is_spaced_out_is_no_name(words):
    assert not names.is_name(words, KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("来自河口镇上游村的周军是第一次到会。这位村民小组长告诉大家，去年的水比往年来得早。",
         "周军", "村民小组长"),
        ("柬埔寨上丁省的索·达拉头一回出国，这位船长说，河里的沙一年比一年少。", "索·达拉", "船长"),
    ],
)  # fmt: skip
def test_whom_the_next_clause_calls_by_an_office(text, name, office):
    assert speakers(text) == [(name, office)]


def test_whom_the_next_clause_calls_by_an_office_and_who_only_came():
    assert speakers("来自河口镇上游村的周军是第一次到会。这位村民小组长坐了两天车。") == []


@pytest.mark.parametrize(
    ("office", "name", "clause"),
    [
        ("施工单位现场负责人", "周老三", "的看法实在"),
        ("施工单位现场负责人", "周老三", "摆摆手"),
        ("渔民代表", "周大海", "的账算得细"),
        ("老船长", "周大海", "一句话"),
        ("项目经理", "周大海", "心里有数"),
        ("县水务局副局长", "周大海", "倒有另一本账"),
    ],
)
def test_a_clause_of_any_kind_before_a_quotation(office, name, clause):
    said = "“图纸上的沙层太薄，要加十公分。”"
    assert speakers(f"{office}{name}{clause}：{said}") == [(name, office)]


@pytest.mark.parametrize(
    "text",
    [
        "记者问船长周大海：“网是不是太密了？”",
        "有人问施工单位负责人周大海：“沙层是不是太薄了？”",
        "大家送给老船长周大海一句话：“慢慢走。”",
        "墙上写着老船长周大海的话：“慢慢走。”",
        "老船长周大海的徒弟说了一句：“慢慢走。”",
        "渔民代表周大海和同伴们唱道：“慢慢走。”",
    ],
)
def test_a_quotation_of_others_is_not(text):
    assert not [name for name, _ in speakers(text) if name]


def test_what_is_done_to_something_is_no_office():
    text = "周文博在致辞中说，展台很多。广西将把湖边的造林方法翻译成四种文字。"
    assert speakers(text) == []


def test_an_office_and_a_name_in_brackets_before_the_words_are_a_head():
    """With one gap more, a gap less, or none; the bracket is no part of either."""
    said = ("鱼道不是给鱼修的台阶。公冶长明讲了流速。", "河段有一百多种鱼要过坝。", "这里修得起。")
    who = (
        "【东湖水产研究所　研究员　公冶长明】",
        "【柬埔寨渔业局副局长　Ouk Vibolrith】",
        "【老挝能源与矿产部处长Khamphet Sengmany】",
    )
    lines = [f"{one}{words}" for one, words in zip(who, said, strict=True)]
    told = [
        (str(one.name), str(one.position and one.position.printed), str(one.text))
        for one in parsed(*HEAD, LEAD, *lines, "【会议成果】各方商定九月再次会面。").remarks
    ]
    assert told == [
        ("公冶长明", "东湖水产研究所　研究员", said[0]),
        ("Ouk Vibolrith", "柬埔寨渔业局副局长", said[1]),
        ("Khamphet Sengmany", "老挝能源与矿产部处长", said[2]),
    ]
