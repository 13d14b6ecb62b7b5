"""How far the work is: approval, machine translation, open questions, what waits."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from bulletins.models import Clearance, Comment, Schedule, Translation

from ..sentences import place_name
from .issue import Finding, IssueToCheck, Target, warning

_STATE = Translation.State


def approval(issue: IssueToCheck) -> Iterator[Finding]:
    for language in issue.languages:
        found = issue.states.get(language)
        target = Target(issue.record, "#states", language)
        state = found.state if found else _STATE.NOT_STARTED
        if state == _STATE.NOT_STARTED and language == issue.record.source_language:
            state = _STATE.IN_PROGRESS  # an issue begins with its source
        if state == _STATE.MACHINE:
            said = _(
                "It was translated by a machine and nobody has reviewed it. Readers are told so."
            )
            yield warning("machine", language, said, target)
        elif state != _STATE.APPROVED:
            label = str(_STATE(state).label)
            said = _("It is not approved (%(state)s).") % {"state": label}
            yield warning("unapproved", language, said, target)


def waiting(issue: IssueToCheck) -> Iterator[Finding]:
    """Languages that are scheduled: the verb refuses them."""
    for schedule in Schedule.objects.waiting().filter(bulletin=issue.record).defer("texts"):
        when = timezone.localtime(schedule.due_at).strftime("%Y-%m-%d %H:%M")
        for language in schedule.languages:
            said = _("It is scheduled for %(when)s (Beijing time).") % {"when": when}
            yield warning("scheduled", language, said, Target(schedule))


def questions(issue: IssueToCheck) -> Iterator[Finding]:
    """What an import left open."""
    for document in issue.record.documents.all():
        target = Target(issue.record, "#documents")
        facts = {"file": document.file_name}
        if document.doubts:
            facts["count"] = str(len(document.doubts))
            said = _("Open doubts of the import of %(file)s: %(count)s.") % facts
            yield warning("doubts", "", said, target)
        if document.left_over:
            facts["count"] = str(len(document.left_over))
            said = _("Passages of %(file)s without a place: %(count)s.") % facts
            yield warning("left_over", "", said, target)


def comments(issue: IssueToCheck) -> Iterator[Finding]:
    """What somebody asked and nobody has settled."""
    places = {place.key: place for place in issue.places}
    for comment in Comment.objects.open().filter(bulletin=issue.record):
        target = Target(issue.record, "#comments")
        facts = {"who": comment.by_name, "text": Truncator(comment.text).chars(60)}
        said = _("A comment of %(who)s is open: “%(text)s”") % facts
        if place := places.get(comment.key):
            target = Target(place.record, place.field, comment.language)
            said = f"{place_name(place)}: {said}"
        yield warning("comment", comment.language, said, target, comment.key)


def clearances(issue: IssueToCheck) -> Iterator[Finding]:
    """Words that a delegation was asked about and has not cleared."""
    state = Clearance.State
    found = Clearance.objects.filter(remark__bulletin=issue.record, taken_over_at=None)
    for clearance in found.exclude(state=state.CLEARED).select_related("remark"):
        said = _("Remark %(number)s: its delegation has not cleared these words (%(state)s).") % {
            "number": clearance.remark.order,
            "state": clearance.get_state_display(),
        }
        target = Target(clearance.remark, "text", clearance.language)
        yield warning("clearance", clearance.language, said, target)
