"""Who is told of what: a notice is written with the event itself, and sent by the worker after
both are committed. Nobody is told of what they did themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from bulletins import permissions
from bulletins.models import (
    Bulletin,
    Clearance,
    Comment,
    Notice,
    Schedule,
    Step,
    Translation,
)
from lmec import background

_KINDS = {
    Step.Act.ASSIGN: Notice.Kind.ASSIGNED,
    Step.Act.SUBMIT: Notice.Kind.TO_REVIEW,
    Step.Act.HAND_BACK: Notice.Kind.HANDED_BACK,
    Step.Act.APPROVE: Notice.Kind.APPROVED,
    Step.Act.REOPEN: Notice.Kind.REOPENED,
}
#: So long after a change of the source it is told to translators, if it still stands.
SETTLING = dt.timedelta(minutes=10)


def of_step(step: Step, found: Translation, people: Iterable[Any] | None = None) -> None:
    """Those whom a step concerns: who is to review, or who wrote."""
    kind = _KINDS.get(Step.Act(step.act))
    if kind is None:
        return
    if people is None:
        people = _reviewers(found) if kind == Notice.Kind.TO_REVIEW else _writers(found)
    _tell(people, kind, found.bulletin, by=step.by, step=step)
    if kind == Notice.Kind.APPROVED:
        # Who wrote it and may publish it is told once, by the notice above.
        publishers = permissions.who_may_publish()
        _tell(publishers, Notice.Kind.TO_PUBLISH, found.bulletin, by=step.by, step=step)


def of_comment(comment: Comment) -> None:
    """Whoever is named in it, has spoken in its thread, has the language, or made the link that
    it came through."""
    people: list[Any] = list(comment.mentions.all())
    if comment.thread:
        people += [comment.thread.by, *(answer.by for answer in comment.thread.answers.all())]
    if comment.link:
        people.append(comment.link.made_by)
    found = Translation.objects.filter(bulletin=comment.bulletin, language=comment.language)
    people += [translation.assignee for translation in found.select_related("assignee")]
    _tell(people, Notice.Kind.COMMENT, comment.bulletin, by=comment.by, comment=comment)


def of_answer(clearance: Clearance, *, by: Any) -> None:
    people = [clearance.asked_by, clearance.link.made_by if clearance.link else None]
    bulletin = clearance.remark.bulletin
    _tell(people, Notice.Kind.CLEARANCE, bulletin, by=by, clearance=clearance)


def of_failure(schedule: Schedule) -> None:
    """A scheduled publication that was refused when its moment came: who decided it is told."""
    _tell([schedule.by], Notice.Kind.SCHEDULE, schedule.bulletin, by=None, schedule=schedule)


def of_outdated(bulletin: Bulletin, language: str, *, by: Any) -> None:
    """The source was changed under a translation: who has the language is told, else whoever
    translates into it. Not at once: the change may be undone, or the first of several."""
    kind = Notice.Kind.OUTDATED
    if Notice.objects.filter(bulletin=bulletin, language=language, kind=kind, sent_at=None):
        return
    found = Translation.objects.filter(bulletin=bulletin, language=language).first()
    people: Iterable[Any] = permissions.who_translates(language)
    if found and found.assignee:
        people = [found.assignee]
    later = timezone.now() + SETTLING
    _tell(people, kind, bulletin, by=by, language=language, next_attempt_at=later)


def _reviewers(found: Translation) -> Iterable[Any]:
    return [found.reviewer] if found.reviewer else permissions.who_may_review(found.language)


def _writers(found: Translation) -> Iterable[Any]:
    return [found.assignee, *found.authors.all()]


def _tell(people: Iterable[Any], kind: str, bulletin: Bulletin, *, by: Any, **what: Any) -> None:
    wanted = {person.pk: person for person in people if person is not None}
    if by is not None:
        wanted.pop(by.pk, None)
    notices = [
        Notice(recipient=person, kind=kind, bulletin=bulletin, **what)
        for person in wanted.values()
        if person.is_active
    ]
    if notices:
        Notice.objects.bulk_create(notices, ignore_conflicts=True)
        background.enqueue("send_notices")
