"""Reading: bytes to the intermediate form, every character accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletins.importing.reading import UnreadableDocument, read
from bulletins.importing.reading.decoding import MAX_BYTES
from bulletins.importing.reading.document import Document, Paragraph, Table

CHINESE = "河流环境中心\n\n# 简报\n\n2021年 第3期\n\n会议在昆明举行，来自各国的代表参加会议。\n"


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"], ids=lambda name: name
)
def test_a_text_is_read_in_each_supported_encoding(encoding):
    assert read(CHINESE.encode(encoding), "a.txt").source == CHINESE


def test_utf_16_is_read_in_both_byte_orders():
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert read(mark + CHINESE.encode(encoding), "a.txt").source == CHINESE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\u3000\n".encode(), "empty"),
        (b"\x00" * 400, "empty"),
        (b"PK\x03\x04 rest of an archive", "damaged"),
        (b"%PDF-1.7\n", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"a\x00b", "binary"),
        (b"text with a \x07 bell", "binary"),
        (CHINESE.encode("utf-16-le"), "binary"),
        (CHINESE.encode()[:-20] + b"\xe4\xbd" + CHINESE.encode()[-20:], "encoding"),
        ("Café à la crème, déjà vu, et voilà.".encode("latin-1"), "encoding"),
        ("การประชุมคณะทำงานด้านสิ่งแวดล้อมจัดขึ้นที่กรุงเทพมหานคร".encode("cp874"), "encoding"),
        ("中國環境合作會議在北京舉行".encode("big5"), "encoding"),
        ("環境協力の会議が開催されました".encode("shift_jis"), "encoding"),
        (b"\xff\xfea", "encoding"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, code):
    with pytest.raises(UnreadableDocument) as refused:
        read(data, "a.md")
    assert refused.value.code == code


def test_a_file_over_the_limit_is_refused_before_it_is_looked_at():
    with pytest.raises(UnreadableDocument) as refused:
        read(b"x" * (MAX_BYTES + 1), "a.txt")
    assert (refused.value.code, refused.value.params) == ("too_large", {"limit": 4})


def test_line_ends_of_all_systems_are_one():
    assert read(b"one\r\ntwo\rthree\n", "a.txt").source == "one\ntwo\nthree\n"


def test_headings_bold_and_breaks_are_told_apart():
    document = read("## 标题 ##\n\n**甲**  \n处长\n软换行\n".encode(), "a.md")
    heading, block = document.blocks
    assert isinstance(heading, Paragraph) and isinstance(block, Paragraph)
    assert (heading.text, heading.level) == ("标题", 2)
    assert [(line.text.strip(), line.hard) for line in block.lines] == [
        ("甲", True),
        ("处长", False),
        ("软换行", False),
    ]
    assert block.lines[0].runs[0].bold


def test_bold_closes_after_punctuation_as_every_reader_sees_it():
    (block,) = read("**河流中心：**河流中心成立于2017年。".encode(), "a.md").blocks
    assert isinstance(block, Paragraph)
    assert [(run.text, run.bold) for run in block.lines[0].runs] == [
        ("河流中心：", True),
        ("河流中心成立于2017年。", False),
    ]


def test_pictures_are_kept_as_references_and_nothing_is_fetched():
    source = "![合影](data:image/png;base64,AAAA) 文字 ![](http://host.invalid/x.png)"
    (block,) = read(source.encode(), "a.md").blocks
    assert isinstance(block, Paragraph)
    assert [
        (picture.alternative and picture.alternative.text, picture.target and picture.target.text)
        for picture in block.pictures
    ] == [("合影", "data:image/png;base64,AAAA"), (None, "http://host.invalid/x.png")]
    assert block.text.strip() == "文字"


def test_links_keep_their_words_and_their_address():
    (block,) = read("见<http://a.invalid/>和[网站](http://b.invalid/)".encode(), "a.md").blocks
    assert isinstance(block, Paragraph)
    assert block.text == "见http://a.invalid/和网站"
    assert [run.link for run in block.lines[0].runs] == [
        "",
        "http://a.invalid/",
        "",
        "http://b.invalid/",
    ]


def test_stars_and_underscores_that_are_no_mark_up_stay():
    assert texts(read(b"2*3*4 and a_b__c \\*x\\* 5 * 6", "a.md")) == ["2*3*4 and a_b__c *x* 5 * 6"]


def test_a_table_is_rows_of_cells():
    document = read("前文\n| 姓名 | 职务 |\n|---|---|\n| **甲** | 处长 |\n后文".encode(), "a.md")
    _, table, _ = document.blocks
    assert isinstance(table, Table)
    assert [[cell.blocks[0].text.strip() for cell in row] for row in table.rows] == [
        ["姓名", "职务"],
        ["甲", "处长"],
    ]
    assert texts(document)[0] == "前文" and texts(document)[-1] == "后文"


def test_a_place_counts_lines_from_one():
    document = read("一\n\n二\n".encode(), "a.txt")
    assert [document.place(block.span).line for block in document.blocks] == [1, 3]


_MARKED_UP = st.text(
    st.sampled_from("甲乙ab 1*_#>|-[]()!<>\\\n\t`~:：/.@br"), min_size=1, max_size=120
)


@given(st.one_of(_MARKED_UP, st.text(max_size=80)))
def test_every_character_is_words_or_mark_up(text):
    try:
        document = read(text.encode(errors="ignore"), "a.md")
    except UnreadableDocument:
        return
    seen = [False] * len(document.source)
    for span in document.markup:
        seen[span.start : span.end] = [True] * (span.end - span.start)
    for paragraph in document.paragraphs():
        runs = [run for line in paragraph.lines for run in line.runs]
        for picture in paragraph.pictures:
            runs += [run for run in (picture.alternative, picture.target) if run]
        for run in runs:
            end = run.start + len(run.text)
            assert document.source[run.start : end] == run.text
            assert not any(seen[run.start : end])
            seen[run.start : end] = [True] * len(run.text)
            if run.link and run.link != run.text:
                at = document.source.index(f"]({run.link})", end - 1) + 2
                seen[at : at + len(run.link)] = [True] * len(run.link)
    unseen = {c for c, s in zip(document.source, seen, strict=True) if not s and c.strip()}
    assert unseen <= {"\u200b", "\ufeff"}


TAGGED = """以下是发言。

<table>
<colgroup><col style="width: 50%" /></colgroup>
<thead><tr class="header"><th>姓名</th><th>发言</th></tr></thead>
<tbody>
<tr><td>索·达拉</td>
<td><p>第一段。</p>
<p><strong>第二段</strong>，<br />
另起。</p></td></tr>
</tbody>
</table>

会后见。
"""


def test_a_table_of_tags_in_a_text_is_one():
    document = read(TAGGED.encode(), "a.md")
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    cells = [[[p.text for p in cell.blocks] for cell in row] for row in table.rows]
    assert cells == [
        [["姓名"], ["发言"]],
        [["索·达拉"], ["第一段。", "第二段，\n另起。"]],
    ]
    assert texts(document)[0] == "以下是发言。"
    assert texts(document)[-1] == "会后见。"


@pytest.mark.parametrize(
    "text", ["<table>\n甲", "<table>\n<table>\n乙</table>\n</table>", "<table>"]
)
def test_tags_that_make_no_table_are_words(text):
    assert not any(isinstance(b, Table) for b in read(f"头\n\n{text}".encode(), "a.md").blocks)


def test_a_line_that_only_leaves_room_is_no_text():
    assert texts(read(b"One.\n\n&nbsp;\n\nTwo &amp; three.\n", "a.md")) == [
        "One.",
        "Two &amp; three.",
    ]


def test_a_space_typed_as_in_html_is_a_space():
    document = read(b"**Diary** &nbsp; 2024 (6)", "x.md")
    assert "&" not in document.source


FIGURE = """图下有说明。

<figure>
<img
src="images/a.png" alt="会场"
width="90" />
<figcaption><strong>索·达拉</strong><br />
湖泊司司长</figcaption>
</figure>

> 第一段。
>
> 第二段。
"""


def test_tags_of_a_figure_are_no_words_also_where_they_run_over_lines():
    document = read(FIGURE.encode(), "a.md")
    assert texts(document) == ["图下有说明。", "索·达拉\n湖泊司司长", "第一段。", "第二段。"]
    [picture] = [p for block in document.paragraphs() for p in block.pictures]
    assert (picture.alternative.text, picture.target.text) == ("会场", "images/a.png")
