"""Publish, correct and withdraw: what readers get."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import chain, content, deriving, translating
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, Edition, PublicationLog
from lmec.languages import CODES, preferred

from .locking import Refused, locked, refresh_pages
from .sentences import missing_sentence


def publish(
    bulletin: Bulletin, *, languages: Iterable[str], by: Any, note: str = ""
) -> list[Edition]:
    """Publish the bulletin as it stands in these languages; the new editions.

    Where an earlier version exists, this is a correction: it needs a public note. A language
    whose content did not change since its current edition is left alone.
    """
    with transaction.atomic():
        bulletin = locked(bulletin)
        compiled = {
            language: compile_bulletin(bulletin, language)
            for language in sorted(set(languages), key=_by_source(bulletin))
        }
        changed = {
            language: found
            for language, found in compiled.items()
            if not _is_current(bulletin, language, found)
        }
        if reasons := _refusals(bulletin, changed, note):
            raise Refused(reasons)
        editions = [
            _publish_one(bulletin, found, by=by, note=note.strip()) for found in changed.values()
        ]
        if editions:
            _serve(bulletin)
            refresh_pages()
        return editions


def withdraw(
    bulletin: Bulletin, *, by: Any, reason: str, languages: Iterable[str] | None = None
) -> list[Edition]:
    """Take languages (all, unless given) back: their pages answer 410 with date and reason, and
    everything else forgets them at once."""
    if not reason.strip():
        raise Refused([_("Give the reason; readers will see it.")])
    with transaction.atomic():
        bulletin = locked(bulletin)
        wanted = set(CODES if languages is None else languages)
        current = list(bulletin.editions.current().filter(language__in=wanted))
        if not current:
            raise Refused([_("There is no published edition to withdraw.")])
        gone = {edition.language for edition in current}
        now = timezone.now()
        for edition in current:
            edition.passages.all().delete()
            edition.mentions.all().delete()
            chain.append(edition, act=PublicationLog.Act.WITHDRAW, by=by, note=reason.strip())
        bulletin.editions.filter(language__in=gone).exclude(
            standing=Edition.Standing.WITHDRAWN
        ).update(
            standing=Edition.Standing.WITHDRAWN,
            withdrawn_at=now,
            withdrawn_reason=reason.strip(),
            serves=[],
        )
        _serve(bulletin)
        refresh_pages()
        return current


def _by_source(bulletin: Bulletin) -> Any:
    """The source language first, so that every translation's source is published before it."""
    order = [bulletin.source_language, *CODES]
    return order.index


def _is_current(bulletin: Bulletin, language: str, found: content.BulletinContent) -> bool:
    current = bulletin.editions.current().filter(language=language).first()
    return current is not None and current.content_json == content.to_json(found)


def _refusals(
    bulletin: Bulletin, compiled: dict[str, content.BulletinContent], note: str
) -> list[str]:
    reasons = []
    for language in compiled:
        if missing := translating.missing(bulletin, language):
            reasons.append(missing_sentence(language, missing))
    published = set(bulletin.editions.values_list("language", flat=True))
    if published & set(compiled) and not note.strip():
        reasons.append(
            _("This issue has been published. Say in a public note what changed and why.")
        )
    return reasons


def _publish_one(
    bulletin: Bulletin, found: content.BulletinContent, *, by: Any, note: str
) -> Edition:
    text = content.to_json(found)
    earlier = bulletin.editions.filter(language=found.language)
    version = (earlier.aggregate(last=Max("version"))["last"] or 0) + 1
    for old in earlier.current():
        old.passages.all().delete()
        old.mentions.all().delete()
    earlier.current().update(standing=Edition.Standing.SUPERSEDED, serves=[])
    edition = Edition.objects.create(
        bulletin=bulletin,
        language=found.language,
        version=version,
        format=found.format,
        content_json=text,
        sha256=content.digest(text),
        published_at=timezone.now(),
        published_by=by.get_username(),
        note=note,
        year=found.year,
        number=found.number,
        date=found.date,
        kind=found.kind,
        headline=found.headline.text,
        is_sample=found.sample,
        former_addresses=list(found.former_addresses),
    )
    deriving.derive(edition)
    act = PublicationLog.Act.PUBLISH if version == 1 else PublicationLog.Act.CORRECT
    chain.append(edition, act=act, by=by, note=note)
    return edition


def _serve(bulletin: Bulletin) -> None:
    """Settle which edition the readers of each language get."""
    current = {edition.language: edition for edition in bulletin.editions.current()}
    serves: dict[str, list[str]] = {language: [] for language in current}
    for reader in CODES if current else ():
        choice = next(
            code for code in preferred(reader, bulletin.source_language) if code in current
        )
        serves[choice].append(reader)
    for language, edition in current.items():
        Edition.objects.filter(pk=edition.pk).update(serves=serves[language])
