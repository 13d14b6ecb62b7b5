"""Tables of interventions: bodies and whoever presides speak in rows among those of persons."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed
from .test_parsing import parse

FORM = (
    "# RECORD\n\n## Second Working Meeting on River Freight\n\n| | |\n|---|---|\n"
    "| **Issued on** | 11 March 2024 |\n| **Held on** | 4 March 2024, 09:00 |\n"
    "| **Held at** | Hall of the Dry Port, Pakse |\n"
    "| **Chair** | Ms. Souk Vongsa, Director of the Freight Desk |\n| **Present** | 19 |\n\n"
    "### Opening\n\nThe meeting began at nine, and the record of the first was adopted.\n\n"
)
ROWS = (
    "| Mr. Sok Dara<br>Crane Foreman, Dry Port | One crane lifts eighteen boxes an hour by day. |",
    "| Ms. Li Na<br>Freight Manager, Rail Office | The wagons are too few on Mondays. |",
)
TABLE = "### Interventions\n\n| Who | Substance |\n|---|---|\n"
END = "\n\n### Decisions\n\n1. Four lamps are bought by the port before the rains.\n"


def told(*rows: str, form: str = FORM) -> list[tuple[str, str, str, str]]:
    remarks = parse(form + TABLE + "\n".join((*ROWS, *rows)) + END).remarks
    return [
        (str(r.name or ""), str(r.position and r.position.printed), r.role, str(r.text))
        for r in remarks[2:]
    ]


def test_the_chair_of_the_form_speaks_by_that_part_alone():
    found = told("| Chair | The note seems to be the point where all wishes meet. |")
    assert found == [("Ms. Souk Vongsa", "Director of the Freight Desk", "chair",
                      "The note seems to be the point where all wishes meet.")]  # fmt: skip


def test_a_chair_whom_nothing_names_speaks_by_that_part():
    form = FORM.replace("| **Chair** | Ms. Souk Vongsa, Director of the Freight Desk |\n", "")
    found = told("| Chair | The note seems to be the point where all wishes meet. |", form=form)
    assert [(name, role) for name, _, role, _ in found] == [("", "chair")]


def test_a_body_of_which_no_list_knows_speaks_among_persons():
    found = told(
        "| Thai Customs House, Nong Khai (in writing) | Seals are recognised from 1 May. |"
    )
    assert found == [("", "Thai Customs House, Nong Khai", "remark",
                      "Seals are recognised from 1 May.")]  # fmt: skip


def test_the_secretariat_of_the_paper_speaks_among_persons():
    found = told("| Secretariat | It will draw up a table of all the lamps by the end of March. |")
    assert [(name, office) for name, office, *_ in found] == [("", "Secretariat")]


def test_a_row_that_tells_of_no_body_is_nobody():
    assert told("| General Discussion | All agreed that lamps were cheaper than waiting. |") == []
    assert told("| Visit to Pakse | The group saw the crane at work in the afternoon. |") == []


def test_where_and_when_a_form_tells_is_the_meetings():
    parsed = parse(FORM + TABLE + "\n".join(ROWS) + END)
    assert str(parsed.meeting.place) == "Hall of the Dry Port, Pakse"
    assert str(parsed.meeting.title) == "Second Working Meeting on River Freight"


def test_a_country_below_an_office_without_one_is_whoever_has_the_row():
    found = told("| Mr. Souk Vongsa<br>Patrol Leader, Kep Forest | Thailand proposed a hotline. |")
    assert [one[:2] for one in found] == [("Mr. Souk Vongsa", "Patrol Leader, Kep Forest")]


@pytest.mark.parametrize(
    "columns",
    [("谁", "说了什么"), ("谁说", "讲了什么"), ("哪位", "怎么说"), ("谁在说", "都说了啥")],
)
def test_everyday_words_over_the_columns_are_no_words_of_the_report(columns):
    said = ("闸门是市里付的钱。", "请各国把水位数据按时送来。")
    rows = (
        columns,
        ("---", "---"),
        ("周军，大理市环境局局长", said[0]),
        ("索·达拉，环境部司长", said[1]),
    )
    found = parsed(*HEAD, LEAD, "\n".join(f"| {left} | {right} |" for left, right in rows))
    assert str(found.lead) == LEAD
    assert [str(r.name) for r in found.remarks] == ["周军", "索·达拉"]
