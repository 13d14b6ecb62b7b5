"""Answers that a mark of one letter tells, below such questions."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

TELLS = "编辑部日前采访了柬埔寨环境部水资源司司长索·达拉，请他谈谈雨季。"
ASKED = ("雨季来得晚不晚？", "最缺的是什么？")
SAID = ("比去年晚了九天，秧苗都黄了。", "缺一块有顶的场地，也缺人手。")


def told(*lines: str) -> list[tuple[str, str, str]]:
    return [
        (
            str(r.name),
            r.position.printed.text if r.position else "",
            r.text.text if r.text else "",
        )
        for r in parsed(*HEAD, *lines).remarks
    ]


def turns(question: str, answer: str) -> list[str]:
    return [
        line
        for asked, said in zip(ASKED, SAID, strict=True)
        for line in (question.format(asked), answer.format(said))
    ]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("问：{}", "答：{}"),
        ("**问：{}**", "答：{}"),
        ("**问：**{}", "**答：**{}"),
        ("【问】{}", "【答】{}"),
        ("Q：{}", "A：{}"),
    ],
)
def test_the_answers_are_those_of_whom_the_paragraph_above_introduces(question, answer):
    lines = turns(question, answer)
    words = "\n".join(lines).replace("*", "")
    assert told(TELLS, *lines) == [("索·达拉", "柬埔寨环境部水资源司司长", words)]


@pytest.mark.parametrize("question", ["问：{}", "**问：{}**", "Q1：{}"])
def test_below_the_head_of_each_are_the_questions_with_the_answers(question):
    first = turns(question, "答：{}")
    second = (question.format(ASKED[0]), f"答：{SAID[1]}")
    more = "年底以前还要再商量一次，定下人手。"
    heads = ("### 索·达拉　柬埔寨环境部司长", "### 周军　云南省水利厅处长")
    assert told(LEAD, heads[0], *first, more, heads[1], *second) == [
        ("索·达拉", "柬埔寨环境部司长", "\n".join([*first, more]).replace("*", "")),
        ("周军", "云南省水利厅处长", "\n".join(second).replace("*", "")),
    ]


def test_answers_of_nobody_stay_nobodys():
    assert not told(LEAD, *turns("问：{}", "答：{}"))


@pytest.mark.parametrize(
    ("tells", "office"),
    [
        (
            "本刊通过视频专访柬埔寨洞里萨渔业研究所副所长索·达拉，话题是雨季。",
            "柬埔寨洞里萨渔业研究所副所长",
        ),
        (
            "“河边人”栏目采访了柬埔寨湿地保护工作者、柬埔寨林业司保护处前副处长索·达拉。",
            "柬埔寨林业司保护处前副处长",
        ),
    ],
)
def test_whom_the_paper_asks_by_whatever_means_answers(tells, office):
    assert [one[:2] for one in told(tells, *turns("问：{}", "答：{}"))] == [("索·达拉", office)]
