"""The closing ends where the paper goes on to other things."""

from __future__ import annotations

import pytest

from .test_turns import FIRST_EN, HEAD_EN, parsed

OUTCOME = "The stations will meet again in June. They will share what they read every week.\n\n"


@pytest.mark.parametrize(
    "heading", ["What the Assembly resolved", "Conclusions", "Where it leads"]
)
@pytest.mark.parametrize("other", ["In memory", "From the editors", "You may also like"])
def test_what_stands_below_another_heading_is_no_outcome(heading, other):
    text = (
        f"{HEAD_EN}### Statements\n\n{FIRST_EN}### {heading}\n\n{OUTCOME}### {other}\n\n"
        "Nay Lin kept the boat for many years. He had never learned to swim.\n"
    )
    assert str(parsed(text).closing) == OUTCOME.strip()


def test_a_part_above_the_outcome_is_none_of_it():
    text = (
        f"{HEAD_EN}### Statements\n\n{FIRST_EN}### Figures from the round\n\n"
        "The readings were supplied by the services. They have not been adjusted.\n\n"
        f"### Decisions of the round\n\n{OUTCOME}### Next meeting\n\nIt will be held at Kep.\n"
    )
    assert str(parsed(text).closing) == f"{OUTCOME.strip()}\nIt will be held at Kep."
