"""Whoever begins a paragraph with the name alone, among others who speak."""

from __future__ import annotations

from .test_unheard import HAN, LATIN, speakers

ENGLISH = "Mr. Sok Visal, Deputy Director of Hydrology, said that the gauges are old.\n\n"
CHINESE = "云南省水利厅厅长李国强表示，水位偏低。\n\n"


def test_an_english_name_is_taken_up_by_a_pronoun_or_speaks_itself():
    told = (
        "NGUYEN XUAN TRUONG had come from Tram Chim. It costs bird species, he admitted.\n\n"
        "Asked whether the commune would accept gates, Bopha Keo answered that it would.\n\n"
        "Frank Osei, who advises the town on fire, told the hall that a quarter had burned.\n"
    )
    assert speakers(f"{LATIN}{ENGLISH}{told}") == [
        "Mr. Sok Visal",
        "NGUYEN XUAN TRUONG",
        "Bopha Keo",
        "Frank Osei",
    ]


def test_a_chinese_name_is_taken_up_by_a_pronoun():
    told = (
        "苏瓦那·普马来自泰国庄他武里，手里有一千二百棵榴莲树。他算了一笔账：运费涨了一倍。\n\n"
        "关累镇的玉罕香做了十一年水果生意，她的话最直：“你们说开就开，电费谁给？”\n"
    )
    assert speakers(f"{HAN}{CHINESE}{told}") == ["李国强", "苏瓦那·普马", "玉罕香"]


def test_the_words_below_the_own_head_are_that_ones():
    below = "Mr. Sok Visal\n\nDeputy Director of Hydrology\n\n"
    said = "Sok Visal said that the gauges are old.\n\nMr Visal added that they leak.\n"
    assert len(speakers(f"{LATIN}**{below.strip()}**\n\n{said}")) <= 1


def test_whoever_only_does_something_is_told_of():
    done = "Bopha Keo attended the hearing with her two sons.\n\nSok Dara planted a tree.\n"
    assert speakers(f"{LATIN}{ENGLISH}{done}") == ["Mr. Sok Visal"]
