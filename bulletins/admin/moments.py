"""Moments as the desk says them: in the Center's zone, named."""

from __future__ import annotations

import datetime as dt

from django.utils import formats, timezone
from django.utils.translation import gettext as _


def in_beijing(moment: dt.datetime) -> str:
    """3 October 2026, 09:00 Beijing time"""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    return _("%(date)s, %(time)s Beijing time") % {
        "date": formats.date_format(local, "DATE_FORMAT"),
        "time": f"{local:%H:%M}",
    }
