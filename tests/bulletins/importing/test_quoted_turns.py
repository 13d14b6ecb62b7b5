"""Quotations behind a clause of any kind about somebody who is known."""

from __future__ import annotations

import pytest

from .test_turns import FIRST, FIRST_EN, HEAD, HEAD_EN, names, parsed


@pytest.mark.parametrize(
    ("head", "turn"),
    [
        (HEAD_EN + FIRST_EN, "Asked what was missing, Sok Dara did not hesitate: “A lamp.”"),
        (HEAD_EN + FIRST_EN, "Pressed for a date, Mr. Dara only smiled: “In May.”"),
        (HEAD_EN + FIRST_EN, "Sok Dara’s answer was short: “A lamp.”"),
        (HEAD_EN + FIRST_EN, "The answer of Sok Dara was short: “A lamp.”"),
        (HEAD_EN + FIRST_EN, "Sok Dara shook his head. “A lamp,” he said."),
        (HEAD + FIRST, "Sok Dara摇摇头：“网太密了。”"),
        (HEAD + FIRST, "问到还缺什么，Sok Dara毫不犹豫：“一盏灯。”"),
        (HEAD + FIRST, "Sok Dara的回答很短：“一盏灯。”"),
        (HEAD + FIRST, "Sok Dara笑了。“一盏灯。”他说。"),
    ],
)
def test_any_clause_and_a_quotation_are_a_turn_of_somebody_known(head, turn):
    last = parsed(head + turn + "\n").remarks[-1]
    assert (str(last.name), str(last.text)) == ("Sok Dara", turn)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (HEAD_EN + FIRST_EN, "A guest asked Sok Dara: “Where is the lamp?”"),
        (HEAD_EN + FIRST_EN, "Sok Dara’s daughter wrote on the board: “A lamp.”"),
        (HEAD_EN + FIRST_EN, "Sok Dara and his pupils wrote on the board: “A lamp.”"),
        (HEAD + FIRST, "有人问Sok Dara：“灯在哪里？”"),
    ],
)
def test_a_quotation_of_others_is_not(head, told):
    assert names(head + told + "\n") == ["Sok Dara", "Le Ngoc Tuan"]


def test_who_chairs_a_committee_of_ones_own_is_no_chair_of_the_meeting():
    first = (
        "“My knees are grateful,” said Mrs. Ros Sivorn, chairwoman of the users’ committee.\n\n"
    )
    again = "Asked what was missing, Ros Sivorn did not hesitate: “A lamp.”\n"
    last = parsed(HEAD_EN + first + FIRST_EN + again).remarks[-1]
    assert (str(last.name), last.role) == ("Ros Sivorn", "remark")
