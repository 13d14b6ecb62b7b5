"""What a file carries of an issue: plain data, no database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

#: How far a text is, in XLIFF's words; "initial" is for whoever has something to do.
Progress = Literal["initial", "translated", "reviewed", "final"]

MAX_BYTES = 10_000_000
MAX_UNITS = 5_000
MAX_TEXT = 200_000


class Unreadable(Exception):
    """The file cannot be read; the reason is a sentence for the user."""


@dataclass(frozen=True)
class Unit:
    """One block on its way out or back."""

    key: str
    source: str
    target: str
    state: Progress = "initial"
    #: The mark of the target at export (lmec.merging.mark_of); None where the tool dropped it.
    seen: str | None = None
    label: str = ""
    context: str = ""
    #: Why it is on somebody's desk: "", outdated, machine.
    reason: str = ""
    former: str = ""  # the source that the target was made from, where that is another one
    is_locked: bool = False  # left out on purpose, or shown in the source language


@dataclass(frozen=True)
class Handed:
    """A whole file."""

    issue: str  # "2022/13"
    identity: str  # the bulletin's UUID; '' where the tool dropped it
    source_language: str
    language: str
    units: tuple[Unit, ...] = field(default=())
