"""Bodies whose words stand among those of persons: in Chinese papers, below names set above their
words, in the points of minutes."""

from __future__ import annotations

import pytest

from .test_name_glosses import HEAD, LEAD, parsed
from .test_run_together import HEAD_EN

FIRST = "柬埔寨环境部司长Sok Dara指出，旱季流量变化很大。"
SECOND = "越南自然资源与环境部副司长Le Ngoc Tuan表示，愿意分享数据。"
LAST = "老挝农林部处长Souk Vongsa认为，网具太密。"
OFFICES = (
    ("Sok Dara", "柬埔寨环境部司长", "Sok Dara指出，旱季流量变化很大。"),
    ("Souk Vongsa", "老挝农林部处长", "Souk Vongsa认为，网具太密。"),
)
BLOCKS = [line for name, office, words in OFFICES for line in (f"**{name}**", office, words)]
BLOCKS_EN = [
    line
    for name, verb in (("Sok Dara", "reported"), ("Souk Vongsa", "cautioned"))
    for line in (
        f"**Mr. {name}**",
        "Director, Ministry of Environment, Cambodia",
        f"Mr. {name.split()[1]} {verb} that the nets were old.",
    )
]


def told(*lines: str, head: tuple[str, ...] = (*HEAD, LEAD)) -> list[str]:
    return [
        str(r.name or (r.position and r.position.printed)) for r in parsed(*head, *lines).remarks
    ]


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        ("东兴海关确认，自8月1日起作业时间延长至20时。", "东兴海关"),
        ("上游村渔业合作社报告，今年补网三千张。", "上游村渔业合作社"),
        ("泰国代表团（由水资源办公室率团）提出，水位变幅直接关系沿岸渔民的生计。", "泰国代表团"),
        ("秘书处表示，将把三国的调查表合并为一份。", "秘书处"),
    ],
)
def test_a_body_that_no_list_knows_speaks_among_others(paragraph, body):
    others = ["Sok Dara", "Le Ngoc Tuan", "Souk Vongsa"]
    assert told(FIRST, SECOND, paragraph, LAST) == [*others[:2], body, others[2]]


@pytest.mark.parametrize(
    "paragraph",
    [
        "与会代表团认为，网具太密。",
        "各国海关确认，作业时间延长。",
        "东兴海关在会后赠送了纪念册。",
        "海关确认后的货物，将在码头放行。",
    ],
)
def test_nobody_speaks_for_all_or_does_other_things(paragraph):
    assert told(FIRST, SECOND, paragraph, LAST) == ["Sok Dara", "Le Ngoc Tuan", "Souk Vongsa"]


def test_a_body_speaks_below_names_that_stand_above_their_words():
    assert told(*BLOCKS, "秘书处表示，将把三国的调查表合并为一份。") == [
        "Sok Dara",
        "Souk Vongsa",
        "秘书处",
    ]
    said = "The Secretariat stated that the three sheets would be merged and sent out."
    assert told(*BLOCKS_EN, said, head=HEAD_EN)[2:] == ["Secretariat"]


def test_what_somebody_tells_of_a_body_in_words_of_his_own_is_no_remark():
    words = ("我们的网太旧了，鱼一年比一年少。", "县城管局表示，来年再说。")
    blocks = [line for name, office, _ in OFFICES for line in (f"**{name}**", office, *words)]
    assert told(*blocks) == ["Sok Dara", "Souk Vongsa"]


def test_the_own_body_of_whoever_speaks_goes_on_with_it():
    blocks = ("**Sok Dara**", "上游村渔业合作社社长", "Sok Dara指出，旱季流量变化很大。")
    own = "上游村渔业合作社报告，今年补网三千张。"
    assert told(*blocks, own, *BLOCKS[3:]) == ["Sok Dara", "Souk Vongsa"]
    assert len(told(*BLOCKS[:3], own, *BLOCKS[3:])) == 3


def test_those_who_met_say_nothing_below_the_last():
    said = "The Round Table recommended that nets be weighed every week from March on."
    assert told(*BLOCKS_EN, said, head=HEAD_EN)[2:] == []


def test_a_body_speaks_on_a_point_among_turns_of_those_whom_a_form_lists():
    form = "主持：周文博（州环境局副局长）\n\n出席：李凤兰（河口海关科长）、县城管局代表"
    points = (
        "## 议题一　车辆", "周文博首先说明会议目的，须尽快商定办法。",
        "李凤兰通报了查验情况：十一起是空车。",
        "## 议题二　垃圾", "县城市管理局报告，中转站已满负荷。",
        "周文博最后要求，各单位月底前报送名单。",
    )  # fmt: skip
    assert "县城市管理局" in told(form, *points)


def test_the_report_of_which_others_speak_in_a_table():
    table = (
        "| 委员 | 单位职务 | 意见 |\n|---|---|---|\n"
        "| 周文博 | 云南省能源局处长 | 改造后的电站要能自己养活自己。 |\n"
        "| 李凤兰 | 普洱市水务局副局长 | 鱼类调查推迟是因为七月洪水。 |"
    )
    parts = ("## 1. 执行情况", "{}", "## 2. 审议意见", table)
    report = [part.format("项目办公室报告，全年完成十一座电站的改造。") for part in parts]
    assert told(*report) == ["项目办公室", "周文博", "李凤兰"]
    other = [part.format("项目办公室完成了十一座电站的改造。") for part in parts]
    assert told(*other) == ["周文博", "李凤兰"]


def test_a_body_of_the_own_land_is_no_further_speaker_below_the_line_of_somebody():
    def block(said: str) -> list[str]:
        line = "**Suda Thongchai　泰国国家水资源办公室专家**"
        return told("**周军　云南省水利厅处长**", "水位没有一次缺报。", line, said)

    own = "泰国自然资源与环境部建议在通知里加一列，农户看天数。"
    assert block(own) == ["周军", "Suda Thongchai"]
    other = "老挝自然资源与环境部建议在通知里加一列，农户看天数。"
    assert block(other) == ["周军", "Suda Thongchai", "老挝自然资源与环境部"]


def test_a_delegation_above_its_words_is_not_the_land_of_the_next_who_speaks():
    lines = ("**柬埔寨环境部司长　Sok Dara**", "Sok Dara指出，旱季流量变化很大。",
             "**缅甸代表团**", "缅方说明了困难：设备缺电，人手不够。",
             "**联合国环境规划署高级顾问　Ann Berg**", "她提醒各方，全年都有事可做。")  # fmt: skip
    remarks = parsed(*HEAD, LEAD, *lines).remarks
    lands = [(str(r.name), r.position.country if r.position else "") for r in remarks]
    assert lands == [("Sok Dara", "kh"), ("None", "mm"), ("Ann Berg", "")]
