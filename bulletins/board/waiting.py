"""What stands above the rows: what is mine, what is due, what waits for whom, what failed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from procrastinate.contrib.django.models import ProcrastinateJob

from bulletins.board.rows import name_of_user
from bulletins.board.states import IN_WORK, NAMES
from bulletins.models import RecordCheck, Review, Translation

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
    """Languages that are this user's work."""
    found = Translation.objects.filter(assignee=user, state__in=[*IN_WORK, "not_started"])
    found = found.exclude(state=Translation.State.APPROVED).select_related("bulletin")
    return [_language(each) for each in found.order_by("-bulletin__year", "-pk")[:MOST]]


def in_review() -> list[Item]:
    """Languages that wait for a reviewer, the longest waiting first."""
    found = Translation.objects.filter(state=Translation.State.IN_REVIEW)
    found = found.select_related("bulletin", "assignee").order_by("pk")
    return [_language(each, name_of_user(each.assignee)) for each in found[:MOST]]


def _language(found: Translation, about: str = "") -> Item:
    page = reverse("admin:bulletins_bulletin_change", args=[found.bulletin_id])
    return Item(
        words=str(found.bulletin),
        url=f"{page}#states",
        about=about or str(NAMES[found.state]),
        kind=found.state,
        language=found.language,
    )


def documents() -> list[Item]:
    """Imported documents that wait for an editor."""
    found = Review.objects.aggregate(count=Count("pk"), oldest=Min("created_at"))
    if not found["count"]:
        return []
    words = ngettext(
        "%(count)d document to review", "%(count)d documents to review", found["count"]
    ) % {"count": found["count"]}
    url = reverse("admin:bulletins_review_changelist")
    return [Item(words, url, when=found["oldest"], kind="in_review")]


def failed_jobs() -> list[Item]:
    """Background work that was given up: mail above all."""
    found = ProcrastinateJob.objects.filter(status="failed").values("task_name")
    counted = found.annotate(count=Count("pk")).order_by("task_name")
    return [
        Item(
            _("Failed in the background: %(task)s (%(count)d)")
            % {"task": each["task_name"], "count": each["count"]},
            url="",
            is_loud=True,
        )
        for each in counted[:MOST]
    ]


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
    return [Item(words, url, about=str(last.problems[0]), when=last.at, is_loud=True)]
