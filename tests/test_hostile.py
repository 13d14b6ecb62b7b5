"""Malformed questions to the desk, and what is left of an issue that was withdrawn."""

import pytest
from django.urls import reverse

from bulletins import publishing
from lmec import pagestore
from tests import builders
from tests.attacking import make_everything, public_pages, read
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    [
        "bulletins/bulletin/?year=%C2%B2",
        "bulletins/bulletin/?kind__exact=%00",
        "bulletins/bulletin/?published=a%00b",
        "bulletins/bulletin/?date__year=99999999999999999999",
        "bulletins/bulletin/?date__year=0",
        "bulletins/bulletin/add/?meeting=%00",
        "bulletins/bulletin/add/?topics=%C2%B2",
        "organizations/ministry/?check=%00",
        "organizations/ministry/bodies/?term=%00",
        "autocomplete/?app_label=bulletins&model_name=remark&field_name=speaker&term=%00",
    ],
)
def test_a_malformed_question_is_refused_or_ignored(client, path):
    client.force_login(builders.make_user())
    assert client.get(f"/admin/{path}").status_code in (200, 302, 400)


@pytest.mark.parametrize("value", ["x", "²", "\0", "-1", "99999999999999999999", "ministry:²"])
def test_a_malformed_choice_gives_the_form_back(client, value):
    bulletin = builders.make_bulletin()
    client.force_login(builders.make_user())
    url = reverse("admin:bulletins_bulletin_change", args=[bulletin.pk])
    data = form_data(client.get(url))
    names = ("meeting", "topics", "imprint", "remarks-0-speaker", "remarks-0-bodies")
    page = client.post(url, data | dict.fromkeys(names, value))
    assert page.status_code in (200, 409)
    own = page.context["adminform"].form
    remark = next(
        each.formset.forms[0]
        for each in page.context["inline_admin_formsets"]
        if each.formset.prefix == "remarks"
    )
    refused = {form.add_prefix(name) for form in (own, remark) for name in form.errors}
    assert refused >= set(names)


def test_a_malformed_selection_deletes_nothing(client):
    builders.make_speaker()
    client.force_login(builders.make_user())
    data = {"action": "delete_selected", "_selected_action": "²", "post": "yes"}
    assert client.post("/admin/people/speaker/", data).status_code == 400


def test_a_withdrawn_issue_is_gone_from_every_address_and_store(client, settings):
    settings.LMEC_STORE_PAGES = True
    bulletin = make_everything()
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    pages = public_pages(client)
    files = {
        file.url
        for part in (*bulletin.pictures.all(), *bulletin.attachments.all())
        for file in [part.file]
    }
    assert {read(client.get(url)).status_code for url in files} == {200}
    words = ["Words 1 from kh", "Headline 2022/13", "Lead 2022/13", "Position 1"]
    publishing.withdraw(bulletin, by=builders.make_user(), reason="Mistaken")
    assert not list(pagestore.root().rglob("*.html*"))
    etag = {"HTTP_IF_NONE_MATCH": "*", "HTTP_RANGE": "bytes=0-9"}
    for path in pages:
        text = client.get(path, **etag).content.decode()
        assert [word for word in words if word in text] == [], path
    assert {client.get(url, **etag).status_code for url in files} == {404}
    issue = {path for path in pages if "/2022/13/" in path}
    assert {client.get(path).status_code for path in issue} == {410}
