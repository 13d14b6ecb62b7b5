"""Rounds of countries, a paragraph each, of which one has a verb that alone tells nothing."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

ENGLISH = (
    "# River Bulletin",
    "No. 3/2022, 6 May 2022",
    "# Low water in the basin",
    "The Dialogue on Low Water was held in Phnom Penh on 4 May 2022 with sixty participants.",
)
SAID = (
    "Cambodia reported that the lake had not yet turned.",
    "Lao PDR called for notice of works at the weirs ten days ahead.",
    "Viet Nam warned that salt would come a month early.",
    "China explained why the rain had failed.",
)
END = "The Dialogue agreed to write one note."
SAID_HAN = (
    "柬方报告，洞里萨湖尚未倒流。",
    "老方要求，水闸检修提前十天通报。",
    "越方提醒，咸潮将提前一个月。",
    "中方说明了今年降雨偏少的情况。",
)


def bodies(*lines: str) -> list[str]:
    return [str(r.position.printed) for r in parsed(*lines).remarks if not r.name and r.position]


@pytest.mark.parametrize("mark", ["", "- ", "3. "])
@pytest.mark.parametrize(
    "odd",
    [
        "Thailand showed pictures of sand bars and asked that causes be studied.",
        "Thailand set out three reasons for the fall of the river.",
        "Thailand compared the year with 2010.",
    ],
)
def test_a_country_among_countries_that_speak(mark, odd):
    told = [f"{mark}{line}" for line in (*SAID[:2], odd, *SAID[2:])]
    found = bodies(*ENGLISH, *told, END)
    assert found == ["Cambodia", "Lao PDR", "Thailand", "Viet Nam", "China"]


@pytest.mark.parametrize(
    "odd",
    [
        "Thailand hosted the dinner on the second day at the river.",
        "Thailand built two gauges at Nong Khai at a cost of one million.",
        "Thailand was struck by a flood in the year before.",
    ],
)
def test_what_countries_do_at_home_is_no_turn(odd):
    found = bodies(*ENGLISH, *SAID[:2], odd, *SAID[2:], END)
    assert found == ["Cambodia", "Lao PDR", "Viet Nam", "China"]


def test_among_few_that_speak_none_is_told():
    assert "Thailand" not in bodies(*ENGLISH, *SAID[:2], "Thailand showed pictures of bars.", END)


@pytest.mark.parametrize(
    "odd", ["泰方展示了沙洲的照片。", "泰方用三张照片讲沙洲，沙洲早露出一个月。"]
)
def test_sides_in_chinese(odd):
    found = bodies(*HEAD, LEAD, *SAID_HAN[:2], odd, *SAID_HAN[2:], "会议商定共同起草一份说明。")
    assert found == ["柬方", "老方", "泰方", "越方", "中方"]


def test_countries_by_their_names_in_chinese():
    names = ("柬埔寨", "老挝", "越南", "中国")
    told = [f"{who}{line[2:]}" for who, line in zip(names, SAID_HAN, strict=True)]
    found = bodies(*HEAD, LEAD, *told[:2], "泰国展示了沙洲的照片。", *told[2:])
    assert found == ["柬埔寨", "老挝", "泰国", "越南", "中国"]
