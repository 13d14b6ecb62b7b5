"""Where and when a report was written, before its first sentence."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

SAID = (
    "“The flow has changed,” said Sok Dara, Director, Ministry of Environment, Cambodia.\n\n"
    "“Data will be shared,” said Le Ngoc Tuan, Deputy Director, Ministry of Natural Resources "
    "and Environment, Viet Nam.\n"
)


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("HA NOI, Viet Nam, 8 May 2021 — ", "HA NOI, Viet Nam"),
        ("**HA NOI, Viet Nam, 8 May 2021 – **", "HA NOI, Viet Nam"),
        ("Vientiane, Lao PDR (LMEC), May 8, 2021: ", "Vientiane, Lao PDR"),
        ("VIENTIANE – Saturday, 8 May 2021 – ", "VIENTIANE"),
        ("8 May 2021, Vientiane – ", "Vientiane"),
        ("(Vientiane, 8 May 2021) ", "Vientiane"),
    ],
)
def test_a_dateline_tells_place_and_date_and_is_no_speaker(line, place):
    found = parsed(
        "# River Bulletin\n\nPress bulletin No. 3, 2021\n\n## One river for all\n\n"
        f"{line}Officials of six countries gathered for the Seminar on Water.\n\n{SAID}"
    )
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"
    assert found.meeting and found.meeting.place and found.meeting.place.text == place
    assert found.meeting.title and found.meeting.title.text == "Seminar on Water"
    assert [r.name.text for r in found.remarks if r.name] == ["Sok Dara", "Le Ngoc Tuan"]
    assert found.lead and "Officials of six countries" in found.lead.text


def test_the_date_of_the_masthead_is_before_that_of_a_dateline():
    found = parsed(
        "# 江河简报\n\n2021年第3期\n\n2021年5月10日\n\n## 水质研讨会召开\n\n"
        "（万象，2021年5月8日）水质研讨会在万象召开。\n"
    )
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-10"
    assert found.meeting and found.meeting.place and found.meeting.place.text == "万象"


@pytest.mark.parametrize(
    "line", ["（万象，2021年5月8日）", "本刊万象5月8日讯　", "【万象5月8日电】"]
)
def test_a_chinese_dateline_dates_an_issue_without_a_date(line):
    found = parsed(
        f"# 江河简报\n\n2021年第3期\n\n## 水质研讨会召开\n\n{line}水质研讨会顺利召开。\n"
    )
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"


@pytest.mark.parametrize(
    "opening",
    [
        "Sok Dara (Director, Ministry of Environment, Cambodia), summing up the discussion, said",
        "Sok Dara, Director, Ministry of Environment, Cambodia, opening the discussion, said",
        "Sok Dara (Director, Ministry of Environment, Cambodia), thanking all, noted",
    ],
)
def test_what_somebody_does_meanwhile_is_no_part_of_the_office(opening):
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\nThe Seminar "
        f"on Water was held in Vientiane.\n\n{opening} that the flow had changed.\n\n{SAID}"
    )
    first = found.remarks[0]
    assert first.position
    assert first.position.printed.text == "Director, Ministry of Environment, Cambodia"


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Vientiane, Lao PDR, 8 May 2021", "Vientiane, Lao PDR"),
        ("*7-8 May 2021 | Vientiane*", "Vientiane"),
        ("May 8, 2021, Vientiane, Lao PDR", "Vientiane, Lao PDR"),
        ("(Ha Noi • 30 April to 2 May 2021)", "Ha Noi"),
    ],
)
def test_where_and_when_alone_below_the_headline_are_those_of_the_meeting(line, place):
    found = parsed(
        f"# River Bulletin\n\nNo. 3, 2021\n\n20 May 2021\n\n## One river for all\n\n{line}\n\n"
        f"Officials of six countries gathered for the Seminar on Water.\n\n{SAID}"
    )
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-20"
    assert found.headline and found.headline.text == "One river for all"
    assert found.meeting and found.meeting.place and found.meeting.place.text == place
    assert found.meeting.first and found.meeting.first.value.month in (4, 5)


def test_where_and_when_alone_may_be_those_of_the_issue():
    found = parsed(
        "# River Bulletin\n\nNo. 3, 2021\n\n## One river for all\n\nBeijing, 20 May 2021\n\n"
        f"Officials of six countries gathered in Vientiane for the Seminar on Water.\n\n{SAID}"
    )
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-20"
    assert found.meeting and found.meeting.place and found.meeting.place.text == "Vientiane"


@pytest.mark.parametrize(
    ("motto", "line"),
    [
        (
            "*The river is closing at some places.*",
            "VIENTIANE, 8 May 2021 – A seminar on water ended in Vientiane yesterday.",
        ),
        (
            "*河有的地方在关门。*",
            "万象，2021年5月8日——由江河中心组织的水质研讨活动昨日在万象结束。",
        ),
    ],
)
def test_a_motto_may_stand_above_the_dateline(motto, line):
    head = "# River Bulletin\n\nIssue 3 of 2021\n\n## One river for all\n\n"
    found = parsed(f"{head}{motto}\n\n{line} Sixty people came.\n\n")
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"
    assert found.meeting and found.meeting.place
    assert found.meeting.place.text in ("Vientiane", "万象")


@pytest.mark.parametrize(
    "line",
    [
        "（本刊讯，琅勃拉邦，2021年5月8日）",
        "（本报记者 琅勃拉邦，2021年5月8日）",
        "（2021年5月8日，琅勃拉邦）",
    ],
)
def test_whose_report_it_is_stands_before_the_place(line):
    found = parsed(f"# 古城通讯\n\n## 多住一晚\n\n{line} 昨天，旅游推介会举行，九市代表到场。\n")
    assert found.masthead.date and found.masthead.date.value.isoformat() == "2021-05-08"
    assert found.meeting and found.meeting.place and found.meeting.place.text == "琅勃拉邦"
