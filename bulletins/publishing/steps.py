"""The steps of a language on its way to publication: given to somebody, handed over for review,
accepted, handed back, taken up again. Each is logged, and tells those whom it concerns."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import approval, notifying, permissions, translating
from bulletins.models import Bulletin, Step, Translation
from lmec.languages import own_name

from .locking import Refused, locked
from .sentences import missing_sentence

_State = Translation.State
_Act = Step.Act


def assign(
    bulletin: Bulletin,
    *,
    language: str,
    by: Any,
    to: Any = None,
    reviewer: Any = None,
    seen: str = "",
) -> Translation:
    """Say who has a language, and who shall review it; nobody, where none is given. `seen` is who
    had it when that was looked at (`had_by`)."""
    with transaction.atomic():
        found = _found(bulletin, language)
        if seen and seen != had_by(found) and (found.assignee, found.reviewer) != (to, reviewer):
            raise Refused([_assigned_meanwhile(found)], is_stale=True)
        if to is not None and not permissions.may_write(to, found.bulletin, language):
            raise Refused([_say(_("%(person)s may not write %(language)s."), to, language)])
        if reviewer is not None and not permissions.may_review(reviewer, language):
            raise Refused([_say(_("%(person)s may not review %(language)s."), reviewer, language)])
        if (found.assignee, found.reviewer) == (to, reviewer):
            return found
        new = [p for p in (to, reviewer) if p and p not in (found.assignee, found.reviewer)]
        found.assignee, found.reviewer = to, reviewer
        found.save(update_fields=["assignee", "reviewer"])
        given = " · ".join(str(person) for person in (to, reviewer) if person)
        step = approval.log(found, _Act.ASSIGN, before=found.state, by=by, given_to=given)
        notifying.of_step(step, found, new)
        return found


def submit(bulletin: Bulletin, *, language: str, by: Any) -> Translation:
    """Hand a language over for review."""
    with transaction.atomic():
        found = _found(bulletin, language)
        if found.state in approval.PASSED:
            raise Refused([_already(found)], is_stale=True)
        if missing := translating.missing(found.bulletin, language):
            raise Refused([missing_sentence(language, missing)])
        if not found.written:
            raise Refused([_("Nothing is written in this language yet.")])
        return _pass(found, _State.IN_REVIEW, _Act.SUBMIT, by)


def approve(
    bulletin: Bulletin, *, language: str, by: Any, reason: str = "", seen: str = ""
) -> Translation:
    """Accept a reviewed language for publication. Who wrote it is not the only one to accept it,
    where the site keeps that rule: the exception needs a permission and a reason.

    `seen` is the fingerprint of the texts that were looked at (`Translation.written`): what was
    changed since is not approved unseen, also where it was handed over again."""
    with transaction.atomic():
        found = _found(bulletin, language)
        if seen and seen != found.written:
            raise Refused(
                [_("The text was changed after this page was opened. Look at it again.")],
                is_stale=True,
            )
        if found.state != _State.IN_REVIEW:
            raise Refused(
                [_("%(language)s is not in review.") % {"language": own_name(language)}],
                is_stale=True,
            )
        against_rule = needs_override(found, by)
        if against_rule and not permissions.may_approve_own(by):
            raise Refused([_("You wrote this text. Somebody else has to approve it.")])
        if against_rule and not reason.strip():
            raise Refused([_("You wrote this text. Give the reason why you approve it yourself.")])
        return _pass(
            found,
            _State.APPROVED,
            _Act.APPROVE,
            by,
            reason=reason.strip(),
            is_override=against_rule,
        )


def needs_override(found: Translation, by: Any) -> bool:
    """Whether the rule of two people stands between this person and the approval."""
    return settings.LMEC_TWO_PEOPLE and by.pk in {author.pk for author in found.authors.all()}


def hand_back(bulletin: Bulletin, *, language: str, by: Any, reason: str) -> Translation:
    """Return a language to who wrote it, with what is to be done."""
    if not reason.strip():
        raise Refused([_("Give the reason, so that the translator knows what to do.")])
    return _take_up(bulletin, language, _Act.HAND_BACK, by, reason)


def reopen(bulletin: Bulletin, *, language: str, by: Any, reason: str = "") -> Translation:
    """Take a language out of review, or out of its approval, to work on it again."""
    return _take_up(bulletin, language, _Act.REOPEN, by, reason)


def _take_up(bulletin: Bulletin, language: str, act: str, by: Any, reason: str) -> Translation:
    with transaction.atomic():
        found = _found(bulletin, language)
        if found.state not in approval.PASSED:
            raise Refused(
                [
                    _("%(language)s is neither in review nor approved.")
                    % {"language": own_name(language)}
                ],
                is_stale=True,
            )
        before, found.state = found.state, _State.IN_PROGRESS
        # Undoing a change brings back what was approved; not what somebody refused.
        found.passed, found.passed_state = "", ""
        found.save(update_fields=["state", "passed", "passed_state"])
        step = approval.log(found, act, before=before, by=by, reason=reason.strip())
        notifying.of_step(step, found)
        return found


def _pass(found: Translation, state: str, act: str, by: Any, **more: Any) -> Translation:
    before, found.state = found.state, state
    found.passed, found.passed_state = found.written, state
    found.save(update_fields=["state", "passed", "passed_state"])
    notifying.of_step(approval.log(found, act, before=before, by=by, **more), found)
    if state == _State.APPROVED:
        found.authors.clear()
    return found


def _found(bulletin: Bulletin, language: str) -> Translation:
    """The language under the lock of its issue, as its texts are now."""
    bulletin = locked(bulletin)
    approval.follow(bulletin, by=None)
    found, _created = Translation.objects.select_related(
        "bulletin", "assignee", "reviewer"
    ).get_or_create(bulletin=bulletin, language=language)
    return found


def had_by(found: Translation | None) -> str:
    """Who has a language and who reviews it, as a page that offers to change it saw them."""
    return f"{found.assignee_id or 0}:{found.reviewer_id or 0}" if found else "0:0"


def _assigned_meanwhile(found: Translation) -> str:
    nobody = _("nobody")
    return _(
        "Somebody else assigned this meanwhile. Now it is written by %(assignee)s and reviewed by "
        "%(reviewer)s."
    ) % {"assignee": found.assignee or nobody, "reviewer": found.reviewer or nobody}


def _already(found: Translation) -> str:
    return _("%(language)s is %(state)s already.") % {
        "language": own_name(found.language),
        "state": found.get_state_display(),
    }


def _say(sentence: str, person: Any, language: str) -> str:
    return sentence % {"person": person, "language": own_name(language)}
