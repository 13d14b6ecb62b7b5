"""Speakers whom a sentence tells by their body or country, and by an office or none."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import parse, running
from bulletins.importing.parsing.outline import Item
from bulletins.importing.parsing.printed import Printed
from bulletins.importing.reading import read

from .knowing import KNOWLEDGE


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (
            voice.name.text if voice.name else None,
            voice.position.text if voice.position else None,
            voice.country,
        )
        for voice in running.voices(Item(Printed.at(text, 0)), KNOWLEDGE)
    ]


@pytest.mark.parametrize(
    ("text", "name", "position", "country"),
    [
        ("柬埔寨环境部的索·维拉先生就数据作了补充。", "索·维拉先生", "柬埔寨环境部", "kh"),
        ("柬埔寨环境部Sok Dara认为，应先统一方法。", "Sok Dara", "柬埔寨环境部", "kh"),
        ("柬方代表索·维拉表示，愿意承办下次会议。", "索·维拉", "柬方代表", "kh"),
        ("柬埔寨代表索·维拉（环境部处长）谈到，设备不足。", "索·维拉", "环境部处长", "kh"),
        ("来自清华大学的王明教授以“治理”为题作了主旨演讲。", "王明教授", "清华大学", ""),
        ("广西生态环境厅副厅长黄志远出席开幕式并致欢迎辞。他介绍了做法。", "黄志远",
         "广西生态环境厅副厅长", ""),
        ("与会专家、云南大学教授何大明则提醒，不可偏废。", "何大明", "云南大学教授", ""),
        ("柬埔寨环境部主任德钦·泽仁通过视频致辞，呼吁合作。", "德钦·泽仁", "柬埔寨环境部主任", ""),
        ("柬埔寨环境部生态处长萨拉沃介绍，已安装相机。", "萨拉沃", "柬埔寨环境部生态处长", ""),
        ("老方代表、自然资源与环境部副司长维莱蓬认为，社区是关键。", "维莱蓬",
         "老方代表、自然资源与环境部副司长", "la"),
        ("柬方代表建议设立交流项目。", None, "柬方代表", "kh"),
        ("缅方代表通报了条例的执行情况。", None, "缅方代表", "mm"),
    ],
)  # fmt: skip
def test_delegates_in_chinese(text, name, position, country):
    assert told(text) == [(name, position, country)]


DIRECTOR = "Director of the Department of Environment"


@pytest.mark.parametrize(
    ("text", "name", "position", "country"),
    [
        (f"Cambodia’s Sok Dara, {DIRECTOR}, asked for time.", "Sok Dara", DIRECTOR, "kh"),
        ("The delegate of Cambodia, Mr. Sok Dara, stressed the need.", "Mr. Sok Dara", None, "kh"),
        (f"The Cambodian delegation, led by Mr Sok Dara, {DIRECTOR}, offered help.",
         "Mr Sok Dara", DIRECTOR, "kh"),
        ("Mr. Sok Dara (Cambodia) said that data were the basis.", "Mr. Sok Dara", None, "kh"),
        (f"Cambodia was represented by Mr. Sok Dara, {DIRECTOR}, who underlined the need.",
         "Mr. Sok Dara", DIRECTOR, "kh"),
        (f"CAMBODIA, represented by SOK DARA, {DIRECTOR}, preferred figures.", "SOK DARA",
         DIRECTOR, "kh"),
        (f"Cambodia, as the host, through Sok Dara, {DIRECTOR}, had no objection.", "Sok Dara",
         DIRECTOR, "kh"),
        ("The Deputy Minister of Environment of Cambodia, H.E. Sok Dara, opened the meeting.",
         "H.E. Sok Dara", "Deputy Minister of Environment of Cambodia", ""),
        (f"Speaking for Cambodia, Mr Sok Dara, {DIRECTOR}, warned of floods.", "Mr Sok Dara",
         DIRECTOR, "kh"),
        ("On behalf of the Ministry of Environment of Cambodia, Mr. Sok Dara thanked the host.",
         "Mr. Sok Dara", "Ministry of Environment of Cambodia", ""),
        ("“Money is not the problem,” said Sok Dara, who heads the Department of Environment.",
         "Sok Dara", "Department of Environment", ""),
        ("Professor Sok Dara of Yunnan University gave the keynote speech.", "Professor Sok Dara",
         "Yunnan University", ""),
        ("Director and Professor of the Institute of Delta Ecology of Cambodia Mr. Sok Dara "
         "explained that data were scarce.", "Mr. Sok Dara",
         "Director and Professor of the Institute of Delta Ecology of Cambodia", ""),
        ("Deputy Director-General Sok Dara (Cambodia) asked whether it was ready.", "Sok Dara",
         "Deputy Director-General", "kh"),
    ],
)  # fmt: skip
def test_delegates_in_english(text, name, position, country):
    assert told(text) == [(name, position, country)]


@pytest.mark.parametrize(
    "text",
    [
        "Cambodia was represented by Mr. Sok Dara.",
        f"Cambodia, represented by Sok Dara, {DIRECTOR}, attended as an observer.",
        "Cambodia, represented by the Ministry of Environment, signed the record.",
        "柬埔寨环境部主任德钦·泽仁出席会议。",
        "柬埔寨代表团参加了会议。",
        "柬埔寨的水质监测得到加强。",
        "The Chinese side of the river is steep.",
        "柬埔寨环境部、缅甸灌溉局的代表也分别作了发言。",
    ],
)
def test_nobody_speaks_where_nothing_is_said(text):
    assert told(text) == []


LEAD = (
    "2017年4月25日，环境政策对话在清迈举行。对话由区域环境中心主任助理彭宾和柬埔寨环境部副秘书长"
    "拉达·吉普拉共同主持。"
)


def test_whom_the_lead_names_speaks_below_with_that_office():
    source = "\n\n".join(
        [
            "# 简报", "2017年第2期", "## 对话在清迈举行", LEAD, "彭宾表示，山水相连。",
            "拉达·吉普拉说，希望分享数据。",
        ]
    )  # fmt: skip
    parsed = parse(read(source.encode(), "a.md"), KNOWLEDGE)
    assert [
        (str(remark.name), str(remark.position.printed) if remark.position else None)
        for remark in parsed.remarks
    ] == [
        ("彭宾", "区域环境中心主任助理"),
        ("拉达·吉普拉", "柬埔寨环境部副秘书长"),
    ]


def remarks_of(*lines: str, name: str = "a.md") -> list[tuple[str | None, str | None, str]]:
    source = "\n\n".join(["# Bulletin No. 2, 2021", "## Experts meet", *lines])
    return [
        (
            remark.name.text if remark.name else None,
            remark.position.printed.text if remark.position else None,
            remark.country,
        )
        for remark in parse(read(source.encode(), name), KNOWLEDGE).remarks
    ]


def test_somebody_may_come_with_a_country_alone_among_others_with_offices():
    assert remarks_of(
        "Experts met in Can Tho on 23 February 2021.",
        "**Prof. Le Anh Tuan** (Can Tho University, Viet Nam)  \nThe delta loses land.",
        "**Ms. Kesinee Phanthong** (Department of Coasts, Thailand)  \nInspection is weak.",
        "**U Kyaw Min** (Myanmar)  \nWe would like to learn.",
    )[-1] == ("U Kyaw Min", None, "mm")


def test_heads_that_nothing_sets_apart_are_heads_in_plain_text():
    assert remarks_of(
        "Seventy people attended the meeting on 23 February 2021 in Can Tho, and heard of it.",
        "Dr. Thet Win, Union Minister for Health, Myanmar\nDirty air costs us many lives a year.",
        "Ms. Preeya Suwan, Director-General, Ministry of Health, Thailand\nThe act sets limits.",
        "Representative of Viet Nam\nViet Nam will join the network of monitoring stations.",
        "Dr. Thet Win\nThe Minister invited all to the next dialogue.",
        name="a.txt",
    ) == [
        ("Dr. Thet Win", "Union Minister for Health, Myanmar", "mm"),
        ("Ms. Preeya Suwan", "Director-General, Ministry of Health, Thailand", "th"),
        (None, "Representative of Viet Nam", "vn"),
        ("Dr. Thet Win", None, ""),
    ]


def test_a_title_may_stand_beside_the_name_above_the_office():
    assert remarks_of(
        "On 8 March 2021 the Bulletin asked two women about their work on water.",
        "### Sok Dara: Data for the villages",
        "*Officer, Ministry of Environment, Cambodia*",
        "The villagers want to know whether the water is safe.",
        "### Li Xia: Trust behind standards",
        "*Engineer, Ministry of Ecology and Environment, China*",
        "The results come closer every year.",
    ) == [
        ("Sok Dara", "Officer, Ministry of Environment, Cambodia", "kh"),
        ("Li Xia", "Engineer, Ministry of Ecology and Environment, China", "cn"),
    ]


def test_country_and_whoever_speaks_for_it_in_brackets():
    assert remarks_of(
        "Six countries reviewed the plan on 2 April 2021. The review was co-chaired by Ms. Li Xia "
        "(LMEC Center) and H.E. Mr. Chuop Paris (Ministry of Environment, Cambodia).",
        "H.E. Mr. Chuop Paris opened the review. He noted that many officials had been trained.",
        "- **China** (Mr. Dai Weijun, Ministry of Ecology and Environment) – air needs weight.",
        "- **Lao PDR** (Ms. Setouvanh Phan, Department of Environment) – grants are needed.",
    ) == [
        ("H.E. Mr. Chuop Paris", "Ministry of Environment, Cambodia", "kh"),
        ("Mr. Dai Weijun", "Ministry of Ecology and Environment", "cn"),
        ("Ms. Setouvanh Phan", "Department of Environment", "la"),
    ]


def test_a_semicolon_parts_two_who_speak_in_one_sentence():
    assert [name for name, *_ in told(
        "柬埔寨环境部研究员任景明介绍了方法；清华大学教授王灿说明了气候变化；成效良好。"
    )] == ["任景明", "王灿"]  # fmt: skip


def test_what_somebody_speaks_on_may_stand_before_name_and_body_or_behind_the_name():
    assert remarks_of(
        "Thirty-five people met in Bangkok from 27 to 28 September 2021.",
        "1. *Informal recyclers* — Mr. Vutthy Kong, Ministry of Environment, Cambodia",
        "Families that take devices apart need safer tools.",
        "2. *Cross-border shipments* — Mr. Do Nam Thang, Viet Nam Environment Administration",
        "Customs officers see too little of what is in the containers.",
    ) == [
        ("Mr. Vutthy Kong", "Ministry of Environment, Cambodia", "kh"),
        ("Mr. Do Nam Thang", "Viet Nam Environment Administration", "vn"),
    ]
    assert remarks_of(
        "论坛在南京举办，云南大学副校长董增川、环境部副司长徐静出席开幕式并致辞。",
        "董增川：青年是未来",
        "云南大学愿为六国青年提供奖学金。",
        "徐静：用科技服务民生",
        "希望青年学者关注小流域供水安全。",
    ) == [("董增川", "云南大学副校长", ""), ("徐静", "环境部副司长", "kh")]


def test_below_the_name_of_a_country_names_need_no_dot_and_its_words_are_its_speakers():
    assert remarks_of(
        "2021年11月15日，部长级对话以视频方式召开。",
        "#### 中国", "**赵一民　生态环境部副部长**", "中方重视应对气候变化。",
        "#### 柬埔寨", "**赛萨莫　环境大臣**", "柬埔寨承诺到2050年实现碳中和。",
        "#### 缅甸", "**钦貌义　环境保护部部长**", "缅甸正在更新国家自主贡献。",
    ) == [
        ("赵一民", "生态环境部副部长", "cn"), ("赛萨莫", "环境大臣", "kh"),
        ("钦貌义", "环境保护部部长", "mm"),
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["CAMBODIA. ", "**Cambodia.** ", "CAMBODIA – ", "Cambodia: "])
def test_a_country_before_who_speaks_is_that_ones(label):
    parsed = parse(
        read(
            "# River Bulletin\n\nNo. 3, 2021\n\n8 May 2021\n\n## Seminar on Water Held\n\n"
            "The Seminar on Water was held in Vientiane on 6 May 2021.\n\n"
            f"{label}Mr. Sok Dara of Delta University showed a new map.\n\n"
            "Le Ngoc Tuan, Deputy Director, Ministry of Natural Resources and Environment, "
            "Viet Nam, said that data would be shared.\n".encode(),
            "a.md",
        ),
        KNOWLEDGE,
    )
    assert [one.home for one in parsed.remarks] == ["kh", ""]


def test_a_country_may_speak_with_its_delegate_in_brackets():
    assert remarks_of(
        "The consultation was held in Bangkok from 27 to 28 September 2021.",
        "2. Cambodia (Mr. Sok Dara, Ministry of Environment) reported on a new landfill.",
        "3. Viet Nam (Ms. Le Ngoc Tuan) asked how the system dealt with small firms.",
        "4. Mr. Do Nam Thang, from the Ministry of Health, Thailand, thanked both.",
    ) == [
        ("Mr. Sok Dara", "Ministry of Environment", "kh"),
        ("Ms. Le Ngoc Tuan", None, "vn"),
        ("Mr. Do Nam Thang", "Ministry of Health, Thailand", "th"),
    ]


def test_an_office_in_small_letters_is_one_behind_an_honoured_name():
    assert remarks_of(
        "The workshop was held in Bangkok from 27 to 28 September 2021.",
        "Mr. Sok Dara, chief of the fire control office in Pursat, reported on drones.",
        "Ms. Le Ngoc Tuan, a farmer from Ben Tre, said that wells had turned salty.",
        "Mr. Do Nam Thang, Director, Ministry of Health, Thailand, thanked both.",
    ) == [
        ("Mr. Sok Dara", "chief of the fire control office in Pursat", "kh"),
        ("Ms. Le Ngoc Tuan", "farmer from Ben Tre", "vn"),
        ("Mr. Do Nam Thang", "Director, Ministry of Health, Thailand", "th"),
    ]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("泰国渔业局未派人到会，但在书面发言中表示，愿意提供图纸。", "泰国渔业局"),
        ("泰国渔业局未派代表，在书面发言中表示，愿意提供图纸。", "泰国渔业局"),
        ("泰国公园、野生动物保护局因故未能出席，但书面建议延期。", "泰国公园、野生动物保护局"),
    ],
)  # fmt: skip
def test_a_body_that_sent_words_and_nobody(sentence, body):
    assert told(sentence)[0][:2] == (None, body)


EN = (
    "Issue 2, 2024, 31 May 2024\n\n# The season starts early\n\n"
    "On 22 May 2024 the Network held its yearly meeting in Bangkok. Six countries took part.\n\n"
    "### Cambodia\n\n**Dr. Sok Dara, Director, Ministry of Works**\n\nWe recorded more cases.\n\n"
    "### Thailand\n\n**Dr. Anuwat Siri, Director, Ministry of Works**\n\nWe recorded fewer.\n\n"
    "### Myanmar\n\n**Ministry of Health (read out)**\n\nIt sends its figures each week."
)
ZH = (
    "2024年第2期　2024年5月31日\n\n# 雨季提前\n\n2024年5月22日，网络年会在曼谷举行，六国参加。\n\n"
    "### 老挝\n\n维莱·占塔 琅勃拉邦省旅游厅厅长\n\n火车每天带来两千名游客，第二天就走。\n\n"
    "### 泰国\n\n阿努·派讪 清莱府旅游办公室主任\n\n清莱没有火车，但有码头，也有客栈。\n\n"
    "### 缅甸\n\n缅甸旅游部未派代表，在书面发言中表示，支持恢复陆路团队游。"
)


@pytest.mark.parametrize(
    ("source", "ministry"), [(EN, "Ministry of Health"), (ZH, "缅甸旅游部")]
)  # fmt: skip
def test_a_country_above_its_ministry_is_a_heading(source, ministry):
    remarks = parse(read(source.encode(), "one.md"), KNOWLEDGE).remarks
    assert [(str(one.position.printed), one.country) for one in remarks[2:]] == [(ministry, "mm")]
    assert str(remarks[2].text) == source.split("\n\n")[-1]


@pytest.mark.parametrize("people", ["教师", "青年", "记者"])
def test_a_delegation_of_some_people_of_a_country_speaks(people):
    sentence = f"闭幕时，中国{people}代表团提出，明年接待两国的同行三十名。"
    assert [one[:2] for one in told(sentence)] == [(None, f"中国{people}代表团")]


@pytest.mark.parametrize(
    ("body", "name"),
    [("云南大学", "何平"), ("小湾渔业养殖协会", "罗建国"), ("景洪供电局", "和映梅")],
)
def test_a_body_that_no_list_has_touches_the_name_of_whoever_speaks_for_it(body, name):
    assert told(f"{body}{name}认为，灯坏了要修好。") == [(name, body, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "云南大学高度评价了这项工作，认为值得推广。",
        "云南大学师生认为，灯坏了要修好。",
        "景洪供电局向各方介绍，灯坏了要修好。",
        "景洪供电局曾多次提出，灯坏了要修好。",
        "小湾渔业养殖协会于会上通报，灯坏了要修好。",
        "景洪供电局明确表示，灯坏了要修好。",
    ],
)
def test_what_goes_on_behind_a_body_is_no_name(sentence):
    assert [name for name, *_ in told(sentence) if name] == []
