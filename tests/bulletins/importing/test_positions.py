"""A printed position taken apart; what is printed stays as it is."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import names, positions
from bulletins.importing.parsing.printed import Printed

from .knowing import KNOWLEDGE


@pytest.mark.parametrize(
    ("text", "country", "units", "post"),
    [
        (
            "中国生态环境部国际合作司亚非拉处处长",
            "cn",
            [["cn-mee", "cn-mee-dic", "亚非拉处"]],
            "处长",
        ),
        ("越南自然资源与环境部国际合作司司长", "vn", [["vn-monre", "vn-monre-icd"]], "司长"),
        # The words repeat: the institute is not the ministry.
        ("老挝自然资源与环境部自然资源与环境研究所所长", "la", [["la-monre", "la-nreri"]], "所长"),
        ("柬埔寨环境部环境保护总局副局长", "kh", [["kh-moe", "kh-gdep"]], "副局长"),
        # 环境保护部 (China to 2018) is not in it.
        ("缅甸自然资源与环境保护部环境保护司处长", "mm", [["mm-monrec", "环境保护司"]], "处长"),
        (
            "泰国河流部常务秘书办公室外事处环境学家",
            "th",
            [["河流部", "常务秘书办公室", "外事处"]],
            "环境学家",
        ),
        ("江河环境合作中心/生态环境部对外交流中心处长", "cn", [["basin"], ["cn-feco"]], "处长"),
        (
            "绿色发展联盟理事长、中国生态环境部原副部长",
            "cn",
            [["绿色发展联盟"], ["cn-mee"]],
            "理事长",
        ),
        ("联合国环境规划署驻华代表", "", [["unep"]], "驻华代表"),
        ("生态环境部国际合作司司长", "cn", [["cn-mee", "cn-mee-dic"]], "司长"),
        ("独立顾问", "", [], "顾问"),
        (
            "Delta adviser at the Embassy of the Kingdom of the Netherlands in Hanoi",
            "",
            [["Embassy of the Kingdom of the Netherlands in Hanoi"]],
            "Delta adviser",
        ),
        (
            "Policy officer, Reed Institute, Cambodia",
            "kh",
            [["Reed Institute"]],
            "Policy officer",
        ),
        (
            "Deputy Director, Division of Lakes, Ministry of Environment, Cambodia",
            "kh",
            [["kh-moe", "Division of Lakes"]],
            "Deputy Director",
        ),
        (
            "Director of the Department of Lakes, Ministry of Natural Resources and Environment, "
            "Lao PDR",
            "la",
            [["la-monre", "Department of Lakes"]],
            "Director",
        ),
        ("Expert, River Basins Cooperation Center", "cn", [["basin"]], "Expert"),
    ],
)
def test_a_position_is_taken_apart(text, country, units, post):
    parsed = positions.parse(Printed.at(text, 0), KNOWLEDGE)
    assert (parsed.printed.text, parsed.country) == (text, country)
    assert [
        [unit.known[0] if unit.known else unit.printed.text for unit in part.units]
        for part in parsed.affiliations
    ] == units
    assert parsed.post and parsed.post.text == post


@pytest.mark.parametrize("text", ["货车司机", "省教育厅司机", "边防部队司令"])
def test_a_driver_is_no_department(text):
    found = positions.parse(Printed.at(text, 0), KNOWLEDGE)
    assert not [a for a in found.affiliations if a.body and a.body.printed.text.endswith("司")]


def test_a_centre_stands_for_itself_and_a_department_for_its_ministry():
    parsed = positions.parse(
        Printed.at("江河环境合作中心/生态环境部对外交流中心处长", 0), KNOWLEDGE
    )
    assert [body.known for body in parsed.bodies] == [("basin",), ("cn-feco",)]
    parsed = positions.parse(Printed.at("越南自然资源与环境部国际合作司司长", 0), KNOWLEDGE)
    assert [body.known for body in parsed.bodies] == [("vn-monre",)]


def test_a_ministry_named_by_three_countries_is_not_chosen_without_one():
    (body,) = positions.parse(Printed.at("自然资源与环境部司长", 0), KNOWLEDGE).bodies
    assert (body.country, body.known) == ("", ("la-monre", "th-mnre", "vn-monre"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("林静", True),
        ("欧阳青", True),
        ("林 静", True),
        ("纳瓦·西里", True),
        ("Sok DARA", True),
        ("Sok dara", True),
        ("H.E. Mrs. Sok Dara", True),
        ("Nguyễn Thị Hoa", True),
        ("สุดา ใจดี", True),
        ("环境部", False),
        ("处长", False),
        ("会议背景", False),
        ("Ministry of Environment", False),
        ("Deputy Director", False),
        ("Contact us", False),
        ("Opening Remarks", False),
        ("Cambodia", False),
        ("2022年", False),
    ],
)
def test_a_name_is_told_by_its_shape(text, expected):
    assert names.is_name(text, KNOWLEDGE) is expected


@pytest.mark.parametrize(
    ("office", "country"),
    [
        ("Editor at the Thai Public Radio", "th"),
        ("Director, Royal Thai Rice Office", "th"),
        ("Chinese Embassy in Laos", "cn"),
        ("Professor of Thai Studies", ""),
        ("Fellow, Stockholm Institute", ""),
        ("Head, Laos Road Customs Branch, Quang Tri Customs Department, Viet Nam", "vn"),
    ],
)
def test_whose_people_a_body_is_called_after_tells_the_country(office, country):
    assert positions.country_in(office, KNOWLEDGE) == country


@pytest.mark.parametrize(
    "text",
    [
        "水利厅高级预报员",
        "卫生部副规划官",
        "技术学院教务长",
        "港务局调度员",
        "缅甸曼德勒港务长",
        "缅甸农业、畜牧与灌溉部畜牧兽医司曼德勒省兽医官",
        "缅甸林业司林务官",
        "粮农组织高级渔业政策官",
    ],
)
def test_posts_of_those_who_forecast_plan_and_teach(text):
    assert positions.has_post(text)


@pytest.mark.parametrize(
    "text",
    [
        "student of plant science, University of Kampot",
        "graduate student of sociology, Dali University, China",
        "lecturer in civil engineering, Yangon Institute of Works",
    ],
)
def test_a_post_in_small_letters_may_tell_its_field(text):
    assert positions.has_post(text)


@pytest.mark.parametrize(
    "text",
    [
        "Residents took 26 minutes to leave after the alarm, and eleven after a drill",
        "Traders do keep books, but not for the government",
        "Drivers must wait, and officers can see them",
    ],
)
def test_what_many_do_is_no_position(text):
    assert not positions.is_position(Printed.at(text, 0), KNOWLEDGE)


@pytest.mark.parametrize("text", ["Mengla County", "Operation rules", "Kampot Province"])
def test_neither_a_county_nor_a_thing_of_two_words_is_a_person(text):
    assert not names.is_name(text, KNOWLEDGE)
