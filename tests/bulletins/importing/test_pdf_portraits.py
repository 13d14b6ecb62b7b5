"""PDF: rows that begin with a portrait, with who it shows below it and the words beside both."""

from __future__ import annotations

import pytest
from PIL import Image

from bulletins.importing.reading import read
from bulletins.importing.reading.document import Table

from . import pdf_making
from .test_pdf_tables import tables_of

WORDS = "The gauges at the lower lake are old and some of them have stood dry since the spring. "
WHO = [
    ("Sok Dara", "Director", "_Office of Rivers, Cambodia_", WORDS * 3),
    ("Li Na", "Engineer", "_Center for the Shore_", WORDS * 2),
    ("Aung Min", "Ferryman", "_Boat Union_", WORDS * 3),
]


def rows_of(folder, *, breaks: bool = False, align: str = "left") -> list[list[str]]:
    """The rows of the only table; where the page `breaks`, the body of the last one is below."""
    Image.new("RGB", (90, 120), "teal").save(folder / "face.png")
    rows, over = "", ""
    for name, post, body, said in WHO:
        small = f"#text(size: 8pt)[{body}]"
        if breaks and name == WHO[-1][0]:
            cell = f"#block(width: 6cm)[#align({align})[{small}]]"
            small, over = "", f"#pagebreak()\n{cell}\n\n"
        face = '#image("face.png", width: 1.6cm)'
        rows += f"[{face}\n\n*{name}*\n\n{post}\n\n{small}], [{said}],\n"
    source = (
        '#set page(height: 24cm, margin: 2cm)\n#set text(size: 10pt, lang: "en")\n'
        "#table(columns: (6cm, 8cm), inset: (x: 0pt), stroke: none, align: (x, y) => "
        f"if x == 0 {{ {align} }} else {{ left }}, "
        f"{rows})\n\n"
        f"{over}What follows is told by all.\n"
    )
    (found,) = tables_of(pdf_making.typeset(folder, source))
    return [[" ".join(cell.split()) for cell in row] for row in found]


@pytest.mark.parametrize("align", ["left", "center"])
@pytest.mark.parametrize("breaks", [False, True])
def test_each_portrait_begins_a_row_and_the_next_page_may_end_it(tmp_path, breaks, align):
    assert rows_of(tmp_path, breaks=breaks, align=align) == [
        [f"{name} {post} {body.strip('_')}", said.strip()] for name, post, body, said in WHO
    ]


def test_words_on_the_left_of_a_picture_end_before_it_does(tmp_path):
    Image.new("RGB", (90, 120), "teal").save(tmp_path / "face.png")
    words = "Our net of gauges has four stations. The schools gave us eleven more of them at a "
    words += "price of one tyre. They are not exact, but in March they told us of smoke three "
    words += "hours before anybody else did, and the whole of the village was glad of it."
    body = (
        '#set text(size: 10pt, lang: "en")\n#set par(justify: false)\n'
        '#place(right)[#image("face.png", width: 2.5cm)]\n'
        f"#block(width: 9.2cm)[*Sok Dara*\n\n{words}]\n\n{WORDS * 3}"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert words in document.source


def test_columns_of_text_go_on_beside_the_portraits_that_stand_in_one_of_them(tmp_path):
    Image.new("RGB", (90, 120), "teal").save(tmp_path / "face.png")
    face = '#image("face.png", width: 1.8cm)'
    first = f"{face}\n\n*Sok Dara*\n\nDirector\n\nSok Dara said: {WORDS * 2}"
    second = f"{face}\n\n*Li Na*\n\nEngineer\n\nLi Na said: {WORDS}"
    right = "\n\n".join(
        f"*{name}*\n\n{post}\n\n{name} said: {WORDS * 2}"
        for name, post in (("Aung Min", "Ferryman"), ("Suda", "Teacher"), ("Hue", "Baker"))
    )
    body = (
        '#set text(size: 9pt, lang: "en")\n#set par(spacing: 0.93em, leading: 0.71em)\n'
        f"The meeting was held in May. {WORDS * 3}\n\n"
        f"#grid(columns: (1fr, 1fr), gutter: 1.6em, [#v(4pt)\n{first}\n\n{second}], "
        f"[They spoke in turn. {WORDS * 2}\n\n{right}])\n"
    )
    document = read(pdf_making.typeset(tmp_path, body), "a.pdf")
    assert not any(isinstance(block, Table) for block in document.blocks)
    names = ("*Sok Dara", "Sok Dara said", "Li Na said", "They spoke", "Aung Min said", "Hue said")
    order = [document.source.index(name.strip("*")) for name in names]
    assert order == sorted(order)
    assert f"Sok Dara said: {WORDS * 2}".strip() in document.source
