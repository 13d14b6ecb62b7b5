"""What readers are told of corrections: every note, what changed, and the old text as old."""

import pytest

from bulletins import publishing
from bulletins.models import Bulletin
from bulletins.publishing import Note
from tests.builders import make_user, publish_bulletin

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    bulletin = publish_bulletin(2023, 4, languages=["zh-hans"]).bulletin
    Bulletin.objects.update(lead_zh_hans="第二个引言")
    note = Note("Date corrected", "en")
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note=note)
    Bulletin.objects.update(lead_zh_hans="第三个引言")
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note=Note(is_minor=True))
    return bulletin


def text(client, path):
    return " ".join(client.get(path).content.decode().split())


def test_row_21_all_notes_stay_listed_dated_and_in_their_language(client, bulletin):
    for path in ("/zh-hans/bulletins/2023/4/versions/", "/zh-hans/bulletins/2023/4/"):
        page = text(client, path)
        assert 'lang="en">Date corrected' in page
    versions = text(client, "/en/bulletins/2023/4/versions/")
    assert "Spelling corrected." in versions
    assert versions.count("<time ") >= 3


def test_row_52_what_changed_between_two_versions_is_shown_marked(client, bulletin):
    page = client.get("/zh-hans/bulletins/2023/4/versions/2/changes/")
    assert [(c.key, c.after) for c in page.context["changes"]] == [("lead", "第二个引言")]
    assert "<ins>" in page.content.decode() and 'lang="zh-hans"' in page.content.decode()
    linked = text(client, "/zh-hans/bulletins/2023/4/versions/")
    assert linked.count("/changes/") == 2


def test_reader_without_an_edition_sees_the_changes_of_the_one_that_serves_them(client, bulletin):
    page = client.get("/th/bulletins/2023/4/versions/3/changes/")
    assert (page.status_code, page.context["edition"].version) == (200, 3)


@pytest.mark.parametrize("version", [1, 4, 77])
def test_version_without_one_before_it_has_no_changes(client, bulletin, version):
    path = f"/zh-hans/bulletins/2023/4/versions/{version}/changes/"
    assert client.get(path).status_code == 404


def test_changes_show_nothing_of_a_draft_or_of_what_was_withdrawn(client, bulletin):
    Bulletin.objects.update(lead_zh_hans="没有人看过的草稿")
    path = "/zh-hans/bulletins/2023/4/versions/3/changes/"
    assert "草稿" not in text(client, path)
    publishing.withdraw(bulletin, by=make_user(), reason=Note("Wrong", "en"))
    gone = client.get(path)
    assert gone.status_code == 410
    assert "引言" not in gone.content.decode()
    assert '<dd lang="en">Wrong</dd>' in gone.content.decode()
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user(), note="x")
    assert client.get("/zh-hans/bulletins/2023/4/versions/4/changes/").status_code == 404


def test_row_22_withdrawn_issue_keeps_its_page_with_date_and_reason(client, bulletin):
    publishing.withdraw(bulletin, by=make_user(), reason="An error of fact")
    for language in ("zh-hans", "th"):
        page = client.get(f"/{language}/bulletins/2023/4/")
        assert page.status_code == 410
        assert "An error of fact" in page.content.decode()
        assert "<time datetime=" in page.content.decode()


def test_changes_cost_a_fixed_number_of_queries(client, bulletin, django_assert_num_queries):
    client.get("/en/")
    with django_assert_num_queries(5):
        client.get("/zh-hans/bulletins/2023/4/versions/3/changes/")
