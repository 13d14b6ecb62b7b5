"""Posts that are occupations, of which no word tells an office."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import offices

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
        "高中校|长周军",
        "会议批准将|于年底",
    ],
)
def test_a_longer_word_is_none(text):
    before, after = text.split("|")
    assert not offices.ends_post(before + after, len(before))
