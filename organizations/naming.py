"""How staff tell bodies apart."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lmec.naming import all_names, name_of

from .models import Country, Ministry


def body_label(record: Ministry | Country) -> str:
    """A body with its country: three countries share one Chinese name of a ministry."""
    if isinstance(record, Country):
        return f"{all_names(record)} ({_('country')})"
    period = f", –{record.valid_to}" if record.valid_to else ""
    home = f" ({name_of(record.country)}{period})" if record.country else ""
    return f"{all_names(record)}{home}"
