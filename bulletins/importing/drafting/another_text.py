"""A document that has the number of an issue on record, and is plainly another text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bulletins.models import Bulletin, Remark
from lmec import folding
from lmec.languages import all_texts, text_in

from ..parsing.names import same_name
from ..parsing.results import ParsedBulletin
from .desk import Desk, date_of, text_of


@dataclass(frozen=True)
class _Told:
    """By what two texts are told apart; headlines and titles by their language."""

    headlines: Mapping[str, str]
    titles: Mapping[str, str]
    date: dt.date | None
    first_day: dt.date | None
    names: frozenset[str]


def ask_whether_same(desk: Desk, bulletin: Bulletin) -> None:
    """Ahead of all questions: every other one is about the issue that the document is."""
    own = _of_document(desk.parsed)
    if not _are_different(own, _of_issue(bulletin)):
        return
    if desk.last and not _are_different(own, _of_document(desk.last)):
        return  # what was imported last is the same text, and staff changed the issue since
    words = desk.parsed.headline or (desk.parsed.meeting and desk.parsed.meeting.title) or None
    desk.ask(
        "another_text",
        words,
        subject=f"another_text:{bulletin}",
        is_first=True,
        issue=bulletin,
        headline=text_in(bulletin, "headline", desk.language) or _any(bulletin),
        date=bulletin.date,
        own=text_of(words) or desk.report.file_name,
    )


def _any(bulletin: Bulletin) -> str:
    return next(iter(all_texts(bulletin, "headline").values()), "")


def _of_document(parsed: ParsedBulletin) -> _Told:
    halves = (parsed, *parsed.others)
    date, meeting = date_of(parsed), parsed.meeting
    spoken = (words for half in halves for r in half.remarks for words in (r.name, r.name_in_text))
    return _Told(
        {half.language: text_of(half.headline) for half in halves},
        {half.language: text_of(half.meeting.title) for half in halves if half.meeting},
        date.value if date else None,
        meeting.first.value if meeting and meeting.first else None,
        frozenset(words.text for words in spoken if words),
    )


def _of_issue(bulletin: Bulletin) -> _Told:
    meeting = bulletin.meeting
    remarks = bulletin.remarks.select_related("speaker").prefetch_related("speaker__aliases")
    return _Told(
        all_texts(bulletin, "headline"),
        all_texts(meeting, "title") if meeting else {},
        bulletin.date,
        meeting.starts if meeting else None,
        frozenset(name for remark in remarks for name in _names_in(remark)),
    )


def _names_in(remark: Remark) -> Iterator[str]:
    yield from all_texts(remark, "printed_name").values()
    if speaker := remark.speaker:
        yield from all_texts(speaker, "name").values()
        yield from (alias.text for alias in speaker.aliases.all())


_LATER = dt.timedelta(days=31)


def _are_different(one: _Told, other: _Told) -> bool:
    """Only where nothing speaks for one text: a headline that was mended makes no other."""
    if one.date == other.date:
        return False
    if any(same_name(name, known) for name in one.names for known in other.names):
        return False
    same = [*_same(one.headlines, other.headlines), *_same(one.titles, other.titles)]
    if same:
        return not any(same)
    # In other languages only days can be compared; a translation may appear some weeks later.
    days = (one.first_day, other.first_day)
    if all(days):
        return days[0] != days[1]
    if not one.date or not other.date:
        return False
    return abs(one.date - other.date) > _LATER


def _same(one: Mapping[str, str], other: Mapping[str, str]) -> Iterator[bool]:
    """Of each language that both have. A subtitle more or less makes no difference."""
    for language, text in one.items():
        words, known = folding.solid(text), folding.solid(other.get(language, ""))
        if words and known:
            yield words in known or known in words
