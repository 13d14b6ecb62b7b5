"""The closing ends where the paper goes on to other things."""

from __future__ import annotations

import pytest

from .test_turns import FIRST_EN, HEAD_EN, parsed

OUTCOME = "The stations will meet again in June. They will share what they read every week.\n\n"


@pytest.mark.parametrize(
    "heading", ["What the Assembly resolved", "Conclusions", "Where it leads"]
)
@pytest.mark.parametrize(
    "other", ["In memory", "From the editors", "You may also like", "More news"]
)
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


def test_headlines_of_other_news_are_no_outcome():
    text = (
        f"{HEAD_EN}### Statements\n\n{FIRST_EN}### Agreed on board\n\n{OUTCOME}"
        "### More news\n\n- Ticket prices\n- New signs at the ford\n- Guides pass a test\n"
    )
    assert str(parsed(text).closing) == OUTCOME.strip()


def test_the_meeting_that_ends_without_a_resolution_is_the_outcome():
    end = "The Review ended without a resolution, as intended. A draft will be sent in June."
    assert str(parsed(f"{HEAD_EN}{FIRST_EN}{end}\n").closing) == end


def test_what_the_forum_did_in_the_afternoon_is_nobodys_words():
    went = "In the afternoon the forum listened to a report on rubbish. It ordered a bin.\n\n"
    text = f"{HEAD_EN}{FIRST_EN}{went}### Agreed on board\n\n{OUTCOME}"
    assert "rubbish" not in str(parsed(text).remarks[-1].text)


def test_where_nobody_speaks_results_above_the_decisions_are_no_outcome():
    text = (
        f"{HEAD_EN}### Results in brief\n\nThe readings were better than a year ago.\n\n"
        f"### Decisions\n\n{OUTCOME}"
    )
    assert str(parsed(text).closing) == OUTCOME.strip()
