"""Lineage of ministries: who became whom, over any number of renamings, mergers and splits."""

from __future__ import annotations

from django.db import connection

# One recursive query, however long the lineage; UNION (not ALL) ends it on a circle.
_CONNECTED = """
    WITH RECURSIVE forward(id) AS (
        SELECT %(start)s::bigint
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
        cursor.execute(_CONNECTED, {"start": ministry_id})
        return [row[0] for row in cursor.fetchall()]
