"""Labels that name a country and whoever spoke for it, and labels of people without a name."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

EN = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Ministers turn to warning\n\n"
    "The ministers met in Kratie on 2 May 2024.\n\n"
)
ZH = (
    "# 江河简报\n\n2024年第3期\n\n2024年5月5日\n\n## 部长会议谈预警\n\n"
    "部长会议于2024年5月2日在桔井举行。\n\n"
)


def told(text: str) -> list[tuple[str, str, str]]:
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [
        (
            str(remark.name or ""),
            remark.position.printed.text if remark.position else "",
            str(remark.text)[:3],
        )
        for remark in remarks
    ]


def test_countries_with_their_speakers_in_brackets_and_one_without():
    found = told(
        EN + "Viet Nam (H.E. Hoang Thinh): Warning fails in the last village. We build towers.\n\n"
        "Lao PDR (H.E. Kham Vilay): The dams shall be told of. All thank the neighbours.\n\n"
        "Myanmar: The delegation asked for help with the words of small peoples.\n"
    )
    assert found == [
        ("H.E. Hoang Thinh", "", "War"),
        ("H.E. Kham Vilay", "", "The"),
        ("", "Myanmar", "The"),
    ]


def test_their_offices_are_those_of_the_list_above():
    found = told(
        EN + "| Viet Nam | H.E. Hoang Thinh | Vice Minister of Agriculture |\n|---|---|---|\n"
        "| Lao PDR | H.E. Kham Vilay | Vice Minister of Labour |\n\n"
        "Viet Nam (H.E. Hoang Thinh): Warning fails in the last village. We build towers.\n\n"
        "Lao PDR (H.E. Kham Vilay): The dams shall be told of. All thank the neighbours.\n"
    )
    assert [office for _, office, _ in found] == [
        "Vice Minister of Agriculture",
        "Vice Minister of Labour",
    ]


@pytest.mark.parametrize(
    "who", ["Mr Hoang Thinh, Coordinator, Ministry of Water", "Mr Hoang Thinh; Coordinator"]
)
def test_an_office_in_the_brackets_is_no_part_of_the_name(who):
    found = told(
        f"{EN}VIET NAM ({who}): Warning fails in the last village. We build towers.\n\n"
        "LAO PDR (Dr. Kham Vilay, Coordinator, Ministry of Labour): The dams shall be told of.\n"
    )
    assert [name for name, _, _ in found] == ["Mr Hoang Thinh", "Dr. Kham Vilay"]


def test_chinese_labels():
    found = told(
        f"{ZH}越南（黄国盛）：预警到不了最后一个村。我们要建塔。\n\n"
        "老挝（坎·维莱）：大坝的事要先说。感谢各邻国。\n\n缅甸：请各方帮助翻译预警信息。\n"
    )
    assert found == [
        ("黄国盛", "", "预警到"),
        ("坎·维莱", "", "大坝的"),
        ("", "缅甸", "请各方"),
    ]


def test_one_country_alone_is_no_custom():
    assert (
        told(f"{EN}Thailand (rainy season): The gauges stood under water for nine days.\n") == []
    )


SURE = (
    "Sok Dara, Library Officer, Ministry of Education, Cambodia: The children write letters.\n\n"
    "Li Na, Director, Yunnan Library, China: Two hours are too short for the old.\n\n"
)
SURE_HAN = (
    "索·达拉，柬埔寨教育部图书专员：孩子们写信来，我们装了信箱。\n\n"
    "周军，云南省图书馆馆长：老人要先看看我们是什么人。\n\n"
)


@pytest.mark.parametrize(
    "who", ["The crew of the boat", "Villagers", "Two students", "The women of Ban Mai"]
)
def test_people_without_a_name_among_persons(who):
    found = told(f"{EN}{SURE}{who}: When the water is low, books weigh more than rice.\n")
    assert [name or office for name, office, _ in found] == ["Sok Dara", "Li Na", who]
    assert found[-1][-1] == "Whe"


@pytest.mark.parametrize("who", ["船员代表", "村民", "图书船志愿者"])
def test_people_without_a_name_among_persons_in_chinese(who):
    found = told(f"{ZH}{SURE_HAN}{who}：水位低的时候，书比米重，船也走得慢。\n")
    assert [name or office for name, office, _ in found] == ["索·达拉", "周军", who]


@pytest.mark.parametrize("label", ["List of participants", "Participants", "Next steps"])
def test_no_label_of_a_list_or_a_part_speaks(label):
    found = told(f"{EN}{SURE}{label}: The boat shall sail again when the rains have come.\n")
    assert [name for name, _, _ in found] == ["Sok Dara", "Li Na"]


@pytest.mark.parametrize("label", ["Secretariat", "3. Secretariat"])
def test_the_body_that_serves_a_meeting_speaks_among_persons(label):
    sure = SURE
    if label[0].isdigit():
        sure = f"1. {SURE}".replace("Li Na", "2. Li Na")
    found = told(f"{EN}{sure}{label}: a common survey would cost 42,000 dollars this year.\n")
    assert [name or office for name, office, _ in found] == ["Sok Dara", "Li Na", "Secretariat"]


@pytest.mark.parametrize(
    "line",
    [
        "Secretariat: the office is at 12 Shore Road and opens every day. Tel. 855 23 456 789.",
        "Secretariat: Ministry of Environment, Phnom Penh",
    ],
)
def test_a_line_that_tells_where_a_secretariat_is_says_nothing(line):
    found = told(f"{EN}{SURE}{line}\n")
    assert [name or office for name, office, _ in found] == ["Sok Dara", "Li Na"]


@pytest.mark.parametrize(
    ("head", "lines", "who"),
    [
        (ZH, ("越南：要求每周一次。", "老挝：只能承诺每季一次。", "中国：已提供全年的水文信息。",
              "泰国：对此无异议，关心的是迟报怎么办。"), ["越南", "老挝", "中国", "泰国"]),
        (EN, ("Viet Nam: asked for weekly values.", "Lao PDR: could promise quarterly ones.",
              "Thailand: supports the paper, and asks who pays."),
         ["Viet Nam", "Lao PDR", "Thailand"]),
    ],
)  # fmt: skip
def test_countries_below_each_other_that_say_what_they_want(head, lines, who):
    assert [office for _, office, _ in told(head + "\n\n".join(lines))] == who


def test_what_is_told_of_countries_below_each_other_is_said_by_none():
    lines = (
        "越南：红河水位上涨了两米。",
        "老挝：琅勃拉邦站有两天没有记录。",
        "泰国：清盛站水位平稳。",
    )
    assert not told(ZH + "\n\n".join(lines))
    # Two are too few.
    assert not told(ZH + "越南：要求每周一次。\n\n老挝：同意。\n")
