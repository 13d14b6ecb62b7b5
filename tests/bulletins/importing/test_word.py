"""Word files as people really make them: every habit in a file of its own."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.shared import Pt

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import UnreadableDocument, read
from bulletins.importing.reading.document import Paragraph
from bulletins.importing.reading.word import numerals

from .knowing import KNOWLEDGE
from .packing import (
    NAMES,
    archive,
    field,
    inline_picture,
    para,
    parts_of_word,
    png,
    run,
    table,
    text_box,
    texts,
    word,
)


def read_word(*args, **kwargs):
    """The document, of which the parser loses nothing."""
    document = read(word(*args, **kwargs), "a.docx")
    coverage.check(document, parsing.parse(document, KNOWLEDGE))
    return document


def left_over(document):
    parsed = parsing.parse(document, KNOWLEDGE)
    return [left.printed.text for left in parsed.left_over]


def first(document) -> Paragraph:
    return next(document.paragraphs())


def labels(document):
    return [p.label.text if p.label else None for p in document.paragraphs()]


# Words


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


# Headings


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


def saved(made):
    data = io.BytesIO()
    made.save(data)
    return read(data.getvalue(), "a.docx")


# Numbers

LEVELS = """<w:abstractNum w:abstractNumId='0'>
<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/>
<w:lvlText w:val='%1、'/></w:lvl>
<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/>
<w:lvlText w:val='%1.%2'/></w:lvl>
<w:lvl w:ilvl='2'><w:start w:val='3'/><w:numFmt w:val='lowerRoman'/>
<w:lvlText w:val='(%3)'/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>
<w:lvlText w:val='\uf0d8'/><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr></w:lvl></w:abstractNum>
<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>
<w:num w:numId='3'><w:abstractNumId w:val='0'/>
<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"""


def item(text: str, number: int = 1, depth: int = 0) -> str:
    return para(
        text, look=f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='{number}'/></w:numPr>"
    )


def test_list_numbers_are_counted_as_word_counts_them():
    document = read_word(
        item("a")
        + item("b", depth=1)
        + item("c", depth=1)
        + item("d", depth=2)
        + para("x")
        + item("e")
        + item("f", depth=1)
        + item("g", number=3)
        + item("h", number=2)
        + item("i", number=0),
        {"numbering": LEVELS},
    )
    assert labels(document) == [
        "一、",
        "1.1",
        "1.2",
        "(iii)",
        None,
        "二、",
        "2.1",
        "一、",
        "➢",
        None,
    ]


def test_a_list_number_is_a_label_and_no_word():
    document = read_word(item("会议概况"), {"numbering": LEVELS})
    assert (document.source, first(document).text) == ("一、 会议概况\n", "会议概况")
    assert left_over(document) in ([], ["会议概况"])


def test_numbers_come_with_a_style():
    styles = (
        "<w:style w:type='paragraph' w:styleId='L'><w:name w:val='List Number'/><w:pPr><w:numPr>"
        "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    )
    body = para("a", look="<w:pStyle w:val='L'/>") + para("b", look="<w:pStyle w:val='L'/>")
    document = read_word(body, {"styles": styles, "numbering": LEVELS})
    assert labels(document) == ["一、", "二、"]


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("upperRoman", 14, "XIV"),
        ("lowerLetter", 28, "bb"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 113, "113th"),
        ("chineseCounting", 10, "十"),
        ("chineseCountingThousand", 21, "二十一"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseLegalSimplified", 11, "壹拾壹"),
        ("ideographTraditional", 3, "丙"),
        ("decimalEnclosedCircle", 9, "⑨"),
        ("thaiNumbers", 10, "๑๐"),
        ("none", 5, ""),
    ],
)
def test_numbers_are_written_in_every_way_of_words(form, value, shown):
    assert numerals.shown(value, form) == shown


# Tables and text boxes


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


# Around the text


def section(*references: str, more: str = "") -> str:
    return f"<w:sectPr>{''.join(references)}{more}</w:sectPr>"


def header(key: str, kind: str = "default", what: str = "header") -> str:
    return f"<w:{what}Reference w:type='{kind}' r:id='{key}'/>"


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


# Pictures


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


# What Word does not show


def test_tracked_changes_are_read_as_accepted():
    document = read_word(
        para(
            "甲",
            "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>",
            "<w:ins>" + run("丙") + "</w:ins>",
            "<w:moveFrom>" + run("丁") + "</w:moveFrom>",
        )
        + para("前", look="<w:rPr><w:del/></w:rPr>")
        + para("后")
    )
    assert texts(document) == ["甲丙", "前后"]
    assert "乙" not in document.source and "丁" not in document.source
    assert [notice.code for notice in document.notices] == ["tracked_changes"]


def test_deleted_rows_are_gone():
    rows = table((para("甲"),), (para("乙"),)).replace(
        "<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1
    )
    assert texts(read_word(para("一") + rows)) == ["一", [[["乙"]]]]


def test_comments_are_never_imported():
    document = read_word(
        para(
            "<w:commentRangeStart w:id='0'/>",
            "正文",
            "<w:commentRangeEnd w:id='0'/>",
            "<w:r><w:commentReference w:id='0'/></w:r>",
        ),
        {"comments": f"<w:comment w:id='0'>{para('请改')}</w:comment>"},
    )
    assert document.source == "正文\n"


def test_hidden_text_is_listed_and_not_imported():
    document = read_word(para("正文", run("内部", "<w:vanish/>"), "继续"))
    assert texts(document) == ["正文继续"]
    assert [document.source[s.start : s.end] for s in document.hidden] == ["内部"]
    assert [notice.code for notice in document.notices] == ["hidden_text"]
    assert "内部" in left_over(document)


def test_of_a_field_only_the_result_is_text():
    document = read_word(para("日期：", field("DATE \\@ yyyy", "2022", "年"), "止"))
    assert texts(document) == ["日期：2022年止"]


def test_fields_nest_and_go_on_over_paragraphs():
    whole = field("IF " + "x", "@").replace(run("@"), field("REF a", "内") + run("外"))
    start, end = whole.rsplit("<w:r>", 1)
    document = read_word(para(start) + para("续", f"<w:r>{end}", "后"))
    assert texts(document) == ["内外", "续后"]


def test_a_field_that_never_ends_swallows_nothing():
    document = read_word(para("一", "<w:r><w:fldChar w:fldCharType='begin'/></w:r>") + para("二"))
    assert texts(document) == ["一", "二"]


def test_links_keep_words_and_address():
    document = read_word(
        para(
            "<w:hyperlink r:id='l1'>" + run("报告") + "</w:hyperlink>",
            field('HYPERLINK "mailto:a@b.invalid"', "a@b.invalid"),
        ),
        related={"l1": ("hyperlink", "https://basin.invalid/r")},
    )
    assert [(r.text, r.link) for r in first(document).lines[0].runs] == [
        ("报告", "https://basin.invalid/r"),
        ("a@b.invalid", "mailto:a@b.invalid"),
    ]
    assert "https://basin.invalid/r" in left_over(document)


def test_a_table_of_contents_is_not_read_as_the_text_it_repeats():
    styles = "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='toc 1'/></w:style>"
    document = read_word(
        para("一、概况 3", look="<w:pStyle w:val='T'/>") + para("一、概况"), {"styles": styles}
    )
    assert texts(document) == ["一、概况"]
    assert "一、概况 3" in left_over(document)


def test_content_controls_and_wrappers_are_read_through():
    document = read_word(
        f"<w:sdt><w:sdtContent>{para('一')}</w:sdtContent></w:sdt>"
        + para(
            f"<w:sdt><w:sdtContent>{run('二')}</w:sdtContent></w:sdt>",
            f"<w:smartTag>{run('三')}</w:smartTag>",
        )
        + f"<w:customXml>{para('四')}</w:customXml>"
    )
    assert texts(document) == ["一", "二三", "四"]


# Other programs


def test_strict_files_are_read_like_others():
    strict = {
        name: content.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in parts_of_word(para("正文")).items()
    }
    assert texts(read(archive(strict), "a.docx")) == ["正文"]


def test_a_relation_into_nowhere_is_no_fault():
    document = read_word(
        para("正文", inline_picture("p1")) + section(header("h9")),
        related={"p1": ("image", "NULL"), "h9": ("header", "../NULL")},
    )
    assert texts(document) == ["正文"]


def test_pictures_without_text_need_text_recognition():
    data = word(
        para(inline_picture("p1")), {"media/a.png": png()}, {"p1": ("image", "media/a.png")}
    )
    with pytest.raises(UnreadableDocument) as refused:
        read(data, "a.docx")
    assert refused.value.code == "image_only"


SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def test_a_file_saved_by_libreoffice_is_read_whole():
    document = read((SAMPLES / "zh-libreoffice.docx").read_bytes(), "a.docx")
    parsed = parsing.parse(document, KNOWLEDGE)
    coverage.check(document, parsed)
    assert texts(document.headers) == ["江河环境合作中心 内部参考"]
    assert [(p.text, p.level) for p in document.paragraphs() if p.level] == [
        ("流域水质监测培训在昆明举办", 1),
        ("会议发言", 2),
    ]
    assert labels(document)[-2:] == ["1.", "2."]
    assert [str(remark.name) for remark in parsed.remarks] == ["林静", "Sok Dara"]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_libreoffice_saves_what_it_reads_from_word(tmp_path):
    """A text box, tracked changes, hidden text and a link, once through LibreOffice."""
    made = docx.Document()
    body = made.element.body
    for xml in (
        para(
            text_box(para("框内")),
            "正文",
            "<w:ins w:id='1' w:author='a'>" + run("加") + "</w:ins>",
            "<w:del w:id='2' w:author='a'><w:r><w:delText>减</w:delText></w:r></w:del>",
        ),
        para("可见", run("隐藏", "<w:vanish/>")),
        para(f"<w:hyperlink w:anchor='x'>{run('链接')}</w:hyperlink>"),
    ):
        body.insert(len(body) - 1, parse_xml(xml.replace("<w:p>", f"<w:p {NAMES}>", 1)))
    made.save(tmp_path / "a.docx")
    for target in ("odt", "docx:MS Word 2007 XML"):
        source = tmp_path / ("a.docx" if target == "odt" else "a.odt")
        subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--convert-to",
                target,
                "--outdir",
                str(tmp_path / "out"),
                str(source),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        if target == "odt":
            (tmp_path / "out" / "a.odt").rename(tmp_path / "a.odt")
    document = read((tmp_path / "out" / "a.docx").read_bytes(), "a.docx")
    assert texts(document) == ["框内", "正文加", "可见", "链接"]
    assert [document.source[s.start : s.end] for s in document.hidden] == ["隐藏"]
