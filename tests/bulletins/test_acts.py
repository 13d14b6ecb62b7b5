"""The acts at an issue's page that hand a language on, and what a new issue begins with."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from bulletins import publishing
from bulletins.models import Bulletin, Imprint, Remark, TranslatedBlock, Translation
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db
ADD = "/admin/bulletins/bulletin/add/"


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


def act(client, bulletin, name, **data):
    return client.post(reverse(f"admin:bulletins_{name}", args=[bulletin.pk]), data, follow=True)


def said(page):
    return [str(message) for message in page.context["messages"]]


def state_of(bulletin, language):
    return Translation.objects.get(bulletin=bulletin, language=language).state


def buttons(client, bulletin):
    page = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    found = page.content.decode().split("<button")[1:]
    found = [button.partition(">")[0] for button in found]
    return [
        (name, code)
        for name in ("submit", "approve")
        for code in ("zh-hans", "en", "km")
        if any(f"/{name}/?" in button and f'value="{code}"' in button for button in found)
    ]


def as_staff(client, *permissions):
    user = builders.make_user("translator", is_superuser=False)
    names = [f"{name}_bulletin" for name in ("view", *permissions)]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)


def test_language_is_sent_to_review_and_approved(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    assert buttons(editor, bulletin) == [("submit", "zh-hans"), ("submit", "en")]
    assert said(act(editor, bulletin, "submit", language="en")) == ["Sent to review: English."]
    assert state_of(bulletin, "en") == "in_review"
    assert buttons(editor, bulletin) == [("submit", "zh-hans"), ("approve", "en")]
    assert said(act(editor, bulletin, "approve", language="en")) == ["Approved: English."]
    assert state_of(bulletin, "en") == "approved"
    assert buttons(editor, bulletin) == [("submit", "zh-hans")]


def test_language_with_missing_texts_is_not_sent_to_review(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    assert said(act(editor, bulletin, "submit", language="en")) == [
        "English: 1 text is missing (lead). Translate it, or choose to show the source or to "
        "leave it out."
    ]
    assert not Translation.objects.filter(language="en", state="in_review").exists()


def test_editor_without_the_right_to_publish_sends_but_does_not_approve(client):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    as_staff(client, "change")
    assert buttons(client, bulletin) == [("submit", "zh-hans"), ("submit", "en")]
    act(client, bulletin, "submit", language="en")
    assert state_of(bulletin, "en") == "in_review"
    assert buttons(client, bulletin) == [("submit", "zh-hans")]
    assert act(client, bulletin, "approve", language="en").status_code == 403
    assert state_of(bulletin, "en") == "in_review"


def test_reader_of_the_desk_hands_nothing_on(client):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    as_staff(client)
    assert buttons(client, bulletin) == []
    assert act(client, bulletin, "submit", language="en").status_code == 403
    choice = {"choose": "en lead keep_source"}
    assert act(client, bulletin, "choose", **choice).status_code == 403


@pytest.mark.parametrize("name", ["submit", "approve", "choose"])
def test_act_on_a_language_is_posted(editor, name):
    bulletin = builders.make_bulletin()
    url = reverse(f"admin:bulletins_{name}", args=[bulletin.pk])
    assert editor.get(url).status_code == 405


@pytest.mark.parametrize("choice", ["", "en lead", "xx lead keep_source", "en nothing leave_out"])
def test_choice_about_nothing_is_not_found(editor, choice):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    assert act(editor, bulletin, "choose", choose=choice).status_code == 404
    assert not TranslatedBlock.objects.exclude(choice="translated").exists()


def test_choice_while_publishing_keeps_what_was_typed(editor):
    bulletin = builders.publish_bulletin(languages=["zh-hans"]).bulletin
    Bulletin.objects.update(headline_en="Headline", lead_en="")
    typed = {"languages": ["zh-hans"], "note": "Typed", "choose": "en * keep_source"}
    page = act(editor, bulletin, "publish", **typed)
    form = page.context["form"]
    assert (form["note"].value(), form["languages"].value()) == ("Typed", ["zh-hans", "en"])
    assert form.errors == {}


def test_choice_is_made_for_all_that_is_missing_at_once(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=["kh", "la"])
    Remark.objects.update(text_en="")
    Bulletin.objects.update(lead_en="")
    page = act(editor, bulletin, "choose", choose="en * leave_out")
    english = next(state for state in page.context["states"] if state.code == "en")
    assert (english.missing, english.is_complete) == ([], True)
    assert TranslatedBlock.objects.filter(choice="leave_out").count() == 3


def test_table_of_languages_links_to_the_public_page(editor):
    bulletin = builders.publish_bulletin(2022, 13).bulletin
    page = editor.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    assert 'href="/zh-hans/bulletins/2022/13/"' in page.content.decode()
    assert 'href="/en/bulletins/2022/13/"' not in page.content.decode()


def test_new_issue_begins_with_the_next_number_and_the_imprint_of_today(editor):
    today = timezone.localdate()
    builders.make_bulletin(today.year, 4)
    builders.make_bulletin(today.year - 1, 9)
    for days, name in ((-900, "old"), (-30, "of today"), (30, "to come")):
        Imprint.objects.create(name_zh_hans=name, valid_from=today + dt.timedelta(days=days))
    Imprint.objects.create(name_zh_hans="sample", valid_from=today, is_sample=True)
    initial = editor.get(ADD).context["adminform"].form.initial
    assert (initial["year"], initial["number"], initial["date"]) == (today.year, 5, today)
    assert initial["imprint"].name_zh_hans == "of today"


def test_remark_of_a_body_is_headed_by_the_body():
    bulletin = builders.make_bulletin(remarks_from=["kh"])
    remark = bulletin.remarks.get()
    Remark.objects.update(speaker=None, printed_name_zh_hans="", printed_name_en="")
    remark.refresh_from_db()
    assert str(remark) == f"1. {remark.bodies.get()}"


def test_publishing_after_a_choice_shows_the_source_of_every_missing_text(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    act(editor, bulletin, "choose", choose="en * keep_source")
    (edition,) = publishing.publish(bulletin, languages=["en"], by=builders.make_user())
    assert edition.content.lead.language == "zh-hans"


def with_pictures(bulletin, *roles):
    for order, role in enumerate(roles, start=1):
        bulletin.pictures.create(order=order, role=role, file=builders.picture_file())
    return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])


def test_issue_has_one_cover(editor):
    url = with_pictures(builders.make_bulletin(), "gallery", "cover")
    page = editor.post(url, form_data(editor.get(url)) | {"pictures-0-role": "cover"})
    assert [problem.said for problem in page.context["problems"]] == [
        "Two pictures are the cover; an issue has one."
    ]


def test_another_picture_takes_the_place_of_the_cover(editor):
    bulletin = builders.make_bulletin()
    url = with_pictures(bulletin, "gallery", "cover")
    swapped = {"pictures-0-role": "cover", "pictures-1-role": "gallery"}
    assert editor.post(url, form_data(editor.get(url)) | swapped).status_code == 302
    assert list(bulletin.pictures.values_list("role", flat=True)) == ["cover", "gallery"]
