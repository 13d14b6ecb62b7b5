"""Where the last Chinese words end and the meeting speaks; bodies that only sent somebody."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

HEADS = ("**柬埔寨环境部司长　索·达拉**", "**老挝环境研究所所长　阿农·赛亚孔**")
MORE = "我们还缺两名会修水位计的人，请各国帮助。"


@pytest.mark.parametrize(
    "closing",
    [
        "会谈后，双方签署备忘录，约定明年在金边再见。",
        "会晤结束后，双方代表一同登船看了水位站。",
        "论坛期间，与会者还一起种下三十棵红树。",
        "签字之后，来宾参观了新建的泵站。",
        "磋商间隙，两国专家交换了各自的水位表。",
        "保山市代表团一行六人全程参会，并向各国同行赠送了种子。",
    ],
)
def test_what_all_did_is_nobodys_words(closing):
    found = parsed(*HEAD, LEAD, HEADS[0], WORDS, MORE, HEADS[1], WORDS, MORE, closing)
    assert str(found.remarks[-1].text) == f"{WORDS}\n{MORE}"
    assert str(found.closing) == closing


def test_below_points_of_all_a_sentence_of_its_own_closes():
    third = "**云南省水利厅处长　周军**"
    points = "- 水位每天报两次；\n- 先修两座旧站。"
    closing = "瑞丽市的三所学校送来了自己画的河流图。"
    lines = [each for head in (*HEADS, third) for each in (head, points)]
    found = parsed(*HEAD, LEAD, *lines, closing)
    assert len(found.remarks) == 3
    assert str(found.closing) == closing


@pytest.mark.parametrize("did", ["观礼", "观摩", "旁听", "列席", "见证"])
def test_who_was_only_sent_has_no_name(did):
    told = f"泰国野生动物保护厅派代表{did}，并表达了共建种子库的意向。"
    assert not parsed(*HEAD, LEAD, WORDS, told).remarks
