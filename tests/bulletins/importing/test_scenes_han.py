"""Chinese hands that tell scenes: turns behind a dash, whose office the place tells, words that go
on where a post seems to end, whoever was there and said nothing."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import running

from .knowing import KNOWLEDGE
from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_telling import line, speakers

FIRST = f"柬埔寨环境部司长索·达拉指出，{WORDS}", f"老挝农林部处长坎·维莱表示，{WORDS}"


def told(*lines: str) -> list[str]:
    return [str(remark.name) for remark in parsed(*HEAD, LEAD, *lines).remarks]


@pytest.mark.parametrize("dash", ["——", "—", "– "])
def test_a_dash_that_marks_a_turn_is_no_part_of_the_name(dash):
    lead = "2022年5月4日，流域对话会在金边举行。环境部司长周文博和索·达拉共同主持。"
    found = parsed(*HEAD, lead, f"{dash}周文博说，{WORDS}", *FIRST)
    assert [str(remark.name) for remark in found.remarks] == ["周文博", "索·达拉", "坎·维莱"]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("中国水利部长江流域管理局副局长", "周文博"),
        ("中国交通运输部长江航务管理局局长", "李静"),
        ("国家林业局长沙市监测站站长", "周文博"),
    ],
)
def test_no_post_ends_in_the_middle_of_a_longer_word(office, name):
    assert speakers(f"{office}{name}带来了一张图，他说，水位低了两米。") == [(name, office)]


def test_a_minister_whose_name_begins_like_a_river_keeps_it():
    assert speakers("云南省环境保护部长江雪梅表示，要快。") == [("江雪梅", "云南省环境保护部长")]


@pytest.mark.parametrize("aside", ["、法国人", "、白族人", "、苗族"])
def test_where_somebody_comes_from_is_no_part_of_the_name(aside):
    assert speakers(f"世界银行渔业专家{aside}让·杜邦展示了一组图，他建议统一标签。") == [
        ("让·杜邦", "世界银行渔业专家")
    ]


@pytest.mark.parametrize("deed", ["推介了", "演示了", "剖析了", "梳理了"])
def test_what_somebody_does_is_no_part_of_a_short_name(deed):
    assert speakers(f"云南省环境监测中心副主任周雪{deed}“一河一策”，她说好用。") == [
        ("周雪", "云南省环境监测中心副主任")
    ]


@pytest.mark.parametrize(
    ("scene", "name", "office"),
    [
        ("午后在大理市湿地管理局座谈，局长Sok Dara先生摊开地图。他说沼泽少了一半。",
         "Sok Dara", "局长"),
        ("今天看了一家造纸厂。厂里的技术主管Chan Vanna领我们上了三楼。据她介绍，回用率有六成。",
         "Chan Vanna", "技术主管"),
        ("到村里的合作社去。社长李静领着十二户人家，她希望有一台打包机。", "李静", "社长"),
    ],
)  # fmt: skip
def test_an_office_alone_is_that_of_the_place_just_told(scene, name, office):
    assert speakers(scene) == [(name, office)]


@pytest.mark.parametrize(
    "scene",
    [
        "午后在大理市湿地管理局座谈，局长Sok Dara先生摊开地图，大家看了很久。",
        "天热，路远。局长Sok Dara先生给我们看图。车上的人说累了。",
    ],
)
def test_with_no_words_or_no_place_an_office_alone_is_nobodys(scene):
    assert running.voices(line(scene), KNOWLEDGE) == []


@pytest.mark.parametrize(
    "silence",
    ["，整晚没开过麦，一直在点头", "全程没有发言", "，从头到尾没有说话，只是记笔记", "一言不发"],
)
def test_whoever_said_nothing_is_no_speaker(silence):
    text = f"在场的还有柬埔寨环境部司长Sok Dara{silence}，大家说可惜。"
    assert running.voices(line(text), KNOWLEDGE) == []


@pytest.mark.parametrize(
    "turn",
    [
        f"索·达拉赞成这个思路，但希望数据细化。{WORDS}",
        f"座谈时索·达拉司长回应说，{WORDS}",
        f"快散场的时候，索·达拉又打开了话筒：“{WORDS}”",
    ],
)
def test_somebody_known_speaks_again_whatever_tells_it(turn):
    assert told(*FIRST, turn) == ["索·达拉", "坎·维莱", "索·达拉"]


def test_entries_below_what_was_agreed_are_nobodys_words():
    entries = "- 每月最后一天同去河边；\n- 索·达拉开一期小课；\n- 六月前寄出试剂。"
    found = parsed(*HEAD, LEAD, *FIRST, "**最后我们约好了：**", entries)
    assert [str(remark.name) for remark in found.remarks] == ["索·达拉", "坎·维莱"]
    assert "开一期小课" in str(found.closing)


def test_a_part_in_the_meeting_stands_before_a_name_with_its_office():
    [remark] = parsed(
        *HEAD, LEAD, f"**@主持人　许文博**（青年网络秘书处协调人，在大理）\n\n{WORDS}"
    ).remarks
    assert (str(remark.name), remark.role) == ("许文博", "chair")
    assert remark.position and str(remark.position.printed) == "青年网络秘书处协调人"


@pytest.mark.parametrize("post", ["密支那青年教师", "槟知省返乡创业者"])
def test_posts_of_young_people_are_posts(post):
    assert told(*(f"**{name}**　*越南{post}*\n\n{WORDS}" for name in ("Min Thu", "Le Chau"))) == [
        "Min Thu",
        "Le Chau",
    ]
