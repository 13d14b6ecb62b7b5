"""Names and offices that nothing parts any more, and headings that ran into a name."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_telling import speakers

LEAD_EN = "Twenty trap makers met at Pakse on 4 May 2022 and compared their catches."
HEAD_EN = ("River Letter", "No. 4, 2022", "# A week of trap makers", LEAD_EN)
WORDS_EN = "The trap tells us more than the market does. We weigh it every morning."


def told(*lines: str) -> list[tuple[str, str]]:
    return [(str(r.name), str(r.position.printed)) for r in parsed(*lines).remarks]


def test_below_quotations_stand_name_and_office_with_nothing_between():
    quoted = (f"“{WORDS}”", "何静云南省环境监测中心工程师",
              f"“{WORDS}”", "索·达拉柬埔寨环境部水资源司司长")  # fmt: skip
    assert told(*HEAD, LEAD, *quoted) == [
        ("何静", "云南省环境监测中心工程师"), ("索·达拉", "柬埔寨环境部水资源司司长"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["何静谈云南省水质监测", "江河云南省环境监测中心建成", "何静调任云南省环境监测中心工程师"],
)
def test_other_lines_without_a_gap_name_nobody(line):
    assert told(*HEAD, LEAD, f"**{line}**", WORDS) == []


def test_a_latin_name_runs_into_the_office():
    own = ("Ms. Jiang LuoyiEngineer, Municipal River Office, China", WORDS_EN,
           "Mr. Sok DaraDirector, Ministry of Environment, Cambodia", WORDS_EN)  # fmt: skip
    assert told(*HEAD_EN, *own) == [
        ("Ms. Jiang Luoyi", "Engineer, Municipal River Office, China"),
        ("Mr. Sok Dara", "Director, Ministry of Environment, Cambodia"),
    ]


def test_a_part_of_the_meeting_that_looks_like_a_name_before_somebody_honoured():
    own = [
        f"## {title}: {name}\n\n{office}\n\n{WORDS_EN}"
        for title, name, office in (
            ("Demonstration", "Ms. Jiang Luoyi", "Engineer, Municipal River Office, China"),
            ("Field lesson", "Mr. Sok Dara", "Director, Ministry of Environment, Cambodia"),
        )
    ]
    assert [name for name, _ in told(*HEAD_EN, *own)] == ["Ms. Jiang Luoyi", "Mr. Sok Dara"]


def test_what_an_officer_is_for_is_no_part_of_the_name():
    own = (
        "**Ms Hak Sreyleak Disaster Risk Officer, Red Cross, Stung Treng**",
        WORDS_EN,
        "**Mrs Ngo Lan Chi Senior Forecaster, Ministry of Environment, Viet Nam**",
        WORDS_EN,
    )
    assert told(*HEAD_EN, *own) == [
        ("Ms Hak Sreyleak", "Disaster Risk Officer, Red Cross, Stung Treng"),
        ("Mrs Ngo Lan Chi", "Senior Forecaster, Ministry of Environment, Viet Nam"),
    ]
    assert not names.is_name("Flood Warning", KNOWLEDGE)


def test_a_trade_with_its_town_is_an_office_below_a_name():
    own = [
        f"## {name}\n\n{office}\n\n{WORDS_EN}"
        for name, office in (
            ("Case one: Ms. Somphone Douangchai", "Vegetable trader, Savannakhet"),
            ("Case two: Nguyen Le Hang", "Fish seller and head of a savings group"),
        )
    ]
    assert told(*HEAD_EN, *own) == [
        ("Ms. Somphone Douangchai", "Vegetable trader, Savannakhet"),
        ("Nguyen Le Hang", "Fish seller and head of a savings group"),
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "office"),
    [
        ("In the afternoon the village head, Ada Qilin, sat with us. He said that ice is thin.",
         "Ada Qilin", "village head"),
        ("At the gate the park’s oldest ranger, Mr. Li Jun, showed us a map. He said it was old.",
         "Mr. Li Jun", "park’s oldest ranger"),
        ("Over tea Sonam Dolma, deputy director of the Snow Park, told us that it was closed.",
         "Sonam Dolma", "deputy director of the Snow Park"),
    ],
)  # fmt: skip
def test_an_english_diary_brings_somebody_in(sentence, name, office):
    assert speakers(sentence) == [(name, office)]


def test_whom_guests_only_met_says_nothing():
    assert speakers("The guests met the owner, Sok Dara, and the mayor, Li Na.") == []


def test_a_quotation_is_signed_by_an_office_with_a_name_behind_it():
    signed = (f"“{WORDS}”——云南省环境监测中心工程师何静", f"“{WORDS}”——柬埔寨环境部司长 索·达拉",
              f"“{WORDS}”——老挝班相果港主任觉丁埃")  # fmt: skip
    assert told(*HEAD, LEAD, *signed) == [
        ("何静", "云南省环境监测中心工程师"), ("索·达拉", "柬埔寨环境部司长"),
        ("觉丁埃", "老挝班相果港主任"),
    ]  # fmt: skip


def test_a_counted_question_in_bold_is_a_heading():
    asked = "**Question {}. Who sets the price?**"
    first = "Mr. Sok Dara (buyer, Kampong Chhnang) answered that it was whoever had ice."
    other = "Ms. Li Na (seller, Kunming) disagreed: it is set by telephone the evening before."
    found = parsed(*HEAD_EN, asked.format(1), first, asked.format(2), other).remarks
    assert [(str(r.name), str(r.position.printed), str(r.text)) for r in found] == [
        ("Mr. Sok Dara", "buyer, Kampong Chhnang", first), ("Ms. Li Na", "seller, Kunming", other),
    ]  # fmt: skip


def test_an_office_runs_into_the_words_below_a_name_in_its_cell():
    run = "Head of Pakse Customs, Lao PDR Pakse has no chamber and would like to share one."
    cells = (
        f"<b>Sok Dara</b><p>Director, Lake Office, Cambodia</p><p>{WORDS_EN}</p>",
        f"<b>Thongsy Phanthavong</b><p>{run}</p>",
        f"<b>Li Na</b><p>Head, Water Office, China</p><p>{WORDS_EN}</p>",
    )
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    assert told(*HEAD_EN, f"<table>{rows}</table>")[1] == (
        "Thongsy Phanthavong",
        "Head of Pakse Customs, Lao PDR",
    )


def test_a_word_of_the_heading_in_its_cell_names_nobody():
    said = "the club's President complained of drivers fined for parking when the yard was full."
    cells = (
        f"<p>3. Papers</p><p>Mr. Sok Dara, Director of the Lake Office, said: {WORDS_EN}</p>",
        f"<p>4. Parking</p><p>{said} The letter was read out.</p>",
    )
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    found = parsed(*HEAD_EN, f"<table>{rows}</table>").remarks
    assert "Parking" not in [str(remark.name) for remark in found]


@pytest.mark.parametrize("honour", ["Mr.", "Ms.", "Dr."])
def test_no_stop_of_an_honour_ends_the_office_before_the_words(honour):
    said = f"{honour} Dara said that the trap tells more than the market does."
    own = ("**Sok Dara**", f"Director, Ministry of Environment, Cambodia {said}",
           "**Li Na**", f"Engineer, Municipal River Office. {WORDS_EN}")  # fmt: skip
    assert told(*HEAD_EN, *own)[0] == ("Sok Dara", "Director, Ministry of Environment, Cambodia")
    assert str(parsed(*HEAD_EN, *own).remarks[0].text) == said


def test_others_carry_an_office_that_ends_with_a_town_or_a_body_before_the_words():
    sure = f"**Li Na**\n\nHead, Water Office, China\n\n{WORDS_EN}"
    other = f"**Sok Dara**\n\nDirector, Lake Office, Cambodia\n\n{WORDS_EN}"
    runs = (
        ("Chief of Night Works, Metropolitan Water Supply, Bangkok", "Leaks are found at night."),
        ("Head of Reed Health, Lao Institute of Public Health", "Testing must reach the tap."),
    )
    own = [f"**Kittipong Lertwiroj**<br>{office} {said} More is known." for office, said in runs]
    for line, (office, said) in zip(own, runs, strict=True):
        found = parsed(*HEAD_EN, sure, line, other).remarks[1]
        assert (str(found.position.printed), str(found.text)) == (office, f"{said} More is known.")


def test_words_on_the_next_page_below_the_office_of_a_heading():
    blocks = (
        "### Professor Sok Dara", "Director, Ministry of Environment, Cambodia", WORDS_EN,
        "### Ms. Sun Min", "Head of the Office, Ministry of Rivers, Viet Nam", WORDS_EN,
        "### Ms. Yin Lijun",
        "Senior Engineer, Network Division, Yunnan Rivers Bureau Instruments should match ours, "
        "or the records will not join. Our Bureau can check them.",
    )  # fmt: skip
    assert told(*HEAD_EN, *blocks)[2:] == [
        ("Ms. Yin Lijun", "Senior Engineer, Network Division, Yunnan Rivers Bureau")
    ]


def test_what_is_to_be_done_by_which_office_is_no_name():
    table = "| Action | Who | By |\n|---|---|---|\n"
    table += "| Operation rules signed | Governor’s Office | 15 Dec 2022 |"
    assert not told(*HEAD_EN, table)
