"""Heads whose words begin with the name that they have."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

REST = "雨季只能停训，最缺的是一块有顶的场地。"


def told(*lines: str) -> list[tuple[str, str]]:
    remarks = parsed(*HEAD, LEAD, *lines).remarks
    return [(str(r.name), r.position.printed.text if r.position else "") for r in remarks]


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("轮椅篮球队主教练　**桑东·乔**", "桑东·乔", "轮椅篮球队主教练"),
        ("**资文忠**（推广站的老农艺人）", "资文忠", "推广站的老农艺人"),
        ("来自木姐的服装厂工人 玛钦钦", "玛钦钦", "来自木姐的服装厂工人"),
        ("**刘若谷**（地图社编审；地名委员会委员）", "刘若谷", "地图社编审；地名委员会委员"),
        ("**何老四**\n\n渡口驾长", "何老四", "渡口驾长"),
        ("渡口驾长\n\n**何老四**", "何老四", "渡口驾长"),
    ],
)
def test_a_name_that_begins_the_words_below_tells_its_head(line, name, office):
    assert told(line, f"{name}说，{REST}") == [(name, office)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("三、工作建议", f"建议在东兴设立交换点，{REST}"),
        ("世界卫生组织西太平洋区域办事处代表团", f"代表团表示，{REST}"),
        ("湄公河水文工作方案", f"方案提出，{REST}"),
    ],
)
def test_a_word_or_a_body_that_comes_again_is_nobody(line, words):
    assert not [name for name, _office in told(line, words) if name != "None"]
