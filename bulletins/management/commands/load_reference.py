from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from bulletins.loading import load_reference


class Command(BaseCommand):
    help = (
        "Load the reference data: countries, ministries, topics, instruments, glossary. Safe to "
        "repeat at any time: what staff changed, removed or deleted stays as they left it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--restore-deleted", action="store_true", help="bring back entries that staff deleted"
        )

    def handle(self, *, restore_deleted: bool = False, verbosity: int = 1, **options: Any) -> None:
        for outcome in load_reference(restore=restore_deleted):
            if verbosity == 0:
                continue
            self.stdout.write(
                f"{outcome.title}: {len(outcome.created)} new, {len(outcome.updated)} updated"
            )
            for name, entries in (
                ("as staff have it", outcome.kept),
                ("deleted by staff", outcome.deleted),
            ):
                if entries:
                    self.stdout.write(f"  left {name}: {', '.join(entries)}")
