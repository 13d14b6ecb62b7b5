"""Tables, text boxes and drawings of a Word file."""

from __future__ import annotations

from tests.bulletins.importing.packing import (
    NAMES,
    para,
    table,
    text_box,
    texts,
)

from .opening import left_over, read_word


def test_tables_keep_their_cells_and_nest():
    inner = table((para("内"),))
    document = read_word(table((para("姓名"), para("a") + inner), (para("b"), para(""))))
    assert texts(document) == [[[["姓名"], ["a", [[["内"]]]]], [["b"], []]]]


def test_what_a_merged_cell_covers_is_not_a_cell():
    over = "<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>"
    under = "<w:tcPr><w:vMerge/></w:tcPr>"
    document = read_word(table((over + para("国"), para("甲")), (under + para(""), para("乙"))))
    assert texts(document) == [[[["国"], ["甲"]], [["乙"]]]]


def test_a_text_box_is_read_once():
    document = read_word(para(text_box(para("框内")), "正文"))
    assert texts(document) == ["框内", "正文"]


def test_a_text_box_in_the_old_form_alone_is_read():
    old = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
        + para("框")
        + table((para("格"),))
        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    assert texts(read_word(para("正文", old))) == ["正文", "框", [[["格"]]]]


def test_a_text_box_stands_inside_a_text_box():
    document = read_word(para(text_box(para("外", text_box(para("内"))))))
    assert texts(document) == ["外", "内"]


def test_word_art_is_listed():
    art = "<w:r><w:pict><v:shape><v:textpath string='江河简报'/></v:shape></w:pict></w:r>"
    assert "江河简报" in left_over(read_word(para(art, "正文")))


def test_words_of_diagrams_are_listed():
    drawing = (
        "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>"
        "<dgm:relIds xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' "
        "r:dm='d1'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    data = f"<x {NAMES}><a:p><a:r><a:t>流域</a:t></a:r></a:p></x>"
    document = read_word(
        para(drawing, "正文"),
        {"diagrams/data1.xml": data},
        {"d1": ("diagramData", "diagrams/data1.xml")},
    )
    assert "流域" in left_over(document)
