"""Meetings whose whole name only the headline has, and English words for a meeting."""

from __future__ import annotations

import pytest

from bulletins.importing.parsing import event_names, headed_titles
from bulletins.importing.parsing.printed import Printed


def whole(lead: str, headline: str) -> str:
    found = headed_titles.whole(None, Printed.at(lead, 0), Printed.at(headline, 0))
    return found.text if found else ""


@pytest.mark.parametrize(
    ("lead", "headline", "title"),
    [
        ("会议于2026年3月19日在大理召开。", "湖泊水质比对会议", "湖泊水质比对会议"),
        ("交流会于3月19日在线召开，会期半天。", "湖泊在线监测交流会简况", "湖泊在线监测交流会"),
        ("座谈会由湖区中心召集，共二十人。", "水闸管护座谈会纪要", "水闸管护座谈会"),
        ("本次会议为期两天。", "湖泊水质比对会议", "湖泊水质比对会议"),
        ("会议于3月19日召开。", "六国专家呼吁召开比对会议", ""),
        ("会议于3月19日召开。", "把湖水说清楚", ""),
        ("湖泊比对会议于3月19日召开。", "湖泊水质比对会议", ""),
    ],
)
def test_the_headline_names_a_meeting_of_which_the_lead_tells_the_kind(lead, headline, title):
    assert whole(lead, headline) == title


def test_a_convening_is_a_meeting():
    assert event_names.is_one("Spring Convening")
