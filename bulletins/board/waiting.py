"""What stands above the rows: what is mine, what is due, what waits for whom, what failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, OuterRef, Q, Subquery, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy
from procrastinate.contrib.django.models import ProcrastinateJob

from bulletins.board.rows import desk_url, name_of_user
from bulletins.board.states import NAMES, SCHEDULED
from bulletins.models import (
    Clearance,
    Notice,
    ReaderReport,
    RecordCheck,
    Review,
    Schedule,
    Step,
    Translation,
)
from bulletins.publishing import scheduling
from lmec.languages import own_name
from lmec.lists import listed

_State = Translation.State
#: What its translator has to do something about.
_TO_WRITE = (_State.NOT_STARTED, _State.MACHINE, _State.IN_PROGRESS)
#: Shapes of lines that are no state of a language.
RETURNED, FAILED, COMMENT = "returned", "failed", "comment"
#: How much of a comment is shown; after how many attempts mail is known not to arrive.
_COMMENT, _ATTEMPTS = 80, 3
#: More are never waiting at a time.
_SCHEDULES = 200
#: Longer lists are cut, and say that they are.
MOST = 12


HEADINGS = {
    "mine": gettext_lazy("My work"),
    "due": gettext_lazy("Due"),
    "waiting": gettext_lazy("Waiting for somebody"),
    "failed": gettext_lazy("Failed"),
}


@dataclass(frozen=True)
class Item:
    """One line: what it is about, and where it is dealt with."""

    words: str
    url: str
    about: str = ""
    kind: str = ""
    language: str = ""
    when: dt.datetime | None = None
    is_loud: bool = False


@dataclass(frozen=True)
class Shown:
    """One list of the board."""

    name: str
    items: list[Item]

    @property
    def heading(self) -> str:
        return str(HEADINGS[self.name])

    @property
    def is_cut(self) -> bool:
        return len(self.items) >= MOST


def assigned_to(user: Any) -> list[Item]:
    """Languages that are this user's work: what was handed back first, then what is to be
    reviewed, then what is to be written."""
    last = Step.objects.filter(bulletin=OuterRef("bulletin"), language=OuterRef("language"))
    found = Translation.objects.filter(
        Q(assignee=user, state__in=_TO_WRITE) | Q(reviewer=user, state=_State.IN_REVIEW)
    ).annotate(
        last_act=Subquery(last.values("act")[:1]),
        last_reason=Subquery(last.values("reason")[:1]),
        last_at=Subquery(last.values("at")[:1]),
    )
    ordered = found.select_related("bulletin").order_by("-bulletin__year", "-bulletin__number")
    items = [_own(each) for each in ordered[:MOST]]
    order = [RETURNED, _State.IN_REVIEW]
    return sorted(items, key=lambda it: order.index(it.kind) if it.kind in order else len(order))


def _own(found: Any) -> Item:
    if found.last_act == Step.Act.HAND_BACK:
        about = _("handed back: %(reason)s") % {"reason": found.last_reason}
        return _language(found, about, RETURNED, found.last_at)
    return _language(found, str(NAMES[found.state]), when=found.last_at)


def in_review() -> list[Item]:
    """Languages that wait for a reviewer, the longest waiting first."""
    sent = Step.objects.filter(
        bulletin=OuterRef("bulletin"), language=OuterRef("language"), act=Step.Act.SUBMIT
    )
    found = Translation.objects.filter(state=_State.IN_REVIEW).annotate(
        sent_at=Subquery(sent.values("at")[:1])
    )
    found = found.select_related("bulletin", "reviewer").order_by(
        F("sent_at").asc(nulls_last=True), "pk"
    )
    return [_language(each, _for(each.reviewer), when=each.sent_at) for each in found[:MOST]]


def _for(reviewer: Any) -> str:
    if reviewer is None:
        return _("in review, with nobody in particular")
    return _("in review with %(name)s") % {"name": name_of_user(reviewer)}


def _language(found: Any, about: str, kind: str = "", when: dt.datetime | None = None) -> Item:
    is_source = found.language == found.bulletin.source_language
    page = reverse("admin:bulletins_bulletin_change", args=[found.bulletin_id])
    return Item(
        words=str(found.bulletin),
        url=f"{page}#states" if is_source else desk_url(found.bulletin_id, found.language),
        about=about,
        kind=kind or found.state,
        language=found.language,
        when=when,
    )


def schedules() -> list[Schedule]:
    """Publications that wait for their moment, and those that failed and nobody has seen to."""
    states = Schedule.State
    found = Schedule.objects.filter(
        Q(state=states.WAITING) | Q(state=states.FAILED, is_acknowledged=False)
    )
    return list(
        found.select_related("bulletin").defer("texts", "notes").order_by("due_at")[:_SCHEDULES]
    )


def due(found: Iterable[Schedule]) -> list[Item]:
    """What will be published next, the nearest first."""
    return [_scheduled(each) for each in found if not _is_overdue(each)][:MOST]


def overdue(found: Iterable[Schedule]) -> list[Item]:
    """What should have been published and was not."""
    return [_scheduled(each, is_loud=True) for each in found if _is_overdue(each)][:MOST]


def _is_overdue(found: Schedule) -> bool:
    return found.is_failed or found.due_at <= timezone.now() - scheduling.LATE


def _scheduled(found: Schedule, *, is_loud: bool = False) -> Item:
    names = listed(own_name(code) for code in found.languages)
    about = names
    if is_loud:
        reason = found.outcome or _("its moment has passed, and nothing was published")
        about = f"{names}: {reason}"
    return Item(
        words=str(found.bulletin),
        url=reverse("admin:bulletins_publish", args=[found.bulletin_id]),
        about=about,
        kind=FAILED if is_loud else SCHEDULED,
        when=found.due_at,
        is_loud=is_loud,
    )


def comments_for(user: Any) -> list[Item]:
    """Comments that were told to this user and are not settled."""
    is_open = Q(comment__thread=None, comment__resolved_at=None) | Q(
        comment__thread__isnull=False, comment__thread__resolved_at=None
    )
    found = Notice.objects.filter(is_open, recipient=user, kind=Notice.Kind.COMMENT)
    found = found.select_related("bulletin", "comment").order_by("-pk")
    return [_comment(each.comment, each.bulletin) for each in found[:MOST]]


def _comment(found: Any, bulletin: Any) -> Item:
    said = Truncator(found.text).chars(_COMMENT)
    url = reverse("admin:bulletins_comments", args=[bulletin.pk])
    return Item(
        words=str(bulletin),
        url=f"{url}?language={found.language}",
        about=_("%(name)s: %(words)s") % {"name": found.by_name or found.by or "", "words": said},
        kind=COMMENT,
        language=found.language,
        when=found.at,
    )


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
            waiting.append(Item(said, url, when=at, kind=_State.IN_REVIEW.value))
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


def _given_up(what: str, task: str, count: int) -> Item:
    if what == "mail":
        words = ngettext(
            "%(count)d mail could not be sent", "%(count)d mails could not be sent", count
        ) % {"count": count}
    else:
        named = {"task": task, "count": count}
        words = _("Failed in the background: %(task)s (%(count)d)") % named
    return Item(words, url="", kind=FAILED, is_loud=True)


def _counts() -> Any:
    jobs = ProcrastinateJob.objects.filter(status="failed")
    unsent = Notice.objects.filter(sent_at=None, attempts__gte=_ATTEMPTS)
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
