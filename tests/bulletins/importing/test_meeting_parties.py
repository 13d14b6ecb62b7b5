"""Parsing: who hosted a meeting and who came to it, as English leads tell it."""

from __future__ import annotations

import pytest

from .test_mastheads import SPOKEN
from .test_parsing import parse, text


def meeting_of(lead: str):
    head = "Lakes Cooperation Center\n\nIssue #4, 12 May 2023\n\n# Lakes in brief"
    return parse(f"{head}\n\n{lead}\n\n{SPOKEN}").meeting


def parties(lead: str) -> list[tuple[str, str, str]]:
    return [(party.role, party.country, party.printed.text) for party in meeting_of(lead).parties]


HELD = "The Lakes Course was held in Kunming on 10 May 2023. "


@pytest.mark.parametrize(
    "together",
    ["in cooperation with", "in close collaboration with", "together with", "jointly with", "and"],
)
def test_two_bodies_that_organise_together_are_two_and_their_initials_none(together):
    lead = (
        f"{HELD}It was organized by the River Basins Cooperation Center (RBCC) "
        f"{together} the Yunnan Academy of Lakes (YAL)."
    )
    assert parties(lead) == [
        ("organiser", "cn", "River Basins Cooperation Center"),
        ("organiser", "", "Yunnan Academy of Lakes"),
    ]


@pytest.mark.parametrize(
    "whose",
    ["the environment ministries of", "ministries of the environment of", "agencies in", ""],
)
def test_of_several_countries_each_sends_a_delegation(whose):
    lead = f"{HELD}Thirty officials from {whose} Cambodia, Lao PDR and Viet Nam took part."
    assert [party[:2] for party in parties(lead)] == [
        ("delegation", "kh"), ("delegation", "la"), ("delegation", "vn"),
    ]  # fmt: skip


def test_the_ministry_is_the_one_named_before_and_the_town_is_where_it_hosted():
    lead = (
        "On 10 May 2023, the Lakes Center and the Ministry of Environment of Cambodia signed the "
        "Memorandum on a Model Zone in Kampot Province. The signing ceremony was hosted by the "
        "Ministry in Phnom Penh and was attended by 40 people."
    )
    meeting = meeting_of(lead)
    assert parties(lead) == [("host", "kh", "Ministry of Environment of Cambodia")]
    assert (meeting.title, text(meeting.place)) == (None, "Phnom Penh")


def test_where_members_were_online_is_not_where_the_meeting_was_held():
    lead = (
        "The fourth Lakes Meeting was held in Buon Ma, Dak Lak Province, on 10 May 2023. It was "
        "convened by the Lakes Center, with members in Phnom Penh taking part online."
    )
    assert text(meeting_of(lead).place) == "Buon Ma, Dak Lak Province"
