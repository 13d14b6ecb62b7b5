"""Changes, comments, hidden text and fields of a Word file."""

from __future__ import annotations

from tests.bulletins.importing.packing import (
    field,
    para,
    run,
    table,
    texts,
)

from .opening import first, left_over, read_word


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
