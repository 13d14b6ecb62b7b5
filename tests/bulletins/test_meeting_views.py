"""All meetings and those of a series, as the published issues tell of them; and the pages about
the site itself."""

import datetime as dt
import re

import pytest
from lxml import html

from bulletins import drawing, publishing
from bulletins.content import Meeting
from bulletins.models import Topic
from lmec.models import FormerSlug
from organizations.models import Country
from tests.builders import (
    add_section,
    make_bulletin,
    make_country,
    make_imprint,
    make_meeting,
    make_series,
    make_user,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def held(page):
    return [(each.day, each.meeting.slug) for each in page.context["held"]]


def test_every_reported_meeting_stands_once_in_the_list_the_last_one_first(client):
    early, late = (
        make_meeting(slug="early", starts=dt.date(2022, 3, 1)),
        make_meeting(slug="late", starts=dt.date(2023, 3, 1)),
    )
    bulletin = make_bulletin(2023, 1, meeting=late)
    add_section(bulletin, meeting=early)
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    again = publish_bulletin(2023, 2, meeting=late, date=dt.date(2023, 6, 1))
    make_bulletin(2023, 3, meeting=make_meeting(slug="draft"))
    page = client.get("/en/meetings/")
    assert held(page) == [(dt.date(2023, 3, 1), "late"), (dt.date(2022, 3, 1), "early")]
    assert page.context["held"][0].editions[0] == again


def test_a_series_lists_its_own_meetings_and_no_others(client):
    series = make_series("圆桌会")
    for year in (2021, 2023):
        meeting = make_meeting(slug=f"m{year}", series=series, starts=dt.date(year, 3, 1))
        bulletin = make_bulletin(year, 1, meeting=meeting)
        add_section(bulletin, meeting=make_meeting(slug=f"other-{year}"))
        publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    page = client.get(series.get_absolute_url().replace("/zh-hans/", "/en/"))
    assert held(page) == [(dt.date(2023, 3, 1), "m2023"), (dt.date(2021, 3, 1), "m2021")]
    assert page.context["name"].name.text == "圆桌会"
    assert page.context["data"]["@type"] == "EventSeries"


def test_a_series_keeps_the_name_that_was_published(client):
    series = make_series("圆桌会")
    publish_bulletin(2023, 1, meeting=make_meeting(series=series))
    series.name_zh_hans, series.name_en = "改了一半", "Half ty"
    series.save()
    page = client.get(f"/en/series/{series.slug}/").content.decode()
    assert ("圆桌会" in page, "改了一半" in page, "Half ty" in page) == (True, False, False)


@pytest.mark.parametrize("path", ["", "bulletins/", "meetings/", "topics/water/"])
def test_lists_name_countries_as_their_reader_does_whatever_an_issue_is_in(client, path):
    """An issue without a translation named 老挝 to readers of Lao."""
    make_country("la")
    Country.objects.filter(code="la").update(name_lo="ລາວ")
    topic = Topic.objects.create(slug="water", name_zh_hans="水")
    meeting = make_meeting(host="la", delegations=["la"])
    for number in (1, 2):
        bulletin = make_bulletin(2023, number, meeting=meeting, remarks_from=["la"])
        bulletin.topics.add(topic)
        publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    page = html.fromstring(client.get(f"/lo/{path}").content)
    chips = [each.text_content() for each in page.find_class("country")]
    assert set(chips) == {"LAລາວ"}
    latest = page.xpath("//*[@class='latest-speakers']//*[@class='quiet']")
    assert {each.text_content() for each in latest} <= {"ລາວ"}


def test_a_series_goes_by_one_name_in_a_list_that_of_the_readers_language(client):
    series = make_series("圆桌会")
    series.name_lo = "ໂຕະມົນ"
    series.save()
    for year, languages in ((2022, ["zh-hans", "lo"]), (2023, ["zh-hans"])):
        meeting = make_meeting(series=series, starts=dt.date(year, 3, 1))
        publish_bulletin(year, 1, meeting=meeting, languages=languages)
    page = html.fromstring(client.get("/lo/meetings/").content)
    names = page.xpath(f"//a[@href='/lo/series/{series.slug}/']")
    assert [name.text_content() for name in names] == ["ໂຕະມົນ"] * 3
    page = html.fromstring(client.get(f"/lo/series/{series.slug}/").content)
    assert page.findtext(".//h1") == "ໂຕະມົນ"


def test_a_meeting_in_another_language_than_the_page_says_which(client):
    make_country("kh")
    titled = make_meeting(host="kh", title_en="Meeting", starts=dt.date(2021, 3, 1))
    placed = make_meeting(
        host="kh", title_en="Meeting", place_zh_hans="金边", starts=dt.date(2022, 3, 1)
    )
    whole = make_meeting(host="kh", starts=dt.date(2023, 3, 1))
    for number, meeting in enumerate((titled, placed, whole), start=1):
        languages = ["zh-hans"] if meeting is whole else ["zh-hans", "en"]
        publish_bulletin(2023, number, meeting=meeting, languages=languages)
    page = html.fromstring(client.get("/en/meetings/").content)
    marks = [" ".join(mark.text_content().split()) for mark in page.find_class("mark")]
    assert marks == ["Shown in Chinese", "Partly shown in Chinese"]


def test_a_series_of_a_draft_is_not_found_and_a_former_address_redirects(client):
    series = make_series()
    FormerSlug.objects.create(kind="bulletins.series", slug="old", target=series.uuid)
    bulletin = make_bulletin(2023, 1, meeting=make_meeting(series=series))
    assert client.get(f"/en/series/{series.slug}/").status_code == 404
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    response = client.get("/en/series/old/")
    assert (response.status_code, response["Location"]) == (301, f"/en/series/{series.slug}/")


@pytest.mark.parametrize("path", ["meetings/", "series/{}/", "about/", "follow/"])
def test_the_pages_make_as_many_queries_for_12_issues_as_for_2(
    client, django_assert_max_num_queries, path
):
    series = make_series()

    def asked():
        with django_assert_max_num_queries(8) as made:
            assert client.get(f"/en/{path.format(series.slug)}").status_code == 200
        return len(made)

    for number in (1, 2):
        publish_bulletin(2023, number, meeting=make_meeting(series=series))
    few = asked()
    for number in range(3, 13):
        publish_bulletin(2023, number, meeting=make_meeting(series=series))
    assert asked() == few


def test_the_timeline_puts_a_meeting_on_its_day_and_leaves_no_year_out():
    def on(day, mode):
        return Meeting(None, "", None, None, "", day, None, mode, None, None, ())

    drawn = drawing.timeline(
        [on(dt.date(2023, 1, 1), "online"), on(dt.date(2021, 12, 31), "hybrid"), on(None, "")]
    )
    assert [(line.year, [mark.mode for mark in line.marks]) for line in drawn.years] == [
        (2023, ["online"]),
        (2022, []),
        (2021, ["hybrid"]),
    ]
    [january], [december] = drawn.years[0].marks, drawn.years[2].marks
    assert drawn.rules[0] <= january.x < drawn.rules[1]
    assert drawn.rules[11] < december.x <= drawn.rules[12]
    assert drawing.timeline([on(None, "")]) is None


@pytest.mark.parametrize("path", ["", "meetings/", "overview/"])
def test_drawings_are_placed_by_plain_numbers_in_every_language(client, path):
    """A decimal comma or a Khmer figure would put the marks elsewhere."""
    for day in (dt.date(2022, 3, 1), dt.date(2023, 11, 17)):
        publish_bulletin(day.year, 1, meeting=make_meeting(starts=day, mode="hybrid"))
    for language in ("km", "my", "vi"):
        page = html.fromstring(client.get(f"/{language}/{path}").content)
        placed = page.xpath("//svg//@x | //svg//@y | //svg//@cx | //svg//@cy | //svg//@r")
        placed += page.xpath("//svg//@x1 | //svg//@y1 | //svg//@viewbox | //svg//@stroke-width")
        assert [each for each in placed if not re.fullmatch(r"[0-9. ]+", each)] == []
        assert placed


def test_about_shows_the_text_and_contact_of_the_newest_imprint(client):
    publish_bulletin(
        2022, 1, imprint=make_imprint(about_en="Old words.", emails=["a@example.org"])
    )
    publish_bulletin(
        2023, 1, imprint=make_imprint(about_en="New words.", emails=["b@example.org"])
    )
    page = client.get("/en/about/").content.decode()
    assert [word in page for word in ("New words.", "Old words.")] == [True, False]
    assert ("mailto:b@example.org" in page, "mailto:a@example.org" in page) == (True, False)
    context = client.get("/en/about/").context
    assert (context["speakers"], context["meetings"], context["ministries"]) == (2, 0, 1)
    assert context["record"] == {"issues": 2, "first": 2022, "last": 2023}


def test_follow_leads_to_every_feed_that_there_is(client):
    series = make_series()
    publish_bulletin(2023, 1, meeting=make_meeting(series=series), remarks_from=["kh"])
    page = client.get("/th/follow/").content.decode()
    for address in ("feed.atom", "countries/kh/feed.atom", f"series/{series.slug}/feed.atom"):
        assert f'href="/th/{address}"' in page
        assert client.get(f"/th/{address}").status_code == 200
    assert 'href="/lo/feed.atom" lang="lo"' in page
    assert 'href="/th/meetings.ics"' in page


def test_every_page_leads_to_the_whole_record_and_to_who_publishes_it(client):
    page = client.get("/en/").content.decode()
    for address in ("meetings", "instruments", "topics", "about", "follow", "accessibility"):
        assert f'href="/en/{address}/"' in page
