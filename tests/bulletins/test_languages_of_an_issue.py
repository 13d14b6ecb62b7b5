"""An issue in another language: who gets which, and what is said of a translation."""

import re

import pytest
from django.utils import timezone

from bulletins import publishing, translating
from bulletins.models import Edition, Translation
from tests.builders import (
    make_bulletin,
    make_user,
    publish_bulletin,
)
from tests.reading import correct

pytestmark = pytest.mark.django_db


def test_row_38_a_reader_without_an_edition_gets_another_one_marked(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en"])

    answer = client.get("/km/bulletins/2023/4/")
    page = answer.content.decode()

    assert '<html lang="km">' in page
    assert answer.context["edition"].language == "en"
    assert answer.context["found"].is_fallback
    assert '<span lang="en">Headline 2023/4 [en]</span>' in page
    assert 'class="notice"' in page
    assert "[zh-hans]" not in page


def test_row_38_a_block_kept_in_the_source_language_carries_lang_and_a_mark(client):
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en"])
    bulletin.lead_en = ""
    bulletin.save()
    translating.choose(bulletin, "en", "lead", "keep_source")
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=make_user())

    page = client.get("/en/bulletins/2023/4/").content.decode()

    lead = re.search(r'<div class="lead">.*?<div class="issue-aside">', page, re.S)[0]
    assert '<div class="text" lang="zh-hans">' in lead
    assert re.search(r'class="mark">\s*Shown in Chinese\s*<', lead)


def test_languages_of_an_issue_say_which_can_be_read(client):
    publish_bulletin(2023, 4, languages=["zh-hans", "en", "vi"])

    states = client.get("/en/bulletins/2023/4/").context["languages"]

    assert {state.code for state in states if state.state == "published"} == {
        "zh-hans",
        "en",
        "vi",
    }
    assert {state.state for state in states} == {"published", "missing"}


def test_outdated_translation_says_so_and_links_the_source(client):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    assert b"mark-outdated" not in client.get("/en/bulletins/2023/4/").content

    correct(edition.bulletin, lead_zh_hans="导语改了")
    answer = client.get("/en/bulletins/2023/4/")
    page = answer.content.decode()

    assert answer.context["issue"].outdated == {"lead"}
    assert page.count("mark-outdated") == 1
    assert 'href="/zh-hans/bulletins/2023/4/" hreflang="zh-hans"' in page


def test_row_39_a_reader_of_an_outdated_translation_is_told_since_when_and_led_to_the_source(
    client,
):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en", "th"])
    correct(edition.bulletin, lead_zh_hans="导语改了")
    for language in ("en", "th"):
        page = client.get(f"/{language}/bulletins/2023/4/")
        notice = re.search(r'<aside class="notice">.*?</aside>', page.content.decode(), re.S)[0]
        assert 'href="/zh-hans/bulletins/2023/4/"' in notice
        assert f'<time datetime="{timezone.localdate():%Y-%m-%d}">' in notice
    # Whoever reads the source sees which languages are behind.
    states = client.get("/zh-hans/bulletins/2023/4/").context["languages"]
    told = {each.code: (each.state, each.since) for each in states}
    since = Edition.objects.get(version=2, language="zh-hans").published_at
    assert told["zh-hans"] == ("published", None)
    assert told["en"] == told["th"] == ("outdated", since)
    assert told["vi"] == ("missing", None)


def test_translation_is_not_outdated_by_a_draft_of_its_source(client):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"])
    edition.bulletin.lead_zh_hans = "导语草稿"
    edition.bulletin.save()

    assert not client.get("/en/bulletins/2023/4/").context["issue"].outdated


def test_machine_made_translation_is_marked(client):
    bulletin = make_bulletin(2023, 4, languages=["zh-hans", "en"])
    Translation.objects.update_or_create(
        bulletin=bulletin, language="en", defaults={"state": Translation.State.MACHINE}
    )
    publishing.publish(bulletin, languages=["zh-hans", "en"], by=make_user(), machine=["en"])

    assert client.get("/en/bulletins/2023/4/").context["issue"].is_machine_made
    assert not client.get("/zh-hans/bulletins/2023/4/").context["issue"].is_machine_made
