"""Redaction, for the day when the law demands it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from bulletins import chain, content, deriving, translating
from bulletins.models import Bulletin, Edition, PublicationLog
from lmec.languages import CODES

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
    return redact_versions([edition], words=words, by=by, reason=reason)[0]


def redact_versions(
    editions: Iterable[Edition], *, words: str, by: Any, reason: str
) -> list[Edition]:
    """The same in several versions of one issue: in all of them or in none."""
    words, reason = words.strip(), reason.strip()
    if not words or not reason:
        raise Refused([_("Give the words and the reason.")])
    keys = [edition.pk for edition in editions]
    with transaction.atomic():
        chosen = list(Edition.objects.filter(pk__in=keys).order_by("pk"))
        if not chosen:
            raise Refused([_("Choose at least one version.")])
        locked(chosen[0].bulletin)
        found = [_redact(edition.pk, words=words, by=by, reason=reason) for edition in chosen]
        refresh_pages()
        return found


def _redact(key: int, *, words: str, by: Any, reason: str) -> Edition:
    edition = Edition.objects.select_for_update().get(pk=key)
    text = content.to_json(without(edition.content, words))
    if text == edition.content_json:
        raise Refused([_("%(version)s does not contain these words.") % {"version": edition}])
    edition.content_json = text
    edition.sha256 = content.digest(text)
    del edition.content
    edition.headline = edition.content.headline.text
    edition.redacted = True
    edition.save(update_fields=["content_json", "sha256", "headline", "redacted"])
    if edition.is_current:
        deriving.derive(edition)
    chain.append(edition, act=PublicationLog.Act.REDACT, by=by, note=reason)
    return edition


def holding(bulletin: Bulletin, words: str) -> list[Edition]:
    """Every version of an issue that contains the words, whatever its standing."""
    words = words.strip()
    editions = bulletin.editions.order_by("language", "-version")
    return [e for e in editions if words and without(e.content, words) != e.content]


def places_in_draft(bulletin: Bulletin, words: str) -> list[translating.Place]:
    """Where the draft still holds the words: a later version would bring them back."""
    words = words.strip()
    return [
        place
        for place in translating.blocks_of(bulletin)
        if words and any(words in place.text(code) for code in CODES)
    ]


def without(found: content.BulletinContent, words: str) -> content.BulletinContent:
    """The content with the mark in place of the words."""

    def replaced(value: Any, field: str = "") -> Any:
        if isinstance(value, str):
            return value.replace(words, REDACTED) if field in _WORDS else value
        if isinstance(value, list):
            return [replaced(item, field) for item in value]
        if isinstance(value, dict):
            return {name: replaced(item, name) for name, item in value.items()}
        return value

    return content.from_json(json.dumps(replaced(json.loads(content.to_json(found)))))
