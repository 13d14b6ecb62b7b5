"""Quotations set large above who said them."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

FIRST = f"**“先看水，再说话。”**\\\n索·达拉，柬埔寨环境部水资源司司长：{WORDS}"
SECOND = f"**“一张图胜过一本书。”**\\\n何静，云南省环境监测中心工程师：{WORDS}"


def test_a_quotation_above_a_speaker_is_that_speakers():
    found = parsed(*HEAD, LEAD, "## 观点", FIRST, SECOND).remarks
    assert [str(remark.text) for remark in found] == [
        f"“先看水，再说话。”\n{WORDS}",
        f"“一张图胜过一本书。”\n{WORDS}",
    ]


def test_a_body_tells_its_view_in_writing():
    own = f"**“路牌要写两种文字。”**\\\n湖区旅游发展委员会的书面意见：{WORDS}"
    found = parsed(*HEAD, LEAD, "## 观点", FIRST, SECOND, own).remarks
    assert (found[2].name, str(found[2].position.printed)) == (None, "湖区旅游发展委员会")
    assert str(found[1].text).endswith(WORDS)


@pytest.mark.parametrize("number", [2, 3])
def test_what_stands_below_a_quotation_and_its_speaker_is_said_too(number):
    voices = [
        (
            f"“第{one}块木板先要钉牢，再谈别的事情。”",
            f"**{name}**\n\n柬埔寨环境部{one}司司长",
            f"{one}号：{WORDS}",
        )
        for one, name in zip("一二三"[:number], ("索·达拉", "何静", "Somchai Dee"), strict=False)
    ]
    found = parsed(*HEAD, LEAD, *("\n\n".join(voice) for voice in voices)).remarks
    assert [str(one.text) for one in found] == [f"{quote}\n{said}" for quote, _, said in voices]
