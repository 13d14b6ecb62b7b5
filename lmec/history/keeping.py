"""Which models keep a history, and how a row of it is written.

Called in an app's translation.py, after the model's texts became columns (see `keep_history`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from modeltranslation.translator import NotRegistered, translator
from simple_history import register
from simple_history.models import HistoricalRecords
from simple_history.utils import get_history_model_for_model

from . import acts

CREATED, CHANGED, DELETED = "+", "~", "-"


class Signed(models.Model):
    """What a row of a history says beside the values: the act it belongs to, who and how."""

    history_act = models.UUIDField(default=acts.current_id, db_index=True)
    history_by = models.CharField(max_length=150, blank=True, default=acts.current_name)
    history_means = models.CharField(max_length=80, blank=True, default=acts.current_means)
    #: The columns that changed; of a new record those that were filled.
    history_fields = ArrayField(models.CharField(max_length=60), default=list)
    #: What many-to-many fields held, by their name.
    history_links = models.JSONField(default=dict)

    class Meta:
        abstract = True


@dataclass(frozen=True)
class Kept:
    """A model whose history is kept."""

    model: type[models.Model]
    part_of: tuple[str, ...]  # its fields that point at what it is a part of
    named_by: tuple[str, ...]  # the fields that name one among its kind
    links: tuple[str, ...]  # its many-to-many fields
    called: Any = ""  # what one is called, where the model's own name will not do
    is_typed: bool = True  # whether a form has its values, so that they can be put back

    @property
    def kind(self) -> str:
        return str(self.model._meta.model_name)

    @property
    def parts(self) -> list[tuple[Kept, str]]:
        """What a record of this kind is made of, each with the field that points here."""
        return [
            (kept, name)
            for kept in KEPT.values()
            for name in kept.part_of
            if kept.model._meta.get_field(name).related_model is self.model
        ]

    @cached_property
    def history(self) -> Any:
        # Asked for by every save; simple-history makes a class anew each time it is asked.
        return get_history_model_for_model(self.model)

    @property
    def rows(self) -> models.QuerySet[Any]:
        return self.history._default_manager.all()


#: Every model that keeps a history.
KEPT: dict[type[models.Model], Kept] = {}


def keep_history(
    model: type[models.Model],
    *,
    part_of: Sequence[str] = (),
    named_by: Sequence[str] = (),
    links: Sequence[str] = (),
    leave_out: Sequence[str] = (),
    called: Any = "",
    is_typed: bool = True,
) -> None:
    """Record every change of a model from now on.

    `part_of` names the fields that point at the record in whose history it appears, `links` the
    many-to-many fields to record, `leave_out` columns that the machine keeps for itself,
    `called` what one of them is called; `is_typed` says whether a form has its values: those of
    others are told, and not put back.
    """
    KEPT[model] = Kept(model, tuple(part_of), tuple(named_by), tuple(links), called, is_typed)
    indexed = {model._meta.pk.name, *part_of} if model._meta.pk else set(part_of)
    register(
        model,
        app=model._meta.app_label,
        records_class=Records,
        bases=[Signed],
        history_id_field=models.BigAutoField(),
        history_user_id_field=models.BigIntegerField(null=True),
        excluded_fields=[*_translated(model), *leave_out],
        # Asked by record, by what it is a part of and by act; a table has no other index.
        no_db_index=[f.name for f in model._meta.fields if f.name not in indexed],
        links=links,
    )


def _translated(model: type[models.Model]) -> list[str]:
    """Fields that stand for their seven columns, and hold nothing of their own."""
    try:
        return list(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return []


class Records(HistoricalRecords):
    """Writes a row only when something changed, and says in it what."""

    def __init__(self, *, links: Sequence[str] = (), **options: Any) -> None:
        super().__init__(**options)
        self.links = links

    def get_meta_options(self, model: Any) -> Any:
        # Nobody is given leave to add, change or delete history: there are no such permissions.
        return {
            **super().get_meta_options(model),
            "default_permissions": (),
            "ordering": ("-history_id",),
        }

    def finalize(self, sender: Any, **kwargs: Any) -> None:
        super().finalize(sender, **kwargs)
        for name in self.links:
            through = sender._meta.get_field(name).remote_field.through
            changed = partial(self.m2m_changed, attr=name)
            models.signals.m2m_changed.connect(changed, sender=through, weak=False)

    def get_history_user(self, instance: Any) -> Any:
        return getattr(instance, "_history_user", None) or acts.current_person()

    def create_historical_record(
        self, instance: Any, history_type: str, using: Any = None
    ) -> None:
        write([instance], history_type)

    def create_historical_record_m2ms(self, *args: Any) -> None:
        """Links are a column of the row itself."""


def write(records: Iterable[models.Model], kind: str) -> None:
    """A row for each of these records of one model, except for those in which nothing changed."""
    records = list(records)
    if not records or acts.is_unrecorded():
        return
    kept = KEPT[type(records[0])]
    last = {} if kind == CREATED else _last_rows(kept, [record.pk for record in records])
    rows = [row for record in records if (row := _row(kept, record, kind, last.get(record.pk)))]
    kept.history._default_manager.bulk_create(rows, batch_size=500)


def _last_rows(kept: Kept, keys: list[Any]) -> dict[Any, Any]:
    rows = kept.rows.filter(id__in=keys).order_by("id", "-history_id").distinct("id")
    return {row.id: row for row in rows}


def _row(kept: Kept, record: Any, kind: str, last: Any) -> Any:
    history = kept.history
    row = history(
        history_date=timezone.now(),
        history_type=kind,
        history_user=getattr(record, "_history_user", None) or acts.current_person(),
        history_links=_links_of(kept, record, kind, last),
        **{f.attname: _stored(f, record) for f in history.tracked_fields},
    )
    if kind == CREATED or last is None or last.history_type == DELETED:
        row.history_fields = [f.name for f in history.tracked_fields if _is_filled(f, row)]
    else:
        row.history_fields = changed_between(kept, last, row)
    return None if kind == CHANGED and last is not None and not row.history_fields else row


def _stored(field: Any, record: Any) -> Any:
    """The value as the table holds it: a file by its name."""
    value = getattr(record, field.attname)
    if isinstance(field, models.FileField):
        return str(value or "")
    return field.to_python(value) if value is not None else None


def _is_filled(field: Any, row: Any) -> bool:
    if field.primary_key or not field.editable:
        return False
    value = getattr(row, field.attname)
    return value not in (None, "", [], {}) and value != field.get_default()


def _links_of(kept: Kept, record: Any, kind: str, last: Any) -> dict[str, list[int]]:
    if kind == DELETED:  # its links went before it
        return dict(last.history_links) if last is not None else {}
    if kind == CREATED:
        return {}
    return {
        name: sorted(getattr(record, name).values_list("pk", flat=True)) for name in kept.links
    }


def changed_between(kept: Kept, one: Any, other: Any) -> list[str]:
    """The names of the fields in which two rows differ."""
    fields = [
        field.name
        for field in kept.history.tracked_fields
        if _comparable(getattr(one, field.attname)) != _comparable(getattr(other, field.attname))
    ]
    return fields + [
        name
        for name in kept.links
        if one.history_links.get(name, []) != other.history_links.get(name, [])
    ]


def _comparable(value: Any) -> Any:
    """Nothing is nothing, however a column says it."""
    return None if value in ("", None) else value


# Writing many at once, which Django does without a word to anybody


def bulk_create(model: Any, records: Iterable[Any], **options: Any) -> list[Any]:
    made = model._base_manager.bulk_create(records, **options)
    write(made, CREATED)
    return list(made)


def bulk_update(model: Any, records: Iterable[Any], fields: Iterable[str], **options: Any) -> None:
    records = list(records)
    model._base_manager.bulk_update(records, list(fields), **options)
    write(records, CHANGED)


def upsert(
    model: Any, records: Iterable[Any], *, by: Sequence[str], fields: Sequence[str]
) -> None:
    """Create these records, or give those that are there, by these unique fields, these values."""
    columns = [model._meta.get_field(name).attname for name in by]
    new = {tuple(getattr(record, column) for column in columns): record for record in records}
    if not new:
        return
    same = {f"{column}__in": {key[at] for key in new} for at, column in enumerate(columns)}
    before = set(model._base_manager.filter(**same).values_list(*columns))
    for record in new.values():
        record.pk = None  # the database finds it by the unique fields
    model._base_manager.bulk_create(
        new.values(), update_conflicts=True, unique_fields=by, update_fields=fields
    )
    write((record for key, record in new.items() if key not in before), CREATED)
    write((record for key, record in new.items() if key in before), CHANGED)


def forget(records: models.QuerySet[Any]) -> None:
    """Remove the history of invented records that are about to go: the only way in which a row of
    history ever goes."""
    KEPT[records.model].rows.filter(id__in=records.order_by().values("pk")).delete()
