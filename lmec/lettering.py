"""A long list of names under the letters of its language, and the bar that leads to every letter
on whatever page of the list it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from lmec.paging import Page


@dataclass(frozen=True)
class Letter:
    """A letter of the whole list, and the page on which its names begin."""

    letter: str
    number: int
    page: int

    @property
    def page_value(self) -> int | None:
        """Its page in an address: the first one needs no number."""
        return self.page if self.page > 1 else None


@dataclass(frozen=True)
class Group:
    letter: str
    number: int
    entries: list[Any]


def bar(entries: Sequence[Any], letter_of: Callable[[Any], str], pages: Page) -> list[Letter]:
    """All letters of the sorted entries."""
    found: dict[str, int] = {}
    for index, entry in enumerate(entries):
        found.setdefault(letter_of(entry), index)
    return [
        Letter(letter, number, index // pages.size + 1)
        for number, (letter, index) in enumerate(found.items(), start=1)
    ]


def groups(
    shown: Sequence[Any], letter_of: Callable[[Any], str], letters: Sequence[Letter]
) -> list[Group]:
    """The entries of one page under their letters, numbered as in the bar."""
    numbers = {each.letter: each.number for each in letters}
    return [
        Group(letter, numbers[letter], list(entries))
        for letter, entries in groupby(shown, letter_of)
    ]
