"""A public page costs as many queries for a dozen records as for three, and at most eight."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins import publishing
from bulletins.models import Instrument, Topic
from tests.builders import (
    add_section,
    make_appointment,
    make_bulletin,
    make_meeting,
    make_ministry,
    make_series,
    make_speaker,
    make_succession,
    make_user,
    ministry_of,
)

pytestmark = pytest.mark.django_db
MOST = 8
PATHS = [
    "/en/",
    "/en/bulletins/?country=kh&year=2023",
    "/en/bulletins/2023/2/",
    "/en/bulletins/2023/2/remarks/1/",
    "/en/bulletins/2023/2/versions/",
    "/en/bulletins/2023/2/versions/1/",
    "/en/countries/",
    "/en/countries/kh/",
    "/en/instruments/",
    "/en/instruments/strategy/",
    "/en/meetings/",
    "/en/meetings/wg/",
    "/en/ministries/",
    "/en/ministries/ministry-of-kh/",
    "/en/overview/",
    "/en/overview/?topic=water&instrument=strategy",
    "/en/overview/?ministry=ministry-of-kh&topic=water&instrument=strategy",
    "/en/overview/sentences/?country=kh",
    "/en/search/?q=words",
    "/en/search/?q=words&country=kh&year=2023",
    "/en/series/wg/",
    "/en/speakers/",
    "/en/speakers/?q=speaker",
    "/en/speakers/li-xia/",
    "/en/topics/",
    "/en/topics/water/",
    "/sitemap-bulletins.xml",
]


class Archive:
    """Issues that share a meeting, its series, a speaker, a topic and an instrument; with each
    come a meeting, a speaker, a ministry and an instrument of its own."""

    def __init__(self) -> None:
        self.series = make_series()
        self.series.slug = "wg"
        self.series.save()
        parent = make_meeting(slug="week")
        self.meeting = make_meeting(
            slug="wg", series=self.series, parent=parent, delegations=["kh", "la", "th"]
        )
        self.speaker = make_speaker("Li Xia", slug="li-xia")
        self.ministry = ministry_of("kh")
        self.topic = Topic.objects.create(slug="water", name_zh_hans="水")
        self.instrument = Instrument.objects.create(slug="strategy", name_zh_hans="合作战略")
        self.issues = 0

    def grow(self, count: int) -> None:
        while self.issues < count:
            self.issues += 1
            self.add(self.issues)

    def add(self, number: int) -> None:
        own = Instrument.objects.create(slug=f"plan-{number}", name_zh_hans=f"计划{number}")
        make_ministry("司", "kh", parent=self.ministry)
        make_succession(make_ministry("前身", "kh"), self.ministry)
        make_appointment(self.speaker, f"{number}", [self.ministry], start=f"{1950 + number}")
        bulletin = make_bulletin(
            2023,
            number,
            languages=["zh-hans", "en"],
            remarks_from=["kh", "la"] if number <= 3 else ["kh", "la", "mm", "th"],
            meeting=self.meeting,
        )
        first = bulletin.remarks.first()
        first.speaker, first.text_zh_hans = self.speaker, f"我们支持合作战略和计划{number}。"
        first.save()
        bulletin.topics.add(self.topic)
        bulletin.instruments.add(self.instrument, own)
        section = add_section(bulletin, heading_en=f"Section {number}")
        section.meeting = make_meeting(series=self.series)
        section.save()
        publishing.publish(bulletin, languages=["zh-hans", "en"], by=make_user())


def queries_of(client, path):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200, path
    return len(asked)


def test_pages_ask_as_often_for_a_dozen_records_as_for_three(client):
    archive = Archive()
    archive.grow(3)
    few = {path: queries_of(client, path) for path in PATHS}
    archive.grow(12)

    assert {path: queries_of(client, path) for path in PATHS} == few
    assert {path: asked for path, asked in few.items() if asked > MOST} == {}
