"""For machines and followers: feeds, calendars, tables, data blocks."""

import csv
import json
import re

import pytest
from icalendar import Calendar
from lxml import etree

from bulletins.publishing import publish
from tests.builders import (
    make_bulletin,
    make_meeting,
    make_speaker,
    make_user,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def entries(client, path):
    answer = client.get(path)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(answer.content).findall(f"{ATOM}entry")


def titles(client, path):
    return [entry.findtext(f"{ATOM}title") for entry in entries(client, path)]


def data_of(client, path):
    page = client.get(path).content.decode()
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])


def test_row_43_every_list_has_an_atom_feed_in_the_readers_language(client):
    speaker = make_speaker("Srey", slug="srey")
    publish_bulletin(2023, 1, remarks_from=["kh"], speaker=speaker)
    publish_bulletin(2023, 2, remarks_from=["la"])
    make_bulletin(2023, 3)

    first = ["2023 · Issue 1: Headline 2023/1 [zh-hans]"]
    both = ["2023 · Issue 2: Headline 2023/2 [zh-hans]", *first]
    assert titles(client, "/en/feed.atom") == both
    assert titles(client, "/en/countries/kh/feed.atom") == first
    assert titles(client, "/en/speakers/srey/feed.atom") == first
    assert titles(client, "/en/bulletins/feed.atom?country=kh") == first
    assert client.get("/en/speakers/nobody/feed.atom").status_code == 404


def test_a_feed_tells_the_language_of_every_entry(client):
    publish_bulletin(2023, 1)
    entry = entries(client, "/en/feed.atom")[0]
    assert entry.get(LANG) == "zh-hans"
    assert entry.findtext(f"{ATOM}summary").startswith("[Shown in Chinese] Lead 2023/1")


def test_row_51_a_meeting_can_be_added_to_a_calendar(client):
    meeting = make_meeting(starts="2023-05-04", ends="2023-05-05")
    bulletin = make_bulletin(2023, 1, meeting=meeting)
    publish(bulletin, languages=["zh-hans"], by=make_user())

    for path in (f"/en/meetings/{meeting.slug}/meeting.ics", "/en/meetings.ics"):
        calendar = Calendar.from_ical(client.get(path).content)
        [event] = calendar.walk("VEVENT")
        days = (str(event.decoded("dtstart")), str(event.decoded("dtend")))
        assert days == ("2023-05-04", "2023-05-06")
        assert str(event["uid"]) == meeting.uuid.urn


def test_row_50_issue_event_person_and_organisation_carry_json_ld(client):
    meeting = make_meeting(starts="2023-05-04")
    speaker = make_speaker("Srey", slug="srey")
    bulletin = make_bulletin(2023, 1, meeting=meeting, speaker=speaker)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    ministry = bulletin.remarks.get().bodies.get().ministry

    issue = data_of(client, "/zh-hans/bulletins/2023/1/")
    assert (issue["@type"], issue["reportNumber"]) == ("Report", "2023/1")
    assert issue["headline"] == "Headline 2023/1 [zh-hans]"
    assert [event["name"] for event in issue["about"]] == [meeting.title_zh_hans]
    event = data_of(client, f"/zh-hans/meetings/{meeting.slug}/")
    assert (event["@type"], event["startDate"]) == ("Event", "2023-05-04")
    person = data_of(client, "/zh-hans/speakers/srey/")
    assert (person["@type"], person["name"]) == ("Person", "Srey")
    body = data_of(client, f"/zh-hans/ministries/{ministry.slug}/")
    assert body["@type"] == "GovernmentOrganization"


def test_a_text_cannot_end_the_data_block(client):
    bulletin = make_bulletin(2023, 1)
    bulletin.headline_zh_hans = "</script><script>alert(1)</script>"
    bulletin.save()
    publish(bulletin, languages=["zh-hans"], by=make_user())
    data = data_of(client, "/zh-hans/bulletins/2023/1/")
    assert data["headline"] == "</script><script>alert(1)</script>"


def test_a_selection_is_a_table_without_formulas(client):
    bulletin = make_bulletin(2023, 1)
    bulletin.headline_zh_hans = "=1+1"
    bulletin.save()
    publish(bulletin, languages=["zh-hans"], by=make_user())
    publish_bulletin(2024, 1)
    text = client.get("/en/bulletins/bulletins.csv?year=2023").content.decode("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert [(row[0], row[1], row[4]) for row in rows[1:]] == [("2023", "1", "'=1+1")]
