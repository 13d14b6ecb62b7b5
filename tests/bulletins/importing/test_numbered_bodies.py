"""Entries of a list that begin with a body and a colon, among entries of persons."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

PERSONS = (
    f"（一）省生态环境厅处长周军：{WORDS}",
    f"（二）南塔省渔业厅副厅长Sok Dara：{WORDS}",
)
END = "会议商定三件事：互通月报，互派电工，年底再会。"


def speaks(label: str) -> list[str]:
    """Who speaks besides the two persons."""
    entry = f"（三）{label}：垃圾场明年到期，正在找新址，愿意听取意见。"
    found = parsed(*HEAD, LEAD, *PERSONS, entry, END).remarks
    return [str(remark.position and remark.position.printed) for remark in found][2:]


@pytest.mark.parametrize(
    "label",
    ["波乔省代表团", "清莱府代表", "南塔省自然资源与环境厅", "州环保局", "泰国代表团"],
)
def test_a_body_among_numbered_persons_speaks(label):
    assert speaks(label) == [label]


@pytest.mark.parametrize(
    "label",
    [
        "下一步部署",
        "会议要求",
        "主办单位",
        "与会代表",
        "各国代表",
        "企业代表",
        "自由讨论",
        "问题清单",
    ],
)
def test_a_part_of_the_report_among_numbered_persons_does_not(label):
    assert speaks(label) == []
