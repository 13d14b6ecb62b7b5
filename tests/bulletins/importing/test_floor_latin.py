"""Who has the floor in an English paper, told by who was introduced and by the shape around."""

from __future__ import annotations

import pytest

from .test_telling import speakers
from .test_turns import FIRST_EN, HEAD_EN, names, parsed

DELEGATES = (
    "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Lamps for the Ferry\n\n"
    "The Committee of the Lamp Fund met in Vientiane on 6 May 2021. Mr. Li Hai, Deputy Director "
    "of the Harbour Office, was elected to the chair. The delegations were led by:\n\n"
    "|  |  |\n|--|--|\n"
    "| Cambodia | Mr. Sok Dara, Director, Department of Rivers |\n"
    "| Lao PDR | Ms. Khamla Phomma, Head, Office of Ports |\n"
    "| Thailand | Mr. Anan Suk, Deputy Director, Marine Office |\n\n"
    "All were present on both days.\n\n"
)


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            remark.role,
            remark.name.text if remark.name else "",
            remark.position.printed.text if remark.position else "",
            remark.text.text if remark.text else "",
        )
        for remark in parsed(text).remarks
    ]


def test_delegates_of_a_table_speak_where_sentences_call_them():
    """The first one behind what the paragraph is about, the others in the middle of it."""
    lamps = (
        "**Lamps at the Pier.** The request came from Laos. Ms. Khamla set out that nine boats "
        "had run aground.",
        "Mr. Anan supported this and wished to know who would change the bulbs.",
        "Mr. Sok Dara was of the opinion that lamps without a rule were of no use.",
    )
    opening = "**Opening.** The Chairman recalled why the Fund had been set up."
    found = told(f"{DELEGATES}{opening}\n\n{' '.join(lamps)}\n")
    assert found == [
        ("chair", "Li Hai", "Deputy Director of the Harbour Office", opening.replace("*", "")),
        ("remark", "Ms. Khamla", "Head, Office of Ports", lamps[0].replace("*", "")),
        ("remark", "Mr. Anan", "Deputy Director, Marine Office", lamps[1]),
        ("remark", "Mr. Sok Dara", "Director, Department of Rivers", lamps[2]),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "**Lamps.** They were lit. Mr. Dara attended the meeting on the second day.",
        "**Lamps.** The pier has nine. A letter of Mr. Dara from April was handed round.",
    ],
)
def test_behind_a_topic_nobody_speaks_who_is_only_told_of(paragraph):
    assert names(f"{HEAD_EN}{FIRST_EN}{paragraph}\n") == ["Sok Dara", "Le Ngoc Tuan"]


@pytest.mark.parametrize(
    ("paragraph", "name", "position"),
    [
        (
            "For the Ferry Company, Night Dispatcher Sok Dara described what happens after ten.",
            "Sok Dara",
            "Night Dispatcher",
        ),
        (
            "Harbour Pilot Sok Dara from Kampot, who had been invited as an expert, told the "
            "Committee that pilots steer by a kitchen fire.",
            "Sok Dara",
            "Harbour Pilot",
        ),
        (
            "U Tun Win of the Forestry Office of Myanmar, who chaired the talks, left no doubt "
            "that it could not speak for all.",
            "U Tun Win",
            "Forestry Office of Myanmar",
        ),
        (
            "Viet Nam’s Forest Protection Department wrote in its paper that it would join.",
            None,
            "Viet Nam’s Forest Protection Department",
        ),
    ],
)
def test_a_trade_in_capitals_stands_before_a_name_and_a_body_writes(paragraph, name, position):
    assert speakers(paragraph) == [(name, position)]


def test_a_name_of_four_words_has_no_trade_in_it():
    assert speakers("Peter Tan Ah Kow said that the boats were late.") == []


ROUND = (
    "The first day belonged to the figures. Dr. Sok Dara, Fellow at the Kampot Institute, "
    "reported that sixty boats had passed. "
)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Khamla Phomma, Engineer at the Lao Office of Boats, had counted nine and could not "
        "say where the others went.",
        "For the last pier, Ms. Khamla Phomma of the Southern Institute of Boats gave 22 at the "
        "mouth, to which she added that dredgers take 17.",
    ],
)
def test_in_a_round_each_who_is_told_alike_speaks_whatever_the_verb(sentence):
    names_told = [name for name, _ in speakers(ROUND + sentence)]
    assert names_told == ["Dr. Sok Dara", "Ms. Khamla Phomma"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Khamla Phomma, Engineer at the Lao Office of Boats, was thanked for the tea.",
        "Ms. Khamla Phomma, Engineer at the Lao Office of Boats, took the minutes.",
        "Behind him sat Ms. Khamla Phomma, Engineer at the Lao Office of Boats.",
    ],
)
def test_in_a_round_somebody_may_be_told_of_who_says_nothing(sentence):
    assert [name for name, _ in speakers(ROUND + sentence)] == ["Dr. Sok Dara"]


def test_somebody_known_may_think_in_the_middle_of_anothers_paragraph():
    text = f"{FIRST_EN.strip()} Mr. Dara thought both were needed, because of the fog.\n"
    assert names(HEAD_EN + text) == ["Sok Dara", "Le Ngoc Tuan", "Sok Dara"]


TWO = (
    "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Lamps for the Ferry\n\n"
    "The Committee of the Lamp Fund met in Vientiane on 6 May 2021.\n\n"
    "Mr. Li Hai, Deputy Director of the Harbour Office, announced nine lamps.\n\n"
)
DARA = "Mr. Sok Dara, Director of the Department of Rivers"


@pytest.mark.parametrize(("comma", "sign"), [("", "and"), (",", "and"), ("", "while")])
def test_behind_the_words_of_one_another_may_have_the_floor_in_the_same_sentence(comma, sign):
    said = f"Ms. Khamla Phomma, Head of the Office of Ports, noted the dark piers{comma}"
    further = f"{sign} {DARA}, urged all to agree on one lamp."
    found = told(f"{TWO}{said} {further}\n")
    assert [name for _, name, _, _ in found] == ["Mr. Li Hai", "Ms. Khamla Phomma", "Mr. Sok Dara"]
    assert [words for *_, words in found[1:]] == [said, further]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ms. Khamla Phomma, Head of the Office of Ports, thanked the crews and {DARA}.",
        f"Ms. Khamla Phomma, Head of the Office of Ports, noted dark piers and {DARA}, who was "
        "ill.",
    ],
)
def test_behind_and_nobody_speaks_of_whom_no_verb_tells_it(sentence):
    found = told(f"{TWO}{sentence}\n")
    assert [name for _, name, _, _ in found] == ["Mr. Li Hai", "Ms. Khamla Phomma"]
