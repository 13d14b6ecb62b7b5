"""Whoever a line with a colon introduces, above the points of a list, and by which rare verbs."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

ABROAD = "老挝万象市规划研究中心主任Somchanh Vilay"
AT_HOME = "云南省昆明市水务局总工程师何静"
OTHERS = (
    "柬埔寨环境部水资源司司长Sok Dara说，塘里的鱼今年又少了三成。",
    "云南省水利厅处长周军认为，关键不在水塘的大小，而在进水的沟渠。",
)
POINTS = ("（1）水塘由九个增至二十六个；", "（2）鱼苗的价钱由四元升至七元。")


def told(*lines: str) -> list[str]:
    return [str(one.name) for one in parsed(*HEAD, LEAD, *OTHERS, *lines).remarks][2:]


@pytest.mark.parametrize(
    "says",
    [
        "表示", "提出两点建议", "用三组数字作了对比", "打了个比方", "算了一笔账", "摆出两组数据",
        "举了两个例子", "列了三条理由", "从三方面作了阐述", "逐条作了回应", "归结为两点",
        "替街坊算了一笔账", "画了一张图", "抛出三个问题",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("who", "name"), [(ABROAD, "Somchanh Vilay"), (AT_HOME, "何静")])
def test_the_points_below_are_words_of_whoever_the_line_introduces(who, name, says):
    assert told(f"{who}{says}：", *POINTS) == [name]


@pytest.mark.parametrize(
    "does",
    [
        "为研讨会作了精心准备，从三月就开始了。", "作了两天的陪同，一路没有休息。",
        "领取了证书，证书用竹纸印成。", "做了对接工作，名单附后：",
    ],
)  # fmt: skip
@pytest.mark.parametrize("who", [ABROAD, AT_HOME])
def test_what_only_looks_like_such_a_verb_has_no_words(who, does):
    assert told(f"{who}{does}") == []


@pytest.mark.parametrize(
    "line", ["大家感谢{}准备的茶点：", "桶上写着{}的电话：", "主办方给{}摆了一张桌子，桌上有："]
)
def test_whoever_is_only_named_there_has_no_words(line):
    assert told(line.format(ABROAD), *POINTS) == told(line.format(AT_HOME), *POINTS) == []


def test_the_same_in_english():
    remarks = parsed(
        "# Lake Bulletin",
        "Issue 3, 6 May 2022",
        "# Ponds need air",
        "The Lakes Workshop was held in Takeo on 4 May 2022 with sixty guests.",
        "Mr. Sok Dara, Director of the Pond Office, Cambodia, said that eels were few.",
        "Ms. Li Na, Head of the River Office, China, proposed two steps:",
        "(1) the ponds are more than before;",
        "(2) the price of the young fish has risen.",
    ).remarks
    assert [str(one.name).removeprefix("Ms. ") for one in remarks][1:] == ["Li Na"]
