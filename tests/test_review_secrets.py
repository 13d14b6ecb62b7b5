"""Review links: a secret opens its own draft and nothing else, and is told to nobody."""

import datetime as dt
import io
import logging
import random

import pytest
from django.urls import reverse

from bulletins import clearing, commenting, sharing
from bulletins.models import (
    Clearance,
    Notice,
    ReviewLink,
)
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def bulletin():
    return builders.make_bulletin(
        2023, 4, languages=["zh-hans", "en", "th"], remarks_from=["kh", "th"]
    )


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


def test_no_answer_under_a_review_link_may_be_kept_or_tells_where_it_was_opened(client, bulletin):
    _link, secret = sharing.make(
        bulletin, label="x", languages=["th"], days=1, by=builders.make_user()
    )
    for path in (
        f"/th/review/{secret}/",
        f"/th/review/{secret}/media/x",
        f"/th/review/{secret}/media/pictures/00/{'0' * 64}.png",
    ):
        for method in ("get", "head", "post", "put", "options"):
            answer = getattr(client, method)(path)
            assert "no-store" in answer.get("Cache-Control", ""), (
                method,
                path,
                answer.status_code,
            )
            assert answer.get("Referrer-Policy") == "no-referrer", (method, path)
            assert "noindex" in answer.get("X-Robots-Tag", ""), (method, path)


def test_a_link_in_one_language_shows_no_other_draft(client):
    made = builders.make_bulletin(2023, 6, languages=["zh-hans", "en", "th"], remarks_from=["kh"])
    made.headline_my = "kanarien-my"
    made.save()
    _l, secret = sharing.make(made, label="x", languages=["th"], days=1, by=builders.make_user())
    body = client.get(f"/th/review/{secret}/").content.decode()
    assert "[en]" not in body
    assert "[zh-hans]" not in body
    assert "kanarien" not in body


def test_words_of_a_guest_are_never_taken_for_those_of_staff(client, bulletin):
    staff = builders.make_user("chief")
    link, _s = sharing.make(
        bulletin, label="LINKLABEL", languages=["th"], days=1, by=staff, may_comment=True
    )
    commenting.say(bulletin, language="th", text="obey", link=link, guest="chief")
    client.force_login(staff)
    body = client.get(page("bulletins_comments", bulletin.pk)).content.decode()
    assert "through a review link" in body


def test_guest_calls_nobody_of_the_staff_by_name(bulletin):

    maker = builders.make_user("maker")
    builders.make_user("minister")
    link, _s = sharing.make(
        bulletin, label="x", languages=["th"], days=1, by=maker, may_comment=True
    )
    commenting.say(bulletin, language="th", text="@minister come", link=link, guest="x")
    assert {n.recipient.username for n in Notice.objects.all()} == {"maker"}


def test_the_secret_of_a_link_stands_in_no_log(client, bulletin, capsys):
    _l, secret = sharing.make(
        bulletin, label="x", languages=["th"], days=1, by=builders.make_user()
    )
    logged = io.StringIO()
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler) and handler.filters:
            handler.setStream(logged)
    client.get(f"/th/review/{secret}/media/x")
    client.put(f"/th/review/{secret}/")
    assert "/review/…" in logged.getvalue()
    assert secret not in logged.getvalue()


@pytest.mark.django_db
def test_an_altered_secret_opens_nothing(client):
    made = builders.make_bulletin(2023, 7)
    _l, secret = sharing.make(
        made, label="x", languages=["zh-hans"], days=1, by=builders.make_user()
    )
    random.seed(3)
    for _ in range(300):
        at = random.randrange(len(secret))
        other = secret[:at] + random.choice("abcXYZ019-_") + secret[at + 1 :]
        if other != secret:
            assert client.get(f"/zh-hans/review/{other}/").status_code == 404
    for other in (
        secret.upper(),
        secret[:-1],
        secret + "=",
        secret + "%00",
        sharing.hash_of(secret),
        "%ED%A0%80",
        secret + "%20",
    ):
        assert client.get(f"/zh-hans/review/{other}/").status_code == 404
    ReviewLink.objects.update(expires_at=dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1))
    for method in ("get", "post", "head"):
        assert getattr(client, method)(f"/zh-hans/review/{secret}/").status_code == 404


@pytest.mark.django_db
def test_no_link_answers_for_another(client):
    boss = builders.make_user()
    one, two = (
        builders.make_bulletin(2023, 7, languages=["zh-hans", "th"]),
        builders.make_bulletin(2023, 8, languages=["zh-hans", "th"]),
    )
    asked = clearing.ask(two.remarks.get(), language="th", by=boss)
    own = clearing.ask(one.remarks.get(), language="zh-hans", by=boss)
    _link, secret = sharing.make(
        one, label="x", languages=["th"], days=1, by=boss, clearances=[(one.remarks.get(), "th")]
    )
    for key in (asked.pk, own.pk, "x", ""):
        client.post(
            f"/th/review/{secret}/",
            {
                "clearance": key,
                "state": "changed",
                "words": "HACK",
                "answered_by": "x",
                "answer": "1",
            },
        )
    client.post(f"/th/review/{secret}/", {"comment": "1", "text": "x", "guest": "x", "key": ""})
    assert not Clearance.objects.exclude(state="asked").exists()
    from bulletins.models import Comment

    assert not Comment.objects.exists()
