"""Links to a preview for people without an account: secret, expiring, revocable.

The secret is in the address and nowhere else: the database keeps its hash, so nobody who reads the
database or a backup can open a draft with it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import timezone, translation

from bulletins import clearing
from bulletins.models import Bulletin, ReviewLink
from lmec.languages import CODES

#: For how many days a link may be made, the first choice being seven.
DAYS = (7, 1, 3, 14, 30)


def make(
    bulletin: Bulletin,
    *,
    label: str,
    languages: Iterable[str],
    days: int,
    by: Any,
    may_comment: bool = False,
    clearances: Iterable[tuple[Any, str]] = (),
) -> tuple[ReviewLink, str]:
    """A new link and its secret, which is told this once. `clearances`: remarks whose words may
    be cleared through it, each with the language of the words."""
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        link = ReviewLink.objects.create(
            bulletin=bulletin,
            token_hash=hash_of(secret),
            label=label,
            languages=[code for code in CODES if code in set(languages)],
            may_comment=may_comment,
            made_by=by,
            expires_at=timezone.now() + dt.timedelta(days=days),
        )
        for remark, language in clearances:
            clearing.ask(remark, language=language, by=by, link=link)
    return link, secret


def hash_of(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def address(link: ReviewLink, secret: str) -> str:
    with translation.override(link.languages[0]):
        return reverse("bulletins:review", args=[secret])


def opened_by(secret: str) -> ReviewLink | None:
    """The link that this secret opens now; none when it was altered, revoked or has expired."""
    found = ReviewLink.objects.open().select_related("bulletin", "made_by")
    return found.filter(token_hash=hash_of(secret)).first()


def note_opened(link: ReviewLink) -> None:
    ReviewLink.objects.filter(pk=link.pk).update(
        last_opened_at=timezone.now(), opened=F("opened") + 1
    )


def revoke(link: ReviewLink, *, by: Any) -> None:
    ReviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now())
