"""Minutes by their agenda: each point has a label, and somebody or nobody speaks on it."""

from __future__ import annotations

import pytest

from .test_minutes import parsed, told

HEAD = (
    "Two Rivers Dialogue · Secretariat at Pakse\n\n# Third meeting on fishways\n\n"
    "Distributed 5 April 2019 (Record No. 3 of 2019)\n\n"
    "The group met on 21 March to choose designs. Papers are kept by the Secretariat.\n\n"
)
OPENING = (
    "**Opening.** Ms. Souk Vong, Director, Ministry of Environment, Lao PDR, said it was time."
)
PRESENT = "**Attendance.** Sixteen members came. Apologies were received from Mr. Sok Pisith."
REPORT = (
    "**Trials.** Mr. Sok Dara, Director, Ministry of Environment, Cambodia, noted forty species."
)
COUNT = (
    "**Count.** Dr. Le Nga, Director, Ministry of Environment, Viet Nam, asked who would count."
)
LENT = "**Equipment.** The Secretariat said that it could lend four meters for the season."
DECIDED = "**Decisions.** Five designs are retained."
SPOKEN = [(name, "remark") for name in ("Ms. Souk Vong", "Mr. Sok Dara", "Dr. Le Nga", "")]


@pytest.mark.parametrize("mark", ["{}. ", "({}) "])
def test_nobody_speaks_on_a_point_of_its_own_and_an_office_on_another(mark):
    points = (OPENING, PRESENT, REPORT, COUNT, LENT, DECIDED)
    found = parsed(HEAD + "\n\n".join(mark.format(n) + p for n, p in enumerate(points, 1)))
    assert [(name, role) for name, role, _ in told(found)] == SPOKEN
    assert found.remarks[3].position.printed.text == "Secretariat"
    assert "Attendance" not in found.remarks[0].text.text
    assert found.closing.text.endswith("Five designs are retained.")


def test_the_day_on_which_minutes_are_sent_and_the_office_of_whoever_sends_them():
    found = parsed(HEAD + "\n\n".join((OPENING, REPORT, COUNT)))
    assert [name.text for name in found.masthead.names] == ["Two Rivers Dialogue"]
    assert found.masthead.number.value == 3
    assert found.masthead.date.value.isoformat() == "2019-04-05"


def test_the_day_of_issue_is_told_behind_that_of_the_meeting():
    found = parsed(
        "# River Letter\n\nLetter 2, 2019. Pakse, 21 March. Issued 5 April 2019\n\n" + REPORT
    )
    assert found.masthead.date.value.isoformat() == "2019-04-05"
    assert (found.masthead.year.value, found.masthead.number.value) == (2019, 2)


def test_a_point_in_chinese_on_which_nobody_speaks_is_nobodys_and_the_last_closes():
    found = parsed(
        "# 联络小组第七次会议纪要\n\n2020年11月20日印发\n\n会议于2020年11月12日在景洪召开，"
        "四国联络员二十一人参加。\n\n"
        "**一、夜航试点。** 老挝水运司处长宋坎·维拉说，灯标已经装好，具备夜航条件。\n\n"
        "**二、费用分担。** 会议同意灯标电费由各国自理。\n\n"
        "**三、事故通报。** 柬埔寨环境部司长索·达拉介绍了八月的一次碰撞，原因是频道不同。\n\n"
        "**四、下次会议。** 2021年4月在琅勃拉邦举行。\n"
    )
    assert [name for name, *_ in told(found)] == ["宋坎·维拉", "索·达拉"]
    assert not any("会议同意" in remark.text.text for remark in found.remarks)
    assert found.closing.text == "四、下次会议。 2021年4月在琅勃拉邦举行。"
    assert found.meeting.title is None or "2020" not in found.meeting.title.text


def test_a_secretariat_speaks_among_others_and_whoever_met_does_not():
    ends = "The Working Group recommended that countries publish their lists of meters."
    said = "The Secretariat thanked the owners and stated that the siren would be changed."
    spoken = [point.split("** ")[1] for point in (OPENING, REPORT, COUNT)]
    found = parsed(HEAD + "\n\n".join((*spoken, said, ends)))
    assert [name for name, *_ in told(found)] == [
        "Ms. Souk Vong", "Mr. Sok Dara", "Dr. Le Nga", "",
    ]  # fmt: skip
    assert found.closing.text == ends


def test_a_secretariat_alone_is_told_of_and_says_nothing():
    said = "The Secretariat stated that the siren would be changed."
    assert told(parsed(HEAD + said)) == []
