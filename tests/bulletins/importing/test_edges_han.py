"""What stands at the edges of a Chinese paper: whom to ask, who makes it, the lead above words
that are signed, marks of notes, short news below."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, WORDS, parsed

SPEAKERS = (
    f"柬埔寨环境部司长索·达拉指出，{WORDS}",
    f"越南自然资源与环境部副司长阮文雄表示，{WORDS}",
)


def reached(*lines: str):
    contact = parsed(*HEAD, LEAD, *SPEAKERS, "---", *lines).contact
    assert contact
    return contact


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("联系人：玉香、赵磊  \n电话：0691-2140 386",), ["玉香", "赵磊"]),
        (("### 联系方式", "编辑：段小燕", "电话：+86 871 6612 4590"), ["段小燕"]),
        (("通讯处　广西南宁市大学东路174号  \n联系人　韦丽萍、黄志远  \n电话　0771-3245 018",),
         ["韦丽萍", "黄志远"]),
    ],
)  # fmt: skip
def test_whom_to_ask(lines, names):
    assert [str(name) for name in reached(*lines).names] == names


def test_where_the_office_is_behind_a_gap():
    contact = reached("通讯处　广西南宁市大学东路174号  \n电话　0771-3245 018")
    assert str(contact.address) == "广西南宁市大学东路174号"


def test_an_office_is_no_person_to_ask():
    assert not reached("联系人：值班室  \n电话：0691-2140 386").names


def test_the_lead_above_words_that_are_signed_below():
    found = parsed(
        *HEAD,
        LEAD,
        f"我们有四座泵站，三座在菜市场旁边。{WORDS}",
        "——柬埔寨环境部司长　索·达拉",
        f"市场出水口装了一道斜格栅。{WORDS}",
        "——越南自然资源与环境部副司长　阮文雄",
        f"抽粪车一共三十一辆，到哪里去倒，市里说不清。{WORDS}",
        "——老挝环境研究所所长　阿农·赛亚孔",
    )
    assert str(found.lead) == LEAD
    assert [str(one.text)[:4] for one in found.remarks] == ["我们有四", "市场出水", "抽粪车一"]


def test_a_body_signs_below_its_words_as_persons_do():
    found = parsed(
        *HEAD,
        LEAD,
        f"我们有四座泵站，三座在菜市场旁边。{WORDS}",
        "——柬埔寨环境部",
        f"市场出水口装了一道斜格栅。{WORDS}",
        "——越南自然资源与环境部副司长　阮文雄",
        f"抽粪车一共三十一辆，到哪里去倒，市里说不清。{WORDS}",
        "——老挝环境研究所所长　阿农·赛亚孔",
    )
    told = [str(one.name or (one.position and one.position.printed)) for one in found.remarks]
    assert told == ["柬埔寨环境部", "阮文雄", "阿农·赛亚孔"]


def test_the_mark_of_a_note_is_none_of_the_words():
    found = parsed(*HEAD, f"{LEAD}¹", *SPEAKERS)
    assert str(found.lead) == LEAD
    found = parsed(*HEAD, LEAD, SPEAKERS[0], f"{SPEAKERS[1]}流域面积为七万m²")
    assert str(found.remarks[-1].text).endswith("m²")


def test_who_makes_the_paper_speaks_in_no_line_of_it():
    found = parsed(
        *HEAD,
        LEAD,
        *SPEAKERS,
        "---",
        "《江林》编辑部　编辑：刀小妹　顾问：林青禾",
        "电话：0691-2140 386",
    )
    assert [str(one.name) for one in found.remarks] == ["索·达拉", "阮文雄"]


def test_a_name_of_two_sounds_before_what_is_said():
    found = parsed(
        *HEAD,
        LEAD,
        SPEAKERS[0],
        "话题转到烧荒。磨丁县南木村村长坎潘用克木语讲，旱谷不烧就长不出来，日子由老人看月亮定。",
    )
    assert [str(one.name) for one in found.remarks] == ["索·达拉", "坎潘"]


def test_short_news_below_a_report_are_no_outcome_of_it():
    closing = "散会前，大家商定了三件事：两队统一使用一个对讲频率，每年一月互换禁烧日。"
    found = parsed(
        *HEAD, LEAD, *SPEAKERS, closing, "## 简讯", "- 3月2日，红外相机拍到印度野牛一家五头。"
    )
    assert str(found.closing) == closing


@pytest.mark.parametrize(
    ("lead", "title", "place"),
    [
        ("5月4日，森林防火座谈会在尚勇镇的一间护林站里开了一个下午。", "森林防火座谈会",
         "尚勇镇的一间护林站"),
        ("5月4日，渔政联络会在清盛码头的仓库里坐了整整一天。", "渔政联络会", "清盛码头的仓库"),
        ("5月4日，传染病联防例会在德宏州芒市举行。", "传染病联防例会", "德宏州芒市"),
    ],
)  # fmt: skip
def test_how_long_people_sat_together(lead, title, place):
    meeting = parsed(*HEAD[:2], "# 江河能等多久", lead, *SPEAKERS).meeting
    assert meeting and (str(meeting.title), str(meeting.place)) == (title, place)
