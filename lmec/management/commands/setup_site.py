from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.crypto import get_random_string

from lmec import pagestore

# Without the letters and figures that are mistaken for one another.
PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class Command(BaseCommand):
    help = (
        "Make the site ready to be served: migrations, reference data and, the first time only, "
        "the sample issues and an administrator. Safe to repeat: nothing is lost or reset."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--bare", action="store_true", help="neither sample issues nor an administrator"
        )

    def handle(self, *, bare: bool = False, verbosity: int = 1, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_reference", verbosity=verbosity)
        call_command("load_roles", verbosity=verbosity)
        with transaction.atomic():
            pagestore.forget()  # made by the templates of an earlier version
        if not bare:
            self.make_first_content(verbosity)

    def make_first_content(self, verbosity: int) -> None:
        # The administrator is the mark of a finished first set-up: samples that were removed
        # since do not come back, and a set-up that was interrupted is done again.
        if get_user_model().objects.filter(is_superuser=True).exists():
            self.stdout.write(
                "Password forgotten? .venv/bin/python manage.py changepassword admin"
            )
            return
        password = get_random_string(16, PASSWORD_LETTERS)
        with transaction.atomic():
            get_user_model().objects.create_superuser("admin", password=password)
            call_command("load_samples", verbosity=verbosity)
        self.stdout.write(
            "\nAdministrator made. This password is shown only now; change it after signing in:\n"
            f"  user name: admin\n  password:  {password}\n"
        )
