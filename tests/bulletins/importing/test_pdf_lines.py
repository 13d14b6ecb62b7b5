"""PDF: how lines go on in entries of lists and at the feet of pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletins.importing.reading import read
from bulletins.importing.reading.document import Table
from bulletins.importing.reading.pdf import hyphens, room_at_end, segments
from bulletins.importing.reading.pdf.glyphs import Glyph

from . import pdf_making

SENTENCE = "Notice of the water is sent to every captain of the lake, and to those of small craft."
HAN_SENTENCE = "船长们每天早上都收到水位的通知，湖里的渔民也一样收到。"


def test_the_numbers_of_a_list_are_no_column(tmp_path):
    body = f"#set enum(body-indent: 1.6em)\n+ {SENTENCE}\n+ Lamps stay lit.\n+ {SENTENCE}\n"
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert not any(isinstance(block, Table) for block in document.blocks)
    assert f"1. {SENTENCE}" in document.source
    assert "2. Lamps stay lit." in document.source


def test_an_entry_of_a_list_goes_on_over_the_page(tmp_path):
    body = (
        "#set page(height: 5.9cm, margin: 2cm)\n#set par(justify: false)\n"
        f"+ {SENTENCE}\n+ Boats of the shore, of the islands and of all the small harbours of "
        "the lake, carry lamps from now on.\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert "small harbours of the lake, carry lamps" in document.source


def test_a_line_at_the_foot_of_the_page_goes_on_in_the_next(tmp_path):
    foot = (
        "Lakes Office, Office Building No. 1, Shore Road, Dali – Tel. +86 872 555 128 – lake- "
        "#linebreak() desk\\@lakes.invalid"
    )
    body = (
        f"#set page(footer: [#set par(justify: false)\n#text(size: 11pt)[{foot}]])\n"
        f"{SENTENCE}\n#pagebreak()\n{SENTENCE} Twice.\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert "lake-desk@lakes.invalid" in document.footers[0].text


def test_the_number_of_a_telephone_goes_on_behind_its_hyphen(tmp_path):
    body = (
        "#set par(justify: false)\nMail: 7 Shore Road, Lake District, Dali, 671000 — Phone: (+86- "
        "#linebreak() 10) 5555 6402 — Fax: (+86-10) 5555 6403 — desk\\@lakes.invalid\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert "(+86-10) 5555 6402" in document.source


@pytest.mark.parametrize("publisher_first", [False, True])
def test_a_large_line_beside_several_small_ones_is_read_by_itself(tmp_path, publisher_first):
    paper = "#text(size: 24pt, weight: 700)[湖区观察]"
    small = "#text(size: 9pt)[湖区环境保护合作中心 #linebreak() 2020年12月 第12期]"
    cells = (small, paper) if publisher_first else (paper, small)
    body = "#grid(columns: (1fr, auto), align: horizon, [{}], [{}])\n".format(*cells)
    document = read(pdf_making.typeset(tmp_path, f"{body}\n{HAN_SENTENCE}\n"), "a.pdf")
    assert "湖区观察" in document.source.split()
    assert document.source.index("合作中心") < document.source.index("2020年")


@pytest.mark.parametrize("voices", [3, 1])
def test_who_speaks_next_begins_a_paragraph_below_a_full_line(tmp_path, voices):
    asked = "\n\n".join(["湖水清了吗？"] + ["李娜：湖水清了。"] * voices)
    body = (
        "#set page(width: 17cm, margin: 2cm)\n#set par(justify: false, spacing: 0.8em)\n"
        f"{asked}\n\n{HAN_SENTENCE}天天来看水。\n\n"
        "Somphone Inthirath：渔民每天都看水位。\n"
    )
    found = list(read(pdf_making.typeset(tmp_path, body), "a.pdf").paragraphs())
    assert (found[-1].text == "Somphone Inthirath：渔民每天都看水位。") == (voices == 3)


def test_lines_beside_a_picture_keep_their_own_margin_above_one_that_is_wider(tmp_path):
    told = (
        "1. Ann Lee, Head of the " + "office of lamps, boats and nets of the lake, said that " * 5
    )
    body = (
        f"#set par(spacing: 0.8em)\n#block(width: 8cm)[{told}it was late.]\n"
        "It was agreed to visit the harbour of the lake together before the rains of the year.\n"
    )
    found = [one.text for one in read(pdf_making.typeset(tmp_path, body), "a.pdf").paragraphs()]
    assert found == [f"{told}it was late.", body.splitlines()[-1]]


def test_a_flat_character_needs_as_much_room_as_the_others_of_its_line():
    flat, other = drawn("一半", 700, width=12.0)
    flat = replace(flat, x0=flat.x0 + 0.5, x1=flat.x1 - 0.5)
    widths = [
        room_at_end.width_of_first(segments.Segment(one)) for one in ((flat, other), (other,))
    ]
    assert widths[0] == widths[1]


def test_quotes_of_another_font_stand_before_the_end_of_the_sentence():
    def glyph(text: str, left: float, right: float) -> Glyph:
        return Glyph(text, left, right, 0, 12, 10, 12, 1, None, "", False, True, (1.0, 1.0), left)

    # The file draws the signs of another font behind the line, of which `。` is squeezed.
    drawn = [glyph("水", 14, 26), glyph("来", 26, 38), glyph("。", 40, 52)]
    drawn += [glyph("‘", 11, 14), glyph("’", 38, 41), glyph("”", 52, 57)]
    [line] = segments.segments(drawn)
    assert line.words == "‘水来’。”"


@pytest.mark.parametrize(
    ("after", "put_in"), [("environmental", False), ("friendly", False), ("system", True)]
)
def test_what_eco_goes_on_with_tells_whose_the_hyphen_is(after, put_in):
    assert hyphens.Hyphens([]).are_put_in("the Academy of Eco-", after) is put_in


@pytest.mark.parametrize(("spacing", "of_more"), [("0.66em", True), ("0.7em", False)])
def test_a_little_room_below_paragraphs_parts_those_that_fill_their_last_line(
    tmp_path, spacing, of_more
):
    short = (
        "The boats of the upper shore lie on mud, and those of the lower shore lie there as well. "
        "They wait for rain."
    )
    filled = (
        "Environmentalists say that the lake fell by a metre, that boats lie on the lower shore "
        "of the lake and of its islands where the lamps of all boats were lit every night."
    )
    # Much more room need not be met twice.
    paragraphs = [short, filled, filled, short, *([short] if of_more else [])]
    setting = f"#set par(justify: true, leading: 0.5em, spacing: {spacing})\n"
    body = setting + "\n\n".join(paragraphs)
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert [p.text for p in document.paragraphs()] == paragraphs


def test_a_long_signature_at_the_right_margin_ends_its_paragraph(tmp_path):
    signed = "— Mr. Sok Dara, Teacher of Rivers, Basic Education High School No. 2, Battambang"
    body = f"{SENTENCE}\n\n#align(right)[{signed}]\n#v(-0.55em)\n{SENTENCE}\n"
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert f"{signed}\n" in document.source


def test_signatures_behind_dashes_end_their_paragraphs_wherever_they_begin(tmp_path):
    signed = [
        "— Sok Dara, Teacher of Rivers and Lakes, Basic Education High School, Battambang II",
        "— Li Na, Keeper of the Gauges",
    ]
    body = "#set par(justify: false, spacing: 0.8em)\n" + "".join(
        f"{SENTENCE}\n\n#align(right)[{who}]\n\n" for who in signed
    )
    document = read(pdf_making.typeset(tmp_path, f"{body}{SENTENCE}\n"), "a.pdf")
    texts = [paragraph.text for paragraph in document.paragraphs()]
    assert texts == [SENTENCE, signed[0], SENTENCE, signed[1], SENTENCE]


def test_a_signature_set_right_goes_on_over_lines_that_end_at_the_margin(tmp_path):
    quoted = (
        "“When the officer comes, I no longer argue. I show him the line.”",
        "“We walk the boundary every full moon. Last year we put out six fires.”",
    )
    signed = (
        "— Somsri Kaewma, Village Head, Ban Huai Nam Un, Province of Nan",
        "— Khamla Vongsa, Deputy Head, Hongsa District Forestry Office, Lao PDR",
    )
    flow = "\n\n".join(
        f"{words}\n\n#align(right)[{who}]" for words, who in zip(quoted, signed, strict=True)
    )
    setting = "#set page(width: 8.6cm)\n#set par(justify: false, spacing: 0.8em)\n"
    document = read(pdf_making.typeset(tmp_path, f"{setting}{flow}\n\n{SENTENCE}"), "a.pdf")
    texts = [paragraph.text for paragraph in document.paragraphs()]
    assert texts == [quoted[0], signed[0], quoted[1], signed[1], SENTENCE]


def drawn(text: str, base: float, width: float = 5.0) -> list[Glyph]:
    """`_` is room of 7 that nobody wrote, and a space is as wide as a letter."""
    glyphs, x = [], 50.0
    for letter in text:
        if letter != "_":
            place = (x, x + width, base - 10, base + 2, base)
            glyphs.append(Glyph(letter, *place, 10, 1, None, "", False, True, (1.0, 1.0), x))
        x += 7.0 if letter == "_" else width
    return glyphs


def test_a_line_filled_by_widened_spaces_is_one_piece():
    written = drawn("The lamps of the boats are lit before they leave in the evening", 700)
    filled = drawn("Captain_Somphone_of_the_harbour_office_opened_it", 715)
    found = [one.words for one in segments.segments(written + filled)]
    assert found[1:] == ["Captain Somphone of the harbour office opened it"]


def test_room_behind_a_bold_name_is_a_tab_even_in_a_line_that_fills_its_column():
    name, office = (segments.Segment(tuple(drawn(words, 700))) for words in ("Ann Lee", "Pilot"))
    name = replace(name, glyphs=tuple(replace(glyph, bold=True) for glyph in name.glyphs))
    right = [replace(g, x0=g.x0 + 50, x1=g.x1 + 50) for g in office.glyphs]
    office = segments.Segment(tuple(right))
    assert segments.joined((name, office), is_justified=True).words == "Ann Lee\tPilot"


def test_cells_with_other_gaps_between_than_within_them_stay_apart():
    cells = ["Lamps of boats", "Lamps of the shore", "Signs of sand", "Bells", "Ropes"]
    row = drawn("_".join(cells), 700, width=3.0)
    assert [one.words for one in segments.segments(row)] == cells


def test_a_paragraph_that_is_set_in_goes_on_though_another_line_ends_further_right(tmp_path):
    words = "大理湖区管理处处长Somphone Inthirath说，湖区已经在北岸和南岸增加了两条快速通道"
    body = (
        "#set par(justify: false, first-line-indent: (amount: 2em, all: true))\n"
        f"#pad(right: -14pt, align(right)[2017年9月15日])\n\n{HAN_SENTENCE}\n\n"
        f"{words}的两处标志，也提出要统一水位。\n\n{HAN_SENTENCE}\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert f"{words}的两处标志，也提出要统一水位。" in document.source


def test_a_paragraph_with_all_lines_but_the_first_set_in_is_whole(tmp_path):
    told = [
        "*Ms. Li Na, Head of Nets*: Ms. Li Na said that the nets of last year had been too coarse "
        "for the small fish of the lake, and that new ones would come before the rains.",
        "*Mr. Kham, Head of Boats*: Mr. Kham thought that nobody needs a new net as long as the "
        "boats are old, because no boat had left the harbour of the lake since the last flood.",
    ]
    body = "#set par(hanging-indent: 20pt)\n" + "\n\n".join(told)
    found = read(pdf_making.typeset(tmp_path, body), "a.pdf").paragraphs()
    assert [one.text for one in found] == [one.replace("*", "") for one in told]


def test_a_first_line_set_in_below_a_full_one_begins_a_paragraph(tmp_path):
    title = (
        "The nets of last year and the new nets which the fishers of the lake have woven for it"
    )
    body = (
        f"#block(spacing: 8pt)[{title}]\n#block(spacing: 8pt)[#h(2em)The nets are new and fine. "
        "They came before the rains, and nobody in the village of the lake had to pay for them.]"
    )
    found = read(pdf_making.typeset(tmp_path, body), "a.pdf").paragraphs()
    assert next(iter(found)).text == title


def test_each_note_at_the_foot_is_a_paragraph(tmp_path):
    notes = (
        "江河水文局副局长。",
        "湄公河委员会秘书处环境管理司司长。",
        "水利部信息中心水情处高级工程师。",
    )
    body = "\n\n".join(f"{HAN_SENTENCE}#footnote[{note}]{HAN_SENTENCE}" for note in notes)
    source = read(pdf_making.typeset(tmp_path, body), "a.pdf").source
    assert [line[1:] for line in source.split("\n") if line[:1] in {"¹", "²", "³"}] == list(notes)


@pytest.mark.parametrize(
    ("beside", "pieces"),
    [(74, ["段\u3000沛", "湖区大学"]), (104, ["段", "沛", "湖区大学"])],
)
def test_a_name_of_two_characters_set_as_wide_as_longer_ones_is_one_piece(beside, pieces):
    def glyph(text: str, left: float) -> Glyph:
        place = (left, left + 12, 0, 12, 10)
        return Glyph(text, *place, 12, 1, None, "", False, True, (1.0, 1.0), left)

    office = [glyph(text, 150 + 12 * number) for number, text in enumerate("湖区大学")]
    found = segments.segments([glyph("段", 50), glyph("沛", beside), *office])
    assert [one.words for one in found] == pieces
