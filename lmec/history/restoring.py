"""An earlier state: its values put into the record's form, where everything is checked that is
always checked and nothing is saved before somebody saves it; and, for what was deleted, the
record brought back with its identity and its parts."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import IntegrityError, models, transaction
from django.forms import FileField
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modeltranslation.translator import NotRegistered, translator

from lmec.constraints import sentence_of
from lmec.lists import listed
from lmec.records import NamedRecord, free_slug
from lmec.refusals import Refused

from . import acts
from .keeping import DELETED, KEPT, Kept
from .reading import moment_of, scopes_of, states_at

#: What a page of history asks the form to put back: one value, or everything as it stood.
ONE, ALL = "restore", "as_of"
_VALUE = re.compile(r"([a-z]+):([0-9]{1,18}):([a-z_]+)")


@dataclass
class Earlier:
    """Values to put into a form, by kind and key of their record."""

    rows: dict[tuple[str, int], Any] = field(default_factory=dict)
    names: dict[tuple[str, int], list[str]] = field(default_factory=dict)  # missing: every field
    at: Any = None
    #: What was put in, and what could not be: labels of the form's fields.
    done: list[tuple[str, str]] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def asked(model: type[models.Model], key: Any, query: Any) -> Earlier | None:
    """What an address asks to be put back into the form of a record."""
    kept = KEPT.get(model)
    if kept is None or not str(key).isdecimal():
        return None
    if ALL in query:
        return _everything(kept, int(key), query[ALL])
    if ONE in query:
        return _single_values(kept, int(key), query.getlist(ONE))
    return None


def _everything(kept: Kept, key: int, act: str) -> Earlier | None:
    try:
        wanted = uuid.UUID(act)
    except ValueError:
        return None
    scopes = scopes_of(kept, key)
    moment = moment_of(scopes, wanted)
    if moment is None:
        return None
    return Earlier(rows=states_at(scopes, moment), at=moment)


def _single_values(kept: Kept, key: int, values: Iterable[str]) -> Earlier | None:
    found = Earlier()
    scopes = {scope.kept.kind: scope for scope in scopes_of(kept, key)}
    for value in values:
        parts = _VALUE.fullmatch(value)
        scope = scopes.get(parts[1]) if parts else None
        row = scope.rows.filter(history_id=parts[2]).first() if scope and parts else None
        if row is not None and parts:
            found.rows[parts[1], row.id] = row
            found.names.setdefault((parts[1], row.id), []).append(parts[3])
            found.at = row.history_date
    return found if found.rows else None


def fill(forms: Iterable[Any], earlier: Earlier) -> None:
    """Put the earlier values into the forms of a page that nobody has posted yet."""
    for form in forms:
        record = form.instance
        kept = KEPT.get(type(record))
        row = earlier.rows.get((kept.kind, record.pk)) if kept and record.pk else None
        if kept is None or row is None:
            continue
        names = earlier.names.get((kept.kind, record.pk))
        for name, value in (
            _values(kept, row, form, earlier)
            if names is None
            else ((name, _initial(kept, row, name)) for name in names)
        ):
            _put(kept, form, name, value, earlier, is_asked=names is not None)


def _values(kept: Kept, row: Any, form: Any, earlier: Earlier) -> Iterator[tuple[str, Any]]:
    for name in [*(f.name for f in kept.history.tracked_fields), *kept.links]:
        if kept.model._meta.get_field(name).editable and name not in kept.part_of:
            yield name, _initial(kept, row, name)
    for name, (model, code) in getattr(form, "lists", {}).items():
        yield name, _list(model, code, row.id, kept, earlier)


def _list(model: type[models.Model], code: Any, owner: int, kept: Kept, earlier: Earlier) -> Any:
    """What a field that stands for small ordered parts held."""
    part = KEPT[model]
    pointer = next(name for found, name in kept.parts if found.model is model)
    rows = [
        row
        for (kind, _key), row in earlier.rows.items()
        if kind == part.kind and getattr(row, f"{pointer}_id") == owner
    ]
    return [code(row) for row in sorted(rows, key=lambda row: row.order)]


def _initial(kept: Kept, row: Any, name: str) -> Any:
    found: Any = kept.model._meta.get_field(name)
    if found.many_to_many:
        return list(row.history_links.get(name, []))
    return getattr(row, found.attname)


def _put(
    kept: Kept, form: Any, name: str, value: Any, earlier: Earlier, *, is_asked: bool
) -> None:
    found = form.fields.get(name)
    if found is None or found.disabled or isinstance(found, FileField):
        if is_asked:
            earlier.left.append(_label(kept, name))
        return
    now = form.get_initial_for_field(found, name)
    if _text(now) == _text(value):
        return
    form.initial[name] = value
    bound = form[name]
    earlier.done.append((str(bound.label), bound.id_for_label or bound.auto_id))


def _text(value: Any) -> Any:
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, list | tuple | models.QuerySet):
        return [_text(item) for item in value]
    return "" if value is None else str(value)


def _label(kept: Kept, name: str) -> str:
    try:
        found: Any = kept.model._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    return str(capfirst(str(found.verbose_name)))


# Bringing back


def bring_back(kept: Kept, row: Any, *, by: Any) -> Any:
    """A deleted record as it last was, under its old key, with the parts that went with it."""
    with transaction.atomic(), acts.acting(by, means="brought_back"):
        if row.history_type != DELETED:
            raise Refused([_("This is not the state in which it was deleted.")])
        if kept.model._base_manager.filter(pk=row.id).exists():
            raise Refused([_("It is on record already.")], is_stale=True)
        try:
            with transaction.atomic():
                return rebuild(kept, row)
        except IntegrityError as error:
            raise Refused(
                [_("It does not fit what is on record now: %(why)s") % {"why": sentence_of(error)}]
            ) from error


def rebuild(
    kept: Kept, row: Any, *, rest: dict[str, Any] | None = None, with_parts: bool = True
) -> Any:
    """The record of a row of history, saved; `rest` are values that the history leaves out."""
    record = kept.model(
        **{f.attname: getattr(row, f.attname) for f in kept.history.tracked_fields}, **(rest or {})
    )
    _settle_related(kept, record)
    _settle_place(kept, record)
    if isinstance(record, NamedRecord):
        others = type(record)._default_manager.exclude(pk=record.pk)
        if others.filter(slug=record.slug).exists():
            record.slug = free_slug(others, record.slug, str(kept.kind))
    try:
        record.full_clean(exclude=translated_fields(kept.model))
    except ValidationError as error:
        raise Refused(error.messages) from error
    record.save(force_insert=True)
    for name, keys in row.history_links.items():
        there = kept.model._meta.get_field(name).related_model
        assert isinstance(there, type)
        getattr(record, name).set(there._default_manager.filter(pk__in=keys))
    for part, pointer in kept.parts if with_parts else ():
        gone = part.rows.filter(
            **{f"{pointer}_id": row.id, "history_act": row.history_act, "history_type": DELETED}
        )
        for each in gone.order_by("history_id"):
            if not part.model._base_manager.filter(pk=each.id).exists():
                rebuild(part, each)
    return record


def _settle_related(kept: Kept, record: Any) -> None:
    """What it pointed at may have gone meanwhile."""
    gone = []
    for each in kept.history.tracked_fields:
        key = getattr(record, each.attname)
        if not isinstance(each, models.ForeignKey) or key is None:
            continue
        there: Any = each.related_model
        if there._base_manager.filter(pk=key).exists():
            continue
        if not each.null:
            gone.append(_label(kept, each.name))
        setattr(record, each.attname, None)
    if gone:
        raise Refused(
            [
                _("What it belongs to is no longer on record: %(fields)s.")
                % {"fields": listed(gone)}
            ]
        )


def _settle_place(kept: Kept, record: Any) -> None:
    """Another may stand in its place in the order: then it comes last."""
    if not hasattr(record, "order") or not kept.part_of:
        return
    beside = kept.model._base_manager.filter(
        **{f"{kept.part_of[0]}_id": getattr(record, f"{kept.part_of[0]}_id")}
    )
    if beside.filter(order=record.order).exists():
        record.order = (beside.aggregate(last=models.Max("order"))["last"] or 0) + 1


def translated_fields(model: type[models.Model]) -> list[str]:
    """Fields that stand for their seven columns."""
    try:
        return list(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return []


def deleted(kept: Kept) -> models.QuerySet[Any]:
    """The last state of every record of a kind that is no longer there, the latest first."""
    there = kept.model._base_manager.filter(pk=models.OuterRef("id"))
    later = kept.rows.filter(
        id=models.OuterRef("id"), history_id__gt=models.OuterRef("history_id")
    )
    return (
        kept.rows.filter(history_type=DELETED)
        .exclude(models.Exists(there))
        .exclude(models.Exists(later))
        .order_by("-history_id")
    )
