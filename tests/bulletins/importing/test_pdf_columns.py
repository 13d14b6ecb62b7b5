"""PDF: columns beside boxes and tables, cards beside each other, rows of which every other is
painted, small lines below a large title."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from PIL import Image

from bulletins.importing.reading import read
from bulletins.importing.reading.document import Table
from bulletins.importing.reading.pdf import ends, sidebars
from bulletins.importing.reading.pdf.rows import Row
from bulletins.importing.reading.pdf.segments import Segment

from . import pdf_making

WORDS = (
    "The gauges at the lower lake are old and some of them have stood dry since spring. Maps of "
    "the shore are being drawn anew, and every village has been asked where it floods. "
)


def source(data: bytes) -> str:
    return read(data, "a.pdf").source


def test_columns_go_on_beside_a_table_that_stands_in_one_of_them(tmp_path):
    left = "\n\n".join(f"In the year {year}: {WORDS}" for year in range(2011, 2019))
    table = "#table(columns: 3, [Town], [Boats], [Nets], [Dali], [12], [40], [Erhai], [9], [31])"
    right = f"{WORDS}\n\n{table}\n\nA box is framed. {WORDS}\n\n{WORDS}\n\nThe last word. {WORDS}"
    body = (
        f"#set text(size: 9pt)\n#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [{right}])\n"
    )
    text = source(pdf_making.typeset(tmp_path, body, "#set par(spacing: 1em)\n"))
    order = [text.index(f"In the year {year}") for year in range(2011, 2019)]
    order += [text.index(word) for word in ("Town", "Dali", "A box", "The last word")]
    assert order == sorted(order)


def test_columns_go_on_below_a_picture_in_one_of_them(tmp_path):
    picture = "#block(width: 100%, height: 4cm, fill: gradient.linear(red, blue))"
    left = f"First. {WORDS}\n\n{picture}\n\nSecond. {WORDS * 2}"
    right = f"Third. {WORDS}\n\nFourth. {WORDS}\n\n{WORDS * 2}"
    body = f"#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [{right}])\n"
    text = source(pdf_making.typeset(tmp_path, body, "#set par(spacing: 1em)\n"))
    order = [text.index(word) for word in ("First", "Second", "Third", "Fourth")]
    assert order == sorted(order)


def test_the_longer_of_two_columns_is_read_to_its_end_before_the_shorter(tmp_path):
    heads = "\n\n".join(f"#v(8pt)\n*SOK DARA {n}*\n\n{WORDS}" for n in "ABCDEF")
    left, right = f"First. {WORDS}\n\n{heads}", f"Second. {WORDS}\n\n{WORDS}"
    body = f"#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [{right}])\n"
    text = source(pdf_making.typeset(tmp_path, body, "#set par(spacing: 1em)\n"))
    order = [text.index(word) for word in ("First", "DARA A", "DARA F", "Second")]
    assert order == sorted(order)


def test_the_longer_column_goes_on_where_its_lines_hang_over_its_edge(tmp_path):
    lots = "".join(f"#v(1.2em)\n*Lot {n} is of {WORDS}*" for n in "CD")
    left = f"#block(width: 97%)[{WORDS * 2}]\n\n{lots}"
    right = f"Second. {WORDS}"
    body = f"#grid(columns: (1fr, 1fr), gutter: 2.4em, [{left}], [{right}])\n"
    text = source(pdf_making.typeset(tmp_path, body, "#set par(spacing: 1em)\n"))
    order = [text.index(word) for word in ("Lot C", "Lot D", "Second")]
    assert order == sorted(order)


def test_cards_beside_each_other_are_read_one_after_the_other(tmp_path):
    told = [("Sok Dara", "Lamps help."), ("Li Na", "Nets are dear."), ("U Aung", "Ice melts.")]
    cards = ", ".join(
        f"block(width: 100%, height: 3.4cm, fill: luma(230), radius: 4pt, inset: 9pt)"
        f"[*{name}*\\ Office of Lakes\n\n{words} {WORDS[:90]}]"
        for name, words in told
    )
    data = pdf_making.typeset(tmp_path, f"#grid(columns: (1fr, 1fr), gutter: 9pt, {cards})\n")
    text = source(data)
    order = [text.index(part) for pair in told for part in pair]
    assert order == sorted(order)
    assert not any(isinstance(block, Table) for block in read(data, "a.pdf").blocks)


def test_a_day_and_a_number_that_fill_a_narrow_box_are_lines_of_their_own(tmp_path):
    box = (
        "#set text(size: 8pt)\n#set par(leading: 0.5em)\n*第七期*\\ 二〇二四年五月二十日\\ "
        "编辑：联络室\\ 传真：0871-5550 1235\\ 大理市湖滨路九号\\ 671000"
    )
    body = f"#grid(columns: (10.5cm, 3.2cm), gutter: 14pt, [{WORDS * 3}], [{box}])\n"
    told = source(pdf_making.typeset(tmp_path, body))
    assert "二〇二四年五月二十日\n编辑：联络室" in told
    assert "0871-5550 1235\n大理市湖滨路九号" in told


def _row(base: float, *pieces: tuple[float, float, bool]) -> Row:
    return cast(Row, [
        SimpleNamespace(x0=x0, x1=x1, base=base, size=10.0, bold=bold, words="x")
        for x0, x1, bold in pieces
    ])  # fmt: skip


@pytest.mark.parametrize(("boxes", "found"), [((100, 178, 283), True), ((100, 190, 295), False)])
def test_boxes_beside_text_are_no_cells_though_a_line_or_two_stands_level(boxes, found):
    """Paragraphs at 100, 190 and 295; in each box a bold line, and plain ones below it."""
    text = [(y + n * 15.0, (60.0, 380.0, False)) for y in (100, 190, 295) for n in range(3)]
    aside = [(y + n * 12.0, (405.0, 490.0, not n)) for y in boxes for n in range(3)]
    lines: dict[float, list[tuple[float, float, bool]]] = {}
    for base, piece in (*text, (350.0, (60.0, 380.0, False)), *aside):
        lines.setdefault(base, []).append(piece)
    rows = [_row(base, *sorted(lines[base])) for base in sorted(lines)]
    assert bool(sidebars.find(rows)) == found


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_single_box_beside_the_text_is_read_behind_it(tmp_path, side):
    box = (
        "block(width: 100%, fill: luma(230), inset: 6pt)"
        "[*Dates*\\ 12 August\\ Boats go out\\ 5 September\\ Nets are counted\\ And mended]"
    )
    text, wide = f"[{WORDS * 2}]", "10.5cm"
    cells = f"{text}, {box}" if side == "right" else f"{box}, {text}"
    columns = f"{wide}, 1fr" if side == "right" else f"1fr, {wide}"
    body = f"#grid(columns: ({columns}), gutter: 16pt, {cells})\n\nThe last word. {WORDS}\n"
    told = source(pdf_making.typeset(tmp_path, body))
    assert (WORDS * 2).strip() in told
    assert told.index("The last word") < told.index("Dates") < told.index("5 September")


def test_rows_that_are_painted_and_rows_that_are_not_make_one_table(tmp_path):
    rows = [["China", "Li Na", "Nets."], ["Laos", "Kham", "Ice."], ["Thailand", "Suda", "Boats."]]
    rows += [["Viet Nam", "Hue", "Salt."], ["Cambodia", "Dara", "Lamps."]]
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    body = (
        "#table(columns: (3cm, 3cm, 5cm), stroke: none, inset: 7pt, "
        f"fill: (x, y) => if calc.even(y) {{ luma(230) }}, {cells})\n"
    )
    tables = [b for b in read(pdf_making.typeset(tmp_path, body), "a.pdf").blocks
              if isinstance(b, Table)]  # fmt: skip
    assert len(tables) == 1
    found = [["".join(p.text for p in cell.blocks) for cell in row] for row in tables[0].rows]
    assert found == rows


def test_a_small_line_close_below_a_large_title_is_a_line_of_its_own(tmp_path):
    body = "#par(leading: 4pt)[#text(30pt, weight: 700)[LAKE NOTES]\\ #text(9pt)[News of a lake]]"
    assert "LAKE NOTES" in source(pdf_making.typeset(tmp_path, body))
    assert "News of a lake" in source(pdf_making.typeset(tmp_path, body))


def test_short_paragraphs_of_two_languages_beside_each_other_are_whole(tmp_path):
    zh = "湖区渔民大会在大理举行，三十七个村子派人参加，会上展出了新的渔网，参加的人都说方便。"
    en = (
        "The fishers of the lake met in Dali. Thirty-seven villages sent somebody, and new nets "
        "and buoys were shown to all of them. Everybody said that these would be of great use, "
        "and most of them took one home to try it on the water."
    )
    body = (
        "#set par(justify: false)\n#set text(size: 9pt)\nA line above all.\n\n"
        f"#grid(columns: (1fr, 1fr), gutter: 1em, [*湖边的人*\n\n{zh}], [*At the lake*\n\n{en}])\n"
    )
    text = source(pdf_making.typeset(tmp_path, body)).replace("\n", " ")
    assert zh in text
    assert en in text


def test_a_note_at_the_foot_does_not_part_a_sentence_from_the_next_page(tmp_path):
    body = (
        "#set page(height: 9cm, margin: 2cm)\n#set par(justify: true)\n"
        f"Boats go out#footnote[Counted at the ferry in spring.] at night. {WORDS * 4}\n"
    )
    text = source(pdf_making.typeset(tmp_path, body))
    assert "Boats go out¹ at night." in text
    assert (WORDS * 4).strip() in text
    assert text.rstrip().endswith("¹Counted at the ferry in spring.")


@pytest.mark.parametrize("mark", ["1", "#super[1]"])
def test_a_note_whose_own_mark_is_not_raised_is_one_all_the_same(tmp_path, mark):
    note = f"#place(bottom, text(size: 8pt)[{mark} Counted at the ferry.])"
    body = (
        "#set page(height: 9cm, margin: 2cm)\n"
        f"{note}\nBoats go out at night.#super[1]\n\n{WORDS * 4}\n"
    )
    text = source(pdf_making.typeset(tmp_path, body))
    assert (WORDS * 4).strip() in text
    assert text.index("Counted at the ferry.") > text.index("where it floods")


def test_square_metres_keep_their_raised_figure(tmp_path):
    body = "The nursery has 40 m#super[2] of ponds and 300 reeds."
    assert "40 m² of ponds and 300 reeds." in source(pdf_making.typeset(tmp_path, body))


def test_the_line_below_one_that_ends_at_the_margin_by_itself_is_new(tmp_path):
    body = "Lake Notes #h(1fr) No. 2/2025\\ Bulletin of the Lakes Group"
    assert "2/2025\nBulletin of" in source(pdf_making.typeset(tmp_path, body))


def test_what_stands_beside_the_number_of_a_single_page_is_its_foot(tmp_path):
    foot = "#set page(footer: [Lake Notes | Vol. 6 #h(1fr) page 1])\n"
    document = read(pdf_making.typeset(tmp_path, f"{foot}{WORDS}\n\n{WORDS}"), "a.pdf")
    assert [block.text.split("\t")[0] for block in document.footers] == ["Lake Notes | Vol. 6"]
    assert document.blocks[-1].text == WORDS.strip()


def test_a_line_drawn_down_the_page_parts_two_columns(tmp_path):
    """Cells of a table would stand at one height; the words of these do not."""
    told = [("苏达拉", "船要点灯，网要补好。"), ("李娜", "水位天天报，报给谁要写清楚。" * 2)]
    left, right = (
        "\n\n".join(f"*{name}*\n\n#text(size: 8pt)[{office}]\n\n{words}" for name, words in part)
        for office, part in (("渔业局局长", told), ("湖泊研究所", told[::-1] * 2))
    )
    line = "#place(dx: 7.9cm)[#line(length: 7.6cm, angle: 90deg)]"
    body = (
        f"开头。\n\n{line}#grid(columns: (7cm, 7cm), gutter: 1.8cm, [{left}], [{right}])\n\n结尾。"
    )
    text = source(pdf_making.typeset(tmp_path, body, "#set par(justify: false)\n"))
    assert text.rindex("渔业局局长") < text.index("湖泊研究所")
    assert text.index("开头") < text.index("渔业局局长") and text.rindex(
        "湖泊研究所"
    ) < text.index("结尾")


def test_columns_of_few_lines_whose_words_are_set_wide_apart_run_on(tmp_path):
    left = (
        "Hanoi Administration of Environmental Surveillance, proposed that all of the ministries "
    )
    left += "should exchange one assessment in each year."
    right = "The adviser of the Center, Mr. Huu, was at the meetings on each of the three days."
    body = f"#grid(columns: (4.6cm, 4.6cm), gutter: 1cm, [{left}], [{right}])\n"
    text = source(pdf_making.typeset(tmp_path, body, '#set text(hyphenate: false, lang: "en")\n'))
    assert left in text and right in text


def test_the_running_head_of_a_second_page_needs_no_third(tmp_path):
    head = "#if counter(page).get().first() > 1 [#text(size: 8pt)[湖区观察　第6期#h(1fr)2]]"
    body = f"#set page(header: context [{head}])\n湖区观察\n\n{WORDS}\n#pagebreak()\n{WORDS}\n"
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert "第6期" not in " ".join(block.text for block in document.blocks)
    assert "第6期" in " ".join(block.text for block in document.headers)


def test_words_at_both_ends_above_the_text_of_a_second_page_are_its_head(tmp_path):
    head = "#if counter(page).get().first() > 1 [Lake Circular#h(1fr)March 2018]"
    body = f"#set page(header: context [{head}])\nTitle\n\n{WORDS}\n#pagebreak()\n{WORDS}\n"
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert "Lake Circular" not in " ".join(block.text for block in document.blocks)
    assert "Lake Circular" in " ".join(block.text for block in document.headers)


@pytest.mark.parametrize("gap", ["0.65em", "0.9em", "1.1em"])
def test_heads_amid_the_text_of_both_columns_make_no_table_of_lines_at_one_height(tmp_path, gap):
    def turn(name, lines):
        words = f"{name} said so. {(WORDS * 2)[: 42 * lines]}"
        return f"*{name}*\n\n_Head of Nets, Lake Office_\n\n{words}"

    left = "\n\n".join(turn(name, 4) for name in ("Sok Dara", "Li Na", "Lim Sok"))
    right = "\n\n".join(
        ["The last words of Sok. " + WORDS[:60], *(turn(name, 4) for name in ("U Aung", "Lam Ha"))]
    )
    body = f"#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [{right}])\n"
    text = source(pdf_making.typeset(tmp_path, body, f"#set par(spacing: {gap})\n"))
    said = [f"{name} said so" for name in ("Sok Dara", "Li Na", "Lim Sok")]
    said += ["The last words", *(f"{name} said so" for name in ("U Aung", "Lam Ha"))]
    order = [text.index(words) for words in said]
    assert order == sorted(order)


def test_columns_end_above_the_foot_and_begin_below_a_line_with_bars(tmp_path):
    def said(name: str) -> str:
        words = f"{name}说，湖里的渔网旧了，船也旧了，村里的人都说要换新的，没有人知道钱从哪里来。"
        return f"*{name}*\\\n#text(8pt)[湖区渔业办公室]\\\n{words}"

    told = "\n\n".join(said(name) for name in ("段永明", "尹承泽", "马可", "翁萨伦", "李娜娜"))
    head = "湖区渔业协会#h(12pt)| 2016年第12期#h(12pt)| 2016.12.20"
    foot = (
        "电话：010-81234567#h(12pt)邮箱：desk\\@lakes.example.org#h(12pt)网址：lakes.example.org"
    )
    body = f"{head}\n\n#block(height: 6.2cm, columns(2, gutter: 20pt)[{told}])\n"
    data = pdf_making.typeset(tmp_path, f"{body}#place(bottom + left)[#text(8pt)[{foot}]]\n")
    document = read(data, "a.pdf")
    assert not any(isinstance(block, Table) for block in document.blocks)
    texts = [paragraph.text for paragraph in document.paragraphs()]
    assert "2016.12.20" in texts[0]
    assert "lakes.example.org" in texts[-1] and texts[-1].startswith("电话")
    words = "".join(texts)
    assert [
        words.index(name) for name in ("段永明", "尹承泽", "马可", "翁萨伦", "李娜娜")
    ] == sorted(words.index(name) for name in ("段永明", "尹承泽", "马可", "翁萨伦", "李娜娜"))


def test_a_column_with_a_picture_beside_a_short_one_goes_on_below_the_picture(tmp_path):
    words = "湖里的渔网旧了，船也旧了，村里的人都说要换新的，没有人知道钱从哪里来。"
    Image.new("RGB", (120, 80), "teal").save(tmp_path / "lake.png")
    picture = '#image("lake.png", width: 6cm)\n\n湖边的手工艺'
    names = ("段永明", "尹承泽", "马可里", "翁萨伦")
    told = "\n\n".join(
        f"*{name}*\n\n#text(9pt)[渔业办公室]\n\n{name}说，{words}" for name in names
    )
    left = f"首先，{words * 2}\n\n{picture}\n\n{told}"
    right = (
        f"#v(4pt)\n*联盟*\n\n后来，{words}{words}\n\n*成果*\n\n大会通过倡议。{words}\n\n"
        + "\n\n".join(
            f"#text(9pt)[{line}]" for line in ("湖区渔业协会", "邮箱：desk", "网址：lakes")
        )
    )
    grid = f"#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [{right}])\n"
    text = source(
        pdf_making.typeset(
            tmp_path, f"= 湖区渔业大会\n{grid}", "#set par(leading: 5pt, spacing: 10pt)\n"
        )
    )
    order = [text.index(word) for word in ("首先", "手工艺", *names, "联盟", "后来", "成果")]
    assert order == sorted(order)


def test_a_picture_above_a_line_of_its_column_stands_in_a_paragraph_of_its_own(tmp_path):
    Image.new("RGB", (120, 80), "teal").save(tmp_path / "lake.png")
    left = f'First. {WORDS * 2}\n\n#image("lake.png", width: 100%)\n\nBoats of the lake\n\n{WORDS}'
    right = f"#v(4pt)\nThird. {WORDS * 5}"
    body = f"#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [{right}])\n"
    paragraphs = list(read(pdf_making.typeset(tmp_path, body), "a.pdf").paragraphs())
    at = next(n for n, one in enumerate(paragraphs) if one.pictures)
    assert not paragraphs[at].text
    assert paragraphs[at + 1].text == "Boats of the lake"


def row_at(base: float, size: float) -> Row:
    return [cast(Segment, SimpleNamespace(size=size, base=base, bold=False))]


@pytest.mark.parametrize(
    ("size", "base", "is_below"),
    [
        (7.0, 120.0, True),  # whom to ask, in smaller type
        (7.0, 112.0, False),  # a note right below
        (9.0, 120.0, False),  # the next paragraph of the column
    ],
)
def test_a_smaller_line_a_little_below_columns_is_of_none(size, base, is_below):
    assert ends.before([row_at(100.0, 9.0), row_at(base, size)], 1, 1) == is_below


def test_the_longer_column_goes_on_below_a_line_with_wide_spaces(tmp_path):
    wide = "CAMBODIA, represented#linebreak(justify: true) by the Office of Lakes, spoke."
    left = (
        f"First. {WORDS * 2}\n\n#v(8pt)\n*Views*\n\n{wide} {WORDS}\n\n#v(8pt)\n*Third*\n\n{WORDS}"
    )
    body = f"#grid(columns: (1fr, 1fr), gutter: 1.2em, [{left}], [Second. {WORDS}])\n"
    text = source(pdf_making.typeset(tmp_path, body, "#set par(spacing: 1em)\n"))
    order = [text.index(word) for word in ("First", "CAMBODIA", "Third", "Second")]
    assert order == sorted(order)


def test_lines_go_on_in_the_first_of_two_columns_whose_second_is_empty(tmp_path):
    said = [
        "“水位站建在下游，雨却落在上游，等水到了站前才发警报，村里人早已蹚着水搬完了家具。”",
        "“我们请渔民每天早晚各报一次水色，三个月下来比仪器还准，只是没有人肯把它写进年报。”",
        "Sok Dara回答听众提问时说，渔民报的数要付钱，钱不多，可是不能拖，拖一次就没有下一次。",
    ]
    posts = [
        "梅知秋　柬埔寨水资源与气象部水文与河流工程司副司长",
        "林知远　南方大学江河研究院水生态研究所副研究员",
    ]
    body = "\n\n".join([said[0], f"*甲*\n\n{posts[0]}", said[1], f"*乙*\n\n{posts[1]}", said[2]])
    head = "#align(center)[#text(20pt)[*江河研究院　学术通讯*]]\n\n"
    setting = "#set par(justify: false, spacing: 1em)\n"
    found = source(pdf_making.typeset(tmp_path, f"{head}#columns(2)[{body}]", setting))
    assert [text for text in (*said, *posts) if text not in found.splitlines()] == []
