"""Dates known as a year or a month only, as history hands them down: 2018, 2018-03, 2018-03-17."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Least, Left, Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

PATTERN = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"


def validate(value: str) -> None:
    if not re.match(PATTERN, value):
        raise ValidationError(_("Give a year, a month or a day: 2018, 2018-03 or 2018-03-17."))
    if len(value) == 10:
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            raise ValidationError(_("There is no such day.")) from None


class PartialDateField(models.CharField):
    """A year, month or day as ISO text; '' means not known. Text sorts as time does."""

    default_validators = [validate]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.update(max_length=10, blank=True, default="")
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        for key in ("max_length", "blank", "default"):
            kwargs.pop(key, None)
        return name, path, args, kwargs


def well_formed(field: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=models.Q(**{field: ""}) | models.Q(**{f"{field}__regex": PATTERN}),
        name=name,
        violation_error_message=_("Give a year, a month or a day: 2018, 2018-03 or 2018-03-17."),
    )


def in_order(start: str, end: str, name: str) -> models.CheckConstraint:
    """The end is not before the start, as far as both are known: 2018-03 to 2018 is in order."""
    known = Least(Length(start), Length(end))
    return models.CheckConstraint(
        condition=models.Q(**{start: ""})
        | models.Q(**{end: ""})
        | models.Q(LessThanOrEqual(Left(start, known), Left(end, known))),
        name=name,
        violation_error_message=_("The end is before the start."),
    )


def covers(start: str, end: str, day: dt.date) -> bool:
    """Whether a period known only in part may cover a day: an unknown end is open, and a year or
    a month covers all its days."""
    iso = day.isoformat()
    return (not start or iso[: len(start)] >= start) and (not end or iso[: len(end)] <= end)


def overlap(start: str, end: str, other_start: str, other_end: str) -> bool:
    """Whether two periods certainly share a day: touching only in a year that both name is not
    enough, because one post commonly ends in the year in which the next begins."""
    return _before(start, other_end) and _before(other_start, end)


def _before(start: str, end: str) -> bool:
    if not start or not end:
        return True
    known = min(len(start), len(end))
    if start[:known] == end[:known]:
        return known == 10
    return start[:known] < end[:known]


def before(date: str) -> str:
    """The last that belongs to what ended as something else began on a date: the day before; of a
    year or a month, that year or month itself."""
    if len(date) < 10:
        return date
    return (dt.date.fromisoformat(date) - dt.timedelta(days=1)).isoformat()
