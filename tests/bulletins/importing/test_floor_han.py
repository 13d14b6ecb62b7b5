"""Who has the floor in a Chinese paragraph, whatever the post, the people or the land."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import lands, names, pairs, running
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_telling import line, speakers


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("东滩医院夜班护士长索·达拉领着大家走了一圈。途中她指着灯，估算夜里要换两次。",
         "索·达拉", "东滩医院夜班护士长"),
        ("第二天上午，春山巡护队队长周文博把一袋绳子倒在地上。他告诉大家，都是新的。",
         "周文博", "春山巡护队队长"),
        ("青山中队瞭望员李文博，在塔上守了六年，第一个站起来。他讲的是雷。",
         "李文博", "青山中队瞭望员"),
        ("账的问题引出了斐济合作社管理局审计员索·达拉。该局去年抽查十二个社。他演示了三联条。",
         "索·达拉", "斐济合作社管理局审计员"),
        ("云南大学附属医院护士长、现任医疗队队员的周文博谈交班。在她的科里，四十秒就够。",
         "周文博", "云南大学附属医院护士长、现任医疗队队员"),
        ("柬方没有派团，但环境部监管司的周文博以观察员身份到场，并询问取样的尺寸。",
         "周文博", "环境部监管司"),
        ("新加坡食品局参考实验室的周文博问，结果写不写名字。", "周文博", "新加坡食品局参考实验室"),
        ("斐济渔业部处长巴达瓦接着表示，船最近。", "巴达瓦", "斐济渔业部处长"),
        ("玉溪市林业局局长斯琴高娃当场算了油钱，说要十九万元。", "斯琴高娃", "玉溪市林业局局长"),
        ("索马里海事局船长安德斯·诺尔曼不完全同意，说船东知道也没有用。", "安德斯·诺尔曼",
         "索马里海事局船长"),
    ],
)  # fmt: skip
def test_whoever_is_the_subject_of_a_clause_speaks_in_it(text, name, office):
    assert speakers(text) == [(name, office)]


def test_another_may_follow_in_the_same_paragraph():
    text = (
        "路断了。云南消防总队救援营营长索·达拉少校摆出难处：天亮以前不能起飞。"
        "云南消防总队搜救犬训导员扎西拉姆当即反驳，犬走过索桥。"
    )
    assert speakers(text) == [
        ("索·达拉少校", "云南消防总队救援营营长"),
        ("扎西拉姆", "云南消防总队搜救犬训导员"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "新线路把三个村连在一起，食宿都在村民家里，收入归村里。她还表示，规矩要现在立。",
        "我的建议是把日志翻译成英文，交给各国共享，他们要求如此。",
    ],
)
def test_what_only_looks_like_an_office_and_a_name_is_nobody(text):
    assert running.voices(line(text), KNOWLEDGE) == []


def test_a_body_of_any_land_is_one():
    assert lands.end_of("斐济渔业部") == 2
    assert pairs.is_body(Printed.at("斐济渔业部", 0), KNOWLEDGE)
    assert not pairs.is_body(Printed.at("斐济的海", 0), KNOWLEDGE)


@pytest.mark.parametrize("name", ["索·达拉不完全", "索·达拉则为苗子"])
def test_no_name_goes_on_with_what_somebody_does(name):
    assert not names.is_name(name, KNOWLEDGE)


def test_several_may_be_parted_by_semicolons():
    text = (
        "凌晨三点，斐济气象局科长索·达拉判断是电池没电；云南省应急厅副处长次仁多吉打断了他，"
        "质问还剩几分钟；斐济气象局主任萨·维萨则拿出记录，说一次也没有。"
    )
    assert [name for name, _ in speakers(text)] == ["索·达拉", "次仁多吉", "萨·维萨"]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("索·达拉逐条讲解了一份清单，她是那里医院药房的负责人。八行字印在背面。", "索·达拉",
         "那里医院药房的负责人"),
        ("作为观察员的世界气象组织水文项目办公室说明，积雪偏少。", None,
         "世界气象组织水文项目办公室"),
    ],
)  # fmt: skip
def test_an_office_told_behind_the_name_and_a_body_as_observer(text, name, office):
    assert speakers(text) == [(name, office)]


def test_the_secretariat_may_answer_in_somebodys_paragraph():
    text = "云南大学处长周文博关心的是学生。他问道，学生找谁？随后，联盟秘书处承诺十日内答复。"
    assert speakers(text)[1:] == [(None, "联盟秘书处")]


def test_whoever_presides_and_says_nothing_is_no_speaker():
    assert speakers("推演由协作中心副主任周文博主持，她未作评论。公司为推演提供资助。") == []
