"""A file that comes back: what it would change, block by block, and the change itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bulletins import publishing
from bulletins.content import fingerprint
from bulletins.models import Bulletin, HandedIn
from bulletins.translating import saving, sheet, sources
from lmec.languages import own_name
from lmec.merging import mark_of

from .carried import Handed, Unit, Unreadable

#: What becomes of a unit without being asked.
TAKEN = ("new", "changed", "checked")
#: What is not taken in unless somebody says so, text by text.
CONFLICTS = ("source_changed", "target_changed")


@dataclass(frozen=True)
class Planned:
    """One unit beside its block."""

    unit: Unit
    kind: str  # new, changed, checked, same, empty, source_changed, target_changed, unknown
    row: sheet.Row | None = None

    @property
    def is_taken(self) -> bool:
        return self.kind in TAKEN

    @property
    def is_conflict(self) -> bool:
        return self.kind in CONFLICTS

    @property
    def is_unfinished(self) -> bool:
        """The tool says that somebody is not done with it."""
        return self.is_taken and self.unit.state == "initial"

    @property
    def label(self) -> str:
        return publishing.place_name(self.row.place) if self.row else self.unit.key


def receive(
    bulletin: Bulletin, handed: Handed, *, language: str, name: str, machine: bool, by: Any
) -> HandedIn:
    """Keep a file that was read, to be looked at before anything is changed."""
    check(bulletin, handed, language)
    return HandedIn.objects.create(
        bulletin=bulletin,
        language=language,
        file_name=name[-255:],
        units=[asdict(unit) for unit in handed.units],
        machine=machine,
        created_by=by,
    )


def check(bulletin: Bulletin, handed: Handed, language: str) -> None:
    """Whether the file is of this issue and language at all."""
    if handed.identity and handed.identity != str(bulletin.uuid):
        raise Unreadable(
            _("This file is of issue %(other)s, not of %(issue)s.")
            % {"other": handed.issue, "issue": bulletin}
        )
    if language == bulletin.source_language:
        raise Unreadable(_("The source language is not translated."))
    if handed.language and handed.language != language:
        raise Unreadable(
            _("The texts of this file are in %(other)s, not in %(language)s.")
            % {"other": own_name(handed.language), "language": own_name(language)}
        )


def units_of(file: HandedIn) -> list[Unit]:
    return [Unit(**unit) for unit in file.units]


def plan(bulletin: Bulletin, language: str, units: Iterable[Unit]) -> list[Planned]:
    """What the units would change as the records stand now."""
    rows = {row.key: row for row in sheet.read(bulletin, language).rows}
    return [_planned(unit, rows.get(unit.key)) for unit in units]


def _planned(unit: Unit, row: sheet.Row | None) -> Planned:
    if row is None:
        return Planned(unit, "unknown")
    incoming, here = mark_of(unit.target), mark_of(row.target)
    if not incoming:
        return Planned(unit, "empty", row)
    if incoming == here:
        return Planned(unit, "checked" if _is_checked(unit, row) else "same", row)
    if fingerprint(unit.source) != row.source_print:
        return Planned(unit, "source_changed", row)
    if here != (unit.seen or ""):
        return Planned(unit, "target_changed", row)
    return Planned(unit, "changed" if here else "new", row)


def _is_checked(unit: Unit, row: sheet.Row) -> bool:
    """An outdated text that came back unchanged and done: the translator says that it fits."""
    is_of_now = fingerprint(unit.source) == row.source_print
    return row.is_outdated and is_of_now and unit.state != "initial"


def take_in(
    file: HandedIn, *, by: Any, chosen: Collection[str] = (), seen: dict[str, str] | None = None
) -> tuple[list[saving.Outcome], list[Planned]]:
    """Take in what is no conflict, and of the conflicts those that somebody chose, having looked
    at the text with the mark in `seen`. What became of each text, and what was left alone."""
    with transaction.atomic():
        bulletin = Bulletin.objects.select_for_update().get(pk=file.bulletin_id)
        planned = plan(bulletin, file.language, units_of(file))
        typed, left = [], []
        for each in planned:
            if each.kind in ("new", "changed"):
                typed.append(_typed(each, each.unit.seen or ""))
            elif each.is_conflict and each.unit.key in chosen:
                typed.append(_typed(each, (seen or {}).get(each.unit.key, "")))
            elif each.is_conflict or each.kind == "unknown":
                left.append(each)
        language = bulletin.source_language
        sources.remember((each.unit.source for each in planned if each.is_conflict), language)
        outcomes = saving.save(
            bulletin, language=file.language, typed=typed, by=by, machine=file.machine
        )
        for each in planned:
            if each.kind == "checked" and not file.machine:
                publishing.mark_checked(bulletin, language=file.language, key=each.unit.key, by=by)
        file.taken_in_at = timezone.now()
        file.save(update_fields=["taken_in_at"])
    return outcomes, left


def _typed(each: Planned, seen: str) -> saving.Typed:
    unit = each.unit
    return saving.Typed(unit.key, unit.target, seen, fingerprint(unit.source))
