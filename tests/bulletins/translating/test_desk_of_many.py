"""The translation desk with several people at it: who may write, and two who write at once."""

import pytest
from django.urls import reverse

from bulletins import translating
from bulletins.models import Bulletin
from tests.desk import form_data
from tests.test_permissions import staff

from .at_desk import big_issue, opened, send, typed_over, url

pytestmark = pytest.mark.django_db


def test_only_the_languages_of_a_translator_can_be_written(client, issue):
    client.force_login(staff("thai", "view_bulletin", "translate_th"))
    assert opened(client, issue, "th").content.decode().count("<textarea") == 11
    english = opened(client, issue, "en")
    assert "<textarea" not in english.content.decode()
    typed = {"key": "lead", "lead-text": "x", "lead-seen": "", "lead-source": ""}
    assert send(client, issue, typed, "en").status_code == 403
    assert send(client, issue, {}, "en", "desk_act", act="leave_out lead").status_code == 403
    assert client.get(url(issue)).headers["Location"].endswith("?language=th")


def test_a_translator_cannot_declare_a_change_of_the_source_minor(client, issue):
    before = issue.edit("lead")
    client.force_login(staff("thai", "view_bulletin", "translate_th"))
    assert "minor lead" not in opened(client, issue, "th").content.decode()
    answer = send(client, issue, {}, "th", "desk_act", act=f"minor lead {before}")
    assert answer.status_code == 403
    assert issue.outdated() == {"en lead", "th lead"}


def test_the_source_language_is_only_read_here(editor, issue):
    html = opened(editor, issue, "zh-hans").content.decode()
    assert "<textarea" not in html and issue.text("zh-hans", "lead") in html
    typed = {"key": "lead", "lead-text": "x", "lead-seen": "", "lead-source": ""}
    assert send(editor, issue, typed, "zh-hans").status_code == 403


def test_stale_saves_lose_nothing(editor):
    """Twenty-one texts, each typed by two people: every second save is a conflict that gives
    both texts back, and none of the first is lost."""
    bulletin = big_issue(6)
    address = reverse("admin:bulletins_desk", args=[bulletin.pk]) + "?language=en&show=all"
    stale = form_data(editor.get(address), "desk")
    keys = [place.key for place in translating.blocks_of(bulletin) if place.text("en")]
    save = reverse("admin:bulletins_desk_save", args=[bulletin.pk])
    outcomes = []
    for key in keys:
        for who in ("first", "second"):
            typed = {
                "language": "en",
                "key": key,
                f"{key}-text": f"{who} {key}",
                f"{key}-seen": stale[f"{key}-seen"],
                f"{key}-source": stale[f"{key}-source"],
            }
            answer = editor.post(save, typed, HTTP_ACCEPT="application/json")
            told = answer.json()["blocks"][0]
            outcomes.append((answer.status_code, told["status"], told["text"]))
    assert len(keys) == 21
    assert outcomes == [
        each
        for key in keys
        for each in ((200, "saved", f"first {key}"), (409, "conflict", f"first {key}"))
    ]
    fresh = Bulletin.objects.get(pk=bulletin.pk)
    kept = {place.key: place.text("en") for place in translating.blocks_of(fresh)}
    assert [kept[key] for key in keys] == [f"first {key}" for key in keys]


def test_the_issues_own_page_and_the_desk_tell_each_other(editor, issue):
    """What was saved at the desk conflicts with an issue's page opened before, and the other way
    round; a text that only one of them changed stands."""
    change = reverse("admin:bulletins_bulletin_change", args=[issue.pk])
    form = form_data(editor.get(change))
    desk = opened(editor, issue)
    send(editor, issue, typed_over(desk, "lead", "From the desk"))
    answer = editor.post(change, form | {"lead_en": "From the page", "closing_en": "Also"})
    assert answer.status_code == 409 and "From the desk" in answer.content.decode()
    assert editor.post(change, form | {"closing_en": "From the page"}).status_code == 302
    assert (issue.text("en", "lead"), issue.text("en", "closing")) == (
        "From the desk",
        "From the page",
    )
    late = send(editor, issue, typed_over(desk, "closing", "Late"))
    assert (late.status_code, issue.text("en", "closing")) == (409, "From the page")


def test_a_translation_on_the_issues_page_beside_an_old_source_is_outdated(editor, issue):
    change = reverse("admin:bulletins_bulletin_change", args=[issue.pk])
    form = form_data(editor.get(change))
    issue.edit("lead", "第二稿")
    assert editor.post(change, form | {"lead_en": "Of the first"}).status_code == 302
    assert issue.text("zh-hans", "lead") == "第二稿"
    assert issue.outdated() == {"en lead", "th lead"}
