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
    "1. {name} ({office}) – {words}",
    "- {name} – {office} – {words}",
    "**{name} / {office}**\n\n{words}",
    "### {name}\n\n*{office}*\n\n{words}",
    "### {name} — {office}\n\n{words}",
    "**{name}, {office}**\n\n{words}",
    "**{name}** {office}\n\n{words}",
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
        "trainee, Lakes Railway Track Section",
        "ferry hand, Pakse Port",
        "Guardian of the Fish Sanctuary, Ban Hat village",
        "who runs the ice plant at Tha Khaek",
    ],
)
def test_any_trade_is_carried_by_heads_of_its_shape(shape, trade):
    found = told(shape, KNOWN[0], (OWN, trade), KNOWN[1])
    assert found == [(*one, WORDS) for one in (KNOWN[0], (OWN, trade), KNOWN[1])]


@pytest.mark.parametrize("shape", SHAPES)
def test_alone_a_name_with_a_trade_is_nobody(shape):
    assert told(shape, ("Green Harvest", "rice from the lower fields")) == []


@pytest.mark.parametrize("shape", SHAPES[:4])
def test_three_with_trades_carry_each_other(shape):
    speakers = ((OWN, "gate keeper"), ("Noy Keo", "a mother of three from Kratie"),
                ("Kham Phou", "headman of Ban Hat"))  # fmt: skip
    assert told(shape, *speakers) == [(*one, WORDS) for one in speakers]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    "thing",
    [("Boat Trip", "optional"), ("Photo Contest", "open to all"), ("Green Weir", "a new film"),
     ("Next Workshop", "planned for May")],
)  # fmt: skip
def test_a_thing_among_speakers_is_nobody(shape, thing):
    assert thing[0] not in [name for name, *_ in told(shape, KNOWN[0], thing, KNOWN[1])]


@pytest.mark.parametrize("trade", ["gate keeper at Ban Hat", "headwoman of Ban Hat village"])
@pytest.mark.parametrize(
    "story",
    [
        "“{words}” said {name}, {trade}.",
        "“{words}”\n— {name}, {trade}",
        "For {name}, {trade}, the rule was simple. The river decides.",
        "{name}, {trade}, remembers the flood of 2011. {words}",
    ],
)
def test_a_trade_in_small_letters_tells_whoever_speaks(story, trade):
    others = [f"“{WORDS}” said {name}, {office}." for name, office in KNOWN]
    own = story.format(name=OWN, trade=trade, words=WORDS)
    found = parse(HEAD + "\n\n".join((others[0], own, others[1]))).remarks
    assert [str(one.name) for one in found] == [KNOWN[0][0], OWN, KNOWN[1][0]]


@pytest.mark.parametrize("office", [OFFICE, "Director of Weirs, Mekong Institute"])
def test_an_office_before_the_words_below_a_name(office):
    found = told("### {name}\n\n{office}. {words}", (OWN, office), *KNOWN)
    assert found == [(*one, WORDS) for one in ((OWN, office), *KNOWN)]


def test_what_was_agreed_below_a_heading_is_nobodys_office():
    agreed = "Participants agreed to test the list. It will be printed in May."
    found = parse(f"{HEAD}{KNOWN[0][0]}, {OFFICE}, thanked all.\n\n### Agreed Steps\n\n{agreed}")
    assert [str(one.name) for one in found.remarks] == [KNOWN[0][0]]


def test_delegates_told_by_their_countries_before_the_words():
    delegates = (("Mr. Sok Dara", "Cambodia"), ("Ms. Souk Vongsa", "Lao PDR"),
                 ("Mr. Le Ngoc Tuan", "Viet Nam"))  # fmt: skip
    lines = "\n\n".join(f"{name} ({country}): {WORDS}" for name, country in delegates)
    found = parse(HEAD + lines).remarks
    assert [(str(one.name), one.country) for one in found] == [
        ("Mr. Sok Dara", "kh"), ("Ms. Souk Vongsa", "la"), ("Mr. Le Ngoc Tuan", "vn"),
    ]  # fmt: skip


def test_what_somebody_does_every_day_tells_who_speaks():
    said = (
        f"Not all went well. {OWN}, who leads the Ban Hat weaving group, recalled the first year."
    )
    found = parse(f"{HEAD}{KNOWN[0][0]}, {OFFICE}, thanked all.\n\n{said}").remarks
    assert [str(one.name) for one in found] == [KNOWN[0][0], OWN]
    assert str(found[1].position.printed) == "leads the Ban Hat weaving group"


@pytest.mark.parametrize("place", ["Lao PDR", "Pakse"])
def test_a_place_among_speakers_is_nobody(place):
    found = told(SHAPES[3], KNOWN[0], ("Ban Hat", place), KNOWN[1])
    assert [name for name, *_ in found] == [name for name, _ in KNOWN]


@pytest.mark.parametrize("country", ["Lao PDR", "Viet Nam", "China"])
def test_words_behind_an_office_that_ends_with_its_country(country):
    office = f"Director of the Aquatic Division, Department of Fisheries, {country}"
    assert told(SHAPES[0], (OWN, office)) == [(OWN, office, WORDS)]


@pytest.mark.parametrize(
    "office",
    [
        "Weighmaster, Lakes Port, Thailand",
        "Harbour Master, Lakes Port, Thailand",
    ],
)
def test_a_name_in_capitals_above_any_trade_is_carried(office):
    shape = "{name}\n\n{office}\n\n{words}"
    known = [(name.upper(), post) for name, post in KNOWN]
    found = told(shape, *known, (OWN.upper(), office))
    assert (OWN.upper(), office, WORDS) in found
