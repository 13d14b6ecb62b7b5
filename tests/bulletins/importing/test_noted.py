"""Speakers whose office stands in a note below the report."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

FIRST = "论坛东道主何静{a}首先发言。她认为，每年都要有人数鱼，数据才可信。"
SECOND = "柬埔寨学者索·达拉{b}持不同意见。他说，倒流每推迟一周，幼鱼就少一成。"
NOTES = ("{a} 何静，云南大学研究员。", "{b} Sok Dara，柬埔寨渔业研究所副所长。")


@pytest.mark.parametrize("marks", [{"a": "①", "b": "②"}, {"a": "[1]", "b": "[2]"}])
def test_a_note_tells_the_office_of_whoever_has_its_mark(marks):
    found = parsed(*HEAD, LEAD, *(text.format(**marks) for text in (FIRST, SECOND, *NOTES)))
    told = [(str(r.name), r.position.printed.text) for r in found.remarks]
    assert told == [("何静", "云南大学研究员"), ("索·达拉", "柬埔寨渔业研究所副所长")]
    assert str(found.remarks[-1].text).endswith("幼鱼就少一成。")
    assert not found.closing


def test_a_note_on_anything_else_makes_nobody_speak():
    found = parsed(
        *HEAD,
        LEAD,
        "柬埔寨环境部司长索·达拉指出，湿地①正在缩小，请各国把数据按时送来。",
        "① 湿地，指常年或季节性积水的土地。",
    )
    assert [str(r.name) for r in found.remarks] == ["索·达拉"]
