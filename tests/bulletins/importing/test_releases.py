"""Whom English releases, newsletters and reports let speak: scientists told with what they did
since, bodies with what they are there as, people taken up once more by honour and name, entries
of a list and cells of a table that tell any body."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import pairs
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_telling import speakers
from .test_turns import FIRST_EN, HEAD_EN, names, parsed


def test_what_somebody_has_done_since_is_no_part_of_the_office():
    told = speakers(
        "Not all was settled. Dr Ana Lind, a fish biologist at the Water Institute who has tagged "
        "carp since 2009, warned that patrols were not enough."
    )
    assert told == [("Dr Ana Lind", "fish biologist at the Water Institute")]


@pytest.mark.parametrize(
    "aside", ["an observer", "speaking for five others", "supported by the hosts", "as a guest"]
)
def test_a_body_speaks_with_what_it_is_there_as(aside):
    told = speakers(f"The International Union of River Keepers, {aside}, said that fish were ill.")
    assert told == [(None, "International Union of River Keepers")]


@pytest.mark.parametrize(
    ("words", "is_body"),
    [
        ("Association of River Keepers", True),
        ("Lake Farmers Network Committee", True),
        ("Directors of the Water Institute", False),
        ("Director of the Water Institute", False),
    ],
)
def test_a_body_may_be_called_after_its_members(words, is_body):
    assert pairs.is_body(Printed.at(words, 0), KNOWLEDGE) == is_body


@pytest.mark.parametrize(
    ("turn", "again"),
    [
        ("Mr. Dara made clear that nobody would pay for it.", ["Sok Dara"]),
        ("Mr. Dara took up both points. The next drill, he promised, would differ.", ["Sok Dara"]),
        ("Mr. Dara disagreed with the levy. A small fee, he said, was enough.", ["Sok Dara"]),
        ("Mr. Dara handed over the certificates. Lunch was served on the boat.", []),
        ("Mr. Dara observed the drill from Phnom Penh.", []),
    ],
)
def test_somebody_honoured_speaks_again_whatever_the_verb(turn, again):
    found = names(f"{HEAD_EN}{FIRST_EN}## Around the table\n\n{turn}\n")
    assert found == ["Sok Dara", "Le Ngoc Tuan", *again]


def test_what_stands_between_an_office_and_its_country_belongs_to_it():
    entries = {
        "Sok Dara": "Director, Forest Office, Cambodia",
        "Somchai Dee": "Department of Rivers, Game and Plant Protection, Thailand",
        "Souk Vong": "Nam Lik National Protected Area, Vang Vieng, Lao PDR",
    }
    listed = [f"- **{name}**, {office}: We planted trees." for name, office in entries.items()]
    remarks = parsed(HEAD_EN + "\n\n".join(listed) + "\n").remarks
    assert {r.name.text: r.position.printed.text for r in remarks} == entries


def test_a_name_with_an_honour_in_a_cell_tells_anything_as_its_office():
    table = (
        "| Speaker | What they said |\n|---|---|\n"
        "| **Ms Sok Dara**<br>Head, Forest Office, Cambodia | Villages hold many agreements. |\n"
        "| **Mr Le Minh**<br>Blue Reed Landing, Dong Thap, Viet Nam | Fires are fewer now. |\n"
    )
    remarks = parsed(HEAD_EN + table).remarks
    assert [r.position.printed.text for r in remarks] == [
        "Head, Forest Office, Cambodia",
        "Blue Reed Landing, Dong Thap, Viet Nam",
    ]


def test_who_observed_says_nothing():
    text = (
        f"{HEAD_EN}{FIRST_EN}Mr. Tan Berg of the Flood Office and Ms. May Thu of the Dam Office "
        "observed the drill from Bangkok.\n\n## Next steps\n\nA report will follow in May.\n"
    )
    remarks = parsed(text).remarks
    assert remarks[-1].text.text.endswith("said that data would be shared.")


def test_a_box_of_figures_is_nobodys():
    box = "**In numbers**\n\n6 cities • 143 monitors • 9 of 10 days\n\n## What happens next\n\n"
    remarks = parsed(f"{HEAD_EN}{FIRST_EN}{box}The cities will share hourly data.\n").remarks
    assert remarks[-1].text.text.endswith("said that data would be shared.")


@pytest.mark.parametrize(
    "leads", ["for the LAKE BANK", "for the Lake Bank", "on behalf of the Lake Bank"]
)
def test_a_body_for_which_somebody_speaks_is_told_without_what_leads_to_it(leads):
    told = f"{HEAD_EN}{FIRST_EN}Farida Holm, {leads}, replied that nets are dear.\n"
    last = parsed(told).remarks[-1]
    assert str(last.name) == "Farida Holm"
    assert str(last.position and last.position.printed).casefold() == "lake bank"
