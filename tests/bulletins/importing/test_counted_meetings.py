"""A meeting that is only counted, the house where it was, and the town behind a publisher."""

from __future__ import annotations

import pytest

from .test_mastheads import SPOKEN
from .test_parsing import parse

HEAD = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs and who keeps them\n\n"


@pytest.mark.parametrize(
    ("lead", "title", "place"),
    [
        (
            "The Delta Weirs Committee held its Fifth Meeting at the Kampot Trade Promotion "
            "Centre, Takeo, on 2 May 2022. Sixty people came.",
            "Fifth Meeting",
            "Kampot Trade Promotion Centre, Takeo",
        ),
        (
            "Sixty people came to the Forum’s Seventh Technical Session in Kampot on 2 May 2022.",
            "Seventh Technical Session",
            "Kampot",
        ),
    ],
)
def test_a_meeting_that_is_only_counted_and_its_house(lead, title, place):
    meeting = parse(f"{HEAD}{lead}\n\n{SPOKEN}").meeting
    assert meeting
    assert (str(meeting.title), str(meeting.place)) == (title, place)


def test_a_line_below_the_headline_says_which_meeting_the_report_is_of():
    parsed = parse(
        f"{HEAD}Report of the Second Consultation on Weirs in Towns, Kampot, 14–15 April 2022\n\n"
        f"Weirs are old. Thirty keepers and officers attended this time.\n\n{SPOKEN}"
    )
    assert parsed.meeting
    assert str(parsed.meeting.title) == "Second Consultation on Weirs in Towns"


@pytest.mark.parametrize("words", ["since founding", "since its founding", "since inception"])
def test_a_serial_counts_since_the_founding(words):
    head = f"**LAKE LETTER**\n\nIssue 3/2022 (No. 19 {words}) | 6 May 2022\n\n# Weirs\n\n"
    parsed = parse(f"{head}The workshop was held in Pakse on 4 May 2022.\n\n{SPOKEN}")
    assert parsed.masthead.serial and parsed.masthead.serial.value == 19


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Published by the Regional Lakes Secretariat, Vientiane", "Regional Lakes Secretariat"),
        ("Permanent Office, Vientiane", None),
    ],
)
def test_the_town_behind_a_publisher_is_no_part_of_its_name(line, name):
    parsed = parse(
        f"**LAKE LETTER**\n\n{line}\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs\n\n"
        f"The workshop on weirs was held in Pakse on 4 May 2022.\n\n{SPOKEN}"
    )
    found = [str(each) for each in parsed.masthead.names]
    assert (found == [name]) if name else ("Permanent Office" not in found)
