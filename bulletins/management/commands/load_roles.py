from typing import Any

from django.core.management.base import BaseCommand

from bulletins import roles


class Command(BaseCommand):
    help = (
        "Make the roles that come with the product, as groups. Safe to repeat at any time: what "
        "an administrator changed or deleted stays as it is."
    )

    def handle(self, *, verbosity: int = 1, **options: Any) -> None:
        made = roles.load()
        if verbosity:
            self.stdout.write(f"Roles: {len(made)} new")
