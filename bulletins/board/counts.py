"""What the board tells in numbers: what waits, what was given up, and whether the record holds."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Max, Min, Q, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from procrastinate.contrib.django.models import ProcrastinateJob

from bulletins import sending
from bulletins.board.waiting import FAILED, MOST, Item
from bulletins.models import Clearance, Notice, ReaderReport, RecordCheck, Review, Translation

#: After how many attempts mail is known not to arrive.
_ATTEMPTS = 3
#: What was cut off is taken up again within a minute or two: if it is not, nobody sends.
_CUT_OFF = 2 * sending.CUT_OFF


def counted() -> tuple[list[Item], list[Item]]:
    """What waits for somebody, and what was given up, in numbers: one question to the database
    for imported documents, readers' reports, delegations that were asked, mail, and background
    work."""
    waiting, given_up = [], []
    for what, task, count, at in _counts():
        if not count:
            continue
        if what in _WAITING:
            words, page, query = _WAITING[what]
            url = reverse(page) + query if page else ""
            said = str(words % {"count": count})
            waiting.append(Item(said, url, when=at, kind=Translation.State.IN_REVIEW.value))
        else:
            given_up.append(_given_up(what, task, count))
    return waiting, given_up[:MOST]


#: What is counted: in words, and its page.
_WAITING = {
    "document": (
        ngettext_lazy("%(count)d document to review", "%(count)d documents to review", "count"),
        "admin:bulletins_review_changelist",
        "",
    ),
    "report": (
        ngettext_lazy("%(count)d reader’s report", "%(count)d readers’ reports", "count"),
        "admin:bulletins_readerreport_changelist",
        "?state__exact=open",
    ),
    "clearance": (
        ngettext_lazy(
            "%(count)d remark asked of a delegation",
            "%(count)d remarks asked of delegations",
            "count",
        ),
        "",
        "",
    ),
}


#: Work in the background that failed, in words, and what there is to do about it.
_WORK: dict[str, tuple[str | Promise, str | Promise]] = {
    "store_pages": (
        gettext_lazy("Public pages could not be kept as files"),
        gettext_lazy("Readers get them, only slower. It is tried again at the next publication."),
    ),
    "publish_due": (
        gettext_lazy("Scheduled publications could not be looked after"),
        gettext_lazy("Publish by hand what is due, and tell who runs the site."),
    ),
    "send_notices": (
        gettext_lazy("Mail to staff could not be sent"),
        gettext_lazy("It is tried again every minute. If this stays, tell who runs the site."),
    ),
    "verify_record": (
        gettext_lazy("The record could not be verified at night"),
        gettext_lazy("Tell who runs the site; the command verify_record says why."),
    ),
    "count_progress": (
        gettext_lazy("The board’s numbers could not be made anew at night"),
        gettext_lazy("They are kept by every save. If they look wrong, tell who runs the site."),
    ),
    "rescue_stalled_jobs": (
        gettext_lazy("Work that was cut off could not be taken up again"),
        gettext_lazy("Tell who runs the site."),
    ),
}
_WORK["send_due_notices"] = _WORK["send_notices"]


def _given_up(what: str, task: str, count: int) -> Item:
    if what == "mail":
        words = ngettext(
            "%(count)d mail could not be sent", "%(count)d mails could not be sent", count
        ) % {"count": count}
        return Item(words, url="", kind=FAILED, is_loud=True)
    known = _WORK.get(task)
    if known is None:
        words, advice = _("Work in the background failed"), _("Tell who runs the site: %(task)s.")
        return Item(words, url="", about=advice % {"task": task}, kind=FAILED, is_loud=True)
    return Item(str(known[0]), url="", about=str(known[1]), kind=FAILED, is_loud=True)


def _counts() -> Any:
    jobs = ProcrastinateJob.objects.filter(status="failed")
    cut_off = Q(taken_at__lt=timezone.now() - _CUT_OFF)
    unsent = Notice.objects.filter(Q(attempts__gte=_ATTEMPTS) | cut_off, sent_at=None)
    asked = Clearance.objects.filter(state=Clearance.State.ASKED)
    reports = ReaderReport.objects.filter(state=ReaderReport.State.OPEN)
    parts = [
        _count(jobs, "job", F("task_name"), Max("scheduled_at")),
        _count(unsent, "mail", Value(""), Min("at")),
        _count(asked, "clearance", Value(""), Min("asked_at")),
        _count(reports, "report", Value(""), Min("created_at")),
        _count(Review.objects.all(), "document", Value(""), Min("created_at")),
    ]
    return parts[0].union(*parts[1:], all=True)


def _count(found: Any, what: str, task: Any, moment: Any) -> Any:
    grouped = found.order_by().annotate(what=Value(what), task=task).values("what", "task")
    numbers = grouped.annotate(count=Count("pk"), moment=moment)
    return numbers.values_list("what", "task", "count", "moment")


def record_problems() -> list[Item]:
    """What the last verification of the record found."""
    last = RecordCheck.objects.order_by("-pk").first()
    if last is None or not last.problems:
        return []
    words = ngettext(
        "The record does not verify: %(count)d problem",
        "The record does not verify: %(count)d problems",
        len(last.problems),
    ) % {"count": len(last.problems)}
    url = reverse("admin:bulletins_publicationlog_changelist")
    about = str(last.problems[0])
    return [Item(words, url, about=about, kind=FAILED, when=last.at, is_loud=True)]
