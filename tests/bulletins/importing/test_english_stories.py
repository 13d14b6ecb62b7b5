"""Speakers in English stories, in cells that hold a whole head, and behind the day of a visit."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import running

from .knowing import KNOWLEDGE
from .test_parsing import parse, people, text
from .test_telling import OFFICE, WHO, line, speakers
from .test_turns import HEAD_EN


@pytest.mark.parametrize(
    "paragraph",
    [
        "The one who mended the pump is Mr. Sok Dara, head of the Tonle Lake Office. “We had no "
        "money for a second one,” he said.",
        "Nobody slept. Over soup, Mr. Sok Dara, head of the Tonle Lake Office, had doubts. "
        "He asked what the rain would cost.",
        "The night belonged to Mr. Sok Dara, head of the Tonle Lake Office. For years, "
        "he recalled, the gates had been shut.",
    ],
)
def test_an_english_story_brings_somebody_in_and_lets_him_speak(paragraph):
    assert speakers(paragraph) == [("Mr. Sok Dara", "head of the Tonle Lake Office")]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The boat carried Mr. Sok Dara, head of the Tonle Lake Office. It rained all day.",
        "The forum was hosted by the town. With Mr. Sok Dara, head of the Tonle Lake Office, came "
        "thirty guests. “Good tea helps all talks,” says the sign.",
        "Text edited by our colleague Sok Dara, head of the Tonle Lake Office. "
        "“Rivers for everybody” is the name of the series.",
    ],
)
def test_whom_an_english_story_only_shows_says_nothing(paragraph):
    assert speakers(paragraph) == []


def test_who_presided_may_go_on_with_words():
    sentence = (
        f"The session was moderated by Dr. {WHO}, who began with a question: who had walked?"
    )
    (voice,) = running.voices(line(sentence), KNOWLEDGE)
    assert (voice.role, str(voice.name), str(voice.position)) == ("chair", "Dr. Sok Dara", OFFICE)


CELLS = (
    "|  |  |\n|---|---|\n"
    "| **Ms. Li Na**<br>Manager<br>Red Cliff Bus Enterprise<br>Cambodia<br>*(Chair)* "
    "| Depots are missing. She asked for two. |\n"
    "| **Mr. Sok Dara**<br>Adviser to the Mayor<br>Takeo Municipality<br>Cambodia "
    "| Streets are narrow. He asked for short buses. |\n"
    "| **Ms. Li Na**<br>*closing* | The guests were thanked and tea was served. |\n"
)


def test_a_cell_beside_words_is_one_head_whatever_the_body_is_called():
    assert people(parse(HEAD_EN + CELLS)) == [
        ("chair", "Ms. Li Na", "Manager Red Cliff Bus Enterprise Cambodia"),
        ("remark", "Mr. Sok Dara", "Adviser to the Mayor Takeo Municipality Cambodia"),
        ("remark", "Ms. Li Na", None),
    ]


def test_a_day_in_bold_may_stand_before_who_speaks_again():
    days = (
        f"**Monday.** Mr. {WHO}, said that gauges are missing.\n\n"
        "**Tuesday.** Ms. Li Na, Deputy Director, River Center, China, said little.\n\n"
        "**Friday.** In the last round Mr. Dara spoke again. He promised two wells.\n"
    )
    *_, last = parse(HEAD_EN + days).remarks
    assert (text(last.name), last.text.text[:14]) == ("Mr. Sok Dara", "Friday. In the")


def test_a_scene_of_another_year_stands_before_whoever_speaks():
    scene = "The lake burned in 2016. Ms. Sok Dara of the Lake Office recalled that no rain fell."
    assert speakers(scene) == [("Ms. Sok Dara", "Lake Office")]


def test_an_office_at_the_head_of_the_next_sentence():
    told = "Dr. Sok Dara spoke last. A hydrologist at the Lake Office, he has counted cranes."
    assert speakers(told) == [("Dr. Sok Dara", "hydrologist at the Lake Office")]


def test_what_somebody_runs_is_told_whole():
    told = (
        "Ms. Sok Dara, who manages the core area for the Ministry of Environment, recalled that."
    )
    assert speakers(told) == [
        ("Ms. Sok Dara", "manages the core area for the Ministry of Environment")
    ]


def test_who_is_named_in_the_middle_of_what_is_said():
    paragraph = (
        "The upper town had another worry. The water, said Mr. Sok Dara, head of the Tonle Lake "
        "Office, has been sold for years. He nevertheless offered to share some."
    )
    assert speakers(paragraph) == [("Mr. Sok Dara", "head of the Tonle Lake Office")]


def test_a_red_cross_speaks_in_a_note_that_is_read():
    paragraph = (
        "The Vietnam Red Cross, in a note read to the meeting, put at 9,000 the number of "
        "households without water."
    )
    (voice,) = running.voices(line(paragraph), KNOWLEDGE)
    assert str(voice.position) == "Vietnam Red Cross"


def test_what_somebody_lays_on_the_table_is_no_part_of_the_office():
    turn = "Li Na, Head of Operations at Kampot Port, laid the record on the table: 411 arrivals."
    found = people(parse(f"{HEAD_EN}{WHO}, said that data matter.\n\n{turn}\n\n"))
    assert found[-1][:3] == ("remark", "Li Na", "Head of Operations at Kampot Port")


def test_who_apologizes_speaks():
    assert speakers(f"{WHO}, apologized. The posts are standing.") == [("Sok Dara", OFFICE)]
