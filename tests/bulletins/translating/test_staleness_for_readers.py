"""Readers are told of an outdated translation by what is published, never by a draft."""

import pytest

from bulletins import publishing
from bulletins.editions import outdated_among
from bulletins.models import Edition
from tests.builders import publish_bulletin
from tests.bulletins.translating.editing import Issue

pytestmark = pytest.mark.django_db


def publish(issue_, *languages, note=""):
    return publishing.publish(issue_.bulletin, languages=languages, by=issue_.by, note=note)


def notice_shown(client, language="en") -> bool:
    page = client.get(f"/{language}/bulletins/2023/4/").content.decode()
    return "mark-outdated" in page


def test_row_39_readers_are_told_by_the_published_source_only(client):
    issue = Issue()
    publish(issue, "zh-hans", "en")
    issue.edit("lead")
    assert not notice_shown(client)
    publish(issue, "zh-hans", note="更正")
    assert notice_shown(client)
    page = client.get("/en/bulletins/2023/4/").content.decode()
    assert 'href="/zh-hans/bulletins/2023/4/" hreflang="zh-hans"' in " ".join(page.split())


def test_row_39_feeds_tell_it_too(client):
    issue = Issue()
    publish(issue, "zh-hans", "en", "th")
    issue.edit("lead")
    publish(issue, "zh-hans", note="更正")
    issue.checked("th", "lead")
    told = {
        code: "Outdated translation" in client.get(f"/{code}/feed.atom").content.decode()
        for code in ("en", "zh-hans")
    }
    assert told == {"en": True, "zh-hans": False}
    assert "<entry" in client.get("/th/feed.atom").content.decode()
    assert outdated_among(Edition.objects.current()) == {
        Edition.objects.current().get(language="en").pk
    }


def test_row_39_a_minor_change_of_the_source_tells_readers_nothing(client):
    issue = Issue()
    publish(issue, "zh-hans", "en", "th")
    issue.minor("lead", issue.edit("lead"))
    publish(issue, "zh-hans", note="错字")
    assert [notice_shown(client), notice_shown(client, "th")] == [False, False]
    assert publish(issue, "en", note="x") == []


def test_row_39_a_check_after_publication_takes_the_notice_away_in_its_language(client):
    issue = Issue()
    publish(issue, "zh-hans", "en", "th")
    issue.edit("lead")
    publish(issue, "zh-hans", note="更正")
    assert [notice_shown(client), notice_shown(client, "th")] == [True, True]
    issue.checked("en", "lead")
    assert [notice_shown(client), notice_shown(client, "th")] == [False, True]


def test_row_39_a_check_of_a_newer_translation_says_nothing_of_the_published_one(client):
    issue = Issue()
    publish(issue, "zh-hans", "en")
    issue.edit("lead", "第二稿")
    issue.write("en", "lead", "Second")
    issue.edit("lead", "第三稿")
    issue.checked("en", "lead")
    publish(issue, "zh-hans", note="更正")
    assert notice_shown(client)


def test_an_edition_published_after_a_check_knows_of_it(client):
    issue = Issue()
    text = issue.text("zh-hans", "lead")
    issue.edit("lead")
    issue.checked("en", "lead")
    publish(issue, "zh-hans", "en")
    assert not notice_shown(client)
    issue.edit("lead", text)
    publish(issue, "zh-hans", note="改回")
    assert not notice_shown(client)


def test_a_published_machine_translation_is_marked(client):
    issue = Issue()
    issue.write("en", "lead", "By machine", machine=True)
    with pytest.raises(publishing.Refused):
        publish(issue, "zh-hans", "en")
    publishing.submit(issue.bulletin, language="en", by=issue.by)
    with pytest.raises(publishing.Refused):
        publish(issue, "zh-hans", "en")
    publishing.publish(issue.bulletin, languages=["zh-hans", "en"], by=issue.by, machine=["en"])
    assert issue.bulletin.editions.get(language="en").content.origin == "machine"
    page = client.get("/en/bulletins/2023/4/").content.decode()
    assert "made by a machine and nobody has reviewed it" in page


def test_unknown_origins_alarm_nobody(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    assert not notice_shown(client)
