"""A line above each panel tells who presides over it; that one has the floor by name alone."""

from __future__ import annotations

from .test_turns import HEAD_EN, parsed

PANEL = (
    "### Panel 1 – Boats\n\nModerated by Mr. Paul Ash, editor of the magazine “Upriver”\n\n"
    "Mr. Ash asked why the journey takes two days.\n\n"
    "**Ms. Khamla Phomma**, Chairwoman of the Boat Owners, Vientiane: They pay for two days.\n\n"
    "**Mr. Ash:** But is a slow boat safe?\n\n"
    "### Panel 2 – Beds\n\nChair: Ms. Sok Dara, Director, Office of Beds\n\n"
    "**Ms. Sok Dara** gave the figure of the day: a guest stays two nights, which is short.\n\n"
    "**Mr. Anan Suk**, Head of the Guest Office, Thailand: The third night is free.\n"
)


def test_whoever_presides_over_a_panel_asks_in_it():
    bulletin = parsed(HEAD_EN + PANEL)
    found = [
        (r.role, str(r.name), str(r.position.printed) if r.position else "")
        for r in bulletin.remarks
    ]
    ash = ("chair", "Mr. Ash", "editor of the magazine “Upriver”")
    assert found == [
        ash,
        ("remark", "Ms. Khamla Phomma", "Chairwoman of the Boat Owners, Vientiane"),
        ash,
        ("chair", "Ms. Sok Dara", "Director, Office of Beds"),
        ("remark", "Mr. Anan Suk", "Head of the Guest Office, Thailand"),
    ]
    assert bulletin.lead and "Panel" not in bulletin.lead.text
