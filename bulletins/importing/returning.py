"""Pictures that come back in a Word file of ours, without an editor to say whose they are: the
styles of the file do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.files.base import ContentFile

from lmec.files import picture_storage

from . import picturing
from .parsing.results import ParsedPicture
from .picturing import PORTRAIT_FOCUS
from .report import ImportReport

_MIDDLE = {"x": 50, "y": 50}


def take_back(report: ImportReport, *, keep: bool) -> set[int]:
    """Portraits go to their speakers, others into the issue; those that are there already are
    not taken twice. The numbers of the pictures that have their place. Without `keep` nothing
    is stored: it is the import that is rolled back."""
    return {number for number, told in _told(report) if _place(report, told, keep=keep)}


@dataclass(frozen=True)
class _Told:
    picture: ParsedPicture
    file: ContentFile[bytes]
    focus: dict[str, int] | None


def _told(report: ImportReport) -> Iterator[tuple[int, _Told]]:
    if report.document and report.parsed:
        found = picturing.cleaned(report.document, report.parsed)
        for number, (picture, file, focus) in enumerate(found):
            if picture.role and file:
                yield number, _Told(picture, file, focus)


def _place(report: ImportReport, told: _Told, *, keep: bool) -> bool:
    """A portrait that is not the one on record is left to the editor."""
    picture, file = told.picture, told.file
    if picture.role != "portrait":
        if keep:
            alternative, caption = str(picture.alternative or ""), str(picture.caption or "")
            words = {"alternative": alternative, "caption": caption}
            picturing.hang(report, picture.role, _stored(file), words, **(told.focus or _MIDDLE))
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
        picturing.give_portrait(remark, _stored(file), **(told.focus or PORTRAIT_FOCUS))
    return True


def _stored(file: ContentFile[bytes]) -> str:
    return picture_storage.save(file.name, file)
