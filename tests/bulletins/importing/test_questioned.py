"""Interviews: several who answer the same questions, behind labels; and one, behind `A:`."""

from __future__ import annotations

import pytest

from .test_turns import HEAD_EN, parsed

ASKED = ("**Q: What has changed?**", "**Q: And what comes next?**")


def told(*lines: str) -> list[tuple[str, str, str]]:
    remarks = parsed(HEAD_EN + "\n\n".join(lines)).remarks
    return [
        (str(r.name or ""), str(r.position.printed if r.position else ""), str(r.text))
        for r in remarks
    ]


@pytest.mark.parametrize(
    ("first", "second", "again"),
    [
        (
            "**Sok Dara, lamp keeper, Kep:** The nights.",
            "**Li Na, gate supervisor, Boten checkpoint:** The queue.",
            ("**Dara:** More lamps.", "**Ms. Li:** A roof."),
        ),
        (
            "Captain Sok Dara (lamp keeper, Kep): The nights.",
            "Li Na (gate supervisor, Boten checkpoint): The queue.",
            ("Captain Sok: More lamps.", "Li Na: A roof."),
        ),
        (
            "SOK DARA, lamp keeper, Kep: The nights.",
            "LI NA, gate supervisor, Boten checkpoint: The queue.",
            ("SOK: More lamps.", "NA: A roof."),
        ),
    ],
)
def test_each_answer_has_its_speaker_whatever_the_trade(first, second, again):
    found = told("We asked two people.", ASKED[0], first, second, ASKED[1], *again)
    assert [name.title().removeprefix("Captain ") for name, _, _ in found] == [
        *("Sok Dara", "Li Na") * 2
    ]
    assert [office for _, office, _ in found] == [
        *("lamp keeper, Kep", "gate supervisor, Boten checkpoint") * 2
    ]
    assert [words for *_, words in found] == [
        "The nights.",
        "The queue.",
        "More lamps.",
        "A roof.",
    ]


def test_a_sentence_above_tells_who_answers_by_a_part_of_the_name():
    above = "Dara Sokha is a dyer in Kep. Prof. Gao Yan teaches textiles at a school in Kunming."
    found = told(
        above, "River: How blue is blue?", "Dara: You dip it for nine days.",
        "River: Who will dye then?", "Gao: My students, I hope.",
    )  # fmt: skip
    assert [one[:2] for one in found] == [
        ("", "River"), ("Dara Sokha", "dyer in Kep"), ("", "River"), ("Gao Yan", ""),
    ]  # fmt: skip


def test_words_before_a_colon_that_name_nobody_are_no_speaker():
    answer = "One thing is sure: nobody asked the keepers of the lamps."
    assert told("We asked around.", ASKED[0], answer, ASKED[1], answer) == []


@pytest.mark.parametrize(
    ("asks", "answers"), [("**Q: {}**", "A: {}"), ("Q. {}", "A. {}"), ("**{}**", "Answer: {}")]
)
@pytest.mark.parametrize(
    "lead",
    ["Ms. Sok Dara is Head of the Lamp Office in Kampot. We rang her up.",
     "Ms. Sok Dara works as Head of the Lamp Office in Kampot. We rang her up."],
)  # fmt: skip
def test_one_answers_behind_a_label_whom_a_sentence_above_tells(lead, asks, answers):
    lines = [
        line
        for question, answer in (("What burns?", "Oil does."), ("Until when?", "Until dawn."))
        for line in (asks.format(question), answers.format(answer))
    ]
    words = "\n".join(lines).replace("*", "")
    assert told(lead, *lines) == [("Ms. Sok Dara", "Head of the Lamp Office in Kampot", words)]
