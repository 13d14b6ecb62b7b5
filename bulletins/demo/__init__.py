"""An invented archive of any size, to see the site at the age of many years.

The rows are those that typing and publishing would have written, inserted in bulk: the tests hold
the compiled records against the stored editions. Everything is marked as sample material, so
`sample_removal.py` takes it away.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from bulletins import chain, content, indexing
from bulletins.demo.compiled import content_of
from bulletins.demo.records import BLOCKS, MOST, Cast, Issue, invented
from bulletins.deriving import named_in, passages_of
from bulletins.models import (
    Bulletin,
    Edition,
    Instrument,
    Meeting,
    Mention,
    Participation,
    Passage,
    Progress,
    PublicationLog,
    Remark,
    RemarkBody,
    SearchEntry,
    SourceText,
    Topic,
    TranslatedBlock,
    Translation,
)
from bulletins.translating import key_of, sources
from lmec import pagestore, reference
from lmec.languages import BRIDGE, CODES, SOURCE, preferred, text_in
from organizations.models import Country, Ministry
from people.models import Speaker

__all__ = ["MOST", "grow"]

_SPEAKERS = 400
_CHUNK = 250


def grow(count: int) -> int:
    """Make the archive one of `count` issues; how many were added."""
    wanted = {reference.identity("demo", str(index)): index for index in range(count)}
    there = set(Bulletin.objects.samples().values_list("uuid", flat=True))
    missing = [index for identity, index in wanted.items() if identity not in there]
    if not missing:
        return 0
    cast, names = _cast(), indexing.Names()
    for start in range(0, len(missing), _CHUNK):
        with transaction.atomic():
            _add([invented(index, cast) for index in missing[start : start + _CHUNK]], cast, names)
            pagestore.forget()
    return len(missing)


def _cast() -> Cast:
    ministries = list(
        Ministry.objects.exclude(country=None).filter(valid_to="").select_related("country")
    )
    topics, instruments = list(Topic.objects.all()), list(Instrument.objects.all())
    if not ministries or not topics or not instruments:
        raise LookupError("There are no reference records: run `manage.py load_reference` first.")
    speakers = _speakers()
    countries = Country.objects.all()
    records = [*ministries, *topics, *instruments, *speakers, *countries]
    return Cast(
        speakers, ministries, topics, instruments, {record.uuid: record.pk for record in records}
    )


def _speakers() -> list[Speaker]:
    """Numbered, not named: nobody can take them for people."""
    rows = [
        Speaker(
            uuid=reference.identity("demo-speaker", str(number)),
            slug=f"demo-speaker-{number}",
            name_zh_hans=f"示例发言人{number}",
            name_en=f"Sample Speaker {number}",
            sort_name=f"sample speaker {number:04}",
            is_sample=True,
        )
        for number in range(1, _SPEAKERS + 1)
    ]
    Speaker.objects.bulk_create(rows, ignore_conflicts=True)
    identities = [row.uuid for row in rows]
    return list(Speaker.objects.filter(uuid__in=identities).order_by("slug"))


def _add(issues: list[Issue], cast: Cast, names: indexing.Names) -> None:
    Meeting.objects.bulk_create([issue.meeting for issue in issues if issue.meeting])
    Bulletin.objects.bulk_create([issue.bulletin for issue in issues])
    Participation.objects.bulk_create([row for issue in issues for row in issue.participations])
    Remark.objects.bulk_create([row for issue in issues for row in issue.remarks])
    RemarkBody.objects.bulk_create([row for issue in issues for row in issue.bodies])
    _add_subjects(issues)
    _add_translations(issues)
    _add_progress(issues)
    editions = [_edition(issue, language) for issue in issues for language in issue.languages]
    Edition.objects.bulk_create(editions)
    passages = [row for edition in editions for row in passages_of(edition, cast.keys)]
    Passage.objects.bulk_create(passages)
    _add_search_entries(editions, passages, names)
    meetings = {issue.meeting.uuid: issue.meeting.pk for issue in issues if issue.meeting}
    Mention.objects.bulk_create(_mentions(editions, passages, cast.keys | meetings))
    publisher = get_user_model()(username="demo")
    for edition in editions:
        chain.append(edition, act=PublicationLog.Act.PUBLISH, by=publisher, note="")


def _add_search_entries(
    editions: list[Edition], passages: list[Passage], names: indexing.Names
) -> None:
    by_edition: dict[int, list[Passage]] = {edition.pk: [] for edition in editions}
    for passage in passages:
        by_edition[passage.edition_id].append(passage)
    SearchEntry.objects.bulk_create(
        entry
        for edition in editions
        for entry in indexing.entries(edition, by_edition[edition.pk], names)
    )


def _add_subjects(issues: list[Issue]) -> None:
    for name in ("topics", "instruments"):
        through = Bulletin._meta.get_field(name).remote_field.through  # type: ignore[union-attr]
        through._default_manager.bulk_create(
            through(**{"bulletin": issue.bulletin, name[:-1]: record})
            for issue in issues
            for record in getattr(issue, name)
        )


def _add_translations(issues: list[Issue]) -> None:
    translated = [issue for issue in issues if BRIDGE in issue.languages]
    states = Translation.objects.bulk_create(
        Translation(bulletin=one.bulletin, language=BRIDGE, state=Translation.State.APPROVED)
        for one in translated
    )
    SourceText.objects.bulk_create(
        (
            sources.source_text(text, SOURCE)
            for issue in translated
            for record in (issue.bulletin, *issue.remarks)
            for field in BLOCKS[type(record)]
            if (text := text_in(record, field, SOURCE))
        ),
        ignore_conflicts=True,
    )
    TranslatedBlock.objects.bulk_create(
        TranslatedBlock(
            translation=state,
            key=key_of(record, field),
            made_from=content.fingerprint(text_in(record, field, SOURCE)),
        )
        for issue, state in zip(translated, states, strict=True)
        for record in (issue.bulletin, *issue.remarks)
        for field in BLOCKS[type(record)]
    )


def _add_progress(issues: list[Issue]) -> None:
    """Every text of an invented issue is there, and current."""
    Progress.objects.bulk_create(
        Progress(bulletin=issue.bulletin, language=language)
        for issue in issues
        for language in issue.languages
    )


def _edition(issue: Issue, language: str) -> Edition:
    found = content_of(issue, language)
    text = content.to_json(found)
    return Edition(
        bulletin=issue.bulletin,
        language=language,
        version=1,
        format=found.format,
        content_json=text,
        sha256=content.digest(text),
        published_at=timezone.now(),
        published_by="demo",
        serves=[
            reader
            for reader in CODES
            if next(code for code in preferred(reader) if code in issue.languages) == language
        ],
        year=found.year,
        number=found.number,
        date=found.date,
        kind=found.kind,
        headline=found.headline.text,
        is_sample=True,
    )


def _mentions(
    editions: list[Edition], passages: list[Passage], keys: dict[uuid.UUID, int]
) -> Iterator[Mention]:
    by_key = {(passage.edition_id, passage.key): passage for passage in passages}
    for edition in editions:
        for name in named_in(edition.content):
            yield Mention(
                edition=edition,
                role=name.role,
                passage=by_key.get((edition.pk, name.passage)),
                **{f"{name.kind}_id": keys[name.id]},
            )
