"""Publication at a later moment: once, on time, the text that was looked at, and loud when not."""

import datetime as dt
import threading

import pytest
import time_machine
from django.core import mail
from django.db import connections, transaction
from django.utils import timezone

from bulletins import chain, content, publishing, sending
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition, PublicationLog, Remark, Schedule
from bulletins.publishing import Note, Refused, scheduling
from tests.builders import make_bulletin, make_user, publish_bulletin

pytestmark = pytest.mark.django_db
SHANGHAI = dt.timezone(dt.timedelta(hours=8))
NINE = dt.datetime(2026, 10, 3, 9, 0, tzinfo=SHANGHAI)
BEFORE = NINE - dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(BEFORE, tick=False) as traveller:
        yield traveller


def scheduled(bulletin, *languages, due_at=NINE, **fields):
    return publishing.schedule(
        bulletin, languages=languages, due_at=due_at, by=make_user(), **fields
    )


def public(bulletin):
    current = bulletin.editions.current().order_by("language")
    return list(current.values_list("language", "version"))


def state(schedule):
    schedule.refresh_from_db()
    return schedule.state


def test_row_08_publication_is_scheduled_for_several_languages_together(clock):
    bulletin = make_bulletin(languages=["zh-hans", "en", "th"])
    schedule = scheduled(bulletin, "en", "zh-hans")
    clock.move_to(NINE - dt.timedelta(seconds=1))
    assert (scheduling.publish_due(), public(bulletin)) == ([], [])
    clock.move_to(NINE)
    assert scheduling.publish_due() == [schedule]
    assert public(bulletin) == [("en", 1), ("zh-hans", 1)]
    assert (state(schedule), schedule.outcome) == ("done", "简体中文 v1, English v1")
    assert chain.verify().problems == []


def test_row_08_correction_of_a_live_issue_is_scheduled_with_its_note(clock):
    bulletin = publish_bulletin(2023, 7).bulletin
    Bulletin.objects.update(lead_zh_hans="更正")
    scheduled(bulletin, "zh-hans", note=Note("更正日期", "zh-hans"))
    assert Edition.objects.get().note == ""
    clock.move_to(NINE)
    scheduling.publish_due()
    edition = Edition.objects.current().get()
    assert (edition.version, edition.note, edition.note_language) == (2, "更正日期", "zh-hans")
    assert edition.content.lead.text == "更正"


def test_what_is_published_is_the_text_that_was_looked_at(clock):
    bulletin = make_bulletin()
    schedule = scheduled(bulletin, "zh-hans")
    Bulletin.objects.update(headline_zh_hans="没有人批准的标题")
    clock.move_to(NINE)
    scheduling.publish_due()
    edition = Edition.objects.get()
    assert edition.content_json == schedule.texts["zh-hans"]
    assert edition.headline == f"Headline 2023/{bulletin.number} [zh-hans]"


def test_changes_are_taken_in_by_saying_so(clock):
    bulletin = make_bulletin()
    schedule = scheduled(bulletin, "zh-hans")
    Bulletin.objects.update(headline_zh_hans="新标题")
    scheduling.take_changes(schedule, by=make_user())
    clock.move_to(NINE)
    scheduling.publish_due()
    assert Edition.objects.get().headline == "新标题"


def test_it_is_done_once_however_often_it_is_tried(clock):
    bulletin = make_bulletin()
    scheduled(bulletin, "zh-hans")
    clock.move_to(NINE)
    assert [len(scheduling.publish_due()) for _ in range(3)] == [1, 0, 0]
    assert PublicationLog.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_publish_it_once(clock):
    bulletin = make_bulletin()
    scheduled(bulletin, "zh-hans")
    clock.move_to(NINE)
    done, barrier = [], threading.Barrier(4)

    def work():
        try:
            barrier.wait()
            done.extend(scheduling.publish_due())
        finally:
            connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(done) == 1
    assert public(bulletin) == [("zh-hans", 1)]
    assert PublicationLog.objects.count() == 1


def test_killed_worker_leaves_it_to_the_next(clock, monkeypatch):
    bulletin = make_bulletin()
    schedule = scheduled(bulletin, "zh-hans")
    clock.move_to(NINE)
    whole = scheduling.bring_out

    def killed(*args, **kwargs):
        whole(*args, **kwargs)
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(scheduling, "bring_out", killed)
        with pytest.raises(SystemExit), transaction.atomic():
            scheduling.publish_due()
    assert (public(bulletin), state(schedule)) == ([], "waiting")
    scheduling.publish_due()
    assert (public(bulletin), state(schedule)) == ([("zh-hans", 1)], "done")


def test_fault_of_the_machine_is_tried_again(clock, monkeypatch, caplog):
    bulletin = make_bulletin()
    schedule = scheduled(bulletin, "zh-hans")
    clock.move_to(NINE)
    with monkeypatch.context() as patch:
        patch.setattr("lmec.pagestore.forget", lambda: (_ for _ in ()).throw(OSError("disk")))
        scheduling.publish_due()
    assert (public(bulletin), state(schedule)) == ([], "waiting")
    assert "could not be carried out" in caplog.text
    scheduling.publish_due()
    assert public(bulletin) == [("zh-hans", 1)]


def test_what_was_overtaken_fails_loudly(clock, caplog):
    bulletin = publish_bulletin(2023, 7, languages=["zh-hans"]).bulletin
    Bulletin.objects.update(lead_zh_hans="更正")
    schedule = scheduled(bulletin, "zh-hans", note="x")
    Schedule.objects.update(over={"zh-hans": 3})
    make_user().__class__.objects.update(email="editor@lmec.example")
    clock.move_to(NINE)
    scheduling.publish_due()
    sending.send_due()
    said = "简体中文 was published or withdrawn otherwise since. Look again."
    assert (state(schedule), schedule.outcome) == ("failed", said)
    assert public(bulletin) == [("zh-hans", 1)]
    assert said in caplog.text
    (message,) = mail.outbox
    assert (message.to, message.subject.startswith("[2023/7] ")) == (["editor@lmec.example"], True)
    assert f"/admin/bulletins/schedule/{schedule.pk}/change/" in message.body
    assert list(scheduling.overdue()) == [schedule]
    scheduling.acknowledge(schedule, by=make_user())
    assert list(scheduling.overdue()) == []


def test_one_that_fails_does_not_hold_up_the_others(clock):
    first, second = make_bulletin(2023, 1), make_bulletin(2023, 2)
    scheduled(first, "zh-hans")
    Schedule.objects.update(over={"zh-hans": 3})
    scheduled(second, "zh-hans")
    clock.move_to(NINE)
    scheduling.publish_due()
    assert (public(first), public(second)) == ([], [("zh-hans", 1)])


def test_overdue_is_what_nobody_carried_out(clock):
    schedule = scheduled(make_bulletin(), "zh-hans")
    assert list(scheduling.overdue()) == list(scheduling.due()) == []
    clock.move_to(NINE)
    assert (list(scheduling.due()), list(scheduling.overdue())) == ([schedule], [])
    clock.move_to(NINE + scheduling.LATE)
    assert list(scheduling.overdue()) == [schedule]


def test_language_that_waits_is_neither_published_nor_scheduled_again():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    scheduled(bulletin, "zh-hans")
    said = ["简体中文 is scheduled for 2026-10-03 09:00. Change or cancel that first."]
    for verb in (
        lambda: publishing.publish(bulletin, languages=["zh-hans"], by=make_user()),
        lambda: scheduled(bulletin, "zh-hans"),
    ):
        with pytest.raises(Refused) as refused:
            verb()
        assert refused.value.messages == said
    publishing.publish(bulletin, languages=["en"], by=make_user())


def test_scheduled_text_must_be_complete_new_and_in_the_future():
    bulletin = make_bulletin(languages=["zh-hans", "en"])
    Bulletin.objects.update(lead_en="")
    with pytest.raises(Refused, match="1 text is missing"):
        scheduled(bulletin, "en")
    with pytest.raises(Refused, match="This moment has passed"):
        scheduled(bulletin, "zh-hans", due_at=timezone.now())
    publishing.publish(bulletin, languages=["zh-hans"], by=make_user())
    with pytest.raises(Refused, match="Nothing changed"):
        scheduled(bulletin, "zh-hans", note="x")
    assert not Schedule.objects.exists()


def test_what_is_scheduled_is_moved_and_cancelled(clock):
    bulletin = make_bulletin()
    schedule = scheduled(bulletin, "zh-hans")
    scheduling.move(schedule, due_at=NINE + dt.timedelta(hours=1), by=make_user())
    clock.move_to(NINE)
    assert scheduling.publish_due() == []
    scheduling.cancel(schedule, by=make_user())
    clock.move_to(NINE + dt.timedelta(hours=2))
    assert scheduling.publish_due() == []
    with pytest.raises(Refused, match="no longer waiting: cancelled"):
        scheduling.move(schedule, due_at=NINE + dt.timedelta(days=9), by=make_user())


def test_withdrawal_cancels_what_waits_for_that_language():
    bulletin = publish_bulletin(2023, 7, languages=["zh-hans", "en"]).bulletin
    Bulletin.objects.update(lead_en="x", lead_zh_hans="x")
    waiting = scheduled(bulletin, "zh-hans", note="x")
    gone = scheduled(bulletin, "en", note="x")
    publishing.withdraw(bulletin, by=make_user(), reason="x", languages=["en"])
    assert (state(waiting), state(gone)) == ("waiting", "cancelled")


def test_deleted_record_stops_the_publication(clock):
    bulletin = make_bulletin()
    schedule = scheduled(bulletin, "zh-hans")
    remark = Remark.objects.get()
    speaker, remark.speaker = remark.speaker, None
    remark.save()
    speaker.delete()
    clock.move_to(NINE)
    scheduling.publish_due()
    assert (state(schedule), public(bulletin)) == ("failed", [])


def test_what_was_looked_at_is_what_is_scheduled():
    bulletin = make_bulletin()
    seen = {"zh-hans": content.digest(content.to_json(compile_bulletin(bulletin, "zh-hans")))}
    Bulletin.objects.update(lead_zh_hans="x")
    with pytest.raises(Refused, match="changed after you opened this page"):
        scheduled(bulletin, "zh-hans", seen=seen)
