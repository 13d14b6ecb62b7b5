"""Papers of ministries that count what each said, under a headline in capitals."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import publishers

from .knowing import KNOWLEDGE
from .test_parsing import parse, people, text

HEAD = (
    "**THE REPUBLIC OF THE UNION OF MYANMAR**\n\n**MINISTRY OF LAKES AND FORESTS**\n\n"
    "Information Bulletin No. 2 of 2020 (issued on 5 March 2020)\n\n"
    "**MINISTER RECEIVES DELEGATION ON INLE LAKE OFFICE**\n\n"
    "The Meeting on Inle Lake was held in Yangon on 27 February 2020 between both sides.\n\n"
)
SAID = (
    "**1. U OHN LWIN, Union Minister for Lakes and Forests**\n\n"
    "(a) welcomed the guests and recalled how many people live on the water;\n\n"
    "(b) invited them to visit the lake before they write.\n\n"
    "**2. MS. SIRI THONGDEE, Program Manager, Mekong Institute**\n\n"
    "(a) offered six places for officials in the course at Khon Kaen;\n\n"
    "(b) proposed that the course be taught on the lake.\n\n"
)


def test_points_below_somebody_are_no_more_of_the_office():
    parsed = parse(HEAD + SAID)
    assert people(parsed)[1][1:] == ("MS. SIRI THONGDEE", "Program Manager, Mekong Institute")
    assert str(parsed.remarks[1].text).startswith("(a) offered six places")


def test_a_state_and_a_piece_of_news_publish_nothing():
    parsed = parse(HEAD + SAID)
    assert [text(name) for name in parsed.masthead.names] == ["MINISTRY OF LAKES AND FORESTS"]
    assert text(parsed.headline) == "MINISTER RECEIVES DELEGATION ON INLE LAKE OFFICE"


@pytest.mark.parametrize(
    ("line", "publishes"),
    [
        ("Kingdom of Cambodia", False),
        ("THE SOCIALIST REPUBLIC OF VIET NAM", False),
        ("Lake Office Opens Station in Kampot Department", False),
        ("Department of Lakes", True),
        ("Department of Lakes, Ministry of Environment", True),
    ],
)
def test_which_lines_name_a_body(line, publishes):
    assert publishers.is_name(line, KNOWLEDGE) is publishes
