"""Where a Chinese name ends, told by the words that a dictionary knows; what is made of such words
is nobody's name."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_telling import speakers


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("泰国清盛县渔业局局长颂蓬·甘乍那从事捕捞三十年。她说，鱼越来越小。", "颂蓬·甘乍那"),
        ("老挝农林部处长宏·那速掏出一张照片。他说，鱼越来越小。", "宏·那速"),
        ("缅甸农业部工程师吴温莱观摩后说，鱼越来越小。", "吴温莱"),
        ("云南省水利厅工程师李明理解下游的担心，他说，鱼越来越小。", "李明"),
        ("云南省水利厅工程师李建国理解下游的担心，他说，鱼越来越小。", "李建国"),
    ],
)
def test_a_name_ends_before_a_word(told, name):
    assert [one for one, _ in speakers(told)] == [name]


@pytest.mark.parametrize("name", ["欧阳立群", "上官文静"])
def test_a_family_name_of_two_characters_is_a_word_too(name):
    assert names.is_name(name, KNOWLEDGE)


def test_a_name_may_end_as_a_word_does():
    assert names.is_name("宋·瓦那里", KNOWLEDGE)
    assert not names.is_name("宋·瓦那个", KNOWLEDGE)


def test_what_is_made_of_words_speaks_for_no_country():
    assert not speakers("老挝同时放水。老方的支流水库补充了大约一成的水量。")
    assert speakers("老方的宋文勇说，水位低了两米。")


def test_a_word_is_nobodys_name_before_what_anybody_does():
    words = "柬埔寨农民习惯用自家种茎，劝说比技术更难。去年我们给农户发放大米，效果比罚款好。"
    lines = ("**索·达拉**　柬埔寨环境部司长", words)
    found = parsed(*HEAD, LEAD, "**周文博**　云南省水利厅处长", WORDS, *lines)
    assert [str(remark.name) for remark in found.remarks] == ["周文博", "索·达拉"]
    assert [one for one, _ in speakers("云南省农业厅工程师高峰表示，劝说比技术更难。")] == ["高峰"]


def test_whom_a_country_alone_tells_is_none_below_somebody_with_an_office():
    lines = ("**康赛**　老挝农林部处长", f"老方的宋文勇说过，{WORDS}")
    found = parsed(*HEAD, LEAD, "**索·达拉**　柬埔寨环境部司长", WORDS, *lines)
    assert [str(remark.name) for remark in found.remarks] == ["索·达拉", "康赛"]


def test_a_body_that_only_called_something_so_has_said_it():
    found = parsed(
        *HEAD,
        LEAD,
        f"柬埔寨环境部司长索·达拉指出，{WORDS}",
        f"云南省水利厅处长周文博表示，{WORDS}",
        f"湄公河委员会秘书处在书面意见中称，{WORDS}",
    )
    assert str(found.remarks[2].position.printed) == "湄公河委员会秘书处"


@pytest.mark.parametrize("part", ["主持会议", "主持了座谈", "兼主持人", "共同主持", "主持者"])
def test_whoever_presided_is_told_in_brackets(part):
    lines = (f"**周文博**　云南省水利厅处长（{part}）", WORDS)
    found = parsed(*HEAD, LEAD, *lines, "**索·达拉**　柬埔寨环境部司长", WORDS)
    assert [(str(one.name), one.role) for one in found.remarks] == [
        ("周文博", "chair"),
        ("索·达拉", "remark"),
    ]
