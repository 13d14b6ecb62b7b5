"""Several beside each other in a row of a table, and the words of each below."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import stacked
from bulletins.importing.reading import document, read

from .knowing import KNOWLEDGE
from .test_mirrored import FIRST, SECOND, told


def _row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


@pytest.mark.parametrize(
    "heads",
    [
        _row("<b>何静</b><br>云南大学讲师", "<b>索·达拉</b><br>柬埔寨环境部司长"),
        _row("何静", "索·达拉") + _row("云南大学讲师", "柬埔寨环境部司长"),
        _row("<p>何静</p><p>云南大学讲师</p>", "<p>索·达拉</p><p>柬埔寨环境部司长</p>"),
        _row("<img src=a.jpg>何静<br>云南大学讲师", "<img src=b.jpg>索·达拉<br>柬埔寨环境部司长"),
    ],
    ids=["one row", "two rows", "paragraphs", "pictures"],
)  # fmt: skip
def test_words_below_several_are_of_whoever_stands_above(heads):
    assert told(heads + _row(FIRST, SECOND)) == [("何静", FIRST), ("索·达拉", SECOND)]


def test_three_in_english_are_read_so_too():
    office = "Director, Department of Lakes, Ministry of Environment, Cambodia"
    names = ("Sok Dara", "Souk Vongsa", "Li Wei")
    words = [f"{name[:2]} nets stay empty until the rain, and nobody pays." for name in names]
    rows = _row(*(f"<b>{name}</b><br>{office}" for name in names)) + _row(*words)
    page = (
        "<h1>Lake Letter</h1><p>Issue 4, 2022 | 6 May 2022</p><h1>What the lake needs</h1>"
        f"<p>The workshop was held in Pakse on 4 May 2022.</p><table>{rows}</table>"
    )
    remarks = parsing.parse(read(page.encode(), "a.html"), KNOWLEDGE).remarks
    assert [(str(r.name), str(r.text)) for r in remarks] == list(zip(names, words, strict=True))


def test_rows_of_somebody_beside_the_words_stay_rows():
    rows = _row("<b>何静</b><br>云南大学讲师", FIRST)
    rows += _row("<b>索·达拉</b><br>柬埔寨环境部司长", SECOND)
    assert told(rows) == [("何静", FIRST), ("索·达拉", SECOND)]


def test_the_title_of_the_words_is_no_section():
    rows = "</table><table>".join(
        _row(f"<b>{name}</b><br>{office}", f"<p><b>{title}</b></p><p>{words}</p>")
        for name, office, title, words in (
            ("何静", "云南大学讲师", "雨季来晚了", FIRST),
            ("索·达拉", "柬埔寨环境部司长", "湖边的五所学校", SECOND),
        )
    )
    assert told(rows) == [
        ("何静", f"雨季来晚了\n{FIRST}"),
        ("索·达拉", f"湖边的五所学校\n{SECOND}"),
    ]


def test_one_in_two_languages_side_by_side_is_no_pair_of_speakers():
    rows = _row(
        "<b>何静</b><br>云南大学讲师",
        "<b>He Jing</b><br>Lecturer, Department of Lakes, Yunnan University",
    )
    rows += _row(FIRST, "The rain comes later every year, and the fields below are the first hit.")
    blocks = read(f"<table>{rows}</table>".encode(), "a.html").blocks
    [table] = [block for block in blocks if isinstance(block, document.Table)]
    assert stacked.in_order(table) == table
