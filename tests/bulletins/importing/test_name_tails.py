"""Where a name ends before the next word, and who has the words of a question."""

from __future__ import annotations

import pytest

from .test_unheard import HAN, LATIN, speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "主旨发言由中国工程院院士王浩作。他从水循环讲起，最后落到一句话：先把账算清楚。",
            ["王浩"],
        ),
        ("渔民代表颂汶讲话不长：“水慢一点涨，我们就够了。”", ["颂汶"]),
        (
            "孟连县纳允镇的茶农岩罗和妻子玉香也来了。岩罗说，茶地上边的水源林一棵都没砍。",
            ["岩罗"],
        ),
        ("泰方代表素拉猜最后发言，他开玩笑说，前面的人把话说完了。", ["素拉猜"]),
        ("云南省水利厅厅长李和表示，水位偏低。", ["李和"]),
        ("柬埔寨记者索菲问，放水会不会提前告知下游渔民。", []),
    ],
)
def test_a_chinese_name_ends_before_the_next_word(text, names):
    assert speakers(f"{HAN}{text}\n\n下一次培训将于2024年在河内举行。\n") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Prof. Le Quang Tri (Can Tho University) came with three figures. Salt water has "
            "moved twenty kilometres inland.",
            ["Prof. Le Quang Tri"],
        ),
        (
            "It was Mr. Xaysavath Vongvilay of the Lao Electricity Department who asked for "
            "fish passes.",
            ["Mr. Xaysavath Vongvilay"],
        ),
    ],
)
def test_an_english_sentence_brings_somebody_in(text, names):
    assert speakers(f"{LATIN}{text}\n\nThe next training will be held in Hanoi.\n") == names
