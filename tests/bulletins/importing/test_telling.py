"""Speakers, places and captions, in whatever words a secretary tells of them."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import contact_fields, meeting_places, names, running
from bulletins.importing.parsing.captions import is_caption
from bulletins.importing.parsing.outline import Item
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE

WHO = "Sok Dara, Director, Department of Water Resources, Ministry of Environment, Cambodia"
OFFICE = WHO.removeprefix("Sok Dara, ")


def line(text: str) -> Item:
    return Item(Printed.at(text, 0))


def speakers(text: str) -> list[tuple[str | None, str]]:
    return [
        (str(voice.name) if voice.name else None, str(voice.position))
        for voice in running.voices(line(text), KNOWLEDGE)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"In the opinion of {WHO}, the river needs time.",
        f"According to {WHO}, wetlands need patience.",
        f"As noted by {WHO}, data are scarce.",
        f"It was stressed by {WHO}, that more data were needed.",
        f"The floor was given to {WHO}, who described the pilot.",
        f"Next to speak was {WHO}. He thanked the host.",
        f"Taking the floor, {WHO}, said that data matter.",
        f"{WHO}, was of the view that rivers know no borders.",
    ],
)
def test_who_speaks_is_told_in_many_ways(text):
    assert speakers(text) == [("Sok Dara", OFFICE)]


@pytest.mark.parametrize(
    "text",
    [
        "据柬埔寨环境部司长Sok Dara介绍，项目进展顺利。",
        "在柬埔寨环境部司长Sok Dara看来，数据不足。",
        "随后发言的是柬埔寨环境部司长Sok Dara，他感谢各方。",
        "第一，柬埔寨环境部司长Sok Dara坦言，数据不足。",
        "柬埔寨环境部司长Sok Dara补充道，中方提出的倡议受到欢迎。",
    ],
)
def test_who_speaks_is_told_in_many_ways_in_chinese(text):
    assert speakers(text) == [("Sok Dara", "柬埔寨环境部司长")]


@pytest.mark.parametrize("mark", ["1. ", "(2) ", "a) ", "③ ", "• "])
def test_a_number_before_running_text_is_a_label_and_none_of_the_words(mark):
    (voice,) = running.voices(line(f"{mark}{WHO}, noted that data matter."), KNOWLEDGE)
    assert str(voice.name) == "Sok Dara"
    assert str(voice.words.words) == f"{WHO}, noted that data matter."
    assert [str(label) for label in voice.labels] == [mark.strip()]


def test_a_transliterated_name_keeps_a_last_character_that_is_a_verb_elsewhere():
    assert speakers("柬埔寨环境部环境专家索·武提担任主持。") == [
        ("索·武提", "柬埔寨环境部环境专家")
    ]


def test_offices_parted_by_a_wide_semicolon_are_one_position():
    text = "柬埔寨环境部司长；柬埔寨环境部环境专家Sok Dara强调，数据不足。"
    assert speakers(text) == [("Sok Dara", "柬埔寨环境部司长；柬埔寨环境部环境专家")]


@pytest.mark.parametrize(
    "text",
    [
        f"At the invitation of {WHO}, the delegates visited a plant.",
        "On behalf of the Ministry of Environment of Cambodia, gifts were exchanged.",
        "The floor was then opened for discussion.",
        "The Ministry of Environment of Cambodia gave technical support.",
        "1. The Ministry of Environment of Cambodia will host the next meeting.",
        "根据柬埔寨环境部的安排，代表们参观了污水处理厂。",
        "代表们听取了情况介绍，参观了实验室。",
    ],
)
def test_nobody_is_made_a_speaker_by_what_others_do(text):
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Workshop was held at the Sofitel in Luang Prabang on 4 May 2022.", "Luang Prabang"),
        ("Some sixty experts gathered in Da Nang for the Forum.", "Da Nang"),
        ("On 4 May 2022, Kunming played host to the Forum.", "Kunming"),
        ("Experts travelled to Chiang Mai for the Forum, held on 4 May.", "Chiang Mai"),
        ("Forty makers of traps spent four days at Chiang Khong to learn.", "Chiang Khong"),
        (
            "The Center took ten keepers from Laos, Viet Nam and Cambodia to the old gardens of "
            "Jingmai, Yunnan.",
            "Jingmai, Yunnan",
        ),
        ("Third Forum (Hue, 4-5 May 2022): fifty experts met.", "Hue"),
        ("2022年3月4日，论坛在万象拉开帷幕。", "万象"),
        ("本中心3月4日在万象主持召开了论坛。", "万象"),
        ("会议时间为3月4日，会议地点为万象。", "万象"),
        ("各国代表齐聚金边，共商水资源合作。", "金边"),
        ("3月4日，昆明迎来第三届论坛。", "昆明"),
        ("研讨会（河内，2022年3月4日）汇集了六国专家。", "河内"),
    ],
)
def test_a_place_is_told_by_what_stands_around_it(text, place):
    assert str(meeting_places.place_in(Printed.at(text, 0))) == place


@pytest.mark.parametrize(
    "text",
    [
        "The meeting took place online on 4 May.",
        "In recent years the countries have worked together.",
        "会议在各方支持下以线上形式举行。",
        "会议在热烈的气氛中结束。",
        "专家沿湖考察旱季稻生产。",
        "考察组由中心副主任林峰带队。",
        "The Center took part, according to Mr. Sok Dara.",
    ],
)
def test_how_a_meeting_was_held_is_no_place(text):
    assert meeting_places.place_in(Printed.at(text, 0)) is None


def test_a_caption_speaks_of_a_picture_and_a_sentence_of_the_meeting_does_not():
    captions = ["会议合影（摄影：许诺）", "Group photo (credit: Secretariat)", "图片来源：秘书处",
                "照片由项目组拍摄。", "Photographs were taken by the Secretariat."]  # fmt: skip
    assert [is_caption(line(text)) for text in captions] == [True] * 5
    others = ["各方将共同推动区域可持续发展。", "The meeting agreed to meet again.", "会议成果"]
    assert [is_caption(line(text)) for text in others] == [False, False, False]


def test_an_address_tells_what_its_label_means_and_a_venue_is_none():
    assert contact_fields.field_of("Office", "12 Road 5, Hanoi") == "address"
    assert contact_fields.field_of("驻地", "昆明市滇池路12号") == "address"
    assert contact_fields.field_of("会议地点", "昆明市滇池路12号") == ""


@pytest.mark.parametrize(
    "text",
    [
        f"Meeting Chair {WHO}, closing the meeting, said that data matter.",
        f"The Chair, Mr. {WHO}, opened the meeting.",
        f"Moderator {WHO}, thanked the speakers.",
        "主持会议的柬埔寨环境部司长Sok Dara表示，数据是基础。",
        "会议主持人、柬埔寨环境部司长Sok Dara在总结中指出，各方达成共识。",
    ],
)
def test_a_part_in_the_meeting_may_stand_before_whoever_has_it(text):
    (voice,) = running.voices(line(text), KNOWLEDGE)
    assert (voice.role, names.bare(str(voice.name))) == ("chair", "Sok Dara")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“知识值得传承。”这是柬埔寨环境部司长Sok Dara的看法。", "Sok Dara"),
        ("“巡护要同步。”这也是云南大学研究员司徒文的建议。各方赞同。", "司徒文"),
        ("岩温罕（柬埔寨环境部副司长）结合实践谈到，成果要看得见。", "岩温罕"),
        ("柬埔寨环境部副主任俞佳在总结时说，要继续努力。", "俞佳"),
    ],
)
def test_views_brackets_and_short_names_are_read_in_chinese(text, name):
    assert [told for told, _ in speakers(text)] == [name]


def test_who_moderated_in_a_clause_is_the_chair_and_an_observer_says_nothing():
    (voice,) = running.voices(
        line(f"{WHO}, who moderated, summed up that data matter."), KNOWLEDGE
    )
    assert (voice.role, str(voice.name), str(voice.position)) == ("chair", "Sok Dara", OFFICE)
    observed = f"Sok Dara ({OFFICE}) followed the meeting as an observer."
    assert speakers(observed) == []


def test_the_moderator_of_the_day_is_told_behind_the_office():
    text = f"{WHO}, the moderator of the day, wound up by saying that data matter."
    (voice,) = running.voices(line(text), KNOWLEDGE)
    assert (voice.role, str(voice.name), str(voice.position)) == ("chair", "Sok Dara", OFFICE)


def test_a_representative_is_nobodys_name_and_a_name_may_stand_in_both_scripts():
    text = "A representative of the Department of Water Resources pointed out that data matter."
    (voice,) = running.voices(line(text), KNOWLEDGE)
    assert voice.name is None
    text = "柬埔寨环境部司长索·达拉（Sok Dara）表示，数据是基础。"
    assert speakers(text) == [("索·达拉（Sok Dara）", "柬埔寨环境部司长")]
