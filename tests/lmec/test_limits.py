"""Who guesses passwords is made to wait and nobody is locked out; senders are told apart behind a
front server; pictures and guests' comments have their limits."""

import pytest
import time_machine
from django.test import RequestFactory

from bulletins import commenting, publishing, sharing
from lmec import picture_page, signing_in
from lmec.models import Spent
from lmec.senders import address_of
from tests import builders

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


def sign_in(client, password, username="wen", **extra):
    return client.post(LOGIN, {"username": username, "password": password}, **extra)


@pytest.fixture
def wen(client):
    user = builders.make_user("wen")
    user.set_password("right-Password-1")
    user.save()
    client.cookies["django_language"] = "en"
    return user


def guess(client, times=signing_in.OF_ACCOUNT, **extra):
    for _time in range(times):
        sign_in(client, "wrong", **extra)


def test_after_five_wrong_passwords_even_the_right_one_waits_a_quarter_of_an_hour(client, wen):
    with time_machine.travel("2026-06-01T10:00:00Z", tick=False) as clock:
        guess(client)
        answer = sign_in(client, "right-Password-1")
        assert "Too many wrong passwords. Try again in 15 minutes" in answer.content.decode()
        clock.shift(15 * 60 + 1)
        assert sign_in(client, "right-Password-1").status_code == 302


def test_guesses_from_elsewhere_lock_nobody_out(client, wen):
    guess(client, REMOTE_ADDR="203.0.113.9")
    assert sign_in(client, "right-Password-1").status_code == 302


def test_right_password_forgets_the_wrong_ones_before_it(client, wen):
    guess(client, signing_in.OF_ACCOUNT - 1)
    sign_in(client, "right-Password-1")
    client.logout()
    guess(client, signing_in.OF_ACCOUNT - 1)
    assert sign_in(client, "right-Password-1").status_code == 302


def test_one_address_that_tries_many_accounts_waits_too(client, wen):
    for number in range(signing_in.OF_ADDRESS):
        Spent.objects.create(kind="sign-in", by="x")
        if number == 0:
            sign_in(client, "wrong", username="nobody")
    address = Spent.objects.exclude(by="x").order_by("pk").last().by
    Spent.objects.filter(by="x").update(by=address)
    assert sign_in(client, "right-Password-1").status_code == 200


def test_neither_account_nor_address_is_kept(client, wen):
    guess(client, 1, REMOTE_ADDR="203.0.113.9")
    kept = str(list(Spent.objects.values()))
    assert "wen" not in kept and "203.0.113.9" not in kept


@pytest.mark.parametrize(
    ("servers", "told", "expected"),
    [
        (0, "198.51.100.7", "10.0.0.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "6.6.6.6, 198.51.100.7", "198.51.100.7"),
        (2, "6.6.6.6, 198.51.100.7, 10.0.0.2", "198.51.100.7"),
        (1, "", "10.0.0.1"),
        (1, "2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
    ],
)
def test_sender_is_who_the_front_server_says_and_not_who_they_say(
    settings, servers, told, expected
):
    settings.LMEC_FRONT_SERVERS = servers
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR=told)
    assert address_of(request) == expected


def test_pictures_of_one_account_have_a_limit_within_an_hour(client, wen, monkeypatch):
    client.force_login(wen)
    size = builders.picture_file().size
    monkeypatch.setattr(picture_page, "MOST", size)
    assert client.post("/admin/pictures/", {"file": builders.picture_file()}).status_code == 200
    again = client.post("/admin/pictures/", {"file": builders.picture_file()})
    assert again.status_code == 400 and "within an hour" in again.json()["refused"]


def test_comments_through_one_link_have_a_limit_within_an_hour(wen, monkeypatch):
    monkeypatch.setattr(commenting, "THROUGH_LINK", 1)
    bulletin = builders.make_bulletin()
    link, _secret = sharing.make(
        bulletin, label="x", languages=["zh-hans"], days=7, by=wen, may_comment=True
    )
    words = {"language": "zh-hans", "text": "x", "link": link, "guest": "Guest"}
    commenting.say(bulletin, **words)
    with pytest.raises(publishing.Refused, match="Try again in an hour"):
        commenting.say(bulletin, **words)
