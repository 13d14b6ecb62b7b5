"""What stands above the rows: what is mine, what is due, what waits for whom, what failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, Min, OuterRef, Q, Subquery, Value
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from procrastinate.contrib.django.models import ProcrastinateJob

from bulletins.board.rows import desk_url, name_of_user
from bulletins.board.states import NAMES, SCHEDULED
from bulletins.models import ReaderReport, RecordCheck, Review, Schedule, Step, Translation
from bulletins.publishing import scheduling
from lmec.languages import own_name
from lmec.lists import listed

_State = Translation.State
#: What its translator has to do something about.
_TO_WRITE = (_State.NOT_STARTED, _State.MACHINE, _State.IN_PROGRESS)
#: Shapes of lines that are no state of a language.
RETURNED, FAILED = "returned", "failed"
#: More are never waiting at a time.
_SCHEDULES = 200
#: Under this name readers' reports are counted beside tasks, which have dots in theirs or letters.
_REPORTS = "readers' reports"
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


def documents_and_jobs() -> tuple[list[Item], list[Item]]:
    """Imported documents and readers' reports that wait for an editor, and background work that
    was given up, mail above all: one question to the database for all."""
    failed = ProcrastinateJob.objects.filter(status="failed").order_by()
    documents = Review.objects.annotate(name=Value("")).order_by()
    reports = ReaderReport.objects.filter(state=ReaderReport.State.OPEN).order_by()
    reports = reports.annotate(name=Value(_REPORTS))
    found = (
        failed.annotate(name=F("task_name"))
        .values("name")
        .annotate(count=Count("pk"), at=Max("scheduled_at"))
        .values_list("name", "count", "at")
        .union(
            documents.values("name")
            .annotate(count=Count("pk"), at=Min("created_at"))
            .values_list("name", "count", "at"),
            reports.values("name")
            .annotate(count=Count("pk"), at=Min("created_at"))
            .values_list("name", "count", "at"),
            all=True,
        )
    )
    waiting, given_up = [], []
    for name, count, at in found:
        if not count:
            continue  # a constant name makes a row of its own where there is nothing
        if name == _REPORTS:
            waiting.append(_reports(count, at))
        elif name:
            given_up.append(_job(name, count))
        else:
            waiting.append(_documents(count, at))
    return waiting, given_up[:MOST]


def _documents(count: int, oldest: dt.datetime) -> Item:
    words = ngettext("%(count)d document to review", "%(count)d documents to review", count)
    url = reverse("admin:bulletins_review_changelist")
    return Item(words % {"count": count}, url, when=oldest, kind=_State.IN_REVIEW.value)


def _reports(count: int, oldest: dt.datetime) -> Item:
    words = ngettext("%(count)d reader’s report", "%(count)d readers’ reports", count)
    url = reverse("admin:bulletins_readerreport_changelist") + "?state__exact=open"
    return Item(words % {"count": count}, url, when=oldest, kind=_State.IN_REVIEW.value)


def _job(task: str, count: int) -> Item:
    words = _("Failed in the background: %(task)s (%(count)d)") % {"task": task, "count": count}
    return Item(words, url="", kind=FAILED, is_loud=True)


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
