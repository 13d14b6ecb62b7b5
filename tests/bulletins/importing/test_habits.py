"""What the document itself does decides: its repetitions, its dress, what the lead says again."""

from __future__ import annotations

from bulletins.importing import parsing
from bulletins.importing.parsing import coverage
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

HEAD = "# 简报\n\n2022年 第1期\n\n2022年3月4日\n\n"
LEAD = "2022年3月4日，湿地保护圆桌对话在昆明举行，来自各国的代表参加了会议。\n\n"


def parse(text: str) -> parsing.ParsedBulletin:
    document = read(text.encode(), "a.md")
    parsed = parsing.parse(document, KNOWLEDGE)
    coverage.check(document, parsed)
    return parsed


def people(parsed):
    return [
        (str(r.name) if r.name else None, str(r.position.printed), str(r.text))
        for r in parsed.remarks
        if r.position
    ]


def test_the_headline_is_the_line_that_the_lead_says_once_more():
    lines = "同饮一江水\n\n会议动态\n\n湿地保护圆桌对话成功举办\n\n本刊编辑部\n\n"
    parsed = parse(HEAD + lines + LEAD)
    assert str(parsed.headline) == "湿地保护圆桌对话成功举办"
    assert str(parsed.lead) == LEAD.strip()
    assert [str(left.printed) for left in parsed.left_over] == [
        "同饮一江水",
        "会议动态",
        "本刊编辑部",
    ]


def test_a_headline_over_two_lines_is_one():
    parsed = parse(HEAD + "**湿地保护圆桌**  \n**对话成功举办**\n\n" + LEAD)
    assert str(parsed.headline) == "湿地保护圆桌 对话成功举办"


def test_a_label_that_nobody_knows_is_learnt_from_its_repetition():
    block = "**{name}**\n\n{position}\n\n观察与思考：{words}\n\n"
    parsed = parse(
        HEAD
        + "## 湿地保护圆桌对话成功举办\n\n"
        + LEAD
        + block.format(name="林静", position="中国生态环境部处长", words="湿地需要耐心。")
        + block.format(name="Sok Dara", position="柬埔寨环境部司长", words="愿分享经验。")
    )
    assert people(parsed) == [
        ("林静", "中国生态环境部处长", "湿地需要耐心。"),
        ("Sok Dara", "柬埔寨环境部司长", "愿分享经验。"),
    ]


def test_heads_of_three_lines_with_times_numbers_and_countries_are_heads():
    parsed = parse(
        "# Bulletin\n\nNo. 1, 2022\n\n4 March 2022\n\n## Workshop on Wetlands Held\n\n"
        "On 4 March 2022, the Workshop on Wetlands was held in Kunming.\n\n"
        "1. Sok Dara  \nDirector, Asia Division  \nMinistry of Environment  \nCambodia\n\n"
        "Wetlands need patience.\n\n"
        "10:30 Mr. Bounmy Sisouk (Lao PDR)\n\nDirector, Department of Water Resources\n\n"
        "Joint research should be continued.\n"
    )
    assert people(parsed) == [
        (
            "Sok Dara",
            "Director, Asia Division Ministry of Environment Cambodia",
            "Wetlands need patience.",
        ),
        (
            "Mr. Bounmy Sisouk",
            "Director, Department of Water Resources",
            "Joint research should be continued.",
        ),
    ]
    assert [remark.country for remark in parsed.remarks] == ["kh", "la"]


def test_a_quotation_belongs_to_whom_the_words_behind_it_name():
    parsed = parse(
        HEAD
        + "## 湿地保护圆桌对话成功举办\n\n"
        + LEAD
        + "“湿地需要耐心，”柬埔寨环境部司长Sok Dara说，“也需要投入。”\n"
    )
    assert [name for name, *_ in people(parsed)] == ["Sok Dara"]


def test_whatever_the_verb_an_office_and_a_name_begin_a_speech_and_attending_is_none():
    parsed = parse(
        HEAD
        + "## 湿地保护圆桌对话成功举办\n\n"
        + LEAD
        + "柬埔寨环境部司长Sok Dara首先对会议召开表示祝贺，并指出，湿地需要耐心。\n\n"
        + "老挝代表团表示，将派专家考察。\n\n"
        + "泰国环境厅副处长Somchai Dee出席会议。\n"
    )
    assert [(name, position) for name, position, _ in people(parsed)] == [
        ("Sok Dara", "柬埔寨环境部司长"),
        (None, "老挝代表团"),
    ]


def test_fields_of_the_contact_block_are_told_by_their_values():
    parsed = parse(
        HEAD
        + "## 湿地保护圆桌对话成功举办\n\n"
        + LEAD
        + "**欢迎来信来电**\n\n"
        + "咨询：+86-871-0000000 | 来稿：a@basin.invalid | 官网：www.basin.invalid\n"
    )
    assert parsed.contact
    assert [str(each) for each in parsed.contact.telephones] == ["+86-871-0000000"]
    assert [str(each) for each in parsed.contact.emails] == ["a@basin.invalid"]
    assert str(parsed.contact.website) == "www.basin.invalid"
