"""Issues are found again, and the record is looked at and never touched."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from bulletins.models import Bulletin, ImportedDocument
from tests import builders

from .issue_page import LIST, change

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(builders.make_user())
    client.cookies["django_language"] = "en"
    return client


# Finding issues again


@pytest.mark.parametrize(
    "term", ["2022/13", "2022年第13期", "Mekong", "湄公", "Li Xia", "Lee Hsia"]
)
@pytest.mark.parametrize("interface", ["zh-hans", "lo"])
def test_issue_is_found_by_number_headline_or_speaker(editor, term, interface):
    speaker = builders.make_speaker("李霞", name_en="Li Xia")
    speaker.aliases.create(text="Lee Hsia")
    bulletin = builders.make_bulletin(2022, 13, speaker=speaker)
    Bulletin.objects.update(headline_zh_hans="湄公河", headline_en="Mekong")
    builders.make_bulletin(2022, 14)
    editor.cookies["django_language"] = interface
    found = editor.get(LIST, {"q": term}).context["cl"].queryset
    assert list(found) == [bulletin]


def test_list_is_filtered_by_where_an_issue_is_published(editor):
    published = builders.publish_bulletin(2022, 13).bulletin
    draft = builders.make_bulletin(2022, 14)
    for chosen, expected in (("zh-hans", [published]), ("en", []), ("no", [draft])):
        found = editor.get(LIST, {"published": chosen}).context["cl"].queryset
        assert list(found) == expected


def test_list_asks_the_same_for_one_issue_as_for_ten(editor, django_assert_max_num_queries):
    def load(count):
        for _ in range(count):
            builders.publish_bulletin(languages=["zh-hans", "en"])
        with django_assert_max_num_queries(14) as asked:
            editor.get(LIST)
        return len(asked)

    assert load(1) == load(9)


# What is only looked at


@pytest.mark.parametrize("name", ["edition", "publicationlog", "importeddocument"])
def test_record_is_looked_at_and_never_touched(editor, name):
    edition = builders.publish_bulletin()
    document = ImportedDocument.objects.create(
        bulletin=edition.bulletin, file_name="x.md", sha256="0" * 64, language="zh-hans"
    )
    records = {
        "edition": edition,
        "publicationlog": edition.log.get(),
        "importeddocument": document,
    }
    base = f"/admin/bulletins/{name}/"
    page = f"{base}{records[name].pk}"
    assert editor.get(base).status_code == 200
    assert editor.get(f"{page}/change/").status_code == 200
    assert editor.post(f"{page}/change/", {}).status_code == 403
    assert editor.get(f"{base}add/").status_code == 403
    assert editor.post(f"{page}/delete/", {"post": "yes"}).status_code == 403


def test_original_of_an_import_is_for_staff_only(client):
    bulletin = builders.make_bulletin()
    document = ImportedDocument(
        bulletin=bulletin, file_name="原稿.md", sha256="0" * 64, language="zh-hans"
    )
    document.file.save("原稿.md", ContentFile("原文".encode()))
    document.left_over = [{"text": "剩下的话", "place": "line 3"}]
    document.doubts = [{"code": "x", "message": "谁是周军？", "place": ""}]
    document.save()
    url = reverse("admin:bulletins_original", args=[document.pk])
    assert client.get(url).status_code == 302
    client.force_login(builders.make_user("guest", is_superuser=False))
    assert client.get(url).status_code == 403
    client.force_login(builders.make_user())
    answer = client.get(url)
    assert b"".join(answer.streaming_content).decode() == "原文"
    page = client.get(change(bulletin)).content.decode()
    assert ("剩下的话" in page, "谁是周军？" in page, url in page) == (True, True, True)


def test_published_issue_is_not_deleted(editor):
    bulletin = builders.publish_bulletin().bulletin
    url = reverse("admin:bulletins_bulletin_delete", args=[bulletin.pk])
    withdraw = reverse("admin:bulletins_withdraw", args=[bulletin.pk])
    assert f'href="{withdraw}"' in editor.get(url).content.decode()
    editor.post(url, {"post": "yes"})
    assert Bulletin.objects.filter(pk=bulletin.pk).exists()
