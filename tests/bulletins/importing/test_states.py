"""Countries that have the floor, one behind the other, and sides of which somebody speaks."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

EN = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Committee turns to night sailing\n\n"
    "The Joint Committee met in Kratie on 2 May 2024.\n\n"
)
ZH = (
    "# 航道简报\n\n2024年第3期\n\n2024年5月20日\n\n## 联合委员会讨论夜航\n\n"
    "联合委员会第二十一次会议于2024年5月10日在景洪举行。\n\n"
)


def told(text: str) -> list[str]:
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [str(r.name or (r.position and r.position.printed)) for r in remarks]


def test_countries_speak_one_behind_the_other():
    text = (
        "China introduced the proposal, explaining that buoys had been lit. Lao PDR supported it "
        "in principle but asked that villages be consulted first. “Thailand agreed,” it added.\n\n"
        "Mr. Sok Dara, Director of the Water Office of Cambodia, recalled the collision of 2011. "
        "Cambodia wished for more lamps. Myanmar had no objection, provided that the station "
        "was staffed.\n"
    )
    assert told(EN + text) == ["China", "Lao PDR", "Mr. Sok Dara", "Myanmar"]


def test_whoever_is_told_by_a_country_has_no_other_side():
    text = (
        "China introduced the proposal, explaining that buoys had been lit.\n\n"
        "Mr. Sok Dara (Cambodia), Director of Boats, recalled the collision of 2011. Myanmar had "
        "no objection, provided that the station was staffed.\n"
    )
    assert told(EN + text) == ["China", "Mr. Sok Dara", "Myanmar"]


@pytest.mark.parametrize("parting", ["", "\n\n"])
def test_sides_speak_in_one_paragraph_or_in_several(parting):
    said = ["中方表示，灯标已经布设。", "老方原则上支持夜航，但要求听取村庄的意见。"]
    assert told(ZH + parting.join([*said, "缅方不持异议，但救助站夜间必须有人值守。"])) == [
        "中方",
        "老方",
        "缅方",
    ]


@pytest.mark.parametrize("parting", ["", "\n\n"])
def test_the_side_of_whoever_has_the_floor_is_nobody_else(parting):
    text = f"老挝自然资源与环境部处长坎·维莱表示，水位在下降。{parting}老方希望承担一半的费用。"
    text += "中方提出的倡议受到欢迎。\n\n"
    other = "柬埔寨环境部司长索·达拉指出，渔民最先知道。\n"
    assert told(ZH + text + other) == ["坎·维莱", "索·达拉"]
