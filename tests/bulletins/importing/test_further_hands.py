"""Other hands of clerks: plain people, labels in bold before the name, slashes for colons."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import meeting, names, parse, running
from bulletins.importing.parsing.facts import Facts
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_telling import line, speakers


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("勐新县胶农陶腊翻到第七十页，说那就是他家的地。", "陶腊", "勐新县胶农"),
        ("河口县农业农村局干部熊桂英补了一句：再过一年就能看到数。", "熊桂英",
         "河口县农业农村局干部"),
        ("柬方联络员Sok Dara报账四件全部办成，但坦承只开了头。", "Sok Dara", "柬方联络员"),
        ("尚勇村村民小组长岩叫也被请上台，他说：“池子我们修。”", "岩叫", "尚勇村村民小组长"),
    ],
)  # fmt: skip
def test_plain_people_speak_with_any_verb(text, name, office):
    assert speakers(text) == [(name, office)]


@pytest.mark.parametrize("words", ["岩叫也被", "李明被请", "周军着急"])
def test_a_verb_is_in_no_name(words):
    assert not names.is_name(words, KNOWLEDGE)


def test_nobody_speaks_who_only_took_part():
    text = "河口县农业农村局干部熊桂英参加了测流，水样当天送走。"
    assert running.voices(line(text), KNOWLEDGE) == []


def test_a_bold_label_stands_before_somebody_whom_the_form_tells():
    source = """# 湖区履约中心

工作通讯（2017）03

2017年8月9日

## 与邻国交换经验

**时　间**：2017年8月3日
**地　点**：广州
**主持人**：陈嘉敏（湖区履约中心副主任）
**与　会**：Sok Dara（柬埔寨环境部司长）、Khamla Vong（老挝自然资源与环境部处长）

**开场**　陈嘉敏欢迎各国同行，说今天不念稿，只回答问题。

**柬埔寨**　Sok Dara问：小矿里的废水怎么收，收了以后又往哪里送？

**老挝**　Khamla Vong介绍，去年查封的药剂至今锁在仓库里。
"""
    found = parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [str(one.name) for one in found.remarks] == ["陈嘉敏", "Sok Dara", "Khamla Vong"]
    assert found.masthead.number
    assert (found.masthead.number.value, found.masthead.year.value) == (3, 2017)


@pytest.mark.parametrize("label", ["电话/", "热线 ", "直线 ", "秘书处电话 "])
def test_a_number_to_call_needs_no_colon(label):
    source = f"""# 湖区合作中心

2021年第4期　2021年5月9日

## 湖区研讨会在昆明召开

2021年5月3日，湖区研讨会在昆明召开，六国代表参加。

{label}010-81234567
"""
    found = parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert found.contact
    assert [str(each) for each in found.contact.telephones] == ["010-81234567"]


def test_a_title_ends_before_what_tells_that_it_was_over_already():
    lead = Printed.at("第七次湖区工作组会议已于6月5日至6日在万象闭幕。", 0)
    found = meeting.parse(lead, None, 2021, KNOWLEDGE, Facts())
    assert found
    assert str(found.title) == "第七次湖区工作组会议"
