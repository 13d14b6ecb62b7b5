"""Interviews of one by the labels of the paper and of whoever answers; and what somebody who
presides asks of all."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

ENGLISH = (
    "# River Notes",
    "No. 3/2022, 6 May 2022",
    "# The net tells first",
    "We met at the landing below the temple on 4 May 2022, between two rains.",
)
WHO = ("**索·达拉**", "柬埔寨环境部水资源司司长")
WHO_EN = ("**Sok Dara**", "Chairman, Kep Fishers' Association, Cambodia")
TURNS = (
    ("新办法最大的变化是什么？", "公示期从三十天改为五十天，而且必须念给大家听。"),
    ("已经批了的项目要不要重来？", "不用重来，但是两年之内要补交一份监测计划。"),
)
TURNS_EN = (
    ("How do you know that the water will drop?", "The weed goes grey two days before that."),
    ("And what do you do?", "I pull the floats in, and I ring my cousin."),
)  # fmt: skip


def told(lines: tuple[str, ...]) -> list[tuple[str, str, str]]:
    return [
        (str(r.name), str(r.position.printed) if r.position else "", str(r.text))
        for r in parsed(*lines).remarks
    ]


@pytest.mark.parametrize("bold", ["**", ""])
@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("本刊", "司长"),
        ("记者", "达拉"),
        ("编辑部", "索司长"),
        ("记者", "受访者"),
        ("本刊", "索·达拉"),
    ],
)
def test_the_paper_asks_and_one_answers_by_a_part_of_name_or_office(asks, answers, bold):
    talk = [
        line
        for asked, said in TURNS
        for line in (f"{bold}{asks}：{asked}{bold}", f"{answers}：{said}")
    ]
    [one] = told((*HEAD, LEAD, *WHO, *talk, "联系电话：+856-21-315104"))
    assert one == ("索·达拉", WHO[1], "\n".join(talk).replace("*", ""))


@pytest.mark.parametrize("bold", ["**", ""])
@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Shorelines", "Dara"),
        ("Editor", "Chairman"),
        ("Interviewer", "Sok Dara"),
        ("River Notes", "Mr. Sok"),
        ("RN", "SD"),
    ],
)
def test_the_same_in_english(asks, answers, bold):
    talk = [
        line
        for asked, said in TURNS_EN
        for line in (f"{bold}{asks}: {asked}{bold}", f"{answers}: {said}")
    ]
    [one] = told((*ENGLISH, *WHO_EN, *talk))
    assert one == ("Sok Dara", WHO_EN[1], "\n".join(talk).replace("*", ""))


def test_whom_the_second_label_does_not_tell_is_another():
    talk = [line for q, a in TURNS for line in (f"周军：{q}", f"何旭东：{a}")]
    names = [name for name, *_ in told((*HEAD, LEAD, *WHO, *talk))]
    assert set(names[1:]) != {"索·达拉"}


@pytest.mark.parametrize(
    "words",
    [
        "Ms. Lind put one question to all: what did your last kilometre cost you?",
        "Ana Lind asked each of them what your cities had paid. Who signed the cheque?",
    ],
)
def test_what_is_told_of_whoever_asks_is_that_one_s_own(words):
    head = "**Ana Lind, Moderator, Head of the Water Unit, Lake University**"
    other = "**Sok Dara, Director, Water Office, Cambodia**"
    found = told((*ENGLISH, head, words, other, "The city signed, Mr. Sok replied."))
    assert found[0][2] == words


def test_the_same_in_chinese():
    words = "周军问大家：你们那里的闸门是谁付的钱？"
    head = "**周军，主持人，云南省环境局局长**"
    other = "**索·达拉，柬埔寨环境部水资源司司长**"
    found = told((*HEAD, LEAD, head, words, other, "闸门是市里付的钱，居民没有付钱。"))
    assert [one[2] for one in found] == [words, "闸门是市里付的钱，居民没有付钱。"]
