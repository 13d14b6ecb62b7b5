"""Where words end: nobody else has a second paragraph, and this one tells of all."""

from __future__ import annotations

import pytest

from .test_turns import FIRST_EN, HEAD_EN, parsed

OUTCOME = "\n\n## Outcome\n\nThe seminar agreed to meet again.\n"
THIRD = "Li Na, Head of the River Office, China, asked for a date.\n\n"


def last_words(text: str) -> str:
    return parsed(text).remarks[-1].text.text


@pytest.mark.parametrize(
    "paragraph",
    [
        "On 5 May the class drove to the pass and cleared one lorry against the clock.",
        "A greeting by the Governor lay on the tables. The heat was remarkable.",
    ],
)
def test_what_happened_is_nobodys_where_each_has_one_paragraph(paragraph):
    told = HEAD_EN + FIRST_EN + THIRD + paragraph + OUTCOME
    assert last_words(told).endswith("asked for a date.")


def test_above_the_heading_of_the_outcome_it_need_tell_no_event_wherever_others_end():
    event = "On 5 May the class drove to the pass and cleared one lorry against the clock.\n\n"
    state = "Nothing of it stands in the yearbook."
    told = f"{HEAD_EN}{FIRST_EN}{event}{THIRD}{state}{OUTCOME}"
    assert [remark.text.text for remark in parsed(told).remarks] == [
        remark.text.text for remark in parsed(HEAD_EN + FIRST_EN + THIRD + OUTCOME).remarks
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "In April she counted nine boats, and nobody had paid.",
        "The office of Li Na was flooded in April.",
        "“The dates were lost,” came from the podium.",
    ],
)
def test_what_names_the_speaker_or_tells_of_no_event_goes_on(paragraph):
    told = HEAD_EN + FIRST_EN + THIRD + paragraph + OUTCOME
    assert last_words(told).endswith(paragraph)


def test_where_others_go_on_for_paragraphs_so_may_the_last():
    second = "The boats were counted in April, and nine of them had sunk.\n\n"
    first, other = FIRST_EN.split("\n\n", 1)
    longer = f"{first}\n\nAll the figures are in the yearbook.\n\n{other}"
    assert last_words(HEAD_EN + longer + THIRD + second + OUTCOME).endswith("had sunk.")


def test_of_direct_speech_only_what_tells_of_the_meeting_parts_it():
    cards = (
        "**Sok Dara** (Director, River Office, Cambodia): Rivers are patient.\n\n"
        "**Li Na** (Head, River Office, China): Rivers are long.\n\n"
        "**Souk Vong** (Head, River Office, Lao PDR): Rivers are warm.\n\n"
    )
    of_all = "Several of the guests stayed for a walk along the marks."
    assert last_words(HEAD_EN + cards + of_all + OUTCOME) == "Rivers are warm."
    own = "In August two boats took water and drifted for an hour.\n\n"
    first, other = cards.split("\n\n", 1)
    found = parsed(f"{HEAD_EN}{first}\n\n{own}{other}{OUTCOME}").remarks
    assert found[0].text.text.endswith("drifted for an hour.")


def test_below_what_is_signed_nothing_more_is_said():
    quoted = "".join(
        f"> {said}\n>\n> — **{name}**, Head, River Office, {home}\n\n"
        for said, name, home in (
            ("Rivers are patient, and so are we.", "Mr. Sok Dara", "Cambodia"),
            ("Rivers are long, and we walk them.", "Ms. Li Na", "China"),
            ("Rivers are warm, and we swim them.", "Mr. Souk Vong", "Lao PDR"),
        )
    )
    below = "The marks are painted blue, and the highest is above the door of our office."
    assert last_words(HEAD_EN + quoted + below + OUTCOME) == "Rivers are warm, and we swim them."
