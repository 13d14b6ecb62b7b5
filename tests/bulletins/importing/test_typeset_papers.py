"""Parsing: papers as offices set them today: a name of their own large above everything, badges,
tables of figures, notes by raised marks, a colophon of one line."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import inverted
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_mastheads import LEAD_EN, SPOKEN, issue_of
from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_parsing import parse, text
from .test_turns import HEAD_EN

BELOW = f"# Lakes need care\n\n{LEAD_EN}\n\n{SPOKEN}"


def names_of(head: str) -> list[str]:
    return [text(name) for name in parse(f"{head}\n\n{BELOW}").masthead.names]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("**The Shore Letter**\n\nNo. 4, 2023\n\n12 May 2023", "The Shore Letter"),
        ("**Reeds and Rushes** | No. 4, 2023 | 12 May 2023", "Reeds and Rushes"),
        ("**LAKE NOTES**\n\nIssue 4, 2023 · 12 May 2023", "LAKE NOTES"),
    ],
)
def test_a_paper_is_called_by_its_own_name_where_no_publisher_is_named(head, name):
    assert names_of(head) == [name]


def test_a_headline_above_issue_and_date_is_no_name_of_a_paper():
    parsed = parse(f"# Lakes need care\n\nNo. 4, 2023, 12 May 2023\n\n{LEAD_EN}\n\n{SPOKEN}")
    assert text(parsed.headline) == "Lakes need care"
    assert parsed.masthead.names == ()


def test_the_body_behind_the_name_of_its_paper_publishes():
    head = "湖讯 江湖环境合作中心简报\n\n2023年第4期\n\n2023年5月12日"
    found = parsed(
        head, "# 湖泊对话会在昆明举行", LEAD, f"**索·达拉**\n柬埔寨环境部司长\n\n{WORDS}"
    )
    assert [text(name) for name in found.masthead.names] == ["江湖环境合作中心"]


@pytest.mark.parametrize(
    "line",
    ["Circular 17 (No. 3 in 2023), 12 May 2023", "Bulletin 17 | No. 3 of 2023 | 12 May 2023"],
)
def test_a_number_over_all_years_before_the_one_in_its_year(line):
    found = parse(f"**Lakes Cooperation Center**\n\n{line}\n\n{BELOW}")
    assert issue_of(found)[:2] == (2023, 3)
    assert found.masthead.serial.value == 17


def test_the_running_number_in_a_cell_of_its_own():
    table = "| | |\n|---|---|\n| Issued by | Lakes Cooperation Center |\n| Running number | 22 |\n"
    found = parse(f"# Lakes need care\n\n{table}\n12 May 2023\n\n{LEAD_EN}\n\n{SPOKEN}")
    assert found.masthead.serial.value == 22


@pytest.mark.parametrize(
    ("paragraph", "name", "office"),
    [
        ("The nets are not to blame, replied Dr Sok Dara, who heads the Fish Office of Cambodia. "
         "Fewer boats go out.", "Dr Sok Dara", "Fish Office of Cambodia"),
        ("Figures of another kind came from Ms Sok Dara, Chief of the Fish Office, Cambodia. "
         "Eleven boats were lost.", "Ms Sok Dara", "Chief of the Fish Office, Cambodia"),
    ],
)  # fmt: skip
def test_whoever_is_named_at_the_end_of_the_first_sentence_speaks(paragraph, name, office):
    found = parsed(HEAD_EN, paragraph).remarks
    assert [(str(r.name), str(r.position.printed)) for r in found] == [(name, office)]


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("An answer came from Dr. Sok Dara, who teaches fishery at Kampot University.",
         "Kampot University"),
        ("In the village hall itself the floor belonged to Ms. Sok Dara, who sells nets.", None),
        ("After lunch, in the shade, the microphone was handed to Mr. Sok Dara, who is head of "
         "the Fish Office.", "Fish Office"),
        ("An answer came from Sok Dara, who sells nets.", ""),
    ],
)  # fmt: skip
def test_whoever_is_honoured_may_be_told_there_by_what_that_one_does(sentence, office):
    who = inverted.speaker(Printed.at(sentence, 0), KNOWLEDGE)
    if office == "":
        assert who is None
    else:
        assert who and str(who.name).endswith(". Sok Dara")
        assert (office or "None") in str(who.position)


def test_whoever_flowers_came_from_says_nothing():
    sentence = "{} came from Ms Sok Dara, Chief of the Fish Office, Cambodia."
    told = [inverted.speaker(Printed.at(sentence.format(what), 0), KNOWLEDGE)
            for what in ("A warning", "Flowers")]  # fmt: skip
    assert [bool(who) for who in told] == [True, False]


def test_an_office_behind_its_country_in_one_bracket():
    paragraph = "Dr Sok Dara (Cambodia; Director, Fish Office) said that nets are dear."
    found = parsed(HEAD_EN, paragraph).remarks[0].position
    assert (str(found.printed), found.country) == ("Director, Fish Office", "kh")


def test_part_of_a_body_of_many_countries_speaks():
    paragraph = "The World Health Organization’s lakes hub cautioned that ice melts."
    found = parsed(HEAD_EN, paragraph).remarks[0].position
    assert str(found.printed) == "World Health Organization’s lakes hub"


def test_a_company_in_the_place_of_the_others_offices():
    others = [f"**柬埔寨环境部水资源司司长 索·达拉**\n\n{WORDS}",
              f"**云南省环境监测中心工程师 何静**\n\n{WORDS}"]  # fmt: skip
    own = f"**越南同塔省水利工程公司 黎氏梅**\n\n{WORDS}"
    found = parsed(*HEAD, LEAD, *others, own).remarks
    assert [str(remark.name) for remark in found] == ["索·达拉", "何静", "黎氏梅"]


def test_somebody_who_was_with_others_and_then_thinks():
    own = "湖区大学高级工程师周文博和学生们在岸边做了三次试验。他认为，芦苇要多种。"
    found = parsed(*HEAD, LEAD, f"柬埔寨环境部司长索·达拉表示，{WORDS}", own).remarks
    assert [str(remark.name) for remark in found] == ["索·达拉", "周文博"]


def test_a_note_by_its_raised_mark_is_nobodys_words():
    found = parse(
        f"**Lakes Cooperation Center**\n\nNo. 4, 2023, 12 May 2023\n\n{BELOW}\n\n"
        "¹ Counted at the ferry of Dali in the spring of that year.\n\nReeds are cut in winter."
    )
    assert "ferry" not in text(found.remarks[0].text)


def test_a_line_that_closes_a_course_goes_to_the_meeting():
    closing = "工作坊结束时，大家签下一份备忘。"
    found = parsed(*HEAD, LEAD, f"柬埔寨环境部司长索·达拉表示，{WORDS}", closing)
    assert text(found.closing) == closing
