"""Chinese minutes: a form with those who came, points by name, an agenda, what was decided."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import ParsedBulletin, parse, running
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE
from .test_telling import line, speakers

_FORM = """# 湖区治理项目秘书处

## 会议简报

2021年第2号

**会议名称：** 湖区治理项目第三次会议

**时间：** 2021年3月4日

**主席：** 云南省生态环境厅副厅长 周文博

**出席：**

- 柬埔寨　环境部司长 Sok Dara；环境部官员 Chan Vanna
- 老挝　自然资源与环境部处长 Khamla Vong
- 观察员　亚洲开发银行高级官员 李静

### 概况

3月4日，湖区治理项目以视频方式召开第三次会议，听取了半年进展。

{agenda}### 进展

（1）主席周文博宣布会议开始，说明两处示范点已经完工。

（2）Sok Dara报告：示范点三月通水，出水可以浇菜。

（3）亚洲开发银行李静作为观察员表示，愿意提供数据。

（4）周文博最后归纳说，进度比预期要快，请各方继续努力。

### 决定

会议决定：
1. 示范点顺延三个月；
2. 下次会议仍以视频方式召开。
"""


def parsed(agenda: str = "") -> ParsedBulletin:
    return parse(read(_FORM.format(agenda=agenda).encode(), "a.md"), KNOWLEDGE)


def test_those_who_came_are_known_below_by_the_name_alone():
    told = [(str(one.name), one.position and str(one.position.printed), one.role)
            for one in parsed().remarks]  # fmt: skip
    assert told == [
        ("周文博", "云南省生态环境厅副厅长", "chair"),
        ("Sok Dara", "柬埔寨　环境部司长", "remark"),
        ("李静", "亚洲开发银行高级官员", "remark"),
        ("周文博", "云南省生态环境厅副厅长", "chair"),
    ]


def test_what_was_decided_closes_below_its_heading():
    assert "示范点顺延三个月" in str(parsed().closing)


@pytest.mark.parametrize("heading", ["**会议日程**", "**活动安排**"])
@pytest.mark.parametrize("day", ["4日上午", "9:00—10:00"])
def test_an_agenda_is_left_over_and_in_no_lead(heading, day):
    table = (
        f"{heading}\n\n| 时间 | 内容 |\n|---|---|\n| {day} | 听取进展 |\n| 5日下午 | 讨论 |\n\n"
    )
    found = parsed(table)
    assert "听取进展" in "".join(str(each.printed) for each in found.left_over)
    assert len(found.remarks) == 4


@pytest.mark.parametrize("part", ["主席", "会议联合主席、", "共同主席"])
def test_who_presides_is_told_before_the_office(part):
    found = running.voices(line(f"{part}柬埔寨环境部司长Sok Dara提醒大家注意时间。"), KNOWLEDGE)
    assert [(str(one.name), str(one.position), one.role) for one in found] == [
        ("Sok Dara", "柬埔寨环境部司长", "chair")
    ]


@pytest.mark.parametrize("verb", ["概括说", "算了一笔账", "呼应道", "抱怨说", "恳请各方支持"])
def test_what_somebody_does_is_told_by_any_verb_of_saying(verb):
    assert speakers(f"柬埔寨环境部司长Sok Dara{verb}，数据不足。") == [
        ("Sok Dara", "柬埔寨环境部司长")
    ]
