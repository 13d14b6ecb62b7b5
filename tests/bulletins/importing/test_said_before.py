"""What is said before who says it, somebody who speaks again with no office beside the name, and
embassies: whose they are, and where."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import positions

from .knowing import KNOWLEDGE
from .test_blocks_by_shape import told
from .test_name_glosses import parsed
from .test_turns import FIRST_EN, HEAD_EN

_WHO = "### Sok Dara\n\nProfessor of River Law, Kampot University\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "Depth counts more than width, Professor Dara maintained. One metre will do.",
        "Nets cost too much, Director Sok complained. A boat costs less.",
        "Fish Swim at night, Professor Dara replied. They sleep by day.",
        "Ice comes first, admitted Professor Sok Dara. Salt comes next.",
        "Boats Sink in May, the professor said. In June they float.",
    ],
)
def test_what_is_said_before_who_says_it_is_nobody_s_name(words):
    found = told(f"{HEAD_EN}{_WHO}{words}\n")
    assert [name for name, _ in found] == ["Sok Dara"]


def test_a_clause_before_post_and_name_is_no_part_of_the_office():
    turn = "Nets Matter to the poor, Director Nay Lin went on. Ice does too."
    assert told(f"{HEAD_EN}{FIRST_EN}{turn}\n")[-1] == ("Nay Lin", "Director")


@pytest.mark.parametrize(
    "aside",
    [
        "asked once more about the pumps",
        "speaking again",
        "pressed for a day",
        "visibly moved",
        "back at the microphone",
        "this time in Khmer",
        "invited to reply",
    ],
)
def test_how_somebody_comes_to_speak_again_is_no_office(aside):
    turn = f"Mr. Sok Dara, {aside}, warned that the pumps would not be enough."
    name, office = told(f"{HEAD_EN}{FIRST_EN}{turn}\n")[-1]
    assert name.endswith("Sok Dara")
    assert aside not in office


def test_whoever_was_seconded_has_that_as_an_office():
    turn = "Mr. Nay Lin, seconded to the Office from the Ministry of Rivers, said the same."
    assert told(f"{HEAD_EN}{FIRST_EN}{turn}\n")[-1][1].startswith("seconded to the Office")


@pytest.mark.parametrize(
    ("office", "country"),
    [
        ("Head of Cooperation, European Union Delegation to Cambodia", ""),
        ("Ambassador, Embassy of Norway in Cambodia", ""),
        ("Counsellor, Embassy of China in Cambodia", "cn"),
        ("First Secretary, French Embassy in Viet Nam", ""),
        ("Head, Delegation of the European Union to Viet Nam", ""),
        ("Director, Embassy Gardens, Cambodia", "kh"),
    ],
)
def test_an_embassy_is_of_whoever_sent_it(office, country):
    assert positions.country_in(office, KNOWLEDGE) == country


@pytest.mark.parametrize(
    "paragraph",
    [
        "Complaints may be addressed within ten days to the Permanent Secretary. A fee is due.",
        "Dr Sok Dara takes over as Director of the Climate Division in July. He was in Kampot.",
        "Dr Sok Dara returns as Director of the Climate Division in July. He was in Kampot.",
    ],
)
def test_a_name_ends_in_no_verb(paragraph):
    assert told(f"{HEAD_EN}{paragraph}\n") == []


def test_whoever_followed_online_said_nothing():
    silent = "Forecaster Mr. Peter Smith followed online. The map is attached."
    assert [name for name, _ in told(f"{HEAD_EN}{FIRST_EN}{silent}\n")][-1] != "Mr. Peter Smith"


@pytest.mark.parametrize(
    "manner", ["in reply", "in response", "for her part", "in turn", "by way of answer"]
)
def test_how_somebody_speaks_is_no_office(manner):
    first = "Ms. Chan Dara, Director of the Water Office of Cambodia, reported that banks fell."
    other = "Mr. Le Hoa, Head of the Water Office of Viet Nam, answered that his side had none."
    again = f"Ms. Chan Dara, {manner}, welcomed the lists and promised her own by May."
    found = parsed(
        "# River Bulletin", "No. 3/2022, 6 May 2022", "# Banks fall",
        "The Session on Banks was held in Takeo on 4 May 2022.", first, other, again,
    ).remarks  # fmt: skip
    assert [str(r.name) for r in found] == ["Ms. Chan Dara", "Mr. Le Hoa", "Ms. Chan Dara"]
    assert found[2].position and "Director" in found[2].position.printed.text
