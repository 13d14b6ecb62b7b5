from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from bulletins import demo


class Command(BaseCommand):
    help = (
        "Make an invented archive of many issues, marked as samples, to see the site at that "
        "size. Repeated, it only adds what is missing; `remove_samples` takes it away."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--count", type=int, default=10_000, help="issues in all (10000)")

    def handle(self, *, count: int, verbosity: int = 1, **options: Any) -> None:
        if not 1 <= count <= demo.MOST:
            raise CommandError(f"Between 1 and {demo.MOST} issues can be made.")
        try:
            added = demo.grow(count)
        except LookupError as error:
            raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(f"Invented issues added: {added}.")
