"""What an approval stands for: the texts of a language, and the source that it shows."""

from __future__ import annotations

import pytest
from django.urls import reverse

from bulletins import publishing, translating
from bulletins.models import Bulletin, Remark, Step
from tests import builders
from tests.desk import form_data

from .stepping import approved, made, page_of, save, sign_in, state

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    return made()


@pytest.mark.parametrize("language", ["zh-hans", "th"])
def test_editing_an_approved_text_takes_it_back_to_work_and_undoing_approves_it_again(
    client, bulletin, language
):
    approved(bulletin, language)
    editor = sign_in(client, "editor")
    field = "remarks-1-text_" + language.replace("-", "_")
    was = form_data(client.get(page_of(bulletin)))[field]
    save(client, bulletin, **{field: f"{was} changed"})
    assert state(bulletin, language) == "in_progress"
    save(client, bulletin, **{field: f"{was}  "})
    assert state(bulletin, language) == "approved"
    acts = Step.objects.filter(by=editor).order_by("pk").values_list("act", "language")
    assert list(acts) == [("changed", language), ("undone", language)]


def test_an_approval_outlives_reordering_other_languages_and_settings(client, bulletin):
    approved(bulletin)
    sign_in(client, "editor")
    save(
        client,
        bulletin,
        **{"remarks-0-order": "2", "remarks-1-order": "1", "lead_zh_hans": "新", "kind": "forum"},
    )
    assert state(bulletin) == "approved"


def test_an_approval_stands_for_the_source_that_its_language_shows_too(client, bulletin):
    remark = bulletin.remarks.first()
    Remark.objects.filter(pk=remark.pk).update(text_th="")
    key = translating.key_of(remark, "text")
    sign_in(client, "editor", "publisher")
    client.post(
        reverse("admin:bulletins_choose", args=[bulletin.pk]),
        {"choose": f"th {key} keep_source"},
    )
    approved(bulletin)
    was = form_data(client.get(page_of(bulletin)))["remarks-0-text_zh_hans"]
    publish = reverse("admin:bulletins_publish", args=[bulletin.pk])
    assert "th" in client.get(publish).context["form"]["languages"].value()
    save(client, bulletin, **{"remarks-0-text_zh_hans": f"{was}又一句。"})
    assert state(bulletin) == "in_progress"
    assert "th" not in client.get(publish).context["form"]["languages"].value()
    save(client, bulletin, **{"remarks-0-text_zh_hans": was})
    assert state(bulletin) == "approved"


def test_choosing_the_source_for_an_approved_language_takes_it_back_to_work(client, bulletin):
    Bulletin.objects.update(closing_zh_hans="", closing_th="")
    approved(bulletin)
    sign_in(client, "editor")
    save(client, bulletin, closing_zh_hans="会议闭幕。")
    assert state(bulletin) == "approved"
    client.post(
        reverse("admin:bulletins_choose", args=[bulletin.pk]), {"choose": "th closing keep_source"}
    )
    assert state(bulletin) == "in_progress"


def test_a_language_that_was_handed_back_is_not_approved_by_an_undo(client, bulletin):
    approved(bulletin)
    publishing.hand_back(bulletin, language="th", by=builders.make_user("chief"), reason="No")
    sign_in(client, "translator_th")
    was = form_data(client.get(page_of(bulletin)))["lead_th"]
    save(client, bulletin, lead_th="อื่น")
    save(client, bulletin, lead_th=was)
    assert state(bulletin) == "in_progress"


def test_a_text_in_review_that_is_edited_is_in_progress_again(client, bulletin):
    publishing.submit(bulletin, language="th", by=builders.make_user("chief"))
    sign_in(client, "translator_th")
    save(client, bulletin, lead_th="อื่น")
    assert state(bulletin) == "in_progress"


def test_what_was_changed_behind_the_desk_is_seen_before_it_is_approved(bulletin):
    publishing.submit(bulletin, language="th", by=builders.make_user("chief"))
    Bulletin.objects.update(lead_th="อื่น")
    with pytest.raises(publishing.Refused):
        publishing.approve(bulletin, language="th", by=builders.make_user("chief"))
