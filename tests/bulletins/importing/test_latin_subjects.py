"""What stands between an English name or body and its verb, and who is told by another."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import running

from .knowing import KNOWLEDGE
from .test_telling import line
from .test_turns import FIRST_EN, HEAD_EN, names, parsed


def told(paragraph: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (
            voice.name and str(voice.name),
            voice.position and str(voice.position),
            voice.country,
        )
        for voice in running.voices(line(paragraph), KNOWLEDGE)
    ]


@pytest.mark.parametrize(
    ("paragraph", "name", "position"),
    [
        (
            "Mr. Sok Dara, who has mended nets in Kampot since 1990, told the room that he "
            "pays three fees.",
            "Mr. Sok Dara",
            None,
        ),
        (
            "Mrs. Sok Dara, who sells fish in Kampot and is vice-president of the Net Makers’ "
            "Network, opened the forum with a scale.",
            "Mrs. Sok Dara",
            "vice-president of the Net Makers’ Network",
        ),
        (
            "The third day belonged to the carters. Mr. Sok Dara, who has driven oxen since 1990, "
            "told the guests that he pays three fees.",
            "Mr. Sok Dara",
            None,
        ),
        (
            "Mr. Sok Dara, representing the Cambodia National Rivers Committee, asked whether "
            "the rule would hold.",
            "Mr. Sok Dara",
            "Cambodia National Rivers Committee",
        ),
        (
            "From the other side of the border, Sok Dara, Director of the Ecology Bureau, set "
            "out a plan.",
            "Sok Dara",
            "Director of the Ecology Bureau",
        ),
        (
            "Project Director Sok Dara admitted that the dykes had started late.",
            "Sok Dara",
            "Project Director",
        ),
        (
            "Sok Dara, a pepper trader from Kampot Province, Cambodia, who is also chairman of "
            "the town club, asked whether the train would wait.",
            "Sok Dara",
            "pepper trader from Kampot Province, Cambodia",
        ),
        (
            "Mr. Sok Dara of the Institute of River Studies was mostly interested in price. He "
            "reckoned that one gauge would cost less than a boat.",
            "Mr. Sok Dara",
            "Institute of River Studies",
        ),
    ],
)
def test_somebody_may_be_told_by_a_clause_before_the_verb(paragraph, name, position):
    assert told(paragraph) == [(name, position, "")]


@pytest.mark.parametrize(
    ("paragraph", "name", "position"),
    [
        (
            "Sok Dara head of the Boat Section of the Kampot Office agreed, and proposed the "
            "radar of Kep.",
            "Sok Dara",
            "head of the Boat Section of the Kampot Office",
        ),
        (
            "Dr. Sok Dara fisherman and chairman of the Kep Council, Cambodia, described how fees "
            "pay the wardens.",
            "Dr. Sok Dara",
            "fisherman and chairman of the Kep Council, Cambodia",
        ),
        (
            "Mr. Sok Dara who grows pepper in Kampot, Cambodia, answered that shops sell it.",
            "Mr. Sok Dara",
            "grows pepper in Kampot, Cambodia",
        ),
        (
            "Mr. Sok Dara warden of the Kep Landscape, Cambodia, answered that shops sell it.",
            "Mr. Sok Dara",
            "warden of the Kep Landscape, Cambodia",
        ),
        (
            "Closing the debate, the Directorate of Boats of Kampot, Mr. Sok Dara, thanked the "
            "farmers of Kep. He announced that the plots would be dropped.",
            "Mr. Sok Dara",
            "Directorate of Boats of Kampot",
        ),
        (
            "From the other side of the border, Sok Dara, Deputy Director-General of Kampot Port, "
            "presented a plan to lend boats.",
            "Sok Dara",
            "Deputy Director-General of Kampot Port",
        ),
        (
            "Mr. Sok Dara (Boat Department, who leads the night shift at Kep) related that the "
            "gates had been open until ten.",
            "Mr. Sok Dara",
            "Boat Department",
        ),
        (
            "The Boat Owners’ Association, summing up, observed that nobody had complained.",
            None,
            "Boat Owners’ Association",
        ),
    ],
)
def test_a_comma_may_lack_behind_the_name_or_stand_behind_the_body(paragraph, name, position):
    assert told(paragraph) == [(name, position, "")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Mr. Sok Dara, who has mended nets in Kampot since 1990, mended ours too.",
        "Mr. Sok Dara of the Institute of River Studies was mostly tired. It rained all day.",
        "The third day belonged to the carters. The oxen, who had pulled since 1990, opened it.",
        "Kampot, a town of salt from the sea, offered fifty beds.",
    ],
)
def test_of_whom_no_word_is_told_says_nothing(paragraph):
    assert told(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "name", "country"),
    [
        ("Her Lao counterpart, Souk Vong, Head of the Border Office, agreed and added a cause.",
         "Souk Vong", "la"),
        ("His colleague from Cambodia, Mr. Sok Dara, Head of the Border Office, said the same.",
         "Mr. Sok Dara", "kh"),
        ("Their host, Souk Vong, Head of the Border Office, said that tea was ready.",
         "Souk Vong", ""),
    ],
)  # fmt: skip
def test_a_counterpart_is_nobodys_name(paragraph, name, country):
    assert told(paragraph) == [(name, "Head of the Border Office", country)]


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        ("The Institute of River Studies, which attended as an observer, said it would help.",
         "Institute of River Studies"),
        ("The World Bank task team observed that the clause had not been used.",
         "World Bank task team"),
        ("The observer of Viet Nam said that the gauges showed the same.",
         "observer of Viet Nam"),
    ],
)  # fmt: skip
def test_those_who_speak_for_a_body_speak_without_a_name(paragraph, body):
    assert [each[:2] for each in told(paragraph)] == [(None, body)]


CHAIR = (
    "**Dr. Souk Vong**\n\nModerator – Director, Lake Institute, Lao PDR\n\n"
    "We have four numbers and, I suspect, five ways to count them all.\n\n"
    "**Mr. Sok Dara**\n\nHead of Fisheries, Ministry of Environment, Cambodia\n\n"
    "We count at the nets from October on, and have done so since 1995.\n\n"
)


def test_whoever_presides_comes_back_with_that_part_alone_below_the_name():
    again = "**Dr. Souk Vong**\n\nModerator\n\nThen let us begin there and count once more.\n"
    last = parsed(HEAD_EN + CHAIR + again).remarks[-1]
    assert (str(last.name), last.role) == ("Dr. Souk Vong", "chair")


def test_a_heading_tells_who_chaired_the_discussion():
    text = (
        "### Mr. Sok Dara\n*Head of Fisheries, Ministry of Environment, Cambodia*\n\n"
        "We count at the nets from October on, and have done so since 1995.\n\n"
        "### Discussion moderated by Mrs. Ann Berg\n*UNESCO consultant*\n\n"
        "Mrs. Berg asked each town to name one thing that it would copy.\n"
    )
    last = parsed(HEAD_EN + text).remarks[-1]
    assert (str(last.name), str(last.position.printed), last.role) == (
        "Mrs. Ann Berg",
        "UNESCO consultant",
        "chair",
    )


def test_an_office_and_a_part_of_the_name_come_back_behind_where_it_was():
    text = (
        "Ambassador Sok Vanna Dara spoke of her first crossing. “It took two days,” she said.\n\n"
        + FIRST_EN.partition("\n\n")[2]
        + "At the farewell dinner Ambassador Dara took the draft and said she would read it.\n"
    )
    assert names(HEAD_EN + text)[-1] == "Sok Vanna Dara"


def test_what_all_did_between_the_speakers_is_nobodys():
    first, second, _ = FIRST_EN.split("\n\n")
    text = f"{first}\n\nThe delegation then travelled to Pakse, where it rained.\n\n{second}\n"
    remarks = parsed(HEAD_EN + text).remarks
    assert ["Pakse" in str(remark.text) for remark in remarks] == [False, False]


@pytest.mark.parametrize(
    "line",
    [
        "Meeting of Town Architects, Luang Prabang, 24–26 April 2019",
        "Report from the Round Table on Small Fish, Siem Reap, 28 June 2018",
    ],
)
def test_a_line_below_the_headline_tells_where_the_meeting_was(line):
    text = (
        f"# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Old roofs, new rain\n\n{line}\n\n"
        f"Tiles made by hand last for sixty years, and others for fifteen.\n\n{FIRST_EN}"
    )
    meeting = parsed(text).meeting
    assert meeting and str(meeting.place) == line.split(", ")[1]


def test_which_company_it_is_may_be_told_by_a_clause():
    office = "manager of the company that runs the Kep Harbour Zone"
    assert told(f"Mr. Sok Dara, {office}, pointed out that nets are dear.") == [
        ("Mr. Sok Dara", office, "")
    ]


def test_what_all_who_met_recommend_nobody_says():
    assert told("The Working Group recommended that countries name a contact by March.") == []


@pytest.mark.parametrize("way", ["from Kunming", "by video", "the meeting late"])
def test_whoever_joined_and_showed_something_speaks(way):
    office = "Researcher at the Academy of Lakes, China"
    assert told(f"Ms. Li Na, {office}, joined {way} and displayed the fires of five years.") == [
        ("Ms. Li Na", office, "")
    ]


@pytest.mark.parametrize(
    "what",
    ["from Kunming and listened to the others.", "the Academy in 2019 and worked for its lakes."],
)
def test_whoever_only_joined_says_nothing(what):
    assert told(f"Ms. Li Na, Researcher at the Academy of Lakes, China, joined {what}") == []


@pytest.mark.parametrize(
    "clause", ["When the Center asked us to bring bankers", "While the Commission warned of rain"]
)
def test_no_clause_that_hangs_on_another_tells_a_body(clause):
    assert told(f"{clause}, we expected silence.") == []
