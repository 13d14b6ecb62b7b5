"""PDF: bold names beside their offices, and offices in two languages."""

from __future__ import annotations

from bulletins.importing.reading import read
from bulletins.importing.reading.document import Table
from bulletins.importing.reading.pdf import weights
from bulletins.importing.reading.pdf.glyphs import Glyph

from . import pdf_making

SENTENCE = "Notice of the water is sent to every captain of the lake, and to those of small craft."


def test_the_office_behind_a_bold_name_goes_on_in_the_next_line(tmp_path):
    office = "Director of the Office of Rivers, Lakes and Shores of the Ministry of Water and"
    body = (
        "#set par(justify: false)\n"
        f"#strong[Sok Dara]#h(18pt){office} Agriculture, Cambodia\n\n{SENTENCE}\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert f"Sok Dara\t{office} Agriculture, Cambodia" in document.source


def test_two_bold_names_with_offices_are_two_lines(tmp_path):
    office = "Director of the Office of Rivers, Lakes and Shores of the Ministry of Water, Laos"
    body = (
        "#set par(justify: false)\n"
        f"#strong[Sok Dara]#h(18pt){office}#linebreak()"
        f"#strong[Li Na]#h(18pt)Engineer\n\n{SENTENCE}\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert f"{office}\n" in document.source


def test_an_office_that_fills_its_cell_ends_above_the_same_in_the_other_language(tmp_path):
    office = "Engineer for the lakes and for every shore of them"
    body = (
        f"#table(columns: (4.2cm, 6cm), [大理湖区水务管理局], [{SENTENCE}], "
        f"[大理湖区水务工程师 #linebreak() {office}], [{SENTENCE}])\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    cell = "\n".join(paragraph.text for paragraph in table.rows[1][0].blocks)
    assert cell.splitlines() == ["大理湖区水务工程师", office]


def torn(lines: list[tuple[str, bool]]) -> list[Glyph]:
    """Lines of which every letter stands in a font of its own, one for each weight."""
    faces: dict[tuple[str, bool], int] = {}
    glyphs = []
    for base, (words, bold) in enumerate(lines):
        for at, text in enumerate(words):
            face = faces.setdefault((text, bold), len(faces))
            drawn = (0.94, 0.95) if bold else (0.90, 0.92)
            glyphs.append(Glyph(text, at, at + 1, base, base + 1, base, 12, face, None, "", False,
                                True, drawn, at + 0.5))  # fmt: skip
    return glyphs


def test_letters_of_torn_fonts_are_as_heavy_as_those_beside_them():
    lines = [("李明博士", True), ("湖区环境保护中心主任", False), ("李明说湖水清了", False),
             ("王丽博士", True), ("湖区学校校长", False), ("大家都同意每天点灯", False),
             ("李明处长", True), ("明天再开会", False)]  # fmt: skip
    glyphs = torn(lines)
    weights.settle(glyphs)
    found = [{glyph.bold for glyph in glyphs if glyph.base == base} for base in range(len(lines))]
    assert found == [{bold} for _, bold in lines]
