"""PDF: what is painted behind words, numbers that hang before entries, tables over two pages."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import contact_lines
from bulletins.importing.reading import read
from bulletins.importing.reading.document import Table
from bulletins.importing.reading.pdf import rules
from bulletins.importing.reading.pdf.things import Box, Things

from . import pdf_making
from .test_pdf_tables import tables_of
from .test_telling import line

LEAD = "日，对接活动在湖区会展中心举行，六国企业八十六家到会，签下四点三亿元的意向。"


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read(data, "a.pdf").paragraphs()]


@pytest.mark.parametrize("paint", ["white", "luma(230)"])
def test_the_ground_of_a_stretch_of_words_is_no_cell(tmp_path, paint):
    ground = f"#let g(body) = box(fill: {paint}, outset: (y: 3pt), body)\n"
    told = f"#g[10]#g[月]#g[17]#g[{LEAD}]"
    data = pdf_making.typeset(tmp_path, ground + told)
    assert texts(data) == [f"10月17{LEAD}"]
    assert not any(isinstance(block, Table) for block in read(data, "a.pdf").blocks)


def test_the_cells_of_a_painted_table_are_kept(tmp_path):
    body = "#table(columns: (4cm, 6cm), fill: luma(230), stroke: none, [甲], [乙丙], [丁], [戊己])"
    assert tables_of(pdf_making.typeset(tmp_path, body)) == [[["甲", "乙丙"], ["丁", "戊己"]]]


def test_numbers_that_hang_before_entries_are_no_column(tmp_path):
    entries = [
        f"第{n}条，水位数据应当按时公开，下游的村庄才知道何时收网。" * 2 for n in "甲乙丙丁"
    ]
    body = "#set enum(body-indent: 10pt)\n" + "\n".join(f"+ {entry}" for entry in entries)
    found = texts(pdf_making.typeset(tmp_path, body))
    assert found == [f"{n}. {entry}" for n, entry in enumerate(entries, 1)]


def test_columns_named_once_more_on_the_next_page_are_no_row(tmp_path):
    rows = [(f"{n}号站", f"{'水位' * 6}，{'雨量' * 6}，每小时一报。") for n in range(1, 13)]
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body = (
        "#set page(height: 14cm)\n#table(columns: (3cm, 5cm), stroke: none, inset: 6pt, "
        f"table.header([站名], [要素]), {cells})"
    )
    [found] = tables_of(pdf_making.typeset(tmp_path, body))
    assert sum(row[0].startswith("站名") for row in found) == 1
    assert [name for name, _ in found][-1] == "12号站"


def test_bars_part_a_line_and_no_columns(tmp_path):
    body = (
        "湖区大道21号#h(1em)｜#h(1em)010-81234567#h(1em)｜#h(1em)desk\\@lakes.example.org#h(1em)｜"
        "\\\nlakes.example.org"
    )
    [found] = texts(pdf_making.typeset(tmp_path, body))
    assert "".join(found.split()).endswith("desk@lakes.example.org｜lakes.example.org")


def test_an_address_that_ran_on_behind_a_sentence_is_a_line_of_its_own():
    told = "湖区中心成立于2006年，负责研究与推广。大理市洱海路7号湖区大厦　邮编671000"
    parts = [part.text for part in contact_lines.set_right([line(told)])]
    assert parts == [
        "湖区中心成立于2006年，负责研究与推广。",
        "大理市洱海路7号湖区大厦　邮编671000",
    ]


def test_a_label_that_a_line_parted_from_its_value_has_it_again():
    parts = [line("电话：010-81234567　传真："), line("010-81234568"), line("印发：秘书处")]
    assert [part.text for part in contact_lines.set_right(parts)] == [
        "电话：010-81234567　传真： 010-81234568",
        "印发：秘书处",
    ]


def test_rows_that_are_not_painted_go_over_the_page_with_the_others(tmp_path):
    rows = [(f"{n}号站", f"{'水位' * 8}，{'雨量' * 8}，每小时报一次。") for n in range(1, 13)]
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    paint = "(_, y) => if calc.odd(y) { luma(230) }"
    body = (
        "#set page(height: 24cm, footer: [第一页])\n"
        f"#table(columns: (3cm, 5cm), stroke: none, inset: 6pt, fill: {paint}, {cells})"
    )
    told = [row for table in tables_of(pdf_making.typeset(tmp_path, body)) for row in table]
    assert [row[0] for row in told] == [name for name, _ in rows]
    assert [row[1].replace("\n", "") for row in told] == [words for _, words in rows]


def test_the_mark_of_a_note_as_large_as_its_text_stands_on_its_line(tmp_path):
    body = (
        "The lake became a site.\n\n#text(9pt)[#super(size: 9pt, baseline: -4.3pt)[1] Of value.]"
    )
    assert texts(pdf_making.typeset(tmp_path, body))[-1] == "¹ Of value."


PAINTED_AMID = "#table(columns: (4cm, 1fr), stroke: none, fill: (_, y) => if y == 1 {luma(240)},\n"


def test_the_rows_around_a_painted_one_are_of_its_table(tmp_path):
    rows = [
        ("Li Na\\ Head of the Office for Nets and Buoys of the Lake", "The nets are new."),
        ("Kham\\ Deputy Head of the Office for Boats of the Lake", "The boats are old."),
        ("Suda\\ Keeper of the Lighthouse at the Mouth of the Lake", "The lamp is lit."),
    ]
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body = f"Three of them told how it is.\n\n{PAINTED_AMID}{cells})\n\nThey will meet again.\n"
    data = pdf_making.typeset(tmp_path, body)
    [found] = tables_of(data)
    assert [row[1] for row in found] == [words for _, words in rows]
    assert [row[0].split()[0] for row in found] == ["Li", "Kham", "Suda"]
    assert texts(data)[0] == "Three of them told how it is."
    assert texts(data)[-1] == "They will meet again."


def test_lines_around_a_painted_row_that_keep_to_none_of_its_columns_are_none_of_it(tmp_path):
    body = f"Names\n\n{PAINTED_AMID}[], [], [Li Na], [Nets.])\n\nWords at the margin.\n"
    data = pdf_making.typeset(tmp_path, body)
    assert tables_of(data) == [[["Li Na", "Nets."]]]
    assert [texts(data)[0], texts(data)[-1]] == ["Names", "Words at the margin."]


def test_a_first_cell_cut_amid_a_word_goes_on_over_the_page(tmp_path):
    paint = "stroke: none, fill: (_, y) => if y == 0 { luma(240) }"
    office = "Head of the Department of Me-\\ teorology of the Lake"
    cells = f"[Li Na\\ Head of Nets], [The nets are new.], [Kham\\ {office}], [The boats are old.]"
    body = (
        "#set page(height: 8.8cm)\n#set text(costs: (orphan: 0%, widow: 0%))\n#v(1cm)\n"
        f"#table(columns: (6cm, 1fr), {paint}, inset: 6pt, {cells})\n\nThey will meet again.\n"
    )
    data = pdf_making.typeset(tmp_path, body)
    [found] = tables_of(data)
    assert "Meteorology of the Lake" in found[-1][0]
    assert texts(data)[-1] == "They will meet again."


def test_figures_of_a_small_line_beside_a_large_title_are_not_raised(tmp_path):
    body = (
        "#grid(columns: (auto, auto), column-gutter: 1em, align: horizon, text(26pt)[The Letter],"
        f" text(9pt)[Circular No. 8 (2020)])\n\nWells of 40 m#super[2] are dug. {'It rains. ' * 9}"
    )
    source = read(pdf_making.typeset(tmp_path, body), "a.pdf").source
    assert "Circular No. 8 (2020)" in source
    assert "40 m² are" in source


@pytest.mark.parametrize("sides", [2, 1])
def test_a_row_that_the_page_cuts_is_of_the_table(sides):
    across = [Box(50, y, 550, y + 1) for y in (100, 200)]
    down = [Box(x, 100, x + 1, 300 if x < 550 or sides == 2 else 200) for x in (50, 300, 550)]
    (frame,) = rules.frames_of(Things(across=across, down=down))
    assert frame.rows == sides
