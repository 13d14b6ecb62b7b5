"""Names told twice, in characters and in letters, with honours between; names of guests."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.parsing import names

from .knowing import KNOWLEDGE
from .test_telling import speakers

OFFICE = "柬埔寨环境部水资源司司长"


def parsed(*lines: str):
    from bulletins.importing import reading

    document = reading.read("\n\n".join(lines).encode(), "one.md")
    return parsing.parse(document, KNOWLEDGE)


HEAD = ("# 环境合作简报", "2022年第3期　2022年5月6日", "# 流域对话会在金边举行")
LEAD = "2022年5月4日，流域对话会在金边举行，六国代表六十人参加。"
WORDS = "雨季来得一年比一年晚，下游的稻田首先受影响，请各国把水位数据按时送来。"


@pytest.mark.parametrize(
    "name",
    [
        "索·达拉先生（Mr. Sok Dara）",
        "索·达拉先生阁下（H.E. Mr. Sok Dara）",
        "索·达拉（Sok Dara）女士",
        "索·达拉博士",
        "索·达拉老师（Sok Dara）",
        "索·达拉同志",
        "索·达拉（Sok Dara）同志",
        "索·达拉上校",
        "索·达拉二级警监",
    ],
)
def test_honours_stand_between_a_name_and_its_letters(name):
    [told] = speakers(f"{OFFICE}{name}指出，水位数据应当公开。")
    assert names.bare(told[0] or "") == "索·达拉"
    assert told[1] == OFFICE


@pytest.mark.parametrize("post", ["副指挥官", "检察长", "海关关长"])
def test_a_rank_without_a_dot_and_the_posts_of_officers(post):
    [told] = speakers(f"越南公安部边防局{post}吴德明中校通报了今年五月的一起案件。")
    assert (names.bare(told[0] or ""), told[1]) == ("吴德明", f"越南公安部边防局{post}")


def test_of_a_name_with_honours_only_the_name_is_kept():
    found = parsed(*HEAD, LEAD, f"{OFFICE}索·达拉先生（Mr. Sok Dara）指出，水位数据应当公开。")
    assert [str(remark.name) for remark in found.remarks] == ["索·达拉先生"]


@pytest.mark.parametrize("gap", ["\n", "  \n"])
def test_letters_below_a_name_are_no_other_person(gap):
    blocks = [
        gap.join((f"**{name}**", letters, office)) + f"\n\n{WORDS}"
        for name, letters, office in (
            ("索·达拉", "Sok Dara", OFFICE),
            ("何静", "He Jing", "云南省环境监测中心工程师"),
            ("山本健", "Yamamoto Ken", "亚洲开发银行顾问"),
        )
    ]
    found = parsed(*HEAD, LEAD, *blocks)
    assert [str(remark.name) for remark in found.remarks] == ["索·达拉", "何静", "山本健"]


def test_letters_behind_a_name_in_a_line():
    found = parsed(
        *HEAD,
        LEAD,
        f"- **索·达拉 Sok Dara（{OFFICE}）**：{WORDS}",
        f"- **坎塔 Khamta（老挝占巴塞省环境厅厅长）**：{WORDS}",
    )
    assert [names.bare(str(remark.name)) for remark in found.remarks] == ["索·达拉", "坎塔"]


@pytest.mark.parametrize("name", ["渡边直子", "佐佐木健", "长谷川诚", "朴永哲"])
def test_guests_from_japan_and_korea_have_names(name):
    assert names.is_name(name, KNOWLEDGE)


@pytest.mark.parametrize("text", ["高桥水库建设", "石川河流域", "中山大学", "前田村委会"])
def test_places_and_bodies_are_no_guests(text):
    assert not names.is_name(text, KNOWLEDGE)


def test_whoever_a_form_lists_speaks_by_the_name_alone():
    found = parsed(
        *HEAD,
        "| 时间 | 2022年5月4日 |\n|---|---|\n| 地点 | 金边 |\n"
        "| 参加人 | 柬埔寨环境部处长　索·达拉<br>老挝自然资源与环境部司长　西帕塞 |",
        LEAD,
        "## 一、执行情况",
        f"**索·达拉**：{WORDS}",
        f"**西帕塞**：{WORDS}",
    )
    assert [str(remark.name) for remark in found.remarks] == ["索·达拉", "西帕塞"]


@pytest.mark.parametrize(
    "name",
    ["索·达拉（昵称“小达”）", "索·达拉，村民们叫她“达姐”", "索·达拉（Golf）", "索·达拉（女）"],
)
def test_how_somebody_is_called_besides_is_no_part_of_the_name(name):
    found = parsed(*HEAD, LEAD, f"**{name}**\n{OFFICE}\n\n{WORDS}")
    assert [names.bare(str(remark.name)) for remark in found.remarks] == ["索·达拉"]


@pytest.mark.parametrize(
    "office",
    ["世界气象组织协调官", "泰国污染控制厅气象师", "云南大学博士生", "老挝南卡定保护区巡护员"],
)
def test_open_classes_of_offices(office):
    found = parsed(*HEAD, LEAD, f"**索·达拉**\n{office}\n\n{WORDS}")
    assert [remark.position.printed.text for remark in found.remarks] == [office]


def test_whoever_speaks_for_others_is_told_before_them():
    found = parsed(*HEAD, LEAD, f"{OFFICE}索·达拉女士代表下游各国致辞。她说，水位数据应当公开。")
    assert [names.bare(str(remark.name)) for remark in found.remarks] == ["索·达拉"]


def test_a_part_behind_the_office_in_brackets_presides():
    found = parsed(
        *HEAD,
        LEAD,
        f"- **何静（云南省环境监测中心工程师，主持人）**：{WORDS}",
        f"- **索·达拉（{OFFICE}）**：{WORDS}",
    )
    assert [remark.role for remark in found.remarks] == ["chair", "remark"]


def test_whoever_chairs_a_session_is_told_behind_any_short_front():
    [told] = speakers("本节由泰国清迈大学副校长素拉·因塔博士主持。他说，小城的垃圾不多。")
    assert told == ("素拉·因塔博士", "泰国清迈大学副校长")


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("掰着手指头算账，他说，水不够。", "索·达拉"),
        ("坚持站着讲完，他说，水不够。", "索·达拉"),
        ("接过了话头：“水不够。”", "索·达拉"),
        ("大声说，水不够。", "索·达拉"),
        ("老师（Sok Dara）坚持站着讲完，他说，水不够。", "索·达拉老师（Sok Dara）"),
    ],
)
def test_a_name_with_a_dot_ends_where_its_sounds_end(behind, name):
    assert speakers(f"{OFFICE}索·达拉{behind}") == [(name, OFFICE)]


def test_a_name_without_a_dot_ends_there_too_behind_an_office_of_its_country():
    office = "缅甸环境保护司助理司长"
    assert speakers(f"{office}杜钦玛特放了一组照片。她说，鱼少了。") == [("杜钦玛特", office)]


def test_the_words_of_somebody_are_told_as_that_one_s():
    office = "越南环境总局监测中心副主任"
    assert speakers(f"{office}黎文勇的发言最短。他说，水不够。") == [("黎文勇", office)]
    assert speakers(f"{office}黎文勇的同事来了。他说，水不够。") == []


def test_age_and_part_stand_between_office_and_name():
    told = speakers("东道主、云南大学的讲师、七十二岁的索·达拉笑着说，水不够。")
    assert told == [("索·达拉", "云南大学的讲师")]


def test_the_office_may_stand_behind_the_letters_in_brackets():
    told = speakers("老挝农林部林业司的坎·维莱先生（Kham Vilay，保护区处处长）讲了一个故事。")
    assert told == [("坎·维莱先生", "保护区处处长")]


@pytest.mark.parametrize(
    "text", ["Before", "Correction", "Errata", "Today", "Behind Closed Gates"]
)
def test_words_that_lead_on_or_head_a_note_are_nobody(text):
    assert not names.is_name(text, KNOWLEDGE)


def test_what_counts_is_no_name_written_as_it_sounds():
    assert names.is_transliterated("昂觉莫", KNOWLEDGE)
    assert not names.is_transliterated("组一篮鲶鱼", KNOWLEDGE)


def test_trainees_and_teachers_are_nobody():
    assert not names.is_name("和教师", KNOWLEDGE)
    assert names.is_name("和志诚", KNOWLEDGE)
