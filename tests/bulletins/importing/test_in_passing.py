"""Who is told in passing: how somebody spoke, in what was sent, between commas, behind the words;
and whom a report only thanks."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import bystanders, names, pairs
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_telling import line, speakers
from .test_turns import FIRST_EN, HEAD_EN, parsed
from .test_turns import names as names_of


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("越南水资源研究院研究员阮氏锦秀平静地讲述了火灾经过。", "阮氏锦秀"),
        ("越南水资源研究院研究员阮氏锦秀若有所思地说，火是从机房烧起的。", "阮氏锦秀"),
        ("云南大学教授周军坦率地承认，火是从机房烧起的。", "周军"),
        ("老挝水资源司司长坎帕·西提沙坦率地承认，火是从机房烧起的。", "坎帕·西提沙"),
    ],
)
def test_how_somebody_spoke_is_no_part_of_the_name(sentence, name):
    assert [told for told, _ in speakers(sentence)] == [name]


@pytest.mark.parametrize(
    ("sentence", "name", "office"),
    [
        ("老挝能源部代表索万娜拉担心，警报只用一种语言播放。", "索万娜拉", "老挝能源部代表"),
        ("泰国电力局大坝监测部门介绍了两套系统。", None, "泰国电力局大坝监测部门"),
        ("云南大学湿地中心总巡护师安志强讲了数鹤的办法。", "安志强", "云南大学湿地中心总巡护师"),
    ],
)
def test_delegates_and_parts_of_bodies_speak(sentence, name, office):
    assert speakers(sentence) == [(name, office)]


@pytest.mark.parametrize(
    "sentence",
    ["泰国电力局有关部门介绍了两套系统。", "泰国电力局代表各国收下了礼品。"],
)
def test_nobody_in_particular_says_nothing(sentence):
    assert not speakers(sentence)


def test_between_signs_a_name_may_end_like_a_verb():
    found = pairs.name_and_position(
        Printed.at("黎文道（越南清河香蕉合作社社长）", 0), 0, KNOWLEDGE
    )
    assert found and str(found[0]) == "黎文道"
    assert not names.is_between_signs("水之道")


@pytest.mark.parametrize("word", ["Fourth", "Sixth", "Twelfth", "Nineteenth", "Fortieth"])
def test_what_counts_meetings_is_nobody(word):
    assert not names.is_name(word, KNOWLEDGE)


@pytest.mark.parametrize(
    ("paragraph", "name", "office"),
    [
        (
            "Mr. Sok Dara, of the Rivers Department of Cambodia, regretted that no map exists.",
            "Mr. Sok Dara",
            "Rivers Department of Cambodia",
        ),
        (
            "At the opening ceremony the Centre’s Deputy Director, Sok Dara, said that it rained.",
            "Sok Dara",
            "Centre’s Deputy Director",
        ),
        (
            "Ms. Sok Dara, Head of the Technical Section of Lake Park, had measured it. Out of 29 "
            "reports, she found, 24 arrived late. Not one was read.",
            "Ms. Sok Dara",
            "Head of the Technical Section of Lake Park",
        ),
        (
            "Myanmar sent a written statement. In it the Environmental Conservation Department "
            "reports that five of the stations are still in their boxes.",
            None,
            "Environmental Conservation Department",
        ),
    ],
)
def test_who_an_english_paragraph_tells_to_speak(paragraph, name, office):
    assert speakers(paragraph) == [(name, office)]


ONLY_THANKED = [
    "A group photograph was taken on the steps. The Governor of the province, Mr. Sok Dara, lent "
    "the hall and is thanked for it.",
    "Thailand was represented by the Rivers Department, whose delegation attended as listeners. "
    "The Deputy Minister, Mr. Sok Dara, received the heads of delegation in the evening.",
    "The Lao bank, which has no cold store, was represented by an observer. Participants visited "
    "the vault and were received by its caretaker, Mr. Sok Dara.",
    "The Governor, who had wished to attend, was prevented by the floods. His greetings were read "
    "out. On the second afternoon the group saw the balers at work.",
    "老挝种子库没有冷库，派观察员参会。与会人员参观了广西种子库。",
    "会后，与会人员放流鱼苗20万尾。清河县副县长李建文到场并与各国人员合影。",
]


@pytest.mark.parametrize("paragraph", ONLY_THANKED)
def test_whom_a_report_only_thanks_or_sees_says_nothing(paragraph):
    assert not speakers(paragraph)
    assert bystanders.are_told_of(line(paragraph))


def test_whom_a_body_thanks_has_no_office_of_its_thanks():
    assert not speakers(
        "The Secretariat thanks the Governor of the Province, H.E. Sok Dara, who opened the hall, "
        "and Ms. Li Na of the Lake Office, who drew the map."
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        "The group photograph in the report, she said, shows nine boats. All were lost.",
        "Participants visited us in May, and he told them that nothing had changed.",
    ],
)
def test_words_of_somebody_are_no_bystanders(paragraph):
    assert not bystanders.are_told_of(line(paragraph))


def test_somebody_known_may_be_told_behind_the_words_or_between_commas():
    behind = "The salt was what mattered, according to Mr. Sok Dara. In April it came early.\n\n"
    between = (
        "Li Na, Director, River Center, China, asked whether it could be stopped. It could, "
        "Le Ngoc Tuan replied, with a valve for every ten metres.\n"
    )
    told = names_of(HEAD_EN + FIRST_EN + behind + between)
    assert told == ["Sok Dara", "Le Ngoc Tuan", "Mr. Sok Dara", "Li Na", "Le Ngoc Tuan"]


MODERATED = (
    "# 江河简报\n\n2021年第3期\n\n2021年5月8日\n\n## 井归谁管\n\n"
    "2021年5月6日，座谈会在万象召开。问答整理如下。\n\n{asks}井坏了，第一个找谁？\n\n"
    "索·达拉（柬埔寨环境部司长）：找我。我管四十二口井。\n\n"
    "周军（云南省水利厅处长）：找村里的人。每口井上都有名字。\n\n{asks}水费收得上来吗？\n\n"
    "索·达拉：收米。一户一年十公斤。\n"
)


def test_a_moderator_whom_nobody_names_speaks_in_a_conversation():
    remarks = parsed(MODERATED.format(asks="主持人：")).remarks
    assert [one.role for one in remarks] == ["chair", "remark", "remark", "chair", "remark"]
    assert str(remarks[0].position.printed) == "主持人"


def test_who_only_asks_for_the_paper_has_no_turn():
    remarks = parsed(MODERATED.format(asks="记者：")).remarks
    assert [str(one.name) for one in remarks] == ["索·达拉", "周军", "索·达拉"]


@pytest.mark.parametrize("word", ["Before", "After", "During", "周军去年", "索·达拉先报数"])
def test_what_tells_when_is_nobody(word):
    assert not names.is_name(word, KNOWLEDGE)


@pytest.mark.parametrize(
    "given",
    [
        "According to the Office’s Chief Hydrologist, Sok Dara, the page works on old telephones.",
        "In the view of Sok Dara, Chief Hydrologist of the Office, the page should be larger.",
        "As explained by Sok Dara, Chief Hydrologist of the Office, the page is refreshed daily.",
    ],
)
def test_words_are_given_to_somebody_behind_a_scene(given):
    more = "Ms. Li Ping, Director of the River Center, confirmed that data would be shared."
    told = speakers(f"Three guests stood beside the gauge. {given} {more}")
    assert [name for name, _ in told] == ["Sok Dara", "Ms. Li Ping"]


def test_what_is_given_to_a_paper_behind_a_scene_is_nobodys():
    told = "According to a study by the River Center, the page is refreshed daily."
    assert not speakers(f"Three guests stood beside the gauge. {told}")


@pytest.mark.parametrize("verb", ["确认", "证实", "澄清"])
def test_somebody_confirms(verb):
    assert speakers(f"云南省水文局副局长周军{verb}，两个站的数据全年提供。") == [
        ("周军", "云南省水文局副局长")
    ]
