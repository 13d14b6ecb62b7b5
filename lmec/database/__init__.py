"""Which database: the one that DATABASE_URL names, or the embedded PostgreSQL of this checkout."""

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from lmec.database.server import DATABASE, PORT, USER


def configuration(url: str | None, data_dir: Path) -> dict[str, Any]:
    """Django's DATABASES["default"]. Nothing is started before `lmec.database.base` connects."""
    if not url:
        return {
            "ENGINE": "lmec.database",
            "NAME": DATABASE,
            "USER": USER,
            "PORT": PORT,
            "EMBEDDED": data_dir / "postgres",
        }
    # Errors leave the URL out and have no cause attached: it may hold a password.
    if not url.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured("DATABASE_URL must begin with postgres:// (PostgreSQL only).")
    try:
        # PostgreSQL's own reading of it: sockets, several hosts, escapes and options are right.
        options = conninfo_to_dict(url)
    except ProgrammingError:
        raise ImproperlyConfigured("DATABASE_URL is not a valid PostgreSQL address.") from None
    if not options.get("dbname"):
        raise ImproperlyConfigured("DATABASE_URL names no database (postgres://host/NAME).")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": options.pop("dbname"),
        "USER": options.pop("user", ""),
        "PASSWORD": options.pop("password", ""),
        "HOST": options.pop("host", ""),
        "PORT": options.pop("port", ""),
        "OPTIONS": options,
    }
