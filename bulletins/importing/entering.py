"""From the file to the report, in one transaction: what `import_document` does."""

from __future__ import annotations

import hashlib
import json
from contextlib import nullcontext
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.db import DataError, IntegrityError, connection, transaction

from bulletins import content
from bulletins.compiling import compile_bulletin
from bulletins.models import Bulletin, ImportedDocument
from bulletins.translating import progress
from lmec.files import original_storage
from lmec.history.acts import acting, unrecorded

from . import drafting, exchange, messages, returning, sandbox
from .answers import Answers
from .drafting.desk import date_of
from .editing import applied, remark_ids
from .parsing.knowledge import Knowledge
from .parsing.results import ParsedBulletin, ParsedPicture
from .reading import Document, UnreadableDocument
from .reading.document import Notice
from .recognising import Records
from .report import ImportReport, Passage, Question

#: An exchange file brings its pictures along.
MAX_EXCHANGE_BYTES = 60_000_000
FIRST_YEAR, LAST_YEAR, LAST_NUMBER = 1990, 2200, 999
_LOCK = 20220929


class Incomplete(UnreadableDocument):
    """The document does not say what no issue can be without; this is what was read in it."""

    def __init__(self, code: str, document: Document, parsed: ParsedBulletin) -> None:
        self.document, self.parsed = document, parsed
        super().__init__(code)


def enter(
    file: Any,
    *,
    by: Any,
    language: str | None,
    dry_run: bool,
    answers: Answers | None = None,
) -> ImportReport:
    name = PurePath(str(getattr(file, "name", "") or "document")).name[-255:]
    data: bytes = file.read(MAX_EXCHANGE_BYTES + 1)
    if len(data) > MAX_EXCHANGE_BYTES:
        raise UnreadableDocument("too_large", limit=MAX_EXCHANGE_BYTES // 1_000_000)
    # A rehearsal leaves nothing, and has no use for a history of what it did meanwhile.
    recording = unrecorded() if dry_run else nullcontext()
    with acting(by, means="import"), recording, transaction.atomic():
        _one_at_a_time()
        if exchange.is_exchange(data):
            report = _enter_exchange(data, name, by)
        else:
            report = _enter_document(
                data, name, by, language, keep=not dry_run, answers=answers or Answers()
            )
        assert report.bulletin
        for code in report.languages:
            compiled = compile_bulletin(report.bulletin, code)
            report.contents.append(json.loads(content.to_json(compiled)))
        report.dry_run = dry_run
        if dry_run:
            transaction.set_rollback(True)
        else:
            progress.refresh(report.bulletin)
    return report


def _one_at_a_time() -> None:
    """Two imports at once would each make the speakers that the other has not saved yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _enter_exchange(data: bytes, name: str, by: Any) -> ImportReport:
    contents, files = exchange.read(data)
    report = ImportReport(name, contents[0].year, contents[0].number)
    report.languages = [each.language for each in contents]
    try:
        with transaction.atomic():
            report.bulletin = exchange.restore(contents, files, by=by, report=report)
    except (DataError, IntegrityError) as error:
        reason = str(error).partition("\n")[0]
        raise UnreadableDocument("bad_exchange", reason=reason) from error
    return report


def _enter_document(
    data: bytes, name: str, by: Any, language: str | None, *, keep: bool, answers: Answers
) -> ImportReport:
    knowledge = Records(None, _nobody, _nobody).knowledge
    read = _read_again if answers.is_of_review else sandbox.read_and_parse
    document, parsed = _with_answers(*read(data, name, knowledge), answers, knowledge)
    year, number = _issue(document, parsed)
    report = ImportReport(name, year, number, document=document, parsed=parsed)
    report.languages = [language or parsed.language]
    asked = (_doubt(document, notice) for notice in document.notices)
    report.doubts += [each for each in asked if each.subject not in answers.seen]
    report.bulletin = drafting.draft(
        parsed,
        document,
        language=report.languages[0],
        by=by,
        report=report,
        last=_last(report, answers, knowledge, read),
        answers=answers,
    )
    back = set() if answers.is_of_review else returning.take_back(report, keep=keep)
    report.left_over = (
        [
            Passage(left.printed.text, left.place.line, left.printed.span.start)
            for left in parsed.left_over
        ]
        + [
            _picture(document, picture, place)
            for place, picture in enumerate(parsed.pictures)
            if place not in back and not _is_placed(parsed, answers.placed.get(str(place), ""))
        ]
        + report.left_over
    )
    if keep:
        _keep(report, data, by)
    return report


def read_for_review(data: bytes, name: str, answers: Answers) -> tuple[Document, ParsedBulletin]:
    """A document as `enter` reads it with these answers. Raises Incomplete and
    UnreadableDocument."""
    knowledge = Records(None, _nobody, _nobody).knowledge
    document, parsed = _with_answers(*_read_again(data, name, knowledge), answers, knowledge)
    _issue(document, parsed)
    return document, parsed


def _with_answers(
    document: Document, parsed: ParsedBulletin, answers: Answers, knowledge: Knowledge
) -> tuple[Document, ParsedBulletin]:
    if answers.language and not parsed.others:
        parsed = replace(parsed, language=answers.language)
    return document, applied(parsed, answers, document, knowledge)


@lru_cache(maxsize=4)
def _read_again(data: bytes, name: str, knowledge: Knowledge) -> tuple[Document, ParsedBulletin]:
    """A document under review is wanted after every answer; its editor waits for it."""
    return sandbox.read_and_parse(data, name, knowledge)


def _nobody(*args: Any, **kwargs: Any) -> None:
    """Reading names from the records asks and notes nothing."""


def _issue(document: Document, parsed: ParsedBulletin) -> tuple[int, int]:
    head = parsed.masthead
    year, number = (head.year.value if head.year else 0), (head.number.value if head.number else 0)
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= number <= LAST_NUMBER):
        raise Incomplete("no_issue", document, parsed)
    if date_of(parsed) is None:
        raise Incomplete("no_date", document, parsed)
    return year, number


def _is_placed(parsed: ParsedBulletin, place: str) -> bool:
    """Not where the remark that a portrait was given to is no remark any more."""
    kind, _dot, part = place.partition(".")
    return part in remark_ids(parsed) if kind == "remark" else bool(place)


def _doubt(document: Document, notice: Notice) -> Question:
    place = document.place(notice.span).line if notice.span else 0
    return Question(notice.code, messages.notice(notice.code), place, f"notice:{notice.code}")


def _picture(document: Document, picture: ParsedPicture, number: int) -> Passage:
    """A picture that the text only refers to: nothing is fetched, the editor adds the file."""
    words = picture.target or picture.alternative
    alternative = picture.alternative.text if picture.alternative else ""
    target = picture.target.text if picture.target else ""
    if target.startswith("data:"):
        target = f"{target[:40]}…"
    place = document.place(words.span).line if words else 0
    return Passage(f"![{alternative}]({target})", place, picture=number)


def _last(
    report: ImportReport, answers: Answers, knowledge: Knowledge, read: Any
) -> ParsedBulletin | None:
    """What the document said from which this issue was last imported in this language."""
    imported = ImportedDocument.objects.filter(
        bulletin__year=report.year,
        bulletin__number=report.number,
        language=report.languages[0],
    ).first()
    if imported is None:
        return None
    try:
        with imported.file.open("rb") as original:
            document, parsed = read(original.read(), imported.file_name, knowledge)
    except (OSError, UnreadableDocument):
        return None
    return applied(parsed, _given_to_both(imported, answers), document, knowledge)


def _given_to_both(imported: ImportedDocument, answers: Answers) -> Answers:
    """Where the last speaker goes on in both documents, the former said so itself. What an
    editor typed into it stands against what it said."""
    before = {each["act"] for each in imported.answers.get("given", [])}
    both = (edit for edit in answers.edits if edit.act == "goes_on" and edit.act in before)
    return Answers(edits=tuple(both))


def _keep(report: ImportReport, data: bytes, by: Any) -> None:
    """The original beside the draft, for staff only, with what the import left open."""
    assert isinstance(report.bulletin, Bulletin)
    sha256 = hashlib.sha256(data).hexdigest()
    record = ImportedDocument.objects.filter(bulletin=report.bulletin, sha256=sha256).first()
    if record is None:
        stored = original_storage.save(report.file_name, ContentFile(data))
        record = ImportedDocument(bulletin=report.bulletin, sha256=sha256, file=stored)
    told = report.as_dict()
    record.file_name, record.language = report.file_name, report.languages[0]
    record.left_over = told["left_over"]
    record.doubts = [asdict(doubt) for doubt in report.doubts]
    record.imported_by = by
    record.save()
