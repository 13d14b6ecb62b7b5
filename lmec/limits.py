"""How much of something one sender may do in a while: counted in the database, so that every
process of the site counts alike, and forgotten by itself."""

from __future__ import annotations

import datetime as dt

from django.db.models import Min, Sum
from django.utils import timezone

from lmec.models import Spent

_KEPT = dt.timedelta(days=1)


def spent(kind: str, by: str, *, within: dt.timedelta) -> int:
    """How much was spent since."""
    found = Spent.objects.filter(kind=kind, by=by, at__gt=timezone.now() - within)
    return found.aggregate(sum=Sum("amount"))["sum"] or 0


def first_at(kind: str, by: str, *, within: dt.timedelta) -> dt.datetime | None:
    found = Spent.objects.filter(kind=kind, by=by, at__gt=timezone.now() - within)
    first: dt.datetime | None = found.aggregate(first=Min("at"))["first"]
    return first


def spend(kind: str, by: str, amount: int = 1) -> None:
    Spent.objects.filter(at__lt=timezone.now() - _KEPT).delete()
    Spent.objects.create(kind=kind, by=by, amount=amount)


def forget(kind: str, by: str) -> None:
    Spent.objects.filter(kind=kind, by=by).delete()
