"""Bodies alone on a line: the last line of somebody's office, or the side that speaks below."""

from __future__ import annotations

from .test_blocks_by_shape import told
from .test_turns import HEAD_EN, parsed


def test_a_body_in_the_dress_of_the_lines_above_is_the_last_of_the_office():
    text = (
        "**Sok Dara**\n\n**Senior Scholar**\n\n**River Development Research Institute**\n\n"
        "“The mills set the day of burning. Move it by a week.”\n\n"
        "**Nay Lin**\n\n**Deputy Director General**\n\n**Department of Environment**\n\n"
        "**Ministry of Environment, Cambodia**\n\n“A farmer has one day between the rains.”\n"
    )
    assert told(f"{HEAD_EN}{text}") == [
        ("Sok Dara", "Senior Scholar River Development Research Institute"),
        (
            "Nay Lin",
            "Deputy Director General Department of Environment Ministry of Environment, Cambodia",
        ),
    ]


def test_a_body_in_a_dress_of_its_own_speaks():
    text = (
        "**Sok Dara**\n\nSenior Scholar\n\nRiver Development Research Institute\n\n"
        "The mills set the day of burning. They set it too late.\n\n"
        "**Ministry of Environment of Cambodia**\n\nThe ministry will send a list in May.\n"
    )
    assert [name for name, _ in told(f"{HEAD_EN}{text}")] == ["Sok Dara", ""]


SIDES = (
    "**Vietnamese side**\n\n- Salt has risen for five winters;\n- daily figures are wanted.\n\n"
    "**Sok Dara, Director, Ministry of Environment, Cambodia**\n\n- Figures can be sent in May;\n"
    "- a boat could be stationed there.\n"
)


def test_a_side_and_a_person_speak_in_points_below_them():
    found = [(str(one.name or ""), one.country) for one in parsed(f"{HEAD_EN}{SIDES}").remarks]
    assert found == [("", "vn"), ("Sok Dara", "kh")]


def test_two_sides_speak_one_below_the_other():
    text = (
        "**The Lao delegation**\n\nSalt has risen for five winters. It will rise again.\n\n"
        "**Chinese side**\n\nDaily figures can be sent from May. A boat could help.\n"
    )
    found = [(one.name, one.country) for one in parsed(f"{HEAD_EN}{text}").remarks]
    assert found == [(None, "la"), (None, "cn")]
