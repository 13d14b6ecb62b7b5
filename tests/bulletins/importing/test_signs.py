"""Text with rare signs is read as with the usual ones, and kept as it is printed."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing, reading
from bulletins.importing.parsing import coverage, signs

from .knowing import KNOWLEDGE

LINES = (
    "湖区水资源合作中心",
    "2022年第3期 2022年5月6日",
    "# 流域对话会在金边举行",
    "5月4日,流域水质对话会在柬埔寨金边举行,这是三年来的第一次。问题只有一个:水从哪里来?",
    "会议由中心秘书长周文博主持。周文博表示,上游的数据来得太晚,下游只能猜。",
    "会上,柬埔寨环境部司长索·达拉回应了各方;他说,明年起每天发布一次数据。",
    "会议商定:年内试行统一的水位单,MOU在十月签署。",
)
WIDE = str.maketrans(",;:?", "，；：？")


def document(*lines: str):
    return reading.read("\n\n".join(lines).encode(), "one.md")


def values(lines):
    found = parsing.parse(document(*lines), KNOWLEDGE)
    assert found.meeting
    return [
        found.headline,
        found.lead,
        found.meeting.title,
        found.closing,
        *(x for one in found.remarks for x in (one.name, one.text)),
    ]


def test_it_says_what_it_says_with_wide_signs_and_as_it_is_printed():
    narrow, wide = values(LINES), values([line.translate(WIDE) for line in LINES])
    assert [str(one).translate(WIDE) for one in narrow] == [str(one) for one in wide]
    assert str(narrow[2]) == "流域水质对话会"
    assert str(narrow[1]) == LINES[3]
    assert str(narrow[3]) == LINES[6]
    assert [str(one) for one in narrow[4::2]] == ["周文博", "索·达拉"]


@pytest.mark.parametrize(
    "line",
    [
        "康伯言, Deputy Director, 云南大学",
        "Tel: 0871-65550000, ext. 3; Bulletin, 简报",
        "12,500名学员, 3:1",
        "〔2019〕5号",
    ],
)
def test_signs_of_another_tongue_and_inside_figures_stay(line):
    read = document(line)
    assert signs.usual(read)[0] is read


def test_rare_brackets_around_a_label():
    about = "湖区水资源合作中心2017年12月在大理启动运行，是湖区各国的研究机构。"
    found = parsing.parse(
        document(*LINES, f"〔中心简况〕{about}", "电话：010-81234567"), KNOWLEDGE
    )
    assert str(found.about) == about
    assert "〔中心简况〕" in map(str, found.labels)
    assert str(found.closing) == LINES[6]


def test_nothing_is_lost():
    read = document(*LINES)
    coverage.check(read, parsing.parse(read, KNOWLEDGE))


@pytest.mark.parametrize("gap", ["  ", "     ", "\u3000", " \u3000 "])
def test_more_room_than_one_space_parts_a_name_from_its_office(gap):
    people = (
        ("Duangta Panyasak", "Adviser, Lake Network"),
        ("Kittipong Ruangrit", "PhD student, Lake University"),
        ("Tep Makara", "Site Manager, Prek Toal"),
    )
    words = "The road was closed for two days. We need a second one, and soon."
    text = "# Lake Notes\n\nNo. 3/2021\n\n10 December 2021\n\n# Lake Network met in Phnom Penh\n\n"
    text += "The Lake Network met in Phnom Penh on 6 December 2021. It reviewed the accounts.\n\n"
    text += "\n\n".join(f"{name}{gap}{post}\n\n{words}" for name, post in people)
    remarks = parsing.parse(reading.read(text.encode(), "a.md"), KNOWLEDGE).remarks
    assert [str(remark.name) for remark in remarks] == [name for name, _ in people]
    assert str(remarks[0].position.printed) == "Adviser, Lake Network"


@pytest.mark.parametrize(
    ("line", "usual"),
    [
        ("水位降了三尺. 没有人说话.", "水位降了三尺。 没有人说话。"),
        ("“听见了,就忘不了.”他建议录音.", "“听见了，就忘不了。”他建议录音。"),
        ("环保怕“喊”.数据要有出处.", "环保怕“喊”。数据要有出处。"),
        ("索.达拉到会. 一. 概况", "索.达拉到会。 一. 概况"),
    ],
)
def test_a_stop_behind_characters_ends_a_sentence_and_parts_no_name(line, usual):
    assert signs.usual(document(line))[0].source == usual


def test_a_paragraph_with_such_stops_leads():
    lines = [
        *LINES[:3],
        "5月4日, 水质对话会在金边举行, 三个国家的学生到场. 没有主席台.",
        "索·达拉 | 柬埔寨环境部司长",
        "她从编辑的角度提醒大家, 数据要有出处, 事情要大一点.",
    ]
    found = parsing.parse(document(*lines), KNOWLEDGE)
    assert str(found.lead) == lines[3]
    assert [str(one.text) for one in found.remarks] == [lines[5]]
