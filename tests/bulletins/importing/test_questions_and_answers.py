"""Who asks, who answers and who has the floor once more, each told before the words."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .knowing import KNOWLEDGE
from .test_carried_latin import HEAD, KNOWN, OWN, WORDS
from .test_parsing import parse
from .test_turns import HEAD as HEAD_HAN

REPLY = "We have read the gauge twice since then, and the flood came later than we thought."


def named(text: str) -> list[str]:
    return [str(remark.name) for remark in parse(text).remarks]


def test_whoever_answers_once_more_follows_the_label_by_the_name_alone():
    (first, office), (second, other) = KNOWN
    told = (
        f"**Question: Mr. {first}, {office}.** {WORDS}",
        f"**Answer: Mr. {second}, {other}.** {REPLY}",
        f"**Question: Mr. {first}.** {REPLY}",
        f"**Answer: Mr. {second}.** {WORDS}",
    )
    found = parse(HEAD + "\n\n".join(told)).remarks
    assert [(str(one.name), str(one.text)) for one in found] == [
        (f"Mr. {first}", WORDS), (f"Mr. {second}", REPLY),
        (f"Mr. {first}", REPLY), (f"Mr. {second}", WORDS),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Question", "Answer", "Answers", "司机们", "村民们"])
def test_a_label_and_a_crowd_are_nobodys_name(label):
    assert not names.is_name(label, KNOWLEDGE)
    assert not names.is_transliterated(label, KNOWLEDGE)


def test_whoever_is_thanked_in_chinese_says_nothing():
    thanks = "会议决定明年再办。特别感谢万象市环卫处的司机们，他们运走了九车垃圾。"
    told = f"**周军（云南省水利厅副厅长）**\n\n我们每月测一次水位。\n\n{thanks}\n"
    assert named(HEAD_HAN + told) == ["周军"]


@pytest.mark.parametrize(
    ("asks", "answers"), [("问", "答"), ("提问", "回答"), ("Q1", "A1"), ("问", "答复")]
)
def test_in_chinese_they_stand_in_brackets_behind_the_label(asks, answers):
    told = (
        f"**{asks}（李忠，盈江县那邦镇村医）：** 村里人不愿意倒水缸，怎么劝他们？",
        f"**{answers}（段雪松，云南省疾控中心主任）：** 不用劝。缸口盖一层纱布就行。",
        f"**{asks}（李忠）：** 纱布多久换一次？会不会很贵？",
        f"**{answers}（段雪松）：** 一年换一次。一块纱布只要两元钱。",
    )
    assert named(HEAD_HAN + "\n\n".join(told)) == ["李忠", "段雪松", "李忠", "段雪松"]


@pytest.mark.parametrize("part", ["in reply", "in response", "again", "moderator"])
def test_a_part_in_the_meeting_below_somebody_known(part):
    blocks = [f"### {name}\n*{office}*\n\n{WORDS}" for name, office in KNOWN]
    told = "\n\n".join([*blocks, f"### {KNOWN[0][0]}\n*{part}*\n\n{REPLY}"])
    assert named(HEAD + told) == [KNOWN[0][0], KNOWN[1][0], KNOWN[0][0]]


def test_the_same_beside_a_chinese_name():
    told = (
        "**周军（云南省水利厅副厅长）**\n\n我们每月测一次水位。\n\n"
        "**李忠（盈江县水务局局长）**\n\n建议雨天也测一次。\n\n"
        "**王芳（瑞丽市水务局局长）**\n\n我们那里也一样。\n\n"
        "**周军（答复）**\n\n这个建议我们采纳，八月就测。\n"
    )
    found = parse(HEAD_HAN + told).remarks
    assert [str(one.name) for one in found] == ["周军", "李忠", "王芳", "周军"]
    assert found[-1].position is None or "答复" not in str(found[-1].position.printed)


def test_whoever_has_the_floor_again_carries_a_trade_of_which_no_list_knows():
    told = (
        f"**{KNOWN[0][0]}, {KNOWN[0][1]}:** {WORDS}",
        f"**{OWN}, freelance interpreter for Lao, Pakse:** {REPLY}",
        f"**{OWN}:** {WORDS}",
    )
    assert named(HEAD + "\n\n".join(told)) == [KNOWN[0][0], OWN, OWN]


@pytest.mark.parametrize("label", ["**Question from {}", "**Q: {}", "**Question – {}"])
def test_whoever_asks_again_carries_a_trade_too(label):
    asks = label.format(f"Mr. {OWN}, sawmill owner, Kratie:")
    again = label.format(f"Mr. {OWN}:")
    answer = f"**Answer: {KNOWN[0][0]}, {KNOWN[0][1]}:** {WORDS}"
    told = (
        f"{asks}** Is there something simpler?",
        answer,
        f"{again}** And who pays for it?",
    )
    assert len(named(HEAD + "\n\n".join(told))) == 3


def test_once_a_trade_is_carried_by_nobody():
    told = (
        f"**{KNOWN[0][0]}, {KNOWN[0][1]}:** {WORDS}",
        f"**Green Harvest, rice from the lower fields:** {REPLY}",
    )
    assert named(HEAD + "\n\n".join(told)) == [KNOWN[0][0]]


def test_a_trade_behind_the_home_in_brackets():
    told = [
        f"**{name} ({home}, {trade})**\n\n{WORDS}"
        for name, home, trade in (
            ("Li Muyang", "China", "pupil of Kunming No. 30 Middle School"),
            ("Chanthara So", "Cambodia", "teacher at Sisowath School"),
            ("Sunisa Bunma", "Thailand", "pupil of Bang Bang School"),
        )
    ]
    found = parse(HEAD + "\n\n".join(told)).remarks
    assert [(str(one.name), one.country) for one in found] == [
        ("Li Muyang", "cn"), ("Chanthara So", "kh"), ("Sunisa Bunma", "th"),
    ]  # fmt: skip


ROSTER = (
    "嘉宾：普洱学院旅游系副教授白云飞（主持人）；琅勃拉邦站值班站长苏帕婉·乔拉；"
    "磨憨镇尚冈村客栈老板娘玉罕；万荣热气球公司飞行主管松迪·帕塞。"
)


@pytest.mark.parametrize("keeper", ["玉罕", "李凤兰", "萨婉"])
def test_whoever_is_listed_with_any_trade_speaks_by_the_name_alone(keeper):
    told = (
        ROSTER.replace("玉罕", keeper),
        "**白云飞：** 我先问最简单的。一趟车到站，下来四百人，他们都在哪里？",
        "**苏帕婉·乔拉：** 三百人上了面包车进城，六十人还在站前等人来接。",
        f"**{keeper}：** 我家离磨憨站七公里，来的都是回头客介绍的。",
        "**松迪·帕塞：** 万荣正好相反，人太多，今年最多升十二个气球。",
        "**白云飞：** 谢谢各位。火车要开了，我们下次再谈。",
    )
    found = parse(HEAD_HAN + "\n\n".join(told)).remarks
    assert [(str(one.name), str(one.position.printed), one.role) for one in found] == [
        ("白云飞", "普洱学院旅游系副教授", "chair"),
        ("苏帕婉·乔拉", "琅勃拉邦站值班站长", "remark"),
        (keeper, "磨憨镇尚冈村客栈老板娘", "remark"),
        ("松迪·帕塞", "万荣热气球公司飞行主管", "remark"),
        ("白云飞", "普洱学院旅游系副教授", "chair"),
    ]
