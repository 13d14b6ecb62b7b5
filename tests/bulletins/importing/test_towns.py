"""The country that a town or a province tells, where a position names no country."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import positions

from .knowing import KNOWLEDGE
from .test_parsing import parse


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Manager, Boat Owners’ Association, Chiang Khong", "th"),
        ("chief veterinarian of Pu’er", "cn"),
        ("forecaster at the Highlands Station in Buôn Ma Thuột", "vn"),
        ("Head of the bridge office, Kunming and Vientiane", ""),
        ("Programme Officer, Mekong River Commission Secretariat, Vientiane", ""),
        ("Programme Officer, UNDP, Bangkok", ""),
        ("weaver and shop owner", ""),
    ],
)
def test_a_town_tells_where_an_office_is(text, home):
    assert positions.home_in(text) == home


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Head, Lao Cai Health Office", "vn"),
        ("Department of Health, Thai Nguyen", "vn"),
        ("Head, Lao Women’s Union", "la"),
        ("Director, Thai Red Cross", "th"),
    ],
)
def test_a_town_that_begins_with_a_country_is_where_it_is(text, country):
    assert positions.country_in(text, KNOWLEDGE) == country


def test_a_printed_country_weighs_more_than_a_town():
    head = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs\n\n"
    lead = "The workshop on weirs was held in Pakse on 4 May 2022 with sixty participants.\n\n"
    words = "We opened the gates nine days late last year."
    heads = ("Sok Dara, Director, Water Office, Takeo", "Li Na, Chief, Border Desk, Kunming, Laos")
    remarks = parse(head + lead + "\n\n".join(f"**{one}**\n\n{words}" for one in heads)).remarks
    assert [remark.position.country for remark in remarks] == ["kh", "la"]


def test_the_way_to_a_town_is_no_place_of_the_meeting():
    head = "# Lake Letter\n\nIssue 4, 2022 | 6 May 2022\n\n# Weirs\n\n"
    lead = "Thirty drivers rode from Mukdahan to Lao Bao on 4 May 2022 and timed every halt.\n"
    parsed = parse(head + lead)
    assert not (parsed.meeting and parsed.meeting.place)
