"""Two records of one kind that are one: everything of the one moves to the other, its addresses
and its identity lead there, and all of it can be undone.

What is published is not touched. `FOLLOWERS` are told which records are about to change, and give
back what is to be done once they did: lists and pages then find the record that stayed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import UniqueConstraint
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from simple_history.models import HistoricalChanges

from lmec import pagestore
from lmec.constraints import sentence_of
from lmec.history import acts, restoring
from lmec.history.keeping import DELETED, KEPT
from lmec.languages import CODES, column
from lmec.lists import listed
from lmec.models import FormerIdentity, FormerSlug, Merger
from lmec.records import NamedRecord
from lmec.refusals import Refused

#: Told the kind and the keys before identities change; what they return is called afterwards.
FOLLOWERS: list[Callable[[str, Iterable[int]], Callable[[], None]]] = []

#: Fields that stay what they are on the record that stays.
_OWN = {"id", "uuid", "slug", "reference_id", "loaded", "is_sample"}


@dataclass
class Pointing:
    """The records of one kind that point at the one that goes."""

    model: type[models.Model]
    pointer: str
    moved: list[Any] = field(default_factory=list)
    dropped: list[Any] = field(default_factory=list)  # the record that stays has the same

    @property
    def name(self) -> str:
        return str(capfirst(str(self.model._meta.verbose_name_plural)))


def pointing_at(stays: Any, goes: Any) -> list[Pointing]:
    """What would move, and what would be there twice."""
    found = []
    for relation in type(goes)._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel):
            continue
        model: Any = relation.related_model
        if issubclass(model, HistoricalChanges) or model._meta.auto_created:
            continue
        each = Pointing(model, relation.field.name)
        if model not in KEPT:
            continue  # derived from what is published, and derived anew
        for row in model._base_manager.filter(**{each.pointer: goes}).order_by("pk"):
            twice = _is_there(row, each.pointer, stays)
            (each.dropped if twice else each.moved).append(row)
        if each.moved or each.dropped:
            found.append(each)
    return found


def _is_there(row: Any, name: str, stays: Any) -> bool:
    """Whether the record that stays has what this row says: then the row cannot move too."""
    if any(
        isinstance(f, models.ForeignKey) and f.name != name and getattr(row, f.attname) == stays.pk
        for f in row._meta.fields
        if f.related_model is type(stays) and row._meta.model is not type(stays)
    ):
        return True  # it would point at itself: a succession from the one to the other
    if hasattr(row, "is_same_post"):
        others = type(row)._base_manager.filter(**{name: stays})
        return any(row.is_same_post(other) for other in others)
    for constraint in row._meta.constraints:
        if not isinstance(constraint, UniqueConstraint) or name not in constraint.fields:
            continue
        values = {
            f: getattr(row, row._meta.get_field(f).attname) for f in constraint.fields if f != name
        }
        if None not in values.values() and (
            type(row)._base_manager.filter(**{name: stays}, **values).exists()
        ):
            return True
    return False


def differing(stays: Any, goes: Any) -> list[models.Field[Any, Any]]:
    """The fields in which the two differ and of which one value has to be chosen."""
    hidden = set(restoring.translated_fields(type(stays))) | _OWN
    return [
        f
        for f in type(stays)._meta.fields
        if f.name not in hidden
        and f.editable
        and (getattr(stays, f.attname) or None) != (getattr(goes, f.attname) or None)
    ]


def merge(stays: Any, goes: Any, *, take: Sequence[str] = (), by: Any) -> Merger:
    """Make one of the two. `take` names the fields whose value is that of the one that goes."""
    if stays.pk == goes.pk:
        raise Refused([_("Choose two different records.")])
    kind = stays._meta.label_lower
    with transaction.atomic(), acts.acting(by, means="merged"):
        stays, goes = _locked(stays, goes)
        after = [follow(kind, [stays.pk, goes.pk]) for follow in FOLLOWERS]
        done: dict[str, Any] = {"went_name": str(goes), "rest": _unrecorded_values(goes)}
        done["moved"], done["dropped"] = _move(stays, goes)
        done["values"] = _take(stays, goes, take)
        done["aliases"] = _keep_names(stays, goes)
        done["slugs"], done["identities"] = _lead_on(kind, stays, goes)
        went = goes.uuid
        # From here on the identity means the one that stays; the history keeps it as it was.
        type(goes)._base_manager.filter(pk=goes.pk).update(uuid=uuid4())
        for each in after:
            each()
        _delete(goes)
        merger = Merger.objects.create(
            kind=kind,
            stayed=stays.uuid,
            went=went,
            stayed_name=str(stays)[:300],
            went_name=done["went_name"][:300],
            by=by.get_username(),
            act=acts.current_id(),
            done=done,
        )
        pagestore.forget()
        return merger


def _locked(stays: Any, goes: Any) -> tuple[Any, Any]:
    rows = (
        type(stays)
        ._base_manager.select_for_update(of=("self",))
        .filter(pk__in=[stays.pk, goes.pk])
    )
    found = {row.pk: row for row in rows.order_by("pk")}
    if len(found) < 2:
        raise Refused([_("One of the two is no longer on record.")], is_stale=True)
    return found[stays.pk], found[goes.pk]


def _delete(goes: Any) -> None:
    try:
        goes.delete()
    except models.ProtectedError as error:
        uses = listed(str(use) for use in list(error.protected_objects)[:5])
        raise Refused(
            [_("It is used in a way that cannot move: %(uses)s.") % {"uses": uses}]
        ) from error


def _unrecorded_values(record: Any) -> dict[str, Any]:
    """What its history leaves out: needed to bring it back exactly."""
    kept = KEPT[type(record)]
    recorded = {f.name for f in kept.history.tracked_fields}
    hidden = set(restoring.translated_fields(type(record)))
    return {
        f.attname: getattr(record, f.attname)
        for f in record._meta.fields
        if f.name not in recorded | hidden
    }


def _move(stays: Any, goes: Any) -> tuple[list[Any], list[Any]]:
    moved, dropped = [], []
    for each in pointing_at(stays, goes):
        label = each.model._meta.label_lower
        for row in each.moved:
            # A part of itself is a part of what the other was a part of.
            is_own = isinstance(row, type(stays)) and row.pk == stays.pk
            target = getattr(goes, f"{each.pointer}_id") if is_own else stays.pk
            target = None if target == row.pk and is_own else target
            setattr(row, f"{each.pointer}_id", target)
            row.save(update_fields=[each.pointer])
            moved.append([label, row.pk, each.pointer, target])
            if is_own:
                setattr(stays, f"{each.pointer}_id", target)
        for row in each.dropped:
            dropped.append([label, row.pk])
            row.delete()
    return moved, dropped


def _take(stays: Any, goes: Any, take: Sequence[str]) -> dict[str, list[Any]]:
    values = {}
    for each in differing(stays, goes):
        if each.name in take:
            before, after = getattr(stays, each.attname), getattr(goes, each.attname)
            setattr(stays, each.attname, after)
            values[each.attname] = [_plain(each, before), _plain(each, after)]
    if values:
        stays.save()
    return values


def _plain(each: Any, value: Any) -> Any:
    return str(value or "") if isinstance(each, models.FileField) else value


def _keep_names(stays: Any, goes: Any) -> list[int]:
    """Names that are not the names of the one that stays find it all the same."""
    if not hasattr(stays, "aliases"):
        return []
    known = {getattr(stays, column("name", code)) for code in CODES}
    known |= set(stays.aliases.values_list("text", flat=True))
    made = []
    for code in CODES:
        text = getattr(goes, column("name", code))
        if text and text not in known:
            known.add(text)
            made.append(stays.aliases.create(text=text, language=code).pk)
    return made


def _lead_on(kind: str, stays: NamedRecord, goes: NamedRecord) -> tuple[list[str], list[str]]:
    """Addresses and identities of the one that goes lead to the other, as do those before."""
    slugs = FormerSlug.objects.filter(kind=kind, target=goes.uuid)
    moved_slugs = list(slugs.values_list("slug", flat=True))
    slugs.update(target=stays.uuid)
    FormerSlug.objects.update_or_create(kind=kind, slug=goes.slug, defaults={"target": stays.uuid})
    identities = FormerIdentity.objects.filter(target=goes.uuid)
    moved = [str(each) for each in identities.values_list("uuid", flat=True)]
    identities.update(target=stays.uuid)
    FormerIdentity.objects.create(kind=kind, uuid=goes.uuid, target=stays.uuid)
    return moved_slugs, moved


# Undoing


def undo(merger: Merger, *, by: Any) -> list[str]:
    """Part the two again. What was edited since stays as it was edited; the sentences say what."""
    with transaction.atomic(), acts.acting(by, means="unmerged"):
        merger = Merger.objects.select_for_update().get(pk=merger.pk)
        model: Any = apps.get_model(merger.kind)
        stays = _may_be_undone(merger, model)
        after = [follow(merger.kind, [stays.pk]) for follow in FOLLOWERS]
        try:
            with transaction.atomic():
                left = list(_part(merger, model, stays))
        except IntegrityError as error:
            raise Refused(
                [_("It does not fit what is on record now: %(why)s") % {"why": sentence_of(error)}]
            ) from error
        for each in after:
            each()
        merger.undone_at, merger.undone_by = timezone.now(), by.get_username()
        merger.save(update_fields=["undone_at", "undone_by"])
        pagestore.forget()
        return left


def _may_be_undone(merger: Merger, model: Any) -> Any:
    if merger.undone_at:
        raise Refused([_("This merger was undone already.")], is_stale=True)
    both = [merger.stayed, merger.went]
    later = Merger.objects.filter(undone_at=None, pk__gt=merger.pk).filter(
        models.Q(stayed__in=both) | models.Q(went__in=both)
    )
    if found := later.order_by("-pk").first():
        raise Refused(
            [_("A later merger has to be undone first: %(merger)s.") % {"merger": found}],
            is_stale=True,
        )
    stays = (
        model._base_manager.select_for_update(of=("self",))
        .filter(uuid=merger.stayed)
        .order_by("pk")
        .first()
    )
    if stays is None:
        raise Refused([_("%(name)s is no longer on record.") % {"name": merger.stayed_name}])
    return stays


def _part(merger: Merger, model: Any, stays: Any) -> Iterator[str]:
    done = merger.done
    yield from _give_back_values(stays, done["values"])
    _forget_names(stays, done["aliases"])
    goes = _bring_back(merger, model)
    yield from _move_back(done["moved"], stays, goes)
    _drop_no_more(merger, done["dropped"])


def _bring_back(merger: Merger, model: Any) -> Any:
    kind = merger.kind
    FormerIdentity.objects.filter(uuid=merger.went).delete()
    FormerIdentity.objects.filter(uuid__in=merger.done["identities"]).update(target=merger.went)
    kept = KEPT[model]
    row = kept.rows.filter(uuid=merger.went, history_act=merger.act, history_type=DELETED).first()
    if row is None:
        raise Refused([_("The history of %(name)s is missing.") % {"name": merger.went_name}])
    if model._base_manager.filter(slug=row.slug).exists():
        raise Refused([_("Its address %(slug)s was given to another.") % {"slug": row.slug}])
    FormerSlug.objects.filter(kind=kind, slug=row.slug, target=merger.stayed).delete()
    FormerSlug.objects.filter(kind=kind, slug__in=merger.done["slugs"]).update(target=merger.went)
    return restoring.rebuild(kept, row, rest=merger.done["rest"], with_parts=False)


def _give_back_values(stays: Any, values: dict[str, list[Any]]) -> Iterator[str]:
    changed = False
    for attname, (before, taken) in values.items():
        each: Any = next(f for f in stays._meta.fields if f.attname == attname)
        now = _plain(each, getattr(stays, attname))
        if (each.to_python(now) or None) == (each.to_python(taken) or None):
            setattr(stays, attname, each.to_python(before) if before is not None else None)
            changed = True
        else:
            said = _("%(field)s was changed since and stays as it is now.")
            yield said % {"field": capfirst(str(each.verbose_name))}
    if changed:
        stays.save()


def _forget_names(stays: Any, aliases: list[int]) -> None:
    if aliases:
        for alias in stays.aliases.filter(pk__in=aliases):
            alias.delete()


def _move_back(moved: list[Any], stays: Any, goes: Any) -> Iterator[str]:
    for label, key, name, target in moved:
        model: Any = apps.get_model(label)
        row = model._base_manager.filter(pk=key).first()
        kind = capfirst(str(model._meta.verbose_name))
        if row is None:
            yield _("%(kind)s %(key)s was deleted since.") % {"kind": kind, "key": key}
        elif getattr(row, f"{name}_id") != target:
            said = _("%(kind)s “%(record)s” was given to another since and stays there.")
            yield said % {"kind": kind, "record": row}
        else:
            setattr(row, f"{name}_id", goes.pk)
            row.save(update_fields=[name])


def _drop_no_more(merger: Merger, dropped: list[Any]) -> None:
    for label, key in dropped:
        model: Any = apps.get_model(label)
        if model._base_manager.filter(pk=key).exists():
            continue
        kept = KEPT[model]
        row = kept.rows.filter(id=key, history_act=merger.act, history_type=DELETED).first()
        if row is not None:
            restoring.rebuild(kept, row)
