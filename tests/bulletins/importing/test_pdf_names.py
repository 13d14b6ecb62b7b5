"""PDF: names that the end of a line cut in two."""

from __future__ import annotations

import pytest

from bulletins.importing.reading import read
from bulletins.importing.reading.pdf import cut_names

from . import pdf_making

WORDS = "湖水比去年低了四十厘米，渔民请各方早些放水，也请把水位早些告诉村里的人。"


@pytest.mark.parametrize(("first", "rest"), [("Nguyen Ngoc", "Tu女士"), ("Vilay Vongsa", "先生")])
def test_a_name_in_a_narrow_cell_goes_on_up_to_its_honour(tmp_path, first, rest):
    body = (
        "#table(columns: (2.9cm, 4cm, 1fr), [姓名], [职务], [发言], "
        f"[{first} {rest}], [老挝环境部湖泊司司长], [{WORDS}], "
        f"[Sok Dara 先生], [柬埔寨环境部司长], [{WORDS}])\n"
    )
    source = read(pdf_making.typeset(tmp_path, body), "a.pdf").source
    assert f"{first} {rest}".replace(" ", "") in source.replace(" ", "").split("\n")


def test_the_same_in_the_other_language_stays_a_line_of_its_own():
    assert cut_names.ends_honoured("Nguyen Ngoc", "Tu女士")
    assert not cut_names.ends_honoured("Director", "司长")
    assert not cut_names.ends_honoured("Mr. Sok Dara", "索·达拉先生")


def test_the_rest_of_a_name_before_a_colon_is_no_label(tmp_path):
    office = "老挝自然资源与环境部湖泊司水质处技术官员兼湖泊研究所所长"
    said = "".join(f"{office}Suda Thongchai：{WORDS}\n\n" for _ in range(2))
    setting = f"#set page(width: {len(office) * 11 + 45}pt + 5cm)\n#set par(justify: false)\n"
    source = read(pdf_making.typeset(tmp_path, said, setting), "a.pdf").source
    assert source.count("Suda Thongchai：") == 2


def test_words_behind_a_dash_go_on_below_whoever_says_them(tmp_path):
    def said(name: str) -> str:
        return f"{name}, Director of the Office of Lakes, Dali. — The lake fell far this year.\n\n"

    full = "Souk Vong, Director of the Office for the Lakes of the North. "
    body = "#set par(justify: false)\n" + said("Sok Dara") + said("Li Na") + full
    body += "#linebreak() — The lake is low.\n\n" + said("Kham Vilay")
    # The line of that name is full up to the margin.
    setting = "#set page(width: 11.6cm + 5cm)\n"
    source = read(pdf_making.typeset(tmp_path, body, setting), "a.pdf").source
    assert f"{full}— The lake is low." in source


@pytest.mark.parametrize("name", ["索·达拉", "伊莎贝尔·蒙托亚", "玛丽·索·达拉"])
def test_a_dot_that_begins_a_line_stands_inside_a_name(tmp_path, name):
    before, rest = name.split("·", 1)
    text = f"柬埔寨湖泊司司长{name}说，{WORDS}"
    width = len(f"柬埔寨湖泊司司长{before}") * 11 + 5
    setting = f"#set page(width: {width}pt + 5cm)\n#set par(justify: false)\n"
    body = f"柬埔寨湖泊司司长{before}#linebreak()·{rest}{text[text.index('说') :]}\n"
    assert text in read(pdf_making.typeset(tmp_path, body, setting), "a.pdf").source


def test_a_dot_below_a_short_line_leads_an_entry(tmp_path):
    body = "议题#linebreak()·湖水监测与预报，也包括各村的水尺和雨量筒。#linebreak()·渔民的船。\n"
    source = read(pdf_making.typeset(tmp_path, body), "a.pdf").source
    assert "议题·" not in source.replace("\n", "|").replace(" ", "")
