"""Small habits of Chinese hands: labels before bars, parts of names, who presides as the lead
tells, sides before offices."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import presenting

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_telling import line, speakers


def told(*lines: str) -> list[str]:
    return [str(remark.name) for remark in parsed(*HEAD, LEAD, *lines).remarks]


def test_a_label_before_a_bar_that_comes_again_is_one():
    assert told(
        "### 海水来的那一年",
        f"讲述者 | 黎氏蓉　越南朔庄省妇女联合会副主席\n\n{WORDS}",
        "### 借雨",
        f"讲述者 | 帕·索卡　柬埔寨磅士卑省农民\n\n{WORDS}",
    ) == ["黎氏蓉", "帕·索卡"]


def test_whoever_presides_by_the_lead_speaks_below_by_the_name_alone():
    lead = "5月4日，代表团到金边座谈。座谈会由金边市环境局党组书记、局长农卫红主持。"
    found = parsed(
        *HEAD, lead, f"农卫红向代表团介绍了经过。{WORDS}", f"环境部司长索·达拉说，{WORDS}"
    )
    assert "农卫红" in [str(remark.name) for remark in found.remarks]


def test_nobody_is_called_after_who_came():
    lead = line(
        "第三次例会在曼谷召开，泰国污染控制厅副厅长巴戎·颂猜主持会议，六国联络员全部到会。"
    )
    assert {str(name) for name, _ in presenting.in_lead((lead,), KNOWLEDGE)} == {"巴戎·颂猜"}


def test_a_part_of_a_name_with_dots_means_who_has_it():
    assert told(
        f"柬埔寨环境部司长索·达拉指出，{WORDS}",
        f"老挝自然资源与环境部处长坎·维莱表示，{WORDS}",
        f"达拉司长补充说，{WORDS}",
    ) == ["索·达拉", "坎·维莱", "索·达拉"]


def test_a_side_before_a_full_stop_is_a_label():
    assert speakers("越方。环境总局环境处处长裴文成认为，三角洲的沉降更快。") == [
        ("裴文成", "环境总局环境处处长")
    ]


def test_teachers_have_an_office():
    assert told(f"**万娜·西里蓬**\n万象市第三中学生物教师\n\n{WORDS}") == ["万娜·西里蓬"]


def test_reports_and_answers_are_no_part_of_a_name():
    assert told(
        f"项目办公室主任许佳报告：{WORDS}",
        f"柬埔寨环境部司长索·达拉说，{WORDS}",
        f"许佳答复：{WORDS}",
    ) == ["许佳", "索·达拉", "许佳"]


def test_a_teacher_speaks_where_the_words_are_told():
    taught = "清华大学环境学院教授刘思远讲授了垃圾焚烧的成本。"
    ends = f"柬埔寨环境部司长索·达拉说，{WORDS}"
    assert told(ends, taught, ends) == ["索·达拉"] * 2
    assert told(ends, f"{taught}他指出，{WORDS}", ends) == ["索·达拉", "刘思远", "索·达拉"]


def test_talks_after_a_ceremony_are_a_scene_and_no_outcome():
    assert told(
        f"“{WORDS}”中国生态环境部司长任建国在签字仪式上说，“{WORDS}”",
        f"签字仪式后，双方举行了一个半小时的会谈。越南环境部局长阮氏梅提出，{WORDS}",
        f"任建国在会谈结束时提议，{WORDS}",
    ) == ["任建国", "阮氏梅", "任建国"]


def test_a_quotation_before_an_office_is_no_part_of_it():
    lead = line(f"“{WORDS}”中国生态环境部司长任建国在签字仪式上说，“{WORDS}”")
    assert "”" not in "".join(str(office) for _, office in presenting.in_lead((lead,), KNOWLEDGE))


BODY = "越南农业遗传研究所木薯室主任"


@pytest.mark.parametrize(
    ("rest", "name"),
    [
        ("阮文东不主张只烧。抗病品种已种到六万公顷。", "阮文东"),
        ("岳长河先把去年的事情摆出来：全年到港四百艘次。", "岳长河"),
        ("潘氏金莲算给同行听：每张门票十二万。", "潘氏金莲"),
        ("赛松·万纳冯第一个开口。那场火烧了四天。", "赛松·万纳冯"),
        ("陈国宝告诫说，任何放流都不要做。", "陈国宝"),
        ("谷雨生答道，不强制雷达。", "谷雨生"),
    ],
)
def test_what_somebody_does_is_no_part_of_the_name(rest, name):
    assert speakers(f"{BODY}{rest}") == [(name, BODY)]


@pytest.mark.parametrize("front", ["上游来的", "代表们推举"])
def test_what_leads_to_somebody_is_no_part_of_the_office(front):
    assert speakers(f"{front}{BODY}阮文东列出了三件事：一是种茎。") == [("阮文东", BODY)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "昆明市市长周军主持了会议，柬埔寨环境部部长发来贺信，由秘书处工作人员代为宣读。",
        "会议花絮　昆明火车站站长周军为代表们准备了当天卸车的榴莲，并介绍了吃法。",
    ],
)
def test_who_greets_and_who_brings_fruit_says_nothing(paragraph):
    words = f"柬埔寨环境部司长索·达拉指出，{WORDS}"
    assert told(words, paragraph, words.replace("索·达拉", "宋·帕莉")) == ["索·达拉", "宋·帕莉"]


def test_offices_above_names_set_apart_are_heads():
    def block(office: str, name: str) -> str:
        return f"{office}\n\n### {name}\n\n{WORDS}"

    assert told(
        block("老中铁路有限公司万象南站换装车间主任", "通鲁·维拉翁"),
        block("昆明国际陆港冷链部箱管员", "祝小满"),
        block("中国铁路昆明局集团有限公司国际联运处工程师", "杜海涛"),
    ) == ["通鲁·维拉翁", "祝小满", "杜海涛"]


def test_the_last_character_of_a_post_begins_no_name():
    assert told(f"柬埔寨环境部水质处技术官员索·武提先生就此谈道，{WORDS}") == ["索·武提先生"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "老挝公安部反拐局中校Sok Dara说，求助牌已换成三种文字。",
            ("Sok Dara", "老挝公安部反拐局中校"),
        ),
        (
            "泰国皇家警察总署反拐处警监Sok Dara介绍了笔录的做法。",
            ("Sok Dara", "泰国皇家警察总署反拐处警监"),
        ),
        ("西双版纳州安全科科长依光介绍了行前课。", ("依光", "西双版纳州安全科科长")),
        ("西双版纳州安全科科长岩罕提醒车队靠左行驶。", ("岩罕", "西双版纳州安全科科长")),
        ("世界卫生组织驻华代表处的书面意见认为，水缸要加盖。", ("None", "世界卫生组织驻华代表处")),
        ("世界卫生组织驻华代表处来函指出，水缸要加盖。", ("None", "世界卫生组织驻华代表处")),
        (
            "联合国环境规划署驻华代表处发来贺信，称这份报告来得及时。",
            ("None", "联合国环境规划署驻华代表处"),
        ),
    ],
)
def test_ranks_names_of_the_dai_and_bodies_that_write(sentence, told):
    remark = parsed(*HEAD, LEAD, sentence).remarks[-1]
    assert (str(remark.name), str(remark.position and remark.position.printed)) == told


@pytest.mark.parametrize("words", ["依法介绍了行前课。", "玉米介绍了一番。", "依次发言。"])
def test_a_word_is_no_name_of_the_dai(words):
    assert "依" not in "".join(told(f"西双版纳州安全科科长{words}"))
    assert "玉" not in "".join(told(f"西双版纳州安全科科长{words}"))


def test_why_somebody_said_little_is_no_part_of_the_name():
    sentence = "缅甸掸邦东部林业局负责人吴昂觉敏因线路不畅，只作了简短发言。他希望恢复巡护。"
    assert told(sentence) == ["吴昂觉敏"]


def test_a_chinese_office_may_touch_a_name_in_letters():
    lines = (
        "**SOK Dara柬埔寨港务厅厅长**",
        "浮标已经加设。",
        "**Li Na云南海事局引航员**",
        "水位要早报。",
    )
    assert told(*lines) == ["SOK Dara", "Li Na"]


def test_for_whom_somebody_spoke_is_no_office():
    found = parsed(
        *HEAD,
        LEAD,
        "**Ros Kosal**\t柬埔寨农村发展部项目官员",
        f"Ros Kosal代表学员发言。她说，{WORDS}",
        "**Nan Mya Thwe**\t缅甸气象水文司预报员",
        f"Nan Mya Thwe介绍了经过。{WORDS}",
    )
    assert [str(remark.position.printed) for remark in found.remarks if remark.position] == [
        "柬埔寨农村发展部项目官员",
        "缅甸气象水文司预报员",
    ]


@pytest.mark.parametrize("verb", ["注意到", "打了个比方", "直陈", "吐露"])
def test_verbs_of_speech_that_editors_vary(verb):
    assert told(f"水务局局长何平{verb}，{WORDS}") == ["何平"]
