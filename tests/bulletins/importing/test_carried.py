"""Names and posts of which no list knows: heads of their shape carry them, nothing else does."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .test_name_glosses import HEAD, LEAD, WORDS, parsed
from .test_telling import speakers

OTHERS = (
    f"**索·达拉**\n柬埔寨环境部水资源司司长\n\n{WORDS}",
    f"**何静**\n云南省环境监测中心工程师\n\n{WORDS}",
)
LISTED = (
    f"1. **何静，云南省环境监测中心工程师。**{WORDS}",
    f"2. **索·达拉，柬埔寨环境部水资源司司长。**{WORDS}",
)


def told(*lines: str) -> list[str]:
    return [str(remark.name) for remark in parsed(*HEAD, LEAD, *lines).remarks]


def test_a_name_with_no_chinese_family_above_an_office_like_others():
    own = f"**扎西仁增（女）**\n青海省玉树州囊谦县草原管护员\n\n{WORDS}"
    assert told(OTHERS[0], own, OTHERS[1]) == ["索·达拉", "扎西仁增", "何静"]


def test_an_owner_of_a_works_and_a_trade_of_a_place_stand_as_others_do():
    own = f"**黎氏映雪**\n越南槟椥省椰子制品厂厂主\n\n{WORDS}"
    other = f"**黎文福**\n昆明夜市掌灯师傅\n\n{WORDS}"
    assert told(OTHERS[0], own, other, OTHERS[1]) == ["索·达拉", "黎氏映雪", "黎文福", "何静"]


def test_what_a_delegate_speaks_of_is_nobodys_name():
    assert told("**老方代表谈社区补偿**", WORDS) == []


def test_alone_such_a_line_is_a_heading():
    assert told(f"**草场见闻**\n青海省玉树州囊谦县草原管护员\n\n{WORDS}") == []


def test_a_post_that_no_list_has_in_a_list_of_others():
    own = f"3. **罗远山，南甸水电有限公司集控中心轮值掌台。**{WORDS}"
    found = parsed(*HEAD, LEAD, "\n".join((*LISTED, own))).remarks
    assert [str(remark.name) for remark in found] == ["何静", "索·达拉", "罗远山"]
    assert str(found[2].position.printed) == "南甸水电有限公司集控中心轮值掌台"
    assert str(found[2].text) == WORDS


def test_a_name_with_neither_family_nor_dot_before_words_as_others():
    heads = ("柬埔寨环境部水资源司司长**索·达拉**", "交通与通信部气象水文局中心主任**梭登奈**",
             "云南省环境监测中心工程师**何静**", "越南环境部副司长**邓光辉**")  # fmt: skip
    assert told(*(f"{head}：{WORDS}" for head in heads)) == ["索·达拉", "梭登奈", "何静", "邓光辉"]


def test_a_unit_of_another_country_beside_a_name_with_neither_family_nor_dot():
    heads = ("柬埔寨环境部水资源司司长　索·达拉", "缅甸警察部队大其力水上警察队　觉敏吞少校",
             "云南省环境监测中心工程师　何静")  # fmt: skip
    found = told(*(f"**{head}**\n\n{WORDS}" for head in heads))
    assert [names.bare(name) for name in found] == ["索·达拉", "觉敏吞", "何静"]


@pytest.mark.parametrize("part", ["观察员", "线上参会", "由李静代读"])
def test_how_somebody_took_part_is_no_office(part):
    row = f"| 索·达拉 | 柬埔寨环境部　水资源司司长（{part}） | {WORDS} |"
    other = f"| 何静 | 云南省环境监测中心　工程师 | {WORDS} |"
    found = parsed(
        *HEAD, LEAD, f"| 姓名 | 单位及职务 | 发言内容 |\n|---|---|---|\n{other}\n{row}"
    ).remarks
    assert [str(r.position.printed) for r in found] == [
        "云南省环境监测中心　工程师", "柬埔寨环境部　水资源司司长",
    ]  # fmt: skip


def test_a_country_with_a_part_in_brackets_stands_beside_its_speaker():
    rows = (f"| 柬埔寨（观察员） | 索·达拉<br>水资源司司长 | {WORDS} |",
            f"| 越南 | 黎氏蓉<br>环境总局副局长 | {WORDS} |")  # fmt: skip
    table = "\n".join(("| 国别 | 发言人 | 要点 |", "|---|---|---|", *rows))
    found = parsed(*HEAD, LEAD, table).remarks
    assert [(str(r.name), r.country) for r in found] == [("索·达拉", "kh"), ("黎氏蓉", "vn")]


def test_an_office_of_a_body_of_many_countries_speaks_in_a_row():
    rows = (f"| 柬埔寨 | 索·达拉<br>水资源司司长 | {WORDS} |",
            f"| 越南 | 黎氏蓉<br>环境总局副局长 | {WORDS} |",
            f"| — | 世界自然基金会湄公河下游项目 | {WORDS} |")  # fmt: skip
    table = "\n".join(("| 国别 | 发言人 | 要点 |", "|---|---|---|", *rows))
    found = parsed(*HEAD, LEAD, table).remarks
    assert str(found[-1].position.printed) == "世界自然基金会湄公河下游项目"
    assert str(found[-1].text).strip() == WORDS


def test_many_graduates_are_nobody():
    assert speakers("老挝每年有三万名毕业生不再升学。铁路沿线却在招人，课程要跟上。") == []


@pytest.mark.parametrize("went", ["到现场看望了志愿者", "赴河口检查了闸门", "看望了布展人员"])
def test_who_only_went_to_see_says_nothing(went):
    assert speakers(f"活动开始前，云南省商务厅副厅长沈立诚{went}，并问了用电安全。") == []


def test_behind_a_ceremony_somebody_is_brought_in():
    assert speakers(
        "结业式于6月3日上午举行。湖区大学副校长沈立诚在结业式上说，小水库最怕没有人看。"
    ) == [("沈立诚", "湖区大学副校长")]


def test_a_country_on_a_line_below_the_office_is_that_of_the_speaker():
    blocks = [
        f"### {name}\n\n{office}\n\n{country}\n\n{country}的做法值得一说。{WORDS}"
        for name, office, country in (
            ("索·达拉", "水资源司司长", "柬埔寨"),
            ("黎氏蓉", "环境总局副局长", "越南"),
            ("坎·维莱", "自然资源司处长", "老挝"),
        )
    ]
    found = parsed(*HEAD, LEAD, *blocks).remarks
    assert [(str(r.name), r.country) for r in found] == [
        ("索·达拉", "kh"), ("黎氏蓉", "vn"), ("坎·维莱", "la"),
    ]  # fmt: skip


SPEECHES = (
    f"### 一、索·达拉：河边的一天\n*柬埔寨环境部水资源司值班调度长*\n\n{WORDS}",
    f"### 二、昂觉莫：从零开始的记录\n*缅甸电力与能源部控制中心工程师*\n\n{WORDS}",
    f"### 三、何静：两张图\n*云南省环境监测中心工程师*\n\n{WORDS}",
)


def test_names_before_the_titles_of_their_speeches_are_no_labels():
    again = f"### 四、索·达拉：再说几句\n\n{WORDS}"
    assert told(*SPEECHES, again) == ["索·达拉", "昂觉莫", "何静", "索·达拉"]


def test_a_title_alone_before_a_colon_is_no_name_above_an_office_of_china():
    own = f"### 四、问与答：再说几句\n*云南省环境监测中心工程师*\n\n{WORDS}"
    assert "问与答" not in told(*SPEECHES, own)


@pytest.mark.parametrize("sign", [" / ", "｜", "　"])
def test_a_name_beside_a_body_alone_is_carried_by_others_with_a_post(sign):
    heads = [
        f"{name}{sign}{office}\n\n{WORDS}"
        for name, office in (
            ("索·达拉", "柬埔寨环境部水资源司司长"),
            ("尼·珍达", "文化与艺术部文化遗产总司"),
            ("何静", "云南省环境监测中心工程师"),
        )
    ]
    assert told(*heads) == ["索·达拉", "尼·珍达", "何静"]
    assert told(heads[1]) == []


def test_a_name_of_a_people_below_a_stroke_is_carried_by_the_others():
    signed = [
        f"{WORDS}\n\n——{who}"
        for who in ("何静　云南省环境监测中心工程师", "依香　志愿者，勐捧镇村民")
    ]
    assert told(*signed) == ["何静", "依香"]


PLAIN = (
    f"索·达拉\n柬埔寨环境部水资源司司长\n\n{WORDS}",
    f"何静\n云南省环境监测中心工程师\n\n{WORDS}",
)


def test_a_guest_with_no_known_family_on_a_plain_line_as_others_stand():
    own = f"钦玛玛\n缅甸仰光发展委员会清洁局副局长\n\n{WORDS}"
    assert told(PLAIN[0], own, PLAIN[1]) == ["索·达拉", "钦玛玛", "何静"]


def test_such_guests_and_posts_of_no_list_in_rows_of_a_table():
    rows = (f"| 柬埔寨 | 索·达拉 | 环境部水资源司司长 | {WORDS} |",
            f"| 缅甸 | 登佐 | 自然资源部环境司副处长 | {WORDS} |",
            f"| 泰国 | 颂猜·文米 | 环境规划办公室高级掌台 | {WORDS} |",
            f"| 越南 | 黎氏蓉 | 环境总局副局长 | {WORDS} |")  # fmt: skip
    table = "\n".join(("| 国别 | 姓名 | 职务 | 要点 |", "|---|---|---|---|", *rows))
    assert told(table) == ["索·达拉", "登佐", "颂猜·文米", "黎氏蓉"]


def test_a_title_beside_the_name_over_the_body():
    own = f"黎氏蓉　副教授\n越南芹苴大学环境学院\n\n{WORDS}"
    found = parsed(*HEAD, LEAD, PLAIN[0], own, PLAIN[1]).remarks[1]
    assert (str(found.name), found.country) == ("黎氏蓉", "vn")
    assert str(found.position.printed) == "副教授 越南芹苴大学环境学院"


def test_what_was_agreed_behind_a_colon_is_nobodys_office():
    agreed = "结业式后，中心与学员商定：建立管理人员通讯录并每年更新；讲义译成五国文字。"
    assert speakers(agreed) == []


def test_whoever_has_a_part_in_a_delegation_says_nothing_by_that():
    part = "柬埔寨环境部副国务秘书松·维列、老挝水资源司司长宋占·翁帕昌分别担任代表团正、副团长。"
    assert speakers(part) == []
    assert speakers("柬埔寨环境部司长索·达拉担任会议主持人。") == [("索·达拉", "柬埔寨环境部司长")]


def test_a_name_with_no_chinese_family_in_a_row_like_the_others():
    rows = (
        ("周岚", "中国生态环境部司长"),
        ("昂敏泰", "缅甸环境保护司副司长"),
        ("阮文合", "越南环境总局副司长"),
    )
    table = "| 姓名 | 职务 | 发言要点 |\n|---|---|---|\n" + "\n".join(
        f"| {name} | {office} | {WORDS} |" for name, office in rows
    )
    assert told(table) == [name for name, _ in rows]


ENGLISH = (
    "# Lake Bulletin",
    "Issue 3, 6 May 2022",
    "# Ponds need air",
    "The Lakes Workshop was held in Takeo on 4 May 2022 with sixty guests from six countries.",
)
SAID = "The rain comes later every year, and the ponds below the dam are the first to feel it."
KNOWN = (
    "Mr. Sok Dara, Head of the Fisheries Office, Ministry of Agriculture, Cambodia",
    "Ms. Li Na, Research Fellow, Institute of Lakes, Yunnan University, China",
)


def english(*heads: str) -> list[tuple[str, str]]:
    lines = [line for head in heads for line in (*head.split("\n"), SAID)]
    return [
        (names.bare(str(r.name)), str(r.position.printed))
        for r in parsed(*ENGLISH, *lines).remarks
    ]


@pytest.mark.parametrize("trade", ["fish farmer, Takeo Province, Cambodia", "mother of four"])
@pytest.mark.parametrize("sign", [", {}", " ({})", " – {}", "\n{}"])
def test_a_trade_that_no_list_has_stands_as_the_offices_of_others(trade, sign):
    written = trade.capitalize() if "\n" in sign else trade
    known = [name + sign.format(office) for name, office in (k.split(", ", 1) for k in KNOWN)]
    own = "Daw Khin Mya Lwin" + sign.format(written)
    assert english(known[0], own, known[1])[1] == ("Khin Mya Lwin", written)
    assert trade != "mother of four" or english(own) == []


@pytest.mark.parametrize(
    "line",
    [
        "Ms. Khin Mya, who could not come, and two others",
        "Ms. Khin Mya, second from left, and her net",
        "Khin Mya, Lakes and Ponds",
    ],
)
def test_no_line_without_honours_or_with_what_somebody_does_is_carried(line):
    assert len(english(KNOWN[0], line, KNOWN[1])) == 2


def test_a_chairman_of_a_group_holds_an_office_and_a_written_statement_is_no_word():
    rows = (
        "Mr. Sok Dara<br>Director, Ministry of Environment, Cambodia",
        "Ms. Li Na<br>Chairwoman, Cage Farmers Group, Dali Town",
        "River Authority of Thailand<br>Written statement",
    )
    table = "| Speaker | Main points |\n|---|---|\n" + "\n".join(
        f"| {row} | {SAID} |" for row in rows
    )
    found = parsed(*ENGLISH, table).remarks
    assert [(str(r.position.printed), r.role, str(r.text).strip()) for r in found] == [
        ("Director, Ministry of Environment, Cambodia", "remark", SAID),
        ("Chairwoman, Cage Farmers Group, Dali Town", "remark", SAID),
        ("River Authority of Thailand", "remark", SAID),
    ]


def test_short_names_are_spread_to_the_width_of_longer_ones():
    own = f"丹　梭　敏\n\n缅甸自然资源与环境保护部环境保护司处长\n\n{WORDS}"
    others = [each.replace("**", "").replace("何静", "何　静") for each in OTHERS]
    found = [name.replace("\u3000", "") for name in told(others[0], own, others[1])]
    assert found == ["索·达拉", "丹梭敏", "何静"]


@pytest.mark.parametrize(
    ("label", "role"),
    [("主持人", "chair"), ("**主持**", "chair"), ("主旨发言", "remark"), ("特邀嘉宾", "remark")],
)
def test_only_a_gap_parts_a_label_and_a_name(label, role):
    own = f"{label}　索·达拉\n\n柬埔寨环境部水资源司司长\n\n{WORDS}"
    found = parsed(*HEAD, LEAD, own, OTHERS[1]).remarks
    assert [(str(each.name), each.role) for each in found] == [
        ("索·达拉", role),
        ("何静", "remark"),
    ]


def test_a_post_that_no_list_has_behind_a_body_of_a_country():
    heads = [
        f"**{name}\u3000{office}**\n\n{WORDS}"
        for name, office in (
            ("索·达拉", "柬埔寨环境部水资源司司长"),
            ("温敏乃", "缅甸交通与通信部气象水文局首席掌闸"),
            ("何静", "云南省环境监测中心工程师"),
        )
    ]
    assert told(*heads) == ["索·达拉", "温敏乃", "何静"]


def test_a_trade_that_no_list_has_behind_a_place_of_a_country():
    rows = [
        ("索·达拉", "柬埔寨环境部水资源司司长"),
        ("索·温敏", "老挝丰沙里省边界口岸牧工"),
        ("何静", "云南省环境监测中心工程师"),
    ]
    heads = [
        f"| 姓名 | {name} |\n|---|---|\n| 职务 | {office} |\n| 感言 | {WORDS} |"
        for name, office in rows
    ]
    assert told(*heads) == [name for name, _ in rows]
