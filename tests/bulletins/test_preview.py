"""Preview: the public page from the draft's content, for staff alone, stored nowhere."""

import re

import pytest
from django.core.files.base import ContentFile

from bulletins import publishing
from bulletins.models import Section
from lmec.languages import CODES, column
from tests.builders import (
    add_remark,
    add_section,
    make_bulletin,
    make_imprint,
    make_meeting,
    make_user,
    picture_file,
)

pytestmark = pytest.mark.django_db


#: What the main part of a public page has because it is one: the record of the edition, the
#: addresses of single remarks.
ONLY_PUBLIC = (
    r'<section class="record">.*?</section>',
    r'<p class="remark-link">.*?</p>',
)


def main_of(answer):
    """The whole main part, without what only a published edition has."""
    main = re.search(r"<main\b.*</main>", answer.content.decode(), re.S)[0]
    for piece in ONLY_PUBLIC:
        main = re.sub(piece, "", main, flags=re.S)
    return re.sub(r"\s+", " ", main)


def in_all(name):
    return {column(name, code): f"{name} [{code}]" for code in CODES}


def whole_issue():
    """Every kind of part that a page shows, in all seven languages."""
    bulletin = make_bulletin(
        2023,
        4,
        languages=CODES,
        remarks_from=["kh", "la"],
        meeting=make_meeting(delegations=["kh", "th"]),
        imprint=make_imprint(emails=["a@example.org"]),
    )
    section = add_section(bulletin)
    Section.objects.update(**in_all("heading"), **in_all("text"))
    add_remark(bulletin, "vn", section=section, languages=CODES)
    for order, role in enumerate(("cover", "figure"), start=1):
        picture = {"file": picture_file(), "order": order, "role": role}
        bulletin.pictures.create(**picture, **in_all("caption"), **in_all("alternative"))
    file = {"file": ContentFile(b"%PDF", name="x.pdf"), "file_name": "x.pdf"}
    bulletin.attachments.create(**file, **in_all("title"))
    return bulletin


def test_row_03_preview_shows_the_draft_as_the_public_page_in_each_language(client):
    bulletin = whole_issue()
    client.force_login(make_user())
    previews = {code: main_of(client.get(f"/{code}/preview/{bulletin.uuid}/")) for code in CODES}
    publishing.publish(bulletin, languages=CODES, by=make_user())
    for code in CODES:
        assert previews[code] == main_of(client.get(f"/{code}/bulletins/2023/4/")), code
        assert f"Words 3 from vn [{code}]" in previews[code]


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
