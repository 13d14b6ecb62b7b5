"""Interviews: a sentence of its own tells who answers, below it stand questions and answers."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

ENGLISH = (
    "# Lake Bulletin",
    "Issue 3, 6 May 2022",
    "# Ponds need air",
    "The Lakes Workshop was held in Takeo on 4 May 2022. We asked two guests what they had seen.",
)
SAID = "The rain comes later every year, and the ponds below the dam are the first to feel it."
TOLD = (
    "**Mr. Sok Dara** is Head of the Fisheries Office, Ministry of Agriculture, Cambodia.",
    "**Ms. Li Na** heads the Department of Lakes at Yunnan University. She came by train.",
)


def said(*lines: str) -> list[tuple[str, str, str]]:
    return [
        (names.bare(str(r.name)), str(r.position.printed), str(r.text))
        for r in parsed(*lines).remarks
    ]


@pytest.mark.parametrize("question", ["**The Lake: Who pays for the nets?**", "*Who pays?*", ""])
def test_who_answers_is_told_in_a_sentence_above(question):
    lines = [
        line for told in TOLD for line in ("## “Ponds breathe”", told, question, SAID) if line
    ]
    found = said(*ENGLISH, *lines)
    assert [one[:2] for one in found] == [
        ("Sok Dara", "Head of the Fisheries Office, Ministry of Agriculture, Cambodia"),
        ("Li Na", "Department of Lakes at Yunnan University"),
    ]
    assert all(one[2].endswith(SAID) for one in found)


def test_the_questions_of_a_paper_stand_with_the_answers():
    again = "The nets are mended by those who sleep least, and they are not paid for it at all."
    asked = ("**The Lake: Who pays for the nets?**", SAID, "**The Lake: Who mends them?**", again)
    first, second = said(*ENGLISH, TOLD[0], *asked, TOLD[1], *asked)
    assert first[2] == second[2] == "\n".join(asked).replace("*", "")


def test_one_such_sentence_with_no_question_below_is_of_any_story():
    assert said(*ENGLISH, TOLD[0], SAID) == []


def test_who_answers_in_chinese():
    lines = (
        "索·达拉是柬埔寨环境部水资源司司长。",
        WORDS,
        "何静是云南省环境监测中心工程师。",
        WORDS,
    )
    assert said(*HEAD, LEAD, *lines) == [
        ("索·达拉", "柬埔寨环境部水资源司司长", WORDS),
        ("何静", "云南省环境监测中心工程师", WORDS),
    ]


def test_a_bold_question_between_a_name_and_the_answer_is_no_doubt_of_the_name():
    """No dot or country tells of a name, and two such interviews are all that there is."""
    who = ("**钱慕清**　东湖水利委员会水文局高级工程师", "**李远**　东湖渔业局处长")
    asked = ("**问：水位怎么报？**", f"答：{WORDS}", "**问：谁来修？**", f"答：{WORDS}")
    lines = [line for one in who for line in (one, *asked)]
    assert [one[0] for one in said(*HEAD, LEAD, *lines)] == ["钱慕清", "李远"]


@pytest.mark.parametrize("honour", ["Mdm.", "Mme", "Madam", "Madame"])
def test_ladies_are_honoured_in_several_ways(honour):
    assert names.bare(f"{honour} Sok Dara") == "Sok Dara"


TALK = (
    "**Lake Bulletin: How many boats have you sailed?**",
    "I stopped counting at two thousand. My father had as many.",
    "**What has changed most?**",
    "The evenings. Nobody tells the people on the sandbank any more.",
    "**And your advice?**",
    "Read the water, and then go home and correct the chart.",
)


def test_a_line_of_name_and_any_trade_above_a_question_tells_who_answers():
    found = said(
        *ENGLISH,
        "## First talk",
        "**Sok Dara, harbour pilot at Kep, Cambodia**",
        *TALK,
        "## Resolutions",
        "The guests agreed to paint the buoys.",
    )
    assert [one[:2] for one in found] == [("Sok Dara", "harbour pilot at Kep, Cambodia")]
    assert found[0][2] == "\n".join(TALK).replace("*", "")


def test_bold_questions_of_a_report_in_which_nobody_is_asked_are_headings():
    asked = tuple(line.replace("your", "the").replace("you", "they") for line in TALK)
    found = said(*ENGLISH, "**Ms. Li Na, Head of the River Office, China**", *asked)
    assert all("correct the chart" not in one[2] for one in found)


def test_whom_a_subtitle_says_the_paper_visited_answers_and_is_no_head():
    asked = [
        line
        for words in ("数据要共享，站点要共建。", "水位在下降，鱼也在减少。")
        for line in ("**问：接下来做什么？**", f"答：{words}")
    ]
    lead = "今年九月，环境部开设了水文课程。本刊近日通过视频采访了该部。"
    subtitle = "——访柬埔寨环境部水资源司司长Sok Dara"
    remarks = parsed(*HEAD, subtitle, lead, *asked).remarks
    assert [str(one.name) for one in remarks] == ["Sok Dara"]
    assert str(remarks[0].position and remarks[0].position.printed) == "柬埔寨环境部水资源司司长"


def test_whom_a_subtitle_says_the_paper_visited_has_the_office_behind_a_label_too():
    asked = (
        "**记者：雨季来得晚不晚？**",
        f"李娜：{WORDS}",
        "**记者：谁来修？**",
        f"李娜：{WORDS}",
    )
    lead = "上月，李娜在办公室接受了本刊采访。"
    remarks = parsed(*HEAD, "——访云南省水利厅水文处处长李娜", lead, *asked).remarks
    assert [(str(one.name), str(one.position and one.position.printed)) for one in remarks] == [
        ("李娜", "云南省水利厅水文处处长")
    ]


def test_the_sentence_of_whom_the_paper_visited_is_its_lead():
    lead = (
        "世界湿地日前夕，本刊记者采访了柬埔寨环境部水资源司司长索·达拉。索·达拉从事水文工作三十年，"
        "先后参与建立四个观测站。"
    )
    asked = (
        "记者：当时条件怎样？",
        f"索·达拉：{WORDS}",
        "记者：还想做什么？",
        f"索·达拉：{WORDS}",
    )
    found = parsed(*HEAD, lead, *asked)
    assert [(str(one.name), str(one.text)) for one in found.remarks] == [
        ("索·达拉", "\n".join(asked))
    ]
    assert str(found.lead) == lead


def test_a_sentence_above_answers_behind_a_label_leads_and_is_no_answer():
    lead = (
        "Daw Sok Dara has been Head of the Fisheries Office in Takeo since 2014. Her inspectors "
        "look after the nets. She spoke to us in May."
    )
    asked = (
        "**Air We Share:** Why do the nets come first?",
        f"**Sok Dara:** {SAID}",
        "**Air We Share:** And what would help you?",
        "**Sok Dara:** Two boats and a lawyer, and one more week of rest.",
        "**Air We Share:** And what do you find?",
        "**Sok Dara:** Rice husk, which is all right, and old tyres, which are not.",
    )
    found = parsed("# Lake Bulletin", "Issue 3, 6 May 2022", "# Ponds need air", lead, *asked)
    assert str(found.lead) == lead
    told = [
        (str(r.name), str(r.position and r.position.printed), str(r.text)) for r in found.remarks
    ]
    words = "\n".join(asked).replace("*", "")
    assert told == [("Sok Dara", "Head of the Fisheries Office in Takeo", words)]


def test_what_is_asked_need_be_no_question():
    asked = (
        "**Q: You are known for the lamps of Kep.**",
        "A: I only clean the glass of them, and somebody has to do that before it gets dark.",
        "**Q: What do they cost?**",
        "A: Forty litres of oil in a month, and whatever sleep the keeper had hoped for.",
    )
    found = said(*ENGLISH, "**Sok Dara**", "Head of the Lamp Office, Cambodia", *asked)
    words = "\n".join(asked).replace("*", "")
    assert found == [("Sok Dara", "Head of the Lamp Office, Cambodia", words)]


@pytest.mark.parametrize("where", [", in her office in Kep on 3 May", " in her garden", ""])
def test_whom_the_lead_names_may_be_met_by_the_office(where):
    lead = (
        "Ms. Sok Dara has walked around every lake of Takeo. We met the Head of the Fisheries "
        f"Office, Ministry of Agriculture of Cambodia{where}."
    )
    asked = ("**What did you see?**", SAID, "**And what do you need?**", f"{SAID} Nets are dear.")
    found = said("# Lake Bulletin", "Issue 3, 6 May 2022", "# Ponds need air", lead, *asked)
    office = "Head of the Fisheries Office, Ministry of Agriculture of Cambodia"
    assert found == [("Sok Dara", office, "\n".join(asked).replace("*", ""))]
