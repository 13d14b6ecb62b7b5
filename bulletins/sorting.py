"""In which order a list of issues, or what search found, is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from bulletins.models import Edition


class Order(TextChoices):
    BEST = "best", _("Best match")
    NEWEST = "newest", _("Newest")
    OLDEST = "oldest", _("Oldest")


#: The first of each is what stands in no address.
LIST = (Order.NEWEST, Order.OLDEST)
SEARCH = (Order.BEST, Order.NEWEST, Order.OLDEST)


@dataclass(frozen=True)
class Way:
    """One order to choose."""

    value: str
    label: str
    is_chosen: bool
    #: What stands for it in the address.
    asked: str | None


@dataclass(frozen=True)
class Sorting:
    chosen: Order
    offered: tuple[Order, ...]

    @property
    def asked(self) -> str | None:
        return None if self.chosen == self.offered[0] else self.chosen.value

    @property
    def ways(self) -> list[Way]:
        first = self.offered[0]
        return [
            Way(
                each.value,
                str(each.label),
                each == self.chosen,
                each.value if each != first else None,
            )
            for each in self.offered
        ]


def sorting_of(query: Mapping[str, Any], offered: tuple[Order, ...]) -> Sorting:
    """The order that an address asks for; the usual one where it asks for none that there is."""
    field = forms.TypedChoiceField(
        choices=[(each.value, each.label) for each in offered],
        coerce=Order,
        required=False,
        empty_value=offered[0],
    )
    try:
        return Sorting(field.clean(query.get("sort", "")), offered)
    except forms.ValidationError:
        return Sorting(offered[0], offered)


def in_order(editions: QuerySet[Edition], order: Order) -> Any:
    if order == Order.OLDEST:
        return editions.order_by("date", "year", "number")
    return editions.order_by("-date", "-year", "-number")
