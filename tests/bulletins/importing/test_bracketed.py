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
