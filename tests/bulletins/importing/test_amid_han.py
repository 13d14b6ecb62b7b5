"""Speakers of unlisted posts and places, in paragraphs that stand among those of others."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed

OTHERS = (
    f"柬埔寨环境部司长索·达拉指出，{WORDS}",
    f"越南自然资源与环境部副司长阮文雄表示，{WORDS}",
)


def told(paragraph: str, others=OTHERS):
    found = parsed(*HEAD, LEAD, others[0], paragraph, *others[1:])
    return [
        (str(one.name), str(one.position.printed))
        for one in found.remarks
        if str(one.text).startswith(paragraph[:8])
    ]


@pytest.mark.parametrize(
    ("paragraph", "name", "office"),
    [
        ("河谷电力公司调度值长周军说明，三座电站都按预案放水，二十分钟内通知了县里。",
         "周军", "河谷电力公司调度值长"),
        ("磅清扬渔具商孙玛莉在意的不是多少，是大小。她抱怨说，五筐里要倒掉一筐。",
         "孙玛莉", "磅清扬渔具商"),
        ("越南太原省茶园主理人黄氏兰笑着说，她家的茶只卖给认识的人，价钱不讲。",
         "黄氏兰", "越南太原省茶园主理人"),
        ("琅勃拉邦夜市摆摊人坎宋算了一笔账：一个月来回八趟，油钱占掉三成。",
         "坎宋", "琅勃拉邦夜市摆摊人"),
        ("清莱府长途车司机颂猜·翁萨回忆，有一次在边境等了两天，一车荔枝全坏了。",
         "颂猜·翁萨", "清莱府长途车司机"),
        ("老挝丰沙里省桥头村的茶农坎·冯萨的办法是养鸡。她算给大家听，鸡蛋的钱正好补上。",
         "坎·冯萨", "老挝丰沙里省桥头村的茶农"),
        ("泰国湿地保护区首席兽医普里差·翁塞主张各保护区用同一种颜色的脚环。",
         "普里差·翁塞", "泰国湿地保护区首席兽医"),
        ("会议听取了云南省渔业研究院研究员周军的汇报。汇报认为，禁渔期相差近七十天。",
         "周军", "云南省渔业研究院研究员"),
        ("主持例会的联络处副主任周军最后归纳说，三方讲的是一件事：时间。",
         "周军", "联络处副主任"),
        ("柬埔寨湿地保护区管理员尹莎莉有不同看法。那里水浅，鹤来了，农药也来了。",
         "尹莎莉", "柬埔寨湿地保护区管理员"),
        ("河谷电力公司调度值长李玛莉复盘了那一天。她说，两边的预测差了两个小时。",
         "李玛莉", "河谷电力公司调度值长"),
        ("茶树坡的周军说，去年雨水来得晚，他少摘了两季茶，收入也少了一半。",
         "周军", "茶树坡"),
        ("缅甸桥头镇第二高中教师Nang Seng说，她让学生写信，有三封得到了回信。",
         "Nang Seng", "缅甸桥头镇第二高中教师"),
        ("老挝丰沙里省约乌县的收购商Vilay Seng表示，水浅对他也有好处，卡车能开到江边。",
         "Vilay Seng", "老挝丰沙里省约乌县的收购商"),
        ("缅甸木姐镇卫生员杜Khin Sandar Oo表示，诊所缺少试剂，请把即将到期的批次调剂过来。",
         "杜Khin Sandar Oo", "缅甸木姐镇卫生员"),
        ("云南大学博士研究生周军的报告引起了争论。他根据夜间灯光推断，口岸的扩张与车流量无关。",
         "周军", "云南大学博士研究生"),
        ("做了三十年药材生意的老挝川圹省药材商会会长索·达拉不赞成再设门槛，他说检验费太高。",
         "索·达拉", "老挝川圹省药材商会会长"),
        ("厦门海关二级调研员连秀云讲解了“单一窗口”的历程，她说最难的是日期格式。",
         "连秀云", "厦门海关二级调研员"),
        ("湖区环境科学研究院高级工程师角志伟则提醒，样品应当现场过滤，不能带回去再处理。",
         "角志伟", "湖区环境科学研究院高级工程师"),
    ],
)  # fmt: skip
def test_a_post_that_no_list_has_among_other_speakers(paragraph, name, office):
    assert told(paragraph) == [(name, office)]


def test_one_other_beside_whom_it_stands_is_enough():
    own = "来自木姐的服装厂工人玛钦钦说，医药费要先自己垫，半年才报得下来。"
    found = parsed(*HEAD, LEAD, own, OTHERS[0]).remarks
    assert [str(one.name) for one in found] == ["玛钦钦", "索·达拉"]


def test_alone_such_a_paragraph_tells_nobody():
    paragraph = "茶树坡的周军说，去年雨水来得晚，他少摘了两季茶，收入也少了一半。"
    assert told(paragraph, ("湖水退得比往年早，渔民把船拖到岸边。",)) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "会后，县委书记周军看望了全体代表，并送上了当地的茶叶，与会者合影留念。",
        "北部的石漠化提醒我们，生态修复不能只看树木，他人已经付出了代价，我们不能再等。",
        "沿江的渔民张网等鱼，等了一个下午也没有等到，大家都说是水太清。",
        "水库管理者高度重视这一意见，表示将在雨季之前把闸门检修一遍，并公布结果。",
        "技术员张开双臂说，这么大的鱼现在已经看不到了，大家都笑了起来，气氛很好。",
    ],
)
def test_who_is_only_seen_there_says_nothing(paragraph):
    assert told(paragraph) == []


@pytest.mark.parametrize("body", ["缅甸红十字会", "越南河静省总工会", "老挝国家工商公会"])
def test_bodies_of_many_members_are_bodies(body):
    paragraph = f"{body}的杜宁伊漂提醒大家不要忘了聋人，每人都要有一位邻居负责通知。"
    assert told(paragraph) == [("杜宁伊漂", body)]


def test_a_body_that_tells_its_views_on_paper():
    paragraph = "河谷县应急管理局则以书面材料提出，两岸的防汛物资可以互借，先用后结。"
    assert told(paragraph) == [("None", "河谷县应急管理局")]


def test_two_words_are_nobody_and_a_name_of_viet_nam_is_somebody():
    assert not names.is_name("张开双臂", KNOWLEDGE)
    assert names.is_name("杜氏明月", KNOWLEDGE)
    assert not names.is_name("张网等鱼", KNOWLEDGE)


def test_whatever_stands_in_corners_before_each_name_is_a_label():
    found = parsed(
        *HEAD,
        LEAD,
        f"【中方】周军，西双版纳州文化和旅游局科长：{WORDS}",
        f"【老方】通赛·布帕，老挝博胶省旅游厅副厅长：{WORDS}",
        f"【企业】罗庆，景洪金水航运公司船长：{WORDS}",
        f"【同行】派琳·乍仑，清迈蓝象旅行社总经理：{WORDS}",
    )
    assert [str(one.name) for one in found.remarks] == ["周军", "通赛·布帕", "罗庆", "派琳·乍仑"]


def test_what_one_says_may_stand_on_a_line_of_its_own():
    paragraph = "柬埔寨环境部司长索·达拉认为，\n培训十分及时。"
    found = parsed(*HEAD, LEAD, paragraph, OTHERS[1])
    assert str(found.remarks[0].text).endswith("培训十分及时。")


@pytest.mark.parametrize("leads", ["在会上", "接着又", "逐一地"])
def test_what_leads_on_behind_a_post_is_no_rare_name(leads):
    paragraph = f"湖区环境科学研究院高级工程师{leads}提醒，样品应当现场过滤，不能带回去再处理。"
    assert leads not in [name for name, _ in told(paragraph)]
