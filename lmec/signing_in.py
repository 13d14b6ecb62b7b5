"""Signing in to the desk. Who guesses passwords is made to wait: by account and network address,
so that nobody locks somebody else out, and never longer than a quarter of an hour."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import ngettext

from lmec import limits
from lmec.senders import address_of, mark_of_sender

#: Wrong passwords in a while: of one account from one address, and of all accounts from it.
OF_ACCOUNT, OF_ADDRESS = 5, 50
WHILE = dt.timedelta(minutes=15)
_KIND = "sign-in"


class SignInForm(AdminAuthenticationForm):
    def clean(self) -> Any:
        account, address = self._senders()
        self._refuse(account, OF_ACCOUNT)
        self._refuse(address, OF_ADDRESS)
        try:
            cleaned = super().clean()
        except ValidationError:
            limits.spend(_KIND, account)
            limits.spend(_KIND, address)
            raise
        if self.user_cache is not None:
            limits.forget(_KIND, account)
        return cleaned

    def _senders(self) -> tuple[str, str]:
        address = address_of(self.request) if self.request else ""
        name = str(self.cleaned_data.get("username", "")).lower()
        return mark_of_sender(_KIND, address, name), mark_of_sender(_KIND, address)

    def _refuse(self, sender: str, most: int) -> None:
        if limits.spent(_KIND, sender, within=WHILE) < most:
            return
        first = limits.first_at(_KIND, sender, within=WHILE) or timezone.now()
        minutes = max(1, math.ceil((first + WHILE - timezone.now()).total_seconds() / 60))
        raise ValidationError(
            ngettext(
                "Too many wrong passwords. Try again in %(minutes)d minute; nothing is locked.",
                "Too many wrong passwords. Try again in %(minutes)d minutes; nothing is locked.",
                minutes,
            )
            % {"minutes": minutes},
            code="limit",
        )
