"""Lineage of ministries: who became whom, over any number of renamings, mergers and splits."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.models.expressions import RawSQL

# One recursive query, however long the lineage; UNION (not ALL) ends it on a circle.
_CONNECTED = """
    WITH RECURSIVE forward(id) AS (
        SELECT %s::bigint
        UNION
        SELECT s.successor_id FROM organizations_succession s
        JOIN forward f ON s.predecessor_id = f.id
    ), backward(id) AS (
        SELECT id FROM forward
        UNION
        SELECT s.predecessor_id FROM organizations_succession s
        JOIN backward b ON s.successor_id = b.id
    )
    SELECT id FROM backward
"""


def connected(ministry_id: int) -> list[int]:
    """The ministry, all its successors, and all predecessors of any of them."""
    with connection.cursor() as cursor:
        cursor.execute(_CONNECTED, [ministry_id])
        return [row[0] for row in cursor.fetchall()]


def connected_within(ministry_id: int) -> RawSQL:
    """The same inside another query, for `ministry__in=`."""
    return RawSQL(_CONNECTED, [ministry_id])


# What each became and came of, without what only shares a successor with it: two ministries that
# merged had different words before.
_LINES = """
    WITH RECURSIVE after(start, id) AS (
        SELECT id, id FROM organizations_ministry WHERE id = ANY(%(keys)s)
        UNION
        SELECT a.start, s.successor_id FROM organizations_succession s
        JOIN after a ON s.predecessor_id = a.id
    ), before(start, id) AS (
        SELECT id, id FROM organizations_ministry WHERE id = ANY(%(keys)s)
        UNION
        SELECT b.start, s.predecessor_id FROM organizations_succession s
        JOIN before b ON s.successor_id = b.id
    )
    SELECT start, id FROM after UNION SELECT start, id FROM before
"""


def lines(ministry_ids: Iterable[int]) -> dict[int, set[int]]:
    """For each of the ministries itself, all that it became, and all that it came of."""
    found: dict[int, set[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"keys": list(ministry_ids)})
        for start, ministry in cursor.fetchall():
            found.setdefault(start, set()).add(ministry)
    return found
