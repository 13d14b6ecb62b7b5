"""Who presides: by name, by that part in the meeting alone, in two languages."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_turns import FIRST, FIRST_EN, HEAD, HEAD_EN, names, parsed


@pytest.mark.parametrize(
    "turn",
    [
        "The Chair thanked the host and closed the morning.",
        "3. The Moderator noted that the data were scarce.",
        "In closing, the Chair said that the work would go on.",
    ],
)
def test_the_chair_is_whoever_the_document_says_presided(turn):
    text = (
        f"{HEAD_EN}The seminar was chaired by Ms. Li Ping, Director of the River Center.\n\n"
        f"{FIRST_EN}{turn}\n"
    )
    last = parsed(text).remarks[-1]
    assert (last.role, last.name and last.name.text) == ("chair", "Ms. Li Ping")


def test_the_chair_whom_nobody_names_has_the_words_and_no_name():
    turn = "The Chair thanked the host for the warm welcome.\n\n"
    for text in (HEAD_EN + turn + FIRST_EN, HEAD_EN + FIRST_EN + turn):
        chair = next(one for one in parsed(text).remarks if one.role == "chair")
        assert chair.name is None and chair.position and chair.position.printed.text == "Chair"
        assert chair.text and chair.text.text.startswith("The Chair thanked")


@pytest.mark.parametrize(
    "told",
    [
        "Ms. Li Ping of China was elected chair for the coming year by acclamation.",
        "Ms. Li Ping of China was in the chair.",
        "Ms. Li Ping was unanimously elected as chair.",
    ],
)
def test_whom_a_sentence_puts_in_the_chair_speaks_by_name_and_by_the_part(told):
    lead = f"{HEAD_EN}The seminar met in Pakse. {told}\n\n"
    opened = "Opening the debate, Ms. Li Ping said that the lake had grown.\n\n"
    asked = "The Chair asked whether the nets were new.\n\n"
    found = parsed(lead + opened + FIRST_EN + asked).remarks
    assert [r.role for r in (found[0], found[-1])] == ["chair"] * 2
    assert [str(r.name) for r in (found[0], found[-1])] == ["Ms. Li Ping", "Li Ping"]
    assert names(lead + FIRST_EN + "Ms. Li Ping was given a lamp.\n") == names(lead + FIRST_EN)


def test_a_chair_among_two_is_not_guessed():
    text = (
        f"{HEAD_EN}The morning was chaired by Ms. Li Ping, Director of the River Center.\n\n"
        "The afternoon was chaired by Mr. Sok Dara, Director, Ministry of Environment, Cambodia."
        f"\n\n{FIRST_EN}The Chair thanked the host.\n"
    )
    assert names(text)[-1] == "Le Ngoc Tuan"


def test_the_moderator_who_is_told_by_that_part_alone_sums_up():
    source = HEAD + FIRST + "主持人乔颖在总结时指出，愿与各方共享经验。\n"
    (*_, last) = parsing.parse(read(source.encode(), "a.md"), KNOWLEDGE).remarks
    assert (str(last.name), last.role, last.position) == ("乔颖", "chair", None)


def test_a_part_in_the_meeting_in_two_languages_stands_before_names_of_both():
    text = HEAD + HEAD_EN.split("\n\n", 4)[4]
    for line in (
        "**共同主席 Co-chair　Tep Borin　柬埔寨环境部司长 Director, Fish Department, Cambodia**",
        "**主持人 Moderator　高志远　GAO Zhiyuan　云南大学教授 Professor, Yunnan University**",
        "**Le Ngoc Tuan　越南环境部（列席）Ministry of Environment, Viet Nam (observer)**",
    ):
        text += (
            f"{line}\n\n培训要从各国的需求出发。\n\nTraining has to start from what is needed.\n\n"
        )
    found = parsed(text)
    one, other = (
        [(r.name.text, r.position.printed.text, r.role) for r in half.remarks]
        for half in (found, found.others[0])
    )
    assert one == [
        ("Tep Borin", "柬埔寨环境部司长", "chair"),
        ("高志远", "云南大学教授", "chair"),
        ("Le Ngoc Tuan", "越南环境部", "remark"),
    ]
    assert other == [
        ("Tep Borin", "Director, Fish Department, Cambodia", "chair"),
        ("GAO Zhiyuan", "Professor, Yunnan University", "chair"),
        ("Le Ngoc Tuan", "Ministry of Environment, Viet Nam", "remark"),
    ]


def test_whoever_presides_may_be_the_first_to_speak():
    text = HEAD + "**高志远（主持）**：今天只议一件事。请各方直说。\n\n" + FIRST
    assert names(text) == ["高志远", "Sok Dara", "Le Ngoc Tuan"]


@pytest.mark.parametrize(
    ("head", "turn", "first"),
    [
        (HEAD, "江河中心主任助理乔颖主持会议。环境部有关负责同志出席。各方发言摘要如下。", FIRST),
        (HEAD, "会议由江河中心主任助理乔颖主持。各方发言如下：", FIRST),
        (
            HEAD_EN,
            "Li Ping, Director of the River Center, presided over the meeting. Officials of the "
            "Ministry of Water were present. The statements are summarized below.",
            FIRST_EN,
        ),
    ],
)
def test_whoever_only_presides_says_nothing(head, turn, first):
    assert names(f"{head}{turn}\n\n{first}") == ["Sok Dara", "Le Ngoc Tuan"]
    assert names(f"{head}{first}{turn}\n\n") == ["Sok Dara", "Le Ngoc Tuan"]


def test_whoever_presides_and_says_something_speaks():
    turn = "会议由江河中心主任助理乔颖主持。她表示，今天只议一件事。\n\n"
    assert names(HEAD + turn + FIRST) == ["乔颖", "Sok Dara", "Le Ngoc Tuan"]


def test_who_chaired_beside_another_who_did_something_else_is_known_by_the_office():
    text = (
        f"{HEAD_EN}The seminar was chaired by H.E. Li Ping, Director of the River Center, and "
        f"facilitated by Ms. Ana Lind.\n\nH.E. Li Ping said that the river is low.\n\n{FIRST_EN}"
    )
    first = parsed(text).remarks[0]
    assert first.name.text == "H.E. Li Ping"
    assert first.position.printed.text == "Director of the River Center"


def test_the_next_point_of_the_minutes_is_not_the_last_speakers():
    text = (
        f"{HEAD_EN}2.1 {FIRST_EN.replace(chr(10) * 2, chr(10) * 2 + '2.2 ', 1)}"
        "2.3 The Lake Freight Forwarders asked around for one opening time.\n"
    )
    assert "Forwarders" not in parsed(text).remarks[-1].text.text


@pytest.mark.parametrize("part", [" · 沙龙主持人", "、论坛主持人", "；主持人", "｜本次会议主持人"])
def test_a_part_in_the_meeting_may_stand_behind_the_office(part):
    heads = "**索·达拉**\n\n柬埔寨环境部司长{}\n\n水位低了，请各国按时送来数据。\n\n"
    first = parsed(f"{HEAD}{heads.format(part)}{FIRST}").remarks[0]
    assert (first.name.text, first.role) == ("索·达拉", "chair")
    assert first.position.printed.text == "柬埔寨环境部司长"


@pytest.mark.parametrize("part", ["主持人", "（主持）", "会议主席"])
def test_below_a_name_may_stand_nothing_but_the_part_in_the_meeting(part):
    blocks = [
        f"## {name}\n\n{below}\n\n江水的深浅各国都在量，量法却不一样。\n\n"
        for name, below in (
            ("高志远", "江河中心研究员"),
            ("索·达拉", "柬埔寨环境部司长"),
            ("高志远", part),
            ("坎·维莱", "老挝农林部处长"),
        )
    ]
    found = parsed(HEAD + "".join(blocks))
    assert [(one.name.text, one.role) for one in found.remarks] == [
        ("高志远", "remark"),
        ("索·达拉", "remark"),
        ("高志远", "chair"),
        ("坎·维莱", "remark"),
    ]


@pytest.mark.parametrize(
    "label", ["In the chair:", "Presiding:", "Moderated by:", "Session chairs:"]
)
def test_a_label_tells_who_presides_before_name_office_and_words(label):
    words = "She reminded the room that each of the countries has a law of its own."
    text = (
        f"{HEAD_EN}{FIRST_EN}{label} Associate Professor Napa Thien, Deputy Dean, Arts Faculty, "
        f"Chulalongkorn University. {words}\n"
    )
    chair = parsed(text).remarks[-1]
    assert (chair.role, str(chair.text)) == ("chair", words)
    assert str(chair.name) == "Associate Professor Napa Thien"


def test_a_professor_in_bold_has_the_office_that_follows():
    words = (
        "**Professor Li Ping**, Dean of the River School, reported that the tales are translated."
    )
    last = parsed(f"{HEAD_EN}{FIRST_EN}{words}\n").remarks[-1]
    assert (str(last.name), str(last.position.printed)) == (
        "Professor Li Ping",
        "Dean of the River School",
    )


def test_whoever_presides_is_told_behind_name_and_office_and_behind_the_name_alone():
    first, again = "今天只谈一件事：学校的安全。", "谢谢各位。会后请大家去看演练。"
    other = "**周军（云南省水利厅副厅长）**\n\n校舍不必盖得贵，但梁和柱必须连牢。\n\n"
    who = "Sok Dara（柬埔寨环境部司长）　主持"
    text = f"{HEAD}**{who}**\n\n{first}\n\n{other}**Sok Dara**　主持\n\n{again}\n"
    found = [(r.role, str(r.name), str(r.text)) for r in parsed(text).remarks]
    assert found[0] == ("chair", "Sok Dara", first)
    assert found[2] == ("chair", "Sok Dara", again)


def test_the_part_in_the_meeting_is_no_office_of_whoever_has_one():
    office = "Director, Ministry of Environment, Cambodia"
    words = "Today we speak of one thing only.\n\n"
    text = (
        f"{HEAD_EN}**Sok Dara** ({office}), moderator\n\n{words}"
        f"**Li Na** (Director, Ministry of Water Resources, China)\n\n{words}"
        f"**Sok Dara**, moderator\n\nThank you all. Please join us for the drill.\n"
    )
    first, _, last = parsed(text).remarks
    assert (first.role, str(first.position and first.position.printed)) == ("chair", office)
    assert (last.role, str(last.name), last.position) == ("chair", "Sok Dara", None)


@pytest.mark.parametrize(
    "line",
    [
        "会议由秘书处主任乔颖主持。",
        "会议由秘书处主任乔颖主持开幕环节，与会代表先后发言。",
        "对话会由秘书处主任乔颖主持，六国代表依次作了介绍。",
        "秘书处主任乔颖主持会议，各方围绕三个议题进行了交流。",
        "秘书处主任乔颖主持了开幕式和第一节讨论。",
    ],
)
def test_who_only_presided_above_the_heads_speaks_below_and_no_word_before(line):
    head = "**乔颖**\n\n秘书处主任\n\n"
    words = "乔颖感谢各国按时交来数据，提出明年再加三个站。\n\n"
    first, *_ = parsed(f"{HEAD}{line}\n\n{head}{words}{FIRST}").remarks
    assert (str(first.name), first.role) == ("乔颖", "chair")
    assert first.text and first.text.text == words.strip()


def test_who_presides_and_says_something_has_these_words():
    line = "秘书处主任乔颖主持会议并指出，各方应当按时交数据，明年再加三个站。\n\n"
    first, *_ = parsed(f"{HEAD}{line}{FIRST}").remarks
    assert first.text and first.text.text == line.strip()


@pytest.mark.parametrize(
    ("heading", "head"),
    [
        ("## 分论坛（主持人：乔颖，云南大学教授）", "**乔颖**"),
        ("## 分论坛二：预警（主持：云南大学教授 乔颖）", "**乔颖**"),
        ("## 第一单元　水文预报　主持人：乔颖（云南大学教授）", "**乔颖：**"),
        ("## 圆桌对话（云南大学教授乔颖主持）", "**乔颖**"),
        ("## 圆桌对话（由云南大学教授乔颖主持）", "**主持人**"),
        ("## 圆桌对话\n\n（主持人：云南大学教授乔颖）", "**乔颖**"),
    ],
)
def test_who_presides_by_a_heading_has_the_floor_by_name_alone(heading, head):
    gap = "" if head.endswith("：**") else "\n\n"
    words = "请各位先谈谈，村民收到警报以后为什么不走？"
    remarks = parsed(f"{HEAD}{FIRST}{heading}\n\n{head}{gap}{words}\n").remarks
    told = [(str(r.name), r.role, r.position and r.position.printed.text) for r in remarks]
    assert told[2:] == [("乔颖", "chair", "云南大学教授")]
    assert remarks[-1].text and remarks[-1].text.text == words


@pytest.mark.parametrize(
    "line",
    [
        "The moderator closed the panel at five o’clock. A second one follows in November.",
        "The Chair adjourned the meeting for lunch. It went on at two.",
    ],
)
def test_who_only_closes_a_meeting_says_nothing(line):
    text = f"{HEAD_EN}The seminar was chaired by Ms. Li Ping, Director of the River Center.\n\n"
    assert names(f"{text}{FIRST_EN}{line}\n") == names(f"{text}{FIRST_EN}")


@pytest.mark.parametrize(
    "told",
    [
        "with Ms. Li Ping, Director of the River Center, in the chair",
        "with Ms. Li Ping, Director of the River Center, presiding",
        "under the chairmanship of Ms. Li Ping, Director of the River Center",
        "with Ms. Li Ping, Director of the River Center, as moderator",
    ],
)
def test_whoever_the_lead_tells_in_the_chair_sums_up_by_a_part_of_the_name(told):
    lead = f"The Seminar on Water was held in Vientiane on 6 May 2021, {told}."
    head = HEAD_EN.replace("The Seminar on Water was held in Vientiane on 6 May 2021.", lead)
    last = parsed(f"{head}{FIRST_EN}In closing, Ms. Ping summed up that all cost money.\n")
    assert [str(one.name) for one in last.remarks] == ["Sok Dara", "Le Ngoc Tuan", "Ms. Li Ping"]
    assert str(last.remarks[-1].position.printed) == "Director of the River Center"
    assert str(last.lead) == lead


def test_whoever_only_had_the_chair_says_nothing():
    told = "with Ms. Li Ping, Director of the River Center, in the chair"
    lead = f"The Seminar on Water was held in Vientiane on 6 May 2021, {told}."
    head = HEAD_EN.replace("The Seminar on Water was held in Vientiane on 6 May 2021.", lead)
    assert names(f"{head}{FIRST_EN}") == ["Sok Dara", "Le Ngoc Tuan"]


@pytest.mark.parametrize(
    "asks", ["**主持人：**\n\n钟和锣都有了，谁有权敲？", "主持人：钟和锣都有了，谁有权敲？"]
)
def test_whoever_the_lead_tells_to_preside_speaks_by_that_part_alone(asks):
    lead = "座谈会由怒江州应急管理局局长乔颖主持，历时两个半小时。\n\n"
    said = "**云南大学教授 周军：**\n\n谁听见谁敲，敲错了也不要紧。\n\n"
    said += "**越南水利大学教授 Le Ngoc Tuan：**\n\n钟声不用充电，喇叭要用。\n\n"
    found = [
        (str(one.name), one.role, one.position and one.position.printed.text)
        for one in parsed(f"{HEAD.rstrip()}{lead}{said}{asks}\n").remarks
    ]
    assert found[-1] == ("乔颖", "chair", "怒江州应急管理局局长")
    assert [name for name, *_ in found] == ["周军", "Le Ngoc Tuan", "乔颖"]


@pytest.mark.parametrize("part", ["Chairing", "Moderating"])
def test_whoever_speaks_while_chairing_has_the_chair(part):
    turn = f"{part} the first day, Project Director Sun Min admitted that the dykes were late.\n\n"
    remark = next(r for r in parsed(HEAD_EN + FIRST_EN + turn).remarks if str(r.name) == "Sun Min")
    assert remark.role == "chair"


def test_in_the_chair_below_the_office_is_the_part_and_no_office():
    text = (
        f"{HEAD_EN}**Sok Dara**\\\nDirector, Ministry of Environment, Cambodia\\\n"
        f"(in the chair)\n\nProposed a single pass for all visitors on foot.\n\n{FIRST_EN}"
    )
    first = parsed(text).remarks[0]
    assert first.role == "chair"
    assert first.position.printed.text == "Director, Ministry of Environment, Cambodia"
