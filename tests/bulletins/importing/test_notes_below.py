"""Parsing: notes between the last speaker and the foot that belong to nobody: what a picture on
another page shows, what the letters mean."""

from __future__ import annotations

import pytest

from .test_endings import AGREED, AGREED_ZH, REPORT, ZH_REPORT
from .test_parsing import parse, text

LETTERS = "MONRE – Ministry of Natural Resources and Environment; LCC – Lakes Center."


@pytest.mark.parametrize(
    "note",
    [
        "Photograph on the first page: market day at the lake (Lakes Center)",
        "Cover photo: the reed beds in spring",
        "Below: boats leave for the island.",
        f"Abbreviations: {LETTERS}",
        LETTERS,
    ],
)
def test_a_note_below_the_closing_is_no_part_of_it(note):
    assert text(parse(f"{REPORT}{note}\n\nTel: 010-81234567").closing) == AGREED


@pytest.mark.parametrize("note", ["封面图片：湖边集市。", "缩略语：LCC，湖泊中心。"])
def test_a_chinese_note_below_the_closing(note):
    assert text(parse(f"{ZH_REPORT}{note}\n\n电话：010-81234567").closing) == AGREED_ZH


def test_letters_below_the_last_words_are_nobodys():
    said = REPORT.replace(AGREED, f"*{LETTERS}*\n\n**Agreed**\n\n{AGREED}")
    parsed = parse(said)
    assert text(parsed.remarks[-1].text).endswith("with two schools.")
    assert text(parsed.closing) == AGREED
