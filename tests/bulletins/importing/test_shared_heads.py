"""Heads of two languages: what stands once above both texts, and lines that say issue, date and
names in both."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import joined_lines
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HAN = (
    "## 木薯病联防会议\n\n木薯病联防会议于2023年9月12日在越南西宁省举行，四国代表参加。\n\n"
    "柬埔寨环境部司长索·达拉指出，种茎要检疫，病株要拔除，田间要轮作。\n\n"
)
LATIN = (
    "## Meeting on cassava disease\n\nThe Meeting on Cassava Disease was held in Tay Ninh, Viet "
    "Nam, on 12 September 2023, with guests of four countries.\n\n"
    "Sok Dara, Director, Ministry of Environment, Cambodia, said that stems had to be checked.\n\n"
)
ISSUE, ISSUE_EN = "2023年第5期\n\n2023年9月15日\n\n", "No. 5, 2023\n\n15 September 2023\n\n"


def told(text: str) -> list[tuple[str, list[str], str]]:
    found = parsing.parse_languages(read(text.encode(), "a.md"), KNOWLEDGE)
    return [
        (
            one.language,
            [str(name) for name in one.masthead.names],
            str(one.masthead.date and one.masthead.date.value),
        )
        for one in found
    ]


@pytest.mark.parametrize(
    "head",
    [
        "# 湖区协作组通告\n\nNotice of the Lakes Working Group\n\n",
        "# 湖区协作组　Lakes Working Group\n\n",
        "湖区协作组\n\nLakes Working Group – Circular\n\n",
    ],
)
def test_the_name_of_the_second_text_stands_above_the_first(head):
    (_, han, _), (_, latin, _) = told(head + ISSUE + HAN + ISSUE_EN + LATIN)
    assert han[0].startswith("湖区协作组")
    assert latin[0].endswith("Lakes Working Group")


def test_where_the_second_text_has_a_name_of_its_own_the_first_keeps_what_is_above_it():
    own = "# Lakes Working Group\n\n"
    (_, han, _), (_, latin, _) = told(
        "# 湖区协作组\n\nReed River Center\n\n" + ISSUE + HAN + own + ISSUE_EN + LATIN
    )
    assert latin == ["Lakes Working Group"]
    assert han == ["Reed River Center"]


@pytest.mark.parametrize(
    ("line", "halves"),
    [
        ("第8卷第2期 · Vol. 8 No. 2 · 2023年9月15日 (15 September 2023)", None),
        ("第5期（No. 5）　2023年9月15日（15 September 2023）", None),
        ("二〇二三年第十期　Number 10, 2023", ("二〇二三年第十期", "Number 10, 2023")),
        ("湖区信息　LAKE HEALTH NOTES", ("湖区信息", "LAKE HEALTH NOTES")),
        ("柬埔寨环境部　Sok Dara Vong", ()),
    ],
)
def test_a_line_of_the_head_says_all_in_both(line, halves):
    if halves is not None:
        found = joined_lines.two(Printed.at(line, 0), True, KNOWLEDGE)
        assert tuple(map(str, found or ())) == halves
        return
    head = f"# 湖区鱼讯 / Lake Fish News\n\n{line}\n\n"
    han, latin = (part.split("\n\n")[:3] for part in (HAN, LATIN))
    turns = "\n\n".join(line for pair in zip(han, latin, strict=True) for line in pair)
    assert [date for *_, date in told(f"{head}{turns}\n")] == ["2023-09-15"] * 2


def test_a_rank_in_chinese_before_a_name_in_letters_is_no_name():
    text = (
        "# 警务简报\n\n2018年第9期　2018年2月27日\n\n## 警务交流会举行\n\n"
        "2018年2月23日，警务交流会在清莱举行。\n\n"
        "**警上校 Sok Dara**\n\n柬埔寨旅游警察局副局长\n\n"
        "警上校 Sok Dara通报，七天接到电话五百余次，其中三成是护照遗失。\n"
    )
    [remark] = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    assert str(remark.name) == "警上校 Sok Dara"


@pytest.mark.parametrize(
    "line",
    ["No. 33, 27 October 2023. Office of the Joint Working Group on Lake Data",
     "27 October 2023. Issue 33. Published by the Lake Data Desk, Nanning"],
)  # fmt: skip
def test_points_part_issue_date_and_publisher_in_a_line(line):
    text = f"# Lake Data Brief\n\n{line}\n\n{LATIN}"
    found = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)
    assert (found.masthead.number and found.masthead.number.value) == 33
    assert str(found.headline) == "Meeting on cassava disease"
    assert str(found.lead).startswith("The Meeting on Cassava")
