"""Pictures that come back in a Word file of ours, without an editor to say whose they are: the
styles of the file do."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.files.base import ContentFile

from lmec.files import picture_storage

from . import picturing
from .parsing.results import ParsedPicture
from .picturing import PORTRAIT_FOCUS
from .report import ImportReport


def take_back(report: ImportReport, *, keep: bool) -> set[int]:
    """Portraits go to their speakers, others into the issue; those that are there already are
    not taken twice. The numbers of the pictures that have their place. Without `keep` nothing
    is stored: it is the import that is rolled back."""
    return {
        number
        for number, picture, file in _told(report)
        if _place(report, picture, file, keep=keep)
    }


def _told(report: ImportReport) -> Iterator[tuple[int, ParsedPicture, ContentFile[bytes]]]:
    if report.document and report.parsed:
        found = picturing.cleaned(report.document, report.parsed)
        for number, (picture, file) in enumerate(found):
            if picture.role and file:
                yield number, picture, file


def _place(
    report: ImportReport, picture: ParsedPicture, file: ContentFile[bytes], *, keep: bool
) -> bool:
    """A portrait that is not the one on record is left to the editor."""
    if picture.role != "portrait":
        if keep:
            alternative, caption = str(picture.alternative or ""), str(picture.caption or "")
            words = {"alternative": alternative, "caption": caption}
            picturing.hang(report, picture.role, _stored(file), words, 50, 50)
        return True
    number = picture.before_remark
    if number is None or number >= len(report.remarks):
        return False
    remark = report.remarks[number]
    known = picturing.portrait_of(remark)
    if known:
        if not picture_storage.exists(known.name):
            return False
        with picture_storage.open(known.name) as kept:
            return picturing.looks_same(kept, file)
    if keep:
        picturing.give_portrait(remark, _stored(file), **PORTRAIT_FOCUS)
    return True


def _stored(file: ContentFile[bytes]) -> str:
    return picture_storage.save(file.name, file)
