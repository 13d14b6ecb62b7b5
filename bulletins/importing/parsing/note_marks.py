"""Raised figures behind words and sentences that lead to the notes below: no part of what is said.
Figures to which no note belongs stay: they may be powers."""

from __future__ import annotations

import re
from dataclasses import replace

from .outline import Item, Outline
from .printed import Printed, join

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
#: `² At prices of 2016.`
_NOTE = re.compile(rf"\s*(?P<mark>[{_RAISED}]{{1,2}})\s*[^\W\d]")
#: Behind a sign or a word: a unit is shorter.
_MARK = re.compile(
    rf"(?:(?<=[.,;:!?。，；：！？、”’\"')）》」』\u4e00-\u9fff])|(?<=[a-z]{{4}}))"
    rf"(?P<mark>[{_RAISED}]{{1,2}})(?![{_RAISED}\w])"
)


def taken_out(lines: Outline) -> Outline:
    """The lines without the marks of their notes."""
    marks = {match["mark"] for item in lines.items if (match := _NOTE.match(item.text))}
    if not marks:
        return lines
    labels: list[Printed] = []
    items = tuple(_without(item, marks, labels) for item in lines.items)
    return replace(lines, items=items, labels=(*lines.labels, *labels))


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
