"""Speakers whose office a note at the foot of a Word file tells."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from . import packing
from .knowing import KNOWLEDGE

EN = (
    "River Bulletin",
    "No. 3, 2024",
    "5 May 2024",
    "Sensors open in Chiang Rai",
    "The network was opened in Chiang Rai on 2 May 2024. Posts are given in the notes.",
)
ZH = (
    "江河简报",
    "2024年第3期",
    "2024年5月5日",
    "预警网在清莱开通",
    "预警网于2024年5月2日在清莱开通。",
)
CLOSING = "The data are open to everybody and stand on the website."


def told(head, turns, notes):
    """Each turn is a line with `^` where the mark of the next note stands."""
    marks = iter(range(1, len(notes) + 1))

    def line(text):
        before, mark, behind = text.partition("^")
        sign = f"<w:r><w:footnoteReference w:id='{next(marks)}'/></w:r>" if mark else ""
        return packing.para(*filter(None, (before, sign, behind)))

    feet = "".join(
        f"<w:footnote w:id='{number}'>{packing.para(' ' + note)}</w:footnote>"
        for number, note in enumerate(notes, 1)
    )
    *above, headline, lead = head
    title = packing.para(packing.run(headline, "<w:b/><w:sz w:val='32'/>"))
    body = [*map(line, above), title, *map(line, (lead, *turns))]
    data = packing.word("".join(body), {"footnotes": feet})
    remarks = parsing.parse(read(data, "a.docx"), KNOWLEDGE).remarks
    return [
        (
            str(remark.name),
            remark.position.printed.text if remark.position else "",
            str(remark.text)[:4],
        )
        for remark in remarks
    ]


@pytest.mark.parametrize("behind", [": Parents ask every morning.", " said that parents ask."])
def test_a_note_tells_the_office_of_whoever_is_named_before_its_mark(behind):
    found = told(
        EN,
        [f"Mr. Suthep Maneerat^{behind}", "Ms. Li Na^: Nurses count the days.", CLOSING],
        ["Vice Governor of Chiang Rai Province, Thailand", "Head of the Shore Office, China."],
    )
    assert [each[:2] for each in found] == [
        ("Mr. Suthep Maneerat", "Vice Governor of Chiang Rai Province, Thailand"),
        ("Ms. Li Na", "Head of the Shore Office, China"),
    ]
    assert found[1][2] == "Nurs"


def test_names_alone_above_their_words():
    found = told(
        EN,
        ["Mr. Suthep Maneerat^", "Parents ask whether the school yard is safe.", CLOSING],
        ["Vice Governor of Chiang Rai Province, Thailand"],
    )
    assert [each[2] for each in found] == ["Pare"]


def test_chinese_notes():
    found = told(
        ZH,
        ["索·达拉^：下一阶段应当把投入转向村庄的生计。", "周　军^：邀请各国参加五月举行的培训。"],
        ["柬埔寨环境部司长", "中国云南省环境局局长"],
    )
    assert found == [
        ("索·达拉", "柬埔寨环境部司长", "下一阶段"),
        ("周　军", "中国云南省环境局局长", "邀请各国"),
    ]


def test_a_note_that_tells_no_office_makes_nobody_a_speaker():
    turns = ["The Tonle Sap^ carries the fish. Boats count them.", CLOSING]
    assert told(EN, turns, ["A lake and a river of Cambodia."]) == []


def test_an_office_in_a_note_behind_a_word_that_is_no_name_makes_nobody_a_speaker():
    turns = ["The Governor’s letter^: what it says of dust is true.", CLOSING]
    assert told(EN, turns, ["Vice Governor of Chiang Rai Province, Thailand"]) == []


def test_a_name_stands_behind_what_the_talk_is_about_and_offices_carry_a_trade():
    found = told(
        EN,
        [
            "Opening the discussion, Mr. Suthep Maneerat^ said that parents ask every morning.",
            "Pieter van der Meulen^ asked whether gates were opened against the rule.",
            "For the upper delta, Ms. Li Na^ reported that nurses count the days.",
            CLOSING,
        ],
        ["Vice Governor of Chiang Rai Province, Thailand", "Delta walker at the Embassy of France",
         "Head of the Shore Office, China"],
    )  # fmt: skip
    assert [each[:2] for each in found] == [
        ("Mr. Suthep Maneerat", "Vice Governor of Chiang Rai Province, Thailand"),
        ("Pieter van der Meulen", "Delta walker at the Embassy of France"),
        ("Ms. Li Na", "Head of the Shore Office, China"),
    ]


def test_chinese_offices_carry_a_post_that_no_list_has():
    turns = [
        "索·达拉^：下一阶段应当把投入转向村庄的生计。",
        "周　军^：邀请各国参加五月举行的培训。",
        "吴丹伦^：缅甸愿意与各国交流立法经验。",
    ]
    offices = ["柬埔寨环境部司长", "中国云南省环境局局长", "缅甸林业司自然保护处守望"]
    assert told(ZH, turns, offices)[-1][:2] == ("吴丹伦", "缅甸林业司自然保护处守望")
    assert "见附件一" not in [
        office for _, office, _ in told(ZH, turns, [*offices[:2], "见附件一"])
    ]
