"""Background work, behind one function: a later move to another queue touches this file only."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued


def enqueue(task: str, *, once: bool = True, **arguments: Any) -> None:
    """Ask the worker to run a task (by its name) after the current transaction commits; once,
    when the same one is waiting already, unless what it is given makes it another."""
    try:
        # A savepoint: that it is queued already is told by a constraint, which ends a transaction.
        with transaction.atomic():
            lock = task if once else None
            app.configure_task(name=task, queueing_lock=lock).defer(**arguments)
    except AlreadyEnqueued:
        return
