"""Speakers on cards, in tables with their ranks, and under questions; forms that tell more of a
meeting than any list of labels has."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, offices, positions
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_parsing import parse, text

HEAD = """# Lakes Cooperation Center

No. 4, 2023

12 May 2023

## Shores in spring

The Third Lakes Forum was held in Kunming on 10 May 2023. Six towns took part in it.

"""


def told(body: str) -> list[tuple[str, str, str]]:
    """Who speaks, in which office, and the words."""
    parsed = parse(HEAD + body)
    return [(text(one.name), text(one.position.printed), text(one.text)) for one in parsed.remarks]


@pytest.mark.parametrize(
    "office",
    [
        "DIRECTOR, DALI OFFICE OF LAKES",
        "PROGRAMME LEAD, ERHAI FOUNDATION, CHINA",
        "VICE MAYOR, KRATIE CITY, CAMBODIA",
    ],
)
def test_an_office_in_capitals_stands_below_a_name(office):
    card = f"**Sok Dara**\n{office}\n\nReeds come back where boats stay away.\n\n"
    other = f"**Bounmy Keo**\n{office}\n\nNets are mended in winter.\n"
    assert told(card + other) == [
        ("Sok Dara", office, "Reeds come back where boats stay away."),
        ("Bounmy Keo", office, "Nets are mended in winter."),
    ]


def test_a_heading_in_capitals_is_no_office():
    assert not positions.has_post("WHAT THE TOWNS HAVE LEARNT")
    assert not offices.LATIN_BODY.search("THREE LAKES, ONE SHORE")


@pytest.mark.parametrize("rank", ["Maj. Gen.", "Capt.", "Pol. Col.", "Insp.", "Ven."])
def test_a_rank_before_a_name_ends_no_sentence(rank):
    rows = f"""| Speaker | Office | Main points |
| --- | --- | --- |
| {rank} Sok Dara (Chair) | Head, Lake Guard, Cambodia | Asked for two more boats. |
| Ms. Keo Bopha | Director, Department of Lakes, Cambodia | Promised one of them. |
"""
    assert told(rows) == [
        (f"{rank} Sok Dara", "Head, Lake Guard, Cambodia", "Asked for two more boats."),
        ("Ms. Keo Bopha", "Director, Department of Lakes, Cambodia", "Promised one of them."),
    ]
    assert parse(HEAD + rows).remarks[0].role == "chair"


def test_a_rank_honours_only_with_its_point():
    assert names.bare("Col. Sok Dara") == "Sok Dara"
    assert names.bare("Gen Kanai") == "Gen Kanai"
    assert offices.is_sentence("They went to the shore. Boats waited.")


def test_a_sentence_ends_before_the_mark_of_a_note():
    assert offices.is_sentence("Boats waited at the shore.²")
    assert offices.is_sentence("They went to the shore.¹ Boats waited")


QUESTIONS = ["**Q: Why so late?**", "**What did you bring home?**", "**Question: Is it fair?**"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_no_heading_over_its_answer(question):
    interview = f"""### Ms. Keo Bopha

Director, Department of Lakes, Cambodia

{question}

A list of nine wells, and a promise.

### Mr. Le Minh

Head, Office of Rivers, Viet Nam

{question}

Nothing yet, and that is an answer.
"""
    assert [(name, words) for name, _, words in told(interview)] == [
        ("Ms. Keo Bopha", "A list of nine wells, and a promise."),
        ("Mr. Le Minh", "Nothing yet, and that is an answer."),
    ]


def test_a_question_to_nobody_is_a_heading():
    body = """**Ms. Keo Bopha**, Director, Department of Lakes, Cambodia

Nine wells are measured on one day.

**What happens next?**

Participants agreed to meet again in spring.
"""
    assert [words for *_, words in told(body)] == ["Nine wells are measured on one day."]
    assert text(parse(HEAD + body).closing) == ("Participants agreed to meet again in spring.")


FORM = """| | |
|---|---|
| **Venue** | Green Hall, Kunming |
| **Format** | In person |
| **{label}** | {value} |
| **Papers** | Two drafts, on request |

"""
SPEAKS = """**Ms. Keo Bopha**, Director, Department of Lakes, Cambodia

Nine wells are measured on one day.
"""


@pytest.mark.parametrize(
    ("label", "value"),
    [("Partners", "Erhai Fund; Lakes Alliance"), ("Weather", "Rain on both days")],
)
def test_rows_below_a_form_in_its_dress_are_of_it(label, value):
    assert [name for name, *_ in told(FORM.format(label=label, value=value) + SPEAKS)] == [
        "Ms. Keo Bopha"
    ]


def test_a_position_in_letters_of_either_size_has_its_bodies():
    office = Printed.at("DIRECTOR, DEPARTMENT OF LAKES", 0)
    assert text(positions.parse(office, KNOWLEDGE).post) == "DIRECTOR"


@pytest.mark.parametrize(
    "clause",
    [
        ", where the lake rose late and fell early",
        ", which has counted reeds for ten years",
        ", when the lake was low",
    ],
)
def test_what_a_clause_tells_behind_an_office_is_no_part_of_it(clause):
    quoted = (
        "“Plain words are read,” said Sok Dara, deputy secretary-general of the Lake Authority in "
        f"Cambodia{clause}. A late flood had no form, she noted.\n"
    )
    parsed = parse(f"{HEAD}{quoted}")
    assert [text(one.position.printed) for one in parsed.remarks] == [
        "deputy secretary-general of the Lake Authority in Cambodia"
    ]


def test_what_somebody_did_behind_an_office_is_no_part_of_it():
    office = "Director of the Reed Bureau in Cambodia's Lake Department"
    parsed = parse(f"{HEAD}Mr. Sok Dara, {office}, agreed. He proposed that reeds be counted.\n")
    assert [text(one.position.printed) for one in parsed.remarks] == [office]


@pytest.mark.parametrize(
    "reached",
    ["Lake Secretariat lakes@reeds.example.org", "Lake Secretariat www.reeds.example.org"],
)
def test_how_somebody_is_reached_tells_no_office(reached):
    assert not positions.is_position(Printed.at(reached, 0), KNOWLEDGE)
    assert positions.is_position(Printed.at("Lake Secretariat", 0), KNOWLEDGE)
