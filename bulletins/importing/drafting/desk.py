"""What every part of drafting needs at hand: the document, the records, the report, and the one
rule by which a field may be filled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bulletins import content
from bulletins.models import Bulletin, Meeting, Remark, Section
from lmec.languages import column, set_text, text_in
from organizations.models import Ministry

from .. import messages
from ..answers import Answers
from ..parsing.printed import Printed
from ..parsing.results import Doubt, Found, ParsedBulletin
from ..reading import Document
from ..recognising import Records, with_country
from ..report import Change, ImportReport, Match, Passage, Question


class Desk:
    """`last` is what the last imported document of the issue said, if there was one."""

    #: Whether the bulletin is made by this import.
    is_new = True

    def __init__(
        self,
        parsed: ParsedBulletin,
        document: Document,
        language: str,
        report: ImportReport,
        last: ParsedBulletin | None,
        answers: Answers | None = None,
    ) -> None:
        self.parsed, self.document, self.language = parsed, document, language
        self.report, self.last = report, last
        self.answers = answers or Answers()
        self.date = date_of(parsed)
        day = self.date.value if self.date else None
        self.records = Records(day, self.ask, self.note, self.answers)

    def ask(
        self,
        code: str,
        words: Printed | None = None,
        *,
        subject: str = "",
        options: Iterable[Any] = (),
        is_first: bool = False,
        **params: Any,
    ) -> None:
        place = self.document.place(words.span).line if words else 0
        told = {name: str(value) for name, value in params.items()}
        subject = subject or ":".join([code, *told.values()])
        if subject in self.answers.seen:
            return
        named = [[str(record.uuid), str(record)] for record in options]
        message = messages.doubt(code, params)
        question = Question(code, message, place, subject, told, named)
        if question not in self.report.doubts:
            place_in_order = 0 if is_first else len(self.report.doubts)
            self.report.doubts.insert(place_in_order, question)

    def pass_on(self, doubt: Doubt) -> None:
        """A doubt that the words themselves raise."""
        params = dict(doubt.params)
        subject = ":".join([doubt.code, *params.values()])
        if subject not in self.answers.seen and not self._is_on_record(doubt):
            place = doubt.place.line if doubt.place else 0
            message = messages.doubt(doubt.code, params)
            question = Question(doubt.code, message, place, subject, params)
            self.report.doubts.append(question)

    def _is_on_record(self, doubt: Doubt) -> bool:
        """A speaker who was known before this import is not recorded anew, in no spelling."""
        if doubt.code != "two_spellings":
            return False
        made = {match.identity for match in self.report.created}
        names = dict(doubt.params)
        known = self.records.speakers_called(names["one"], names["other"])
        return any(str(speaker.uuid) not in made for speaker in known)

    def note(self, how: str, kind: str, printed: str, record: Any, subject: str = "") -> None:
        lines: list[Match] = getattr(self.report, how)
        identity = str(record.uuid)
        line = Match(kind, printed, _name_of(record, self.language), subject, identity)
        if line not in lines:
            lines.append(line)

    def leave_over(self, words: Printed) -> None:
        place = self.document.place(words.span).line
        self.report.left_over.append(Passage(words.text, place))

    def settle(
        self,
        record: Any,
        field: str,
        words: Printed | None,
        last: Printed | None,
        where: str = "",
    ) -> None:
        """Give a translated field the document's words, unless staff wrote there since."""
        where = where or str(record._meta.get_field(field).verbose_name)
        wanted = self.fitting(record, field, words, where)
        now = text_in(record, field, self.language)
        as_written = self.is_as_written(now)
        if wanted == now or (not wanted and last is None and not as_written):
            return
        new_record = record.pk is None or (self.is_new and isinstance(record, Bulletin))
        untouched = now == text_of(last) if last is not None else not now
        key = self.key(f"{record._meta.model_name}{getattr(record, 'order', '')}.{field}")
        untouched = untouched or as_written or key in self.answers.taken
        if not new_record and not self._made(record):
            change = Change(where, now, wanted, untouched, key, self.language)
            self.report.changes.append(change)
        if new_record or untouched:
            set_text(record, field, self.language, wanted)
        elif last is not None and text_of(last) != wanted:
            subject = f"change:{key}"
            self.ask("both_changed", words, subject=subject, where=where, other=wanted)

    def is_as_written(self, text: str) -> bool:
        """Whether the file said so when we wrote it."""
        return bool(text) and content.fingerprint(text) in self.document.base

    def key(self, field: str) -> str:
        """Of a change; a document's other languages have their own."""
        first = self.report.languages[0]
        return field if self.language == first else f"{self.language}.{field}"

    def _made(self, record: Any) -> bool:
        """Whether this import made the record, in another language of the document."""
        if isinstance(record, Bulletin | Section | Remark):
            return self.report.action == "created"
        return self.brought_in(record)

    def brought_in(self, record: Any) -> bool:
        """Whether this document is the first to name the record."""
        return str(record.uuid) in {match.identity for match in self.report.created}

    def fitting(self, record: Any, field: str, words: Printed | None, where: str) -> str:
        """The words, or nothing where they are longer than the field: cut off they would lie."""
        limit = record._meta.get_field(column(field, self.language)).max_length
        if words and limit and len(words.text) > limit:
            self.ask("too_long", words, where=where)
            self.leave_over(words)
            return ""
        return text_of(words)


def date_of(parsed: ParsedBulletin) -> Found[Any] | None:
    """The masthead's date, else the last day of the meeting."""
    if parsed.masthead.date:
        return parsed.masthead.date
    meeting = parsed.meeting
    if meeting and meeting.first:
        return Found(meeting.last or meeting.first.value, meeting.first.printed)
    return None


def text_of(words: Printed | None) -> str:
    return words.text if words else ""


def _name_of(record: Any, language: str) -> str:
    name = text_in(record, "title" if isinstance(record, Meeting) else "name", language)
    if isinstance(record, Ministry) and name:
        return with_country(record, name, language)
    return name or str(record)
