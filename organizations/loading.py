"""Countries and ministries of the reference data, with their lineage."""

from __future__ import annotations

from pathlib import Path

import msgspec

from lmec import reference
from lmec.history import keeping
from lmec.reference import Entry, File, Names, Outcome, Wanted

from .models import Country, CountryAlias, Ministry, MinistryAlias, Succession

FOLDER = Path(__file__).parent / "reference"

Forms = dict[str, list[str]]  # other forms of a name, by language


class CountryEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    alpha3: str
    protocol_order: int
    member: bool
    official_names: Names
    aliases: Forms


class SuccessionEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    to: str
    kind: str
    date: str


class MinistryEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    country: str | None
    kind: str
    parent: str | None
    acronym: str
    other_acronyms: list[str]
    aliases: Forms
    valid_from: str
    valid_to: str
    successions: list[SuccessionEntry]


def countries() -> File[CountryEntry]:
    return reference.read(FOLDER / "countries.json", File[CountryEntry])


def ministries() -> File[MinistryEntry]:
    return reference.read(FOLDER / "ministries.json", File[MinistryEntry])


def load_countries(file: File[CountryEntry], *, restore: bool = False) -> Outcome:
    wanted = [
        Wanted(
            id=entry.id,
            since=entry.since,
            names={"name": entry.names, "official_name": entry.official_names},
            values={
                "code": entry.id,
                "alpha3": entry.alpha3,
                "protocol_order": entry.protocol_order,
                "is_member": entry.member,
                "note": entry.note_with_source,
            },
            forms=by_text(entry.aliases),
        )
        for entry in file.entries
    ]
    return reference.load(
        Country,
        wanted,
        edition=file.about.edition,
        restore=restore,
        same="code",
        forms=CountryAlias,
    )


def load_ministries(file: File[MinistryEntry], *, restore: bool = False) -> Outcome:
    """Countries are loaded before."""
    wanted = [
        Wanted(
            id=entry.id,
            since=entry.since,
            names={"name": entry.names},
            values={
                "kind": Ministry.Kind(entry.kind).value,
                "acronym": entry.acronym,
                "valid_from": entry.valid_from,
                "valid_to": entry.valid_to,
                "note": entry.note_with_source,
            },
            related={"country": entry.country, "parent": entry.parent},
            forms={**by_text(entry.aliases), **dict.fromkeys(entry.other_acronyms, "")},
        )
        for entry in file.entries
    ]
    outcome = reference.load(
        Ministry, wanted, edition=file.about.edition, restore=restore, forms=MinistryAlias
    )
    _load_successions(file, outcome.records)
    return outcome


def by_text(forms: Forms) -> dict[str, str]:
    return {text: language for language, texts in forms.items() for text in texts}


def _load_successions(file: File[MinistryEntry], records: dict[str, Ministry]) -> None:
    """A predecessor remembers the successions it got from here, so that one which staff changed
    or deleted is left alone."""
    there = {(row.predecessor_id, row.successor_id): row for row in Succession.objects.all()}
    new, changed, remembering = [], [], []
    for entry in file.entries:
        if not (predecessor := records.get(entry.id)):
            continue
        last = predecessor.loaded.get("successions", {})
        now = {one.to: [one.kind, one.date] for one in entry.successions if one.to in records}
        for to, (kind, date) in now.items():
            row = there.get((predecessor.pk, records[to].pk))
            if row is None and to not in last:
                new.append(_succession(predecessor, entry.id, records[to], to, kind, date))
            elif row and [row.kind, row.date] == last.get(to) != [kind, date]:
                row.kind, row.date = kind, date
                changed.append(row)
        if now != last:
            predecessor.loaded["successions"] = now
            remembering.append(predecessor)
    keeping.bulk_create(Succession, new)
    keeping.bulk_update(Succession, changed, ["kind", "date"])
    # Not a change of the record: what it got from here.
    Ministry.objects.bulk_update(remembering, ["loaded"])


def _succession(
    predecessor: Ministry, entry: str, successor: Ministry, to: str, kind: str, date: str
) -> Succession:
    return Succession(
        uuid=reference.identity("succession", f"{entry}:{to}"),
        predecessor=predecessor,
        successor=successor,
        kind=Succession.Kind(kind).value,
        date=date,
    )
