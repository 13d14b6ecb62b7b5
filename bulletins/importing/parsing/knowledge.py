"""What the parser knows of the world: names of countries and bodies, to recognise, never to
rewrite. Filled from the reference records by `drafting`, or by hand in a test."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ..regexes import regex

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u2500"


@dataclass(frozen=True, slots=True)
class KnownCountry:
    code: str  # ISO 3166-1 alpha-2, small letters
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownBody:
    key: str
    names: tuple[str, ...]
    country: str = ""
    kind: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A known name that begins at a place in a text; several bodies may bear it."""

    end: int
    bodies: tuple[KnownBody, ...]


@dataclass(frozen=True)
class Knowledge:
    countries: tuple[KnownCountry, ...] = ()
    bodies: tuple[KnownBody, ...] = ()

    @cached_property
    def by_key(self) -> dict[str, KnownBody]:
        return {body.key: body for body in self.bodies}

    @cached_property
    def _names(self) -> dict[str, list[tuple[str, tuple[KnownBody, ...]]]]:
        """Names by their first two letters, the longest first."""
        bearers: dict[str, list[KnownBody]] = {}
        for body in self.bodies:
            for name in dict.fromkeys(even(name) for name in body.names):
                if len(name) > 1:
                    bearers.setdefault(name, []).append(body)
        index: dict[str, list[tuple[str, tuple[KnownBody, ...]]]] = {}
        for name in sorted(bearers, key=len, reverse=True):
            index.setdefault(name[:2], []).append((name, tuple(bearers[name])))
        return index

    @cached_property
    def _country_names(self) -> dict[str, list[tuple[str, str]]]:
        """Names and codes by the first two letters, the longest first."""
        # One character alone (中, 老, 泰) is no name of a country inside running text.
        names = {
            even(name): country.code
            for country in self.countries
            for name in country.names
            if len(name) > 1
        }
        index: dict[str, list[tuple[str, str]]] = {}
        for name, code in sorted(names.items(), key=lambda pair: len(pair[0]), reverse=True):
            index.setdefault(name[:2], []).append((name, code))
        return index

    @cached_property
    def seen(self) -> dict[str, bool]:
        """What was found out about the words of the document at hand; see `names.is_name`."""
        return {}

    def body_at(self, text: str, at: int = 0, country: str = "") -> NameMatch | None:
        """The longest known name that begins here and ends where a name may end.

        `text` is even (see `even`). Bodies of the given country come before those of none;
        those of another country are not meant.
        """
        for name, bodies in self._names.get(text[at : at + 2], ()):
            end = at + len(name)
            if text.startswith(name, at) and _may_end(text, end):
                meant = [body for body in bodies if not country or body.country == country]
                if meant or not country:
                    return NameMatch(end, tuple(meant))
                general = tuple(body for body in bodies if not body.country)
                if general:
                    return NameMatch(end, general)
        return None

    def country_at(self, text: str, at: int = 0) -> tuple[str, int] | None:
        """The country whose name begins here, and where that ends."""
        for name, code in self._country_names.get(text[at : at + 2], ()):
            if text.startswith(name, at) and _may_end(text, at + len(name), unit=False):
                return code, at + len(name)
        return None

    def ends_with_country(self, text: str) -> bool:
        plain = even(text)
        starts = (match.start() for match in re.finditer(r"\b\w", plain[-40:]))
        offset = max(0, len(plain) - 40)
        found = (self.country_at(plain, offset + start) for start in starts)
        return any(country and country[1] == len(plain) for country in found)

    def names_in(self, text: str) -> Iterator[tuple[int, NameMatch]]:
        """Known names in a text of words with spaces, from left to right."""
        at = 0
        while at < len(text):
            starts = at == 0 or not (text[at - 1].isalnum() and text[at].isascii())
            found = self.body_at(text, at) if starts else None
            if found:
                yield at, found
                at = found.end
            else:
                at += 1


_GOES_ON = regex("[长门员]")


def _may_end(text: str, end: int, unit: bool = True) -> bool:
    """A name does not end inside a Latin word, nor before what makes it a post (部|长)."""
    if end >= len(text):
        return True
    before, after = text[end - 1], text[end]
    if before.isascii() and before.isalnum():
        return not (after.isascii() and after.isalnum())
    return not (unit and _GOES_ON.match(after))


_EVEN = str.maketrans(
    dict.fromkeys(_DASHES, "-")
    | {"和": "与", "及": "与", "\u3000": " ", "\xa0": " ", "’": "'", "‘": "'"}
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
)


def even(text: str) -> str:
    """The text with width, case, dashes and 与/和 folded, character by character: places in it
    are places in the text."""
    text = text.translate(_EVEN)
    if len(low := text.lower()) == len(text):
        return low
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def known_bodies(rows: Iterable[KnownBody]) -> tuple[KnownBody, ...]:
    """Bodies in a stable order, so that what is recognised never depends on a query's."""
    return tuple(sorted(rows, key=lambda body: body.key))
