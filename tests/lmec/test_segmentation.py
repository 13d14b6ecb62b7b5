"""The searchable units of a text, in seven scripts."""

import pytest

from lmec.segmentation import occurrences, runs, units


def texts(text):
    return [unit.text for unit in units(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("澜湄plan，河", ["澜", "湄", "plan", "河"]),
        ("น้ำ", ["น้ํา"]),
        ("ស្ថាន", ["ស្ថា", "ន"]),
        ("ນ້ຳ", ["ນ້ໍາ"]),
        ("Môi trường", ["moi", "truong"]),
        ("ＬＭＥＣ ๒๕๖๕", ["lmec", "2565"]),
        ("Đại", ["dai"]),
    ],
)
def test_units_are_clusters_and_folded_words(text, expected):
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("น้ำ", "น\u0e4d\u0e49า"),
        ("ນ້ຳ", "ນ\u0ecd\u0ec9າ"),
        ("ប្រតិបត្តិការ", "ប្រតិបត្ដិការ"),
        ("ក្រសួង\u200bបរិស្ថាន", "ក្រសួងបរិស្ថាន"),
        ("Tuấn", "Tua\u0302\u0301n"),
    ],
)
def test_two_spellings_of_one_text_have_the_same_units(one, other):
    assert texts(one) == texts(other)


def test_offsets_lead_back_to_the_text_as_given():
    text = "会议由 Lê Ngọc Tuấn 主持"
    assert [text[u.start : u.end] for u in units(text)] == [
        "会", "议", "由", "Lê", "Ngọc", "Tuấn", "主", "持",
    ]  # fmt: skip


def test_a_dictionary_tells_where_words_begin_and_end():
    edges = [(u.text, u.begins, u.ends) for u in units("中国人民", "zh-hans")]
    assert edges == [
        ("中", True, False), ("国", False, True), ("人", True, False), ("民", False, True),
    ]  # fmt: skip


def test_punctuation_ends_a_run_and_spaces_do_not():
    assert [unit.run for unit in units("ธรรม ชาติ, น้ำ")] == [0] * 7 + [1]


def test_spaces_part_a_question():
    assert [len(run) for run in runs("ธรรม ชาติ, น้ำ")] == [4, 3, 1]


def test_an_ending_belongs_to_the_chinese_word_before_it():
    edges = [(u.text, u.begins) for u in units("护林员在", "zh-hans")]
    assert edges[2:] == [("员", False), ("在", True)]


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("Các Môi trường", "moi truong", ["Môi", "trường"]),
        ("new strategies", "strategy", ["strategies"]),
        ("澜沧江-湄公河", "湄公", ["湄公"]),
        ("น้ำและทรัพยากร", "ทรัพยากร", ["ทรัพยากร"]),
    ],
)
def test_occurrences_are_found_as_they_are_written(text, question, expected):
    assert [text[a:b] for a, b in occurrences(text, runs(question))] == expected
