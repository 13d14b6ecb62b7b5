"""Chinese heads that only a gap parts from the words behind them, in one paragraph."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed

WORDS = "我们学校五年前办过制冷班，第一年毕业三十人，如今课程每年修订一次。"
TOLD = (
    ("柬埔寨环境部国务秘书兼委员会副主席", "潘索披"),
    ("云南省教育厅职业教育处处长", "罗景行"),
    ("联盟轮值主席、老挝技术学院院长", "通沙·銮拉"),
    ("学员代表、马德望省理工学院教师", "林速蓬"),
)


@pytest.mark.parametrize("name_last", [True, False])
def test_several_such_paragraphs_speak(name_last):
    heads = [f"{office} {name}" if name_last else f"{name}　{office}" for office, name in TOLD]
    remarks = parsed(*HEAD, LEAD, *(f"{head} {WORDS}" for head in heads)).remarks
    assert [(str(one.position.printed), str(one.name)) for one in remarks] == list(TOLD)
    assert {str(one.text) for one in remarks} == {WORDS}


def test_one_alone_and_what_several_did_do_not():
    office, name = TOLD[0]
    assert not parsed(*HEAD, LEAD, WORDS, f"{office} {name} {WORDS}").remarks
    came = [f"{office} {name} 等出席会议，并参观了河岸的新码头。" for office, name in TOLD]
    assert not parsed(*HEAD, LEAD, *came).remarks
