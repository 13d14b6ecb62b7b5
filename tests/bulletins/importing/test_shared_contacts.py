"""Parsing: what a document that says all in two languages, paragraph by paragraph, prints of its
office once, or in lines that ran into one."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_endings import contact_of

HEAD = "江湖环境合作中心 / Lakes Cooperation Center\n\n2023年第4期 / No. 4, 2023\n\n2023-05-12\n\n"
BY_TURNS = """# 湖泊对话会在昆明举行

# Lakes Dialogue Held in Kunming

2023年5月10日，湖泊对话会在昆明举行。会议由江湖环境合作中心主办，六国代表出席。

The Lakes Dialogue was held in Kunming on 10 May 2023. It was organized by the Center.

**周军 Zhou Jun**

云南省湖泊研究所所长 Director, Yunnan Lakes Institute

湖泊需要长期养护。岸边村庄的意见要先听。

Lakes need steady care. Villages near the shore should be heard first.

会议商定，明年春天再次会面。

The meeting agreed to meet again next spring.

"""
NUMBERS = {"telephones": ["+86-871-6512 3456"], "emails": ["desk@lakes.invalid"]}
STREETS = {"zh-hans": "昆明市滇池路7号", "en": "7 Dianchi Road, Kunming"}


def parsed(source: str):
    found = parsing.parse_languages(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [one.language for one in found] == ["zh-hans", "en"]
    return found


def contacts(source: str):
    return {one.language: contact_of(one) for one in parsed(source)}


@pytest.mark.parametrize(
    "line",
    [
        "Tel. +86-871-6512 3456 | desk@lakes.invalid",
        "电话 / Tel: +86-871-6512 3456\n\ndesk@lakes.invalid",
        "联系 / Contact: 周军 Zhou Jun, +86-871-6512 3456, desk@lakes.invalid",
    ],
)
def test_what_is_printed_once_below_both_is_of_both(line):
    found = contacts(HEAD + BY_TURNS + line + "\n")
    assert found == {"zh-hans": NUMBERS, "en": NUMBERS}


def test_beside_numbers_of_both_an_address_in_one_language_is_of_both():
    street = STREETS["en"]
    found = contacts(f"{HEAD}{BY_TURNS}{street}\nTel +86-871-6512 3456 · desk@lakes.invalid\n")
    assert found == {
        "zh-hans": {"address": street, **NUMBERS},
        "en": {"address": street, **NUMBERS},
    }


def test_each_language_keeps_the_numbers_of_its_own_block():
    own = "电话：0871-6512 3456　邮箱：desk@lakes.invalid\n\nTel: +86-871-6512 3456\n"
    found = contacts(HEAD + BY_TURNS + own)
    assert found["zh-hans"]["telephones"] == ["0871-6512 3456"]
    assert found["en"]["telephones"] == ["+86-871-6512 3456"]


def test_lines_of_both_languages_that_ran_into_one():
    block = (
        "江湖环境合作中心 | Lakes Cooperation Center 昆明市滇池路7号 | 7 Dianchi Road, Kunming "
        "Tel. +86-871-6512 3456 | desk@lakes.invalid\n"
    )
    found = contacts(HEAD + BY_TURNS + block)
    for language, street in STREETS.items():
        have = {k: v for k, v in found[language].items() if k != "names"}
        assert have == {"address": street, **NUMBERS}


def test_two_publishers_in_both_languages_in_one_line():
    line = "湖区环境部 / Ministry of Lakes, Cambodia 江湖环境合作中心/Lakes Cooperation Center"
    zh, en = parsed(HEAD.replace(HEAD.partition("\n")[0], line) + BY_TURNS)
    assert [name.text for name in zh.masthead.names] == ["湖区环境部", "江湖环境合作中心"]
    assert [name.text for name in en.masthead.names][-1] == "Lakes Cooperation Center"


def test_a_line_that_ends_with_its_stroke_goes_on_in_the_next():
    source = BY_TURNS.replace(
        "**周军 Zhou Jun**\n\n云南省湖泊研究所所长 Director",
        "周军 / Zhou Jun，云南省湖泊研究所所长 /\n\nDirector",
    )
    found = parsed(HEAD + source)
    assert [[r.name.text for r in one.remarks] for one in found] == [["周军"], ["Zhou Jun"]]
    assert found[1].remarks[0].position.printed.text == "Director, Yunnan Lakes Institute"


def test_a_label_right_behind_an_address_of_mail():
    line = "电话：0871-65123456 邮箱：desk@lakes.invalid地址：昆明市滇池路7号 邮编：650034\n"
    found = contacts(HEAD + BY_TURNS + line)["zh-hans"]
    assert (found["address"], found["postcode"]) == ("昆明市滇池路7号", "650034")
    assert found["emails"] == ["desk@lakes.invalid"]


def test_a_label_of_both_right_behind_an_address_in_one_language():
    lines = (
        "地址：昆明市滇池路7号\nAddress: 7 Dianchi Road, Kunming, P. R. China电话Tel: "
        "+86-871-6512 3456 电子邮件E-mail: desk@lakes.invalid\n"
    )
    found = contacts(HEAD + BY_TURNS + lines)
    assert found == {
        "zh-hans": {"address": STREETS["zh-hans"], **NUMBERS},
        "en": {"address": f"{STREETS['en']}, P. R. China", **NUMBERS},
    }


def test_an_address_on_one_line_with_the_other_is_told_in_each_language():
    where = (
        "电话 Tel: +86-871-6512 3456\nE-mail: desk@lakes.invalid\n"
        "地址：昆明市滇池路7号　Address: 7 Dianchi Road, Kunming　邮编 Postcode: 650034"
    )
    for one in parsed(HEAD + BY_TURNS + where):
        assert one.contact.address.text == STREETS[one.language]


def test_names_in_two_languages_that_ran_together_are_parted():
    head = (
        "江湖环境合作中心Office of the Lakes Forum简报 BULLETIN "
        "2023年第4期 | No. 4, 2023 | 2023-05-12\n\n"
    )
    found = parsed(head + BY_TURNS)
    assert [[str(name) for name in one.masthead.names] for one in found] == [
        ["江湖环境合作中心"],
        ["Office of the Lakes Forum"],
    ]
