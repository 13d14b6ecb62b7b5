"""Labels that other offices print without a colon: in corners, behind a sign, before a gap."""

import pytest

from .test_speeches import parsed

FORM = """**澜沧江环境合作中心**

工作简报

2023年第5期　　2023年5月9日

**让河水说话**

{会议}2023年水质监测研讨班

{时间}2023年5月6日

{地点}老挝万象

{内容提要}会议回顾了近一年的合作，听取了两个发言，气氛热烈。

{姓名}王志强

{单位}云南省生态环境厅

{职务}副厅长

{主要观点}卫星遥感可以弥补山区监测站点的不足。资金可由双边渠道共同解决。

{姓名}Heng Vibol

{单位}柬埔寨环境部固体废物管理司

{职务}副司长

{主要观点}碳市场建设离不开可靠的核算数据。下一轮采样安排在11月进行。

{会议成果}会议商定，明年轮值主办方为老挝。

联系我们：电话 +86-10-55501131；传真 +86-10-55501130；邮箱 liaison@basin.invalid；\
网址 www.basin.invalid
"""
LABELS = ["会议", "时间", "地点", "内容提要", "姓名", "单位", "职务", "主要观点", "会议成果"]


@pytest.mark.parametrize("dress", ["【{}】", "■{}：", "{}：", "【{}】："])
def test_a_form_is_read_in_whatever_dress_its_labels_are(dress):
    found = parsed(FORM.format(**{label: f"**{dress.format(label)}**" for label in LABELS}))
    assert found.meeting.title.text == "2023年水质监测研讨班"
    assert found.meeting.place.text == "老挝万象"
    assert found.lead.text.startswith("会议回顾")
    assert [(r.name.text, r.position.printed.text) for r in found.remarks] == [
        ("王志强", "云南省生态环境厅副厅长"),
        ("Heng Vibol", "柬埔寨环境部固体废物管理司副司长"),
    ]
    assert found.closing.text == "会议商定，明年轮值主办方为老挝。"
    assert found.contact.fax.text == "+86-10-55501130"
    assert [mail.text for mail in found.contact.emails] == ["liaison@basin.invalid"]
    assert found.contact.website.text == "www.basin.invalid"


def test_facts_of_a_meeting_stand_behind_a_gap_too():
    found = parsed(
        "**澜沧江环境合作中心**\n\n会议纪要\n\n2023年第5期\n\n**流域水质监测会商会会议纪要**\n\n"
        "时　间　2023年5月6日\n\n地　点　老挝万象\n\n主　持　宁馨（澜沧江环境合作中心副主任）\n\n"
        "出　席　罗文彬（清华大学环境学院教授）；"
        "Kyaw Zin Latt（缅甸环境部助理工程师）\n\n记　录　车明亮\n\n"
        "会议听取了各方近期工作情况，研究了明年合作安排。\n\n**一、会议发言**\n\n"
        "（一）**罗文彬**先生：目前最紧迫的是统一数据格式。监测人员流动过快，队伍不稳。\n\n"
        "（二）**Kyaw Zin Latt**先生：旱季的低流量让稀释能力大大下降。\n\n"
        "（三）**宁馨**女士（主持人）：数据不公开，信任就无从谈起。\n"
    )
    assert found.meeting.place.text == "老挝万象"
    assert [(r.role, r.position.printed.text) for r in found.remarks] == [
        ("remark", "清华大学环境学院教授"),
        ("remark", "缅甸环境部助理工程师"),
        ("chair", "澜沧江环境合作中心副主任"),
    ]


@pytest.mark.parametrize("unit", ["常务秘书办公室", "国务秘书办公厅", "部长办公室"])
def test_an_office_that_is_called_after_a_post_is_nobodys_name(unit):
    form = FORM.replace("柬埔寨环境部固体废物管理司", f"柬埔寨环境部{unit}")
    found = parsed(form.format(**{label: f"**【{label}】**" for label in LABELS}))
    assert [(r.name.text, r.position.printed.text) for r in found.remarks] == [
        ("王志强", "云南省生态环境厅副厅长"),
        ("Heng Vibol", f"柬埔寨环境部{unit}副司长"),
    ]


@pytest.mark.parametrize("part", ["（主持人）", "(会议主席)", "主持", "【主持】"])
def test_who_presided_is_told_below_the_name(part):
    found = parsed(
        "**澜沧江环境合作中心**\n\n工作简报\n\n2023年第5期　　2023年5月9日\n\n"
        "# 水质监测研讨班发言摘要\n\n研讨班于2023年5月6日在老挝万象举行。\n\n"
        "| 国别 | 发言人 | 职务 | 主要观点 |\n| --- | --- | --- | --- |\n"
        "| 柬埔寨 | Heng Vibol | 环境部固体废物管理司副司长 | 流域监测离不开可靠的数据。 |\n"
        f"| 主办方 | 罗文彬<br>{part} | 澜沧江环境合作中心副主任 | 希望培训覆盖更多官员。 |\n\n"
        "会议商定，明年轮值主办方为老挝。\n"
    )
    assert [(r.role, r.name.text) for r in found.remarks] == [
        ("remark", "Heng Vibol"),
        ("chair", "罗文彬"),
    ]


COURSE = (
    "**澜沧江环境合作中心**\n\n工作简报\n\n2023年第5期　　2023年5月9日\n\n"
    "# 检疫人员培训班结业\n\n培训班于2023年4月26日至5月6日在河口举办，学员谈了收获。\n\n"
)


def test_a_label_of_its_own_stands_before_the_words_in_each_table_of_a_person():
    people = (
        ("王志强", "云南省海关检疫科科长", "两天就能出结果，心里有底了。"),
        ("Sok Dara", "柬埔寨环境部处长", "两边的表格终于一样了。"),
        ("Keo Vilay", "老挝沙湾口岸护士", "回去以后要教给两名助手。"),
    )
    rows = "\n".join(
        f"| 姓名 | {name} |\n| 工作单位和职务 | {office} |\n| 结业感言 | {words} |"
        for name, office, words in people
    )
    found = parsed(f"{COURSE}| | |\n| --- | --- |\n{rows}\n\n下一期计划于10月举办。\n")
    assert [(r.name.text, r.position.printed.text, r.text.text) for r in found.remarks] == list(
        people
    )


def test_what_two_said_alike_is_no_label():
    rows = "| 王志强 | 云南省海关检疫科科长 | 同意 |\n| Sok Dara | 柬埔寨环境部处长 | 同意 |\n"
    head = "| 发言人 | 职务 | 意见 |\n| --- | --- | --- |\n"
    found = parsed(f"{COURSE}{head}{rows}\n下一期于10月举办。\n")
    assert [r.text.text for r in found.remarks] == ["同意", "同意"]
