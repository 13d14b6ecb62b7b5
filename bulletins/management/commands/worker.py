from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Do the background work: publish what is due, store public pages after a publication, "
        "verify the record every night. Run one beside the web server; stop it with Ctrl-C or "
        "SIGTERM."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        # Several at a time: a publication that is due does not wait for a long job to end.
        call_command("procrastinate", "worker", "--concurrency", "4")
