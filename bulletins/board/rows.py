"""Issues as rows, languages as columns."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bulletins.board import asking
from bulletins.board.states import (
    NAMES,
    OUTDATED,
    PUBLISHED,
    SCHEDULED,
    WITHDRAWN,
    Mark,
    outdated_words,
)
from bulletins.models import Bulletin, Edition, Progress, Schedule, Translation
from lmec.languages import CODES, LANGUAGES, SOURCE, column, text_and_language

_COLUMNS = ("year", "number", "date", "source_language", "is_sample")


@dataclass(frozen=True)
class Cell:
    """One language of one issue."""

    language: str
    own_name: str
    is_source: bool
    marks: list[Mark]
    url: str
    assignee: str

    @property
    def words(self) -> str:
        return ", ".join(mark.words for mark in self.marks)


@dataclass(frozen=True)
class Row:
    pk: int
    issue: str
    title: str
    title_language: str
    url: str
    cells: list[Cell]
    editors: list[Any] = field(default_factory=list)


@dataclass
class _Known:
    """What is known of the issues of a page, by issue and language."""

    working: dict[tuple[int, str], Translation]
    editions: dict[tuple[int, str], Edition]
    progress: dict[tuple[int, str], Progress]
    due: dict[tuple[int, str], dt.datetime]


def page_of(
    asked: dict[str, Any], user: Any, schedules: Iterable[Schedule] = ()
) -> tuple[list[Row], bool]:
    """The rows of one page, and whether there are more."""
    start = ((asked.get("page") or 1) - 1) * asking.PAGE
    found = asking.asked_for(asked, user).only(
        *_COLUMNS, *(column("headline", code) for code in CODES)
    )
    bulletins = list(found[start : start + asking.PAGE + 1])
    shown = bulletins[: asking.PAGE]
    known = _Known(
        {(t.bulletin_id, t.language): t for t in working(shown)},
        _by_language(editions(shown)),
        {(p.bulletin_id, p.language): p for p in progress(shown)},
        {
            (s.bulletin_id, code): s.due_at
            for s in schedules
            if s.is_waiting
            for code in s.languages
        },
    )
    return [_row(bulletin, known) for bulletin in shown], len(bulletins) > len(shown)


def working(bulletins: Sequence[Bulletin]) -> Any:
    return Translation.objects.filter(bulletin__in=bulletins).select_related("assignee")


def editions(bulletins: Sequence[Bulletin]) -> Any:
    """Without the superseded ones; the current one of a language last."""
    found = Edition.objects.filter(bulletin__in=bulletins)
    found = found.exclude(standing=Edition.Standing.SUPERSEDED)
    return found.only("bulletin_id", "language", "version", "standing").order_by(
        F("standing").desc(), "version"
    )


def progress(bulletins: Sequence[Bulletin]) -> Any:
    return Progress.objects.filter(bulletin__in=bulletins)


def _by_language(found: Any) -> dict[tuple[int, str], Edition]:
    by_language: dict[tuple[int, str], Edition] = {}
    for edition in found:  # "withdrawn" sorts before "current" downwards: the current one stays
        by_language[edition.bulletin_id, edition.language] = edition
    return by_language


def _row(bulletin: Bulletin, known: _Known) -> Row:
    title, language = text_and_language(bulletin, "headline", get_language() or SOURCE)
    return Row(
        pk=bulletin.pk,
        issue=str(bulletin),
        title=title,
        title_language=language,
        url=reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]),
        cells=[_cell(bulletin, each.code, each.own_name, known) for each in LANGUAGES],
    )


def _cell(bulletin: Bulletin, code: str, name: str, known: _Known) -> Cell:
    key = (bulletin.pk, code)
    found = known.working.get(key)
    marks = list(_marks(bulletin, code, known))
    return Cell(
        language=code,
        own_name=name,
        is_source=code == bulletin.source_language,
        marks=marks,
        url=_url(bulletin, code, marks),
        assignee=name_of_user(found.assignee) if found else "",
    )


def _marks(bulletin: Bulletin, code: str, known: _Known) -> Iterator[Mark]:
    key = (bulletin.pk, code)
    if due := known.due.get(key):
        yield Mark(SCHEDULED, _("scheduled: %(when)s") % {"when": moment(due)})
    edition, counted = known.editions.get(key), known.progress.get(key)
    if edition is not None and edition.standing == Edition.Standing.CURRENT:
        words = _("published v%(version)d") % {"version": edition.version}
        yield Mark(PUBLISHED, words)
    elif edition is not None:
        yield Mark(WITHDRAWN, str(NAMES[WITHDRAWN]))
    state = _state(bulletin, code, known)
    if edition is None or _is_shown_beside_it(state, known.working.get(key)):
        yield Mark(state, str(NAMES[state]))
    if counted and counted.outdated:
        yield Mark(OUTDATED, outdated_words(counted.outdated))


def _is_shown_beside_it(state: str, found: Translation | None) -> bool:
    """What is public may be in work again: somebody reviews it, was asked to write, or changed
    what had been approved."""
    if state == Translation.State.IN_REVIEW:
        return True
    is_in_work = bool(found and (found.assignee_id or found.passed_state))
    return state != Translation.State.APPROVED and is_in_work


def _state(bulletin: Bulletin, code: str, known: _Known) -> str:
    found = known.working.get((bulletin.pk, code))
    state = Translation.State(found.state).value if found else Translation.State.NOT_STARTED.value
    is_written = (bulletin.pk, code) in known.progress
    # The source needs no translator to be begun.
    if state == Translation.State.NOT_STARTED and is_written:
        return Translation.State.IN_PROGRESS.value
    return state


def _url(bulletin: Bulletin, code: str, marks: Sequence[Mark]) -> str:
    """Where the work on a language is done: a translation on the translation desk, the source on
    the issue's page; what is approved is to be published."""
    kinds = {mark.kind for mark in marks}
    if Translation.State.APPROVED.value in kinds or SCHEDULED in kinds:
        return reverse("admin:bulletins_publish", args=[bulletin.pk])
    if code == bulletin.source_language or kinds <= {PUBLISHED, WITHDRAWN}:
        return reverse("admin:bulletins_bulletin_change", args=[bulletin.pk]) + "#states"
    return desk_url(bulletin.pk, code)


def desk_url(bulletin_id: int, language: str) -> str:
    return f"{reverse('admin:bulletins_desk', args=[bulletin_id])}?language={language}"


def moment(at: dt.datetime) -> str:
    return date_format(localtime(at), "SHORT_DATETIME_FORMAT")


def name_of_user(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""


def by_bulletin(found: Sequence[Any]) -> dict[int, list[Any]]:
    grouped: dict[int, list[Any]] = defaultdict(list)
    for each in found:
        grouped[int(each.key)].append(each)
    return grouped
