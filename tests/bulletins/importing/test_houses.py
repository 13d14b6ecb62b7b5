"""Where a lead says that a meeting took place: houses, villages, further down."""

from __future__ import annotations

import pytest

from .test_parsing import parse

HEAD = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs and who keeps them\n\n"
MORE = "Sixty people came, and nobody left before the coffee was finished."


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("Once a quarter the office opens its doors. The Third Open Hour took place at the Boten "
         "checkpoint on 4 May.", "Boten checkpoint"),
        ("The salt came early. On 4 May the Exchange held its Spring Meeting at Lake University "
         "with one question only.", "Lake University"),
        ("The Winter Meeting was held in the silk village of Puok near Siem Reap on 4 May. "
         "A scarf sold in Kunming travels with four papers.", "Puok near Siem Reap"),
        ("The Group has worked on rules. On 4 May it met the public: at an open session in the "
         "Charoen Hotel in Udon Thani anybody could ask.",
         "Charoen Hotel in Udon Thani"),
    ],
)  # fmt: skip
def test_the_house_or_the_village_of_the_meeting_is_told(lead, place):
    parsed = parse(HEAD + f"{lead} {MORE}\n")
    assert str(parsed.meeting and parsed.meeting.place) == place


def test_a_counted_heading_is_no_headline():
    head = "# SEASONAL BULLETIN\n\nBulletin 33, 2022 | 6 May 2022\n\n"
    body = "## Low lake, early salt\n\n## 1 The situation\n\nThe lake stood low in May.\n\n"
    rest = "## 2 What comes\n\nRain is expected for the second half of the month.\n"
    assert str(parse(head + body + rest).headline) == "Low lake, early salt"


def test_a_line_of_release_is_no_lead():
    head = "PRESS RELEASE\n\n**Clear Sky Secretariat**\n\nChiang Rai, 17 January 2022. "
    head += "For immediate release.\n\n# Five neighbours agree on burning days\n\n"
    lead = "For the first time the fields on both sides of the river will be burnt together."
    parsed = parse(head + lead + "\n")
    assert (str(parsed.headline), str(parsed.lead)) == (
        "Five neighbours agree on burning days", lead
    )  # fmt: skip


def test_a_date_that_goes_on_is_no_title():
    lead = "On 3 and 4 May the Seed Exchange therefore held its Spring Meeting in Pakse."
    parsed = parse(HEAD + f"The salt came early. {lead} {MORE}\n")
    assert not str(parsed.meeting and parsed.meeting.title).startswith("and")
