"""The publication log as a chain: every entry holds the hash of the one before it, and the hash
of the very bytes it published. `verify` finds one changed byte and names the place."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from bulletins.content import BulletinContent, ContentError, digest
from bulletins.deriving import mentioned, named_in, passages_of
from bulletins.models import Edition, EditionFile, Passage, PublicationLog
from lmec.files import attachment_storage, digest_of, picture_storage
from lmec.identities import today_of
from lmec.languages import CODES

# Any number, as long as nothing else in this database locks it. Row locks forked the chain.
_LOCK = 0x4C4D4543


@dataclass
class Report:
    """What verifying found. Redactions are legal and named; problems are not."""

    entries: int = 0
    editions: int = 0
    problems: list[str] = field(default_factory=list)
    redactions: list[str] = field(default_factory=list)


def append(
    edition: Edition, *, act: str, by: Any, note: str, note_language: str = ""
) -> PublicationLog:
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
        note_language=note_language,
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
    if entry.note_language:  # entries of before it was noted keep their hash
        facts["note_language"] = entry.note_language
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def verify() -> Report:
    """Recompute every edition's hash, both chains, what is derived, and every stored file."""
    report = Report()
    history: dict[int, list[PublicationLog]] = defaultdict(list)
    previous: PublicationLog | None = None
    for entry in PublicationLog.objects.order_by("chain", "position").iterator():
        if previous and previous.chain != entry.chain:
            previous = None
        report.entries += 1
        report.problems += _entry_problems(entry, previous)
        if entry.act == PublicationLog.Act.REDACT:
            report.redactions.append(f"{_place(entry)}, {entry.at:%Y-%m-%d}: {entry.note}")
        history[entry.edition_id].append(entry)
        previous = entry
    standings = Standings(entry for entries in history.values() for entry in entries)
    for edition in Edition.objects.order_by("pk").iterator(chunk_size=200):
        report.editions += 1
        report.problems += _edition_problems(edition, history.get(edition.pk, []), standings)
    report.problems += [*_serving_problems(), *_file_problems()]
    return report


class Standings:
    """What readers should get of every version, told by the log alone."""

    def __init__(self, entries: Iterable[PublicationLog]) -> None:
        self._last: dict[Any, int] = defaultdict(int)
        self._withdrawals: dict[Any, list[PublicationLog]] = defaultdict(list)
        for entry in entries:
            issue = (entry.year, entry.number, entry.language)
            self._last[issue] = max(self._last[issue], entry.version)
            if entry.act == PublicationLog.Act.WITHDRAW:
                self._withdrawals[issue].append(entry)

    def withdrawal(self, edition: Edition) -> PublicationLog | None:
        """The act that took a version back: all that there were until then went with it."""
        acts = self._withdrawals.get(_issue(edition), [])
        later = [act for act in acts if act.version >= edition.version]
        return min(later, key=lambda act: act.version, default=None)

    def of(self, edition: Edition) -> str:
        if self.withdrawal(edition):
            return Edition.Standing.WITHDRAWN
        is_last = edition.version == self._last.get(_issue(edition))
        return Edition.Standing.CURRENT if is_last else Edition.Standing.SUPERSEDED


def _issue(edition: Edition | PublicationLog) -> tuple[int, int, str]:
    return edition.year, edition.number, edition.language


def _entry_problems(entry: PublicationLog, previous: PublicationLog | None) -> Iterator[str]:
    place = f"Log entry {entry.chain} {entry.position} ({_place(entry)})"
    if entry.position != (previous.position + 1 if previous else 1):
        yield f"{place}: an entry before it is missing."
    if entry.previous_sha256 != (previous.sha256 if previous else ""):
        yield f"{place}: does not follow the entry before it."
    if entry.sha256 != entry_hash(entry):
        yield f"{place}: was changed."


def _edition_problems(
    edition: Edition, entries: list[PublicationLog], standings: Standings
) -> Iterator[str]:
    place = f"Edition {edition}"
    if not entries:
        yield f"{place}: is in no log entry."
        return
    actual = digest(edition.content_json)
    if actual != entries[-1].edition_sha256 or actual != edition.sha256:
        yield f"{place}: its text is not the one that was published."
        return
    try:
        found = edition.content
    except ContentError as error:
        yield f"{place}: cannot be read: {error}"
        return
    if _listed(edition) != _listed_in(found) or any(
        (each.version, *_issue(each)) != (edition.version, *_issue(edition)) for each in entries
    ):
        yield f"{place}: its list entry differs from its text."
    if not _told_truly(edition, entries, standings.withdrawal(edition)):
        yield f"{place}: what readers are told of it differs from the log."
    if edition.standing != standings.of(edition):
        yield f"{place}: is {edition.standing}; by the log it is {standings.of(edition)}."
    if edition.is_current:
        yield from (f"{place}: {problem}" for problem in _derived_problems(edition))
    if dict(edition.edition_files.values_list("digest", "file_name")) != found.files():
        yield f"{place}: the files that readers may fetch are not those that it names."


def _listed(edition: Edition) -> tuple[Any, ...]:
    """The columns that repeat the content, for lists and redirects."""
    shown = (edition.headline, edition.date, edition.kind, edition.is_sample)
    return (*_issue(edition), *shown, tuple(edition.former_addresses))


def _listed_in(found: BulletinContent) -> tuple[Any, ...]:
    shown = (found.headline.text, found.date, found.kind, found.sample)
    return (found.year, found.number, found.language, *shown, found.former_addresses)


def _told_truly(
    edition: Edition, entries: list[PublicationLog], withdrawal: PublicationLog | None
) -> bool:
    """Whether what pages say about a version is what the log says: its note, who published it,
    when and why it was withdrawn, and that it was redacted."""
    first = entries[0]
    return (
        (edition.note, edition.published_by) == (first.note, first.by)
        and edition.note_language == first.note_language
        and edition.is_minor == (first.act == PublicationLog.Act.SPELLING)
        and _is_near(edition.published_at, first.at)
        and edition.withdrawn_reason == (withdrawal.note if withdrawal else "")
        and edition.reason_language == (withdrawal.note_language if withdrawal else "")
        and _is_near(edition.withdrawn_at, withdrawal.at if withdrawal else None)
        and edition.redacted == any(e.act == PublicationLog.Act.REDACT for e in entries)
    )


def _is_near(moment: dt.datetime | None, logged: dt.datetime | None) -> bool:
    """An act is logged in its own transaction, a little after the moment that it notes."""
    if moment is None or logged is None:
        return moment is logged
    return abs(logged - moment) < dt.timedelta(hours=1)


def _derived_problems(edition: Edition) -> Iterator[str]:
    """Whether what pages, lists and filters ask of it still is what its text says."""
    passages = list(edition.passages.select_related("speaker").order_by("order"))
    remarks = {f"remark:{r.id}:text": r.speaker for r in edition.content.remarks}
    if [_shown(each) for each in passages] != [_shown(e) for e in passages_of(edition, {})]:
        yield "a passage shown to readers differs from its text."
    for each in passages:
        speaker = remarks.get(each.key)
        if each.speaker and (speaker is None or not _means(each.speaker.uuid, speaker.id)):
            yield "a passage is given to somebody else."
    if not _lists_what_it_names(edition):
        yield "the records under which it is listed are not those that it names."


def _means(today: UUID, published: UUID) -> bool:
    """Whether somebody published under one identity is known under another today."""
    return today == published or today_of([published]).get(published) == today


def _lists_what_it_names(edition: Edition) -> bool:
    listed, named = mentioned(edition), set(named_in(edition.content))
    if listed == named:
        return True
    today = today_of(name.id for name in named)
    return listed == {replace(name, id=today.get(name.id, name.id)) for name in named}


def _shown(passage: Passage) -> tuple[Any, ...]:
    return (
        passage.key,
        passage.kind,
        passage.language,
        passage.text,
        passage.remark_number,
        passage.printed_name,
        passage.printed_position,
        passage.position_language,
    )


def _serving_problems() -> Iterator[str]:
    """Of a published bulletin the reader of every language gets one edition."""
    readers: dict[tuple[int, int], list[str]] = defaultdict(list)
    current = Edition.objects.current().order_by("year", "number")
    for year, number, serves in current.values_list("year", "number", "serves"):
        readers[year, number] += serves
    for (year, number), served in readers.items():
        if sorted(served) != sorted(CODES):
            yield f"Issue {year}/{number}: not one edition for the reader of every language."


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
