"""What public pages ask for, made from an edition's content: its passages, and a mention for
every record that it names. Derived, so rebuildable at any time (`rebuild`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import models, transaction

from bulletins import content, indexing
from bulletins.models import (
    Edition,
    EditionFile,
    Instrument,
    Meeting,
    Mention,
    Passage,
    SearchEntry,
    Topic,
)
from lmec import pagestore
from lmec.identities import keys_of
from organizations.models import Country, Ministry
from people.models import Speaker

_TARGETS: dict[str, type[models.Model]] = {
    "speaker": Speaker,
    "ministry": Ministry,
    "country": Country,
    "meeting": Meeting,
    "instrument": Instrument,
    "topic": Topic,
}


@dataclass(frozen=True)
class Named:
    """A mention before its record is looked up."""

    kind: str  # a key of _TARGETS
    id: UUID
    role: str
    passage: str  # a passage's key, or ''


def derive(edition: Edition, names: indexing.Names | None = None) -> None:
    """Write the passages, mentions, files and search entries of a current edition anew. Who
    derives many hands the same `names` to each, so that every record is looked up once."""
    found = edition.content
    edition.passages.all().delete()
    edition.mentions.all().delete()
    speakers = _ids(Speaker, (r.speaker.id for r in found.remarks if r.speaker))
    passages = Passage.objects.bulk_create(list(passages_of(edition, speakers)))
    SearchEntry.objects.bulk_create(indexing.entries(edition, passages, names or indexing.Names()))
    by_key = {passage.key: passage for passage in passages}
    Mention.objects.bulk_create(_mentions(edition, by_key))
    EditionFile.objects.bulk_create(
        [
            EditionFile(edition=edition, digest=digest, file_name=name)
            for digest, name in found.files().items()
        ],
        ignore_conflicts=True,
    )


def rebuild() -> int:
    """Derive all current editions anew; how many there are."""
    editions = Edition.objects.current()
    names = indexing.Names()
    with transaction.atomic():
        pagestore.forget()
        for edition in editions.iterator(chunk_size=200):
            derive(edition, names)
    return editions.count()


def passages_of(edition: Edition, speakers: dict[UUID, int]) -> Iterator[Passage]:
    """The passages of an edition, unsaved, in the order of the printed issue."""
    found = edition.content
    for order, (kind, block, remark) in enumerate(_blocks(found), start=1):
        yield Passage(
            edition=edition,
            kind=kind,
            key=block.key,
            order=order,
            language=block.language,
            text=block.text,
            remark_number=remark.number if remark else None,
            speaker_id=speakers.get(remark.speaker.id) if remark and remark.speaker else None,
            printed_name=remark.name.text if remark and remark.name else "",
            printed_position=remark.position.text if remark and remark.position else "",
            position_language=remark.position.language if remark and remark.position else "",
        )


def _blocks(
    found: content.BulletinContent,
) -> Iterator[tuple[str, content.Block, content.Remark | None]]:
    yield Passage.Kind.HEADLINE, found.headline, None
    if found.lead:
        yield Passage.Kind.LEAD, found.lead, None
    for section in found.sections:
        for block in (section.heading, section.text):
            if block:
                yield Passage.Kind.SECTION, block, None
    for remark in found.remarks:
        # Who is listed without words still appeared: an empty passage says so.
        empty = content.Block(_remark_key(remark), found.language, "", "")
        yield Passage.Kind.REMARK, remark.text or empty, remark
    if found.closing:
        yield Passage.Kind.CLOSING, found.closing, None


def _remark_key(remark: content.Remark) -> str:
    return f"remark:{remark.id}:text"


def named_in(found: content.BulletinContent) -> Iterator[Named]:
    """Every record that the content names, with its role, each once."""
    yield from dict.fromkeys(_named(found))


def _named(found: content.BulletinContent) -> Iterator[Named]:
    for meeting in found.meetings:
        yield Named("meeting", meeting.id, Mention.Role.REPORTED, "")
        for part in meeting.participations:
            yield from _body(part.body, part.role, "")
    for remark in found.remarks:
        key = _remark_key(remark)
        if remark.speaker:
            yield Named("speaker", remark.speaker.id, Mention.Role.SPEAKER, key)
        for body in remark.bodies:
            yield from _body(body, Mention.Role.AFFILIATION, key)
    for topic in found.topics:
        yield Named("topic", topic.id, Mention.Role.SUBJECT, "")
    for instrument in found.instruments:
        yield Named("instrument", instrument.id, Mention.Role.SUBJECT, "")


def _body(body: content.Body, role: str, passage: str) -> Iterator[Named]:
    if body.ministry:
        yield Named("ministry", body.ministry.id, role, passage)
    if home := body.home:
        yield Named("country", home.id, role, passage)


def _mentions(edition: Edition, passages: dict[str, Passage]) -> list[Mention]:
    names = list(named_in(edition.content))
    ids = {
        kind: _ids(model, (name.id for name in names if name.kind == kind))
        for kind, model in _TARGETS.items()
        if any(name.kind == kind for name in names)
    }
    # Each once: two names may mean one record today.
    found = dict.fromkeys(
        (name.role, name.passage, name.kind, ids[name.kind][name.id])
        for name in names
        if name.id in ids[name.kind]
    )
    return [
        Mention(edition=edition, role=role, passage=passages.get(passage), **{f"{kind}_id": key})
        for role, passage, kind, key in found
    ]


def mentioned(edition: Edition) -> set[Named]:
    """The records under which an edition is listed, as `named_in` gives those of its text."""
    rows = edition.mentions.select_related("passage", *_TARGETS)
    return {
        Named(kind, record.uuid, row.role, row.passage.key if row.passage else "")
        for row in rows
        for kind in _TARGETS
        if (record := getattr(row, kind))
    }


def unknown_names(found: content.BulletinContent) -> set[UUID]:
    """Identities that a content names and no record has (any more)."""
    names = list(named_in(found))
    known: set[UUID] = set()
    for kind, model in _TARGETS.items():
        known |= set(_ids(model, (name.id for name in names if name.kind == kind)))
    return {name.id for name in names} - known


def _ids(model: type[models.Model], identities: Iterator[UUID]) -> dict[UUID, int]:
    return keys_of(model, identities)


def follow(kind: str, keys: Iterable[int]) -> Callable[[], None]:
    """What derives anew the editions that name these records, once identities mean others: what
    was published stays as it is and is found under whoever it means today."""
    field = kind.partition(".")[2]
    if field not in _TARGETS:
        return lambda: None
    named = Mention.objects.filter(**{f"{field}__in": list(keys)}).values("edition")
    editions = list(Edition.objects.current().filter(pk__in=named).values_list("pk", flat=True))

    def derive_again() -> None:
        for edition in Edition.objects.filter(pk__in=editions):
            derive(edition)

    return derive_again
