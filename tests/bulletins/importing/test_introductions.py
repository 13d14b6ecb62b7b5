"""Ways in which people are brought in, in Chinese and in English."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, offices, pairs, positions, running
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE
from .test_telling import line, speakers
from .test_turns import HEAD_EN, parsed


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("The address of welcome was given by Sok Dara, Director of the Department of Rivers. "
         "The river, he said, is low.", "Sok Dara", "Director of the Department of Rivers"),
        ("The second paper was presented by Ms. Sok Dara, Head of the Fish Office. It is good.",
         "Ms. Sok Dara", "Head of the Fish Office"),
        ("From Cambodia we heard Sok Dara, Director of the Department of Rivers. Fish are few, "
         "she said.", "Sok Dara", "Director of the Department of Rivers"),
        ("In her opening words Ms. Sok Dara, Director of the Department of Rivers, said that "
         "fish are few.", "Ms. Sok Dara", "Director of the Department of Rivers"),
        ("Our own Sok Dara, Senior Engineer, said that fish are few.", "Sok Dara",
         "Senior Engineer"),
        ("Our visitor from Nong Khai, Sok Dara, Director of the Department of Rivers, said that "
         "fish are few.", "Sok Dara", "Director of the Department of Rivers"),
        ("Mr. Sok Dara, a retired river pilot and teacher at Koh Kong, told the forum a story.",
         "Mr. Sok Dara", "retired river pilot and teacher at Koh Kong"),
        ("皇家农业大学副校长金哥沙博士公布了结果。", "金哥沙博士", "皇家农业大学副校长"),
        ("柬埔寨贡布省桥头村村长、稻农索·武提先生赢得了掌声。", "索·武提先生",
         "柬埔寨贡布省桥头村村长、稻农"),
        ("柬埔寨环境部司长索·武提（Sok Vuthy）教授提醒大家节水。", "索·武提（Sok Vuthy）教授",
         "柬埔寨环境部司长"),
        ("柬埔寨的同事是环境部司长Sok Dara。她说，要快。", "Sok Dara", "环境部司长"),
        ("正在大理参加培训的老挝农林厅茶叶站站长Souk Vong认为，要快。", "Souk Vong",
         "老挝农林厅茶叶站站长"),
        ("我们中心的高级工程师周文博给大家看了地图。", "周文博", "我们中心的高级工程师"),
        ("云南大学教授周文博当场回应说，没有障碍。", "周文博", "云南大学教授"),
    ],
)  # fmt: skip
def test_whoever_is_brought_in_with_an_office_speaks(text, name, office):
    assert [(names.bare(n), o) for n, o in speakers(text)] == [(names.bare(name), office)]


@pytest.mark.parametrize(
    "text",
    [
        "The report was presented by the Ministry of Environment. It is long.",
        "From Cambodia we had good news. The river, they said, is high.",
        "In the morning Mr. Sok Dara and his guests went home.",
        "皇家农业大学副校长金哥沙博士、教授等到会。",
    ],
)
def test_what_only_looks_like_it_is_nobody(text):
    assert running.voices(line(text), KNOWLEDGE) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sok Dara, student of the River High School, Kampot, Cambodia", "Sok Dara"),
        ("Ms. Luo Yan, teacher at No. 2 Middle School, Yunnan, China", "Ms. Luo Yan"),
        ("云南省水文局科员　寸文博", "寸文博"),
        ("教育部基础教育办公室教学督导　周文博", "周文博"),
    ],
)
def test_small_posts_are_posts(text, name):
    found = pairs.name_and_position(Printed.at(text, 0), 0, KNOWLEDGE)
    assert found is not None
    assert found[0].text == name


@pytest.mark.parametrize("text", ["lead to better rivers", "guide for action", "线上讨论"])
def test_words_that_are_no_post(text):
    assert not positions.has_post(text)


@pytest.mark.parametrize(
    "text", ["线上会", "银行家", "当场周", "现场图", "车队", "Phnom Penh Autonomous Port"]
)
def test_words_that_are_no_name(text):
    assert not names.is_name(text, KNOWLEDGE)


@pytest.mark.parametrize("text", ["Chief Engineer, River Co., Ltd.", "Head, Fish Farms Inc."])
def test_a_company_ends_no_sentence(text):
    assert not offices.is_sentence(text)


@pytest.mark.parametrize(
    ("office", "country"),
    [
        ("Counsellor of the Chinese Embassy in Laos", "cn"),
        ("First Secretary, Embassy of Cambodia in Viet Nam", "kh"),
        ("Director, Ministry of Environment, Cambodia", "kh"),
    ],
)
def test_an_embassy_is_of_the_country_that_sent_it(office, country):
    assert positions.country_in(office, KNOWLEDGE) == country


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Police Lieutenant Colonel Sok Dara, Chief of the River Unit, opened the meeting.",
         "Police Lieutenant Colonel Sok Dara", "Chief of the River Unit"),
        ("“A photograph is worth a page,” said Senior Superintendent Li Na, Officer in Charge.",
         "Senior Superintendent Li Na", "Officer in Charge"),
        ("Captain Sok Dara, master of the vessel Blue 8, said that boats run aground late.",
         "Captain Sok Dara", "master of the vessel Blue 8"),
        ("Camp leader Prof. Sok Dara, Dean of the School of Rivers, summed up that fish are few.",
         "Prof. Sok Dara", "Dean of the School of Rivers"),
        ("Then Sok Dara (Blue Lake National Park, Viet Nam) took the microphone. Reeds grow.",
         "Sok Dara", "Blue Lake National Park, Viet Nam"),
        ("Mrs. Sok Dara from the Ministry of Environment pointed to the new office.",
         "Mrs. Sok Dara", "Ministry of Environment"),
        # With no other office the rank is one.
        ("Captain Sok Dara said that boats run aground late.", "Sok Dara", "Captain"),
        ("The Lake Commission Secretariat, in a message to the forum, said that data matter.",
         None, "Lake Commission Secretariat"),
    ],
)  # fmt: skip
def test_ranks_stand_before_names_and_a_body_tells_how_it_spoke(text, name, office):
    assert speakers(text) == [(name, office)]


@pytest.mark.parametrize(
    ("head", "office"),
    [
        ("Prof. Sok Dara, Lake Institute, Cambodia (by video link)", "Lake Institute, Cambodia"),
        ("Prof. Sok Dara, Lake Institute, Cambodia (joining from Hanoi)",
         "Lake Institute, Cambodia"),
        ("Sok Dara (Provincial Department of Environment, Kampong Lvea, Cambodia)",
         "Provincial Department of Environment, Kampong Lvea, Cambodia"),
        ("Mr. Sok Dara (Blue Lake Weaving Cooperative, Kratie)",
         "Blue Lake Weaving Cooperative, Kratie"),
        ("Mr. Sok Dara (Provincial Department of Environment, Kratie)",
         "Provincial Department of Environment, Kratie"),
    ],
)  # fmt: skip
def test_a_head_tells_how_somebody_took_part_or_the_town_of_the_body(head, office):
    text = f"{HEAD_EN}**{head}**\n\nThe lake is low. It needs time.\n"
    (remark,) = parsed(text).remarks
    assert names.bare(remark.name.text) == "Sok Dara"
    assert remark.position.printed.text == office
