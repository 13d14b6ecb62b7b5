from typing import Any

from django.core.management.base import BaseCommand

from bulletins import deriving


class Command(BaseCommand):
    help = (
        "Make anew, from the current editions, what lists, counts and searches ask for. Run it "
        "when verify_record says that a passage differs from its text."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Made anew from {deriving.rebuild()} current editions.")
