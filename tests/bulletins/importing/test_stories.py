"""Speakers in the prose of officials and of storytellers: asides about how somebody spoke, clauses
and scenes before the name, quotations, turns in the middle of a paragraph."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names

from .test_parsing import parse, text
from .test_speeches import told
from .test_telling import OFFICE, WHO, speakers
from .test_turns import HEAD_EN

ZH = "柬埔寨环境部司长"


@pytest.mark.parametrize(
    "sentence",
    [
        f"{WHO}, as the chairperson of the committee, made the opening address.",
        f"{WHO}, in opening the forum, recalled the drought.",
        f"{WHO}, by video link, explained the new gauges.",
        f"From the Cambodian side, Mr. {WHO}, reported two floods.",
        f"Speaking for the hosts, Mr. {WHO}, welcomed everybody.",
        f"For the lake, where boats are few, time is short, according to Mr. {WHO}.",
        f"Mr. {WHO}, supported the text. He asked for maps.",
    ],
)
def test_how_and_when_somebody_spoke_is_no_part_of_the_office(sentence):
    assert speakers(sentence) in ([("Sok Dara", OFFICE)], [("Mr. Sok Dara", OFFICE)])


@pytest.mark.parametrize(
    "paragraph",
    [
        f'The guest answered with a story. "Nets hang dry for months," said Mr. {WHO}.',
        f'Not all agreed. "The map is old," warned Mr. {WHO}. He asked for a new one.',
        f"Then it was the turn of those on the water. Mr. {WHO}, said little. Boats cost money.",
    ],
)
def test_a_sentence_may_lead_to_whoever_speaks(paragraph):
    assert speakers(paragraph) == [("Mr. Sok Dara", OFFICE)]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"The meeting was attended by Mr. {WHO}, and others.",
        f"The mission was led by Mr. {WHO}, and visited two dams.",
        f"The agreement was signed in 2021. Mr. {WHO}, and Ms. Li Na attended.",
        "The school head, Daw Nang Hom, showed the well to the visitors.",
    ],
)
def test_whom_a_report_only_mentions_says_nothing(paragraph):
    assert speakers(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "name", "office"),
    [
        (f"话题转到水位。{ZH}索·达拉笑着说，“渔网一晾就是几个月。”", "索·达拉", ZH),
        ("柬埔寨环境部的Sok Dara先生请大家看照片。他说，水位在降。", "Sok Dara", "柬埔寨环境部"),
        ("缅甸的Aung Min先生是灌溉司的工程师，他谈了水渠。", "Aung Min", "灌溉司的工程师"),
        ("仰光市供水局工程师敏昂提出了井水。他说，井越打越深。", "敏昂", "仰光市供水局工程师"),
        (f"接过话头的是{ZH}索·达拉。他坦言，经费不够。", "索·达拉", ZH),
        (f"早上出发，中午到县城，{ZH}索·达拉已经在门口等着。他说，经费不够。", "索·达拉", ZH),
        ("到了湖口，巡护队长森·坎尼已经备好小船。他告诉我们，水低。", "森·坎尼", "巡护队长"),
        ("上岸数巢。来自云南大学的博士生周文博爬上塔，笑着说，少了九个。", "周文博",
         "云南大学的博士生"),
        (f"返航。{ZH}婉拉雅·素提在甲板上做了小结，认为表格必须统一。", "婉拉雅·素提", ZH),
        ("整天都在河边。同行的越南水稻研究所研究员黎文福蹲在田埂上数穗。他说，行距太密。",
         "黎文福", "越南水稻研究所研究员"),
        ("船靠岸了。云南省农业科学院育种师周文博算了一笔账：油钱占四成。",
         "周文博", "云南省农业科学院育种师"),
    ],
)  # fmt: skip
def test_a_chinese_story_brings_somebody_in_and_lets_him_speak(paragraph, name, office):
    (spoken, position), *others = speakers(paragraph)
    assert (names.bare(spoken), position, others) == (name, office, [])


@pytest.mark.parametrize(
    "paragraph",
    [
        "代表团由中心副主任林峰率队，成员来自两所大学。",
        "会议于2021年5月6日在万象召开。生态环境部司长周军出席。",
        f"课程由{ZH}索·达拉讲授，学员反响热烈。",
        "展板由云南大学艺术学院副教授何静设计，六个国家各占一面。",
        "午餐由勐腊县县长岩温招待，大家吃了烤鱼。",
    ],
)
def test_a_chinese_report_of_a_visit_has_no_speaker(paragraph):
    assert speakers(paragraph) == []


OTHERS = (
    f"{WHO}, said that gauges are missing.{{turn}}\n\n"
    "Li Na, Deputy Director, River Center, China, said that maps are being drawn.\n"
)


@pytest.mark.parametrize(
    "turn",
    [
        " Ms. Li Na replied that two are on the way.",
        " In reply, Ms. Li Na said that two are on the way.",
    ],
)
def test_somebody_known_may_answer_in_the_same_paragraph(turn):
    spoken = [name for name, *_ in told(HEAD_EN + OTHERS.format(turn=turn))]
    assert spoken == ["Sok Dara", "Ms. Li Na", "Li Na"]


def test_who_is_quoted_or_spoken_of_in_a_paragraph_takes_no_turn():
    turn = ' "Ms. Li Na told me that two are on the way," he added. Ms. Li Na was not there.'
    spoken = [name for name, *_ in told(HEAD_EN + OTHERS.format(turn=turn))]
    assert spoken == ["Sok Dara", "Li Na"]


SIGNED = (
    "The Memorandum was signed by:\n\n| For the one side | For the other side |\n|---|---|\n"
    f"| {WHO} | Li Na, Director, River Center, China |\n\n"
    "About seventy guests came to the signing. Tea was served.\n"
)


def test_who_signs_says_nothing():
    assert told(HEAD_EN + SIGNED) == []


def test_a_country_in_a_cell_of_its_own_is_no_part_of_the_office():
    rows = (
        "|  |  |  |  |\n|---|---|---|---|\n"
        "| Sok Dara | Director, River Office | Cambodia | Gauges are missing. |\n"
        "| Li Na | Director, River Center | China | Maps are being drawn. |\n"
    )
    remarks = parse(HEAD_EN + rows).remarks
    assert [(text(r.position.printed), r.country) for r in remarks] == [
        ("Director, River Office", "kh"),
        ("Director, River Center", "cn"),
    ]


def test_days_and_places_of_a_programme_are_nobody():
    rows = (
        "| Day | Place | Activity |\n|---|---|---|\n"
        "| 9-10 Dec. | Nay Pyi Taw | Arrival; call on the Director General of the Department |\n"
        "| 11 Dec. | Mandalay | Visit to wells |\n| 12 Dec. | Yangon | Departure |\n"
    )
    assert told(HEAD_EN + rows) == []


def test_entries_of_those_present_need_no_known_verb():
    rows = (
        "|  |  |\n|---|---|\n| Sok Dara | 柬埔寨环境部司长 |\n| 李娜 | 江河中心主任 |\n"
        "| Aung Min | 缅甸环境部处长 |\n"
    )
    turns = (
        "1. 李娜通报，两站已经建成。\n\n2. Sok Dara 支持这一安排，另需两站。\n\n"
        "3. Aung Min 对费用没有异议。\n"
    )
    head = (
        "# 江河通讯\n\n2021年第3期\n\n2021年5月8日\n\n## 江河会议纪要\n\n"
        "会议于5月6日在万象召开。\n\n"
    )
    spoken = told(head + "### 出席人员\n\n" + rows + "\n### 发言要点\n\n" + turns)
    assert [name for name, *_ in spoken] == ["李娜", "Sok Dara", "Aung Min"]
    assert [office for _, office, _ in spoken] == [
        "江河中心主任", "柬埔寨环境部司长", "缅甸环境部处长",
    ]  # fmt: skip


@pytest.mark.parametrize("front", ["上午先由", "图3 ", "第一个开口的是"])
def test_what_leads_to_an_office_is_no_part_of_it(front):
    assert speakers(f"{front}{ZH}索·达拉致辞。他说，水位在降。") == [("索·达拉", ZH)]


@pytest.mark.parametrize(
    "sentence",
    [
        f"On Thursday, after the trip to the dam, Mr. {WHO}, summed up for his group.",
        f"After lunch, when the rain had stopped, Mr. {WHO}, told of the gauges.",
    ],
)
def test_several_clauses_may_stand_before_somebody_honoured(sentence):
    assert speakers(sentence) == [("Mr. Sok Dara", OFFICE)]


def test_behind_an_honour_any_place_is_an_office():
    said = speakers("Ms. Sok Dara of Otter Lake Park, Viet Nam, said that boats are few.")
    assert said == [("Ms. Sok Dara", "Otter Lake Park, Viet Nam")]


def test_a_request_to_write_is_the_contact_and_who_signs_says_nothing():
    letter = (
        f"{WHO}, said that gauges are missing.\n\nWith warm regards,\n\nAna Lind\n\n"
        "Programme Head\n\nQuestions? Write to desk@lakes.invalid or call +66 2 207 4444.\n"
    )
    parsed = parse(HEAD_EN + letter)
    assert [text(r.name) for r in parsed.remarks] == ["Sok Dara"]
    assert [text(mail) for mail in parsed.contact.emails] == ["desk@lakes.invalid"]
    assert [text(number) for number in parsed.contact.telephones] == ["+66 2 207 4444"]


def test_behind_a_quotation_of_somebody_known_no_office_is_looked_for_in_the_words():
    text = "“我们想要更长的时间。”索·达拉说，新线路每天走二十公里，食宿都在村民家里，收入归村里。"
    assert speakers(text) == []


@pytest.mark.parametrize("office", ["二十六岁的测量工", "三十岁的焊工", "船长", "值班调度长"])
def test_whoever_is_quoted_may_have_any_office_and_do_anything(office):
    text = f"“我原来只会开拖拉机。”{office}本宏·赛亚盛是其中的一个，他告诉记者，那天下着大雨。"
    assert speakers(text) == [("本宏·赛亚盛", office)]


@pytest.mark.parametrize("words", ["都来", "全来", "都去"])
def test_that_several_come_is_nobodys_name(words):
    assert speakers(f"老挝和泰国的专家{words}，三种语言同传，费用比场地还高。") == []


def test_the_name_of_a_ship_belongs_to_whose_master_somebody_is():
    told = "“A skipper rows,” remarked Sok Dara, master of the vessel “Red Star”."
    paragraph = f"{told} “He does not switch off.”"
    assert speakers(paragraph) == [("Sok Dara", "master of the vessel “Red Star”")]


def test_a_later_sentence_tells_the_office_of_whom_a_story_names_first():
    told_of = (
        "Yem Dara has fished lot 4 since she was nine. She laid three nets on the floor and "
        "explained that the finest mesh catches only the young. She is {}."
    )
    office = "deputy head of the Kampong Khleang Fishery"
    assert speakers(told_of.format(office)) == [("Yem Dara", office)]
    assert speakers(told_of.format("happy about it")) == []


def test_a_name_in_letters_ends_the_post_inside_a_chinese_story():
    paragraph = (
        "对岸来收玉米的商人不少。老挝丰沙里省约乌县的收购商Vilay Seng说，水浅对他也有好处。"
    )
    assert speakers(paragraph) == [("Vilay Seng", "老挝丰沙里省约乌县的收购商")]
    seen = "对岸来收玉米的商人不少。老挝丰沙里省约乌县的收购商Vilay Seng也在装货。"
    assert speakers(seen) == []
