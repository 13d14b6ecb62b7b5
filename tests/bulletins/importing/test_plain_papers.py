"""Shapes of plain papers of offices: rows of a table, questions beside answers, turns told by the
way, and what stands around the report."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Seminar on nets held in Kratie\n\n"
    "The seminar on nets was held in Kratie on 2 May 2024.\n\n"
)
FIRST = "Mr. Anan Thepsuwan, Head of the Fisheries Station, said that the nets were old.\n\n"
SECOND = "Ms. Bui Ngoc Lan, Director of the Market Office, explained that nets are dear.\n\n"


def parsed(text: str, kind: str = "md"):
    return parsing.parse(read(text.encode(), f"a.{kind}"), KNOWLEDGE)


def turns(text: str) -> list[tuple[str, str]]:
    return [
        (str(r.name or ""), str(r.position.printed if r.position else ""))
        for r in parsed(HEAD + text).remarks
    ]


TABLE = (
    "| Moderator | Dr. Sok Dara, Herds Coordinator |\n|---|---|\n| Present | 31 guests |\n\n"
    "### Statements\n\n| Country | Speaker | Statement |\n|---|---|---|\n"
    "| Network | Dr. Sok Dara, Herds Coordinator | The herds have not gone on holiday. |\n"
    "| Viet Nam | Dr. Luong Van Tuyen, Head of the Herd Office | Two hundred communes are ill. |\n"
    "| China | Mr. Jiang Baoshan, Deputy Director, Herd Centre | Transport is the weak point. |\n"
    "| Cambodia | General Directorate of Animal Herds | We have had no outbreak since July. |\n"
    "| Lao PDR | Mr. Khamla Vong, Director of the Herd Laboratory | |\n"
    "| Myanmar | Daw Hnin Yu, Officer, Herd Bureau | We are short of means, and ask for some. |\n"
)


def test_rows_behind_their_countries_have_bodies_and_somebody_without_words():
    found = parsed(HEAD + TABLE).remarks
    assert [str(r.name or r.position.printed) for r in found] == [
        "Dr. Sok Dara",
        "Dr. Luong Van Tuyen",
        "Mr. Jiang Baoshan",
        "General Directorate of Animal Herds",
        "Mr. Khamla Vong",
        "Daw Hnin Yu",
    ]
    assert found[0].role == "chair"
    assert found[3].position.country == "kh"
    assert str(found[3].text) == "We have had no outbreak since July."
    assert found[4].text is None


def test_a_question_beside_an_answer_is_nobodys_word():
    table = (
        "| Question | Answer |\n|---|---|\n"
        "| Why were the nets silent? | **Sok Dara**, Director, River Office: They were wet. |\n"
        "| Who pays for the nets? | **Li Na**, Officer, Net Bureau: Whoever loses them pays. |\n"
    )
    found = parsed(HEAD + table)
    assert [str(r.text) for r in found.remarks] == ["They were wet.", "Whoever loses them pays."]
    assert str(found.lead) == "The seminar on nets was held in Kratie on 2 May 2024."


def test_bold_words_in_a_cell_that_name_the_words_begin_no_section():
    rows = "".join(
        f"<tr><td><b>Speaker:</b></td><td>{name}</td></tr>"
        f"<tr><td><b>Title:</b></td><td>{office}</td></tr>"
        f"<tr><td><b>Remarks:</b></td><td>{words}</td></tr>"
        for name, office, words in (
            ("Mr. Sok Dara", "Director, River Office", "Nets are old. We mend them."),
            ("Ms. Li Na", "Head, Net Bureau", "Nets are dear. We lend them."),
        )
    )
    source = (
        "<h1>River Bulletin</h1><p>No. 3, 2024</p><p>5 May 2024</p><h2>Seminar on nets</h2>"
        f"<p>The seminar was held in Kratie on 2 May 2024.</p><table>{rows}</table>"
    )
    assert [str(r.text) for r in parsed(source, "html").remarks] == [
        "Nets are old. We mend them.",
        "Nets are dear. We lend them.",
    ]


def test_an_office_ends_before_what_somebody_does_first():
    third = "Mr. Sok Dara, Deputy Minister of Nets of the Lao PDR, agreed, and asked for more.\n"
    assert turns(FIRST + SECOND + third)[-1] == (
        "Mr. Sok Dara",
        "Deputy Minister of Nets of the Lao PDR",
    )


def test_what_somebody_says_meanwhile_is_a_turn_and_no_office():
    more = "Mr. Anan, summing up, held out the hope that nets would last.\n"
    said = turns(FIRST + SECOND.strip() + " " + more)[-1]
    assert said == ("Mr. Anan Thepsuwan", "Head of the Fisheries Station")


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Myanmar did not contest the prices but requested that markets not be named.", 3),
        ("Myanmar supported the market with nets of its own.", 2),
    ],
)
def test_a_country_asks_for_something_behind_somebodys_told_words(sentence, number):
    second = SECOND.strip().replace("Office,", "Office of Viet Nam,")
    assert len(turns(f"{FIRST}{second} {sentence}\n")) == number


def test_the_rank_before_a_part_of_a_name_is_no_other_office():
    captain = "Captain Sok Dara, Harbour Master of Kampot, warned that nets drift.\n\n"
    more = "Captain Sok closed the debate by suggesting a ban on night fishing.\n"
    assert turns(captain + FIRST + more)[-1] == ("Captain Sok Dara", "")


@pytest.mark.parametrize("heading", ["Correction", "Errata", "Vacancies"])
def test_a_correction_below_the_report_ends_nothing(heading):
    agreed = "It was agreed to mend the nets before the rains. The next seminar is in Pakse.\n\n"
    below = f"### {heading}\n\nIn issue 1 the length of the net was given as 11 km.\n"
    found = parsed(HEAD + FIRST + SECOND + agreed + below)
    assert str(found.closing) == agreed.strip()


def test_who_publishes_may_stand_between_the_heading_of_the_contact_and_its_fields():
    about = "The Nets Circle brings together the net offices of six countries."
    fields = "Nets Circle\\\n7 Shore Road, Kratie 41000\\\nTel. +855 42 221 904\n"
    found = parsed(f"{HEAD}{FIRST}{SECOND}## Contact\n\n{about}\n\n{fields}")
    assert str(found.about) == about
    assert [str(one) for one in found.contact.telephones] == ["+855 42 221 904"]
    assert str(found.contact.address).startswith("7 Shore Road, Kratie")


def test_an_office_of_whatever_name_stands_before_its_address():
    line = "Exchange office: Ban Xieng Mouane, Luang Prabang; telephone +856 71 254 118\n"
    found = parsed(f"{HEAD}{FIRST}{SECOND}{line}")
    assert str(found.contact.address) == "Ban Xieng Mouane, Luang Prabang"


def test_lines_that_begin_with_a_time_are_an_agenda_and_no_closing():
    below = "## Today\n\n09:00 Plenary, Main Hall\\\n14:00 Visit to the Net Market\n"
    assert parsed(HEAD + FIRST + SECOND + below).closing is None
