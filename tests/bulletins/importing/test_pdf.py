"""Reading PDF files, made by a typesetter, an office program and a browser."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from bulletins.importing import messages, parsing
from bulletins.importing.messages import refusal
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import UnreadableDocument, read
from bulletins.importing.reading.document import Document, Paragraph, Rule, Table
from bulletins.importing.reading.pdf import read_pdf, things

from . import pdf_making
from .knowing import KNOWLEDGE

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
LONG = (
    "赵一平表示，各方应继续开展水质联合监测，共享数据，并在气候适应、生态修复和能力建设方面开展"
    "务实合作，期待在下一阶段扩大示范项目的范围，使更多村庄受益。"
)


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs()]


@pytest.fixture
def typeset(tmp_path):
    def make(body: str, setting: str = "") -> Document:
        return read_pdf(pdf_making.typeset(tmp_path, body, setting))

    return make


def test_lines_are_joined_without_a_space_in_chinese(typeset):
    assert texts(typeset(LONG)) == [LONG]


def test_a_number_that_begins_a_line_counts_nothing(typeset):
    told = [f"{'流' * n}域总氮浓度下降了9.4%，水质得到改善。" for n in range(30, 50)]
    assert texts(typeset("\n\n".join(told))) == told


def test_words_broken_by_a_line_end_are_whole_and_compounds_keep_their_hyphen(typeset):
    prose = (
        "The intergovernmental organisation of the Lancang-Mekong countries strengthens "
        "understanding among environmental administrations, and low-carbon transportation "
        "infrastructure requires internationally comparable measurements."
    )
    setting = '#set page(width: 9cm)\n#set text(lang: "en", hyphenate: true)\n'
    assert texts(typeset(prose, setting)) == [prose]


def test_a_small_space_behind_large_letters_is_one(typeset):
    body = "#text(size: 24pt)[Project Bulletin]#h(3pt)#text(size: 13pt)[2025, No. 1]"
    assert texts(typeset(body))[0] == "Project Bulletin 2025, No. 1"


@pytest.mark.parametrize("width", [13.0, 13.4, 13.8, 14.2, 14.6])
def test_a_line_of_a_list_ends_where_the_next_word_had_no_room(typeset, width):
    entry = (
        "Mr. Lu De (Executive Director, Asia-Pacific Forests) said that the project had planted "
        "less than-was-intended and learned more than it had hoped for."
    )
    setting = (
        f"#set page(width: {width + 5}cm)\n#set par(justify: false)\n"
        '#set text(lang: "en", hyphenate: false)\n#set list(indent: 0.8cm)\n'
    )
    below = "The roundtable asked to keep the catchments under observation for ten more years."
    found = texts(typeset(f"- {entry}\n- Ms. Nop Polin said little.\n\n{below}", setting))
    assert found == [entry, "Ms. Nop Polin said little.", below]


def test_headings_and_bold_names_are_told_by_size_and_face(typeset):
    document = typeset(
        f"#text(size: 20pt)[*简报*]\n\n#text(size: 15pt)[*培训班开班*]\n\n"
        f"*赵一平* \\ 江河环境合作中心处长\n\n{LONG}"
    )
    first, second, block, words = document.blocks
    assert isinstance(first, Paragraph) and isinstance(second, Paragraph)
    assert isinstance(block, Paragraph) and isinstance(words, Paragraph)
    assert [first.level, second.level, block.level, words.level] == [1, 2, 0, 0]
    assert [(line.text, line.runs[0].bold) for line in block.lines] == [
        ("赵一平", True),
        ("江河环境合作中心处长", False),
    ]


def test_a_sentence_goes_on_over_pages_and_running_heads_stay_out_of_it(typeset):
    setting = (
        "#set page(height: 8cm, header: [江河环境简报], "
        "footer: align(center)[第 #context counter(page).display() 页])\n"
    )
    document = typeset(LONG * 4, setting)
    assert texts(document) == [LONG * 4]
    heads = [block.text for block in document.headers if isinstance(block, Paragraph)]
    feet = [block.text for block in document.footers if isinstance(block, Paragraph)]
    assert set(heads) == {"江河环境简报"} and len(heads) == len(feet) > 1
    assert feet[0].replace(" ", "") == "第1页"
    assert coverage.uncovered(document, []) and document.source.count("江河环境简报") == len(heads)


def test_columns_are_read_one_after_the_other(typeset):
    one, other = "左栏" + LONG, "右栏" + LONG
    document = typeset(f"#columns(2)[{one}\n#colbreak()\n{other}]")
    assert texts(document) == [one, other]


def test_columns_are_read_one_after_the_other_though_their_gutter_is_narrow(typeset):
    one = "The first column tells of rivers and of those who measure them every day. " * 6
    other = "The second column speaks of wells which nobody has counted until this year. " * 5
    body = f"#set text(size: 13pt)\n#columns(2, gutter: 1.1em)[{one}\n#colbreak()\n{other}]"
    assert texts(typeset(body)) == [one.strip(), other.strip()]


@pytest.mark.parametrize("is_left", [True, False])
def test_a_narrow_column_beside_the_text_is_read_behind_it(typeset, is_left):
    side = (
        "#text(14pt)[*At a glance*]\n\n*Date* \\ 6 May 2021\n\n*Venue* \\ Vientiane\n\n"
        "*Guests* \\ 70 from 6 countries\n\n*Contact* \\ 12 River Road \\ Vientiane"
    )
    words = "The first column tells of rivers and of those who measure them every day. " * 3
    main = "\n\n".join(f"*Heading {n}*\n\n{words}" for n in "ABCD")
    cells = f"[{side}], [{main}]" if is_left else f"[{main}], [{side}]"
    widths = "(3.6cm, 11cm)" if is_left else "(10.6cm, 3.6cm)"
    found = texts(typeset(f"#grid(columns: {widths}, column-gutter: 0.9cm, {cells})"))
    assert found[:8] == [line for n in "ABCD" for line in (f"Heading {n}", words.strip())]
    assert " ".join(" ".join(found[8:]).split()) == (
        "At a glance Date 6 May 2021 Venue Vientiane Guests 70 from 6 countries "
        "Contact 12 River Road Vientiane"
    )


def test_tables_are_rows_of_cells_with_lines_or_without(typeset):
    cells = "[赵一平], [江河环境合作中心处长], [Somchai Dee], [泰国自然资源与环境部厅长]"
    for look in ("", "stroke: none, column-gutter: 3em, row-gutter: 1.5em, "):
        (table,) = typeset(f"#table(columns: (4cm, 8cm), {look}{cells})").blocks
        assert isinstance(table, Table)
        assert [[cell.blocks[0].text for cell in row] for row in table.rows] == [
            ["赵一平", "江河环境合作中心处长"],
            ["Somchai Dee", "泰国自然资源与环境部厅长"],
        ]


def test_bullets_are_no_column_however_far_their_entries_are_set_in(typeset):
    entries = [
        f"{country} – {'the next phase should give more weight to the quality of air ' * 2}."
        for country in ("China", "Lao PDR", "Myanmar", "Viet Nam")
    ]
    body = "The following comments were made:\n\n" + "\n".join(f"- {one}" for one in entries)
    document = typeset(body, "#set list(indent: 18pt, body-indent: 24pt)\n")
    assert not any(isinstance(block, Table) for block in document.blocks)
    assert [text.lstrip("•\t ") for text in texts(document)[1:]] == entries


def test_a_drawn_line_parts_what_it_stands_between(typeset):
    document = typeset("第一部分\n\n#line(length: 100%)\n\n第二部分")
    assert [type(block) for block in document.blocks] == [Paragraph, Rule, Paragraph]


def test_joined_letters_and_kangxi_radicals_are_written_out(typeset):
    assert texts(typeset("oﬃce ofﬁcer，三⽉⼀⽇，ＡＢＣ")) == ["office officer，三月一日，ＡＢＣ"]


def test_a_picture_that_cannot_be_had_keeps_its_place_and_is_told_of(
    typeset, tmp_path, monkeypatch
):
    Image.new("RGB", (90, 120), (200, 20, 20)).save(tmp_path / "face.png")
    monkeypatch.setattr(things, "MAX_PIXELS", 1)
    document = typeset('江河环境合作中心\n\n#image("face.png", width: 3cm)\n\n*赵一平*')
    (picture,) = document.blocks[1].pictures
    assert (picture.data, [notice.code for notice in document.notices]) == (
        None,
        ["unseen_picture"],
    )
    assert messages.notice("unseen_picture") != "unseen_picture"


def test_a_picture_stands_before_the_line_below_it(typeset, tmp_path):
    Image.new("RGB", (90, 120), (200, 30, 30)).save(tmp_path / "face.png")
    first, name = typeset('江河环境合作中心\n\n#image("face.png", width: 3cm)\n\n*赵一平*').blocks
    assert isinstance(first, Paragraph) and isinstance(name, Paragraph)
    assert not first.pictures
    (picture,) = name.pictures
    assert (picture.width, picture.height) == (90, 120)
    assert picture.data and Image.open(io.BytesIO(picture.data)).size == (90, 120)


def test_a_link_is_noted_and_only_if_it_leads_to_a_site_or_a_mailbox(typeset):
    document = typeset(
        '见 #link("http://basin.invalid/")[Site] 和 #link("file:///etc/passwd")[File]'
    )
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    assert [run.link for line in block.lines for run in line.runs if run.link] == [
        "http://basin.invalid/"
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("km", "អគ្គនាយកនៃនាយកដ្ឋានការពារបរិស្ថាន បានថ្លែងថា ការគ្រប់គ្រងទឹក"),
        ("my", "ပတ်ဝန်းကျင်ထိန်းသိမ်းရေးဦးစီးဌာန ညွှန်ကြားရေးမှူးချုပ်"),
        ("th", "อธิบดีกรมควบคุมมลพิษกล่าวว่า น้ำในแม่น้ำโขงมีความสำคัญต่อสิ่งแวดล้อม"),
        ("lo", "ອະທິບໍດີກົມສິ່ງແວດລ້ອມກ່າວວ່າ ນ້ຳຂອງແມ່ນ້ຳຂອງ"),
        ("vi", "Bộ Tài nguyên và Môi trường Việt Nam cho biết chất lượng nước"),
    ],
)
def test_syllables_that_a_pdf_draws_in_parts_are_read_once(typeset, language, words):
    (found,) = texts(typeset(words, f'#set text(lang: "{language}")\n#set par(justify: false)\n'))
    assert found.replace(" ", "") == words.replace(" ", "")


def test_text_across_the_page_is_kept_and_stands_in_no_sentence(typeset):
    document = typeset(f"#place(left, dx: -1.5cm, rotate(90deg, reflow: true)[DRAFT])\n{LONG}")
    assert texts(document) == [LONG, "DRAFT"]


@pytest.mark.parametrize("name", ["zh-office.pdf", "zh-browser.pdf"])
def test_files_of_an_office_program_and_a_browser_give_their_speakers(name):
    document = read((SAMPLES / name).read_bytes(), name)
    parsed = parsing.parse(document, KNOWLEDGE)
    coverage.check(document, parsed)
    assert parsed.masthead.year and parsed.masthead.year.value == 2021
    assert parsed.masthead.number and parsed.masthead.number.value == (
        4 if "office" in name else 5
    )
    assert [
        (remark.name and remark.name.text, remark.position and remark.position.printed.text)
        for remark in parsed.remarks
    ] == [
        ("赵一平", "江河环境合作中心处长"),
        ("Somchai Dee", "泰国自然资源与环境部环境质量促进厅厅长"),
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (pdf_making.blank(1), "empty"),
        (pdf_making.blank(101), "too_many_pages"),
        (pdf_making.blank(1, width=20_000), "huge_page"),
        (pdf_making.scanned(), "image_only"),
        (pdf_making.encrypted(), "encrypted"),
        (b"%PDF-1.7\n", "damaged"),
        ((SAMPLES / "zh-office.pdf").read_bytes()[:30_000], "damaged"),
    ],
    ids=["empty", "blank", "pages", "page", "scan", "encrypted", "head", "truncated"],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_one_sentence(data, code):
    with pytest.raises(UnreadableDocument) as refused:
        read_pdf(data)
    assert refused.value.code == code
    assert refusal(refused.value).endswith(".")


def test_short_lines_at_the_right_margin_are_lines_of_their_own(typeset):
    body = "#align(right)[2021 / 02\\ 总第6期\\ 2021年6月15日]"
    assert "\n".join(texts(typeset(body))) == "2021/02\n总第6期\n2021年6月15日".replace("/", " / ")


def test_lines_that_begin_with_labels_are_lines_of_their_own(typeset):
    lines = "联系人：李明\\ 邮箱：training\\@lakes.invalid\\ 地址：昆明市湖滨路3号"
    body = f"#par(justify: false)[{lines}]"
    assert "邮箱：training@lakes.invalid\n地址" in "\n".join(texts(typeset(body)))


def test_a_quotation_that_is_set_in_on_both_sides_is_one_paragraph(typeset):
    words = (
        "“江的上游也在云南，我们愿意派人常驻半年，同各国同事一道工作，而不仅仅是来听几天的课程。”"
    )
    assert (
        texts(typeset(f"前面是引子。\n\n#pad(x: 3em)[{words}]\n\n" + "后面是正文。" * 12))[1]
        == words
    )


def test_cells_around_one_middle_are_a_table_and_no_column_beside_the_text(typeset):
    days = "".join(
        f"[6月{day}日至6月{day + 1}日], [采集湖水样品，讲授保存样品的办法第{day}节],"
        for day in range(3, 9)
    )
    look = "columns: (5em, 22em), stroke: none, align: horizon"
    body = f"开头说的话。\n\n#table({look}, {days})\n\n结尾说的话。"
    document = typeset(body)
    whole = document.source.replace("\n", "")
    assert (
        whole.index("6月3日") < whole.index("第3节") < whole.index("6月8日") < whole.index("结尾")
    )


def test_a_quotation_set_in_on_both_sides_is_one_though_none_of_its_lines_is_full(typeset):
    words = "The Lakes Center was founded by nine remarkably longstanding neighbours who wanted "
    words += "administrative responsibilities understood. It runs two schools on the shore."
    body = f"{'A day on the lake was long. ' * 8}\n\n#pad(x: 2.2em)[{words}]\n"
    typed = typeset(body, "#set par(justify: false)\n")
    assert texts(typed)[-1] == words


def test_two_columns_of_two_languages_are_read_one_after_the_other(typeset):
    zh = "湖泊需要长期养护，岸边村庄的意见要先听，再谈机器和经费。"
    en = "Lakes need steady care. Villages near the shore should be heard first. "
    left = f"#par(leading: 1.1em)[{zh * 2}]\n\n周军\n\n#par(leading: 1.1em)[{zh * 3}]"
    right = f"{en * 2}\n\nZhou Jun\n\n{en * 4}"
    body = f"#grid(columns: (1fr, 1fr), gutter: 1.5em, [{left}], [{right}])\n"
    found = texts(typeset(body, "#set par(justify: false)\n"))
    assert found == [zh * 2, "周军", zh * 3, (en * 2).strip(), "Zhou Jun", (en * 4).strip()]


def test_frames_around_every_line_part_nothing(typeset):
    lines = ["Dr Sok Dara", "Director, Office of Rivers, Cambodia", "The river is low this year."]
    body = "\\\n".join(f"#box(stroke: 0.5pt, inset: 9pt, width: 9cm)[{line}]" for line in lines)
    found = typeset(body)
    assert not any(isinstance(block, Rule) for block in found.blocks)
    assert all(line in found.source for line in lines)
