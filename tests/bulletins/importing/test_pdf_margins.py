"""PDF: where lines end, and what that tells of the lines below them; what a page cuts."""

from __future__ import annotations

from bulletins.importing.reading import read
from bulletins.importing.reading.document import Document, Table, paragraphs_in
from bulletins.importing.reading.pdf import margins
from bulletins.importing.reading.pdf.parts import Flow

from . import pdf_making

RAGGED = "#set par(justify: false)\n"


def typeset(folder, body: str) -> Document:
    return read(pdf_making.typeset(folder, RAGGED + body), "a.pdf")


def test_lines_set_in_on_the_left_are_not_centred_for_as_much_room_on_their_right(tmp_path):
    """The second line leaves as much room on its right as the block is set in."""
    words = (
        "Mr Anan Suk said that lamps are cheap and boats are not, that a boat without one is a "
    )
    words += "danger to itself, and that nobody on the shore of the lake had ever thought of it."
    body = f"#set page(width: 12cm)\nShort.\n\n#pad(left: 1.4cm)[{words}]\n\n{'Ferries run. ' * 9}"
    for width in ("11.2cm", "11.6cm", "12cm", "12.4cm"):
        document = typeset(tmp_path, body.replace("12cm", width, 1))
        assert words in document.source, width


def test_a_bold_line_left_of_the_words_above_begins_the_next_block(tmp_path):
    term = "Anan Suk, Head of the Section of Lamps and Boats, Office of Lakes"
    words = "We lost four boats in the spring, and all of them were out without a single lamp."
    entry = f"#text(weight: 700)[{term}]\\\n#pad(left: 1cm, top: -1.1em)[{words}]"
    body = f"#set page(width: 14.1cm)\n#set par(spacing: 0.8em)\n{entry}\n{entry}\n{entry}\n"
    document = typeset(tmp_path, body)
    texts = [
        one.text.replace("\n", " ") for block in document.blocks for one in paragraphs_in(block)
    ]
    assert texts.count(words) == 3


def test_characters_that_had_room_in_the_line_above_begin_a_new_one(tmp_path):
    words = "湖边的船夜里都要点灯，灯坏了的要在十天之内修好，修不好的不许出港。"
    cell = f"苏·达拉\\\n东湖省渔业农业和林业局局长\\\n{words}"
    body = f"#table(columns: (15.3em, 15em), stroke: 0.5pt, [{cell}], [Boats carry lamps.])"
    document = typeset(tmp_path, body)
    assert f"局长\n{words}" in document.source


def test_a_row_cut_below_its_names_goes_on_over_the_page(tmp_path):
    """`第1页 Page 1` stands below the table, and counts the pages twice."""

    def cell(name: str, office: str, words: str) -> str:
        return f"[#text(weight: 700)[{name}]\\\n#text(size: 9pt)[{office}]\\\n{words}]"

    rows = [
        (
            cell(f"苏达{n}", "渔业局局长", "船要点灯。"),
            cell(f"Su Da {n}", "Chief", "Boats have lamps."),
        )
        for n in "一二三"
    ]
    last = "#text(weight: 700)[李娜]", "#text(weight: 700)[Li Na]"
    more = (
        "#text(size: 9pt)[水利局局长]\\\n水位要天天报。",
        "#text(size: 9pt)[Head]\\\nLevels are told daily.",
    )
    cells = ", ".join(part for row in rows for part in row)
    look = "#table(columns: (6cm, 6cm), stroke: 0.5pt, "
    body = (
        "#set page(footer: context [#align(center)[第#counter(page).display()页 "
        "Page #counter(page).display()]])\n"
        f"{look}{cells}, [{last[0]}], [{last[1]}])\n#pagebreak()\n{look}[{more[0]}], [{more[1]}])"
    )
    document = typeset(tmp_path, body)
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    end = [[one.text for one in cell.blocks] for cell in table.rows[-1]]
    assert [texts[0].split("\n")[0] for texts in end] == ["李娜", "Li Na"]
    assert "水位" in end[0][-1] and "Levels" in end[1][-1]


def test_a_line_over_both_columns_does_not_widen_the_left_one():
    """A subtitle set with the name of the paper begins where the left column does."""
    subtitle = Flow([], 71, 419, page=1, is_column=True)
    left, right = (Flow([], *edges, page=1, is_column=True) for edges in ((71, 288), (307, 523)))
    margins.settle([subtitle, left, right])
    assert (left.left, left.right) == (71, 288)


def test_a_column_with_nothing_beside_it_has_its_own_margin(tmp_path):
    said = (
        "泰国自然资源与环境部污染控制厅厅长颂猜说，六国条件不同，但在固体废物上面临的困难是相同的，"
        "分类桶发下去了，收运车却只有一辆，最后还是混在一起。",
        "缅甸掸邦东部林业办公室主任温敏说，拾荒者应当有工牌和手套，他们回收了全市四成的塑料瓶。",
        "越南农业与农村发展部水利局副局长阮文说，市场摊主同意收取塑料袋费，前提是同一天开始。",
    )
    column = "\n\n".join(said)
    wide = "沿江城市固体废物区域论坛在泰国廊开召开，六国的六十七名代表出席了论坛的三场会议。"
    body = f"{wide}\n\n#box(width: 48%)[#set par(spacing: 0.9em)\n{column}]\n\n{wide}"
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert [line for line in document.source.split("\n") if line] == [wide, *said, wide]


SAID = [
    ("Sok Dara", "Boats have had no lamps on this lake for longer than anybody can remember."),
    ("Li Na", "Lamps are cheap, and whoever goes out without one is a danger to others."),
    ("Anan Suk", "The wardens of the harbour will look at each of the boats before May."),
    ("Khin Win", "Nobody has yet counted the boats that stay out there after dark at all."),
]


def test_short_paragraphs_in_the_first_of_two_columns_go_on_where_they_ran_out(tmp_path):
    """The second column is empty, and each paragraph has too few lines to tell its margin."""
    column = "\n\n#line(length: 100%)\n\n".join(
        f"#strong[{who}] #h(1fr) Head\n\n{w}" for who, w in SAID
    )
    head = "*Lamp Letter* #h(1fr) No. 3, 2021\n\n#line(length: 100%)\n\n"
    source = typeset(tmp_path, f"{head}#columns(2)[{column}]").source
    assert all(words in source for _, words in SAID)


def test_characters_in_the_first_of_two_columns_go_on_where_they_ran_out(tmp_path):
    words = "雨量计装在村口谁都看得见，红灯亮了就往高处走不必等电话也不必去问村长{}。"
    column = "\n\n#line(length: 100%)\n\n".join(map(words.format, "一二三四五六"))
    head = "#align(center, text(14pt)[*湖区十二个村子的广播员学习山洪预警*])\n\n"
    source = typeset(tmp_path, f"{head}#columns(2)[{column}]").source
    assert all(words.format(n) in source for n in "一二三四五六")


def test_a_line_of_a_centred_cell_that_fills_it_goes_on_below(tmp_path):
    office = "Deputy Director, Tea Research Institute, Yunnan Academy of Agricultural Sciences"
    words = (
        "The age of a tree cannot be left to the seller. We suggest measuring the trunk in one "
        "way and hanging a tag on the tree."
    )
    english = f"[{office} \\\n*Shentu Min*\n\n{words}]"
    chinese = (
        "[云南省农业科学院茶叶研究所副所长 \\\n*申屠敏*\n\n"
        "树龄不能靠商家自己说。我们建议用统一的方法测量胸径，并在树上挂牌。]"
    )
    table = f"#table(columns: (50%, 50%), align: (auto, auto), {chinese}, {english})"
    page = '#set page("us-letter", margin: (x: 1.25in))\n#set text(11pt)\n'
    body = f"{page}#figure(align(center)[{table}], kind: table)"
    assert office in typeset(tmp_path, body).source


def test_a_speaker_above_whose_words_two_pages_begin_is_no_running_head(tmp_path):
    words = "罗建国表示，湖边的船夜里都要点灯，灯坏了的要在十天之内修好。"
    body = (
        "#set page(height: 9cm, margin: 1cm)\n湖区通讯\n#pagebreak()\n"
        f"*罗建国*\n\n湖务局局长\n\n{words}\n#pagebreak()\n*罗建国*\n\n{words}"
    )
    document = typeset(tmp_path, body)
    assert [block.text for block in document.blocks if block.text == "罗建国"] == ["罗建国"] * 2
