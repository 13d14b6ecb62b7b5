"""What is sent twice at once is done once."""

import threading

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from bulletins import approval, publishing
from bulletins.models import (
    Edition,
    Schedule,
    Step,
)
from lmec.models import Merger
from people.models import Speaker
from tests import builders


def page(name, *args):
    return reverse(f"admin:{name}", args=args)


def at_once(count, act):
    barrier, answers = threading.Barrier(count), []

    def run():
        try:
            barrier.wait()
            answers.append(act())
        except Exception as error:
            answers.append(repr(error)[:200])
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _ in range(count)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return answers


def signed_in(user):
    c = Client()
    c.force_login(user)
    return c


@pytest.mark.django_db(transaction=True)
def test_what_is_sent_twice_at_once_is_done_once():
    boss, writer = builders.make_user("boss"), builders.make_user("writer")
    made = builders.make_bulletin(2023, 7, languages=["zh-hans", "th"])
    approval.follow(made, by=None)
    publishing.submit(made, language="th", by=writer)
    clients = iter([signed_in(boss) for _ in range(4)])
    lock = threading.Lock()

    def take():
        with lock:
            return next(clients)

    statuses = at_once(
        4, lambda: take().post(page("bulletins_approve", made.pk), {"language": "th"}).status_code
    )
    assert Step.objects.filter(act="approve").count() == 1, statuses
    # publish
    form = Client()
    form.force_login(boss)

    shown = form.get(page("bulletins_publish", made.pk))
    seen = shown.context["seen"]
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(
        4,
        lambda: (
            take()
            .post(
                page("bulletins_publish", made.pk),
                {"languages": ["zh-hans"], "seen": seen, "note": ""},
            )
            .status_code
        ),
    )
    assert Edition.objects.filter(language="zh-hans").count() == 1, statuses
    # schedule
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(
        4,
        lambda: (
            take()
            .post(
                page("bulletins_publish", made.pk),
                {
                    "languages": ["th"],
                    "seen": seen,
                    "schedule": "1",
                    "day": "2030-01-01",
                    "time": "10:00",
                },
            )
            .status_code
        ),
    )
    assert Schedule.objects.count() <= 1, (statuses, Schedule.objects.values("languages"))
    # merge
    one, other = builders.make_speaker("One"), builders.make_speaker("Two")
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(
        4,
        lambda: take().post(page("people_speaker_merge", one.pk), {"other": other.pk}).status_code,
    )
    assert Merger.objects.count() == 1, statuses
    assert all(s in (200, 302, 404, 409) for s in statuses), statuses
    key = Merger.objects.get().pk
    clients = iter([signed_in(boss) for _ in range(4)])
    statuses = at_once(4, lambda: take().post(page("people_speaker_unmerge", key)).status_code)
    assert all(s in (200, 302, 404, 409) for s in statuses), statuses

    assert Speaker.objects.filter(pk__in=[one.pk, other.pk]).count() == 2
