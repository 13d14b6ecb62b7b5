"""Raised figures behind words and sentences that lead to the notes below: no part of what is said.
Figures to which no note belongs stay: they may be powers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..regexes import regex
from .outline import Item, Outline
from .printed import Printed, join

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
#: `² At prices of 2016.`
_NOTE = regex(rf"\s*(?P<mark>[{_RAISED}]{{1,2}})\s*[^\W\d]")
#: Behind a sign or a word: a unit is shorter.
_MARK = regex(
    rf"(?:(?<=[.,;:!?。，；：！？、”’\"')）》」』\u4e00-\u9fff])|(?<=[a-z]{{4}})|(?<=\s(?:19|20)\d\d))"
    rf"(?P<mark>[{_RAISED}]{{1,2}})(?![{_RAISED}\w])"
)


def taken_out(lines: Outline) -> Outline:
    """The lines without the marks of their notes."""
    marks = {match["mark"] for item in lines.items if (match := _NOTE.match(item.text))}
    plain = _plain(lines.items)
    marks |= {mark for mark, _ in plain}
    if not marks:
        return lines
    below = {at for _, at in plain}
    lines = replace(
        lines,
        items=tuple(replace(one, noted=n in below) for n, one in enumerate(lines.items)),
    )
    labels: list[Printed] = []
    items = tuple(_without(item, marks, labels) for item in lines.items)
    return replace(lines, items=items, labels=(*lines.labels, *labels))


def _plain(items: Sequence[Item]) -> list[tuple[str, int]]:
    """Marks and lines of notes that a plain figure begins, counted from one: `1The list is …`,
    where the text has the raised figure."""
    found: list[tuple[str, int]] = []
    for at, item in enumerate(items):
        match = _PLAIN.match(item.text)
        if not match or item.row or int(match[1]) != len(found) + 1:
            continue
        mark = match[1].translate(_AS_RAISED)
        told = (m["mark"] for one in items[:at] for m in _MARK.finditer(one.text))
        if mark in told:
            found.append((mark, at))
    return found


_AS_RAISED = str.maketrans("0123456789", _RAISED)
#: `1 The full list`, `1本次会议`; a point behind it would count.
_PLAIN = regex(r"\s*(\d{1,2})\s?(?=[A-Z“\u4e00-\u9fff])")


def _without(item: Item, marks: set[str], labels: list[Printed]) -> Item:
    found = [match for match in _MARK.finditer(item.text) if match["mark"] in marks]
    if not found:
        return item
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found), len(item.words)]
    labels += [item.words.cut(match.start(), match.end()) for match in found]
    bold = item.bold_until - sum(len(m[0]) for m in found if m.end() <= item.bold_until)
    words = join([item.words.cut(*part) for part in zip(starts, ends, strict=True)])
    return replace(item, words=words.strip(), bold_until=bold)
