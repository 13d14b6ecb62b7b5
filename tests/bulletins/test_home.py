"""The home page: the latest issue, the archive, what is new in the reader's language."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bulletins import publishing
from tests.builders import (
    make_bulletin,
    make_user,
    publish_bulletin,
)

pytestmark = pytest.mark.django_db


def test_home_shows_the_latest_issue_and_the_archive(client):
    publish_bulletin(2022, 9)
    publish_bulletin(2023, 1)
    latest = publish_bulletin(2023, 4, date=dt.date(2023, 12, 1))

    context = client.get("/en/").context

    assert context["latest"] == latest
    assert [edition.number for edition in context["recent"]] == [1, 9]
    assert [(row.value, row.count) for row in context["years"]] == [("2023", 2), ("2022", 1)]
    assert [(s.country.code, s.count) for s in context["river"].stops] == [("kh", 3)]


def test_home_tells_what_is_new_in_the_readers_language_also_of_an_old_issue(client):
    old = make_bulletin(2021, 7, languages=["zh-hans", "th"])
    publishing.publish(old, languages=["zh-hans"], by=make_user())
    for number in range(1, 9):
        publish_bulletin(2023, number)
    publishing.publish(old, languages=["th"], by=make_user())

    def new(language):
        return [edition.number for edition, _day in client.get(f"/{language}/").context["new"]]

    # In Chinese everything is new, in the order in which the list beside has it: no need to say.
    assert (new("th"), new("zh-hans"), new("vi")) == ([7], [], [])
    assert "Headline 2021/7 [th]" in client.get("/th/").content.decode()


def test_home_makes_at_most_8_queries_however_much_is_new(client):
    for number in range(1, 12):
        publish_bulletin(2023, number, languages=["zh-hans", "th"])
    client.get("/th/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/th/")
    assert len(queries) <= 8


def test_home_of_an_empty_archive_is_designed(client):
    answer = client.get("/my/")

    assert answer.status_code == 200
    assert b'class="empty"' in answer.content


def test_sample_banner_shows_while_samples_are_loaded_and_a_setting_removes_it(client, settings):
    publish_bulletin(2023, 4)
    assert b"sample-banner" not in client.get("/en/").content

    publish_bulletin(2023, 5, is_sample=True)
    assert b"sample-banner" in client.get("/en/").content
    assert b"sample-banner" in client.get("/en/nowhere/").content

    settings.LMEC_SAMPLE_BANNER = False
    page = client.get("/zh-hans/bulletins/2023/5/").content
    assert b"sample-banner" not in page and b'class="stamp"' in page
