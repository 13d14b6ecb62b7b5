"""Burmese that was typed in Zawgyi, an encoding that looks like Unicode and is none: recognised
line by line and converted, whatever kind of document it stands in."""

from __future__ import annotations

import warnings
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from ..regexes import regex
from . import zawgyi
from .document import Document, Notice, Run, Span

_BURMESE = regex("[\u1000-\u109f]")
#: Between these the line is taken for what most of the document is.
_SURELY, _SURELY_NOT = 0.95, 0.05


def in_unicode(document: Document) -> Document:
    """The document with its Zawgyi converted, which a notice tells."""
    if not _BURMESE.search(document.source):
        return document
    lines = [span for span in _lines(document.source) if _BURMESE.search(span[2])]
    found = _zawgyi_lines(lines)
    if not found:
        return document
    moved = _Moved(document, found)
    return replace(
        _rebuilt(document, moved),
        source=moved.source,
        notices=(*_rebuilt(document.notices, moved), Notice("zawgyi", moved.first)),
    )


def _lines(source: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for text in source.splitlines(keepends=True):
        yield start, start + len(text), text
        start += len(text)


@lru_cache
def _detector() -> Any:
    # Inside, because its model takes time to load and few documents are in Burmese.
    from myanmartools import ZawgyiDetector

    with warnings.catch_warnings():
        # It opens its model in a way that Python has replaced.
        warnings.simplefilter("ignore", DeprecationWarning)
        return ZawgyiDetector()


def _zawgyi_lines(lines: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    scores = [_detector().get_zawgyi_probability(text) for _, _, text in lines]
    votes = [(s > _SURELY) - (s < _SURELY_NOT) for s in scores]
    weight = sum(
        vote * len(_BURMESE.findall(text)) for vote, (_, _, text) in zip(votes, lines, strict=True)
    )
    return [
        line
        for vote, line in zip(votes, lines, strict=True)
        if vote > 0 or (vote == 0 and weight > 0)
    ]


class _Moved:
    """The source after conversion, and where each place of the old one went.

    Every run is converted for itself, so that its words stay between its ends.
    """

    def __init__(self, document: Document, lines: list[tuple[int, int, str]]) -> None:
        source = document.source
        cuts = {0, len(source)}
        for line in lines:
            cuts |= {line[0], line[1]}
        for span in _spans(document):
            cuts |= {span.start, span.end}
        self.old = sorted(cut for cut in cuts if 0 <= cut <= len(source))
        starts = [line[0] for line in lines]
        self.new, parts, at = [], [], 0
        self.first: Span | None = None
        for low, high in zip(self.old, [*self.old[1:], len(source)], strict=True):
            text = source[low:high]
            number = bisect_right(starts, low) - 1
            if number >= 0 and low < lines[number][1]:
                converted = zawgyi.converted(text)
                if converted != text and self.first is None:
                    self.first = Span(at, at + len(converted))
                text = converted
            self.new.append(at)
            parts.append(text)
            at += len(text)
        self.source = "".join(parts)

    def at(self, old: int) -> int:
        return self.new[bisect_right(self.old, old) - 1]

    def run(self, run: Run) -> Run:
        start, end = self.at(run.start), self.at(run.start + len(run.text))
        return replace(run, text=self.source[start:end], start=start)


def _spans(value: Any) -> Iterator[Span]:
    """The places of everything in a document."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Run):
        yield Span(value.start, value.start + len(value.text))
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans(getattr(value, field.name))


def _rebuilt(value: Any, moved: _Moved) -> Any:
    if isinstance(value, Span):
        return Span(moved.at(value.start), moved.at(value.end))
    if isinstance(value, Run):
        return moved.run(value)
    if isinstance(value, tuple):
        return tuple(_rebuilt(item, moved) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {f.name: _rebuilt(getattr(value, f.name), moved) for f in fields(value)}
        return replace(value, **changed)
    return value
