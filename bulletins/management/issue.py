"""How commands name an issue and a user."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError

from bulletins.models import Bulletin


def find_bulletin(issue: str) -> Bulletin:
    """The bulletin of '2022/13'."""
    year, _slash, number = issue.partition("/")
    if not (year.isdecimal() and number.isdecimal()):
        raise CommandError(f"'{issue}' is not an issue. Write year and number: 2022/13.")
    try:
        return Bulletin.objects.get(year=int(year), number=int(number))
    except Bulletin.DoesNotExist:
        raise CommandError(f"There is no issue {year}/{number}.") from None


def find_user(name: str | None) -> Any:
    """The named user, or the first administrator."""
    users = get_user_model().objects.filter(is_active=True)
    if name:
        user = users.filter(username=name).first()
        if user is None:
            raise CommandError(f"There is no active user '{name}'.")
        return user
    user = users.filter(is_superuser=True).order_by("pk").first()
    if user is None:
        raise CommandError("There is no administrator. Make one: manage.py createsuperuser.")
    return user
