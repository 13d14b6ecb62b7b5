"""Letters that a paper spread over its lines are read as the words that they make."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import spread
from bulletins.importing.parsing.printed import Printed

from .test_name_glosses import LEAD, WORDS, parsed


@pytest.mark.parametrize("gap", [" ", "\u3000"])
def test_a_spread_masthead_and_spread_headings(gap):
    head, closing = gap.join("湖区水资源合作中心"), gap.join("会议小结")
    found = parsed(
        f"**{head}**",
        f"**{gap.join('会议简报')}**",
        "2022年第3期　2022年5月6日",
        "# 流域对话会在金边举行",
        LEAD,
        f"**{gap.join('索文达')}**　柬埔寨环境部司长",
        WORDS,
        f"**{gap.join('周文博')}**　云南省水利厅处长",
        WORDS,
        f"**{closing}**",
        "各方约定明年再会。",
    )
    assert [str(name) for name in found.masthead.names] == ["湖区水资源合作中心"]
    assert [str(one.name).replace(gap, "") for one in found.remarks] == ["索文达", "周文博"]
    assert str(found.closing) == "各方约定明年再会。"


@pytest.mark.parametrize(
    ("line", "words", "bold", "still_bold"),
    [
        ("江 河 简 报 第6期", "江河简报 第6期", 7, 4),
        ("主　办　单　位：某局", "主办单位：某局", 8, 5),
        ("沈　一　禾　　大学教授", "沈　一　禾　　大学教授", 5, 5),
        ("时　间：2022年", "时　间：2022年", 3, 3),
    ],
)
def test_only_words_of_four_letters_are_drawn_together(line, words, bold, still_bold):
    told, until = spread.together(Printed.at(line, 0), bold)
    assert (told.text, until) == (words, still_bold)
