"""Each worker of the tests on a processor of its own, with the server's process that answers it.

A test asks the database some hundred times. Each question wakes a process and so does its answer;
where that slept on another processor, this takes three times as long.
"""

import os
from contextlib import suppress

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

_own: set[int] = set()


def choose_processor() -> None:
    """For a worker of `pytest --numprocesses`, unless there are more workers than processors."""
    if not hasattr(os, "sched_setaffinity"):  # not Linux
        return
    processors = sorted(os.sched_getaffinity(0))
    if 1 < int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", 0)) <= len(processors):
        number = int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw"))
        _own.add(processors[number % len(processors)])
        os.sched_setaffinity(0, _own)
        connection_created.connect(_have_it_answered_here)


def _have_it_answered_here(connection: BaseDatabaseWrapper, **kwargs: object) -> None:
    # Of a server elsewhere, the number may be that of any process of this machine.
    if str(connection.settings_dict["HOST"]).startswith("/"):
        with suppress(OSError):  # another user's
            os.sched_setaffinity(connection.connection.info.backend_pid, _own)
