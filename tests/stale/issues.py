"""Acts on an issue: its steps, publication, schedule, versions, and the talk about it."""

import datetime as dt

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bulletins import clearing, commenting, publishing, sharing
from bulletins.models import Bulletin, Clearance, Edition, Schedule, Translation
from tests import builders
from tests.desk import form_data

from .cases import Stale, writes


def url(name, record):
    return reverse(f"admin:bulletins_{name}", args=[record.pk])


def other():
    return builders.make_user("other")


def rewritten(bulletin, words):
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_zh_hans=words)


# Publishing


def publish_form(desk, bulletin, **more):
    form = form_data(desk.get(url("publish", bulletin)), "publish-form")
    return form | {"languages": ["zh-hans"], "note": "我的说明"} | more


def version_of(bulletin):
    return Edition.objects.get(bulletin=bulletin, standing="current").version


@writes("bulletins_publish")
def publication_of_a_draft_that_changed(desk):
    bulletin = builders.publish_bulletin().bulletin
    rewritten(bulletin, "看过的导语")
    typed = publish_form(desk, bulletin)
    rewritten(bulletin, "没有看过的导语")
    page = desk.post(url("publish", bulletin), typed)
    theirs = ["简体中文 changed after you opened this page"]
    return Stale(page, ["我的说明"], theirs, version_of(bulletin) == 1)


@writes("bulletins_publish")
def publication_for_later_of_a_draft_that_changed(desk):
    bulletin = builders.make_bulletin()
    typed = publish_form(desk, bulletin, day="2030-01-01", time="09:00", later="1")
    rewritten(bulletin, "没有看过的导语")
    page = desk.post(url("publish", bulletin), typed)
    return Stale(page, ["2030-01-01", "09:00"], ["简体中文 changed after"], _none_waits())


@writes("bulletins_publish")
def schedule_of_a_draft_that_changed(desk):
    bulletin = builders.make_bulletin()
    typed = publish_form(desk, bulletin, day="2030-01-01", time="09:00", schedule="1")
    rewritten(bulletin, "没有看过的导语")
    page = desk.post(url("publish", bulletin), typed)
    return Stale(page, ["2030-01-01"], ["简体中文 changed after"], _none_waits())


def _none_waits():
    return not Schedule.objects.exists()


@writes("bulletins_withdraw")
def withdrawal_of_a_version_that_is_not_the_last(desk):
    bulletin = builders.publish_bulletin().bulletin
    typed = form_data(desk.get(url("withdraw", bulletin)), "")
    rewritten(bulletin, "新导语")
    publishing.publish(bulletin, languages=["zh-hans"], by=other(), note="他们的说明")
    page = desk.post(
        url("withdraw", bulletin), typed | {"languages": ["zh-hans"], "reason": "我的理由"}
    )
    return Stale(page, ["我的理由"], ["简体中文 v2"], version_of(bulletin) == 2)


@writes("bulletins_withdraw")
def withdrawal_of_what_is_withdrawn(desk):
    bulletin = builders.publish_bulletin().bulletin
    typed = form_data(desk.get(url("withdraw", bulletin)), "")
    publishing.withdraw(bulletin, by=other(), reason="他们的理由")
    page = desk.post(
        url("withdraw", bulletin), typed | {"languages": ["zh-hans"], "reason": "我的理由"}
    )
    stands = Edition.objects.get(bulletin=bulletin).withdrawn_reason == "他们的理由"
    return Stale(page, ["我的理由"], ["Somebody withdrew this meanwhile: 简体中文"], stands)


@writes("bulletins_choose", "bulletins_publish")
def leaving_out_what_somebody_translated(desk):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    page = desk.post(url("choose", bulletin), {"choose": "en lead leave_out"})
    bulletin.refresh_from_db()
    return Stale(page, theirs=[bulletin.lead_en], stands=bulletin.lead_en != "")


# Schedules


def waiting(bulletin):
    due_at = timezone.now() + dt.timedelta(days=9)
    return publishing.schedule(bulletin, languages=["zh-hans"], due_at=due_at, by=other())


def sent(desk, schedule, meanwhile, **fields):
    page = url("schedule_change", schedule)
    typed = form_data(desk.get(page), "schedule-form") | fields
    meanwhile()
    answer = desk.post(page, typed)
    schedule.refresh_from_db()
    return answer


def moved(schedule):
    due_at = dt.datetime(2031, 2, 3, 4, 5, tzinfo=dt.UTC)
    publishing.scheduling.move(schedule, due_at=due_at, by=other())


@writes("bulletins_schedule_change")
def another_time_for_what_has_another_already(desk):
    schedule = waiting(builders.make_bulletin())
    typed = {"day": "2030-01-01", "time": "09:00", "move": "1"}
    page = sent(desk, schedule, lambda: moved(schedule), **typed)
    return Stale(page, ["2030-01-01", "09:00"], ["2031-02-03 12:05"], schedule.due_at.year == 2031)


@writes("bulletins_schedule_change")
def cancelling_what_has_another_time_by_now(desk):
    schedule = waiting(builders.make_bulletin())
    page = sent(desk, schedule, lambda: moved(schedule), cancel="1")
    return Stale(page, theirs=["2031-02-03 12:05"], stands=schedule.is_waiting)


@writes("bulletins_schedule_change")
def another_time_for_what_was_cancelled(desk):
    schedule = waiting(builders.make_bulletin())
    typed = {"day": "2030-01-01", "time": "09:00", "move": "1"}

    def cancelled():
        publishing.scheduling.cancel(schedule, by=other())

    page = sent(desk, schedule, cancelled, **typed)
    return Stale(page, [], ["Cancelled by other."], schedule.state == "cancelled")


@writes("bulletins_schedule_change")
def taking_changes_that_nobody_looked_at(desk):
    schedule = waiting(bulletin := builders.make_bulletin())
    kept = schedule.texts
    rewritten(bulletin, "看过的导语")
    page = sent(desk, schedule, lambda: rewritten(bulletin, "没有看过的导语"), take_changes="1")
    return Stale(page, theirs=["没有看过的导语"], stands=schedule.texts == kept)


# Versions


@writes("bulletins_edition_restore")
def restoring_over_words_that_nobody_looked_at(desk):
    edition = builders.publish_bulletin()
    rewritten(edition.bulletin, "看过的导语")
    page = url("edition_restore", edition)
    typed = form_data(desk.get(page), "restore-form")
    rewritten(edition.bulletin, "没有看过的导语")
    answer = desk.post(page, typed | {"keys": ["lead"]})
    stands = Bulletin.objects.get().lead_zh_hans == "没有看过的导语"
    return Stale(answer, ["Lead"], ["没有看过的"], stands)


@writes("bulletins_redact")
def redacting_a_version_that_was_redacted(desk):
    edition = builders.publish_bulletin()
    page = url("redact", edition.bulletin)
    words = {"words": "Lead", "reason": "我的理由", "redact": "1", "editions": [edition.pk]}
    publishing.redact(edition, words="Lead", by=other(), reason="他们的理由")
    answer = desk.post(page, words)
    return Stale(answer, ["Lead"], ["Somebody changed these versions meanwhile"])


# Steps


def step(desk, name, bulletin, language="en", **typed):
    seen = Translation.objects.get(bulletin=bulletin, language=language).written
    return f"{url(name, bulletin)}?language={language}&seen={seen}", {"language": language} | typed


def handed_over():
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    publishing.submit(bulletin, language="en", by=other())
    return bulletin


def state(bulletin, language="en"):
    return Translation.objects.get(bulletin=bulletin, language=language).state


@writes("bulletins_submit")
def handing_over_what_was_handed_over(desk):
    bulletin = handed_over()
    page = desk.post(*step(desk, "submit", bulletin))
    return Stale(page, theirs=["English"], stands=state(bulletin) == "in_review")


@writes("bulletins_approve")
def approving_words_that_nobody_looked_at(desk):
    bulletin = handed_over()
    address, typed = step(desk, "approve", bulletin)
    Bulletin.objects.filter(pk=bulletin.pk).update(lead_en="Not looked at")
    publishing.submit(bulletin, language="en", by=other())
    page = desk.post(address, typed)
    return Stale(page, theirs=["Look at it again."], stands=state(bulletin) == "in_review")


@writes("bulletins_hand_back")
def handing_back_what_was_handed_back(desk):
    bulletin = handed_over()
    address, typed = step(desk, "hand_back", bulletin, reason="My reason")
    publishing.hand_back(bulletin, language="en", by=other(), reason="Their reason")
    page = desk.post(address, typed)
    steps = bulletin.steps.filter(act="hand_back").values_list("reason", flat=True)
    return Stale(
        page, ["My reason"], ["English is neither in review"], [*steps] == ["Their reason"]
    )


@writes("bulletins_reopen")
def reopening_what_was_handed_back(desk):
    bulletin = handed_over()
    address, typed = step(desk, "reopen", bulletin)
    publishing.hand_back(bulletin, language="en", by=other(), reason="Their reason")
    page = desk.post(address, typed)
    return Stale(page, theirs=["neither in review"], stands=state(bulletin) == "in_progress")


@writes("bulletins_assign")
def assigning_what_somebody_else_assigned(desk):
    bulletin = builders.make_bulletin(languages=["zh-hans", "en"])
    address = f"{url('assign', bulletin)}?language=en"
    mine, theirs = builders.make_user("mine"), builders.make_user("theirs")
    typed = form_data(desk.get(address), "step-form") | {"to": mine.pk}
    publishing.assign(bulletin, language="en", by=other(), to=theirs)
    page = desk.post(address, typed)
    stands = Translation.objects.get(bulletin=bulletin, language="en").assignee == theirs
    return Stale(page, [f'value="{mine.pk}" selected'], ["written by theirs"], stands)


# Talk


@writes("bulletins_comments")
def settling_a_thread_in_which_somebody_spoke(desk):
    bulletin = builders.make_bulletin()
    first = commenting.say(bulletin, language="zh-hans", text="Why?", by=other())
    seen = {"resolve": first.pk, "seen": first.pk, "language": "zh-hans"}
    commenting.say(bulletin, language="zh-hans", text="I wonder too", by=other(), thread=first)
    page = desk.post(url("comments", bulletin), seen)
    first.refresh_from_db()
    return Stale(page, ["Why?"], ["Other answered meanwhile: I wonder too"], first.is_open)


def asked(bulletin):
    return clearing.ask(bulletin.remarks.get(), language="zh-hans", by=other())


def changed(found, words="他们的话"):
    clearing.answer(found, state="changed", answered_by="Delegation", words=words, by=other())


def note(found, **fields):
    mark = clearing.mark_of_answer(found)
    answer = {"state": "changed", "words": "我的话", "answered_by": "Desk"}
    return answer | {"clearance": found.pk, "seen": mark} | fields


@writes("bulletins_clearances")
def noting_an_answer_over_another(desk):
    bulletin = builders.make_bulletin()
    typed = note(found := asked(bulletin))
    changed(found)
    page = desk.post(url("clearances", bulletin), typed)
    stands = Clearance.objects.get().answer_text == "他们的话"
    return Stale(
        page, ["我的话"], ["Another answer came meanwhile, of Delegation: 他们的话"], stands
    )


@writes("bulletins_clearances")
def taking_over_words_in_place_of_newer_ones(desk):
    bulletin = builders.make_bulletin()
    changed(found := asked(bulletin), "提出的话")
    row = desk.get(url("clearances", bulletin)).context["rows"][0]
    bulletin.remarks.update(text_zh_hans="新的话")
    typed = {"clearance": found.pk, "seen": row["seen"], "take_over": "1"}
    page = desk.post(url("clearances", bulletin), typed)
    stands = bulletin.remarks.get().text_zh_hans == "新的话"
    return Stale(page, ["提出"], ["新的话"], stands)


@writes("the review link")
def clearing_through_the_link_what_was_answered(desk):
    bulletin = builders.make_bulletin()
    remark = bulletin.remarks.get()
    link, secret = sharing.make(
        bulletin,
        label="Delegation",
        languages=["zh-hans"],
        days=7,
        by=other(),
        clearances=[(remark, "zh-hans")],
    )
    typed = note(found := Clearance.objects.get(), answer="1")
    changed(found)
    page = Client().post(sharing.address(link, secret), typed)
    stands = Clearance.objects.get().answer_text == "他们的话"
    return Stale(page, ["我的话"], ["他们的话"], stands)
