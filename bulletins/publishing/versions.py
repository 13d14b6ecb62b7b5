"""Publish, correct and withdraw: what readers get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import chain, content, deriving, indexing, translating
from bulletins.compiling import compile_languages
from bulletins.models import Bulletin, Edition, PublicationLog, Schedule
from lmec.languages import CODES, own_name, preferred
from lmec.lists import listed

from .locking import Refused, locked, refresh_pages
from .notes import Note, note_of
from .refusing import changed_since, note_refusals, schedule_refusals, text_refusals


def publish(
    bulletin: Bulletin,
    *,
    languages: Iterable[str],
    by: Any,
    note: str | Note = "",
    machine: Iterable[str] = (),
    seen: Mapping[str, str] | None = None,
) -> list[Edition]:
    """Publish the bulletin as it stands in these languages; the new editions.

    Where an earlier version exists, this is a correction: it needs a public note, or the word
    that only spelling changed. A language whose content did not change since its current edition
    is left alone. `machine` are the languages that may go out as an unreviewed machine
    translation; `seen` the digests of what was looked at, by language: what changed since is
    refused.
    """
    note = note_of(note)
    with transaction.atomic():
        bulletin = locked(bulletin)
        contents = compile_languages(bulletin, in_order(bulletin, languages))
        contents = changed(bulletin, contents)
        stale = changed_since(contents, seen)
        reasons = [
            *stale,
            *text_refusals(bulletin, contents, set(machine)),
            *note_refusals(bulletin, contents, note),
            *schedule_refusals(bulletin, contents),
        ]
        if reasons:
            raise Refused(reasons, is_stale=bool(stale))
        return bring_out(bulletin, contents, by=by, note=note)


def withdraw(
    bulletin: Bulletin,
    *,
    by: Any,
    reason: str | Note,
    languages: Iterable[str] | None = None,
    seen: Mapping[str, str] | None = None,
) -> list[Edition]:
    """Take languages (all, unless given) back: their pages answer 410 with date and reason, and
    everything else forgets them at once. What was scheduled for them is cancelled. `seen` are the
    versions that were public when that was looked at, by language: another one is refused."""
    reason = note_of(reason)
    with transaction.atomic():
        bulletin = locked(bulletin)
        wanted = set(CODES if languages is None else languages)
        current = list(bulletin.editions.current().filter(language__in=wanted))
        _refuse_unseen(wanted, current, seen)
        if not current:
            raise Refused([_("There is no published edition to withdraw.")], is_stale=True)
        if not all(reason.for_edition(edition.language)[0] for edition in current):
            raise Refused([_("Give the reason; readers will see it.")])
        now = timezone.now()
        for edition in current:
            text, language = reason.for_edition(edition.language)
            edition.passages.all().delete()
            edition.mentions.all().delete()
            act = PublicationLog.Act.WITHDRAW
            chain.append(edition, act=act, by=by, note=text, note_language=language)
            bulletin.editions.filter(language=edition.language).exclude(
                standing=Edition.Standing.WITHDRAWN
            ).update(
                standing=Edition.Standing.WITHDRAWN,
                withdrawn_at=now,
                withdrawn_reason=text,
                reason_language=language,
                serves=[],
            )
        _cancel_schedules(bulletin, {edition.language for edition in current})
        serve(bulletin)
        refresh_pages()
        return current


def _refuse_unseen(
    wanted: Iterable[str], current: list[Edition], seen: Mapping[str, str] | None
) -> None:
    public = {edition.language: str(edition.version) for edition in current}
    later = [c for c in CODES if c in wanted and seen and seen.get(c) != public.get(c)]
    if not later:
        return
    told = listed(f"{own_name(c)} v{public[c]}" if c in public else own_name(c) for c in later)
    gone = not any(c in public for c in later)
    sentence = (
        _("Somebody withdrew this meanwhile: %(languages)s.")
        if gone
        else _("Somebody published another version meanwhile: %(languages)s. Look at it first.")
    )
    raise Refused([sentence % {"languages": told}], is_stale=True)


def in_order(bulletin: Bulletin, languages: Iterable[str]) -> list[str]:
    """The source language first, so that every translation's source is published before it."""
    order = [bulletin.source_language, *CODES]
    return sorted(set(languages), key=order.index)


def changed(
    bulletin: Bulletin, contents: Mapping[str, content.BulletinContent]
) -> dict[str, content.BulletinContent]:
    """Those whose text differs from what readers have."""
    current = dict(bulletin.editions.current().values_list("language", "sha256"))
    return {
        language: found
        for language, found in contents.items()
        if current.get(language) != content.digest(content.to_json(found))
    }


def _cancel_schedules(bulletin: Bulletin, languages: set[str]) -> None:
    waiting = Schedule.objects.waiting().filter(
        bulletin=bulletin, languages__overlap=sorted(languages)
    )
    waiting.update(
        state=Schedule.State.CANCELLED,
        ended_at=timezone.now(),
        outcome=_("Cancelled, because the language was withdrawn."),
    )


def bring_out(
    bulletin: Bulletin,
    contents: Mapping[str, content.BulletinContent],
    *,
    by: Any,
    note: Note,
) -> list[Edition]:
    """The next version in each language, under the lock and in the transaction of a verb that
    refused what may not go out."""
    names = indexing.Names()  # every language names the same records
    editions = [
        _publish_one(bulletin, found, names, by=by, note=note) for found in contents.values()
    ]
    if editions:
        serve(bulletin)
        refresh_pages()
    return editions


def _publish_one(
    bulletin: Bulletin,
    found: content.BulletinContent,
    names: indexing.Names,
    *,
    by: Any,
    note: Note,
) -> Edition:
    text = content.to_json(found)
    earlier = bulletin.editions.filter(language=found.language)
    version = (earlier.aggregate(last=Max("version"))["last"] or 0) + 1
    for old in earlier.current():
        old.passages.all().delete()
        old.mentions.all().delete()
    earlier.current().update(standing=Edition.Standing.SUPERSEDED, serves=[])
    said, said_in = note.for_edition(found.language)
    is_minor = note.is_minor and version > 1
    edition = Edition.objects.create(
        bulletin=bulletin,
        language=found.language,
        version=version,
        format=found.format,
        content_json=text,
        sha256=content.digest(text),
        published_at=timezone.now(),
        published_by=by.get_username(),
        note=said,
        note_language=said_in,
        is_minor=is_minor,
        year=found.year,
        number=found.number,
        date=found.date,
        kind=found.kind,
        headline=found.headline.text,
        is_sample=found.sample,
        former_addresses=list(found.former_addresses),
        still_fits=translating.still_fits(bulletin, found.language),
    )
    deriving.derive(edition, names)
    acts = PublicationLog.Act
    act = acts.PUBLISH if version == 1 else acts.SPELLING if is_minor else acts.CORRECT
    chain.append(edition, act=act, by=by, note=said, note_language=said_in)
    return edition


def serve(bulletin: Bulletin) -> None:
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
