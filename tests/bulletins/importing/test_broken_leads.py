"""Leads that a PDF broke, notes that a plain figure begins, and what a paper says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletins.importing.parsing import about_text, broken_leads, broken_off, note_marks
from bulletins.importing.parsing.outline import Outline

from .knowing import KNOWLEDGE
from .test_parsing import parse
from .test_telling import line


def _outline(*texts: str) -> Outline:
    return Outline(tuple(line(text) for text in texts), (), ())


def test_the_first_line_of_a_lead_goes_on_in_the_next():
    first = "5月22日，第八届两湖绿色发展论坛在南宁开幕，论坛由生态环境部门和自"
    found = broken_leads.whole(_outline("论坛开幕", first, "治区政府共同主办。二百人出席。"))
    assert [item.text for item in found.items] == [
        "论坛开幕",
        f"{first}治区政府共同主办。二百人出席。",
    ]


def test_a_headline_stays_above_its_lead():
    told = _outline("第八届两湖绿色发展论坛在南宁开幕", "论坛由生态环境部门主办。二百人出席。")
    assert broken_leads.whole(told) == told


BROKEN = "副厅长索·达拉坦言，四十家客栈歇业。越南顺化市旅游厅厅长"


@pytest.mark.parametrize("below", ["陈光宝对此表示支持，并提出互认。", "Pham Gia Bao表示支持。"])
def test_a_paragraph_that_a_column_broke_off_goes_on_in_the_next(below):
    blocks = [replace(one, block=n) for n, one in enumerate(_outline(BROKEN, below).items)]
    found = broken_off.whole(Outline(tuple(blocks), (), ()))
    assert [item.text for item in found.items] == [BROKEN + below]


@pytest.mark.parametrize(
    ("above", "below", "change"),
    [
        (f"{BROKEN}也来了。", "陈光宝对此表示支持，并提出互认。", {}),
        (BROKEN, "二、陈光宝对此表示支持，并提出互认。", {}),
        (BROKEN, "陈光宝对此表示支持，并提出互认。", {"bold_until": 3}),
        (BROKEN, "陈光宝对此表示支持，并提出互认。", {"row": 2}),
        ("越南顺化市旅游厅厅长", "陈光宝对此表示支持，并提出互认。", {}),
    ],
)
def test_a_paragraph_of_its_own_stays_one(above, below, change):
    one, other = _outline(above, below).items
    told = Outline((one, replace(other, block=1, **change)), (), ())
    assert broken_off.whole(told) == told


def test_a_plain_figure_begins_a_note_to_which_a_raised_one_leads():
    told = _outline("Plaques were unveiled for forty homestays¹ in May 2017².",
                    "1 The full list is with the Office.", "2The Office paid.",
                    "3 Boats came.")  # fmt: skip
    found = note_marks.taken_out(told).items
    assert found[0].text == "Plaques were unveiled for forty homestays in May 2017."
    assert [item.noted for item in found] == [False, True, True, False]


def test_who_makes_a_paper_of_an_event_is_about_it():
    head = "# Forum Daily\n\nIssue 4, 2022 | 6 May 2022\n\n## Weirs compared\n\n"
    lead = "The wardens met in Pakse on 4 May 2022 to compare their gauges.\n\n"
    words = "Sok Dara (Director, Water Office): The gates were opened nine days late.\n\n"
    about = "Forum Daily is issued by the Secretariat on each day of the Forum."
    found = parse(head + lead + words + about + "\n").about
    assert found and found.text == about


def test_a_heading_tells_whose_the_text_below_it_is():
    items = (
        line("护湖"),
        line("护湖人相聚。"),
        line("关于训练营"),
        line("训练营由基金支持，每年一次。"),
    )
    assert about_text.start(items, 0, None, (), KNOWLEDGE) == 2
