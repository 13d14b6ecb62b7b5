"""A record's history, that of its parts included, as a stream of acts: the newest first."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, QuerySet, Subquery, Value

from lmec.differences import Piece, abridged, compare

from . import words
from .keeping import CHANGED, CREATED, DELETED, KEPT, Kept, changed_between


@dataclass(frozen=True)
class Change:
    """One field of one record, before and after."""

    name: str
    label: words.Label
    before: str
    after: str
    pieces: tuple[Piece, ...] = ()  # both texts in one, where that is easier to read
    put_back: str = ""  # names the earlier value for restoring; see lmec.history.restoring

    @property
    def language(self) -> str:
        return self.label.language


@dataclass(frozen=True)
class RecordChange:
    """What one act did to one record."""

    kept: Kept
    key: int
    row: int  # the row that holds the state after it
    kind: str  # created, changed, deleted
    what: str  # what kind of record it is
    name: str
    is_part: bool
    changes: tuple[Change, ...]
    is_first: bool = False  # the earliest state on record, although not the first there was


@dataclass(frozen=True)
class Entry:
    """One act."""

    act: uuid.UUID
    at: dt.datetime
    by: str
    means: str
    records: tuple[RecordChange, ...] = ()
    said: str = ""  # of an act that changed no value: what was noted of it
    link: Any = None  # to a page about the act


@dataclass
class Act:
    """An act before its rows are read: when it was, and the kinds of record that it touched."""

    id: uuid.UUID
    at: dt.datetime
    kinds: set[str]


@dataclass(frozen=True)
class Scope:
    """The rows of one kind that belong to a record's history."""

    kept: Kept
    rows: QuerySet[Any]


@dataclass
class Wanted:
    """What of a history was asked for."""

    by: str = ""
    field: str = ""  # 'remark.text'
    language: str = ""


def scopes_of(kept: Kept, key: Any) -> list[Scope]:
    """The record itself, then its parts, the parts of these, …"""
    return list(_scopes(kept, kept.rows.filter(id=key)))


def _scopes(kept: Kept, rows: QuerySet[Any]) -> Iterator[Scope]:
    yield Scope(kept, rows)
    ids = rows.order_by().values("id")
    grouped: dict[type[models.Model], models.Q] = {}
    for part, name in kept.parts:
        here = models.Q((f"{name}_id__in", Subquery(ids)))
        grouped[part.model] = grouped.get(part.model, models.Q()) | here
    for model, condition in grouped.items():
        if model is not kept.model:
            yield from _scopes(KEPT[model], KEPT[model].rows.filter(condition))


def columns_of(kept: Kept, name: str, language: str) -> list[str]:
    """The columns of a field in a language; of any where one is not given."""
    found = []
    for each in [*kept.history.tracked_fields, *map(kept.model._meta.get_field, kept.links)]:
        original = getattr(each, "translated_field", None)
        fits_field = not name or name == (original.name if original is not None else each.name)
        fits_language = not language or getattr(each, "language", "") == language
        if fits_field and fits_language and (each.editable or each.many_to_many):
            found.append(each.name)
    return found


def acts_in(scopes: Sequence[Scope], wanted: Wanted) -> list[Act]:
    """The acts of a history, newest first."""
    kind, _dot, name = wanted.field.partition(".")
    asked = []
    for scope in scopes:
        if kind and scope.kept.kind != kind:
            continue
        rows = scope.rows
        if wanted.by:
            rows = rows.filter(history_by=wanted.by)
        if name or wanted.language:
            columns = columns_of(scope.kept, name, wanted.language)
            if not columns:
                continue
            rows = rows.filter(history_fields__overlap=columns)
        rows = rows.order_by().annotate(history_kind=Value(scope.kept.kind))
        asked.append(rows.values_list("history_act", "history_kind", "history_date", "history_id"))
    if not asked:
        return []
    first, *rest = asked
    found = first.union(*rest, all=True) if rest else first
    acts: dict[uuid.UUID, Act] = {}
    for act, kind, at, _id in sorted(found, key=lambda row: (row[2], row[3]), reverse=True):
        acts.setdefault(act, Act(act, at, set())).kinds.add(kind)
    return list(acts.values())


def last_act(scopes: Sequence[Scope]) -> tuple[uuid.UUID, dt.datetime, str, str] | None:
    """The last act of a history: its id, when it ended, by whom and by which means."""
    columns = ("history_act", "history_date", "history_by", "history_means")
    first, *rest = [s.rows.order_by("-history_date").values_list(*columns)[:1] for s in scopes]
    found = list(first.union(*rest, all=True) if rest else first)
    return max(found, key=lambda row: row[1], default=None)


def people_in(scopes: Sequence[Scope]) -> list[str]:
    """Everybody who signed a row."""
    first, *rest = [s.rows.order_by().values_list("history_by").distinct() for s in scopes]
    found = first.union(*rest) if rest else first
    return sorted(name for (name,) in found if name)


def entries(
    scopes: Sequence[Scope], acts: Sequence[Act], wanted: Wanted, request: Any
) -> list[Entry]:
    """These acts, with what changed in words."""
    names = words.Names(request)
    pairs = list(_pairs(scopes, acts))
    for kept, before, after in pairs:
        for row in filter(None, (before, after)):
            names.want_named(kept, row)
            names.want(kept, row, _shown_fields(kept, before, after, wanted))
    by_act: dict[uuid.UUID, list[Any]] = defaultdict(list)
    rows: dict[uuid.UUID, Any] = {}
    top = scopes[0].kept.model
    for kept, before, after in pairs:
        rows.setdefault(after.history_act, after)
        if _goes_with_another(kept, after, pairs):
            continue
        if found := _record_change(kept, before, after, wanted, names, kept.model is not top):
            by_act[after.history_act].append(found)
    return [
        Entry(act.id, act.at, row.history_by, row.history_means, tuple(by_act[act.id]))
        for act in acts
        if (row := rows.get(act.id)) is not None
    ]


def _goes_with_another(kept: Kept, after: Any, pairs: Sequence[tuple[Kept, Any, Any]]) -> bool:
    """Whether it was deleted as a part of what was deleted: that is told once."""
    if after.history_type != DELETED:
        return False
    owners = {
        (kept.model._meta.get_field(n).related_model, getattr(after, f"{n}_id"))
        for n in kept.part_of
    }
    return any(
        row.history_type == DELETED
        and row.history_act == after.history_act
        and (other.model, row.id) in owners
        for other, _before, row in pairs
    )


def _pairs(scopes: Sequence[Scope], acts: Sequence[Act]) -> Iterator[tuple[Kept, Any, Any]]:
    """For every record that an act touched its state before (None: there was none) and after."""
    ids = [act.id for act in acts]
    touched = {kind for act in acts for kind in act.kinds}
    for scope in scopes:
        if scope.kept.kind not in touched:
            continue
        earlier = scope.kept.rows.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
        latest = earlier.order_by("-history_id").values("history_id")[:1]
        rows = scope.rows.filter(history_act__in=ids).order_by("history_id")
        found = list(rows.annotate(previous=Subquery(latest)))
        spans: dict[tuple[uuid.UUID, int], list[Any]] = {}
        for row in found:
            spans.setdefault((row.history_act, row.id), []).append(row)
        firsts = [span[0].previous for span in spans.values() if span[0].previous]
        before = scope.kept.rows.in_bulk(firsts)
        for span in spans.values():
            yield scope.kept, before.get(span[0].previous), _last_of(span)


def _last_of(span: list[Any]) -> Any:
    """The state after the act; that of a record made in it counts as made."""
    last = span[-1]
    if span[0].history_type == CREATED and last.history_type == CHANGED:
        last.history_type = CREATED
    return last


def _shown_fields(kept: Kept, before: Any, after: Any, wanted: Wanted) -> list[str]:
    if after.history_type == DELETED:
        return []
    if before is None or before.history_type == DELETED:
        fields = [f.name for f in kept.history.tracked_fields if _says_something(kept, f, after)]
        fields += [name for name in kept.links if after.history_links.get(name)]
    else:
        fields = changed_between(kept, before, after)
    _kind, _dot, name = wanted.field.partition(".")
    if name or wanted.language:
        allowed = set(columns_of(kept, name, wanted.language))
        fields = [each for each in fields if each in allowed]
    return [each for each in fields if kept.model._meta.get_field(each).editable]


def _says_something(kept: Kept, column: Any, row: Any) -> bool:
    """A new part need not say whose it is, what it is called already, or what is empty."""
    value = getattr(row, column.attname)
    is_default = value in (None, "", [], {}) or value == column.get_default()
    is_known = column.name in kept.part_of or (kept.part_of and column.name in kept.named_by)
    return not (is_default or column.primary_key or is_known)


def _record_change(
    kept: Kept, before: Any, after: Any, wanted: Wanted, names: words.Names, is_part: bool
) -> RecordChange | None:
    fields = _shown_fields(kept, before, after, wanted)
    is_new = after.history_type == CREATED
    if after.history_type == CHANGED and not fields:
        return None
    known = None if is_new or after.history_type == DELETED else before
    return RecordChange(
        kept=kept,
        key=after.id,
        row=after.history_id,
        kind={CREATED: "created", CHANGED: "changed", DELETED: "deleted"}[after.history_type],
        what=words.kind_name(kept),
        name=words.row_name(kept, after, names),
        is_part=is_part,
        changes=tuple(change_of(kept, known, after, name, names) for name in fields),
        is_first=after.history_type == CHANGED and before is None,
    )


def change_of(kept: Kept, before: Any, after: Any, name: str, names: words.Names) -> Change:
    old = words.value_words(kept, before, name, names) if before is not None else ""
    new = words.value_words(kept, after, name, names)
    return Change(
        name=name,
        label=words.label_of(kept, name),
        before=old,
        after=new,
        pieces=abridged(compare(old, new)) if old and new and _is_prose(kept, name) else (),
        put_back=f"{kept.kind}:{before.history_id}:{name}"
        if before is not None and kept.is_typed
        else "",
    )


def _is_prose(kept: Kept, name: str) -> bool:
    found: Any = kept.model._meta.get_field(name)
    return (
        isinstance(found, models.CharField | models.TextField)
        and not found.choices
        and not isinstance(found, models.SlugField | models.URLField)
    )


def states_at(scopes: Iterable[Scope], moment: dt.datetime) -> dict[tuple[str, int], Any]:
    """What existed at a moment: the row of every record, by its kind and key."""
    found = {}
    for scope in scopes:
        rows = scope.rows.filter(history_date__lte=moment)
        for row in rows.order_by("id", "-history_id").distinct("id"):
            if row.history_type != DELETED:
                found[scope.kept.kind, row.id] = row
    return found


def moment_of(scopes: Iterable[Scope], act: uuid.UUID) -> dt.datetime | None:
    """When an act ended, as far as this history saw it."""
    ends = [
        scope.rows.filter(history_act=act).aggregate(end=models.Max(F("history_date")))["end"]
        for scope in scopes
    ]
    return max(filter(None, ends), default=None)


def since(
    scopes: Sequence[Scope], then: dict[tuple[str, int], Any], request: Any
) -> list[RecordChange]:
    """What became of a state: every record that is different today, from then to now."""
    names, everything = words.Names(request), Wanted()
    now: dict[tuple[str, int], Any] = {}
    for scope in scopes:
        for row in scope.rows.order_by("id", "-history_id").distinct("id"):
            now[scope.kept.kind, row.id] = row
    kinds = {scope.kept.kind: scope.kept for scope in scopes}
    pairs = [
        (kinds[key[0]], then.get(key), row)
        for key, row in now.items()
        if (old := then.get(key)) is None or old.history_id != row.history_id
    ]
    pairs = [p for p in pairs if p[1] is not None or p[2].history_type != DELETED]
    for kept, before, after in pairs:
        if before is None:
            after.history_type = CREATED
        for row in filter(None, (before, after)):
            names.want_named(kept, row)
            names.want(kept, row, _shown_fields(kept, before, after, everything))
    top = scopes[0].kept.model
    found = (_record_change(k, b, a, everything, names, k.model is not top) for k, b, a in pairs)
    return [each for each in found if each is not None]


def last_state(kept: Kept, row: Any, request: Any) -> RecordChange:
    """A record as it was when it was deleted: everything that it said."""
    names = words.Names(request)
    fields = [f.name for f in kept.history.tracked_fields if _says_something(kept, f, row)]
    fields = [name for name in fields if kept.model._meta.get_field(name).editable]
    fields += [name for name in kept.links if row.history_links.get(name)]
    names.want_named(kept, row)
    names.want(kept, row, fields)
    return RecordChange(
        kept,
        row.id,
        row.history_id,
        "deleted",
        words.kind_name(kept),
        words.row_name(kept, row, names),
        is_part=False,
        changes=tuple(change_of(kept, None, row, name, names) for name in fields),
    )
