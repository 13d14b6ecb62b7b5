"""PDF: tables that no lines rule, told by how their cells stand; columns set ragged."""

from __future__ import annotations

import pytest

from bulletins.importing.reading import read
from bulletins.importing.reading.document import Table

from . import pdf_making

WORDS = [
    "The gauges at the lower lake are old and some of them have stood dry since the spring.",
    "Maps of the shore are being drawn anew, and every village has been asked where it floods.",
    "A ferry costs more than a bridge in ten years, said the engineers, and carries less.",
]
OFFICES = ["Director, Office of Rivers and Lakes", "Engineer, Center for the Shore", "Ferryman"]
NAMES = ["Sok Dara", "Li Na", "Aung Min"]


def tables_of(data: bytes) -> list[list[list[str]]]:
    return [
        [
            [" ".join(paragraph.text for paragraph in cell.blocks) for cell in row]
            for row in block.rows
        ]
        for block in read(data, "a.pdf").blocks
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize("align", ["horizon", "top"])
def test_rows_without_lines_are_told_by_how_their_cells_stand(tmp_path, align):
    cells = ", ".join(
        f"[{part}]" for row in zip(NAMES, OFFICES, WORDS, strict=True) for part in row
    )
    body = (
        f"#table(columns: (2.6cm, 4.6cm, 7cm), stroke: none, align: left + {align}, "
        f"inset: (x: 4pt, y: 5pt), {cells})"
    )
    rows = [list(row) for row in zip(NAMES, OFFICES, WORDS, strict=True)]
    assert tables_of(pdf_making.typeset(tmp_path, body)) == [rows]


def test_columns_set_ragged_are_read_one_after_the_other(tmp_path):
    left = " ".join(WORDS)
    right = " ".join(word.replace("The", "These") for word in reversed(WORDS))
    body = (
        "#set par(justify: false)\n#grid(columns: (6.5cm, 6.5cm), gutter: 1cm, "
        f"[{left}], [{right}])"
    )
    text = read(pdf_making.typeset(tmp_path, body), "a.pdf").source
    assert left in text
    assert right in text


def test_an_address_of_mail_keeps_its_hyphen_over_a_line_end(tmp_path):
    body = "#box(width: 3.2cm)[Write to desk\\@lake- \\ shore.invalid today]"
    assert "@lake-shore.invalid" in read(pdf_making.typeset(tmp_path, body), "a.pdf").source


def test_a_cell_that_alone_goes_on_over_the_page_is_whole(tmp_path):
    rows = [
        [f"湖边第{n}号渡船已经装好了灯，夜里也能看见，船主都说方便。",
         f"Ferry number {n} has its lights now, and its owner says that they help."]
        for n in range(4)
    ]  # fmt: skip
    rows.append(["埃莉丝建议每年抽查。", " ".join(WORDS)])
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body = (
        "#set page(height: 12.6cm)\n#set par(justify: false)\n"
        f"#table(columns: (6cm, 7cm), stroke: none, inset: 6pt, {cells})\n\n第二批申请开始受理。"
    )
    data = pdf_making.typeset(tmp_path, body)
    assert read(data, "a.pdf").blocks[-1].page == 2
    assert tables_of(data) == [rows]


def test_cells_that_touch_are_parted_by_the_edges_of_their_columns_and_over_pages(tmp_path):
    salt = "Salt was measured at the bridge last year, which nobody there could remember."
    words = [*WORDS, salt]
    names = [*NAMES, "Huu Nghia"]
    offices = [
        "Director of the Office of Rivers, Ministry of Lakes",
        "Engineer, Center for the Shore",
        "Chief of the Ferry Section, Department of Boats",
        "Deputy Head, Department of Irrigation, Delta Province",
    ]
    homes = ["Viet Nam", "China", "Cambodia", "Viet Nam"]
    rows = [list(row) for row in zip(names, offices, homes, words, strict=True)]
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body = (
        "#set page(height: 11cm, margin: 1.5cm)\n#set par(justify: false)\n"
        "#show table.cell: set block(breakable: false)\n"
        "#table(columns: (1.45cm, 3.65cm, 2cm, 4.2cm), stroke: none, align: left + horizon, "
        f"inset: (x: 1.4pt, y: 5pt), {cells})"
    )
    data = pdf_making.typeset(tmp_path, body)
    assert tables_of(data) == [rows]


def typeset_rows(folder, rows: list[list[str]], setting: str) -> bytes:
    """Three columns around their middles, between two paragraphs."""
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    return pdf_making.typeset(
        folder,
        "Before it.\n\n#table(columns: (3cm, 4cm, 7cm), stroke: none, align: left + horizon, "
        f"{setting}, {cells})\n\nBehind it.",
    )


def test_rows_far_apart_around_a_middle_are_one_table(tmp_path):
    rows = [
        ["Speaker", "Office", "What was said"],
        ["Sok Dara", OFFICES[0], WORDS[0]],
        ["Thin Thin Aye Kyaw Myint", OFFICES[1], "Boats."],
        ["Li Na", "Ferryman", WORDS[1]],
    ]
    assert tables_of(typeset_rows(tmp_path, rows, "inset: (x: 4pt, y: 26pt)")) == [rows]


def test_rows_far_apart_go_on_over_the_page(tmp_path):
    rows = [[name, OFFICES[0], WORDS[n % 3]] for n, name in enumerate(NAMES * 4)]
    assert tables_of(typeset_rows(tmp_path, rows, "inset: (x: 4pt, y: 26pt)")) == [rows]


def test_one_measure_tells_lines_of_cells_from_rows(tmp_path):
    rows = [
        ["6 to 10 November", "Seepage of dams", "Fang Zhi"],
        ["13 to 17 November", "Floods", "Dai Lin, River Institute of the South"],
        ["20 November", "Work at the lake", "The keepers of both lakes and of the dam"],
    ]
    setting = "inset: (x: 4pt, y: 22pt)"
    body = "#set par(leading: 1.6em, justify: false)\n"
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body += (
        "#table(columns: (3cm, 4cm, 5cm), stroke: none, align: left + horizon, "
        f"{setting}, {cells})"
    )
    found = tables_of(pdf_making.typeset(tmp_path, body))
    assert [[" ".join(cell.split()) for cell in row] for row in found[0]] == rows


@pytest.mark.parametrize("align", ["horizon", "top"])
def test_names_over_offices_beside_longer_words_are_no_column_of_their_own(tmp_path, align):
    rows = [["发言人", "发言要点"]]
    rows += [
        ["李娜 云南省动物疫病预防控制中心主任", "湖区的水位站一半以上已经不能用了，要修。" * 2],
        ["宋达拉 渔政员", "渔民等着答案，他们不看二百页的报告，请做一份四页的摘要。" * 3],
        ["昂敏 农业与灌溉部流行病学室主任", "建议先统一编号规则，再谈互认。"],
        ["阮氏清河 渔政员", "技术不难，难的是菌种不能断，各国财力也不同。" * 3],
    ]
    cells = ", ".join(
        f"[*{name}* \\ {office}], [{words}]" if office else f"[*{name}*], [*{words}*]"
        for first, words in rows
        for name, _, office in [first.partition(" ")]
    )
    body = (
        "#set par(justify: false)\n先说明会议的安排。\n\n"
        f"#table(columns: (1fr, 2fr), stroke: none, align: left + {align}, inset: 5pt, {cells})"
        "\n\n会议由湖区的渔政员主持，下一次会议明年在湖边的镇上开，时间另行通知。"
    )
    found = tables_of(pdf_making.typeset(tmp_path, body))
    assert [[" ".join(cell.split()) for cell in row] for table in found for row in table] == rows


def test_bold_names_far_below_a_row_are_of_the_next(tmp_path):
    rows = [[f"*{name}* \\ {OFFICES[1]}", WORDS[n % 3] * (n % 2 + 1)] for n, name in
            enumerate([*NAMES, *NAMES])]  # fmt: skip
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body = (
        "#set par(justify: false)\nBefore it.\n\n#table(columns: (4cm, 9cm), stroke: none, "
        f"align: left + horizon, inset: (x: 4pt, y: 9pt), {cells})\n\nBehind it."
    )
    found = tables_of(pdf_making.typeset(tmp_path, body))
    assert [[words for _, words in table] for table in found] == [[words for _, words in rows]]


def test_columns_at_the_foot_are_the_table_that_goes_on_over_the_page(tmp_path):
    rows = [["Speaker", "Words", "More words"]]
    rows += [[" ".join(OFFICES), " ".join(WORDS[n % 2 :]), WORDS[n % 3]] for n in range(5)]
    cells = ", ".join(f"[{part}]" for row in rows for part in row)
    body = (
        "#set par(justify: false)\n#v(21cm)\n"
        f"#table(columns: (5cm, 5cm, 5cm), stroke: none, inset: 5pt, {cells})\n\nBehind it."
    )
    assert tables_of(pdf_making.typeset(tmp_path, body)) == [rows]


def test_a_word_too_long_for_its_cell_is_one_word(tmp_path):
    # As some programs break it: where the cell ends, without a sign.
    cell = "Ms. \\ Nattaya \\ Rungruean \\ g"
    post = "Environme \\ ntal Center \\ for rivers"
    body = (
        f"The Environmental Center was there.\n\n#table(columns: (1.95cm, 2.1cm, 7cm), "
        f"inset: (x: 2pt, y: 4pt), [{cell}], [{post}], [{WORDS[0]}])"
    )
    ((name, office, _),) = tables_of(pdf_making.typeset(tmp_path, body))[0]
    assert (name, office) == ("Ms. Nattaya Rungrueang", "Environmental Center for rivers")


def test_room_between_the_words_of_a_justified_cell_is_no_tab(tmp_path):
    office = "Treasurer, Far Intergovernmentals Lakes Office"
    body = (
        '#set text(lang: "en", hyphenate: false)\n'
        f"#table(columns: (4cm, 4.3cm, 6cm), [Sok Dara], [{office}], [{WORDS[0]}])\n"
    )
    (found,) = tables_of(pdf_making.typeset(tmp_path, body))
    assert found == [["Sok Dara", office, WORDS[0]]]


def test_the_same_room_between_name_and_office_in_every_line_is_no_column(tmp_path):
    lines = ["Souk Vongphachanh#h(1em)大理湖区管理处处长", "Thin Thin Aye Kyaw#h(1em)蓝河工程师"]
    body = f"{WORDS[0]}\n\n" + "\n\n".join(lines) + f"\n\n{WORDS[1]}\n"
    data = pdf_making.typeset(tmp_path, body, "#set par(justify: false)\n")
    assert tables_of(data) == []
    source = read(data, "a.pdf").source
    assert source.index("处长") < source.index("Thin Thin")
