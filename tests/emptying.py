"""How the tables are emptied after a test that commits: quickly.

Django truncates, for which PostgreSQL makes new files for each table and waits until the disk has
them: most of a second, where deleting the few rows of a test takes a few milliseconds.
"""

from __future__ import annotations

from typing import Any

from django.db.backends.postgresql.operations import DatabaseOperations

_truncating = DatabaseOperations.sql_flush
#: What Django would at once make anew from the models.
_OF_THE_CODE = {"django_content_type", "auth_permission"}


def _deleting(
    self: DatabaseOperations, style: Any, tables: list[str], **options: Any
) -> list[str]:
    # A sequence begins anew with a truncated table only.
    if options.get("reset_sequences"):
        return _truncating(self, style, tables, **options)
    names = [self.quote_name(table) for table in tables if table not in _OF_THE_CODE]
    # In any order: foreign keys are checked at the end.
    deleted = " ".join(f"DELETE FROM {name};" for name in names)
    return [_ALONE % {"tables": ", ".join(names), "deleted": deleted}]


#: Of a browser the last request may still be on its way: its rows wait until all is deleted. It is
#: never waited for with some of the tables held, which it may wait for itself.
_ALONE = """
DO $$ BEGIN
    FOR turn IN 1..1000 LOOP
        BEGIN
            LOCK TABLE %(tables)s IN EXCLUSIVE MODE NOWAIT;
            %(deleted)s
            RETURN;
        EXCEPTION WHEN lock_not_available THEN
            PERFORM pg_sleep(0.02);
        END;
    END LOOP;
    RAISE 'Somebody else does not leave the tables alone.';
END $$;
"""


def delete_rather_than_truncate() -> None:
    DatabaseOperations.sql_flush = _deleting  # type: ignore[method-assign]
