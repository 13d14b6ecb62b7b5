"""What the worker does (`manage.py worker`)."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory
from django.utils.translation import override
from procrastinate import JobContext
from procrastinate.contrib.django import app

from bulletins import chain, reindexing, sending
from bulletins.models import Edition, RecordCheck
from bulletins.publishing import scheduling
from bulletins.translating import progress
from lmec import kept_pictures, looks
from lmec.languages import CODES

log = logging.getLogger(__name__)

#: A job whose worker was killed is taken up again after this many seconds without a sign.
_STALLED_AFTER = 120
#: The board needs the last check and its first problems; the log has them all.
_KEPT_CHECKS, _KEPT_PROBLEMS = 30, 100


@app.task(name="store_pages", queue="pages")
def store_pages() -> None:
    """Render the pages that readers ask for first, so that they exist as files."""
    if not settings.LMEC_STORE_PAGES:
        return
    handler = WSGIHandler()
    factory = RequestFactory(headers={"host": settings.ALLOWED_HOSTS[0].lstrip(".")})
    for path in _first_pages():
        response = handler.get_response(factory.get(path, secure=True))
        response.close()
        if response.status_code != 200:
            log.error("%s answered %s while storing pages.", path, response.status_code)


def _first_pages() -> Iterator[str]:
    for language in CODES:
        yield f"/{language}/"
        yield f"/{language}/bulletins/"
        with override(language):
            for edition in Edition.objects.shown_in(language).newest_first()[:50]:
                yield edition.get_absolute_url()


@app.task(name="index_again", queue="search")
def index_again(kind: str, key: int, names: list[str]) -> None:
    """After a record's names were changed: what mentions it is found by those of today."""
    reindexing.index_again(kind, key, names)


@app.task(name="index_everything", queue="search")
def index_everything() -> None:
    """After many names changed at once, or what is looked at of a text."""
    reindexing.index_everything()


@app.periodic(cron="* * * * *")
@app.task(name="publish_due", queue="publishing", pass_context=False, priority=10)
def publish_due(timestamp: int) -> None:
    """Carry out what was scheduled. Every minute, so at most 60 seconds late."""
    scheduling.publish_due()


@app.periodic(cron="* * * * *")
@app.task(name="send_due_notices", queue="mail", pass_context=False)
def send_due_notices(timestamp: int) -> None:
    """What could not be sent is tried again."""
    sending.send_due()


def ask_for_what_is_due(timestamp: int) -> None:
    """What a worker that runs all the time asks of itself every minute."""
    for name in ("publish_due", "send_due_notices"):
        app.configure_task(name=name).defer(timestamp=timestamp)


@app.task(name="send_notices", queue="mail")
def send_notices() -> None:
    """Mail to staff, at once after what it tells of."""
    sending.send_due()


@app.periodic(cron="17 3 * * *")
@app.task(name="verify_record", queue="record", pass_context=False)
def verify_record(timestamp: int) -> None:
    """Verify the record every night; every problem is an error in the log."""
    problems = chain.verify().problems
    for problem in problems:
        log.error("The record does not verify: %s", problem)
    RecordCheck.objects.create(problems=[str(problem) for problem in problems[:_KEPT_PROBLEMS]])
    RecordCheck.objects.exclude(pk__in=RecordCheck.objects.values("pk")[:_KEPT_CHECKS]).delete()


@app.periodic(cron="47 2 * * *")
@app.task(name="count_progress", queue="record", pass_context=False)
def count_progress(timestamp: int) -> None:
    """The board's numbers are kept by whoever changes a text; every night they are made anew."""
    progress.rebuild()


@app.periodic(cron="27 2 * * *")
@app.task(name="look_at_pictures", queue="record", pass_context=False)
def look_at_pictures(timestamp: int) -> None:
    """So that a new picture is known again which came in by another way than the desk's forms."""
    looks.remember_all(kept_pictures.all_names())


@app.periodic(cron="*/2 * * * *")
@app.task(name="rescue_stalled_jobs", queue="record", pass_context=True)
async def rescue_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Jobs of a killed worker stay 'doing' for ever unless somebody takes them up."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=_STALLED_AFTER):
        await manager.retry_job(job)
