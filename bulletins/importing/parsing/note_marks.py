"""Raised figures behind words and sentences that lead to the notes below: no part of what is said.
Figures to which no note belongs stay: they may be powers. So do those of notes that tell an office
and nothing else: whoever stands before such a figure has it (`noted`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..regexes import regex
from . import offices, positions
from .outline import Item, Outline
from .printed import Printed, join

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
#: `² At prices of 2016.`
_NOTE = regex(rf"\s*(?P<mark>[{_RAISED}]{{1,2}})\s*[^\W\d]")
#: Behind a sign or a word: a unit is shorter.
_MARK = regex(
    rf"(?:(?<=[.,;:!?。，；：！？、”’\"')）》」』\u4e00-\u9fff])|(?<=[a-z]{{4}})|(?<=\s(?:19|20)\d\d))"
    rf"(?P<mark>[{_RAISED}]{{1,2}})(?:(?![{_RAISED}\w])|(?=[\u4e00-\u9fff]))"
)


def taken_out(lines: Outline) -> Outline:
    """The lines without the marks of their notes."""
    plain = _plain(lines.items)
    marks = {mark for mark, _ in (*_raised(lines.items), *plain)}
    if not marks:
        return lines
    below = {at for _, at in plain}
    marks -= set(_of_offices(lines.items, [*_raised(lines.items), *plain]).values())
    lines = replace(
        lines,
        items=tuple(replace(one, noted=n in below) for n, one in enumerate(lines.items)),
    )
    labels: list[Printed] = []
    items = tuple(_without(item, marks, labels) for item in lines.items)
    return replace(lines, items=items, labels=(*lines.labels, *labels))


def _raised(items: Sequence[Item]) -> list[tuple[str, int]]:
    """Marks and lines of notes that the raised figure itself begins."""
    told = ((at, _NOTE.match(item.text)) for at, item in enumerate(items))
    return [(match["mark"], at) for at, match in told if match]


def of_offices(items: Sequence[Item]) -> dict[int, str]:
    """The lines of notes that tell an office and nobody's name, with the figures."""
    told = ((at, _PLAIN.match(item.text)) for at, item in enumerate(items) if item.noted)
    plain = [(match[1].translate(_AS_RAISED), at) for at, match in told if match]
    return _of_offices(items, [*_raised(items), *plain])


def _of_offices(items: Sequence[Item], notes: Sequence[tuple[str, int]]) -> dict[int, str]:
    """Several carry others, whose post no list has."""
    sure = {at for _, at in notes if tells_office(own(items[at]))}
    if len(sure) >= _FEWEST:
        inside = {
            m["mark"]
            for item in items
            for pattern in (_INSIDE, _BEHIND_NAME)
            for m in pattern.finditer(item.text)
        }
        others = [at for mark, at in notes if mark in inside]
        sure |= {at for at in others if _may_be_office(own(items[at]).text)}
    return {at: mark for mark, at in notes if at in sure}


def _may_be_office(text: str) -> bool:
    latin = _LATIN_NOTE.fullmatch(text) and not offices.is_sentence(text)
    return bool(latin or _MAY_BE_OFFICE.fullmatch(text))


def tells_office(words: Printed) -> bool:
    """`老挝作家协会理事、专栏作者`, `Head of the Water Office, Pakse`"""
    text = words.text
    if _LATIN_NOTE.fullmatch(text):
        return not offices.is_sentence(text) and positions.has_post(text)
    is_one = len(text) <= _LONGEST and not re.search("[。；：:！？“]", text)
    return is_one and "\u4e00" <= text[:1] <= "\u9fff" and bool(offices.HAN_POST.search(text))


def own(item: Item) -> Printed:
    """A note without its figure."""
    figure = _BEGINS.match(item.text)
    return item.words.cut(figure.end() if figure else 0).strip(" 。.；;")


#: `周军²说`: of whoever is named, and no sentence or clause.
_INSIDE = regex(rf"(?<=[\u4e00-\u9fffa-z])(?P<mark>[{_RAISED}]{{1,2}})(?=[\u4e00-\u9fff]|$)")
#: So many offices among the notes carry another.
_FEWEST = 2
_MAY_BE_OFFICE = regex("[\u4e00-\u9fff《》、（）·]{4,40}(?<![的了着过])")
#: No note that only tells an office is longer, in letters.
_LONGEST = 80
_LATIN_NOTE = regex(r"[A-ZĐ][A-Za-zÀ-ỹ’'&;,() -]{5,160}")
#: A figure with which a note begins.
_BEGINS = regex(rf"\s*[\d{_RAISED}]{{1,2}}\s*")


def _plain(items: Sequence[Item]) -> list[tuple[str, int]]:
    """Marks and lines of notes that a plain figure begins, counted from one: `1The list is …`,
    where the text has the raised figure."""
    found: list[tuple[str, int]] = []
    for at, item in enumerate(items):
        match = _PLAIN.match(item.text)
        if not match or item.row or int(match[1]) != len(found) + 1:
            continue
        mark = match[1].translate(_AS_RAISED)
        told = (
            m["mark"]
            for one in items[:at]
            for pattern in (_MARK, _BEHIND_NAME)
            for m in pattern.finditer(one.text)
        )
        if mark in told:
            found.append((mark, at))
    return found


#: `Sok Dara²: …`, `Sok Dara² said`: a name may be shorter than a word.
_BEHIND_NAME = regex(
    rf"[A-ZĐ][A-Za-zÀ-ỹ’'-]+(?P<mark>[{_RAISED}]{{1,2}})(?=\s*[:：,]|\s+[a-z]|\s*$)"
)
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
