"""The steps of a language on its way to publication: handed over for review, accepted."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import translating
from bulletins.models import Bulletin, Translation
from lmec.languages import own_name

from .locking import Refused, locked
from .sentences import missing_sentence


def submit(bulletin: Bulletin, *, language: str, by: Any) -> Translation:
    """Hand a language over for review."""
    with transaction.atomic():
        bulletin = locked(bulletin)
        if missing := translating.missing(bulletin, language):
            raise Refused([missing_sentence(language, missing)])
        return _set_state(bulletin, language, Translation.State.IN_REVIEW)


def approve(bulletin: Bulletin, *, language: str, by: Any) -> Translation:
    """Accept a reviewed language for publication."""
    with transaction.atomic():
        bulletin = locked(bulletin)
        translation = Translation.objects.filter(bulletin=bulletin, language=language).first()
        if translation is None or translation.state != Translation.State.IN_REVIEW:
            raise Refused([_("%(language)s is not in review.") % {"language": own_name(language)}])
        return _set_state(bulletin, language, Translation.State.APPROVED)


def _set_state(bulletin: Bulletin, language: str, state: str) -> Translation:
    translation, _created = Translation.objects.update_or_create(
        bulletin=bulletin, language=language, defaults={"state": state}
    )
    return translation
