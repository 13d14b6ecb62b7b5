"""Saved web pages: the words in their order, nothing loaded, nothing run."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import UnreadableDocument, read
from bulletins.importing.reading.document import Paragraph

from .knowing import KNOWLEDGE
from .packing import png, texts

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def read_page(body: str):
    document = read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "a.html")
    coverage.check(document, parsing.parse(document, KNOWLEDGE))
    return document


def left_over(document):
    return [left.printed.text for left in parsing.parse(document, KNOWLEDGE).left_over]


def test_blocks_are_paragraphs_and_white_space_is_as_shown():
    document = read_page("<div>one\n  two<p> three <b>four</b> </p>five<br>six</div>")
    assert texts(document) == ["one two", "three four", "five\nsix"]


def test_no_break_and_ideographic_spaces_are_words():
    assert texts(read_page("<p>一\u3000二&nbsp;三</p>")) == ["一\u3000二\u00a0三"]


def test_preformatted_text_keeps_its_lines():
    assert texts(read_page("<pre>one\n  two</pre>")) == ["one\n  two"]


def test_headings_looks_and_links_are_kept():
    document = read_page(
        "<h2>会议</h2><p><span style='font-weight:bold; font-size:12pt'>林静</span>"
        "<a href='https://basin.invalid/r'>报告</a><a href='javascript:x()'>不</a></p>"
    )
    heading, paragraph = document.paragraphs()
    assert (heading.level, heading.lines[0].runs[0].bold) == (2, True)
    assert [(r.text, r.bold, r.size, r.link) for r in paragraph.lines[0].runs] == [
        ("林静", True, 12.0, ""),
        ("报告", False, None, "https://basin.invalid/r"),
        ("不", False, None, ""),
    ]
    assert "https://basin.invalid/r" in left_over(document)


def test_sizes_of_old_pages_are_told_in_points():
    (paragraph,) = read_page("<p><font size=5>大</font><font>字</font></p>").paragraphs()
    assert [run.size for run in paragraph.lines[0].runs] == [18, None]


def test_list_numbers_are_labels():
    document = read_page("<ol start='3'><li>a<li><p>b</p><p>c</p></ol><ul><li>d</ul>")
    assert [(p.text, p.label.text if p.label else None) for p in document.paragraphs()] == [
        ("a", "3."),
        ("b", "4."),
        ("c", None),
        ("d", "•"),
    ]


def test_tables_nest():
    page = "<table><tr><th>姓名<td>a<table><tr><td>内</table><tr><td>b<td></table>"
    assert texts(read_page(page)) == [[[["姓名"], ["a", [[["内"]]]]], [["b"], []]]]


def test_pictures_are_named_and_never_fetched():
    data = base64.b64encode(png(3, 4)).decode()
    document = read_page(
        f"<p>词<img alt='林静' src='http://x.invalid/a.png'>"
        f"<img src='data:image/png;base64,{data}'></p>"
    )
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert [(p.target.text, p.width, p.data) for p in paragraph.pictures] == [
        ("http://x.invalid/a.png", 0, None),
        ("data:image/png;base64,…", 3, png(3, 4)),
    ]


def test_programs_and_styles_are_no_words():
    document = read_page("<script>x</script><style>y</style><!-- z --><p onclick='q()'>词</p>")
    assert document.source == "词\n"


def test_what_is_not_shown_and_what_frames_the_page_is_left_over():
    document = read_page(
        "<nav>首页</nav><p>词<span style='display:none'>隐</span></p><button>打印</button>"
    )
    assert texts(document) == ["词"]
    assert set(left_over(document)) >= {"首页", "隐", "打印"}
    assert [document.source[s.start : s.end] for s in document.hidden] == ["隐"]


@pytest.mark.parametrize(
    ("declared", "encoding", "words"),
    [
        ("gb2312", "gb18030", "会议在昆明举行"),
        ("windows-874", "cp874", "การประชุม"),
        ("big5", "big5", "會議"),
        ("iso-8859-1", "cp1252", "Café"),
        ("utf-8", "utf-8", "ကောင်း"),
    ],
)
def test_a_page_may_say_its_own_encoding(declared, encoding, words):
    page = f"<html><head><meta charset='{declared}'></head><p>{words}</p></html>"
    assert texts(read(page.encode(encoding), "a.html")) == [words]


def test_a_page_without_words_is_empty():
    with pytest.raises(UnreadableDocument) as refused:
        read(b"<html><body><script>x</script></body></html>", "a.html")
    assert refused.value.code == "empty"


def test_markdown_with_a_tag_is_no_page():
    assert read("<div align=center>\n\n# 简报\n".encode(), "a.md").format == "text"


def test_a_page_saved_by_libreoffice_is_read_as_the_document_was():
    page = read((SAMPLES / "zh-saved-page.html").read_bytes(), "a.html")
    word = read((SAMPLES / "zh-libreoffice.docx").read_bytes(), "a.docx")
    header = [paragraph.text for paragraph in word.headers]
    of_word = [*header, *(p.text.replace("\t", " ") for p in word.paragraphs())]
    assert [paragraph.text for paragraph in page.paragraphs()] == of_word


def test_a_part_of_a_page_is_one_too():
    part = "<div style='color:red'>东湖信息</div>\n<p>第一段。</p>\n<div>（供稿）</div>"
    assert texts(read(part.encode(), "a.html")) == ["东湖信息", "第一段。", "（供稿）"]


def test_markdown_may_begin_with_a_tag():
    assert read(b"<div align='center'>\n\n# Lakes\n\n</div>", "a.md").format != "html"


def test_raised_figures_are_no_part_of_the_word_and_mark_the_note():
    page = read_page(
        "<p>It became a Ramsar site<sup>1</sup> on the 5<sup>th</sup> day.</p>"
        "<p><sup>1</sup> A wetland of importance.</p>"
    )
    assert texts(page) == [
        "It became a Ramsar site¹ on the 5th day.", "¹ A wetland of importance."]  # fmt: skip


def test_a_style_sheet_says_what_is_bold_and_what_has_a_line_of_its_own():
    document = read_page(
        "<style>/* who */ .who .name, dt > b { display:block; font-weight:700 }"
        "p.quiet{font-weight:normal} b{font-style:italic}"
        "@media (max-width:400px){ span{display:block} }</style>"
        "<div class='who'><span class='name'>林静</span><span>河流局局长</span></div>"
        "<div><span class='name'>一</span><span>二</span></div>"
        "<b>三</b>"
    )
    assert texts(document) == ["林静\n河流局局长", "一二", "三"]
    looks = [
        (r.bold, r.italic) for p in document.paragraphs() for line in p.lines for r in line.runs
    ]
    assert looks == [(True, False), (False, False), (False, False), (True, True)]


def test_what_a_style_sheet_folds_away_is_kept():
    assert texts(read_page("<style>.more{display:none}</style><p class='more'>一</p>")) == ["一"]


def test_a_picture_behind_the_first_letter_of_a_word_parts_it_from_no_other():
    aside = "<img src='a.png' align='right'/>"
    document = read_page(
        f"<p><b>M{aside}\ns. Li</b></p><p>U{aside}\nAung</p><p>A{aside}\nlake</p>"
        "<p>M<img src='a.png'/>\nsigns</p>"
    )
    assert texts(document) == ["Ms. Li", "U Aung", "A lake", "M signs"]


def test_words_that_a_page_sets_side_by_side_are_no_one_word():
    document = read_page(
        "<style>.m{display:flex;justify-content:space-between} .n{display:flex;"
        "flex-direction:column}</style>"
        "<div class='m'><span>Lake News</span><span>No. 4</span></div>"
        "<div class='n'><span>一</span><span>二</span></div><p><b>M</b><span>s. Li</span></p>"
    )
    assert texts(document) == ["Lake News\u3000No. 4", "一二", "Ms. Li"]
