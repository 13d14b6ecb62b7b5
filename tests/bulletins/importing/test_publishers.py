"""Parsing: who publishes a paper: several in one line, by the paper's title, by nothing else."""

from __future__ import annotations

import pytest

from .test_mastheads import LEAD, LEAD_EN, SPOKEN_ZH
from .test_parsing import parse, text


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Edited by the Department of Lakes, Ministry of Environment of Cambodia, and the "
            "Lakes Cooperation Center",
            [
                "Department of Lakes, Ministry of Environment of Cambodia",
                "Lakes Cooperation Center",
            ],
        ),
        (
            "湖区环境部国际合作司、江湖环境合作中心合编",
            ["湖区环境部国际合作司", "江湖环境合作中心"],
        ),
        (
            "**POLLUTION CONTROL DEPARTMENT** Cooperation Section",
            ["POLLUTION CONTROL DEPARTMENT", "Cooperation Section"],
        ),
    ],
)
def test_several_publishers_of_one_line(line, names):
    head = parse(f"{line}\n\n2023年第4期\n\n# Lakes Dialogue held\n\n{LEAD_EN}").masthead
    assert [text(name) for name in head.names] == names


def test_a_paper_without_a_publisher_is_named_by_its_own_title():
    head = "江湖环境简报\n\n总第118期\n2023年5月12日\n\n# 湖泊对话会在昆明举行"
    parsed = parse(f"{head}\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert [text(name) for name in parsed.masthead.names] == ["江湖环境简报"]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("东南亚竹藤研究协作网简报", "东南亚竹藤研究协作网"),
        ("江湖水文化研究会会讯", "江湖水文化研究会"),
        ("江湖环境合作中心简报", "江湖环境合作中心"),
    ],
)
def test_a_network_and_a_society_publish_by_the_title_of_their_paper(title, body):
    head = (
        f"**{title}**\n\n2023年第4期　2023年5月12日\n\n# 对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}"
    )
    assert [name.text for name in parse(head).masthead.names] == [body]


@pytest.mark.parametrize("title", ["大湄公河旅游部长会议简报", "云南省与越南北部四省会谈机制简报"])
def test_no_body_ends_inside_a_word_of_the_title(title):
    head = (
        f"**{title}**\n\n2023年第4期　2023年5月12日\n\n# 对话会在昆明举行\n\n{LEAD}\n\n{SPOKEN_ZH}"
    )
    told = [name.text for name in parse(head).masthead.names]
    assert not {"大湄公河旅游部", "云南省与越南北部"} & set(told)


def test_a_paper_of_certain_people_is_named_by_no_body_before_its_kind():
    found = parse(
        "# University Presidents' Circular\n\nLakes Association of Universities\n\n"
        "Circular 2/2020\n\n26 June 2020\n\n## What the hall has taught us\n\nFour spoke."
    )
    assert [name.text for name in found.masthead.names] == ["Lakes Association of Universities"]


def test_no_body_ends_inside_a_word_of_the_papers_title():
    found = parse(
        "# 湖区水科学 出版动态\n\n2020年第4期\n\n2020年5月8日\n\n## 手册出版\n\n手册已出版。"
    )
    assert [name.text for name in found.masthead.names] == ["湖区水科学 出版动态"]


@pytest.mark.parametrize("ending", ["（筹）", "（筹备）", "（筹建中）"])
def test_a_house_that_is_still_in_preparation(ending):
    headline = "六国官员在昆明商谈筹建环境合作中心"
    head = (
        f"**江湖环境合作中心{ending}**\n\n**工作简报**\n\n第2期　2023年5月12日\n\n**{headline}**"
    )
    parsed = parse(f"{head}\n\n{LEAD}\n\n{SPOKEN_ZH}")
    assert text(parsed.headline) == headline
    assert "江湖环境合作中心" in "".join(one.text for one in parsed.masthead.names)
