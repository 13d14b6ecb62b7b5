"""Heads that go on right below: the office of whoever leads a side, the name before the words."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

TOLD = (
    ("陈岚", "昆明市水务局局长"),
    ("Kham Souvanna", "老挝琅南塔省农林厅副厅长"),
    ("Sok Dara", "柬埔寨环境部水资源司司长"),
)


def remarks(*lines: str):
    return [
        (
            str(one.name),
            str(one.position.printed) if one.position else "",
            one.country,
            str(one.text),
        )
        for one in parsed(*HEAD, LEAD, *lines).remarks
    ]


@pytest.mark.parametrize("sign", ["：", ": "])
def test_a_name_above_an_office_and_again_before_the_words_speaks_once(sign):
    lines = [
        each for name, office in TOLD
        for each in (f"**{name}**", office, f"{name}{sign}{WORDS}", "河岸要先种树，再修路。")
    ]  # fmt: skip
    found = remarks(*lines)
    assert [one[:2] for one in found] == list(TOLD)
    assert found[0][3] == f"{WORDS}\n河岸要先种树，再修路。"


def test_two_persons_above_words_of_one_stay_two():
    (name, office), (other, others) = TOLD[0], TOLD[2]
    lines = (f"**{name}**", office, WORDS, f"**{other}**", others, f"{other}：{WORDS}")
    assert [one[0] for one in remarks(*lines)] == [name, other]


@pytest.mark.parametrize("lead", ["团长", "代表团团长", "首席代表", "召集人"])
def test_the_office_below_is_that_of_who_leads_a_side(lead):
    found = remarks(
        f"**中方{lead}　陈岚**", "水利部国际合作司副司长", f"陈岚先介绍了水位站。{WORDS}",
        f"**老方{lead}　Kham Souvanna**", "农林部水资源司司长", f"Kham Souvanna表示欢迎。{WORDS}",
    )  # fmt: skip
    assert [one[:3] for one in found] == [
        ("陈岚", "水利部国际合作司副司长", "cn"),
        ("Kham Souvanna", "农林部水资源司司长", "la"),
    ]


def test_without_an_office_below_the_side_is_all_that_is_told():
    [first, _] = remarks("**中方团长　陈岚**", WORDS, "**老方团长　Kham Souvanna**", WORDS)
    assert first[:2] == ("陈岚", "中方团长")
    assert first[3] == WORDS
