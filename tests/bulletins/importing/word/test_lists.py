"""Numbered lists of a Word file, counted as Word counts them."""

from __future__ import annotations

import pytest

from bulletins.importing.reading.word import numerals
from tests.bulletins.importing.packing import (
    para,
)

from .opening import first, labels, left_over, read_word

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
