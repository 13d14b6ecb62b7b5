"""How the tables are emptied after a test that commits: quickly.

Django truncates, for which PostgreSQL makes new files for each table and waits until the disk has
them: most of a second, where deleting the few rows of a test takes a few milliseconds.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql.operations import DatabaseOperations

_truncating = DatabaseOperations.sql_flush


def _deleting(
    self: DatabaseOperations, style: Any, tables: list[str], **options: Any
) -> list[str]:
    # A sequence begins anew with a truncated table only.
    if options.get("reset_sequences"):
        return _truncating(self, style, tables, **options)
    names = [self.quote_name(table) for table in tables]
    # Of a browser the last request may still be on its way: its row waits until all is deleted.
    lock = f"LOCK TABLE {', '.join(names)} IN EXCLUSIVE MODE;"
    # In any order: foreign keys are checked at the end.
    return [lock, *(f"DELETE FROM {name};" for name in names)]


def delete_rather_than_truncate() -> None:
    DatabaseOperations.sql_flush = _deleting  # type: ignore[method-assign]
