"""Lists of persons in which nobody speaks, and those without names or with questions among
speakers whose names stand before their words."""

from __future__ import annotations

import pytest

from .test_parsing import parse

HEAD = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs and who keeps them\n\n"
LEAD = "The workshop on small weirs was held in Pakse on 4 May 2022 with sixty participants.\n\n"
END = "\n\n## What was agreed\n\nThe gates will be opened nine days earlier from next year on.\n"


def told(body: str, lead: str = LEAD) -> list[tuple[str, str, str]]:
    remarks = parse(HEAD + lead + body + END).remarks
    return [(str(r.name or ""), (r.position and str(r.position.printed)) or "", str(r.text))
            for r in remarks]  # fmt: skip


HEADS = (
    "The delegations were headed by:\n\n- Mr. Sok Dara, Vice-Governor of Takeo\n"
    "- Ms. Souk Vongsa, Director of the Water Office of Champasak\n"
    "- Mr. Li Wei, Deputy Mayor of Jinghong\n\n"
)


def test_heads_of_delegations_say_nothing_by_standing_in_a_list():
    spoken = (
        "Mr. Sok Dara said that the gates had been opened late. Ms. Souk Vongsa replied that "
        "seedlings had been lost in her province as well.\n"
    )
    found = told(HEADS + "The Governor of Kratie had sent a telegram.\n\n## Gates\n\n" + spoken)
    assert [(name, office) for name, office, _ in found] == [
        ("Mr. Sok Dara", "Vice-Governor of Takeo"),
        ("Ms. Souk Vongsa", "Director of the Water Office of Champasak"),
    ]


def test_whoever_asks_by_name_speaks_with_any_trade():
    body = (
        "The answers were given by\n\n- **Ms. Yang Li**, Deputy Head of Clearance, Mohan Customs, "
        "and\n- **Mr. Sok Dara**, Head of Night Operations, Border Office.\n\n---\n\n"
        "**Question – Dao Thi Mai, orchid exporter, Viet Nam:** My flowers wait. Why?\n\n"
        "**Mr. Sok:** Since May they need not. Lane four is open at night.\n\n"
        "**Question – Souk Vongsa, driver, Pakse:** Is night cargo opened or only weighed?\n\n"
        "**Ms. Yang:** It is weighed and scanned, and then it goes through.\n\n"
        "**Question – Kham Phou, rubber cooperative of Bokeo:** Why is there no single form?\n\n"
        "**Ms. Yang:** There is one. It has two pages.\n\n"
        "**Question – Dao Thi Mai:** May I announce the trucks of a season?\n\n"
        "**Mr. Sok:** A season is too long for our roster."
    )
    assert [(name, office) for name, office, _ in told(body)] == [
        ("Dao Thi Mai", "orchid exporter, Viet Nam"),
        ("Mr. Sok", "Head of Night Operations, Border Office"),
        ("Souk Vongsa", "driver, Pakse"),
        ("Ms. Yang", "Deputy Head of Clearance, Mohan Customs"),
        ("Kham Phou", "rubber cooperative of Bokeo"),
        ("Ms. Yang", "Deputy Head of Clearance, Mohan Customs"),
        ("Dao Thi Mai", ""),
        ("Mr. Sok", "Head of Night Operations, Border Office"),
    ]


PANEL = (
    "**On the panel**\n\n- Prof. Le Ngoc Oanh, Rector, River University (moderator)\n"
    "- Dr. Duan Mei, Registrar, Border University\n\n**OANH:** Are the courses so different?\n\n"
    "**DUAN:** They are not. We compared sixty.\n\n{}\n\n**DUAN:** We have thirty such students."
)


@pytest.mark.parametrize(
    ("line", "position", "words"),
    [
        ("**A student from Mandalay** asked what happened to those who cannot get a stamp.",
         "A student from Mandalay", "A student from Mandalay asked what happened to those who "
         "cannot get a stamp."),
        ("**A pupil of the Lake School:** Will it be cheaper for all of us?",
         "A pupil of the Lake School", "Will it be cheaper for all of us?"),
    ],
)  # fmt: skip
def test_somebody_without_a_name_speaks_dressed_as_the_names_are(line, position, words):
    assert ("", position, words) in told(PANEL.format(line))


def test_a_thing_dressed_so_is_nobody():
    line = "**A table of the Lake School** showed how many courses had been counted last year."
    assert len(told(PANEL.format(line))) == 3


def test_a_number_is_nobodys_name():
    lead = (
        "Eleven operators with dams on the river sent their engineers to Pakse on 4 May 2022.\n\n"
    )
    body = "**Sok Dara, Director, Water Office**\n\nWe opened the gates nine days late."
    assert [name for name, *_ in told(body, lead)] == ["Sok Dara"]


BODIES = (
    "The Department of River Works of Cambodia expects the lake to fall until April.",
    "The Southern Institute for Delta Water forecasts that the salt will go far inland.",
    "The Fisheries Union of the Lake, a body of 310 villages, asks that lots be closed early.",
)


def test_bodies_one_below_the_other_say_what_they_expect():
    found = told("## What the institutions expect\n\n" + "\n\n".join(BODIES))
    assert found == [
        ("", "Department of River Works of Cambodia", BODIES[0]),
        ("", "Southern Institute for Delta Water", BODIES[1]),
        ("", "Fisheries Union of the Lake", BODIES[2]),
    ]


def test_one_body_among_other_paragraphs_does_not_speak_so():
    more = "Salt reached the town in March, and nobody had closed the gates by then."
    assert told("## The outlook\n\n" + "\n\n".join((BODIES[1], more))) == []


RECORD = (
    "**SUMMARY RECORD OF THE SECOND MEETING**\n\nheld in Bangkok on 12 November 2022\n\n"
    "Chair: Mr. Sok Vibol (Cambodia)\n\n**Agenda item 4: Weighing**\n\n"
    "1. The Chair recalled that the Committee had the report before it.\n\n"
    "2. The representative of Thailand said that weighing belonged at the port.\n\n"
    "3. The observer for the Barge Owners’ Federation endorsed the drawing.\n\n"
    "4. The Chair, summing up, found wide support for weighing.\n"
)


def test_a_record_with_counted_paragraphs_tells_the_chair_and_observers():
    remarks = parse("**RIVER ARRANGEMENT**\n\n21 November 2022\n\n" + RECORD).remarks
    found = [(str(r.name or ""), r.position and str(r.position.printed), r.role) for r in remarks]
    assert found == [
        ("Mr. Sok Vibol", None, "chair"),
        ("", "representative of Thailand", "remark"),
        ("", "observer for the Barge Owners’ Federation", "remark"),
        ("Mr. Sok Vibol", None, "chair"),
    ]
