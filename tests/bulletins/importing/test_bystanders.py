"""What tells of others between and below those who speak, and where the outcome ends."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import bystanders, captions, unspoken
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_telling import line

HEAD = "# 江河通讯\n\n2023年第4期　2023年4月28日\n\n## 水位会商\n\n4月11日，会商在昆明举行。\n\n"
SPOKEN = (
    "云南大学教授周文博认为，水位偏低。\n\n柬埔寨环境部司长Sok Dara表示，愿意每天互报水位。\n\n"
)


def parsed(text: str):
    return parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE)


@pytest.mark.parametrize(
    "text",
    [
        "清河府尹原定到场，因公务未能出席。会议室由云南大学免费提供。",
        "保险人没有发言，只散发了一份费率表。",
        "缅甸代表团未提问题，团长会后向农场赠送了一把老胶刀。",
        "下午，与会者乘车查看了货场和两处停车点。",
        "交流会期间，林业局副局长高振东、局长周立到会看望代表。大会向六名队员颁发了纪念章。",
        "例会由工作组轮值组长主持。邻国的使馆派人旁听。",
        "The Governor had been expected but was called away. The university kindly lent the room.",
        "Also present were the Consul of the neighbours and a delegate of the Chamber of Lakes.",
        "Ms. Sok Dara, a keeper from Takeo, was awarded the medal of the Office for nine years.",
        "The Minister, who had intended to open the meeting, was detained in the capital.",
    ],
)
def test_a_paragraph_that_tells_of_others_goes_to_nobody(text):
    assert bystanders.are_told_of(line(text))
    told = parsed(f"{HEAD}{SPOKEN}{text}\n\n## 会议结果\n\n会商同意每天互报水位。\n")
    assert told.remarks[-1].text.text.endswith("愿意每天互报水位。")


@pytest.mark.parametrize(
    "text",
    [
        "她没有发言稿，却说了十分钟。",
        "他提供了一个数字：三成。",
        "局长答应回去试做，清明节前寄样品。",
        "大家知道，水位每天都在变。我们要早说。",
    ],
)
def test_what_somebody_said_is_kept(text):
    assert not bystanders.are_told_of(line(text))


@pytest.mark.parametrize(
    "below",
    [
        "## 预告\n\n第七次会商拟于2024年4月举行，日期另行通知。",
        "## 新任执行干事\n\n联络处聘请高立为执行干事，1月1日到任。",
        "## 小知识：什么是“变幅”\n\n变幅是一段时间内最大值与最小值之差。",
        "更正：上期第3页“清河”误作“青河”，特此更正。",
    ],
)
def test_the_outcome_ends_where_something_else_begins(below):
    told = parsed(f"{HEAD}{SPOKEN}## 会议结果\n\n会商同意每天互报水位。\n\n{below}\n")
    assert told.closing.text == "会商同意每天互报水位。"


def test_whoever_only_presides_and_speaks_below_has_no_words_there():
    told = parsed(
        f"{HEAD}会议由云南大学教授周文博主持。\n\n"
        "**周文博**（云南大学教授，主持人）：今天只问一件事。\n\n"
        "**高寿康**（云南省大理市清河驿站看守人）：漏三处，今年不漏了。\n\n"
        "**索·达拉**（柬埔寨环境部司长）：做法是先教，再发证。\n\n"
        "**萨·维萨**（柬埔寨环境部处长）：去年办了两个班。\n\n"
        "**周文博：**愿不愿意接学员？\n\n**高寿康：**愿意，要自己带锤子。\n"
    )
    names = ["周文博", "高寿康", "索·达拉", "萨·维萨", "周文博", "高寿康"]
    assert [str(one.name) for one in told.remarks] == names


def test_questions_and_answers_are_told_by_what_stands_before_a_colon():
    told = parsed(
        f"{HEAD}**武文俊（越南环境部副主任）问：** 通报为什么晚？8月的水是看到才知道的。\n\n"
        "**周文博（云南大学教授）答：** 晚了一个小时，核过记录。\n\n"
        "**武文俊追问：** 短信发给谁？\n\n**周文博答：** 发给三个号码，今天给我。\n"
    )
    assert [one.text.text for one in told.remarks] == [
        "通报为什么晚？8月的水是看到才知道的。",
        "晚了一个小时，核过记录。",
        "短信发给谁？",
        "发给三个号码，今天给我。",
    ]


def test_somebodys_words_may_end_with_a_question():
    text = "我们派出三百个航次。十七人中途下船。原因写的是不适。你有没有自己的门锁？"
    assert not unspoken.asks_somebody(line(text))
    assert unspoken.asks_somebody(line("你有没有自己的门锁？"))


def test_who_stands_where_in_a_picture_is_a_caption():
    assert captions.is_caption(line("学员练习穿救生服。左起：阿利、西奥、拉图"))
    assert captions.is_caption(line("From left: Sok Dara, Souk Vong and Li Na before the session"))


def test_who_is_seen_where_and_when_is_a_caption_unless_they_do_something():
    assert captions.is_caption(line("Delegates on the bank of the Hau River, 22 May 2018."))
    assert not captions.is_caption(line("Delegates on the bank of the Hau River asked for boats."))


def test_whose_picture_stands_above_their_name_is_none_of_the_words_before():
    spoken = "Mr. Sok Dara, Mayor of Kep, Cambodia\n\nMr. Dara said that the lamps were lit.\n\n"
    picture = "Ms. Souk Vong addressing the meeting\n\n"
    other = (
        "Ms. Souk Vong, Director, Department of Lakes, Lao PDR\n\nMs. Vong said: none of ours.\n"
    )
    head = (
        "# River Paper\n\nNo. 4, 2023, 28 April 2023\n\n## Boats meet\n\nThe meeting was held.\n\n"
    )
    remarks = parsed(head + spoken + picture + other).remarks
    assert [remark.text.text for remark in remarks if remark.text] == [
        "Mr. Dara said that the lamps were lit.",
        "Ms. Vong said: none of ours.",
    ]


def test_who_sent_greetings_stands_above_the_closing_and_is_no_part_of_it():
    absent = "柬埔寨环境部部长原定到会，因国会会期改由礼宾官员转达问候。"
    agreed = "会商形成两点意见：第一，互报水位；第二，互换名单。"
    told = parsed(f"{HEAD}{SPOKEN}{absent}\n\n{agreed}\n")
    assert told.remarks[-1].text.text.endswith("愿意每天互报水位。")
    assert told.closing and told.closing.text == agreed


def test_what_was_done_before_all_left_closes_the_report():
    done = "散会前，李正东把这张纸写了出来，参会双方都签了字。"
    told = parsed(f"{HEAD}{SPOKEN}{done}\n")
    assert told.closing and told.closing.text == done


def test_whoever_could_not_come_says_nothing():
    told = parsed(
        f"{HEAD}云南大学教授周文博说，漏三处，今年不漏了。\n\n"
        "柬埔寨环境部司长索·达拉因会期冲突未能到会。\n\n"
        "老挝能源与矿产部处长Souk Vong介绍，先教，再发证。\n"
    )
    assert [str(one.name) for one in told.remarks] == ["周文博", "Souk Vong"]


@pytest.mark.parametrize("note", ["因网络中断未能发言", "请假", "书面"])
def test_what_kept_a_speaker_from_speaking_is_no_part_of_the_office(note):
    told = parsed(
        f"{HEAD}**高寿康　云南省水务局局长**\n\n漏三处，今年不漏了。\n\n"
        f"**Souk Vong　老挝南坎学院院长（{note}）**\n\n"
        "**索·达拉　柬埔寨环境部司长**\n\n做法是先教，再发证。\n"
    )
    assert [str(one.name) for one in told.remarks] == ["高寿康", "Souk Vong", "索·达拉"]
    assert str(told.remarks[1].position.printed) == "老挝南坎学院院长"
