"""Reference data: records of which the product ships a first version that staff then own.

Loading is repeatable and never undoes what staff did. Each record keeps in `loaded` the values it
last got from here; by comparing them with what stands there now, loading knows

- a field that staff changed: it is left as it is;
- a mark "needs a native reader's check" or another form of a name that staff removed: it is not
  set again;
- an entry that staff deleted: it stays deleted. Every entry says in which edition of its file it
  first stood, and an entry of an edition that the site once loaded can be missing for no other
  reason. `restore` brings such entries back.

Identities are made from the entry, so that two installations agree on them.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

import msgspec
from django.db import models

from lmec.history import keeping
from lmec.languages import CODES
from lmec.languages import column as column_of
from lmec.records import ReferenceRecord, free_slug

#: Fixed for ever: every identity of the reference data is made from it.
NAMESPACE = uuid.UUID("5a8f6c1e-3f0b-5d5e-9d0c-1c6f6f2b7a11")

FOUND = "found"


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    text: str
    confidence: Literal["found", "common", "ours"]


Names = dict[str, Name]  # by language


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an entry of every file has."""

    id: str
    since: int  # the edition of the file in which it first stood
    names: Names
    note: str = ""
    source: str = ""

    @property
    def note_with_source(self) -> str:
        return "\n".join(filter(None, [self.note, self.source and f"Source: {self.source}"]))


class About(msgspec.Struct, frozen=True):
    edition: int


E = TypeVar("E")
Shape = TypeVar("Shape")


class File(msgspec.Struct, Generic[E], frozen=True, forbid_unknown_fields=True):
    about: About
    entries: list[E]


@dataclass(frozen=True)
class Wanted:
    """An entry as the columns of its record."""

    id: str
    since: int
    names: dict[str, Names]  # by translated field
    values: dict[str, Any] = field(default_factory=dict)
    related: dict[str, str | None] = field(default_factory=dict)  # field → entry of its target
    forms: dict[str, str] = field(default_factory=dict)  # other forms of the name → language

    @property
    def texts(self) -> dict[str, tuple[str, str]]:
        """Column → its language and text."""
        return {
            column_of(name, code): (
                code,
                names[code].text if code in names else "",
            )
            for name, names in self.names.items()
            for code in CODES
        }

    @property
    def unconfirmed(self) -> set[str]:
        return {
            code
            for names in self.names.values()
            for code, name in names.items()
            if name.confidence != FOUND
        }


@dataclass
class Outcome:
    """What loading one file did."""

    title: Any  # a text, said in the language of whoever prints it
    records: dict[str, Any]  # by entry
    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)  # changed by staff, as entry.column
    deleted: list[str] = field(default_factory=list)  # by staff


def read(path: Path, shape: type[Shape]) -> Shape:
    return msgspec.json.decode(path.read_bytes(), type=shape)


def identity(kind: str, entry: str) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, f"{kind}:{entry}")


def load(
    model: type[ReferenceRecord],
    wanted: list[Wanted],
    *,
    edition: int,
    restore: bool = False,
    same: str | None = None,
    forms: type[models.Model] | None = None,
) -> Outcome:
    """Bring the records of a model up to the entries of a file, as far as staff left them.

    `same` names a column that tells which record made by staff an entry is about; `forms` is the
    model of the other forms of its name.
    """
    records = _find(model, wanted, same)
    outcome = Outcome(model._meta.verbose_name_plural or "", records)
    _create(model, wanted, outcome, edition, restore)
    before = {entry: _memory(record) for entry, record in records.items()}
    targets = _targets(model, wanted)
    changed: set[str] = set()
    for one in wanted:
        if one.id in records:
            changed |= _merge(records[one.id], one, targets, outcome)
            records[one.id].loaded["edition"] = edition
    if forms:
        _load_forms(forms, wanted, records)
    touched = {e: r for e, r in records.items() if e in before and before[e] != _memory(r)}
    outcome.updated = sorted(set(touched) - set(outcome.created))
    columns = {"loaded", "needs_check", "reference_id", *changed}
    keeping.bulk_update(model, touched.values(), sorted(columns), batch_size=200)
    return outcome


def _memory(record: ReferenceRecord) -> tuple[Any, ...]:
    return dict(record.loaded), list(record.needs_check), record.reference_id


def _find(
    model: type[ReferenceRecord], wanted: list[Wanted], same: str | None
) -> dict[str, ReferenceRecord]:
    """The records that exist, by entry, locked against a save of staff meanwhile."""
    rows = list(model._base_manager.select_for_update().order_by("pk"))
    ids = {one.id for one in wanted}
    found = {row.reference_id: row for row in rows if row.reference_id in ids}
    if same:
        own = {getattr(row, same): row for row in rows if row.reference_id is None}
        for one in wanted:
            if one.id not in found and (row := own.get(one.values[same])):
                found[one.id] = row
    return {str(entry): row for entry, row in found.items()}


def _create(
    model: type[ReferenceRecord],
    wanted: list[Wanted],
    outcome: Outcome,
    edition: int,
    restore: bool,
) -> None:
    known = max((row.loaded.get("edition", 0) for row in outcome.records.values()), default=0)
    taken = set(model._base_manager.values_list("slug", flat=True))
    new = []
    for one in wanted:
        if one.id in outcome.records:
            continue
        if one.since <= known and not restore:
            outcome.deleted.append(one.id)
            continue
        slug = free_slug(model._base_manager.all(), one.id, one.id) if one.id in taken else one.id
        row = model(
            reference_id=one.id, uuid=identity(str(model._meta.model_name), one.id), slug=slug
        )
        for column, value in one.values.items():
            setattr(row, column, value)
        for column, (_language, text) in one.texts.items():
            setattr(row, column, text)
        new.append(row)
    for row in keeping.bulk_create(model, new):
        outcome.records[str(row.reference_id)] = row
        outcome.created.append(str(row.reference_id))


def _targets(model: type[ReferenceRecord], wanted: list[Wanted]) -> dict[str, dict[str, int]]:
    """For each related field the key of the record of every entry."""
    fields = {name for one in wanted for name in one.related}
    return {
        name: dict(
            model._meta.get_field(name)
            .related_model._base_manager.exclude(reference_id=None)  # type: ignore[union-attr]
            .values_list("reference_id", "pk")
        )
        for name in fields
    }


def _merge(
    record: Any, one: Wanted, targets: dict[str, dict[str, int]], outcome: Outcome
) -> set[str]:
    """Take over what is new in an entry; the columns that changed."""
    record.reference_id = one.id
    texts = one.texts
    changed, kept = set(), set()
    wanted = {**one.values, **{column: text for column, (_code, text) in texts.items()}}
    for column, value in wanted.items():
        now = getattr(record, column)
        last = record.loaded.get(column, record._meta.get_field(column).get_default())
        if (now or "") != (value or ""):
            if (now or "") != (last or ""):
                kept.add(column)
                continue
            setattr(record, column, value)
            changed.add(column)
        record.loaded[column] = value
    for name, entry in one.related.items():
        changed |= _relate(record, name, entry, targets[name], kept)
    outcome.kept += [f"{one.id}.{column}" for column in sorted(kept)]
    languages = {column: code for column, (code, _text) in texts.items()}
    _mark(
        record,
        one.unconfirmed,
        renewed={languages[column] for column in changed if column in languages},
        own={languages[column] for column in kept if column in languages},
    )
    return changed


def _relate(
    record: Any, name: str, entry: str | None, keys: dict[str, int], kept: set[str]
) -> set[str]:
    """Point a related field to the record of an entry."""
    if entry is not None and entry not in keys:
        return set()  # staff deleted the other record
    value = keys[entry] if entry else None
    last = keys.get(record.loaded.get(name) or "")
    now = getattr(record, f"{name}_id")
    if now != value and now != last:
        kept.add(name)
        return set()
    record.loaded[name] = entry
    if now == value:
        return set()
    setattr(record, f"{name}_id", value)
    return {name}


def _mark(
    record: ReferenceRecord, unconfirmed: set[str], renewed: set[str], own: set[str]
) -> None:
    """Mark the languages whose names nobody confirmed. A mark that staff cleared is not set again
    unless the name itself is a new one; where the name is theirs, the mark is theirs."""
    last = set(record.loaded.get("needs_check", []))
    marks = set(record.needs_check) - (last - unconfirmed - own)
    marks |= (unconfirmed - last - own) | (unconfirmed & renewed)
    record.needs_check = [code for code in CODES if code in marks]
    record.loaded["needs_check"] = [code for code in CODES if code in unconfirmed]


def _load_forms(
    model: type[models.Model], wanted: list[Wanted], records: dict[str, ReferenceRecord]
) -> None:
    """Bring the other forms of the names up to date, and leave those of staff."""
    owner = next(f.name for f in model._meta.get_fields() if isinstance(f, models.ForeignKey))
    keys = {record.pk for record in records.values()}
    rows = model._base_manager.filter(**{f"{owner}__in": keys})
    there = {(getattr(row, f"{owner}_id"), getattr(row, "text")): row.pk for row in rows}  # noqa: B009
    has_language = any(f.name == "language" for f in model._meta.get_fields())
    new, stale = [], []
    for one in wanted:
        if not (record := records.get(one.id)):
            continue
        last = set(record.loaded.get("forms", []))
        for text, language in one.forms.items():
            if text not in last and (record.pk, text) not in there:
                extra = {"language": language} if has_language else {}
                new.append(model(**{f"{owner}_id": record.pk, "text": text, **extra}))
        stale += [
            there[record.pk, text] for text in last - set(one.forms) if (record.pk, text) in there
        ]
        record.loaded["forms"] = sorted(one.forms)
    model._base_manager.filter(pk__in=stale).delete()
    keeping.bulk_create(model, new)
