import gzip

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse

from bulletins import publishing
from lmec import pagestore
from lmec.models import Generation
from tests.builders import make_meeting, make_user, publish_bulletin
from tests.desk import form_data

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def store_pages(settings, db):
    settings.LMEC_STORE_PAGES = True
    # A migration makes the row; a test that commits empties its table with all others.
    Generation.objects.get_or_create(pk=1)


def get(view, path="/en/speakers/", **query):
    return pagestore.public_page(view)(RequestFactory().get(path, query))


def stored(path="en/speakers"):
    return pagestore.root() / path / "index.html"


def test_a_public_page_is_kept_as_a_file_and_compressed():
    get(lambda request: HttpResponse("page"))
    assert stored().read_bytes() == b"page"
    assert gzip.decompress(stored().with_name("index.html.gz").read_bytes()) == b"page"


@pytest.mark.parametrize(
    "answer",
    [
        HttpResponse("gone", status=410),
        HttpResponse("{}", content_type="application/json"),
    ],
)
def test_only_whole_pages_are_kept(answer):
    get(lambda request: answer)
    assert not stored().exists()


def test_a_page_with_a_query_or_a_cookie_is_not_kept():
    def with_cookie(request):
        response = HttpResponse("page")
        response.set_cookie("a", "b")
        return response

    get(lambda request: HttpResponse("page"), q="x")
    get(with_cookie)
    assert not stored().exists()


@pytest.mark.parametrize(
    "path", ["/admin/", "/en/../secret/", "/en/a\0b/", "/fr/", "/en/feed.atom"]
)
def test_no_other_address_becomes_a_file(path):
    request = RequestFactory().get("/")
    request.path = path
    pagestore.public_page(lambda request: HttpResponse("page"))(request)
    assert not pagestore.root().exists()


def test_a_stored_page_is_served_without_a_query(client, django_assert_num_queries):
    get(lambda request: HttpResponse("page"))
    with django_assert_num_queries(0):
        response = client.get("/en/speakers/")
    assert b"".join(response.streaming_content) == b"page"
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_page_comes_compressed_to_whoever_takes_it_so(client, settings, is_kept):
    settings.LMEC_STORE_PAGES = is_kept
    plain = client.get("/en/speakers/")
    zipped = client.get("/en/speakers/", headers={"accept-encoding": "gzip"})
    assert zipped["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain
    assert {plain["Vary"], zipped["Vary"]} <= {"Accept-Encoding", "Accept-Encoding, origin"}
    pages = [b"".join(plain), gzip.decompress(b"".join(zipped))]
    assert b"<h1" in pages[0]
    assert pages[0] == pages[1]


def test_a_picture_is_not_compressed_again(client):
    publish_bulletin(2023, 7)
    card = client.get("/en/bulletins/2023/7/card.png", headers={"accept-encoding": "gzip"})
    assert "Content-Encoding" not in card


def test_forgetting_removes_every_page():
    get(lambda request: HttpResponse("page"))
    pagestore.forget()
    assert not stored().exists()


def test_a_page_rendered_before_a_withdrawal_is_neither_stored_nor_served():
    bulletin = publish_bulletin(2023, 7).bulletin
    answers = []

    def view(request):
        if not answers:
            answers.append("old")
            publishing.withdraw(bulletin, by=make_user(), reason="Wrong")
            return HttpResponse("old")
        return HttpResponse("new")

    assert get(view).content == b"new"
    assert stored().read_bytes() == b"new"


@pytest.mark.django_db(transaction=True)
def test_a_page_is_not_stored_while_a_verb_is_at_work():
    from threading import Thread

    from django.db import connections, transaction

    pagestore.forget()

    def store_beside():
        get(lambda request: HttpResponse("page"))
        connections.close_all()

    with transaction.atomic():
        pagestore.forget()
        reader = Thread(target=store_beside)
        reader.start()
        reader.join()
        assert not stored().exists()
    assert connection.is_usable()


@pytest.mark.parametrize(
    "path",
    [
        "/en/bulletins/02023/7/",
        "/en/bulletins/2023/007/",
        "/en/bulletins/2023/7/remarks/01/",
        "/en/bulletins/2023/7/versions/01/",
        "/en/bulletins/" + "0" * 200 + "2023/7/",
    ],
)
def test_a_page_has_one_address_and_one_file(client, path):
    publish_bulletin(2023, 7)
    assert client.get(path).status_code == 404
    assert not list(pagestore.root().rglob("index.html"))


def test_a_public_page_can_only_be_read(client):
    for method in (client.post, client.put, client.delete, client.patch, client.options):
        assert method("/en/").status_code == 405


@pytest.mark.django_db(transaction=True)
def test_pages_retired_by_a_verb_that_failed_are_removed_by_the_next():
    bulletin = publish_bulletin(2023, 7).bulletin
    folder = pagestore.root()
    folder.mkdir(parents=True)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        pagestore.forget()
        raise ZeroDivisionError
    assert [path.name[:8] for path in folder.parent.iterdir()] == ["retired-"]
    publishing.withdraw(bulletin, by=make_user(), reason="Test")
    assert not list(folder.parent.iterdir())


def test_a_meeting_that_moves_leaves_no_stored_page_behind(client):
    meeting = make_meeting()
    publish_bulletin(2023, 7, meeting=meeting)
    old = f"/en/meetings/{meeting.slug}/"
    assert client.get(old).status_code == 200
    client.force_login(make_user())
    change = reverse("admin:bulletins_meeting_change", args=[meeting.pk])
    client.post(change, form_data(client.get(change)) | {"slug": "moved"})
    assert client.get(old).headers["Location"] == "/en/meetings/moved/"
