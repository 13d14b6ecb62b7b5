"""Small parts that are chosen as one ordered list: the ministries of a post, for whom somebody
spoke."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def settle(parts: Any, wanted: Sequence[dict[str, Any]]) -> None:
    """Make a record's parts (its related manager) these, in this order. Those that stay are kept
    as they are, so that the history tells what came and what went, and nothing else."""
    there = list(parts.all())
    kept = []
    for place, values in enumerate(wanted, start=1):
        part = next((p for p in there if all(getattr(p, n) == v for n, v in values.items())), None)
        if part is None:
            kept.append((None, place, values))
            continue
        there.remove(part)
        kept.append((part, place, values))
    for gone in there:
        gone.delete()
    for part, place, values in kept:
        if part is None:
            parts.create(order=place, **values)
        elif part.order != place:
            part.order = place
            part.save(update_fields=["order"])
