"""Who gets which stored file."""

from __future__ import annotations

import pytest
from django.core.files.base import ContentFile

from bulletins import publishing
from bulletins.models import Attachment, Bulletin, Edition, Picture
from lmec.files import digest_in, original_storage
from lmec.renditions import rendered, rendition, rendition_url
from tests.builders import make_bulletin, make_user, picture_file

pytestmark = pytest.mark.django_db


def with_files(number: int = 1) -> Bulletin:
    """A draft with a cover (its focal point is 10, 90) and a PDF."""
    bulletin = make_bulletin(2023, number, remarks_from=[])
    Picture.objects.create(
        bulletin=bulletin,
        role="cover",
        file=picture_file(),
        focus_x=10,
        focus_y=90,
        alternative_zh_hans="会场",
    )
    Attachment.objects.create(
        bulletin=bulletin,
        title_zh_hans="联合声明",
        file=ContentFile(b"%PDF-1.7 signed", name="scan.pdf"),
        file_name="联合声明 2023.pdf",
    )
    return bulletin


def published(number: int = 1) -> Edition:
    bulletin = with_files(number)
    return publishing.publish(bulletin, languages=["zh-hans"], by=make_user())[0]


def picture_url(bulletin: Bulletin) -> str:
    return bulletin.pictures.get().file.url


def attachment_url(bulletin: Bulletin) -> str:
    return bulletin.attachments.get().file.url


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def test_published_picture_is_served_with_its_type(client):
    bulletin = published().bulletin
    response = client.get(picture_url(bulletin))
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=300, must-revalidate"
    assert "Vary" not in response or "Cookie" not in response["Vary"]
    assert body(response) == picture_file().read()


def test_published_picture_asked_for_again_costs_no_body(client):
    url = picture_url(published().bulletin)
    response = client.get(url)
    etag = response["ETag"]
    body(response)
    again = client.get(url, headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_rendition_of_a_published_picture_is_made_and_served(client):
    image = published().content.images()[0]
    response = client.get(rendition_url(image, "cover", 480))
    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    file = rendered(rendition(image, "cover", 480))
    assert file is not None
    assert body(response) == file.read_bytes()


def test_attachment_is_saved_under_its_own_name(client):
    response = client.get(attachment_url(published().bulletin))
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''%E8%81%94%E5%90%88%E5%A3%B0%E6%98%8E%202023.pdf"
    )
    assert response["Content-Type"] == "application/pdf"
    assert body(response) == b"%PDF-1.7 signed"


def test_files_of_a_draft_are_for_staff_only(client):
    draft = with_files()
    image = draft.pictures.get()
    urls = [
        picture_url(draft),
        attachment_url(draft),
        f"/media/renditions/{digest_in(image.file.name)}-cover-480-10x90.webp",
    ]
    assert [client.get(url).status_code for url in urls] == [404, 404, 404]
    client.force_login(make_user("reader", is_staff=False, is_superuser=False))
    assert [client.get(url).status_code for url in urls] == [404, 404, 404]
    client.force_login(make_user())
    responses = [client.get(url) for url in urls]
    assert [response.status_code for response in responses] == [200, 200, 200]
    assert {response["Cache-Control"] for response in responses} == {"private, no-store"}
    for response in responses:
        body(response)


def test_rendition_that_staff_made_of_a_draft_is_not_public(client):
    image = with_files().pictures.get()
    url = f"/media/renditions/{digest_in(image.file.name)}-cover-480-10x90.webp"
    client.force_login(make_user())
    body(client.get(url))
    client.logout()
    assert client.get(url).status_code == 404


def test_withdrawn_files_are_gone(client):
    edition = published()
    image = edition.content.images()[0]
    urls = [
        picture_url(edition.bulletin),
        attachment_url(edition.bulletin),
        rendition_url(image, "cover", 480),
    ]
    for url in urls:
        body(client.get(url))
    publishing.withdraw(edition.bulletin, by=make_user(), reason="wrong picture")
    assert [client.get(url).status_code for url in urls] == [404, 404, 404]


def test_picture_that_another_issue_shows_stays_when_one_is_withdrawn(client):
    first, second = published(1), published(2)
    publishing.withdraw(first.bulletin, by=make_user(), reason="doubled")
    response = client.get(picture_url(second.bulletin))
    assert response.status_code == 200
    body(response)


def test_readers_get_the_published_crop_whatever_they_ask_for(client):
    image = published().content.images()[0]
    asked = f"/media/renditions/{image.digest}-cover-480-77x77.webp"
    response = client.get(asked)
    file = rendered(rendition(image, "cover", 480))
    assert file is not None
    assert body(response) == file.read_bytes()
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_originals_and_other_files_have_no_address(client, settings):
    name = original_storage.save("draft.docx", ContentFile(b"an original"))
    (settings.LMEC_DATA_DIR / "secret.txt").write_text("secret")
    client.force_login(make_user())
    for url in (
        f"/originals/{name}",
        f"/media/originals/{name}",
        f"/media/pictures/{name}",
        f"/media/../originals/{name}",
        "/media/pictures/../../secret.txt",
        "/media/pictures/%2e%2e/%2e%2e/secret.txt",
        "/media/",
        "/media/pictures/",
        "/media/renditions/x.webp",
    ):
        assert client.get(url).status_code == 404, url


def test_file_that_is_asked_for_by_posting_is_refused(client):
    assert client.post(picture_url(published().bulletin)).status_code == 405
