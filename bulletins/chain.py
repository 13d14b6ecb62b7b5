"""The publication log as a chain: every entry holds the hash of the one before it, and the hash
of the very bytes it published. `verify` finds one changed byte and names the place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils import timezone

from bulletins.content import ContentError, digest
from bulletins.deriving import passages_of
from bulletins.models import Edition, EditionFile, Passage, PublicationLog
from lmec.files import attachment_storage, digest_of, picture_storage

# Any number, as long as nothing else in this database locks it. Row locks forked the chain.
_LOCK = 0x4C4D4543


@dataclass
class Report:
    """What verifying found. Redactions are legal and named; problems are not."""

    entries: int = 0
    editions: int = 0
    problems: list[str] = field(default_factory=list)
    redactions: list[str] = field(default_factory=list)


def append(edition: Edition, *, act: str, by: Any, note: str) -> PublicationLog:
    """Add an act to its chain. Must run in the transaction of the act: the lock ends with it."""
    chain = PublicationLog.Chain.SAMPLES if edition.is_sample else PublicationLog.Chain.RECORD
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    last = PublicationLog.objects.filter(chain=chain).order_by("-position").first()
    entry = PublicationLog(
        chain=chain,
        position=last.position + 1 if last else 1,
        act=act,
        edition=edition,
        year=edition.year,
        number=edition.number,
        language=edition.language,
        version=edition.version,
        at=timezone.now(),
        by=by.get_username(),
        user=by if by.pk else None,
        note=note,
        edition_sha256=edition.sha256,
        previous_sha256=last.sha256 if last else "",
    )
    entry.sha256 = entry_hash(entry)
    entry.save(force_insert=True)
    return entry


def entry_hash(entry: PublicationLog) -> str:
    """SHA-256 over the entry's facts as canonical JSON, the hash of the entry before included."""
    facts = {
        "chain": entry.chain,
        "position": entry.position,
        "act": entry.act,
        "year": entry.year,
        "number": entry.number,
        "language": entry.language,
        "version": entry.version,
        "at": entry.at.isoformat(),
        "by": entry.by,
        "note": entry.note,
        "edition_sha256": entry.edition_sha256,
        "previous_sha256": entry.previous_sha256,
    }
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def verify() -> Report:
    """Recompute every edition's hash, both chains and every stored file."""
    report = Report()
    recorded: dict[int, PublicationLog] = {}
    previous: PublicationLog | None = None
    for entry in PublicationLog.objects.order_by("chain", "position").iterator():
        if previous and previous.chain != entry.chain:
            previous = None
        report.entries += 1
        report.problems += _entry_problems(entry, previous)
        if entry.act == PublicationLog.Act.REDACT:
            report.redactions.append(f"{_place(entry)}, {entry.at:%Y-%m-%d}: {entry.note}")
        recorded[entry.edition_id] = previous = entry
    for edition in Edition.objects.order_by("pk").iterator(chunk_size=200):
        report.editions += 1
        report.problems += _edition_problems(edition, recorded.get(edition.pk))
    report.problems += _file_problems()
    return report


def _entry_problems(entry: PublicationLog, previous: PublicationLog | None) -> Iterator[str]:
    place = f"Log entry {entry.chain} {entry.position} ({_place(entry)})"
    if entry.position != (previous.position + 1 if previous else 1):
        yield f"{place}: an entry before it is missing."
    if entry.previous_sha256 != (previous.sha256 if previous else ""):
        yield f"{place}: does not follow the entry before it."
    if entry.sha256 != entry_hash(entry):
        yield f"{place}: was changed."


def _edition_problems(edition: Edition, entry: PublicationLog | None) -> Iterator[str]:
    place = f"Edition {edition}"
    if entry is None:
        yield f"{place}: is in no log entry."
        return
    actual = digest(edition.content_json)
    if actual != entry.edition_sha256 or actual != edition.sha256:
        yield f"{place}: its text is not the one that was published."
        return
    try:
        found = edition.content
    except ContentError as error:
        yield f"{place}: cannot be read: {error}"
        return
    told = (edition.year, edition.number, edition.language, edition.headline, edition.date)
    if told != (found.year, found.number, found.language, found.headline.text, found.date):
        yield f"{place}: its list entry differs from its text."
    withdrawn = entry.act == PublicationLog.Act.WITHDRAW
    if edition.is_current and withdrawn:
        yield f"{place}: is shown although it was withdrawn."
    if edition.is_current and not _passages_agree(edition):
        yield f"{place}: a passage shown to readers differs from its text."


def _passages_agree(edition: Edition) -> bool:
    expected = [_shown(passage) for passage in passages_of(edition, {})]
    return expected == [_shown(passage) for passage in edition.passages.order_by("order")]


def _shown(passage: Passage) -> tuple[str, ...]:
    return (passage.key, passage.text, passage.printed_name, passage.printed_position)


def _file_problems() -> Iterator[str]:
    """A stored file is named after its bytes, so a changed one gives itself away."""
    names = EditionFile.objects.order_by("file_name").values_list("digest", "file_name")
    for file_digest, name in names.distinct():
        for storage in (picture_storage, attachment_storage):
            if storage.exists(name):
                with storage.open(name) as file:
                    if digest_of(file) != file_digest:
                        yield f"File {name}: its bytes were changed."
                break
        else:
            yield f"File {name}: is missing."


def _place(entry: PublicationLog) -> str:
    return f"{entry.year}/{entry.number} {entry.language} v{entry.version}"
