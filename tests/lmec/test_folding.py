"""Ways of writing that make no difference."""

from __future__ import annotations

import pytest

from lmec import folding


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("甲—乙", "甲-乙"),
        ("ＡＢＣ", "abc"),
        ("纳瓦·西里", "纳瓦•西里"),
        ("សហប្រតិបត្តិការ", "សហប្រតិបត្ដិការ"),
        ("ທຳມະຊາດ", "ທໍາມະຊາດ"),
        ("น้ำ", "นํ้า"),
        ("a\u200bb", "ab"),
        ("“甲”", "甲"),
    ],
)
def test_two_ways_of_writing_fold_to_one(one, other):
    assert folding.solid(one) == folding.solid(other)


def test_a_point_inside_a_number_tells_apart():
    assert folding.solid("PM2.5") != folding.solid("PM25")


def test_marks_fold_for_finding_and_đ_with_them():
    assert folding.without_marks("Đỗ Đức Duy") == "Do Duc Duy"


def test_where_there_is_no_character_there_is_no_chinese_one():
    assert [folding.is_han(char) for char in ("", "水", "a")] == [False, True, False]
