from typing import Any

from django.core.management.base import BaseCommand

from bulletins import deriving
from bulletins.translating import progress


class Command(BaseCommand):
    help = (
        "Make anew, from the current editions, what lists, counts and searches ask for, and from "
        "the working records what the board counts. Run it when verify_record says that a passage "
        "differs from its text, or when the board counts wrongly."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Made anew from {deriving.rebuild()} current editions.")
        self.stdout.write(f"Counted what is missing and outdated in {progress.rebuild()} issues.")
