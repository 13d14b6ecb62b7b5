"""Posts that are occupations, of which no word tells an office."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, offices

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, parsed
from .test_telling import speakers

FIRST = "柬埔寨环境部司长索·达拉指出，水位应当公开。"
WORDS = "多数船员不会英语，统一频道之后还须统一用语。"


@pytest.mark.parametrize(
    "office",
    [
        "缅甸掸邦稻农协会会计",
        "越南河口县边防站军医",
        "柬埔寨湿地保护区首席兽医",
        "缅甸警察部队水上大队上校",
        "老挝轮椅篮球国家队主教练",
        "泰国湄公传媒集团编辑",
        "缅甸孟邦江口村铁匠",
        "柬埔寨上丁省渡口船老大",
        "缅甸内河运输处首席验船师",
        "缅甸水质监测中心总工程师、培训班主讲教师",
        "缅甸清孔保护小组召集人",
    ],
)
@pytest.mark.parametrize("name", ["吴丁昂", "Nay Lin Tun"])
def test_who_has_one_speaks_inside_a_paragraph(office, name):
    assert speakers(f"{FIRST}{office}{name}则提醒与会者，{WORDS}")[1:] == [(name, office)]


def test_such_a_one_may_head_the_words():
    heads = ("（一）玉溪市副市长段志成", "（二）缅甸掸邦稻农协会会计吴昂敏")
    found = parsed(*HEAD, LEAD, *(line for head in heads for line in (head, WORDS))).remarks
    assert [str(one.name) for one in found] == ["段志成", "吴昂敏"]


@pytest.mark.parametrize(
    "text",
    [
        "农业部畜牧兽医|局局长",
        "村民参与保护工|作坊侧记",
        "河谷大学会计|学院院长",
        "缅甸掸邦兽医|官赛昂腾",
        "广西药用植物园主|任杨绍文",
        "清盛港夜间作业主|管威猜",
        "高中校|长周军",
        "会议批准将|于年底",
    ],
)
def test_a_longer_word_is_none(text):
    before, after = text.split("|")
    assert not offices.ends_post(before + after, len(before))


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("广西药用植物园主任杨绍文汇报了情况。", "杨绍文", "广西药用植物园主任"),
        (
            "镇上的情况由中国水利部司长李秀英介绍。卫生院设了检测点。",
            "李秀英",
            "中国水利部司长",
        ),
        (
            "来自老挝气象水文司预报处处长的坎蓬·西苏万谈到困难，他说站上只有三个人。",
            "坎蓬·西苏万",
            "老挝气象水文司预报处处长",
        ),
    ],
)
def test_what_leads_to_the_office_or_from_it_is_no_part_of_office_or_name(text, name, office):
    assert speakers(text) == [(name, office)]


@pytest.mark.parametrize("words", ["的坎蓬·西苏万", "分论坛", "主会场"])
def test_nobody_is_called_so(words):
    assert not names.is_name(words, KNOWLEDGE)


def test_a_side_with_which_the_words_below_a_head_begin_is_nobody_else():
    heads = ("**庄绍言**\\\n项目办公室主任", "**索·达拉**\\\n柬埔寨环境部司长")
    said = "中方支持新的行动框架。中国生态环境部已把监测列入今年的援助计划。"
    found = parsed(*HEAD, LEAD, heads[0], said, heads[1], WORDS).remarks
    assert [str(one.name) for one in found] == ["庄绍言", "索·达拉"]
