"""Reports that tell a meeting and its speakers in one paragraph, two speakers in one sentence,
bodies by their members, and minutes in a table."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import verbs

from .test_carried_latin import HEAD, KNOWN
from .test_parsing import parse
from .test_turns import HEAD as HEAD_HAN

MET = (
    "5月7日，工作组在万象召开协调会，各成员单位的调度人员29人参加。"
    "会议由组长、老挝国家电力公司的本米·西苏里主持。"
)
FIRST = "云南省水利厅副厅长周军汇报说，核对工作票最费时间，一次要打十几个电话。"
SECOND = "盈江县供电局局长李忠同时指出，票上一词译错了，现场会出人命。"


def told(text: str) -> list[tuple[str, str]]:
    return [(str(one.name), str(one.text)) for one in parse(text).remarks]


def test_who_spoke_in_the_paragraph_that_tells_of_the_meeting():
    assert told(HEAD_HAN + MET + FIRST + SECOND) == [("周军", FIRST), ("李忠", SECOND)]


@pytest.mark.parametrize("behind", [FIRST, "会后，代表们参观了调度大厅。各方同意明年再开一次。"])
def test_one_person_or_nobody_parts_no_paragraph(behind):
    assert told(HEAD_HAN + MET + behind) == []


def test_the_same_in_english():
    met = "The second session was held in Pakse on 5 May 2022. Forty officers attended. "
    said = [
        f"{name}, {office}, said that the gauges had failed twice this year. "
        for name, office in KNOWN
    ]
    found = told(HEAD + met + "".join(said))
    assert [name for name, _ in found] == [name for name, _ in KNOWN]
    assert [text.strip() for _, text in found] == [one.strip() for one in said]


def test_two_in_one_sentence_of_whom_each_is_taken_up():
    text = (
        "Ms. Jiang Ruolin of the Kunming Railway Bureau and Mr. Teerapong Charoen of the State "
        "Railway of Thailand had looked at the same trains. Mr. Teerapong found that the wagons "
        "came late. Ms. Jiang replied that the crane was free."
    )
    others = f"{KNOWN[0][0]}, {KNOWN[0][1]}, said that data would be shared.\n\n"
    found = told(HEAD + others + text)
    assert [name for name, _ in found[1:]] == ["Mr. Teerapong Charoen", "Ms. Jiang Ruolin"]
    assert found[2][1] == "Ms. Jiang replied that the crane was free."


def test_two_of_whom_only_one_is_taken_up_are_no_two_voices():
    text = (
        "Ms. Jiang Ruolin of the Kunming Railway Bureau and Mr. Teerapong Charoen of the State "
        "Railway of Thailand had looked at the same trains. The wagons came late."
    )
    others = f"{KNOWN[0][0]}, {KNOWN[0][1]}, said that data would be shared.\n\n"
    assert len(told(HEAD + others + text)) == 1


@pytest.mark.parametrize(
    ("body", "speaks"),
    [
        ("The trade union of Thai locomotive drivers", True),
        ("The association of village weavers", True),
        ("The union of which he spoke", False),
        ("The road of many bends", False),
    ],
)
def test_a_body_that_its_members_tell(body, speaks):
    said = [f"{name}, {office}, said that data would be shared." for name, office in KNOWN]
    text = f"{body} put on record that no driver should be asked to work at night."
    assert len(told(HEAD + "\n\n".join([*said, text]))) == 2 + speaks


@pytest.mark.parametrize("verb", [" found that the", " put on record that", " held that no"])
def test_more_verbs_that_tell_what_somebody_said(verb):
    assert verbs.says(verb, 0)


def test_what_somebody_found_tells_no_words():
    assert not verbs.says(" found the door", 0)


@pytest.mark.parametrize("front", ["To this", "To that", "Against this"])
def test_in_answer_to_what_somebody_known_speaks(front):
    said = [f"Dr. {name}, {office}, said that data would be shared." for name, office in KNOWN]
    turn = f"{front} Dr. Dara answered that the station had seen the same."
    assert told(HEAD + "\n\n".join([*said, turn]))[2:] == [("Dr. Sok Dara", turn)]


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("边民代表、卖了十二年茶叶的娜朵则希望有个遮雨的棚子，下雨的时候茶叶受潮。", "娜朵"),
        ("岩罕村村民、在江上跑了三十多年船的岩温说，今年的水比去年清。", "岩温"),
        ("秘书处在会上通报，今年九个保护地共清除铁夹四千个。", "None"),
        ("联络处向会议通报，今年九个保护地共清除铁夹四千个。", "None"),
        ("云南省应急管理局防汛股股长赵有才表示，每十户发一面锣。", "赵有才"),
    ],
)
def test_who_else_speaks_in_chinese(paragraph, name):
    found = told(HEAD_HAN + FIRST + "\n\n" + SECOND + "\n\n" + paragraph)
    assert found[2:] == [(name, paragraph)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "秘书处在会后印发了名册，共收五十家。",
        "这座桥、修了十二年的公路都在今年通车，村民走路少了两小时。",
    ],
)
def test_nobody_speaks_there(paragraph):
    assert len(told(HEAD_HAN + FIRST + "\n\n" + SECOND + "\n\n" + paragraph)) == 2


MINUTES = (
    "| Chair | Mr. Khamsing Vongdala, Chief of Boten Checkpoint |\n|---|---|\n"
    "| {day} | Thursday, 5 May 2022, 9.30 to 15.10 |\n| Venue | Trade Hall, Boten |\n\n"
    "The meeting was called because trucks waited on average 31 hours at the border.\n\n"
    "| {head} |\n|---|---|---|\n"
    "| 1. Waiting | {first} | Mohan: report on staffing by 20.12. |\n"
    "| 2. Scale | {second} | Both sides: look for a certified scale. |\n"
)
QUEUE = "Mr. Khamsing Vongdala opened the meeting and noted that the queue begins at the scale."
MONEY = "Ms. Souphaphone Inthavong, Head of Finance, Works Department, said that money came."


@pytest.mark.parametrize(
    "head",
    ["Item | Discussion | To do", "Point | Record | Action required", "议题 | 讨论 | 责任单位"],
)
@pytest.mark.parametrize("day", ["Day", "Date"])
def test_what_is_to_be_done_in_the_last_column_of_minutes_is_nobodys(head, day):
    text = MINUTES.format(head=head, first=QUEUE, second=MONEY, day=day)
    front = HEAD.split("The workshop")[0]
    found = parse(front + text).remarks
    assert [(str(one.name), str(one.text)) for one in found] == [
        ("Mr. Khamsing Vongdala", QUEUE), ("Ms. Souphaphone Inthavong", MONEY),
    ]  # fmt: skip
    assert found[0].role == "chair"


def test_the_part_in_the_meeting_may_stand_behind_the_name_in_a_list():
    listed = (
        "On the panel: Vanna Chittaphong (moderator), Editor of this letter; Gao Jianping, Head "
        "of Dispatch, Jinghong Centre; Ros Sokunthea, Chief of Early Warning, Stung Treng."
    )
    said = "\n\n".join(
        f"**{name}:** We opened the gates nine days late, and the seedlings paid for it."
        for name in ("Vanna Chittaphong", "Gao Jianping", "Ros Sokunthea")
    )
    found = parse(f"{HEAD}{listed}\n\n{said}").remarks
    assert [(str(one.name), one.role) for one in found] == [
        ("Vanna Chittaphong", "chair"), ("Gao Jianping", "remark"), ("Ros Sokunthea", "remark"),
    ]  # fmt: skip


def test_an_office_is_told_without_whose_in_small_letters():
    text = "The association's President, Ms. Souk Vongsa, thanked the members for their fees."
    others = f"{KNOWN[0][0]}, {KNOWN[0][1]}, said that data would be shared.\n\n"
    found = parse(HEAD + others + text).remarks
    assert [str(one.position.printed) for one in found[1:]] == ["President"]
