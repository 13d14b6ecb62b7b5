"""What a form tells of a meeting, whoever made it; and who listed there speaks below."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import facts, outline
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Minutes of the Seminar on Water\n\n"
LEAD = "Six countries were represented and reviewed the state of monitoring.\n\n"
SAID = (
    "**Sok Dara**, Director, Ministry of Environment, Cambodia\n\nThe flow has changed.\n\n"
    "**Ms. Yao Jing** (Chair)\n\nThe next seminar will be held in the dry season.\n"
)
CHAIR = "Ms. Yao Jing, Deputy Director, River Basins Cooperation Center"


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


ROWS = (
    "|  |  |\n| --- | --- |\n| Date | 6 May 2021 |\n| Venue | Vientiane |\n| Weather | fair |\n"
    f"| Chair | {CHAIR} |\n| Rapporteur | Mr. Tom Reed |\n\n"
)
LINES = (
    f"Date: 6 May 2021\n\nPlace: Vientiane\n\nModerator: {CHAIR}\n\nRapporteur: Mr. Tom Reed\n\n"
)
ABOVE = f"**When**\n\n6 May 2021\n\n**Where**\n\nVientiane\n\n**Chaired by**\n\n{CHAIR}\n\n"
ONE_ROW = (
    "| Time | 6 May 2021 | Venue | Vientiane |\n| --- | --- | --- | --- |\n"
    f"| Chair | {CHAIR} |\n\n"
)


@pytest.mark.parametrize("form", [ROWS, LINES, ABOVE, ONE_ROW])
def test_a_form_tells_place_and_chair_and_nobody_speaks_in_it(form):
    found = parsed(f"{HEAD}{form}### Introduction\n\n{LEAD}### Discussion\n\n{SAID}")
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"
    assert found.headline and found.headline.text == "Minutes of the Seminar on Water"
    assert found.meeting and found.meeting.title and found.meeting.place
    assert (found.meeting.title.text, found.meeting.place.text) == (
        "Seminar on Water",
        "Vientiane",
    )
    told = [(r.name.text, r.role, r.position.printed.text) for r in found.remarks
            if r.name and r.position]  # fmt: skip
    assert told == [
        ("Sok Dara", "remark", "Director, Ministry of Environment, Cambodia"),
        ("Ms. Yao Jing", "chair", "Deputy Director, River Basins Cooperation Center"),
    ]
    assert len(found.remarks) == 2


def test_a_chinese_form_tells_the_name_of_the_meeting():
    found = parsed(
        "# 江河简报\n\n2021年第3期\n\n2021年5月8日\n\n| 会议名称 | 水质研讨会 |\n| --- | --- |\n"
        "| 会议时间 | 2021年5月6日 |\n| 会议地点 | 万象 |\n| 记录人 | 王小川 |\n\n"
        "六国代表回顾了监测工作的进展，并讨论了下一步的安排。\n\n"
        "柬埔寨环境部司长Sok Dara指出，旱季流量变化很大。\n"
    )
    assert found.meeting and found.meeting.title and found.meeting.place
    assert (found.meeting.title.text, found.meeting.place.text) == ("水质研讨会", "万象")
    assert [r.name.text for r in found.remarks if r.name] == ["Sok Dara"]


def test_a_chair_told_above_a_heading_has_said_nothing_yet():
    found = parsed(
        f"{HEAD}Held in Vientiane, Lao PDR, on 6 May 2021\n\n*Chair:* Ms. Yao Jing (Deputy "
        "Director, River Basins Cooperation Center)\n\n**Opening**\n\n1. The Seminar on Water was "
        "held in Vientiane on 6 May 2021.\n\n**Statements**\n\n2. **Sok Dara** (Director, "
        "Ministry of Environment, Cambodia) said that the flow had changed.\n\n"
        "3. **Ms. Yao Jing** (Chair), summing up the discussion, said that data would be shared.\n"
    )
    assert [(r.name.text, r.role) for r in found.remarks if r.name] == [
        ("Sok Dara", "remark"), ("Ms. Yao Jing", "chair"),
    ]  # fmt: skip
    last = found.remarks[-1].position
    assert last and last.printed.text == "Deputy Director, River Basins Cooperation Center"


@pytest.mark.parametrize(
    "form",
    [
        "Time: 9.00\n\nTopic: Monitoring\n\nSpeaker: Sok Dara\n\n",
        "| 主办单位 | 江河环境合作中心 |\n| --- | --- |\n| 期号 | 2021年第3期 |\n"
        "| 日期 | 2021年5月8日 |\n\n",
    ],
)
def test_forms_of_a_speaker_and_of_the_paper_tell_nothing_of_a_meeting(form):
    lines = outline.outline(read((form + LEAD).encode(), "a.md"))
    assert facts.taken(lines) == (lines, facts.Facts())


def test_those_who_are_listed_as_present_are_introduced_and_speak_below():
    rows = (
        "| Name | Title | Organization | Country |\n| --- | --- | --- | --- |\n"
        "| Mr. Sok Dara | Director | Ministry of Environment | Cambodia |\n"
        "| Mr. Le Ngoc Tuan | Deputy Director | Ministry of Natural Resources and Environment | "
        "Viet Nam |\n\n"
    )
    said = (
        "| No. | Speaker | Points raised |\n| --- | --- | --- |\n"
        "| 1 | **Mr. Sok Dara** | The flow of the river has changed. |\n"
        "| 2 | **Mr. Le Ngoc Tuan** | Data will be shared with all. |\n"
    )
    found = parsed(
        f"{HEAD}{ROWS}### A. Attendance\n\n{rows}### B. Introduction\n\n{LEAD}"
        f"### C. Discussion\n\n{said}"
    )
    assert found.headline and found.headline.text == "Minutes of the Seminar on Water"
    assert [(r.name.text, r.country, bool(r.text)) for r in found.remarks if r.name] == [
        ("Mr. Sok Dara", "kh", True), ("Mr. Le Ngoc Tuan", "vn", True),
    ]  # fmt: skip
    # Those who are present publish nothing.
    assert [name.text for name in found.masthead.names] == ["River Bulletin"]


def test_the_day_of_the_paper_in_a_row_of_its_own_is_of_no_meeting():
    found = parsed(
        "# 湖区工作简报\n\n| 期号 | 2021年第3期 |\n| --- | --- |\n| 日期 | 2021年5月8日 |\n\n"
        "## 湖水要情\n\n| 会议名称 | 湖水数据研讨会 |\n| --- | --- |\n| 时间 | 2021年5月6日 |\n"
        "| 地点 | 金边 |\n\n三国水利部门参加了讨论，商定每月对一次表。\n"
    )
    assert found.meeting and str(found.meeting.title) == "湖水数据研讨会"
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"
