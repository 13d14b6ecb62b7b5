"""The pages of an issue's versions at the desk: compared, restored, redacted."""

import pytest

from bulletins import publishing
from bulletins.models import Bulletin, Edition
from tests import builders
from tests.bulletins.publishing.at_pages import said, typed, url
from tests.desk import form_data

pytestmark = pytest.mark.django_db


def corrected_issue():
    bulletin = builders.publish_bulletin(2023, 4).bulletin
    Bulletin.objects.update(lead_zh_hans="第二个引言")
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user(), note="x")
    Bulletin.objects.update(lead_zh_hans="草稿的引言")
    return bulletin, *bulletin.editions.order_by("version")


def test_row_06_two_versions_or_a_version_and_the_draft_are_compared(publisher):
    _bulletin, first, second = corrected_issue()
    address = url("bulletins_edition_compare", first)

    def shown(page):
        return [(change.key, change.before, change.after) for change in page.context["changes"]]

    assert shown(publisher.get(address)) == [("lead", "Lead 2023/4 [zh-hans]", "草稿的引言")]
    versions = publisher.get(address, {"other": second.pk})
    assert shown(versions) == [("lead", "Lead 2023/4 [zh-hans]", "第二个引言")]
    backwards = publisher.get(url("bulletins_edition_compare", second), {"other": first.pk})
    assert shown(backwards) == shown(versions)
    assert "<ins>第二个引言</ins>" in versions.content.decode()
    assert publisher.get(address, {"other": "77777"}).status_code == 404


def test_row_06_every_kind_of_text_is_compared_field_by_field(publisher):
    edition = builders.publish_bulletin(2023, 4)
    bulletin = edition.bulletin
    texts = {name: f"第二个{name}" for name in ("headline_zh_hans", "lead_zh_hans")}
    Bulletin.objects.update(closing_zh_hans="第二个结语", **texts)
    bulletin.remarks.update(
        text_zh_hans="第二段话", printed_name_zh_hans="第二个名", printed_position_zh_hans="第二职"
    )
    page = publisher.get(url("bulletins_edition_compare", edition))
    assert [change.after for change in page.context["changes"]] == [
        "第二个headline_zh_hans",
        "第二个lead_zh_hans",
        "第二个名",
        "第二职",
        "第二段话",
        "第二个结语",
    ]


def test_version_is_restored_from_its_page(publisher):
    bulletin, first, _second = corrected_issue()
    address = url("bulletins_edition_restore", first)
    data = typed(publisher, address, "restore-form")
    assert data["keys"] == "lead"
    page = publisher.post(address, data, follow=True)
    assert said(page) == ["1 texts of version 1 are in the draft again."]
    bulletin.refresh_from_db()
    assert bulletin.lead_zh_hans == "Lead 2023/4 [zh-hans]"


def test_restoring_over_newer_words_is_a_conflict(publisher):
    bulletin, first, _second = corrected_issue()
    address = url("bulletins_edition_restore", first)
    data = typed(publisher, address, "restore-form")
    Bulletin.objects.update(lead_zh_hans="别人的新字")
    page = publisher.post(address, data)
    assert page.status_code == 409
    assert "别人的新字" in "".join(c.before for c in page.context["plan"].texts)
    bulletin.refresh_from_db()
    assert bulletin.lead_zh_hans == "别人的新字"


def test_translator_restores_in_their_own_language_only(client):
    _bulletin, first, _second = corrected_issue()
    client.force_login(builders.make_member("translator_th"))
    assert client.get(url("bulletins_edition_compare", first)).status_code == 200
    assert client.get(url("bulletins_edition_restore", first)).status_code == 403


# Redact


def test_redaction_is_previewed_and_done_in_the_versions_that_are_chosen(publisher):
    bulletin, first, second = corrected_issue()
    address = url("bulletins_redact", bulletin)
    page = publisher.post(address, {"words": "Closing", "look": "1"})
    assert [edition for edition, _changes, _chosen in page.context["rows"]] == [second, first]
    assert page.context["draft"] == ["closing"]
    assert not Edition.objects.filter(redacted=True).exists()
    data = form_data(page, "redact-form") | {"redact": "1"}
    assert "reason" in publisher.post(address, data).context["form"].errors
    data |= {"reason": "Court order 7", "editions": [first.pk]}
    after = publisher.post(address, data, follow=True)
    assert said(after) == ["Redacted in 1 versions."]
    assert list(Edition.objects.filter(redacted=True)) == [first]


def test_reason_that_repeats_the_words_is_refused(publisher):
    bulletin, first, _second = corrected_issue()
    data = {"words": "Closing", "reason": "Take Closing away", "editions": [first.pk]}
    page = publisher.post(url("bulletins_redact", bulletin), data | {"redact": "1"})
    assert "reason" in page.context["form"].errors
    assert not Edition.objects.filter(redacted=True).exists()


def test_publisher_without_the_right_does_not_redact(client):
    bulletin, *_versions = corrected_issue()
    client.force_login(builders.make_member("publisher", username="p"))
    answers = {
        client.get(url("bulletins_redact", bulletin)).status_code,
        client.post(url("bulletins_redact", bulletin), {"words": "x"}).status_code,
    }
    may = client.get("/admin/").wsgi_request.user.has_perm("bulletins.redact_bulletin")
    assert answers == ({200} if may else {403})


def test_redacted_headline_may_outgrow_what_was_typed():
    bulletin = builders.make_bulletin(headline_zh_hans="标" * 300)
    Bulletin.objects.update(headline_zh_hans="标" * 300)
    (edition,) = publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    redacted = publishing.redact(edition, words="标", by=builders.make_user(), reason="x")
    assert len(redacted.headline) == 1500
