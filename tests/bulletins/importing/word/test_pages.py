"""What stands around the text of a Word file: headers, notes, columns, pictures."""

from __future__ import annotations

import docx
from docx.enum.text import WD_BREAK

from tests.bulletins.importing.packing import (
    field,
    inline_picture,
    para,
    png,
    texts,
)

from .opening import first, header, left_over, read_word, saved, section


def test_each_header_and_footer_is_read_once():
    body = (
        para("一", look=section(header("header1"), header("footer1", what="footer")))
        + para("二")
        + section(header("header2"), header("footer1", what="footer"))
    )
    document = read_word(
        body,
        {
            "header1": para("江河简报"),
            "header2": para("江河简报"),
            "footer1": para("第", field("PAGE", "7"), "页"),
        },
    )
    assert (texts(document.headers), texts(document.footers)) == (["江河简报"], ["第页"])
    assert "7" not in left_over(document)


def test_headers_that_no_page_shows_are_not_read():
    body = para("一") + section(header("header1", "first"), header("header2", "even"))
    parts = {"header1": para("first"), "header2": para("even")}
    assert "first" not in read_word(body, parts).source
    shown = body.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    assert texts(read_word(shown, parts).headers) == ["first"]


def test_notes_stand_apart_in_the_order_of_their_signs():
    def sign(kind: str, key: int) -> str:
        return f"<w:r><w:{kind}Reference w:id='{key}'/></w:r>"

    document = read_word(
        para("一", sign("footnote", 2), "二", sign("footnote", 1), "三", sign("endnote", 1)),
        {
            "footnotes": "<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
            f"<w:footnote w:id='1'>{para('后')}</w:footnote>"
            f"<w:footnote w:id='2'>{para('<w:r><w:footnoteRef/></w:r>', '先')}</w:footnote>"
            f"<w:footnote w:id='3'>{para('无人提及')}</w:footnote>",
            "endnotes": f"<w:endnote w:id='1'>{para('尾')}</w:endnote>",
        },
    )
    assert (first(document).text, texts(document.notes)) == ("一二三", ["先", "后", "尾"])
    assert [note.label.text for note in document.notes] == ["[1]", "[2]", "[i]"]
    assert "无人提及" not in document.source


def test_columns_and_sections_are_read_in_their_order():
    columns = section(more="<w:type w:val='continuous'/><w:cols w:num='2'/>")
    document = read_word(
        para("左", "<w:r><w:br w:type='column'/></w:r>", "右", look=columns)
        + para("下", look=section())
        + para("次页")
    )
    assert texts(document) == ["左\n右", "下", "---", "次页"]


def test_page_breaks_part_what_stands_around_them():
    made = docx.Document()
    written = made.add_paragraph("前")
    written.add_run().add_break(WD_BREAK.PAGE)
    written.add_run("后")
    assert texts(saved(made)) == ["前", "---", "后"]


def test_pages_are_counted_where_word_noted_them():
    broken = "<w:r><w:lastRenderedPageBreak/></w:r>"
    document = read_word(para("一") + para("二", broken, "三") + para("四"))
    assert [p.page for p in document.paragraphs()] == [1, 2, 2]


def test_empty_paragraphs_and_wide_spacing_are_gaps():
    document = read_word(
        para("一")
        + para("")
        + para("")
        + para("二")
        + para("三", look="<w:spacing w:before='480'/>")
    )
    assert [p.gap for p in document.paragraphs()] == [0, 2, 2]


def test_inline_and_floating_pictures_keep_bytes_place_and_caption():
    floating = inline_picture("p2").replace("wp:inline", "wp:anchor")
    document = read_word(
        para(inline_picture("p1", "林静"), look="<w:jc w:val='center'/>")
        + para("图1 林静")
        + para("正文", floating),
        {"media/a.png": png(3, 4), "media/b.png": png(5, 6)},
        {"p1": ("image", "media/a.png"), "p2": ("image", "media/b.png")},
    )
    found = [picture for p in document.paragraphs() for picture in p.pictures]
    assert [(p.target.text, p.width, p.height, p.data) for p in found] == [
        ("a.png", 3, 4, png(3, 4)),
        ("b.png", 5, 6, png(5, 6)),
    ]
    assert found[0].alternative.text == "林静"
    assert document.source[found[0].span.start : found[0].span.end] == "![林静](a.png)"
    assert texts(document) == ["", "图1 林静", "正文"]


def test_a_linked_picture_is_named_and_not_fetched():
    linked = inline_picture("p1").replace("r:embed", "r:link")
    document = read_word(
        para("正文", linked), related={"p1": ("image", "http://pictures.invalid/a.png")}
    )
    (picture,) = first(document).pictures
    assert (picture.target.text, picture.data) == ("http://pictures.invalid/a.png", None)
