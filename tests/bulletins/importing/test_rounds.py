"""Rounds of speakers that only their common shape tells."""

from __future__ import annotations

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_unheard import HAN, LATIN, speakers


def test_a_place_in_brackets_is_enough_in_a_round():
    round_of_three = (
        "阮文孝（岘港职业学院）：我们学校的车是九十年代的，学生毕业出去修的是新车。\n\n"
        "陈秀珍（柳州职业技术学院）：这十天我最大的收获是越南老师的手工。\n\n"
        "威拉蓬·猜亚（清迈技术学院）：泰国的标准写得很细，可是三年改一次，老师跟不上。\n\n"
    )
    last = "秘书处将根据以上意见拟定下半年计划。\n"
    found = parsing.parse(read(f"{HAN}{round_of_three}{last}".encode(), "a.md"), KNOWLEDGE)
    assert [remark.name.text for remark in found.remarks] == ["阮文孝", "陈秀珍", "威拉蓬·猜亚"]
    assert found.remarks[0].position.printed.text == "岘港职业学院"
    assert found.remarks[0].text.text.startswith("我们学校的车")
    assert found.closing.text == last.strip()


def test_counted_names_in_capitals_may_do_anything():
    counted = (
        "1. HOANG ANH TUAN (Can Tho) held up a jar of floating rice. It grows fast, he said.\n\n"
        "2. SENGDEUANE PHOMMA (Pakse) brought sticky rice with a black husk.\n\n"
        "3. SOK KIMHENG (Battambang) had no rice at all but maize from behind the pagoda.\n\n"
    )
    assert speakers(f"{LATIN}{counted}The jars will be exchanged again in November.\n") == [
        "HOANG ANH TUAN",
        "SENGDEUANE PHOMMA",
        "SOK KIMHENG",
    ]


def test_one_alone_is_told_of():
    assert speakers(f"{HAN}阮文孝（岘港职业学院）：获得一等奖的是这辆车。\n") == []


def test_a_name_in_bold_among_others_is_a_speaker():
    told = (
        "**Pornthip Saelim**, hydrologist with the Office of Water in Chiang Rai, said the rains "
        "had come late.\n\n"
        "**Huang Weimin** of the Lancang Navigation Bureau in Jinghong was asked outright whether "
        "the dams were holding water back. They were filling, he said.\n\n"
        "**Do Thi Mai**, who buys garlic for a firm in Hanoi, said that every day costs her two "
        "tonnes.\n\n"
        "**Agreed.** A list of drafts hangs at the gate.\n"
    )
    found = parsing.parse(read(f"{LATIN}{told}".encode(), "a.md"), KNOWLEDGE)
    assert [remark.name.text for remark in found.remarks] == [
        "Pornthip Saelim",
        "Huang Weimin",
        "Do Thi Mai",
    ]
    office = found.remarks[1].position
    assert office.printed.text == "Lancang Navigation Bureau in Jinghong"


def test_whoever_heads_an_office_is_asked():
    asked = (
        "*A conversation with Khin Myo Thant, who has cleared weed from the lake for ten years "
        "and now heads the Lake Authority’s field station at Nyaungshwe.*\n\n"
        "**How much weed do you take out?**\n\nThree hundred boatloads a month.\n\n"
        "**Does it make sense, then?**\n\nThe channels stay open for the school boats.\n"
    )
    head = "# The Inle Letter\n\nNo. 1, 14 February 2025\n\n## The lake does not know\n\n"
    found = parsing.parse(read(f"{head}{asked}".encode(), "a.md"), KNOWLEDGE).remarks
    assert [remark.name.text for remark in found] == ["Khin Myo Thant"]
    assert found[0].position.printed.text == "Lake Authority’s field station at Nyaungshwe"


def test_titles_and_trades_before_colons_make_a_round():
    found = parsing.parse(
        read(
            (
                f"{HAN}周明副局长：先说结论，慢在等，不慢在查。\n\n"
                "货代代表符玉兰：我们等的时候柜子插不上电，泊位的插座只有四十个。\n\n"
                "武文海（芽庄红河果业，翻译代述）：越南这边装柜就开始计时，六十个小时是极限。\n\n"
                "会议决定：增设插座三十个。\n"
            ).encode(),
            "a.md",
        ),
        KNOWLEDGE,
    ).remarks
    assert [remark.name.text for remark in found] == ["周明", "符玉兰", "武文海"]
    assert found[0].position.printed.text == "副局长"


def test_sides_that_report_one_after_the_other_are_a_round():
    said = "".join(
        f"{side}：水域一切正常，巡逻每周一次。\n\n" for side in ("泰方", "老方", "缅方", "中方")
    )
    found = parsing.parse(read(f"{HAN}{said}".encode(), "a.md"), KNOWLEDGE).remarks
    assert [remark.position.printed.text for remark in found] == ["泰方", "老方", "缅方", "中方"]
    assert [remark.country for remark in found] == ["th", "la", "mm", "cn"]


def test_lines_that_hold_nobody_else_are_heads():
    said = (
        "*Saw Htoo Wah, headmaster, Hpapun, Myanmar*\n\nIn the language in which her mother "
        "scolds her. Everything else comes easily afterwards.\n\n"
        "*Manivone Keobounphanh, headmistress, Phongsaly, Lao PDR*\n\nI have six languages in "
        "one class. We sing in all of them.\n\n"
        "*Le Thi Bich Ngoc, headmistress, Lao Cai, Viet Nam*\n\nThe ministry gives us the first "
        "year in Hmong. The inspectors come in the second.\n"
    )
    found = parsing.parse(read(f"{LATIN}{said}".encode(), "a.md"), KNOWLEDGE).remarks
    assert [remark.name.text for remark in found] == [
        "Saw Htoo Wah",
        "Manivone Keobounphanh",
        "Le Thi Bich Ngoc",
    ]
    assert found[0].text.text.startswith("In the language")


def test_who_came_is_no_round():
    came = (
        "颂蓬·吉滴猜教授（清迈大学理学院）、陶梦华女士（热带植物园）参加了会议。\n\n"
        "周军先生（林业司）、李娜女士（气象局）参加了考察。\n\n"
        "阮文孝先生（水利局）、陈秀珍女士（科学院）因故没有到会。\n"
    )
    assert speakers(f"{HAN}{came}") == []


def test_a_house_behind_the_name_is_enough_before_colons():
    said = (
        "**SIRIPORN THONGDEE, Ubon Ratchathani National Museum:** It stays wet until 2027.\n\n"
        "**MAO VICHET, National Museum of Cambodia:** The adze marks are ours.\n\n"
        "**LIN YUAN, Yunnan Museum, Kunming:** We have three such boats and no money.\n"
    )
    found = parsing.parse(read(f"{LATIN}{said}".encode(), "a.md"), KNOWLEDGE).remarks
    assert [(str(one.name), str(one.position.printed)) for one in found] == [
        ("SIRIPORN THONGDEE", "Ubon Ratchathani National Museum"),
        ("MAO VICHET", "National Museum of Cambodia"),
        ("LIN YUAN", "Yunnan Museum, Kunming"),
    ]
    assert str(found[0].text) == "It stays wet until 2027."
