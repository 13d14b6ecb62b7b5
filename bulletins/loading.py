"""The whole reference data: countries, ministries, topics, instruments, the glossary."""

from __future__ import annotations

from pathlib import Path

from django.db import connection, transaction
from django.utils import translation

from lmec import background, pagestore, reference
from lmec.history.acts import acting
from lmec.languages import SOURCE
from lmec.reference import Entry, File, Outcome, Wanted
from organizations import loading as organizations

from .models import Instrument, InstrumentAlias, Term, TermVariant, Topic

FOLDER = Path(__file__).parent / "reference"

#: Keeps two processes that set a site up at once from loading at once.
_LOCK = 5_318_008_001


class InstrumentEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    aliases: organizations.Forms
    valid_from: str
    valid_to: str
    successor: str | None


class TermEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    field: str
    variants: list[str]


class PositionEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    rank: int | None
    used_in: str
    variants: list[str]


def load_reference(*, restore: bool = False) -> list[Outcome]:
    """Load everything, or nothing. See lmec.reference for what is left as staff made it."""
    with acting(means="reference"), transaction.atomic(), translation.override(SOURCE):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        outcomes = [
            organizations.load_countries(organizations.countries(), restore=restore),
            organizations.load_ministries(organizations.ministries(), restore=restore),
            load_topics(topics(), restore=restore),
            load_instruments(instruments(), restore=restore),
            load_terms(terms(), restore=restore),
            load_positions(positions(), restore=restore),
        ]
        if any(outcome.created or outcome.updated for outcome in outcomes):
            pagestore.forget()  # public pages show names of reference records
            background.enqueue("index_everything")  # and search finds by them
    return outcomes


def topics() -> File[Entry]:
    return reference.read(FOLDER / "topics.json", File[Entry])


def instruments() -> File[InstrumentEntry]:
    return reference.read(FOLDER / "instruments.json", File[InstrumentEntry])


def terms() -> File[TermEntry]:
    return reference.read(FOLDER / "terms.json", File[TermEntry])


def positions() -> File[PositionEntry]:
    return reference.read(FOLDER / "positions.json", File[PositionEntry])


def load_topics(file: File[Entry], *, restore: bool = False) -> Outcome:
    wanted = [
        Wanted(
            id=entry.id,
            since=entry.since,
            names={"name": entry.names},
            values={"note": entry.note_with_source},
        )
        for entry in file.entries
    ]
    return reference.load(Topic, wanted, edition=file.about.edition, restore=restore)


def load_instruments(file: File[InstrumentEntry], *, restore: bool = False) -> Outcome:
    """Titles are kept without 《》, which belong to the running text."""
    wanted = [
        Wanted(
            id=entry.id,
            since=entry.since,
            names={"name": entry.names},
            values={
                "valid_from": entry.valid_from,
                "valid_to": entry.valid_to,
                "note": entry.note_with_source,
            },
            related={"successor": entry.successor},
            forms=organizations.by_text(entry.aliases),
        )
        for entry in file.entries
    ]
    return reference.load(
        Instrument, wanted, edition=file.about.edition, restore=restore, forms=InstrumentAlias
    )


def load_terms(file: File[TermEntry], *, restore: bool = False) -> Outcome:
    wanted = [_term(entry, entry.id, entry.field, entry.note) for entry in file.entries]
    return reference.load(
        Term, wanted, edition=file.about.edition, restore=restore, forms=TermVariant
    )


def load_positions(file: File[PositionEntry], *, restore: bool = False) -> Outcome:
    """Positions are terms of the field "position": translators look them up like any other."""
    wanted = [
        _term(entry, f"position-{entry.id}", "position", _position_note(entry))
        for entry in file.entries
    ]
    outcome = reference.load(
        Term, wanted, edition=file.about.edition, restore=restore, forms=TermVariant
    )
    outcome.title = "positions"
    return outcome


def _term(entry: TermEntry | PositionEntry, id: str, field: str, note: str) -> Wanted:
    return Wanted(
        id=id,
        since=entry.since,
        names={"name": entry.names},
        values={"field": field, "source": entry.source, "note": note},
        forms=dict.fromkeys(entry.variants, ""),
    )


def _position_note(entry: PositionEntry) -> str:
    rank = "No rank." if entry.rank is None else f"Rank {entry.rank} (smaller is more senior)."
    return " ".join(filter(None, [rank, f"Used in: {entry.used_in}.", entry.note]))
