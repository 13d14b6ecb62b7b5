"""Pages of a list, from a total that is already known: no query of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404


@dataclass(frozen=True)
class Page:
    number: int
    size: int
    total: int

    @property
    def count(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def window(self) -> slice:
        return slice((self.number - 1) * self.size, self.number * self.size)

    @property
    def previous(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def previous_value(self) -> int | None:
        """The previous page in an address: the first page needs no number."""
        return self.previous if self.previous != 1 else None

    @property
    def canonical_query(self) -> str:
        """What of the page's address is its own, whatever else was asked."""
        return f"page={self.number}" if self.number > 1 else ""

    @property
    def next(self) -> int | None:
        return self.number + 1 if self.number < self.count else None

    @property
    def shown(self) -> list[int | None]:
        """The page numbers to link: the ends and the neighbours, None for a gap."""
        near = {1, self.count, self.number - 1, self.number, self.number + 1}
        numbers = sorted(number for number in near if 1 <= number <= self.count)
        shown: list[int | None] = []
        for number in numbers:
            if shown and shown[-1] is not None and number - shown[-1] > 1:
                shown.append(None)
            shown.append(number)
        return shown


def page_of(query: Mapping[str, str], total: int, size: int) -> Page:
    """The page that an address asks for. A page that does not exist is not found; it is never
    silently another one."""
    asked = query.get("page", "1")
    if not asked.isascii() or not asked.isdigit() or len(asked) > 6:
        raise Http404("no such page")
    page = Page(int(asked), size, total)
    if not 1 <= page.number <= page.count:
        raise Http404("no such page")
    return page
