from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = (
        "Do the background work: store public pages after a publication, verify the record "
        "every night. Run one beside the web server; stop it with Ctrl-C or SIGTERM."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("procrastinate", "worker")
