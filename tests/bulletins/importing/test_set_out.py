"""Paragraphs that tell who speaks before the words, all in one form."""

from __future__ import annotations

import pytest

from .test_name_glosses import parsed

HEAD = (
    "# Lake Bulletin",
    "Issue 3, 6 May 2022",
    "# Ponds need air",
    "The Lakes Workshop was held in Takeo on 4 May 2022.",
)


def told(*lines: str) -> list[tuple[str, str, str]]:
    return [
        (str(r.name), str(r.position.printed) if r.position else "", str(r.text))
        for r in parsed(*HEAD, *lines).remarks
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lao lake centre (ferryman Sok Dara): the pond is high.",
         "Red Cross (nurse Li Nana): tents are dry."),
        ("Sok Dara / ferryman / the pond is high.", "Li Nana / nurse / tents are dry."),
        ("Group A, “Nets”. Rapporteur Dr. Sok Dara, ferryman. The pond is high.",
         "Group B, “Tents”. Rapporteur Ms. Li Nana, nurse. Tents are dry."),
        ("Group A. Spokesperson: Sok Dara, ferryman. The pond is high.",
         "Group B. Spokesperson: Li Nana, nurse. Tents are dry."),
    ],
)  # fmt: skip
def test_each_has_name_office_and_words(first, second):
    found = told(first, second)
    assert [(name.removeprefix("Dr. ").removeprefix("Ms. "), post) for name, post, _ in found] == [
        ("Sok Dara", "ferryman"), ("Li Nana", "nurse"),
    ]  # fmt: skip
    assert [words.lower() for *_, words in found] == ["the pond is high.", "tents are dry."]


@pytest.mark.parametrize(
    "lines",
    [
        ("Lao lake centre (about Nong Khai): the pond is high.", "The pond (near Ban Dara): dry."),
        ("Monday / Takeo / the pond is visited.", "Tuesday / Kampot / tents are put up."),
        ("Nets / reeds / boats are for sale.", "Lake Garden / open / from six o’clock."),
    ],
)
def test_places_and_days_are_nobody(lines):
    assert told(*lines) == []
