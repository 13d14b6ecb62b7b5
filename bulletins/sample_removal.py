"""Takes everything away that is marked as invented sample material, and leaves what is real."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q

from bulletins.models import (
    Attachment,
    Bulletin,
    Edition,
    EditionFile,
    FormerAddress,
    ImportedDocument,
    Imprint,
    Meeting,
    Mention,
    Participation,
    Passage,
    Picture,
    PublicationLog,
    Remark,
    RemarkBody,
    Section,
    Series,
    TranslatedBlock,
    Translation,
)
from bulletins.translating import sources
from lmec import pagestore
from lmec.files import attachment_storage, digest_in, original_storage, picture_storage
from lmec.history import keeping
from lmec.history.acts import unrecorded
from lmec.models import FormerSlug
from people.models import Appointment, AppointmentMinistry, Speaker, SpeakerAlias


@dataclass
class Removed:
    bulletins: int = 0
    editions: int = 0
    speakers: int = 0
    meetings: int = 0
    files: int = 0
    #: Sample records that a real one names, and which therefore stay.
    kept: list[str] = field(default_factory=list)


def remove() -> Removed:
    """Everything, or nothing; the stored files follow the commit."""
    with transaction.atomic(), unrecorded():
        removed = Removed()
        names = _file_names()
        removed.editions = _remove_editions()
        removed.bulletins = _remove_bulletins()
        removed.meetings = _remove_meetings(removed.kept)
        removed.speakers = _remove_speakers(removed.kept)
        _remove_imprints(removed.kept)
        unused = names - _file_names()
        removed.files = len(unused)
        transaction.on_commit(partial(_remove_files, unused))
        pagestore.forget()
        return removed


def _remove_editions() -> int:
    """With their chain, whose entries hold on to them."""
    editions = Edition.objects.filter(Q(is_sample=True) | Q(bulletin__is_sample=True))
    PublicationLog.objects.filter(
        Q(chain=PublicationLog.Chain.SAMPLES) | Q(edition__in=editions)
    ).delete()
    for part in (Mention, Passage, EditionFile):
        part._default_manager.filter(edition__in=editions).delete()
    return _deleted(editions)


def _remove_bulletins() -> int:
    """Parts first: a large demo archive is then deleted by the database, not row by row."""
    samples = Bulletin.objects.samples()
    _deleted(RemarkBody.objects.filter(remark__bulletin__in=samples))
    _deleted(TranslatedBlock.objects.filter(translation__bulletin__in=samples))
    sources.forget_unused()
    for part in (Remark, Picture, Section, Attachment, ImportedDocument, Translation):
        _deleted(part._default_manager.filter(bulletin__in=samples))
    keeping.forget(FormerAddress.objects.filter(bulletin__in=samples))
    return _deleted(samples)


def _remove_meetings(kept: list[str]) -> int:
    samples = Meeting.objects.filter(is_sample=True)
    series = set(samples.exclude(series=None).values_list("series", flat=True))
    real = Q(bulletins__isnull=False) | Q(sections__isnull=False) | Q(mentions__isnull=False)
    named = set(samples.filter(real | Q(parts__is_sample=False)).values_list("pk", flat=True))
    while above := samples.filter(parts__in=named).exclude(pk__in=named).values_list("pk"):
        named.update(pk for (pk,) in above)  # a meeting that stays keeps the one it is part of
    kept += [str(meeting) for meeting in samples.filter(pk__in=named)]
    gone = samples.exclude(pk__in=named)
    gone.update(parent=None)
    _deleted(Participation.objects.filter(meeting__in=gone))
    removed = _deleted(gone)
    _deleted(Series.objects.filter(pk__in=series, meetings=None))
    return removed


def _remove_speakers(kept: list[str]) -> int:
    samples = Speaker.objects.filter(is_sample=True)
    real = Q(remarks__isnull=False) | Q(mentions__isnull=False) | Q(passages__isnull=False)
    named = set(samples.filter(real).values_list("pk", flat=True))
    kept += [str(speaker) for speaker in samples.filter(pk__in=named)]
    gone = samples.exclude(pk__in=named)
    keeping.forget(SpeakerAlias.objects.filter(speaker__in=gone))
    keeping.forget(AppointmentMinistry.objects.filter(appointment__speaker__in=gone))
    keeping.forget(Appointment.objects.filter(speaker__in=gone))
    return _deleted(gone)


def _remove_imprints(kept: list[str]) -> None:
    samples = Imprint.objects.filter(is_sample=True)
    named = set(samples.filter(bulletins__isnull=False).values_list("pk", flat=True))
    kept += [str(imprint) for imprint in samples.filter(pk__in=named)]
    _deleted(samples.exclude(pk__in=named))


def _deleted(records: models.QuerySet[models.Model]) -> int:
    """Delete them with their history and the redirects that lead to them; how many there were."""
    if records.model in keeping.KEPT:
        keeping.forget(records)
    if any(column.name == "uuid" for column in records.model._meta.fields):
        FormerSlug.objects.filter(target__in=records.values("uuid")).delete()
    return records.delete()[1].get(records.model._meta.label, 0)


def _file_names() -> set[str]:
    """Every stored file that anything names."""
    columns: list[tuple[type[models.Model], str]] = [
        (Speaker, "portrait"),
        (Remark, "portrait"),
        (Picture, "file"),
        (Attachment, "file"),
        (ImportedDocument, "file"),
        (EditionFile, "file_name"),
    ]
    return {
        name
        for model, column in columns
        for name in model._default_manager.values_list(column, flat=True).distinct()
        if name
    }


def _remove_files(names: set[str]) -> None:
    """Storage never deletes, because an old edition may name the same bytes; here it is known
    that none does. Asked anew: samples may have been loaded again in the same transaction."""
    renditions = settings.LMEC_DATA_DIR / "media" / "renditions"
    for name in names - _file_names():
        for storage in (picture_storage, attachment_storage, original_storage):
            Path(storage.path(name)).unlink(missing_ok=True)
        digest = digest_in(name)
        if re.fullmatch("[0-9a-f]{64}", digest):
            for rendition in renditions.glob(f"{digest}-*"):
                rendition.unlink(missing_ok=True)
