"""For machines and followers: feeds, calendars, tables, data blocks."""

import csv
import json
import re

import pytest
from icalendar import Calendar
from lxml import etree

from bulletins.publishing import publish
from tests.builders import (
    make_appointment,
    make_bulletin,
    make_country,
    make_meeting,
    make_series,
    make_speaker,
    make_user,
    ministry_of,
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
    speaker, series = make_speaker("Srey", slug="srey"), make_series()
    meeting = make_meeting(series=series, host="kh")
    publish_bulletin(2023, 1, remarks_from=["kh"], speaker=speaker, meeting=meeting)
    publish_bulletin(2023, 2, remarks_from=["la"], languages=["zh-hans", "th"])
    make_bulletin(2023, 3)

    first = ["2023 · Issue 1: Headline 2023/1 [zh-hans]"]
    both = ["2023 · Issue 2: Headline 2023/2 [zh-hans]", *first]
    assert titles(client, "/en/feed.atom") == both
    assert titles(client, "/en/countries/kh/feed.atom") == first
    assert titles(client, "/en/speakers/srey/feed.atom") == first
    assert titles(client, f"/en/ministries/{ministry_of('kh').slug}/feed.atom") == first
    assert titles(client, f"/en/series/{series.slug}/feed.atom") == first
    assert titles(client, "/en/bulletins/feed.atom?country=kh") == first
    # Each language has its own, with what is in that language where there is anything.
    headlines = [title.split(": ")[1] for title in titles(client, "/th/feed.atom")]
    assert headlines == ["Headline 2023/2 [th]", "Headline 2023/1 [zh-hans]"]
    assert client.get("/en/speakers/nobody/feed.atom").status_code == 404


def test_a_feed_tells_the_language_of_every_entry(client):
    publish_bulletin(2023, 1)
    entry = entries(client, "/en/feed.atom")[0]
    assert entry.get(LANG) == "zh-hans"
    assert entry.findtext(f"{ATOM}summary").startswith("[Shown in Chinese] Lead 2023/1")


def test_a_feed_has_an_author(client):
    publish_bulletin(2023, 1)
    feed = etree.fromstring(client.get("/en/feed.atom").content)
    center = "Lancang-Mekong Environmental Cooperation Center"
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == center


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


#: What schema.org defines for the types that we use, as far as we use it; a property of a type
#: that has none of that name is a mistake that validators report.
_THING = {"@id", "@type", "@context", "url", "identifier", "name", "alternateName", "sameAs"}
_EVENT = _THING | {
    "inLanguage", "startDate", "endDate", "eventAttendanceMode", "eventStatus", "location",
    "organizer", "attendee", "superEvent", "subjectOf",
}  # fmt: skip
_ORGANIZATION = _THING | {"foundingDate", "dissolutionDate", "parentOrganization"}
_DEFINED = {
    "Report": _THING | {
        "reportNumber", "headline", "inLanguage", "description", "datePublished", "dateModified",
        "version", "image", "publisher", "isPartOf", "about", "mentions", "keywords",
    },
    "Periodical": _THING,
    "Event": _EVENT,
    "EventSeries": _EVENT,
    "Person": _THING | {"jobTitle", "affiliation", "worksFor"},
    "Organization": _ORGANIZATION,
    "GovernmentOrganization": _ORGANIZATION,
    "Place": _THING | {"address"},
    "VirtualLocation": _THING,
}  # fmt: skip
_BODIES = {"Organization", "GovernmentOrganization", "Person"}
_RANGES = {
    "organizer": _BODIES, "attendee": _BODIES, "publisher": _BODIES,
    "affiliation": _BODIES - {"Person"}, "worksFor": _BODIES - {"Person"},
    "parentOrganization": _BODIES - {"Person"}, "location": {"Place", "VirtualLocation"},
    "superEvent": {"Event"}, "isPartOf": {"Periodical"}, "subjectOf": {"Report"},
}  # fmt: skip


def faults_of(value, where=""):
    """What a validator would find wrong with a node and all nodes in it."""
    faults = [f"{where}{key}" for key in value if key not in _DEFINED[value["@type"]]]
    for key, found in value.items():
        for each in found if isinstance(found, list) else [found]:
            if isinstance(each, dict):
                if each["@type"] not in _RANGES.get(key, {each["@type"]}):
                    faults.append(f"{where}{key}: {each['@type']}")
                faults += faults_of(each, f"{where}{key}.")
            elif each in ("", None):
                faults.append(f"{where}{key} is empty")
    return faults


def test_row_50_the_data_of_every_kind_of_page_is_as_schema_org_defines_it(client):
    series = make_series()
    week = make_meeting(slug="week")
    publish_bulletin(2022, 1, meeting=week)
    meeting = make_meeting(slug="wg", series=series, parent=week, mode="hybrid", place_en="Hanoi")
    meeting.participations.create(country=make_country("la"), role="co_host", order=8)
    meeting.participations.create(country=make_country("mm"), role="delegation", order=9)
    speaker = make_speaker(slug="srey", name_km="ស្រី")
    bulletin = make_bulletin(2023, 1, meeting=meeting, speaker=speaker)
    make_appointment(speaker, "司长", [ministry_of("kh")])
    ministry_of("kh").children.create(slug="part", kind="department", name_en="Part")
    publish(bulletin, languages=["zh-hans"], by=make_user())
    for path in (
        "bulletins/2023/1/", "meetings/wg/", f"series/{series.slug}/", "speakers/srey/",
        f"ministries/{ministry_of('kh').slug}/", "ministries/part/",
    ):  # fmt: skip
        assert faults_of(data_of(client, f"/en/{path}")) == [], path


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
