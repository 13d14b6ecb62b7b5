"""The texts of one issue in one language as a file carries them, and which format a file is in."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from bulletins import publishing
from bulletins.models import Bulletin, Remark, Translation
from bulletins.translating import sheet
from lmec.languages import text_and_language
from lmec.lists import listed

from . import po, xliff
from .carried import MAX_BYTES, MAX_TEXT, Handed, Progress, Unit, Unreadable

#: Name of the format to ending and media type.
FORMATS = {
    "xliff": (".xlf", "application/xliff+xml"),
    "po": (".po", "text/x-gettext-translation"),
}


def export(bulletin: Bulletin, language: str, *, format: str, only_open: bool = False) -> bytes:
    """The file for one language; with `only_open` the texts that somebody has to do something
    about."""
    found = sheet.read(bulletin, language)
    rows = [row for row in found.rows if row.source and (row.is_open or not only_open)]
    handed = Handed(
        issue=str(bulletin),
        identity=str(bulletin.uuid),
        source_language=bulletin.source_language,
        language=language,
        units=tuple(_unit(row, found) for row in rows),
    )
    return po.write(handed) if format == "po" else xliff.write(handed)


def _unit(row: sheet.Row, found: sheet.Sheet) -> Unit:
    return Unit(
        key=row.key,
        source=row.source,
        target=row.target,
        state=_progress(row, found.translation),
        seen=row.mark,
        label=publishing.place_name(row.place),
        context=_context(row.place.record, found.bulletin.source_language),
        reason=row.state if row.state in ("outdated", "machine") else "",
        former=row.former,
        is_locked=row.state in ("left_out", "kept"),
    )


def _progress(row: sheet.Row, translation: Translation | None) -> Progress:
    if row.is_open or not row.target:
        return "initial"
    is_approved = translation and translation.state == Translation.State.APPROVED
    return "final" if is_approved else "translated"


def _context(record: Any, language: str) -> str:
    """Who speaks, and for whom."""
    if not isinstance(record, Remark):
        return ""
    name = text_and_language(record, "printed_name", language, language)[0]
    if not name and record.speaker:
        name = text_and_language(record.speaker, "name", language, language)[0]
    return " · ".join(filter(None, [name, listed(str(body) for body in record.bodies.all())]))


def read(data: bytes) -> Handed:
    """A file of either format, told by what it begins with."""
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise Unreadable(_("The file is too large: at most %(limit)d MB.") % {"limit": limit})
    start = data[:200].lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    handed = xliff.read(data) if start.startswith(b"<") else po.read(data)
    if any(len(unit.target) > MAX_TEXT for unit in handed.units):
        raise Unreadable(_("A text in the file is too long."))
    return handed
