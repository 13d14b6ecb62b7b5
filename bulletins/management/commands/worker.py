import time
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from bulletins import tasks


class Command(BaseCommand):
    help = (
        "Do the background work: publish what is due, store public pages after a publication, "
        "verify the record every night. Run one beside the web server; stop it with Ctrl-C or "
        "SIGTERM."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--once",
            action="store_true",
            help="do what is due and what is waiting, then end: for who has a clock of their own",
        )

    def handle(self, *args: Any, once: bool = False, **options: Any) -> None:
        # Several at a time: a publication that is due does not wait for a long job to end.
        work = ["procrastinate", "worker", "--concurrency", "4"]
        if once:
            tasks.ask_for_what_is_due(int(time.time()))
            work.append("--one-shot")
        call_command(*work)
