"""Mail to staff: each notice once, in the language of who gets it, tried again when it fails."""

from __future__ import annotations

import datetime as dt
import logging
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from bulletins import permissions
from bulletins.models import Notice, Progress
from lmec.languages import SOURCE, own_name
from lmec.lists import listed
from lmec.models import Preference

log = logging.getLogger(__name__)

#: After so many attempts, over about two days, a notice is given up.
_ATTEMPTS = 12
_LONGEST_WAIT = dt.timedelta(hours=6)
#: Who sends a mail for longer than this was cut off: nobody knows whether it went out.
CUT_OFF = dt.timedelta(minutes=15)


def send_due() -> int:
    """Send what waits; how many were sent."""
    sent = 0
    while (outcome := _send_one()) is not None:
        sent += outcome
    return sent


def _send_one() -> bool | None:
    """One notice, noted before it is sent and after: while one worker sends it, no other does.
    None when none is due."""
    notice = _taken()
    if notice is None:
        return None
    now = timezone.now()
    try:
        is_sent = _is_wanted(notice) and message_of(notice).send() > 0
    except Exception as error:  # whatever a mail server can answer: it is tried again
        notice.attempts += 1
        wait = min(dt.timedelta(minutes=2**notice.attempts), _LONGEST_WAIT)
        notice.next_attempt_at, notice.taken_at = now + wait, None
        notice.save(update_fields=["attempts", "next_attempt_at", "taken_at"])
        log.warning("Notice %s could not be sent: %s", notice.pk, error)
        return False
    notice.sent_at = now
    notice.save(update_fields=["sent_at"])
    return is_sent


def _taken() -> Notice | None:
    """The next that is due, taken under its lock, so that two workers never send the same. What
    was cut off counts as an attempt and is taken once more: told twice, by a mail that mail
    programs know for the same, is better than never told."""
    now = timezone.now()
    is_free = Q(taken_at=None) | Q(taken_at__lt=now - CUT_OFF)
    with transaction.atomic():
        due = Notice.objects.select_for_update(skip_locked=True, of=("self",))
        due = due.filter(is_free, sent_at=None, attempts__lt=_ATTEMPTS)
        notice = due.filter(Q(next_attempt_at=None) | Q(next_attempt_at__lte=now)).first()
        if notice is not None:
            notice.attempts += notice.taken_at is not None
            notice.taken_at = now
            notice.save(update_fields=["taken_at", "attempts"])
        return notice


def preference_of(user: Any) -> Preference:
    found = Preference.objects.filter(user=user).first()
    return found or Preference(user=user, language=SOURCE)


def _is_wanted(notice: Notice) -> bool:
    """Whether this person still may know, has an address, and wants mail."""
    user = notice.recipient
    if notice.kind == Notice.Kind.OUTDATED and not _outdated(notice):
        return False  # the change was undone, or the translation follows it already
    return bool(
        user.is_active
        and user.email
        and permissions.may_see(user)
        and preference_of(user).wants_mail
    )


def _outdated(notice: Notice) -> int:
    found = Progress.objects.filter(bulletin=notice.bulletin_id, language=notice.language)
    return found.values_list("outdated", flat=True).first() or 0


def message_of(notice: Notice) -> EmailMultiAlternatives:
    with translation.override(preference_of(notice.recipient).language):
        context = {
            "sentence": sentence(notice),
            "words": _words(notice),
            "address": settings.LMEC_SITE_URL + _address(notice),
            "preferences": settings.LMEC_SITE_URL + reverse("admin:preferences"),
            "language": translation.get_language(),
        }
        message = EmailMultiAlternatives(
            subject=" ".join(f"[{notice.bulletin}] {context['sentence']}".split())[:200],
            body=render_to_string("emails/notice.txt", context),
            to=[notice.recipient.email],
            headers={
                # The same for every attempt: who gets it twice can tell.
                "Message-ID": f"<notice-{notice.pk}@{urlsplit(settings.LMEC_SITE_URL).hostname}>",
                "Auto-Submitted": "auto-generated",
            },
        )
        message.attach_alternative(render_to_string("emails/notice.html", context), "text/html")
        return message


def sentence(notice: Notice) -> str:
    """What happened, in one sentence of the active language."""
    kind = Notice.Kind
    if notice.kind == kind.OUTDATED:
        count = _outdated(notice)
        return ngettext(
            "The source of issue %(issue)s was changed: %(count)d text is outdated in "
            "%(language)s.",
            "The source of issue %(issue)s was changed: %(count)d texts are outdated in "
            "%(language)s.",
            count,
        ) % {"issue": notice.bulletin, "count": count, "language": own_name(notice.language)}
    said = {
        kind.ASSIGNED: _("%(person)s gave you %(language)s of issue %(issue)s."),
        kind.TO_REVIEW: _("%(person)s sent %(language)s of issue %(issue)s to review."),
        kind.HANDED_BACK: _("%(person)s handed %(language)s of issue %(issue)s back."),
        kind.APPROVED: _("%(person)s approved %(language)s of issue %(issue)s."),
        kind.TO_PUBLISH: _(
            "%(person)s approved %(language)s of issue %(issue)s. It is ready to be published."
        ),
        kind.REOPENED: _("%(person)s reopened %(language)s of issue %(issue)s."),
        kind.COMMENT: _("%(person)s wrote a comment on %(language)s of issue %(issue)s."),
        kind.CLEARANCE: _("%(person)s answered about words in %(language)s of issue %(issue)s."),
        kind.SCHEDULE: _("Issue %(issue)s was not published as scheduled: %(languages)s."),
    }[kind(notice.kind)]
    if notice.schedule:
        names = listed(own_name(code) for code in notice.schedule.languages)
        return said % {"issue": notice.bulletin, "languages": names}
    person, language = _who_and_language(notice)
    return said % {"person": person, "language": own_name(language), "issue": notice.bulletin}


def _who_and_language(notice: Notice) -> tuple[str, str]:
    if notice.step:
        return notice.step.by_name, notice.step.language
    if notice.comment:
        return notice.comment.by_name, notice.comment.language
    assert notice.clearance is not None
    return notice.clearance.answered_by, notice.clearance.language


def _words(notice: Notice) -> str:
    """What was typed: a reason, a comment, the words that a delegation proposes."""
    if notice.schedule:
        return notice.schedule.outcome
    if notice.kind == Notice.Kind.OUTDATED:
        return ""
    if notice.step:
        return notice.step.reason
    if notice.comment:
        return notice.comment.text
    assert notice.clearance is not None
    return notice.clearance.answer_text or notice.clearance.get_state_display()


def _address(notice: Notice) -> str:
    if notice.clearance:
        page = reverse("admin:bulletins_clearances", args=[notice.bulletin_id])
        return f"{page}#clearance-{notice.clearance_id}"
    if notice.schedule:
        return reverse("admin:bulletins_schedule_change", args=[notice.schedule_id])
    if notice.kind == Notice.Kind.TO_PUBLISH:
        return reverse("admin:bulletins_publish", args=[notice.bulletin_id])
    if notice.kind == Notice.Kind.OUTDATED:
        desk = reverse("admin:bulletins_desk", args=[notice.bulletin_id])
        return f"{desk}?language={notice.language}&show=outdated"
    page = reverse("admin:bulletins_bulletin_change", args=[notice.bulletin_id])
    return f"{page}#comments" if notice.comment else f"{page}#states"
