"""English heads with a post of which no list knows: those of the same shape carry them."""

from __future__ import annotations

import pytest

from .test_parsing import parse
from .test_telling import OFFICE

HEAD = (
    "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs and who keeps them\n\n"
    "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty participants.\n\n"
)
WORDS = "We opened the gates nine days late last year, and the seedlings paid for it."
KNOWN = (("Sok Dara", OFFICE), ("Le Ngoc Tuan", "Deputy Director, Mekong Institute, Viet Nam"))
OWN = "Souk Vongsa"
SHAPES = (
    "* **{name}**, {office}. {words}",
    "**{name}**, {office}: {words}",
    "**{name}** ({office}): {words}",
    "**{name}, {office}.** {words}",
    "{name}, {office}: {words}",
    "### {name}\n\n*{office}*\n\n{words}",
    "### {name} — {office}\n\n{words}",
    "**{name}, {office}**\n\n{words}",
)


def told(shape: str, *speakers: tuple[str, str]) -> list[tuple[str, str, str]]:
    blocks = [shape.format(name=name, office=office, words=WORDS) for name, office in speakers]
    remarks = parse(HEAD + "\n\n".join(blocks)).remarks
    return [(str(r.name), str(r.position and r.position.printed), str(r.text)) for r in remarks]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "trade",
    [
        "gate keeper, Champasak",
        "sluice tender for thirty years",
        "a boatman from Pakse",
        "Guardian of the Fish Sanctuary, Ban Hat village",
    ],
)
def test_any_trade_is_carried_by_heads_of_its_shape(shape, trade):
    found = told(shape, KNOWN[0], (OWN, trade), KNOWN[1])
    assert found == [(*one, WORDS) for one in (KNOWN[0], (OWN, trade), KNOWN[1])]


@pytest.mark.parametrize("shape", SHAPES)
def test_alone_a_name_with_a_trade_is_nobody(shape):
    assert told(shape, ("Green Harvest", "rice from the lower fields")) == []


@pytest.mark.parametrize("place", ["Lao PDR", "Pakse"])
def test_a_place_among_speakers_is_nobody(place):
    found = told(SHAPES[3], KNOWN[0], ("Ban Hat", place), KNOWN[1])
    assert [name for name, *_ in found] == [name for name, _ in KNOWN]


@pytest.mark.parametrize("country", ["Lao PDR", "Viet Nam", "China"])
def test_words_behind_an_office_that_ends_with_its_country(country):
    office = f"Director of the Aquatic Division, Department of Fisheries, {country}"
    assert told(SHAPES[0], (OWN, office)) == [(OWN, office, WORDS)]
