"""Who may do what, at every address that the site knows; and that looking changes nothing."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from bulletins import publishing
from bulletins.models import Edition
from lmec.models import Presence
from tests import builders
from tests.attacking import (
    OURS,
    admin_addresses,
    make_everything,
    make_the_desks_own,
    preview_addresses,
    public_pages,
    read,
)

pytestmark = pytest.mark.django_db


def staff(username: str, *codenames: str):
    user = builders.make_user(username, is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


def statuses(client, addresses, method="get"):
    return {path: read(getattr(client, method)(path)).status_code for path in addresses}


def test_anonymous_gets_no_page_of_the_desk(client):
    make_everything()
    make_the_desks_own()
    answers = statuses(client, admin_addresses())
    assert {path for path, status in answers.items() if status == 200} == {"/admin/login/"}
    assert set(answers.values()) <= {200, 302}


@pytest.mark.walk
def test_staff_without_permissions_get_only_what_is_their_own(client):
    make_everything()
    make_the_desks_own()
    client.force_login(staff("nobody"))
    answers = statuses(client, admin_addresses())
    assert {path for path, status in answers.items() if status == 200} == {
        "/admin/",
        "/admin/jsi18n/",
        "/admin/password_change/",
        "/admin/password_change/done/",
        "/admin/preferences/",
    }
    assert set(answers.values()) <= {200, 302, 403, 404, 405}


EDITOR = [
    f"{act}_{kind}"
    for act in ("view", "add", "change", "delete")
    for kind in ("bulletin", "remark", "section", "picture", "attachment", "formeraddress")
]


def test_an_editor_without_the_permission_can_neither_publish_nor_withdraw(client):
    bulletin = make_everything()
    user = builders.make_user("publisher")
    publishing.publish(bulletin, languages=["zh-hans"], by=user)
    client.force_login(staff("editor-only", *EDITOR))
    for name in ("publish", "withdraw"):
        url = reverse(f"admin:bulletins_{name}", args=[bulletin.pk])
        posted = {"languages": ["zh-hans"], "note": "x", "reason": "x"}
        assert (client.get(url).status_code, client.post(url, posted).status_code) == (403, 403)
    assert Edition.objects.get().is_current
    change = client.get(reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]))
    assert f"/{bulletin.pk}/publish/" not in change.content.decode()


def test_a_publisher_who_may_not_see_bulletins_cannot_publish(client):
    bulletin = make_everything()
    client.force_login(staff("odd", "publish_bulletin"))
    url = reverse("admin:bulletins_publish", args=[bulletin.pk])
    assert client.post(url, {"languages": ["zh-hans"]}).status_code == 403


def test_not_even_an_administrator_edits_the_record(client):
    bulletin = make_everything()
    user = builders.make_user()
    publishing.publish(bulletin, languages=["zh-hans"], by=user)
    client.force_login(user)
    before = Edition.objects.values().get()
    for kind in ("edition", "publicationlog", "importeddocument"):
        for name, args in (("add", []), ("delete", [1]), ("change", [1])):
            model = apps.get_model("bulletins", kind)
            args = [model.objects.first().pk] if args else []
            url = reverse(f"admin:bulletins_{kind}_{name}", args=args)
            assert client.post(url, {"post": "yes", "headline": "x"}).status_code == 403
    assert Edition.objects.values().get() == before


def test_files_of_drafts_are_for_staff_who_may_see_drafts(client):
    bulletin = make_everything()
    picture, attachment = bulletin.pictures.first().file, bulletin.attachments.get().file
    urls = [
        picture.url,
        attachment.url,
        f"/admin/files/pictures/{picture.name}",
        f"/admin/files/attachments/{attachment.name}",
        *preview_addresses(bulletin),
    ]
    client.force_login(staff("nobody"))
    assert {client.get(url).status_code for url in urls} == {403, 404}
    client.force_login(staff("reader", "view_bulletin"))
    assert {read(client.get(url)).status_code for url in urls} == {200}


def snapshot():
    with override("en"):  # a translated field read by its bare name means the active language
        return {
            model._meta.label: list(model._base_manager.order_by("pk").values())
            for model in apps.get_models()
            # Who has a page open is no record: looking is what it tells.
            if model._meta.app_label in (*OURS, "lmec", "auth") and model is not Presence
        }


@pytest.mark.walk
def test_looking_changes_nothing(client):
    bulletin = make_everything()
    user = builders.make_user()
    publishing.publish(bulletin, languages=["zh-hans"], by=user)
    make_the_desks_own()
    client.force_login(user)
    user.refresh_from_db()
    paths = [*admin_addresses(), *preview_addresses(bulletin), *public_pages(client)]
    before = snapshot()
    # Django answers HEAD as it answers GET, and OPTIONS without asking the page.
    for path in paths:
        read(client.get(path))
    assert snapshot() == before


def test_every_act_needs_the_token_of_its_own_page():
    bulletin = make_everything()
    make_the_desks_own()
    client = Client(enforce_csrf_checks=True)
    client.force_login(builders.make_user())
    before = snapshot()
    for path in [*admin_addresses(), "/admin/logout/", "/admin/language/"]:
        assert client.post(path, {"post": "yes", "languages": "zh-hans"}).status_code == 403
    assert snapshot() == before
    assert not bulletin.editions.exists()


@pytest.mark.walk
def test_an_auditor_reads_every_record_with_its_history_and_changes_nothing(client):
    bulletin = make_everything()
    publishing.publish(bulletin, languages=["zh-hans"], by=builders.make_user())
    make_the_desks_own()
    client.force_login(builders.make_member("auditor"))
    pages = [
        path
        for path in admin_addresses()
        if path.endswith(("/change/", "/history/")) or path.count("/") == 4
    ]
    answers = statuses(client, pages)
    refused = {path for path, status in answers.items() if status not in (200, 302)}
    assert refused == set()
    before = snapshot()
    own = {"/admin/preferences/", "/admin/language/", "/admin/presence/"}
    for path in set(admin_addresses()) - own:
        read(client.post(path, {"post": "yes", "languages": "zh-hans", "language": "en"}))
    assert snapshot() == before
