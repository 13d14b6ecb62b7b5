"""Raised figures that lead to notes below."""

from __future__ import annotations

import pytest

from .test_parsing import parse
from .test_turns import FIRST_EN, HEAD_EN

SAID = "Mr. Li Wei, Director of the Water Office, said that the gauges stood dry"


@pytest.mark.parametrize(
    ("said", "note", "left"),
    [
        (f"{SAID}.¹ He wants new ones.", "¹ Lakes of less than a hectare were not counted.",
         f"{SAID}. He wants new ones."),
        (f"{SAID} over 40 km².", "¹ Lakes of less than a hectare were not counted.",
         f"{SAID} over 40 km²."),
        (f"{SAID}.¹ He wants new ones.", "", f"{SAID}.¹ He wants new ones."),
    ],
)  # fmt: skip
def test_the_mark_of_a_note_is_no_part_of_what_is_said(said, note, left):
    parsed = parse(f"{HEAD_EN}{FIRST_EN}{said}\n\n{note}\n")
    assert str(parsed.remarks[-1].text) == left
