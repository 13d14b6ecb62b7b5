"""Whom an English sentence brings in by the way, and whom a passive names at its end."""

from __future__ import annotations

import pytest

from .test_telling import speakers
from .test_turns import FIRST_EN, HEAD_EN, names, parsed


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        (
            "That, remarked Sok Dara of the Lakes Travel Company, was how it had been done until "
            "2020. Her company would hand over the lists.",
            "Sok Dara",
            "Lakes Travel Company",
        ),
        (
            "The pool was supported by Dr. Sok Dara of the Royal University of Lakes, who "
            "cautioned, however, that it needed shade.",
            "Dr. Sok Dara",
            "Royal University of Lakes",
        ),
        (
            "For the boat owners Sok Dara, who chairs the Lakes Boat Association, warned against "
            "earlier departures.",
            "Sok Dara",
            "chairs the Lakes Boat Association",
        ),
        (
            "The session had before it a survey of markets. Its author, Mr. Li Na’s economic "
            "adviser Ms. Sok Dara, summarised the findings.",
            "Ms. Sok Dara",
            "Mr. Li Na’s economic adviser",
        ),
        (
            "The disease was found in cattle in June. The chief veterinarian of Kampot, Dr. Sok "
            "Dara, took them through a map on which each case stood. He recommended closing.",
            "Dr. Sok Dara",
            "chief veterinarian of Kampot",
        ),
        (
            "The Director of the Centre, Daw Sok Dara, who was in the chair, drew the threads "
            "together. The forecast was good, she observed.",
            "Daw Sok Dara",
            "Director of the Centre",
        ),
    ],
)
def test_somebody_is_brought_in_by_the_way(text, name, office):
    assert speakers(text) == [(name, office)]


@pytest.mark.parametrize(
    "text",
    [
        "The hall was lent by Dr. Sok Dara of the Royal University of Lakes, who came at noon.",
        "For the boat owners the year was good. The harbour of Kampot, repaired in May, was full.",
        "Its author, the Centre, was thanked by all. The book has been printed in June.",
        "The drill was held in June. The chief of Kampot, Mr. Sok Dara, was photographed.",
    ],
)
def test_nobody_is_brought_in_who_says_nothing(text):
    assert speakers(text) == []


def test_a_body_lets_it_be_known():
    text = "The Lakes Heritage Office let it be known that no boat may moor below the steps."
    assert speakers(text) == [(None, "Lakes Heritage Office")]


@pytest.mark.parametrize("front", ["", "Kampot and Kep. "])
def test_the_office_of_a_body_speaks_behind_somebody(front):
    text = (
        f"{front}For the northern pair, Dr. Sok Dara, director of the Lakes Clinic, explained "
        "that all were tested. The Lakes Health Partnership’s regional desk offered to pay for it."
    )
    assert speakers(text)[1:] == [(None, "Lakes Health Partnership’s regional desk")]


def test_an_office_that_lends_a_hall_says_nothing():
    text = "Sok Dara, Director of Lakes, said yes. The Lakes Bank’s regional office offered tea."
    assert len(speakers(text)) == 1


def test_a_clause_about_the_neighbours_parts_nobody_from_the_verb():
    text = (
        f"{HEAD_EN}{FIRST_EN}"
        "Ms. Li Na, Director of the Water Office, said that the calendar was old. Mr. Sok Dara, "
        "whose province shares a market with them, wondered whether days were needed.\n"
    )
    assert names(text)[-1] in ("Mr. Sok Dara", "Sok Dara")


def test_what_was_debated_is_nobodys_words():
    text = (
        f"{HEAD_EN}{FIRST_EN}"
        "Ms. Li Na, Director of the Water Office, said that the calendar was old.\n\n"
        "Whether a new one would help was debated for an afternoon. Mr. Sok Dara feared that "
        "nobody would read it.\n"
    )
    assert all("debated" not in str(remark.text) for remark in parsed(text).remarks)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("A seller of river weed, Mrs. Khamsing, holder of licence number four, joined in. “He "
         "checks the oil every night,” she said.", "holder of licence number four"),
        ("A seller of river weed, Mrs. Khamsing, joined in. “He checks the oil every night,” she "
         "said.", "seller of river weed"),
    ],
)  # fmt: skip
def test_somebody_honoured_by_one_name_joins_in(text, office):
    assert speakers(text) == [("Mrs. Khamsing", office)]


def test_somebody_who_joins_a_conversation_has_the_floor_in_it():
    talk = (
        "**Q (Li Souk):** Where do the boats stand now?\n\n"
        "**A (Sok Dara):** Some forty lie at the landing.\n\n"
        "A seller of river weed, Mrs. Khamsing, joined in. “Fifty, as of today,” she said.\n\n"
        "**Q:** Who builds the next one?\n\n**A:** My daughter will.\n"
    )
    assert names(HEAD_EN + talk) == ["Li Souk", "Sok Dara", "Mrs. Khamsing", "Li Souk", "Sok Dara"]


def test_somebody_who_only_brings_tea_says_nothing():
    text = "A seller of river weed, Mrs. Khamsing, brought tea. The pilot drank it, and left."
    assert not speakers(text)


@pytest.mark.parametrize(
    "office", ["Chief, River Office (RO), Cambodia", "Chief, River Office (RO)"]
)
def test_a_short_name_in_brackets_inside_the_office_s_own(office):
    text = f"Sok Dara ({office}) thanked the hosts and went straight to the budget. Some wait."
    assert speakers(text) == [("Sok Dara", office)]
