"""ParsedBulletin → the records of a draft, people and ministries matched.

A second import of an issue updates its draft: a field takes the document's words unless staff
changed it since the last import, which is known by parsing the last original again. What staff
wrote is never overwritten; the difference is reported. Editions are not touched.

desk          the document, the records, the report, and when a field may be filled
another_text  whether the issue of this number is another text
imprints  meetings  remarks  the parts
"""

from __future__ import annotations

from typing import Any

from django.db.models import F

from bulletins import approval, translating
from bulletins.models import Bulletin

from .. import kinds
from ..answers import Answers
from ..parsing.results import ParsedBulletin
from ..reading import Document, UnreadableDocument
from ..report import Change, ImportReport
from .another_text import ask_whether_same
from .desk import Desk, text_of
from .imprints import imprint_of
from .meetings import meeting_of
from .remarks import draft_remarks, draft_sections


def draft(
    parsed: ParsedBulletin,
    document: Document,
    *,
    language: str,
    by: Any,
    report: ImportReport,
    last: ParsedBulletin | None = None,
    answers: Answers | None = None,
) -> Bulletin:
    """Make or update the draft; runs inside the caller's transaction.

    `last` is what the last imported document of this issue said, if there was one. A document
    in two languages fills both in one draft.
    """
    desk = Desk(parsed, document, language, report, last, answers)
    head = parsed.masthead
    if not head.year or not head.number or not desk.date:
        raise UnreadableDocument("no_issue" if desk.date else "no_date")
    for doubt in parsed.doubts:
        desk.pass_on(doubt)
    issue = Bulletin.objects.filter(year=head.year.value, number=head.number.value)
    bulletin = issue.select_for_update().first()
    desk.is_new = bulletin is None
    bulletin = bulletin or _new_bulletin(desk, head.year.value, head.number.value, by)
    before: Any = {} if desk.is_new else translating.snapshot(bulletin)
    if not desk.is_new:
        if not report.action:  # in a document's other languages it is asked already
            ask_whether_same(desk, bulletin)
        approval.follow(bulletin, by=None)
    _fill(desk, bulletin)
    translating.record_changes(bulletin, before)
    approval.follow(bulletin, by=by)
    if not desk.is_new:
        Bulletin.objects.filter(pk=bulletin.pk).update(generation=F("generation") + 1)
        bulletin.refresh_from_db(fields=["generation"])
    report.action = report.action or ("created" if desk.is_new else "updated")
    for other in parsed.others:
        if other.language == language or other.language in report.languages:
            continue
        report.languages.append(other.language)
        draft(
            other,
            document,
            language=other.language,
            by=by,
            report=report,
            last=_of_language(last, other.language),
            answers=answers,
        )
    bulletin.refresh_from_db()
    return bulletin


def _of_language(last: ParsedBulletin | None, language: str) -> ParsedBulletin | None:
    """What the last document said in another of its languages."""
    found = (each for each in (last.others if last else ()) if each.language == language)
    return next(found, None)


def _new_bulletin(desk: Desk, year: int, number: int, by: Any) -> Bulletin:
    parsed = desk.parsed
    title = parsed.meeting.title if parsed.meeting else None
    assert desk.date  # checked before anything is drafted
    bulletin = Bulletin(
        year=year,
        number=number,
        date=desk.date.value,
        source_language=desk.language,
        kind=kinds.of(text_of(parsed.headline), text_of(title), bool(parsed.meeting)),
        created_by=by,
    )
    bulletin.save()
    return bulletin


def _fill(desk: Desk, bulletin: Bulletin) -> None:
    for field in ("headline", "lead", "closing"):
        desk.settle(bulletin, field, getattr(desk.parsed, field), getattr(desk.last, field, None))
    if desk.language == bulletin.source_language:
        _settle_date(desk, bulletin)
        _settle_serial(desk, bulletin)
    bulletin.imprint = imprint_of(desk, bulletin)
    bulletin.meeting = meeting_of(desk, bulletin)
    bulletin.save()
    draft_remarks(desk, bulletin, draft_sections(desk, bulletin))
    named = [desk.records.instrument(each, desk.language) for each in desk.parsed.instruments]
    bulletin.instruments.add(*named)


def _settle_date(desk: Desk, bulletin: Bulletin) -> None:
    given = desk.parsed.masthead.date
    if not given or bulletin.date == given.value:
        return
    last = desk.last.masthead.date if desk.last else None
    untouched = last is not None and last.value == bulletin.date
    untouched = untouched or "bulletin.date" in desk.answers.taken
    now, wanted = str(bulletin.date), str(given.value)
    desk.report.changes.append(Change("date", now, wanted, untouched, "bulletin.date"))
    if untouched:
        bulletin.date = given.value


def _settle_serial(desk: Desk, bulletin: Bulletin) -> None:
    serial = desk.parsed.masthead.serial
    if not serial or bulletin.serial is not None:
        return
    if Bulletin.objects.filter(serial=serial.value).exclude(pk=bulletin.pk).exists():
        desk.ask("serial_taken", serial.printed, serial=serial.value)
        return
    bulletin.serial = serial.value
