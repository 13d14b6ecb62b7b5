"""Who has a record's page open: told to the others, expires, locks nobody out."""

import datetime as dt

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from lmec import presence
from lmec.models import Presence
from tests import builders
from tests.desk import form_data

pytestmark = pytest.mark.django_db
BEAT = "/admin/presence/"


def desk_of(username):
    client = Client()
    client.force_login(builders.make_user(username))
    client.cookies["django_language"] = "en"
    return client


def said(bulletin, **more):
    return {"kind": "bulletins.bulletin", "key": bulletin.pk, **more}


def there(page):
    return [editor.name for editor in page.context["editors_present"]]


@pytest.mark.parametrize("kind", ["bulletin", "meeting", "speaker", "ministry"])
def test_row_19_two_editors_of_one_record_are_told_of_each_other_and_lose_nothing(kind):
    make = {
        "bulletin": ("bulletins", builders.make_bulletin),
        "meeting": ("bulletins", builders.make_meeting),
        "speaker": ("people", builders.make_speaker),
        "ministry": ("organizations", builders.make_ministry),
    }
    app, build = make[kind]
    url = f"/admin/{app}/{kind}/{build().pk}/change/"
    first, second = desk_of("Li Xia"), desk_of("Zhou Jun")
    assert there(first.get(url)) == []
    page = second.get(url)
    assert there(page) == ["Li Xia"]
    assert "Li Xia is editing this since" in page.content.decode()
    # Nobody is locked out: the second saves, and what both change is merged.
    assert second.post(url, form_data(page)).status_code == 302


def test_beat_tells_who_else_is_there_and_for_how_long():
    bulletin = builders.make_bulletin()
    first, second = desk_of("Li Xia"), desk_of("Zhou Jun")
    first.post(BEAT, said(bulletin))
    Presence.objects.update(since=timezone.now().replace(hour=2, minute=12))
    editors = second.post(BEAT, said(bulletin)).json()["editors"]
    assert editors == ["Li Xia is editing this since 10:12."]


def test_page_of_one_language_is_told_as_such():
    bulletin = builders.make_bulletin()
    desk_of("Li Xia").post(BEAT, said(bulletin, part="th"))
    editors = desk_of("Zhou Jun").post(BEAT, said(bulletin)).json()["editors"]
    assert editors[0].startswith("Li Xia is translating this into ไทย since")


def test_who_leaves_or_falls_silent_is_gone():
    bulletin = builders.make_bulletin()
    first, second, third = desk_of("a"), desk_of("b"), builders.make_user("c")
    first.post(BEAT, said(bulletin))
    second.post(BEAT, said(bulletin))
    first.post(BEAT, said(bulletin, leaving="on"))
    assert [e.name for e in presence.others(third, "bulletins.bulletin", [bulletin.pk])] == ["b"]
    Presence.objects.update(until=timezone.now() - dt.timedelta(seconds=1))
    assert presence.others(third, "bulletins.bulletin", [bulletin.pk]) == []


def test_who_comes_back_is_there_since_then():
    bulletin = builders.make_bulletin()
    desk = desk_of("Li Xia")
    desk.post(BEAT, said(bulletin))
    long_ago = timezone.now() - dt.timedelta(hours=3)
    Presence.objects.update(since=long_ago, until=long_ago)
    desk.post(BEAT, said(bulletin))
    assert Presence.objects.get().since > long_ago


def test_who_only_looks_is_in_nobodys_way():
    bulletin = builders.make_bulletin()
    user = builders.make_user("reader", is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename="view_bulletin"))
    client = Client()
    client.force_login(user)
    client.get(f"/admin/bulletins/bulletin/{bulletin.pk}/change/")
    assert not Presence.objects.exists()


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 200),
        ({"kind": "auth.user", "key": "1"}, 403),
        ({"kind": "no.such", "key": "1"}, 403),
        ({"kind": "bulletins.bulletin", "key": "x"}, 200),
    ],
)
def test_presence_is_told_of_what_one_may_see_only(asked, status):
    user = builders.make_user("reader", is_superuser=False)
    user.user_permissions.set(Permission.objects.filter(codename="view_bulletin"))
    client = Client()
    client.force_login(user)
    assert client.post(BEAT, asked).status_code == status
    assert not Presence.objects.exists()


def test_translation_desk_tells_who_is_at_the_issue():
    bulletin = builders.make_bulletin()
    first, second = desk_of("Li Xia"), desk_of("Zhou Jun")
    desk = f"/admin/bulletins/bulletin/{bulletin.pk}/desk/?language=th"
    assert there(first.get(desk)) == []
    page = second.get(f"/admin/bulletins/bulletin/{bulletin.pk}/change/")
    assert "Li Xia is translating this into ไทย since" in page.content.decode()
    assert there(second.get(desk)) == ["Li Xia"]
