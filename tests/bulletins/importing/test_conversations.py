"""Conversations by their shape: labels that come again, whoever they name, also the paper."""

from __future__ import annotations

import pytest

from .test_name_glosses import parsed

ENGLISH = ("# Nets & Boats", "Issue 3/2022 (9th issue)", "6 May 2022", "# Ponds need air")
TOLD = "The interview was held on 4 May 2022."
LEAD = f"We spoke to Mr. Sok Dara, Head of the Ponds, Takeo Fish Station, who built it. {TOLD}"
TALK = (
    "**Nets & Boats: How many ponds are there?**",
    "Sok Dara: Some forty. The oldest was dug by my father.",
    "**Nets & Boats: Who digs the next?**",
    "Sok Dara: My daughter will. She has a better spade.",
)
HAN = ("# 塘鱼月报", "2022年第3期　2022年5月6日", "# 塘要透气")
LEAD_HAN = "清塘周在27个村同时举行。本刊就此向柬埔寨“清塘”队总协调员索·达拉提了两个问题。"
TALK_HAN = (
    "**月报：** 今年的人怎么多了一倍？",
    "**索·达拉：** 靠学校。去年我们在网上招人，来的多，留的少。",
    "**月报：** 清出来的泥怎样处理？",
    "**索·达拉：** 泥晒干了肥田，网交给工厂做绳子。",
)


def told(*lines: str) -> list[tuple[str, str]]:
    remarks = parsed(*lines).remarks
    return [(str(r.name or ""), str(r.position.printed if r.position else "")) for r in remarks]


def test_lines_with_labels_that_come_again_are_the_turn_of_whom_the_paper_asks():
    found = parsed(*ENGLISH, LEAD, *TALK)
    said = ("Sok Dara", "Head of the Ponds, Takeo Fish Station")
    assert told(*ENGLISH, LEAD, *TALK) == [said]
    assert str(found.lead) == LEAD
    assert str(found.remarks[0].text) == "\n".join(TALK).replace("*", "")
    assert found.masthead.serial and found.masthead.serial.value == 9


def test_in_chinese_and_by_a_short_name_of_the_paper():
    said = ("索·达拉", "柬埔寨“清塘”队总协调员")
    assert told(*HAN, LEAD_HAN, *TALK_HAN) == [said]


def test_the_lead_tells_the_office_of_each_of_two_who_answer():
    lead = (
        "Nets & Boats sat down with Dr. Sok Dara, Head of the Ponds, Takeo Fish Station, and "
        f"Li Na, Director of the Net Office, Yunnan. {TOLD}"
    )
    more = "Li Na: Nets are lent by the week."
    assert told(*ENGLISH, lead, *TALK, more)[1::3] == [
        ("Sok Dara", "Head of the Ponds, Takeo Fish Station"),
        ("Li Na", "Director of the Net Office, Yunnan"),
    ]


@pytest.mark.parametrize(
    "thanks", ["We thank Mr. Dara for his time.", "The editors thank Mr. Dara, who gave an hour."]
)
def test_what_the_paper_says_behind_it_is_nobodys(thanks):
    found = parsed(*ENGLISH, LEAD, *TALK, thanks, "### Short news", "The net fair is in June.")
    assert str(found.remarks[-1].text).endswith(TALK[-1])
    assert found.closing is None


@pytest.mark.parametrize(
    "lines",
    [
        # Rows of a programme, and of a notice.
        ("Main Talks: The lake and its shore were told of. Who came was told.",
         "Late Talks: Nets and boats were told of by two guests.",
         "Main Talks: The lake was told of once more, with slides."),
        # A label comes once: points of a report.
        ("Sok Dara: Some forty ponds are there, and the oldest is deep.",),
    ],
)  # fmt: skip
def test_labels_of_other_things_are_nobody(lines):
    lead = "The Ponds Workshop was held in Takeo on 4 May 2022. Forty guests came."
    assert told(*ENGLISH, lead, *lines) == []


def test_the_next_meeting_that_was_decided_is_not_what_a_body_is():
    found = parsed(*ENGLISH, LEAD, *TALK, "The Pond Office has decided to hold a week in May.",
                   "***", "Contact: desk@ponds.invalid")  # fmt: skip
    assert found.about is None


def test_a_turn_stands_behind_a_sentence_that_leads_to_it():
    asked = "A question from the hall concerned the nets. Sok Dara: They are lent by the week."
    more = (*TALK, asked, "### Result", "The guests agreed to lend more nets.")
    found = parsed(*ENGLISH, LEAD, *more)
    assert [str(one.text) for one in found.remarks[3:]] == [
        "My daughter will. She has a better spade.",
        "They are lent by the week.",
    ]


PANEL = (
    "主持：周军，秘书处副秘书长。参加讨论：索·达拉，柬埔寨环境部水资源司司长；"
    "何静，云南省环境监测中心工程师；吴丁昂，缅甸灌溉局塘务处值班站长。"
)
PANEL_EN = (
    "Moderator: Zhou Jun, Deputy Secretary-General. Panel: Sok Dara, Duty Master (Nets), Kep "
    "Station, Ponds Company; Li Na, Head of the Nets Section, Yunnan Terminal; Souk Vong, "
    "Pond Supervisor, Ponds Division, Fish Office of Laos."
)


@pytest.mark.parametrize(
    ("lead", "panel", "people", "office"),
    [
        ("2022年5月4日，塘会在金边举行。会上安排了专题讨论。", PANEL,
         ("周军", "索·达拉", "何静"), "柬埔寨环境部水资源司司长"),
        ("The Ponds Workshop was held in Takeo on 4 May 2022. A panel was held.", PANEL_EN,
         ("Zhou Jun", "Sok Dara", "Li Na"),
         "Duty Master (Nets), Kep Station, Ponds Company"),
    ],
)  # fmt: skip
def test_a_line_above_tells_who_presides_and_who_sits_on_the_panel(lead, panel, people, office):
    said = "各位说说，车都停在哪里？" if lead[0] == "2" else "Where do the boats stand now?"
    lines = [line for name in (*people, people[0]) for line in (f"**{name}**", said)]
    found = parsed(*(HAN if lead[0] == "2" else ENGLISH), lead, panel, *lines)
    assert [str(one.name) for one in found.remarks] == [*people, people[0]]
    assert [one.role for one in found.remarks] == ["chair", "remark", "remark", "chair"]
    assert str(found.remarks[1].position.printed) == office
    assert str(found.lead) == lead


def test_somebody_known_answers_between_commas_in_a_paragraph_of_its_own():
    lines = (
        "Sok Dara, Head of the Ponds, Fish Office, Cambodia, reported that forty ponds are dug.",
        "Li Na, Director of the Net Office, Yunnan, complained that only one net was whole. "
        "She asked for a second one.",
        "The second net, Sok Dara answered, would be ready at the end of July.",
    )
    lead = "The Ponds Workshop was held in Takeo on 4 May 2022. Forty guests came."
    assert [who for who, _ in told(*ENGLISH, lead, *lines)] == ["Sok Dara", "Li Na", "Sok Dara"]


def test_somebody_known_answers_behind_a_comma_in_anothers_sentence():
    lines = (
        "柬埔寨环境部水资源司副司长索·达拉介绍了清塘行动，用网量一年减少四成。",
        "云南省环境监测中心主任何静指出，每吨泥的清理成本为五倍，索·达拉对此表示赞同，希望多投入。",
    )
    lead = "2022年5月4日，塘会在金边举行，六国代表六十人参加。"
    assert [who for who, _ in told(*HAN, lead, *lines)] == ["索·达拉", "何静", "索·达拉"]


def test_words_that_begin_with_how_many_are_not_about_a_body():
    said = "About one in eight ponds comes with a debt to the other bank. We dig every pond."
    lead = "The Ponds Workshop was held in Takeo on 4 May 2022. Forty guests came."
    people = ("**Sok Dara**\n**Head of the Ponds, Fish Office, Cambodia**", said)
    found = parsed(*ENGLISH, lead, *people)
    assert [str(one.text) for one in found.remarks] == [said]
    assert found.about is None


@pytest.mark.parametrize("office", ["fisher", "Head of the Ponds, Takeo Fish Station"])
def test_the_first_label_of_somebody_may_tell_the_office_in_brackets(office):
    lead = f"Sok Dara built it. Our editor, Li Na, went to see him. {TOLD}"
    found = told(
        *ENGLISH,
        lead,
        "Li Na: How many ponds are there?",
        f"Sok Dara ({office}): Some forty. The oldest was dug by my father.",
        "Li Na: Who digs the next?",
        "Sok Dara: My daughter will. She has a better spade.",
    )
    assert [name for name, _ in found] == ["Li Na", "Sok Dara", "Li Na", "Sok Dara"]
    assert found[1][1] == office


def test_whoever_has_told_the_office_once_speaks_again_by_name_alone():
    found = parsed(
        *ENGLISH,
        "The Ponds Workshop was held on 4 May 2022. We print the best of it.",
        "Li Na (moderator): Who dug the first pond?",
        "Sok Dara (pond keeper, Cambodia): My father. He had no spade of his own.",
        "Souk Vong (fisher, Laos): Mine. We went to look, and nobody believed it.",
        "Li Na: So we begin with spades. Thank you, and good night.",
        "The Office will publish a list of spades in the autumn.",
    )
    assert [str(one.name) for one in found.remarks] == ["Li Na", "Sok Dara", "Souk Vong", "Li Na"]
    assert [one.role for one in found.remarks] == ["chair", "remark", "remark", "chair"]
    assert str(found.closing) == "The Office will publish a list of spades in the autumn."
