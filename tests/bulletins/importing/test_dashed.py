"""Entries of a list that have a dash that somebody typed, and what stands behind a bracket."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import outline
from bulletins.importing.parsing.dashed import taken_out
from bulletins.importing.reading import read

from .test_parsing import parse, people

HEAD = (
    "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n## What the lake needs\n\n"
    "The workshop on lakes was held in Pakse on 4 May 2022. The contents are as below.\n\n"
)
SAID = (
    "Mr. Sok Dara (Director, Department of Lakes, Ministry of Environment, Cambodia) said the "
    "lake has less water. The gate was late.",
    "Ms. Souk Vongsa (Head, Water Office, Lao PDR) shared a lesson from Kep: pay by weight, not "
    "by room.",
    "Mr. Li Wei (Officer, Department of Lakes, China) presented on the Dali shore. They have 40 "
    "taps.",
)
OFFICES = [
    ("remark", "Mr. Sok Dara", "Director, Department of Lakes, Ministry of Environment, Cambodia"),
    ("remark", "Ms. Souk Vongsa", "Head, Water Office, Lao PDR"),
    ("remark", "Mr. Li Wei", "Officer, Department of Lakes, China"),
]


@pytest.mark.parametrize("sign", ["", "- ", "– "])
@pytest.mark.parametrize("number", [2, 3])
def test_sentences_behind_a_dash_tell_who_speaks(sign, number):
    # An escaped sign is none of mark-up, as in a file of Word.
    lines = "".join(f"{sign.replace('-', chr(92) + '-')}{words}\n\n" for words in SAID[:number])
    assert people(parse(HEAD + lines)) == OFFICES[:number]


def test_a_long_dash_before_a_sentence_is_kept():
    lines = "— The lake is low, and nobody has told us why.\n\n— It is the gate, which was late.\n"
    items = taken_out(outline.outline(read(lines.encode(), "a.md"))).items
    assert [item.text[0] for item in items] == ["—", "—"]


def test_what_somebody_does_behind_a_bracket_is_no_office():
    told = (
        "Mr. Li Wei (Officer, Department of Lakes, China) opened with a confession: nobody pays."
    )
    assert people(parse(f"{HEAD}{SAID[1]}\n\n{told}\n")) == OFFICES[1:]
