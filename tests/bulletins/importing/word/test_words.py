"""Words of a Word file, their looks and headings."""

from __future__ import annotations

import docx
from docx.shared import Pt

from tests.bulletins.importing.packing import (
    field,
    para,
    run,
    texts,
)

from .opening import first, left_over, read_word, saved


def test_words_keep_their_spaces_tabs_and_breaks():
    document = read_word(
        para("一\u3000二\u00a0三", "<w:r><w:tab/><w:t>四</w:t><w:br/><w:t>五</w:t></w:r>")
    )
    assert texts(document) == ["一\u3000二\u00a0三\t四\n五"]
    assert [line.hard for line in first(document).lines] == [True, True]


def test_spaces_at_the_ends_count_only_where_the_file_says_so():
    document = read_word(para("<w:r><w:t> one </w:t></w:r>", run(" two ")))
    assert texts(document) == ["one two "]


def test_hyphens_that_are_elements_are_letters():
    document = read_word(para("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>"))
    assert texts(document) == ["a\u2011b"]


def test_neighbours_in_one_dress_are_one_run():
    document = read_word(para(run("林", "<w:b/>"), run("静", "<w:b/>"), run("表示")))
    assert [(r.text, r.bold) for r in first(document).lines[0].runs] == [
        ("林静", True),
        ("表示", False),
    ]


def test_looks_come_from_the_run_its_style_and_the_paragraphs():
    styles = (
        "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='21'/></w:rPr></w:rPrDefault>"
        "</w:docDefaults>"
        "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='Lead'/><w:rPr><w:b/></w:rPr>"
        "</w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:name w:val='Name'/><w:basedOn w:val='A'/>"
        "<w:rPr><w:sz w:val='32'/></w:rPr></w:style>"
        "<w:style w:type='character' w:styleId='C'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr>"
        "</w:style>"
    )
    document = read_word(
        para(
            "a",
            run("b", "<w:b w:val='0'/>"),
            run("c", "<w:rStyle w:val='C'/>"),
            look="<w:pStyle w:val='B'/>",
        )
        + para("d"),
        {"styles": styles},
    )
    runs = [r for p in document.paragraphs() for line in p.lines for r in line.runs]
    assert [(r.text, r.bold, r.size) for r in runs] == [
        ("a", True, 16.0),
        ("bc", False, 16.0),
        ("d", False, 10.5),
    ]


def test_symbols_are_the_signs_they_draw():
    document = read_word(
        para(
            "<w:r><w:sym w:font='Wingdings' w:char='F028'/></w:r>",
            " 0871",
            run("\uf0fc", "<w:rFonts w:ascii='Wingdings'/>"),
        )
    )
    assert texts(document) == ["☎ 0871✓"]


def test_formulas_and_enclosed_characters_keep_their_words():
    document = read_word(
        para("<m:oMath><m:r><m:t>E=m</m:t></m:r></m:oMath>", field(r"eq \o\ac(○,7)"))
    )
    assert texts(document) == ["E=m7"]


def test_ruby_keeps_the_characters_and_lists_their_pronunciation():
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>lín</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>林</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    document = read_word(para(ruby, "静"))
    assert texts(document) == ["林静"]
    assert "lín" in left_over(document)


def test_headings_are_told_by_style_name_and_outline_level():
    styles = (
        "<w:style w:type='paragraph' w:styleId='1'><w:name w:val='heading 1'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='X'><w:name w:val='节'/><w:basedOn w:val='1'/>"
        "</w:style>"
        "<w:style w:type='paragraph' w:styleId='Y'><w:name w:val='Own'/><w:pPr>"
        "<w:outlineLvl w:val='2'/></w:pPr></w:style>"
    )
    document = read_word(
        para("一", look="<w:pStyle w:val='1'/>")
        + para("二", look="<w:pStyle w:val='X'/>")
        + para("三", look="<w:pStyle w:val='Y'/>")
        + para("四", look="<w:outlineLvl w:val='1'/>")
        + para("五"),
        {"styles": styles},
    )
    assert [p.level for p in document.paragraphs()] == [1, 1, 3, 2, 0]


def test_below_a_title_headings_are_one_level_down():
    made = docx.Document()
    made.add_heading("简报", 0)
    made.add_heading("会议召开", 1)
    made.add_paragraph("正文。")
    assert [(p.text, p.level) for p in saved(made).paragraphs()] == [
        ("简报", 1),
        ("会议召开", 2),
        ("正文。", 0),
    ]


def test_bold_and_size_are_kept_where_no_style_tells_a_heading():
    made = docx.Document()
    written = made.add_paragraph().add_run("会议召开")
    written.bold, written.font.size = True, Pt(22)
    (heading,) = saved(made).paragraphs()
    assert (heading.level, heading.lines[0].runs[0].bold, heading.lines[0].runs[0].size) == (
        0,
        True,
        22.0,
    )


def test_raised_figures_are_the_characters_that_are_raised():
    document = docx.Document()
    paragraph = document.add_paragraph("It became a site")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(" on the 5")
    paragraph.add_run("th").font.superscript = True
    assert first(saved(document)).text == "It became a site¹ on the 5th"
