"""Lines that somebody broke by hand, now a word sooner and now a word later."""

from __future__ import annotations

import pytest

from .test_parsing import parse, people

HEAD = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n## Weirs and who keeps them\n\n"
RAGGED = """\
The workshop on small weirs was held in Pakse on 4 May 2022 with sixty participants from the
towns along the shore, and it looked at eleven gates.

Mr. Sok Dara, Director of the Department of Lakes and Rivers at the Ministry of
Environment of Cambodia, said that the gates had been opened nine days late last
year, so that the seedlings of two villages paid for it. He asked for a roster that all can read,
with the hours of the day in it.
"""


def test_a_paragraph_whose_lines_end_now_sooner_and_now_later_is_one():
    parsed = parse(HEAD + RAGGED)
    [(_, name, office)] = people(parsed)
    assert (name, office.endswith("the Ministry of Environment of Cambodia")) == (
        "Mr. Sok Dara",
        True,
    )
    assert str(parsed.lead).endswith("and it looked at eleven gates.")


@pytest.mark.parametrize(
    "lines",
    [
        "**Sok Dara, Director of the Department of Lakes, Ministry of Environment, Cambodia**\n"
        "The gates were opened late last year. We shall write down the hours.",
        "Mr. Sok Dara, Director of the Department of Lakes, Ministry of Environment, Cambodia\n"
        "Ms. Souk Vongsa, Director of the Water Office of Champasak, Lao PDR, and her keepers\n",
    ],
)
def test_lines_of_several_things_stay_apart(lines):
    filler = (
        "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty of the people\n"
    )
    parsed = parse(f"{HEAD}{filler}of the shore.\n\n{lines}")
    assert all("Souk" not in str(remark.name) for remark in parsed.remarks)
    assert all(len(str(remark.text)) < 80 for remark in parsed.remarks)


def test_a_label_stays_bold_where_its_paragraph_ran_on():
    body = (
        "**Sok Dara**, Director, Ministry of Environment, Cambodia, and **Souk Vongsa**, "
        "Director, Water Office, answered.\n\n"
        "**Sok Dara:** The gates of the lower lake were opened nine days late last year, and the\n"
        "seedlings of two villages paid for it.\n\n"
        "**A pupil of the Lake School:** May we come and read the gauge every morning, or is\n"
        "that only for the keepers of the gates?\n\n"
        "**Sok Dara:** You may. The key hangs beside the door of the keeper's house, and a new\n"
        "roster will tell you when to come.\n"
    )
    lead = "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty people.\n\n"
    told = [
        str(remark.position and remark.position.printed)
        for remark in parse(HEAD + lead + body).remarks
    ]
    assert told[-2] == "A pupil of the Lake School"


@pytest.mark.parametrize(
    "label",
    [
        "Question from the floor (a pupil of the Lake School)",
        "Voice from the audience (a boatman from Takeo)",
    ],
)
def test_somebody_on_the_floor_is_told_in_brackets(label):
    body = (
        "**Sok Dara**, Director, Ministry of Environment, Cambodia, and **Souk Vongsa**, "
        "Director, Water Office, answered.\n\n"
        "**Sok Dara:** The gates of the lower lake were opened nine days late last year.\n\n"
        f"**{label}:** May we come and read the gauge every morning?\n\n"
        "**Sok Dara:** You may. The key hangs beside the door of the keeper's house.\n"
    )
    lead = "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty people.\n\n"
    asked = parse(HEAD + lead + body).remarks[-2]
    assert str(asked.position and asked.position.printed) in label
    assert str(asked.text) == "May we come and read the gauge every morning?"
