"""Parsing: a contact that a document of two languages prints once, in labels of both."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import joined_lines
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_endings import REPORT, ZH_REPORT, contact_of

NUMBERS = {"telephones": ["+86-871-6512 3456"], "emails": ["desk@lakes.invalid"]}
STREETS = {"zh-hans": "昆明市滇池路7号", "en": "7 Dianchi Road, Kunming"}


def contacts(source: str):
    found = parsing.parse_languages(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [one.language for one in found] == ["zh-hans", "en"]
    return {one.language: contact_of(one) for one in found}


@pytest.mark.parametrize(
    "line",
    [
        "电话 Tel: +86-871-6512 3456　邮箱 E-mail: desk@lakes.invalid",
        "电话/Tel：+86-871-6512 3456 | 邮箱/Email：desk@lakes.invalid",
        "Tel 电话: +86-871-6512 3456; E-mail 邮箱: desk@lakes.invalid",
        "电话（Tel）：+86-871-6512 3456\n\n电子邮箱（E-mail）：desk@lakes.invalid",
    ],
)
def test_a_line_with_labels_of_both_is_the_contact_of_both(line):
    assert contacts(ZH_REPORT + REPORT + line) == {"zh-hans": NUMBERS, "en": NUMBERS}


TABLES = (
    """| 联系我们<br>Contact us | 江湖环境合作中心<br>Lakes Cooperation Center |
|---|---|
| 地址 Address | 昆明市滇池路7号<br>7 Dianchi Road, Kunming |
| 电话 Tel | +86-871-6512 3456 |
| 邮箱 E-mail | desk@lakes.invalid |
""",
    """| 地址<br>Address | 昆明市滇池路7号<br>7 Dianchi Road, Kunming |
|---|---|
| 电话<br>Tel | +86-871-6512 3456 |
| 邮箱<br>E-mail | desk@lakes.invalid |
""",
    """| 联系我们 | Contact us |
|---|---|
| 地址：昆明市滇池路7号 | Address: 7 Dianchi Road, Kunming |
| 电话：+86-871-6512 3456 | Tel: +86-871-6512 3456 |
| 邮箱：desk@lakes.invalid | E-mail: desk@lakes.invalid |
""",
    """联系我们 Contact us

地址 Address：昆明市滇池路7号　7 Dianchi Road, Kunming

电话 Tel：+86-871-6512 3456

邮箱 E-mail：desk@lakes.invalid
""",
    """**联系我们 / Contact us**

昆明市滇池路7号

7 Dianchi Road, Kunming

电话 Tel：+86-871-6512 3456　邮箱 E-mail：desk@lakes.invalid
""",
)


@pytest.mark.parametrize("table", TABLES)
def test_a_block_below_both_texts_is_the_contact_of_both(table):
    found = contacts(f"{ZH_REPORT}{REPORT}\n{table}")
    for language, street in STREETS.items():
        have = {k: v for k, v in found[language].items() if k != "names"}
        assert have == {"address": street, **NUMBERS}


def test_two_blocks_are_one_of_each():
    found = contacts(
        f"{ZH_REPORT}地址：昆明市滇池路7号\n\n电话：0871-6512 3456\n\n{REPORT}"
        "Address: 7 Dianchi Road, Kunming\n\nTel: +86-871-6512 3456"
    )
    assert found == {
        "zh-hans": {"address": "昆明市滇池路7号", "telephones": ["0871-6512 3456"]},
        "en": {"address": "7 Dianchi Road, Kunming", "telephones": ["+86-871-6512 3456"]},
    }


def test_a_masthead_above_both_texts_names_the_publisher_in_each():
    names = "**江湖环境合作中心**\n\n**Lakes Cooperation Center**\n\n简报 Bulletin\n\n"
    texts = [report[report.index("# ") :] for report in (ZH_REPORT, REPORT)]
    source = f"{names}2023年第4期 No. 4, 2023\n\n2023年5月12日\n\n{texts[0]}---\n\n{texts[1]}"
    found = parsing.parse_languages(read(source.encode(), "a.md"), KNOWLEDGE)
    heads = [one.masthead for one in found]
    assert [[name.text for name in head.names] for head in heads] == [
        ["江湖环境合作中心"],
        ["Lakes Cooperation Center"],
    ]
    assert {(head.year.value, head.number.value) for head in heads} == {(2023, 4)}


def test_a_cell_of_about_and_a_cell_of_contact_in_both():
    about = "江湖环境合作中心成立于2017年。", "The Lakes Cooperation Center was founded in 2017."
    table = f"""| 关于我们<br>About us | {about[0]}<br>{about[1]} |
|---|---|
| 联系我们<br>Contact us | {STREETS["zh-hans"]}<br>{STREETS["en"]}<br>电话 Tel: 0871-6512345 |
"""
    source = f"{ZH_REPORT}---\n\n{REPORT}\n{table}"
    found = parsing.parse_languages(read(source.encode(), "a.md"), KNOWLEDGE)
    assert tuple(one.about.text for one in found) == about
    assert [contact_of(one) for one in found] == [
        {"address": street, "telephones": ["0871-6512345"]} for street in STREETS.values()
    ]


def test_an_account_beside_a_chinese_label_is_no_english():
    rows = "| 公众号 | lakes-center-7 |\n|---|---|\n| 电话 | 0871-6512345 |\n"
    found = contacts(f"{ZH_REPORT}{rows}\n---\n\n{REPORT}Tel: +86-871-6512345\n")
    assert found["zh-hans"] == {"wechat": "lakes-center-7", "telephones": ["0871-6512345"]}


@pytest.mark.parametrize(
    "line",
    [
        "地址 Address：昆明市滇池路7号 / 7 Dianchi Road, Kunming　邮编 Postcode：650034",
        "地址 Address 昆明市滇池路7号 7 Dianchi Road, Kunming　邮编 Postcode 650034",
        "编辑部 Editors: 昆明市滇池路7号 7 Dianchi Road, Kunming · 邮编 Postcode：650034",
    ],
)
def test_each_field_of_a_line_is_parted_for_itself(line):
    found = contacts(ZH_REPORT + REPORT + line + "\n\n电话 Tel +86-871-6512 3456")
    assert {field["address"] for field in found.values()} == set(STREETS.values())
    assert {field["postcode"] for field in found.values()} == {"650034"}
    assert all(field["telephones"] == ["+86-871-6512 3456"] for field in found.values())


def test_numbers_that_stand_there_once_without_a_word_are_of_both():
    text = ZH_REPORT + REPORT + "desk@lakes.invalid · +86-871-6512 3456"
    assert contacts(text) == {"zh-hans": NUMBERS, "en": NUMBERS}


def test_a_headline_of_both_stands_above_the_first_text_alone():
    headline, rest = "Lakes Dialogue held in Kunming", REPORT.partition("held in Kunming\n")[2]
    text = ZH_REPORT.replace("昆明举行\n", f"昆明举行\n\n# {headline}\n", 1)
    text += "Dear friends,\n" + rest
    found = parsing.parse_languages(read(text.encode(), "a.md"), KNOWLEDGE)
    assert [str(one.headline) for one in found] == ["湖泊对话会在昆明举行", headline]


def test_a_house_number_is_no_issue():
    rest = REPORT.partition("# Lakes")[2]
    text = ZH_REPORT + "# Lakes" + rest + "Address: No. 9 Dianchi Road, Kunming\n\n"
    found = parsing.parse_languages(read(text.encode(), "a.md"), KNOWLEDGE)
    assert [one.masthead.number.value for one in found] == [4, 4]


def test_a_postcode_in_brackets_behind_an_address_is_one():
    text = ZH_REPORT + "编辑部：昆明市西山区滇池路7号（650034）　电话：0871-65123456\n\n"
    found = contact_of(parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE))
    assert found["address"] == "昆明市西山区滇池路7号"
    assert found["postcode"] == "650034"


def test_a_numbered_house_beside_a_mail_is_no_issue():
    rest = REPORT.partition("# Lakes")[2]
    text = ZH_REPORT + "# Lakes" + rest + "Office No. 53, Nay Pyi Taw, Myanmar\n\n"
    found = parsing.parse_languages(read(text.encode(), "a.md"), KNOWLEDGE)
    assert [one.masthead.number.value for one in found] == [4, 4]


def test_a_name_in_characters_alone_heads_offices_in_both_languages():
    block = (
        "**符振华**\n\n中国水文局高级工程师  \nSenior Engineer, Bureau of Hydrology, China\n\n"
        "我们从去年起报送全年的水文数据，今天第一次听到使用者怎么说。\n\n"
        "Since last year we have sent data for the whole year, and today we hear its users.\n\n"
    )
    other = (
        "**萨莱·旺萨瓦**\n\n**Saly Vongsavath**\n\n老挝水文处处长\n\n"
        "Head of Hydrology, Lao PDR\n\n"
        "今年的雨季比设立水尺以来的任何一年都来得晚，请各国把数据按时送来。\n\n"
        "This year the rains came later than in any year since the gauge was put up.\n\n"
    )
    head = (
        "# 水与邻 Water and Neighbours\n\n2021年第6期 / No. 6, 2021\n\n"
        "# 使用者怎么说\n\n# What the users say\n\n2021年11月5日，座谈会在万象举行，四国出席。\n\n"
        "The meeting was held in Vientiane on 5 November 2021 with delegates of four.\n\n"
    )
    found = parsing.parse_languages(read((head + other + block).encode(), "a.md"), KNOWLEDGE)
    told = [[(str(r.name), str(r.position.printed)) for r in one.remarks] for one in found]
    assert told == [
        [("萨莱·旺萨瓦", "老挝水文处处长"), ("符振华", "中国水文局高级工程师")],
        [
            ("Saly Vongsavath", "Head of Hydrology, Lao PDR"),
            ("符振华", "Senior Engineer, Bureau of Hydrology, China"),
        ],
    ]


def test_parts_whose_heading_is_in_both_stand_in_one_paragraph_each():
    about = "The Lakes Center is a body of six towns.", "江湖中心是六座城市的合作组织。"
    numbers = "Tel +86 871 6512 3456 · desk@lakes.invalid"
    tail = (
        f"**About / 关于我们** {about[0]} {about[1]}\n\n"
        f"**Contact / 联系方式** {STREETS['en']} · {numbers}\n"
    )
    found = parsing.parse_languages(read((REPORT + ZH_REPORT + tail).encode(), "a.md"), KNOWLEDGE)
    assert [one.about.text for one in found] == list(about)
    reached = {
        "address": STREETS["en"],
        "telephones": ["+86 871 6512 3456"],
        "emails": ["desk@lakes.invalid"],
    }
    assert [contact_of(one) for one in found] == [reached, reached]


EDITOR = """|  |  |
|---|---|
| Editor 编辑 | Sok Dara |
| Telephone 电话 | +86-871-6512 3456 |
| E-mail 电子邮箱 | desk@lakes.invalid |
"""


def test_rows_with_labels_of_both_are_the_block_of_both_and_the_editor_is_whom_to_ask():
    found = contacts(ZH_REPORT + REPORT + EDITOR)
    both = {"names": ["Sok Dara"], **NUMBERS}
    assert found == {"zh-hans": both, "en": both}


def test_short_names_of_one_person_stand_in_both():
    line = (
        "编辑 Editor: 周军 Zhou Jun　电话 Tel: +86-871-6512 3456　邮箱 E-mail: desk@lakes.invalid"
    )
    found = contacts(ZH_REPORT + REPORT + line)
    assert found["zh-hans"] == {"names": ["周军"], **NUMBERS}
    assert found["en"] == {"names": ["Zhou Jun"], **NUMBERS}


def test_a_short_name_of_another_country_is_parted_from_its_letters():
    words = Printed.at("梭敏 Saw Min", 0)
    parts = joined_lines.two(words, True, KNOWLEDGE)
    assert parts and [part.text for part in parts] == ["梭敏", "Saw Min"]
    assert joined_lines.two(words, False, KNOWLEDGE) is None


@pytest.mark.parametrize("honour", ["女士", "博士", "先生"])
def test_an_honour_behind_a_name_in_letters_is_no_second_name(honour):
    assert joined_lines.two(Printed.at(f"Sok Dara {honour}", 0), True, KNOWLEDGE) is None
