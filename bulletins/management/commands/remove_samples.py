from typing import Any

from django.core.management.base import BaseCommand

from bulletins import sample_removal


class Command(BaseCommand):
    help = (
        "Take everything that is marked as invented sample material away: issues and their "
        "editions, speakers, meetings, imprints, pictures. Real records stay untouched."
    )

    def handle(self, *, verbosity: int = 1, **options: Any) -> None:
        removed = sample_removal.remove()
        if verbosity:
            self.stdout.write(
                f"Removed: {removed.bulletins} issues, {removed.editions} editions, "
                f"{removed.speakers} speakers, {removed.meetings} meetings, "
                f"{removed.files} files."
            )
        for record in removed.kept:
            self.stdout.write(f"Kept, because a real issue names it: {record}")
