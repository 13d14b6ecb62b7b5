"""How reports, releases and briefings of institutions tell who spoke and what was only done:
counted paragraphs, offices alone, boxes of pictures, what comes below the last speaker."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import event_names, meeting_places
from bulletins.importing.parsing.printed import Printed

from .test_turns import parsed

HEAD = (
    "# Department of Rivers\n\nBriefing No. 3/2021\n\n8 May 2021\n\n"
    "## Third meeting on weirs held\n\n"
)
OPENS = "The third meeting on weirs was held in Pakse on 6 May 2021.\n\n"


def told(text: str) -> list[tuple[str, str]]:
    return [
        (r.name.text if r.name else "", str(r.position.printed) if r.position else "")
        for r in parsed(text).remarks
    ]


LED = (
    HEAD
    + "Patron of the Committee Deputy Minister for Rivers U Tun Win addressed the third meeting "
    "on weirs in Pakse. It was attended by Permanent Secretary U Ko Lay, Irrigation Department "
    "member Daw Mya Than and officials.\n\n"
)


def test_somebody_speaks_by_the_office_that_the_first_sentences_told():
    text = LED + "In his address, the Deputy Minister said that fish must pass.\n\n"
    text += "Next, U Ko Lay gave an account of two weirs. Daw Mya Than explained a third one.\n"
    assert [name for name, _ in told(text)] == ["U Tun Win", "U Ko Lay", "Daw Mya Than"]
    assert told(text)[1:] == [
        ("U Ko Lay", "Permanent Secretary"),
        ("Daw Mya Than", "Irrigation Department member"),
    ]


def test_an_office_holds_nobody_elses_name():
    text = (
        HEAD
        + OPENS.rstrip()
        + " It was attended by Deputy Minister U Ko Lay, Director-General of "
    )
    text += "Forests U Tun Win and TNC Representative Ms. Ann Berg.\n\n"
    text += "The TNC Representative explained the third weir.\n"
    assert told(text) == [("Ms. Ann Berg", "TNC Representative")]


def test_an_office_that_two_have_tells_nobody():
    text = (
        HEAD
        + OPENS.rstrip()
        + " It was attended by Director of Weirs Mr. Sok Dara and Director of "
    )
    text += "Boats Mr. Souk Vong.\n\nThe Director said that fish must pass.\n"
    assert told(text) == []


def test_who_ends_the_meeting_says_nothing():
    text = LED + "In his address, the Deputy Minister said that fish must pass.\n\n"
    text += "U Ko Lay spoke of two weirs.\n\n"
    text += "The Deputy Minister then gave concluding remarks and the meeting came to a close.\n"
    assert len(told(text)) == 2


COUNTED = HEAD + (
    "1. The third meeting on weirs was held in Pakse on 6 May 2021.\n\n"
    "2. Mr. Sok Dara, Director of the Weir Office, said that fish must pass.\n\n"
    "3. The meeting took note of the list of weirs and broke for lunch.\n\n"
    "4. Ms. Souk Vong, Head of the Boat Division, asked for wider locks.\n\n"
    "5. She added that two boats had been lost.\n\n"
    "6. In response, Mr. Dara undertook to measure the locks.\n\n"
    "7. The group thanked the host.\n"
)


def test_a_counted_paragraph_between_two_speakers_is_nobodys():
    remarks = parsed(COUNTED).remarks
    assert [r.name.text for r in remarks if r.name] == [
        "Mr. Sok Dara",
        "Ms. Souk Vong",
        "Mr. Sok Dara",
    ]
    words = [str(r.text) for r in remarks]
    assert "took note" not in words[0]
    assert "two boats" in words[1]


def test_a_counted_paragraph_below_the_last_speaker_closes():
    assert str(parsed(COUNTED).closing).endswith("The group thanked the host.")


@pytest.mark.parametrize(
    "below",
    [
        "The second and last leg of the forum will take place in Hue in June.",
        "A further meeting was agreed.\n\nThe next round is planned for June.",
        "The two institutes will meet again in June.",
        "The Weir Committee will next meet in June.",
    ],
)
def test_what_comes_next_is_nobodys_words(below):
    text = HEAD + OPENS
    text += "Mr. Sok Dara, Director of the Weir Office, said that fish must pass.\n\n"
    text += "Ms. Souk Vong, Head of the Boat Division, asked for wider locks.\n\n"
    text += "She had lost two boats.\n\n"
    closing = parsed(text + below + "\n").closing
    assert str(closing).startswith(below.split("\n")[0])


def test_a_list_inside_the_name_of_a_meeting_does_not_end_it():
    text = (
        "Weirs were a topic at the 4th Meeting of the Mae, Nam and Huai Rivers Committee held in "
        "Pakse today."
    )
    told_so = Printed.at("4th Meeting of the Mae", text.index("4th"))
    found = event_names.with_list(Printed.at(text, 0), told_so)
    assert str(found) == "4th Meeting of the Mae, Nam and Huai Rivers Committee"


@pytest.mark.parametrize("day", ["today", "yesterday morning", "earlier this week"])
def test_a_day_told_from_today_is_no_part_of_the_place(day):
    text = f"The workshop on weirs was held in Ban Lung {day}."
    assert str(meeting_places.place_in(Printed.at(text, 0))) == "Ban Lung"


def test_a_sitting_is_no_place():
    text = "Delegates met in Pakse, Lao PDR. They convened in Plenary to consider weirs."
    assert str(meeting_places.place_in(Printed.at(text, 0))) == "Pakse, Lao PDR"
    alone = "Following the speeches, delegates convened in Plenary to consider weirs."
    assert meeting_places.place_in(Printed.at(alone, 0)) is None
