"""A delegation clears its own words before they are printed: asked, cleared, or other words
proposed; when, by whom, by which letter. What it proposes is taken over by staff, never by itself.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import approval, notifying, permissions, translating
from bulletins.content import fingerprint
from bulletins.models import Bulletin, Clearance, Remark, ReviewLink
from bulletins.publishing import Refused
from bulletins.publishing.locking import locked
from bulletins.translating import progress
from lmec.languages import own_name, set_text, text_in

_State = Clearance.State


def ask(
    remark: Remark, *, language: str, by: Any, link: ReviewLink | None = None, letter: str = ""
) -> Clearance:
    """Note that a delegation is asked about the words as they stand."""
    words = text_in(remark, "text", language)
    if not words:
        raise Refused(
            [
                _("There are no words in %(language)s to ask about.")
                % {"language": own_name(language)}
            ]
        )
    return Clearance.objects.create(
        remark=remark, language=language, asked_text=words, asked_by=by, link=link,
        asked_letter=letter,
    )  # fmt: skip


def answer(
    clearance: Clearance,
    *,
    state: str,
    answered_by: str,
    words: str = "",
    letter: str = "",
    by: Any = None,
    seen: str = "",
) -> Clearance:
    """What the delegation said; `by` is who of the staff writes it down, nobody when it came
    through the link itself. `seen` is the mark of the answer that stood there before."""
    with transaction.atomic():
        found = Clearance.objects.select_for_update(of=("self",)).get(pk=clearance.pk)
        if found.taken_over_at is not None:
            raise Refused(
                [_("The words that were proposed have been taken over already.")], is_stale=True
            )
        if seen and seen != mark_of_answer(found):
            raise Refused([_answered_meanwhile(found)], is_stale=True)
        if not answered_by.strip():
            raise Refused([_("Say who answers.")])
        if state == _State.CHANGED and not words.strip():
            raise Refused([_("Give the words that are proposed.")])
        if state == _State.CHANGED and fingerprint(words) == fingerprint(found.asked_text):
            state = _State.CLEARED  # the same words
        found.state = state
        found.answered_at = timezone.now()
        found.answered_by = answered_by.strip()
        found.answer_letter = letter.strip()
        found.answer_text = words.strip() if state == _State.CHANGED else ""
        found.recorded_by = by
        found.save()
        notifying.of_answer(found, by=by)
        return found


def mark_of_answer(found: Clearance) -> str:
    return fingerprint(f"{found.state} {found.answered_at} {found.answer_text}")


def _answered_meanwhile(found: Clearance) -> str:
    said = found.answer_text or found.get_state_display()
    sentence = _("Another answer came meanwhile, of %(person)s: %(said)s")
    return sentence % {"person": found.answered_by, "said": said}


def take_over(clearance: Clearance, *, by: Any, seen: str) -> Clearance:
    """Put the words that were proposed into the draft. `seen` is the fingerprint of the words
    which they replace, as staff saw them: if somebody changed these meanwhile, nothing is done."""
    with transaction.atomic():
        remark = clearance.remark
        bulletin = locked(remark.bulletin)
        found = Clearance.objects.select_for_update(of=("self",)).get(pk=clearance.pk)
        if found.state != _State.CHANGED or found.taken_over_at is not None:
            raise Refused([_("There are no proposed words to take over.")], is_stale=True)
        if not permissions.may_write(by, bulletin, found.language):
            raise Refused([_("You may not change this text.")])
        remark = Remark.objects.get(pk=found.remark_id)
        if fingerprint(text_in(remark, "text", found.language)) != seen:
            raise Refused(
                [_("Somebody changed these words meanwhile. Compare both texts once more.")],
                is_stale=True,
            )
        _write(bulletin, remark, found.language, found.answer_text, by)
        found.taken_over_at, found.taken_over_by = timezone.now(), by
        found.save(update_fields=["taken_over_at", "taken_over_by"])
        return found


def _write(bulletin: Bulletin, remark: Remark, language: str, words: str, by: Any) -> None:
    before = translating.snapshot(bulletin)
    approval.follow(bulletin, by=None)
    set_text(remark, "text", language, words)
    remark.save()
    translating.record_changes(bulletin, before)
    approval.follow(bulletin, by=by)
    progress.refresh(bulletin)


def of_issue(bulletin: Bulletin) -> list[Clearance]:
    """All clearances of an issue in the order of its remarks, the newest of each first."""
    found = Clearance.objects.filter(remark__bulletin=bulletin)
    return list(
        found.select_related(
            "remark", "asked_by", "recorded_by", "link", "taken_over_by"
        ).order_by("remark__order", "-asked_at", "-pk")
    )
