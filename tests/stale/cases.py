"""A page is opened, somebody else changes what it shows, and it is sent: each case does this for
one address and tells what came of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Stale:
    """What was answered, what the page has to show, and whether the other's work stands."""

    page: Any
    mine: Iterable[str] = ()
    theirs: Iterable[str] = ()
    stands: bool = True


#: By the name of the address, the cases that write to it.
CASES: dict[str, list[Callable[[Any], Stale]]] = defaultdict(list)


#: Those that do for another kind of record what a shorter one does for the first.
LONG: set[Callable[[Any], Stale]] = set()


def writes(*names: str, again: bool = False) -> Callable[[Any], Any]:
    """Enters a case under the addresses that it sends to; `again` where the same is tried with
    another kind of record in the run of every day."""

    def enter(case: Any) -> Any:
        for name in names:
            CASES[name].append(case)
        if again:
            LONG.add(case)
        return case

    return enter
