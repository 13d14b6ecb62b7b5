"""Speakers whom a Chinese paper tells by where they are from, and by no office."""

from __future__ import annotations

import pytest

from .test_telling import speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("来自琅勃拉邦的Vilay Xaysana说，她的小组每周记录一次鸟类。", "Vilay Xaysana"),
        ("“这里从前有三种翠鸟。”来自琅勃拉邦的Vilay Xaysana这样开场。她每周记录一次。",
         "Vilay Xaysana"),
        ("“河边没有地方扔瓶子。”来自桔井的Sok Dara说。", "Sok Dara"),
        ("“网是新的，鱼是旧的。”来自大理的李芳接过话头。", "李芳"),
        ("家住沙湾拿吉的索·达拉告诉大家，水来得一年比一年晚。", "索·达拉"),
        ("从清孔来的Suda Thongchai女士提出，先量水位，再谈别的。", "Suda Thongchai"),
        ("“先量再说。”老挝的周索这样回答。", "周索"),
    ],
)  # fmt: skip
def test_a_place_and_a_name_that_begins_to_speak(text, name):
    assert [who for who, _ in speakers(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "来自琅勃拉邦的Vilay Xaysana出席了会议。",
        "来自大理的学员参观了水厂。",
        "来自云南的普洱茶介绍了三个品种。",
        "岸边的Sok Dara说明牌已经褪色。",
        "来自大理的李芳获得一等奖。",
    ],
)
def test_who_only_came_and_what_is_no_name_say_nothing(text):
    assert not [name for name, _ in speakers(text) if name]
