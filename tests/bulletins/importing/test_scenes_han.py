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


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("编号：HQ-2017-02　　　2017年9月15日印发", (2017, 2)),
        ("编号：WRG/RIVER/2021/11", (2021, 11)),
        ("Ref. No. WRG-2019-4", (2019, 4)),
    ],
)
def test_the_number_of_minutes_stands_behind_letters(number, told):
    head = parsed("# 河流工作组", number, "2021年12月1日", "## 会议在金边召开", LEAD).masthead
    assert head.year and head.number
    assert (head.year.value, head.number.value) == told


@pytest.mark.parametrize("number", ["编号：HQ-2017-09-15", "批准文号：A-2017-123456"])
def test_days_and_long_numbers_behind_letters_are_no_issue(number):
    head = parsed("# 河流工作组", number, "## 会议在金边召开", LEAD).masthead
    assert head.number is None


MINUTES = (
    "## 1. 断面",
    f"1.1　索·达拉（柬埔寨环境部司长）提出，{WORDS}",
    "1.2　决定：明年一月起增设断面。",
    "## 2. 经费",
    f"2.1　坎·维莱（老挝农林部处长）建议，{WORDS}",
    "2.2　决定：第一期各派十五人。",
)


def test_what_was_decided_on_a_point_is_nobodys_words_and_the_last_one_closes():
    found = parsed(*HEAD, LEAD, *MINUTES)
    assert [str(remark.text).endswith("送来。") for remark in found.remarks] == [True, True]
    assert str(found.closing).endswith("第一期各派十五人。")
    assert any("增设断面" in str(left.printed) for left in found.left_over)


@pytest.mark.parametrize("signed", ["中方主席（签字）　　　柬方主席（签字）", "（盖章）"])
def test_whoever_signs_minutes_stands_below_the_closing(signed):
    found = parsed(*HEAD, LEAD, *MINUTES, signed, "周文博　　　　索·达拉")
    assert str(found.closing).endswith("第一期各派十五人。")


def test_what_a_diary_tells_of_its_day_is_nobodys_words():
    found = parsed(
        *HEAD,
        LEAD,
        "### 5月4日　星期三",
        f"上午去环境局。柬埔寨环境部司长索·达拉接待了我们。他说，{WORDS}",
        "下午看分拣中心，天热，路也不好走。",
        "### 5月5日　星期四",
        f"老挝农林部处长坎·维莱说，{WORDS}",
        f"下午他又说，{WORDS}",
        "### 我们的几点体会",
        "一是先收运，二是再处理。",
    )
    assert [str(remark.text)[-3:] for remark in found.remarks] == ["送来。", "送来。"]
    assert "下午他又说" in str(found.remarks[1].text)
    assert str(found.closing) == "一是先收运，二是再处理。"


@pytest.mark.parametrize("stars", ["*　　　*　　　*", "· · · · ·", "◆ ◆ ◆"])
def test_signs_alone_part_what_follows_from_whoever_spoke(stars):
    found = parsed(
        *HEAD,
        LEAD,
        f"**索·达拉**（柬埔寨环境部司长）**：**{WORDS}",
        f"**坎·维莱**（老挝农林部处长）**：**{WORDS}",
        stars.replace("*", "\\*"),
        "提问环节，现场同学提出七个问题。",
    )
    assert str(found.closing) == "提问环节，现场同学提出七个问题。"


def test_who_made_a_report_in_brackets_is_no_closing():
    found = parsed(
        *HEAD, LEAD, *FIRST, "会议商定明年再会。", "（周文博、李静整理。观点不代表主办单位。）"
    )
    assert str(found.closing) == "会议商定明年再会。"


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("5月4日，2022绿色博览会的重头活动——流域产业合作论坛在金边举行。", "流域产业合作论坛"),
        ("5月4日晚，青年环境网络用视频办了一场“河边夜谈”。", "河边夜谈"),
    ],
)
def test_a_meeting_is_called_by_its_own_name(lead, title):
    meeting = parsed(*HEAD[:2], "# 谁来付钱", lead, *FIRST).meeting
    assert meeting and str(meeting.title) == title


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("5月4日，流域对话会在文山州丘北市召开，六国代表参加。", "文山州丘北市"),
        ("5月4日，流域对话会在广西壮族自治区崇左市召开。", "广西壮族自治区崇左市"),
        ("5月4日，流域对话会在丘北市召开，六国代表参加。", "丘北"),
        ("江河新闻社丘北2022年5月4日电（记者　林山）清晨雾散，流域对话会开幕。", "丘北"),
    ],
)
def test_where_a_meeting_was_held(lead, place):
    meeting = parsed(*HEAD[:2], "# 鱼的约定", lead, *FIRST).meeting
    assert meeting and str(meeting.place) == place


def test_a_subtitle_behind_a_dash_may_begin_with_a_quotation():
    head = "河流研究所 · 会议综述", "2022年第3期", "# 泥沙去了哪里？", "### ——“泥沙”研讨会综述"
    found = parsed(*head, "*2022年5月6日*", LEAD, *FIRST)
    assert str(found.headline) == "泥沙去了哪里？"


def test_several_persons_may_be_told_by_where_they_live_alone():
    found = parsed(
        *HEAD,
        LEAD,
        f"阿明（云南大理）：{WORDS}",
        f"**Nattaya**（泰国清孔）：{WORDS}",
        f"Noy（老挝）：{WORDS}",
    )
    assert [(str(one.name), one.home) for one in found.remarks] == [
        ("阿明", "cn"),
        ("Nattaya", "th"),
        ("Noy", "la"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (f"阿明（云南大理）：{WORDS}", f"Noy（老挝）：{WORDS}"),
        (f"主题（云南大理）：{WORDS}", f"时间（老挝）：{WORDS}", f"地点（泰国）：{WORDS}"),
        (f"阿明（第二组）：{WORDS}", f"Noy（上午）：{WORDS}", f"Lan（下午）：{WORDS}"),
    ],
)
def test_two_of_them_or_labels_are_no_speakers(lines):
    assert told(*lines) == []


def test_a_dialogue_has_its_turns_behind_dashes():
    found = parsed(*HEAD, LEAD, *FIRST, f"——索·达拉：{WORDS}", f"——坎·维莱：{WORDS}")
    assert [str(remark.name) for remark in found.remarks] == ["索·达拉", "坎·维莱"] * 2
    assert str(found.remarks[2].text) == WORDS


def test_a_scene_stands_before_somebody_known():
    turn = f"讨论转到经费，会场静了下来。索·达拉主张各出一半。{WORDS}"
    assert told(*FIRST, turn) == ["索·达拉", "坎·维莱", "索·达拉"]


def test_a_visit_is_no_turn_behind_a_scene():
    assert told(*FIRST, "讨论告一段落了。索·达拉一行参观了水厂。") == ["索·达拉", "坎·维莱"]


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("环境部司长索·达拉向各国领队授旗。三所大学的老师出席了开营仪式。", []),
        ("环境部司长索·达拉为监测站揭牌。", []),
        ("会议由环境部司长索·达拉主持。各方商定十二月交换技术方案。", []),
        ("环境部司长索·达拉向学员颁发证书。他指出，烟霾一半来自本国。", ["索·达拉"]),
        ("会议由环境部司长索·达拉主持。他表示，愿意分享数据。", ["索·达拉"]),
    ],
)
def test_at_a_ceremony_only_those_speak_of_whom_it_tells_words(paragraph, names):
    assert [name for name, _ in speakers(paragraph)] == names


@pytest.mark.parametrize(
    "scene",
    ["6月3日，双方在昆明召开座谈会。", "当天下午，代表团在河口举行会谈。", "双方举行了交流。"],
)
def test_a_part_of_a_visit_leads_to_whoever_presided(scene):
    paragraph = f"{scene}环境部司长索·达拉主持座谈会并表示，愿意分享数据。"
    assert speakers(paragraph) == [("索·达拉", "环境部司长")]


@pytest.mark.parametrize("scene", ["演练后各方作了点评。", "随后，与会代表发表了意见。"])
def test_where_all_spoke_a_body_may_be_the_first(scene):
    body = "泰国海事厅清莱区域办公室"
    assert speakers(f"{scene}{body}表示，频道表三年没有更新。") == [(None, body)]
    assert speakers(f"船靠岸了。{body}表示，频道表三年没有更新。") == []
