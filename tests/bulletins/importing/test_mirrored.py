"""Rows of a table whose words stand left of their speaker."""

from __future__ import annotations

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

PAGE = (
    "<!doctype html><html><body><h1>环境合作简报</h1><p>2022年第3期　2022年5月6日</p>"
    "<h1>流域对话会在金边举行</h1>"
    "<p>2022年5月4日，流域对话会在金边举行，六国代表六十人参加。</p><table>{rows}</table></body></html>"
)
FIRST = "雨季来得一年比一年晚，下游的稻田首先受影响，请各国把水位数据按时送来。"
SECOND = "她带来一份问卷，湖边五所学校的六百名学生里，只有四十一人愿意留在家乡打鱼。"


def told(rows: str) -> list[tuple[str, str]]:
    found = parsing.parse(read(PAGE.format(rows=rows).encode(), "a.html"), KNOWLEDGE)
    return [(str(r.name), str(r.text) if r.text else "") for r in found.remarks]


def test_words_left_of_their_speaker_are_that_ones():
    rows = (
        f"<tr><td><b>何静</b><br>云南大学讲师</td><td>{FIRST}</td></tr>"
        f"<tr><td>{SECOND}</td><td><b>索·达拉</b><br>柬埔寨环境部司长</td></tr>"
    )
    assert told(rows) == [("何静", FIRST), ("索·达拉", SECOND)]


def test_a_speaker_right_of_another_s_words_keeps_the_own_ones():
    rows = (
        f"<tr><td><b>何静</b><br>云南大学讲师<br>{FIRST}</td>"
        f"<td><b>索·达拉</b><br>柬埔寨环境部司长<br>{SECOND}</td></tr>"
    )
    assert told(rows) == [("何静", FIRST), ("索·达拉", SECOND)]
