"""Quotations set large above who said them."""

from __future__ import annotations

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
