"""What stands above the rows: what is mine, what is due, what waits for whom, what failed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bulletins import approval, permissions
from bulletins.board.rows import desk_url, name_of_user
from bulletins.board.states import NAMES, OUTDATED, SCHEDULED, outdated_words
from bulletins.models import (
    Edition,
    Notice,
    Progress,
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
#: How much of a comment is shown.
_COMMENT = 80
#: More are never waiting at a time.
_SCHEDULES = _LANGUAGES = 200
#: Longer lists are cut, and say that they are.
MOST = 12


HEADINGS = {
    "mine": gettext_lazy("My work"),
    "publish": gettext_lazy("Approved, not published"),
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
    reviewed, then what became outdated, then what is to be written."""
    counted = Progress.objects.filter(bulletin=OuterRef("bulletin"), language=OuterRef("language"))
    own = Q(assignee=user) | Q(assignee=None, language__in=permissions.languages_translated(user))
    found = Translation.objects.annotate(outdated=Subquery(counted.values("outdated")[:1])).filter(
        Q(assignee=user, state__in=_TO_WRITE)
        | Q(reviewer=user, state=_State.IN_REVIEW)
        | (own & Q(outdated__gt=0))
    )
    ordered = (
        approval.with_last_step(found)
        .select_related("bulletin")
        .order_by("-bulletin__year", "-bulletin__number")
    )
    items = [_own(each, user) for each in ordered[:MOST]]
    order = [RETURNED, _State.IN_REVIEW, OUTDATED]
    return sorted(items, key=lambda it: order.index(it.kind) if it.kind in order else len(order))


def _steps() -> Any:
    """The steps of a language, for a question about many."""
    return Step.objects.filter(bulletin=OuterRef("bulletin"), language=OuterRef("language"))


def _own(found: Any, user: Any) -> Item:
    back = approval.handed_back(found)
    if back and found.assignee_id == user.pk:
        about = _("handed back: %(reason)s") % {"reason": back.reason}
        return _language(found, about, RETURNED, back.at)
    is_to_review = found.state == _State.IN_REVIEW and found.reviewer_id == user.pk
    if found.outdated and not is_to_review:
        return _language(found, outdated_words(found.outdated), OUTDATED)
    return _language(found, str(NAMES[found.state]), when=found.last_at)


def waiting_for_others() -> list[Any]:
    """Languages that wait for a reviewer, and those that were approved since they were last
    published, the longest waiting first: one question for both lists."""
    editions = Edition.objects.filter(
        bulletin=OuterRef("bulletin"), language=OuterRef("language")
    ).order_by("-version")
    found = Translation.objects.filter(state__in=(_State.IN_REVIEW, _State.APPROVED)).annotate(
        sent_at=Subquery(_steps().filter(act=Step.Act.SUBMIT).values("at")[:1]),
        approved_at=Subquery(_steps().filter(act=Step.Act.APPROVE).values("at")[:1]),
        published_at=Subquery(editions.values("published_at")[:1]),
        since=Greatest("approved_at", "sent_at"),
    )
    is_new = Q(published_at=None) | Q(published_at__lt=F("approved_at"))
    found = found.filter(Q(state=_State.IN_REVIEW) | is_new)
    return list(
        found.select_related("bulletin", "reviewer").order_by(
            F("since").asc(nulls_last=True), "pk"
        )[:_LANGUAGES]
    )


def to_publish(found: Iterable[Any], planned: Iterable[Schedule]) -> list[Item]:
    """What was approved and is not public; without what has its moment already."""
    scheduled = {(each.bulletin_id, code) for each in planned for code in each.languages}
    return [
        Item(
            words=str(each.bulletin),
            url=reverse("admin:bulletins_publish", args=[each.bulletin_id]),
            about=_("published before, changed since") if each.published_at else "",
            kind=_State.APPROVED.value,
            language=each.language,
            when=each.approved_at,
        )
        for each in found
        if each.state == _State.APPROVED and (each.bulletin_id, each.language) not in scheduled
    ][:MOST]


def in_review(found: Iterable[Any]) -> list[Item]:
    """What waits for a reviewer."""
    return [
        _language(each, _for(each.reviewer), when=each.sent_at)
        for each in found
        if each.state == _State.IN_REVIEW
    ][:MOST]


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
