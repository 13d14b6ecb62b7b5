"""What stands around a report: the paper's maker, where people met, what follows the outcome."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import (
    captions,
    contact,
    definitions,
    masthead_lines,
    meeting_houses,
)
from bulletins.importing.parsing.masthead_values import Reading
from bulletins.importing.parsing.outline import Item
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import document

from .knowing import KNOWLEDGE
from .test_carried_latin import HEAD, KNOWN
from .test_parsing import parse

SPOKEN = "\n\n".join(
    f"{name}, {office}, said that data would be shared." for name, office in KNOWN
)


def names_of(*lines: str) -> list[str]:
    reading = Reading()
    for line in lines:
        masthead_lines.take(Item(Printed.at(line, 0)), reading, KNOWLEDGE)
    return [str(name) for name in reading.masthead.names]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Published by the Regional Desk for Storm Care",), ["Regional Desk for Storm Care"]),
        (
            ("Quarterly of the Joint Crew on Night Sailing, Upper Reaches – Secretariat, Pakse",),
            ["Joint Crew on Night Sailing, Upper Reaches"],
        ),
        (("BULLETIN", "of the Mohan–Boten Customs Point"), ["Mohan–Boten Customs Point"]),
        (("News of the Through-Rail Working Party",), ["Through-Rail Working Party"]),
    ],
)
def test_whoever_makes_the_paper_may_be_called_anything(lines, names):
    assert names_of(*lines) == names


@pytest.mark.parametrize(
    "line", ["Stories from the Lower River", "Gazette of the Permanent Office", "Night Sailing"]
)
def test_nobody_makes_a_paper_there(line):
    assert names_of(line) == []


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        (
            "The Meeting took place on 16 April at the Meng’a border crossing, Menglian County.",
            "Meng’a border crossing, Menglian County",
        ),
        (
            "It met on 5 August 2025 in the Provincial Hall of Xam Neua.",
            "Provincial Hall of Xam Neua",
        ),
        (
            "Traders came to the Day on 20 February in the hall of Can Tho University.",
            "hall of Can Tho University",
        ),
        ("Pakse, Champasak Province.", "Pakse, Champasak Province"),
    ],
)
def test_the_house_in_which_people_met(lead, place):
    assert str(meeting_houses.first([Printed.at(lead, 0)])) == place


@pytest.mark.parametrize(
    "lead",
    [
        "The Committee met on 5 August in the Review Session on Floods.",
        "Forty farmers planted rice at the Provincial Hall of Xam Neua.",
        "It met in good spirits on Tuesday.",
    ],
)
def test_no_house_is_told(lead):
    assert meeting_houses.first([Printed.at(lead, 0)]) is None


def closing_of(text: str) -> str:
    return str(parse(HEAD + SPOKEN + "\n\n" + text).closing)


AGREED = "The meeting agreed to test the list in May."


def test_what_a_bold_label_begins_below_the_outcome_is_no_part_of_it():
    figures = "**In figures.** Cases from January to August: Pakse 96, Kratie 81, Hue 44."
    assert closing_of(f"## Outcome\n\n{AGREED}\n\n{figures}") == AGREED


def test_labels_of_the_points_agreed_belong_to_it():
    points = "**Gauges.** Each gets a lamp.\n\n**Boats.** Each gets a paper."
    assert "Boats." in closing_of(f"## Outcome\n\n{points}")


def test_a_table_of_figures_above_the_outcome_is_nobodys():
    table = "| Month | Trains |\n|---|---|\n| January | 4,310 |\n| February | 4,702 |"
    found = parse(HEAD + SPOKEN + f"\n\n{table}\n\n**Result.** {AGREED}")
    assert "4,310" not in str(found.closing)
    assert all("4,310" not in str(remark.text) for remark in found.remarks)


def test_who_sent_a_paper_in_writing_has_no_words_there():
    sent = (
        "The delegation of Thailand sent its paper in writing after the meeting; it is enclosed."
    )
    found = parse(HEAD + SPOKEN + f"\n\n{sent}\n\n## Decisions\n\n{AGREED}")
    assert all("enclosed" not in str(remark.text) for remark in found.remarks)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "【小资料】三国口岸协作小组是三国七个口岸的合作机构，办公室设在河口。",
            "三国口岸协作小组",
        ),
        ("本站简介　江河作物试验站由两国研究机构于2011年设立，有地六公顷。", "江河作物试验站"),
    ],
)
def test_a_note_that_says_what_a_body_is(text, about):
    end, rest = definitions.label_of(Item(Printed.at(text, 0)))
    assert rest.startswith(about)
    assert text[end:] == rest


def test_photographs_on_request_tell_nothing_of_the_publisher():
    text = (
        "**About us**\n\nThe River Association was founded in 2009 and has 61 members.\n\n"
        "Photographs of the assembly can be had on request.\n\n"
        "Tel. +856 71 212 334 · rivers@rivers.example.org\n"
    )
    assert "Photographs" not in str(parse(HEAD + SPOKEN + "\n\n" + text).about)


@pytest.mark.parametrize("label", ["Desk officer", "Secretariat", "联盟秘书处"])
def test_whom_to_ask_stands_in_the_first_row_of_the_contacts(label):
    rows = [(label, "He Wenjing"), ("Tel", "+86 871 6412 7735"), ("E-mail", "a@b.example.org")]
    items = tuple(
        Item(Printed.at(text, 0), row=number, block=2 * number + column)
        for number, row in enumerate(rows, 1)
        for column, text in enumerate(row)
    )
    assert contact.parse(items, (), 0, (), KNOWLEDGE).start == 0


def test_the_subject_of_a_form_is_the_headline_of_minutes_without_one():
    form = (
        "| Bulletin no. | 2022-11 |\n|---|---|\n| Issued | 30.11.2022 |\n"
        "| Subject | Summary record of the Forty-fourth Contact Meeting |\n"
        "| Venue | Trade Hall, Boten |\n| Date | 24.11.2022 |\n\n"
    )
    found = parse(
        f"**BULLETIN**\n\n{form}The record below follows the agenda of the day.\n\n{SPOKEN}"
    )
    assert str(found.headline) == "Summary record of the Forty-fourth Contact Meeting"


@pytest.mark.parametrize("foot", ["River Letter – 7 (2021)", "River Letter | Issue 7, 2021"])
def test_the_foot_of_a_page_is_no_address(foot):
    lines = ("Tel. +856 71 212 334 · rivers@rivers.example.org", foot)
    items = tuple(Item(Printed.at(text, 0), block=number) for number, text in enumerate(lines))
    found = contact.parse(items, (), 0, (), KNOWLEDGE).contact
    assert found and found.address is None


def test_an_address_without_a_label_may_end_the_contacts():
    lines = (
        "电话 0771-3244 870　　邮箱 rice@rivers.example.org",
        "南宁市大学东路174号　530007",
    )
    items = tuple(Item(Printed.at(text, 0), block=number) for number, text in enumerate(lines))
    found = contact.parse(items, (), 0, (), KNOWLEDGE).contact
    assert found and str(found.address) == "南宁市大学东路174号"


def test_a_title_of_its_own_is_surer_than_a_name_that_only_words_before_it_tell():
    head = "# THE CLASSMATES\n\nNewsletter of the Exchange of Border Teachers, Pakse\n\n"
    found = parse(f"{head}Issue 4, 2022 | 6 May 2022\n\n## Boats in class\n\n{SPOKEN}")
    assert [str(name) for name in found.masthead.names] == ["THE CLASSMATES"]


@pytest.mark.parametrize(
    ("size", "is_caption"),
    [(9.0, True), (11.5, False), (0.0, False)],
    ids=["small", "as the text", "untold"],
)
def test_a_sentence_below_a_picture_is_its_caption_in_smaller_letters(size, is_caption):
    above = Item(Printed.at("The pumps were fitted with caps by the team.", 0), size=11.5)
    words = Printed.at("A red cap marks a well that nobody should use.", 50)
    items = (above, Item(words, size=size, pictured=True))
    assert captions.is_below_picture(items, 1) is is_caption


def test_the_caption_of_a_web_page_is_told_by_its_kind():
    words = Printed.at("The barge at its mooring", 0)
    assert captions.is_below_picture((Item(words, style=document.BELOW_FIGURE),), 0)
    assert not captions.is_below_picture((Item(words),), 0)
