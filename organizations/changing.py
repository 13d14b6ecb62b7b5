"""What became of a ministry: renamed, merged, split or closed on a date; or its name was only
misspelt. Never by editing its name: what was printed under the old one keeps it.

Each verb runs in the caller's transaction and tells what it did in sentences, so that a preview is
the verb itself, taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from lmec import background, partial_dates
from lmec.history import acts
from lmec.languages import (
    BRIDGE,
    CODES,
    own_name,
    set_text,
    spoken_name,
    text_and_language,
    text_in,
)
from lmec.records import free_slug
from lmec.refusals import Refused

from .models import Ministry, Succession
from .naming import body_label

#: What may happen to a post at the ministry, beside going on at one of its successors.
LEAVE, END = "leave", "end"


@dataclass(frozen=True)
class NewBody:
    """A body that is not on record yet."""

    names: Mapping[str, str]  # by language
    acronym: str = ""


@dataclass
class Change:
    """What is to be recorded."""

    kind: str  # of Succession.Kind, or 'closed'
    date: str
    successors: Sequence[Ministry | NewBody] = ()
    with_others: Sequence[Ministry] = ()  # merged together with it
    move_parts: bool = True
    posts: Mapping[int, str] = field(default_factory=dict)  # by appointment: LEAVE, END or a place


@dataclass(frozen=True)
class Standing:
    """One thing that a ministry's record says now, on which what becomes of it depends."""

    name: str
    label: str
    value: str


def standing(ministry: Ministry) -> list[Standing]:
    """What the record says: its names, since when and until when, what it became, its parts and
    the posts at it."""
    ministry = Ministry.objects.get(pk=ministry.pk)
    names = [Standing(f"name-{c}", own_name(c), text_in(ministry, "name", c)) for c in CODES]
    dates = [
        Standing(name, _label(Ministry, name), getattr(ministry, name))
        for name in ("valid_from", "valid_to")
    ]
    successors = ministry.successions.select_related("successor__country").order_by("pk")
    became = [body_label(each.successor) for each in successors]
    parts = [name_alone(each) for each in ministry.children.filter(valid_to="")]
    posts = [f"{post.speaker}: {spoken_name(post, 'position')}" for post in open_posts([ministry])]
    return [
        *names,
        *dates,
        Standing("successors", _("What became of it"), _lines(became)),
        Standing("parts", _("Parts"), _lines(parts)),
        Standing("posts", str(capfirst(_("posts"))), _lines(posts)),
    ]


def _label(model: Any, name: str) -> str:
    return str(capfirst(model._meta.get_field(name).verbose_name))


def _lines(said: Iterable[str]) -> str:
    return "\n".join(sorted(said))


def record(ministry: Ministry, change: Change, *, by: Any) -> list[str]:
    """Record what became of a ministry."""
    with transaction.atomic(), acts.acting(by, means="ministry_changed"):
        old = _locked([ministry, *change.with_others])
        for each in old:
            _refuse_ended(each, change.date)
        said: list[str] = []
        new = [_settled(each, old[0], change.date, said) for each in change.successors]
        for each in old:
            _close(each, change.date, said)
            for successor in new:
                _succeed(each, successor, change, said)
            if new and change.move_parts:
                _move_parts(each, new[0], said)
        _settle_posts(old, new, change, said)
        for each in new:  # what was said under the old name is found by the new one
            background.enqueue("index_again", once=False, kind="ministry", key=each.pk, names=[])
        return said


def _locked(ministries: Iterable[Ministry]) -> list[Ministry]:
    keys = [each.pk for each in ministries]
    rows = Ministry.objects.select_for_update(of=("self",)).order_by("pk").in_bulk(keys)
    if len(rows) < len(set(keys)):
        raise Refused([_("One of the ministries is no longer on record.")])
    return [rows[key] for key in dict.fromkeys(keys)]


def _refuse_ended(ministry: Ministry, date: str) -> None:
    name = body_label(ministry)
    if ministry.valid_to:
        said = _("%(name)s ended already (%(date)s).")
        raise Refused([said % {"name": name, "date": ministry.valid_to}])
    known = min(len(ministry.valid_from), len(date))
    if ministry.valid_from and date[:known] < ministry.valid_from[:known]:
        said = _("%(name)s began only later (%(date)s).")
        raise Refused([said % {"name": name, "date": ministry.valid_from}])


def _settled(wanted: Ministry | NewBody, old: Ministry, date: str, said: list[str]) -> Ministry:
    if isinstance(wanted, Ministry):
        if wanted.pk == old.pk:
            raise Refused([_("A ministry cannot become itself.")])
        return wanted
    made = Ministry(
        kind=old.kind,
        country=old.country,
        parent=old.parent,
        acronym=wanted.acronym,
        valid_from=date,
    )
    for language, name in wanted.names.items():
        set_text(made, "name", language, name)
    name = text_and_language(made, "name", BRIDGE)[0]
    if not name:
        raise Refused([_("Give the new name in at least one language.")])
    made.slug = free_slug(Ministry.objects.all(), name, "body")
    made.save()
    said.append(
        _("New on record: %(name)s, from %(date)s.") % {"name": body_label(made), "date": date}
    )
    return made


def _close(ministry: Ministry, date: str, said: list[str]) -> None:
    ministry.valid_to = partial_dates.before(date)
    _check(ministry)
    ministry.save()
    sentence = _("%(name)s ends: %(date)s. Its record, its names and its page stay.")
    said.append(sentence % {"name": name_alone(ministry), "date": ministry.valid_to})


def _check(record: Any) -> None:
    try:
        record.validate_constraints()
    except ValidationError as error:
        raise Refused(error.messages) from error


def _succeed(old: Ministry, new: Ministry, change: Change, said: list[str]) -> None:
    if Succession.objects.filter(predecessor=old, successor=new).exists():
        raise Refused(
            [
                _("That %(old)s became %(new)s is on record already.")
                % {"old": body_label(old), "new": body_label(new)}
            ]
        )
    succession = Succession.objects.create(
        predecessor=old, successor=new, kind=change.kind, date=change.date
    )
    sentence = _("%(old)s → %(new)s: %(kind)s.")
    kind = succession.get_kind_display()
    said.append(sentence % {"old": name_alone(old), "new": name_alone(new), "kind": kind})


def _move_parts(old: Ministry, new: Ministry, said: list[str]) -> None:
    for part in old.children.filter(valid_to="").exclude(pk=new.pk):
        part.parent = new
        part.save(update_fields=["parent"])
        sentence = _("%(part)s is now a part of %(new)s.")
        said.append(sentence % {"part": name_alone(part), "new": name_alone(new)})


def open_posts(ministries: Iterable[Ministry]) -> list[Any]:
    """The posts at these ministries that have no end yet."""
    posts: dict[int, Any] = {}
    for ministry in ministries:
        bodies = ministry.appointment_bodies.filter(appointment__valid_to="")
        for body in bodies.select_related("appointment__speaker"):
            posts[body.appointment_id] = body.appointment
    return list(posts.values())


def _settle_posts(
    old: Sequence[Ministry], new: Sequence[Ministry], change: Change, said: list[str]
) -> None:
    gone = {each.pk for each in old}
    for post in open_posts(old):
        what = change.posts.get(post.pk, LEAVE)
        if what == LEAVE:
            continue
        name = {"person": post.speaker, "post": spoken_name(post, "position")}
        bodies = [body.ministry_id for body in post.bodies.all()]
        post.valid_to = partial_dates.before(change.date)
        _check(post)
        post.save()
        if what == END or not new:
            said.append(_("%(person)s: “%(post)s” ends.") % name)
            continue
        place = int(what) if what.isdecimal() and int(what) < len(new) else 0
        _go_on(post, bodies, gone, new[place], change.date)
        sentence = _("%(person)s: “%(post)s” ends and goes on at %(new)s.")
        said.append(sentence % {**name, "new": name_alone(new[place])})


def _go_on(
    post: Any, bodies: Sequence[int], gone: set[int], successor: Ministry, date: str
) -> None:
    """The same post from then on, at the successor in place of what is gone."""
    next_post = type(post)(speaker=post.speaker, valid_from=date, source=post.source)
    for code in CODES:
        set_text(next_post, "position", code, text_in(post, "position", code))
    next_post.save()
    keys = dict.fromkeys(successor.pk if key in gone else key for key in bodies)
    for order, key in enumerate(keys, start=1):
        next_post.bodies.create(ministry_id=key, order=order)


def correct_name(
    ministry: Ministry, names: Mapping[str, str], *, keep_old: bool, by: Any
) -> list[str]:
    """The name on record was misspelt: it never was the ministry's name."""
    with transaction.atomic(), acts.acting(by, means="name_corrected"):
        ministry = _locked([ministry])[0]
        said = []
        for language, name in names.items():
            before = text_in(ministry, "name", language)
            if name == before:
                continue
            if not name:
                raise Refused(
                    [
                        _("A name is corrected, not removed: %(language)s.")
                        % {"language": own_name(language)}
                    ]
                )
            set_text(ministry, "name", language, name)
            said.append(f"{own_name(language)}: {before or '—'} → {name}")
            known = ministry.aliases.filter(text=before).exists()
            if keep_old and before and not known:
                ministry.aliases.create(text=before, language=language)
        if not said:
            raise Refused([_("Nothing was changed.")])
        ministry.save()
        return said


def is_in_use(ministry: Ministry) -> bool:
    """Whether anything refers to it by its name: then the name is not edited in passing."""
    if ministry.pk is None:
        return False
    relations = ("mentions", "remark_bodies", "participations", "appointment_bodies")
    return any(getattr(ministry, name).exists() for name in relations)


def name_alone(ministry: Ministry) -> str:
    """A ministry's name in a sentence that says of which country it is anyway."""
    return spoken_name(ministry) or ministry.slug
