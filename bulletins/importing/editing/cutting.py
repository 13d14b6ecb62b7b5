"""Passages that an editor cut out of a text: no field has them any more, so they are left over.
A sentence that was worded anew is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from lmec import folding

from ..parsing.printed import Printed, join
from ..reading.document import Span
from ..regexes import regex
from .words import Edited

#: Behind what a sentence ends: a sign of its own, or one with a space.
_END = regex(r"\n+|[。！？؟៕။][”’」』）)]*\s*|[.!?][”’\"')]*\s+")
#: As much of a sentence stands in what replaced it, where it was only worded anew.
_KEPT = 0.4
#: `Mr. ` ends no sentence; letters of scripts that write a word with one count more.
_SHORTEST = 5


def as_printed(words: Printed, source: str) -> Printed:
    """The words with their places, also where an editor wrote over them."""
    if not isinstance(words, Edited):
        return words
    return join([Printed.at(source[s.start : s.end], s.start) for s in words.where], "\n")


def cut_out(before: Printed, after: str, elsewhere: str = "") -> list[Printed]:
    """The passages of the text before that neither the text after nor the one elsewhere has."""
    units = list(_units(before.text))
    old = [folding.solid(before.text[start:end]) for start, end in units]
    new = [folding.solid(after[start:end]) for start, end in _units(after)]
    kept = "\n".join([*new, folding.solid(elsewhere)])
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    gone: set[int] = set()
    for act, start, end, first, last in matcher.get_opcodes():
        if act == "delete" or (act == "replace" and end - start > last - first):
            instead = "".join(new[first:last])
            gone |= {n for n in range(start, end) if _share(old[n], instead) < _KEPT}
    gone = {n for n in gone if old[n] and old[n] not in kept}
    return [before.cut(start, end).strip() for start, end in _passages(units, gone)]


def without(words: Edited, gone: list[Printed]) -> Edited:
    """An editor's words; those that were cut out do not stand in their place any more."""
    cut = [span for each in gone for span in each.spans]
    where = words.where
    for span in cut:
        where = tuple(rest for own in where for rest in _minus(own, span))
    return replace(words, where=where)


def _minus(own: Span, span: Span) -> Iterator[Span]:
    for rest in (
        Span(own.start, min(own.end, span.start)),
        Span(max(own.start, span.end), own.end),
    ):
        if rest.start < rest.end:
            yield rest


def _units(text: str) -> Iterator[tuple[int, int]]:
    """The sentences, each with what ends it."""
    start = 0
    for match in _END.finditer(text):
        if "\n" in match[0] or _width(text[start : match.end()]) >= _SHORTEST:
            yield start, match.end()
            start = match.end()
    if start < len(text):
        yield start, len(text)


def _width(text: str) -> int:
    return sum(1 if char.isascii() else 3 for char in folding.solid(text))


def _share(old: str, new: str) -> float:
    """How much of an old sentence stands in the new ones, by letters in threes."""
    threes = {old[n : n + 3] for n in range(max(len(old) - 2, 1))}
    return sum(three in new for three in threes) / len(threes)


def _passages(units: list[tuple[int, int]], gone: set[int]) -> Iterator[tuple[int, int]]:
    """Neighbours that were cut out are one passage."""
    for number in sorted(gone):
        if number - 1 in gone:
            continue
        last = number
        while last + 1 in gone:
            last += 1
        yield units[number][0], units[last][1]
