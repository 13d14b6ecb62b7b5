"""Redaction, for the day when the law demands it."""

from __future__ import annotations

import json
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import chain, content, deriving
from bulletins.models import Edition, PublicationLog

from .locking import Refused, locked, refresh_pages

#: What stands where redacted words stood.
REDACTED = "█████"
#: The fields of edition content that hold words. All others are identities, addresses, dates and
#: codes, in which the same letters mean something else.
_WORDS = {
    "text", "acronym", "session", "credit", "postcode", "telephone", "fax", "emails",
    "personal_emails", "website", "wechat",
}  # fmt: skip


def redact(edition: Edition, *, words: str, by: Any, reason: str) -> Edition:
    """Replace words of a published version by a mark, because the law demands it. The act and
    its reason are logged; the words themselves are not."""
    if not words.strip() or not reason.strip():
        raise Refused([_("Give the words and the reason.")])
    with transaction.atomic():
        locked(edition.bulletin)
        edition = Edition.objects.select_for_update().get(pk=edition.pk)
        text = content.to_json(_without(edition.content, words))
        if text == edition.content_json:
            raise Refused([_("This version does not contain these words.")])
        edition.content_json = text
        edition.sha256 = content.digest(text)
        del edition.content
        edition.headline = edition.content.headline.text
        edition.redacted = True
        edition.save(update_fields=["content_json", "sha256", "headline", "redacted"])
        if edition.is_current:
            deriving.derive(edition)
        chain.append(edition, act=PublicationLog.Act.REDACT, by=by, note=reason.strip())
        refresh_pages()
        return edition


def _without(found: content.BulletinContent, words: str) -> content.BulletinContent:
    def replaced(value: Any, field: str = "") -> Any:
        if isinstance(value, str):
            return value.replace(words, REDACTED) if field in _WORDS else value
        if isinstance(value, list):
            return [replaced(item, field) for item in value]
        if isinstance(value, dict):
            return {name: replaced(item, name) for name, item in value.items()}
        return value

    return content.from_json(json.dumps(replaced(json.loads(content.to_json(found)))))
