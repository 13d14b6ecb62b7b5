"""Preview: the public page from the draft's content, for staff alone, stored nowhere."""

import re

import pytest

from tests.builders import make_bulletin, make_user, publish_bulletin

pytestmark = pytest.mark.django_db


def main_of(answer):
    """The article without what only a published edition has."""
    page = answer.content.decode()
    article = re.search(r'<article class="issue">.*</article>', page, re.S)[0]
    article = re.sub(r'<section class="record">.*?</section>', "", article, flags=re.S)
    article = re.sub(r'<p class="remark-link">.*?</p>', "", article, flags=re.S)
    return re.sub(r"\s+", " ", article)


def test_row_3_preview_shows_the_draft_as_the_public_page_in_each_language(client):
    edition = publish_bulletin(2023, 4, languages=["zh-hans", "en"], remarks_from=["kh", "la"])
    client.force_login(make_user())

    for language in ("zh-hans", "en"):
        preview = client.get(f"/{language}/preview/{edition.bulletin.uuid}/")
        public = client.get(f"/{language}/bulletins/2023/4/")
        assert main_of(preview) == main_of(public)


def test_preview_is_never_kept_nor_indexed(client):
    bulletin = make_bulletin(2023, 4)
    client.force_login(make_user())

    answer = client.get(f"/zh-hans/preview/{bulletin.uuid}/")

    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert b'class="preview-bar"' in answer.content
    assert b"hreflang" not in re.search(rb"<head>.*</head>", answer.content, re.S)[0]


def test_preview_of_a_missing_translation_says_what_is_missing(client):
    bulletin = make_bulletin(2023, 4)
    client.force_login(make_user())

    answer = client.get(f"/km/preview/{bulletin.uuid}/")

    assert answer.status_code == 200
    assert b"[zh-hans]" not in answer.content
    assert answer.content.count(b'class="mark"') >= 3


def test_preview_is_for_staff_with_permission_only(client):
    bulletin = make_bulletin(2023, 4)
    address = f"/zh-hans/preview/{bulletin.uuid}/"

    anonymous = client.get(address)
    client.force_login(make_user("reader", is_staff=False, is_superuser=False))
    reader = client.get(address)
    client.force_login(make_user("staff", is_staff=True, is_superuser=False))
    staff = client.get(address)

    assert anonymous.status_code == 302 and "/admin/login/" in anonymous["Location"]
    assert (reader.status_code, staff.status_code) == (403, 403)
    assert b"Headline" not in reader.content + staff.content


def test_preview_of_an_unknown_bulletin_is_not_found(client):
    client.force_login(make_user())

    assert client.get("/en/preview/00000000-0000-0000-0000-000000000000/").status_code == 404
