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


def test_a_gap_inside_a_name_in_letters_parts_nothing():
    told = (
        ("老挝环境部科员", "Souksavanh Douangdy", "：课程太满，建议下次减掉一天，加一天下田。"),
        ("越南植保站副站长", "Huỳnh Tấn Lộc", "：押金的办法可以马上学，回去先在自家试。"),
        ("柬埔寨环境部处长", "Thiri Aung", "（蒂丽昂）首先发言。他说，请把课件译成别的文字。"),
    )
    lines = [f"{office} {name}{rest}" for office, name, rest in told]
    remarks = parsed(*HEAD, LEAD, *lines).remarks
    assert [str(one.name) for one in remarks] == [name for _, name, _ in told]
