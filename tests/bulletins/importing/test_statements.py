"""Bodies alone on a line above their words, in a paper that prints what they wrote."""

from __future__ import annotations

import pytest

from .test_carried_latin import HEAD
from .test_name_glosses import HEAD as HEAD_HAN
from .test_name_glosses import LEAD as LEAD_HAN
from .test_name_glosses import parsed as parsed_han
from .test_parsing import parse

BODIES = (
    "Cambodia National Mekong Committee",
    "Department of Water Resources, Lao PDR",
    "Southern Institute of Water Research, Viet Nam",
)
WROTE = "The draft is clear. One addition is asked for, a table of months and not of years."
HELD = "The office opened a new laboratory in May. Sixty guests came to the ceremony."


def told(lead: str, words: str, mark: str = "**{}**") -> list[str]:
    blocks = "\n\n".join(f"{mark.format(body)}\n\n{words}" for body in BODIES)
    return [
        str(r.position and r.position.printed) for r in parse(f"{HEAD}{lead}\n\n{blocks}").remarks
    ]


@pytest.mark.parametrize("mark", ["**{}**", "### {}"])
@pytest.mark.parametrize(
    "announced",
    [
        "Three bodies sent statements. Their main passages are printed below.",
        "The replies of three bodies follow in the order in which they arrived.",
        "We print three comments in full.",
        "What they wrote is reproduced below.",
    ],
)
def test_statements_that_the_paper_says_it_prints(announced, mark):
    assert told(announced, WROTE, mark) == [*BODIES]


def test_bodies_that_say_we():
    assert told("Three bodies took part.", f"We ask for one more thing. {WROTE}") == [*BODIES]


@pytest.mark.parametrize(
    "lead", ["Three bodies took part.", "They exchanged views in the following session."]
)
def test_news_of_bodies_are_nobodys_words(lead):
    assert told(lead, HELD) == []


@pytest.mark.parametrize("lead", ["三家单位书面意见摘登如下。", "现将各单位来函照录。"])
def test_statements_in_a_chinese_paper(lead):
    bodies = ("柬埔寨国家湄公河委员会", "老挝自然资源与环境部", "越南南方水利科学研究院")
    words = "草案条理清楚。建议在第一条写明月份，并附各站的流量表，以便下游提前安排。"
    blocks = [f"**{body}**\n\n{words}" for body in bodies]
    found = parsed_han(*HEAD_HAN, LEAD_HAN + lead, *blocks).remarks
    assert [str(r.position and r.position.printed) for r in found] == [*bodies]


def test_tasks_of_bodies_are_nobodys_words():
    words = "负责汛期水位报送。每日八时、二十时各报一次，遇涨水加报，并做好记录。"
    blocks = [
        f"**{body}**\n\n{words}" for body in ("云南省水利厅", "云南省气象局", "云南省外事办公室")
    ]
    found = parsed_han(*HEAD_HAN, f"{LEAD_HAN}现将分工意见通知如下。", *blocks).remarks
    assert list(found) == []
