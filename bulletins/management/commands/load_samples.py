from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from bulletins import sample_removal, sampling


class Command(BaseCommand):
    help = (
        "Load the invented sample issues with their speakers and meetings, published and marked "
        "as samples. Does nothing where they were loaded once, even if they were removed since."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--force",
            action="store_true",
            help="remove all sample material, a demo archive included, and load the samples anew",
        )

    def handle(self, *, force: bool = False, verbosity: int = 1, **options: Any) -> None:
        if sampling.were_loaded() and not force:
            if verbosity > 1:
                self.stdout.write("The samples were loaded before; --force loads them anew.")
            return
        try:
            with transaction.atomic():
                if force:
                    sample_removal.remove()
                loaded = sampling.load()
        except sampling.Refused as refused:
            raise CommandError(str(refused)) from refused
        if verbosity:
            self.stdout.write(f"Sample issues loaded: {', '.join(loaded.issues)}.")
        for name in loaded.left_out:
            self.stdout.write(f"{name} left out: there already is an issue of this number.")
