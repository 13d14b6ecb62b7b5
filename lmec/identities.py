"""Which record an identity means today: a merged one is found as the one that stayed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models

from lmec.models import FormerIdentity


def keys_of(model: type[models.Model], identities: Iterable[UUID]) -> dict[UUID, Any]:
    """The keys of the records that these identities mean; what means none is left out."""
    wanted = set(identities)
    if not wanted:
        return {}
    found = dict(model._default_manager.filter(uuid__in=wanted).values_list("uuid", "pk"))
    if left := wanted - set(found):
        today = today_of(left)
        rows = model._default_manager.filter(uuid__in=set(today.values()))
        keys = dict(rows.values_list("uuid", "pk"))
        found |= {old: keys[new] for old, new in today.items() if new in keys}
    return found


def today_of(identities: Iterable[UUID]) -> dict[UUID, UUID]:
    """For each identity that was merged away the one that it means today."""
    former = FormerIdentity.objects.filter(uuid__in=set(identities))
    return dict(former.values_list("uuid", "target"))
