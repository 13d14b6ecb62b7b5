"""Whoever is in a list speaks below it by name, whatever the verb."""

from __future__ import annotations

import pytest

from .test_rosters import HEAD, told

SOK, CHEN, LI = "柬埔寨农业总局副总局长", "中国环境部国际合作司一级巡视员", "越南水资源局副局长"
TABLE = (
    "**各代表团团长**\n\n| 国别 | 姓名 | 职务 |\n|---|---|---|\n"
    f"| 柬埔寨 | 索·达拉 | {SOK} |\n| 中国 | 陈岚 | {CHEN} |\n| 越南 | 黎文俊 | {LI} |\n\n"
)
PRESIDES = "会议由黎文俊主持。他希望大家少谈数量。\n\n"
SAY = "索·达拉表示满意，同时要求先修堤坝。\n\n黎文俊指出，经费已经用完。\n\n"
LAST = "索·达拉补充说，船期可以推迟。\n\n"


def test_a_table_of_those_who_speak_below_it_has_no_words():
    assert told(HEAD + TABLE + SAY) == [("索·达拉", SOK), ("黎文俊", LI)]


def test_whose_name_of_the_list_begins_a_paragraph_speaks_whatever_the_verb():
    words = "陈岚关心停工的七处，其中三处在上游。\n\n"
    found = told(HEAD + TABLE + PRESIDES + SAY + words + LAST)
    assert [name for name, _ in found] == ["黎文俊", "索·达拉", "黎文俊", "陈岚", "索·达拉"]
    assert found[3] == ("陈岚", CHEN)


@pytest.mark.parametrize(
    "silent",
    ["陈岚出席了晚宴。\n\n", "陈岚和各国代表参观了船厂。\n\n", "船厂由陈岚陪同参观。\n\n"],
)
def test_whoever_only_comes_along_says_nothing(silent):
    found = told(HEAD + TABLE + SAY + silent + LAST)
    assert "陈岚" not in [name for name, _ in found]
