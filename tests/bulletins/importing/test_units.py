"""Bodies of one kind, of which no list knows, that report one below the other."""

from __future__ import annotations

import pytest

from .test_bodies_amid import told

TEAMS = (
    "The Kampot boat team said that nine families had been taken off roofs.",
    "The Kep boat team warned that its only pump was lent out.",
    "The Takeo boat team asked for maps on paper, because telephones drown.",
)
NAMED = ["Kampot boat team", "Kep boat team", "Takeo boat team"]


def test_each_of_three_says_something():
    assert told(*TEAMS) == NAMED


@pytest.mark.parametrize("lead", ["The teams reported as follows.", ""])
def test_two_do_so_only_in_a_list_or_where_a_line_leads_to_them(lead):
    listed = [f"- {team}" for team in TEAMS[:2]]
    assert told(lead or "Both met.", *(TEAMS[:2] if lead else listed)) == NAMED[:2]
    assert told("Both met.", *TEAMS[:2]) == []


def test_the_numbers_of_printed_entries_are_no_words_of_theirs():
    counted = [f"({number}) {team}" for number, team in enumerate(TEAMS, 1)]
    assert told(*counted) == NAMED
    assert told("Both met.", *counted[:2]) == NAMED[:2]


@pytest.mark.parametrize(
    "lines",
    [
        # What was measured there.
        [f"The {town} gauging station reported 1.2 metres in May." for town in ("Kep", "Pakse")],
        # One team, again and again.
        [TEAMS[0]] * 3,
        [
            "The Kampot boat team moved to a new house.",
            "The Kep boat team lent its pump.",
            "The Takeo boat team won the race.",
        ],
    ],
)
def test_what_was_counted_and_done_is_said_by_nobody(lines):
    assert told("They reported as follows.", *lines) == []
