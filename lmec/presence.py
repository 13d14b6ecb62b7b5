"""Who has a record's page open.

A page that is opened says so, and again every half minute while it stays open (admin-presence.js);
when it is closed it says that too. What stays silent expires. Nobody is locked out: two who know
of each other talk, and what both change is merged when it is saved (lmec.merging).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from lmec.languages import own_name
from lmec.models import Presence

#: A page that speaks is silent for half a minute at most; one that missed two turns is gone.
_SPEAKING = dt.timedelta(seconds=90)
#: Without JavaScript a page speaks only once, when it is opened.
_OPENED = dt.timedelta(minutes=10)


@dataclass(frozen=True)
class Editor:
    """Somebody at a record's page."""

    name: str
    key: str
    part: str
    since: dt.datetime

    @property
    def part_name(self) -> str:
        return own_name(self.part) if self.part else ""


def kind_of(record: models.Model) -> str:
    return record._meta.label_lower


def arrive(user: Any, kind: str, key: Any, part: str = "", *, speaks: bool = False) -> None:
    """The page is open. Who was away longer than a page stays known arrives anew."""
    now = timezone.now()
    until = now + (_SPEAKING if speaks else _OPENED)
    known = Presence.objects.filter(user=user, kind=kind, key=str(key), part=part)
    if known.filter(until__gte=now).update(until=until):
        return
    _put(Presence(user=user, kind=kind, key=str(key), part=part, since=now, until=until))


def _put(found: Presence) -> None:
    Presence.objects.bulk_create(
        [found],
        update_conflicts=True,
        unique_fields=["kind", "key", "part", "user"],
        update_fields=["since", "until"],
    )


#: Both at once: the desk has a budget of queries.
_MEET = """
    WITH arrived AS (
        INSERT INTO lmec_presence AS known (user_id, kind, key, part, since, until)
        VALUES (%(user)s, %(kind)s, %(key)s, %(part)s, %(now)s, %(until)s)
        ON CONFLICT (kind, key, part, user_id) DO UPDATE SET
            since = CASE WHEN known.until < %(now)s THEN %(now)s ELSE known.since END,
            until = EXCLUDED.until
    )
    SELECT presence.*, username, first_name, last_name
    FROM lmec_presence presence JOIN auth_user ON auth_user.id = user_id
    WHERE kind = %(kind)s AND key = %(key)s AND until >= %(now)s AND user_id <> %(user)s
    ORDER BY since, presence.id
"""


def meet(user: Any, kind: str, key: Any, part: str = "") -> list[Editor]:
    """The page is opened: who else has the record open, and that this user has it now. Who was
    away longer than a page stays known arrives anew."""
    now = timezone.now()
    told = {"user": user.pk, "kind": kind, "key": str(key), "part": part, "now": now}
    there = list(Presence.objects.raw(_MEET, told | {"until": now + _OPENED}))
    for each in there:
        names = {name: getattr(each, name) for name in ("username", "first_name", "last_name")}
        each.user = User(pk=each.user_id, **names)
    return [_editor(each) for each in there]


def leave(user: Any, kind: str, key: Any, part: str = "") -> None:
    """The page was closed. What had expired long ago goes as well."""
    Presence.objects.filter(user=user, kind=kind, key=str(key), part=part).delete()
    Presence.objects.filter(until__lt=timezone.now() - dt.timedelta(days=1)).delete()


def others(user: Any, kind: str, keys: Iterable[Any]) -> list[Editor]:
    """Who else has pages of these records open, the longest first."""
    return [_editor(each) for each in _at(kind, keys, timezone.now()).exclude(user=user)]


def _at(kind: str, keys: Iterable[Any], now: dt.datetime) -> models.QuerySet[Presence]:
    """Who is at these records, the longest first."""
    found = Presence.objects.filter(kind=kind, key__in=[str(key) for key in keys], until__gte=now)
    return found.select_related("user").order_by("since", "pk")


def _editor(found: Presence) -> Editor:
    name = found.user.get_full_name() or found.user.get_username()
    return Editor(name, found.key, found.part, found.since)
