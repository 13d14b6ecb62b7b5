from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.crypto import get_random_string

# Without the letters and figures that are mistaken for one another.
PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class Command(BaseCommand):
    help = (
        "Make the site ready to be served: migrations, reference data and, the first time only, "
        "the sample issues and an administrator. Safe to repeat: nothing is lost or reset."
    )

    def handle(self, *, verbosity: int = 1, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_reference", verbosity=verbosity)
        # The administrator is the mark of a finished first set-up: samples that were removed
        # since do not come back, and a set-up that was interrupted is done again.
        if get_user_model().objects.filter(is_superuser=True).exists():
            self.stdout.write("Password forgotten? .venv/bin/python manage.py changepassword admin")
            return
        password = get_random_string(16, PASSWORD_LETTERS)
        with transaction.atomic():
            get_user_model().objects.create_superuser("admin", password=password)
            call_command("load_samples", verbosity=verbosity)
        self.stdout.write(
            "\nAdministrator made. This password is shown only now; change it after signing in:\n"
            f"  user name: admin\n  password:  {password}\n"
        )
