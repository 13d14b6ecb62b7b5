"""What no field has of a document is listed, and a bare name of a part is understood."""

from __future__ import annotations

import pytest

from .test_parsing import parse
from .test_rosters import HEAD as ROSTER_HEAD
from .test_rosters import LUO, SOK, TALK

HEAD = """# Lakes Cooperation Center

No. 4, 2023

12 May 2023

## Shores in spring

"""
BODY = """The Third Lakes Forum was held in Kunming on 10 May 2023. Six towns took part in it.

**Sok Dara**
Director, Department of Lakes, Cambodia

Sok Dara said that reeds come back where boats stay away.

**Keo Bopha**
Head, Office of Boats, Cambodia

Keo Bopha said that boats are few.
"""


def told(text):
    """What is left over, and the headings of the closing that are understood."""
    parsed = parse(text)
    left = [left.printed.text for left in parsed.left_over]
    return left, [words.text for words in parsed.closing_names]


@pytest.mark.parametrize(
    "subtitle", ["How six towns share one boat", "The boats, and who rows them"]
)
def test_a_subtitle_is_left_over(subtitle):
    left, _names = told(f"{HEAD}### {subtitle}\n\n{BODY}")
    assert left == [subtitle]


def test_a_subtitle_behind_a_dash_is_left_over():
    text = """# 湖泊合作中心

2023年第4期

2023年5月12日

## 春天的岸

### ——湖泊论坛问答实录

5月10日，第三届湖泊论坛在昆明举行。

**李四**
湖泊学校校长

李四说，船少了。
"""
    assert told(text)[0] == ["——湖泊论坛问答实录"]


@pytest.mark.parametrize("heading", ["The outcome", "After the panel", "Agreed in Kunming"])
def test_a_heading_that_only_names_the_closing_is_understood(heading):
    text = f"{HEAD}{BODY}\n### {heading}\n\nThe towns agreed to meet again next year.\n"
    assert parse(text).closing is not None
    assert told(text) == ([], [heading])


def test_a_heading_that_tells_something_is_left_over():
    heading = "Six towns at last agreed on one boat for all of them"
    text = f"{HEAD}{BODY}\n### {heading}\n\nThe towns agreed to meet again next year.\n"
    assert parse(text).closing is not None
    assert told(text) == ([heading], [])


def test_who_is_only_listed_and_says_nothing_is_left_over():
    silent = "周军　中国生态环境部处长"
    listed = f"**嘉宾：**\n\n罗思敏　{LUO}\n\nSok Dara　{SOK}\n\n{silent}\n\n"
    left, _names = told(ROSTER_HEAD + listed + TALK)
    assert silent in left
    assert "嘉宾：" not in left
    assert not any("罗思敏" in words or "Sok Dara" in words for words in left)
