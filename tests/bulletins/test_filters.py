"""The list: its filters combine, count and live in the address."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins.models import Topic
from bulletins.publishing import publish
from tests.builders import (
    add_remark,
    make_bulletin,
    make_meeting,
    make_ministry,
    make_speaker,
    make_succession,
    make_user,
    ministry_of,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def listed(client, query="", language="zh-hans"):
    context = client.get(f"/{language}/bulletins/{query}").context
    return {edition.number for edition in context["editions"]}


def counts(client, facet, query="", language="zh-hans"):
    choices = getattr(client.get(f"/{language}/bulletins/{query}").context["facets"], facet)
    return {choice.value: choice.count for choice in choices}


def test_row_31_filters_combine_count_and_live_in_the_address(client):
    publish_bulletin(2022, 1, remarks_from=["kh"], kind="roundtable")
    publish_bulletin(2022, 2, remarks_from=["kh", "la"], kind="working_group")
    publish_bulletin(2023, 3, remarks_from=["kh"], kind="roundtable")
    publish_bulletin(2023, 4, remarks_from=["vn"], kind="roundtable")

    assert listed(client, "?country=kh") == {1, 2, 3}
    assert listed(client, "?country=kh&year=2022") == {1, 2}
    assert listed(client, "?country=kh&year=2022&kind=roundtable") == {1}
    assert listed(client, f"?ministry={ministry_of('la').slug}") == {2}
    # Counted as if the facet's own filter were not set, under all the others.
    assert counts(client, "years", "?country=kh&year=2022") == {"2022": 2, "2023": 1}
    assert counts(client, "countries", "?year=2022&country=kh") == {"kh": 2, "la": 1}
    assert counts(client, "kinds", "?country=kh") == {"roundtable": 2, "working_group": 1}
    assert client.get("/zh-hans/bulletins/?country=kh&year=2022").context["pages"].total == 2


def test_counts_are_by_bulletin_not_by_language_or_mention(client):
    meeting = make_meeting(delegations=["kh"])
    publish_bulletin(
        2023, 1, languages=["zh-hans", "en", "km"], remarks_from=["kh", "kh"], meeting=meeting
    )

    for language in ("zh-hans", "en", "km", "vi"):
        assert counts(client, "countries", language=language) == {"cn": 1, "kh": 1}


@pytest.mark.parametrize("language", ["zh-hans", "en", "km", "lo", "my", "th", "vi"])
def test_issue_is_listed_in_every_language_and_says_which_it_shows(client, language):
    publish_bulletin(2022, 13, languages=["zh-hans"], remarks_from=["kh"])

    answer = client.get(f"/{language}/bulletins/?country=kh&year=2022")

    assert [edition.number for edition in answer.context["editions"]] == [13]
    page = answer.content.decode()
    marked = '<span lang="zh-hans">Headline 2022/13 [zh-hans]</span>' in page
    assert marked == (language != "zh-hans")
    assert ('class="mark"' in page) == (language != "zh-hans")


def test_filter_by_todays_ministry_finds_its_predecessors(client):
    old = make_ministry("自然资源与环境部", "vn")
    new = make_ministry("农业与环境部", "vn", name_en="Ministry of Agriculture and Environment")
    make_succession(old, new)
    bulletin = make_bulletin(2022, 1, remarks_from=[])
    remark = add_remark(bulletin, "vn")
    remark.bodies.update(ministry=old)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    publish_bulletin(2023, 2, remarks_from=["kh"])

    assert listed(client, f"?ministry={new.slug}") == {1}
    assert listed(client, f"?ministry={old.slug}") == {1}
    offered = client.get("/en/bulletins/").context["facets"].ministries
    assert [
        (each.value, each.count) for each in offered if each.value in (old.slug, new.slug)
    ] == [(new.slug, 1)]
    assert "Ministry of Agriculture and Environment · VN" in [each.label for each in offered]


def test_filter_by_speaker_and_by_topic(client):
    speaker, topic = (
        make_speaker("李霞", slug="li-xia"),
        Topic.objects.create(slug="wetland", name_zh_hans="湿地", name_en="wetland"),
    )
    bulletin = make_bulletin(2023, 1, speaker=speaker)
    bulletin.topics.add(topic)
    publish(bulletin, languages=["zh-hans"], by=make_user())
    publish_bulletin(2023, 2)

    assert listed(client, "?speaker=li-xia") == {1}
    assert listed(client, "?topic=wetland") == {1}
    assert listed(client, "?topic=wetland&speaker=li-xia&year=2022") == set()


def test_words_are_found_in_passages_names_and_positions(client):
    speaker = make_speaker("Srey Sunleang")
    bulletin = make_bulletin(2023, 1, remarks_from=[])
    add_remark(
        bulletin,
        speaker=speaker,
        text_zh_hans="塑料循环经济",
        printed_position_zh_hans="自然保护区总局副局长",
    )
    publish(bulletin, languages=["zh-hans"], by=make_user())
    publish_bulletin(2023, 2)

    for words in ("循环经济", "srey SUNLEANG", "总局副局长", "塑料 sunleang"):
        assert listed(client, f"?q={words}") == {1}
    assert listed(client, "?q=塑料 湿地") == set()
    assert listed(client, "?q=%25") == set()


def test_each_filter_is_removed_on_its_own(client):
    publish_bulletin(2023, 1, remarks_from=["kh"])

    page = client.get("/en/bulletins/?country=kh&year=2023&q=Words").content.decode()

    chips = re.findall(r'class="chip chip-remove" href="([^"]+)"', page)
    assert [html.unescape(chip) for chip in chips] == [
        "?country=kh&q=Words",
        "?year=2023&q=Words",
        "?year=2023&country=kh",
    ]


@pytest.mark.parametrize(
    "query",
    [
        "?year=abc",
        "?year=99999999999",
        "?country=zz",
        "?country=%00",
        "?ministry=no-such",
        "?kind=party",
        "?speaker=a%20b",
        "?q=%00",
        "?topic=" + "x" * 500,
    ],
)
def test_value_that_nobody_can_mean_is_left_out_with_a_message(client, query):
    publish_bulletin(2023, 1)

    answer = client.get(f"/zh-hans/bulletins/{query}")

    assert answer.status_code == 200
    assert {edition.number for edition in answer.context["editions"]} == {1}
    assert b'class="notice"' in answer.content


def test_chosen_value_stays_chosen_when_nothing_is_left(client):
    publish_bulletin(2023, 1, remarks_from=["kh"])
    ministry_of("vn")

    page = client.get("/en/bulletins/?year=1999&country=kh").content.decode()

    assert '<option value="1999" selected>' in page
    assert '<option value="kh" selected>' in page
    assert 'class="empty"' in page


def test_pages_of_the_list_and_the_one_beyond_the_last(client):
    for number in range(1, 23):
        publish_bulletin(2023, number, remarks_from=[])

    second = client.get("/en/bulletins/?year=2023&page=2")

    assert len(second.context["editions"]) == 2
    assert re.search(rb'rel="prev"\s+href="\?year=2023"', second.content)
    assert b'<meta name="robots" content="noindex, follow">' in second.content
    beyond = client.get("/en/bulletins/?page=3")
    assert beyond.status_code == 404
    assert b'<header class="masthead">' in beyond.content
    plain = client.get("/en/bulletins/?page=2").content.decode()
    canonical = re.search(r'<link rel="canonical"\s+href="([^"]+)">', plain)[1]
    assert canonical == "http://localhost:8000/en/bulletins/?page=2"


def test_all_filters_at_once_ask_at_most_eight_queries(client):
    speaker = make_speaker(slug="one")
    publish_bulletin(2023, 1, remarks_from=["kh"], speaker=speaker)

    query = f"?year=2023&country=kh&kind=working_group&ministry={ministry_of('kh').slug}"
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(f"/en/bulletins/{query}&speaker=one&q=words")

    assert [edition.number for edition in answer.context["editions"]] == [1]
    assert len(captured) <= 8


def test_the_oldest_come_first_when_asked_and_the_order_outlives_a_filter(client):
    for number, year in ((1, 2021), (2, 2023), (3, 2022)):
        publish_bulletin(year, number, remarks_from=["kh"])
    page = client.get("/en/bulletins/?country=kh&sort=oldest")
    assert [edition.number for edition in page.context["editions"]] == [1, 3, 2]
    assert [each.address for each in page.context["applied"]] == ["?sort=oldest"]
    assert '<input type="hidden" name="sort" value="oldest">' in page.content.decode()


@pytest.mark.parametrize("sort", ["best", "sideways", "%00"])
def test_an_order_that_there_is_not_is_the_newest_first(client, sort):
    for number, year in ((1, 2021), (2, 2023)):
        publish_bulletin(year, number)
    page = client.get(f"/en/bulletins/?sort={sort}")
    assert [edition.number for edition in page.context["editions"]] == [2, 1]


def test_row_31_without_javascript_every_filter_is_a_field_and_every_chip_a_link(client):
    publish_bulletin(2022, 1, remarks_from=["kh"])
    publish_bulletin(2022, 2, remarks_from=["la"])
    text = client.get("/en/bulletins/?country=kh&year=2022").content.decode()
    fields = set(re.findall(r'name="([a-z]+)"', text))
    assert fields >= {"q", "year", "country", "kind", "ministry", "speaker", "topic"}
    chips = re.findall(r'class="chip chip-remove" href="([^"]+)"', text)
    assert sorted(chips) == ["?country=kh", "?year=2022"]
    for link in ("/en/bulletins/feed.atom", "/en/bulletins/bulletins.csv"):
        assert f'href="{link}?country=kh&amp;year=2022"' in text


def test_the_table_of_a_selection_keeps_its_order(client):
    for number, year in ((1, 2021), (2, 2023)):
        publish_bulletin(year, number)
    rows = client.get("/en/bulletins/bulletins.csv?sort=oldest").content.decode().splitlines()
    assert [row.split(",")[1] for row in rows[1:]] == ["1", "2"]


def test_choices_and_chips_say_in_which_language_their_names_are(client):
    bulletin = make_bulletin(2023, 1)
    bulletin.topics.add(Topic.objects.create(slug="water", name_zh_hans="水资源"))
    bulletin.topics.add(Topic.objects.create(slug="air", name_zh_hans="空气", name_th="อากาศ"))
    publish(bulletin, languages=["zh-hans"], by=make_user())
    page = client.get("/th/bulletins/?topic=water").content.decode()
    assert '<option value="water" lang="zh-hans" selected>' in page
    assert '<option value="air">' in page
    assert '<span lang="zh-hans">水资源</span> <span aria-hidden="true">×</span>' in page


def test_years_are_written_in_the_figures_of_the_language(client):
    publish_bulletin(2023, 1)
    page = client.get("/km/bulletins/?year=2023")
    assert [choice.label for choice in page.context["facets"].years] == ["២០២៣"]
    assert [each.label for each in page.context["applied"]] == ["២០២៣"]
