"""Bodies that a running text tells in full where they begin to speak, among persons who do."""

from __future__ import annotations

import pytest

from bulletins.importing import parsing
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE

EN = (
    "# River Bulletin\n\nNo. 3, 2024\n\n5 May 2024\n\n## Boatmen turn to night sailing\n\n"
    "The Joint Committee met in Kratie on 2 May 2024.\n\n"
    "Mr. Sok Dara, Director of the Water Office of Cambodia, recalled the collision of 2011. "
    "Ms. Li Na, Head of the Rivers Department of China, said that buoys had been lit. "
    "Mr. Khin Aung, Director of the Port Office of Myanmar, asked for more lamps."
)
ZH = (
    "# 航道简报\n\n2024年第3期\n\n2024年5月20日\n\n## 联合委员会讨论夜航\n\n"
    "联合委员会第二十一次会议于2024年5月10日在景洪举行。\n\n"
    "云南大学校长周军介绍了灯标。柬埔寨环境部司长索·达拉指出，渔民最先知道。"
    "老挝自然资源与环境部处长坎·维莱表示，水位在下降。"
)
PEOPLE_EN = ["Mr. Sok Dara", "Ms. Li Na", "Mr. Khin Aung"]
PEOPLE_ZH = ["周军", "索·达拉", "坎·维莱"]


def told(text: str) -> list[str]:
    remarks = parsing.parse(read(text.encode(), "a.md"), KNOWLEDGE).remarks
    return [str(r.name or (r.position and r.position.printed)) for r in remarks]


@pytest.mark.parametrize("parting", ["", "\n\n"])
@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("越南商船联合会广宁支会认为，夜航为时过早。", "越南商船联合会广宁支会"),
        ("越南船员工会岘港市委书面建议，夜航改在旱季。", "越南船员工会岘港市委"),
        ("金边市政府在书面发言中提出，夜航改在旱季。", "金边市政府"),
        ("仰光市航道委员会代表团表示，夜航改在旱季。", "仰光市航道委员会"),
        ("仰光市航道委员会承认，夜航改在旱季。", "仰光市航道委员会"),
        ("金边市航道委员会会后建议，夜航改在旱季。", "金边市航道委员会"),
        ("越南国家航道调度中心报告说，夜航改在旱季。", "越南国家航道调度中心"),
        ("柬埔寨代表团会后书面补充，夜航改在旱季。", "柬埔寨代表团"),
        ("老挝国家通讯社在书面发言中表示，夜航改在旱季。", "老挝国家通讯社"),
        ("勐腊边境检查站补充说，夜航改在旱季。", "勐腊边境检查站"),
    ],
)
def test_a_body_behind_its_country_speaks_whatever_it_is(sentence, body, parting):
    assert told(ZH + parting + sentence) == [*PEOPLE_ZH, body]


def test_a_body_that_wrote_begins_a_paragraph_above_somebody_known():
    text = "\n\n仰光大学来函表示支持夜航。周军教授在小结时建议成立小组。"
    parsed = parsing.parse(read((ZH + text).encode(), "a.md"), KNOWLEDGE).remarks
    assert [str(r.name or "") for r in parsed[3:]] == ["", "周军"]
    assert str(parsed[3].position and parsed[3].position.printed) == "仰光大学"
    # The title is that of the name.
    assert "教授" not in str(parsed[4].position and parsed[4].position.printed)


@pytest.mark.parametrize(
    "sentence",
    [
        "越南的经验表明，夜航并不安全。",
        "国际社会认为，夜航并不安全。",
        "越南游客表示，夜航并不安全。",
        "越南商船联合会广宁支会成立于1999年。",
        "金边市政府去年提出的夜航办法已经公布。",
        "代表们在金边市政府表示，夜航并不安全。",
        "金边市政府代表团参观了灯标，各方建议照办。",
    ],
)
def test_nobody_speaks_where_no_body_does(sentence):
    assert told(ZH + sentence) == PEOPLE_ZH


@pytest.mark.parametrize("parting", [" ", "\n\n"])
@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("The Kampot branch of the Union of River Pilots, Cambodia, suggested in writing that "
         "night sailing be put off.",
         "Kampot branch of the Union of River Pilots, Cambodia"),
        ("WWF Greater Mekong pledged fuel for two boats.", "WWF Greater Mekong"),
        ("World Bank Cambodia pledged fuel for two boats.", "World Bank Cambodia"),
    ],
)  # fmt: skip
def test_a_branch_and_an_office_of_many_countries_speak(sentence, body, parting):
    assert told(EN + parting + sentence) == [*PEOPLE_EN, body]


def test_a_branch_that_was_founded_says_nothing():
    founded = " The Kampot branch of the Union of River Pilots was founded in 1999."
    assert told(EN + founded) == PEOPLE_EN


def test_a_country_speaks_behind_a_body_of_another():
    text = "\n\n泰国海关厅在书面意见中表示，夜航应以国内法为限。老挝支持泰方意见，请求协调设备。"
    assert told(ZH + text) == [*PEOPLE_ZH, "泰国海关厅", "老挝"]


def test_whoever_is_dead_and_told_of_says_nothing():
    dead = "\n\n会上有代表提到已故的工作组首任协调员Daw Khin Myo，对她的贡献表示怀念。\n\n"
    parsed = parsing.parse(
        read((ZH + dead + "越南交通部处长阮文雄提醒各方，标准先行。").encode(), "a.md"), KNOWLEDGE
    ).remarks
    assert [str(r.name) for r in parsed] == [*PEOPLE_ZH, "阮文雄"]
    assert "怀念" not in str(parsed[2].text)


def test_a_body_stands_in_the_brackets_that_others_have_around_their_offices():
    lead = ZH[: ZH.index("云南大学")]
    lines = (
        "【云南大学校长】周军：灯标已经点亮。",
        "【柬埔寨环境部司长】索·达拉：渔民最先知道。",
        "【老挝红十字会】建议夜航改在旱季，每学期至少演练一次。",
        "会议形成三条建议，将提交8月举行的会议审议。",
    )
    assert told(lead + "\n\n".join(lines)) == ["周军", "索·达拉", "老挝红十字会"]


def test_the_heading_of_a_part_in_such_brackets_is_no_body():
    lead = ZH[: ZH.index("云南大学")]
    lines = (
        "**【云南大学校长】周军**：灯标已经点亮。",
        "**【柬埔寨环境部司长】索·达拉**：渔民最先知道。",
        "**【考察结果】** 五国代表各带回五十盏灯和一套说明，夜航培训班自九月起开设。",
    )
    assert told(lead + "\n\n".join(lines)) == ["周军", "索·达拉"]
