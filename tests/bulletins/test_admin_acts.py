"""The acts at an issue's page: published, corrected, withdrawn, previewed."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from bulletins.models import Bulletin, Edition, Remark
from tests import builders

from .issue_page import change

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


# Acts


def publish(client, bulletin, languages=("zh-hans",), **fields):
    url = reverse("admin:bulletins_publish", args=[bulletin.pk])
    return client.post(url, {"languages": list(languages), **fields})


@pytest.mark.django_db(transaction=True)
def test_row_09_one_language_is_published_and_withdrawn_alone(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    publish(editor, bulletin, ["zh-hans"])
    assert [edition.language for edition in Edition.objects.current()] == ["zh-hans"]
    publish(editor, bulletin, ["en"])
    url = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    editor.post(url, {"languages": ["en"], "reason": "Wrong figures"})
    assert [edition.language for edition in Edition.objects.current()] == ["zh-hans"]


def test_publishing_with_missing_texts_is_refused_and_links_to_each(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"], remarks_from=["kh"])
    Remark.objects.update(text_en="")
    page = publish(editor, bulletin, ["zh-hans", "en"], note="typed")
    text = page.content.decode()
    assert page.status_code == 200
    assert f"{change(bulletin)}#id_remarks-0-text_en" in text
    assert page.context["form"]["languages"].value() == ["zh-hans", "en"]
    assert not Edition.objects.exists()


def test_missing_text_may_be_left_in_the_source_language(editor):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    data = {"choose": "en lead keep_source"}
    editor.post(reverse("admin:bulletins_choose", args=[bulletin.pk]), data)
    publish(editor, bulletin, ["en"])
    assert Edition.objects.get().content.lead.language == "zh-hans"


def test_correction_without_a_public_note_is_refused(editor):
    bulletin = builders.publish_bulletin().bulletin
    Bulletin.objects.update(lead_zh_hans="更正")
    page = publish(editor, bulletin)
    assert list(page.context["form"].non_field_errors()) == [
        "This issue has been published. Say in a public note what changed and why."
    ]
    assert Edition.objects.count() == 1
    publish(editor, bulletin, note="更正导语")
    assert list(Edition.objects.order_by("version").values_list("version", "standing")) == [
        (1, "superseded"),
        (2, "current"),
    ]


def test_withdrawing_without_a_reason_is_refused(editor):
    bulletin = builders.publish_bulletin().bulletin
    url = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    page = editor.post(url, {"languages": ["zh-hans"], "reason": " "})
    assert list(page.context["form"].errors) == ["reason"]
    assert Edition.objects.current().count() == 1


@pytest.mark.parametrize("act", ["publish", "withdraw"])
def test_publishing_needs_its_permission(client, act):
    bulletin = builders.publish_bulletin().bulletin
    user = builders.make_user("translator", is_superuser=False)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["view_bulletin", "change_bulletin"])
    )
    client.force_login(user)
    url = reverse(f"admin:bulletins_{act}", args=[bulletin.pk])
    assert client.get(url).status_code == 403
    assert act.encode() + b"/" not in client.get(change(bulletin)).content


def test_row_03_page_offers_the_preview_in_each_language(editor):
    bulletin = builders.make_bulletin()
    page = editor.get(change(bulletin))
    assert [state.preview for state in page.context["states"]] == [
        f"/{code}/preview/{bulletin.uuid}/"
        for code in ("zh-hans", "en", "km", "lo", "my", "th", "vi")
    ]
