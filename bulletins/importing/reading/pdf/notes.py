"""Notes at the foot of a page, by the marks before them: they stand between a sentence and what
the next page goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from ...regexes import regex
from ..raised import FIGURES
from .parts import Flow, Line, Part
from .raised import MARKS

#: They are set smaller than the text by this much.
_SMALLER = 0.95
#: A note whose mark is not raised: the text has to have it raised.
_PLAIN = regex(r"(\d{1,2})\s+\S")


def set_apart(parts: Iterable[Part]) -> list[Part]:
    """Notes below the last flow of each page as flows that are read behind everything else."""
    parts = list(parts)
    raised: dict[int, set[str]] = {}
    for part in parts:
        for line in part.lines if isinstance(part, Flow) else ():
            raised.setdefault(part.page, set()).update(
                re.findall(f"[{MARKS}]{{1,2}}", line.words.words)
            )
    done: list[Part] = []
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        is_last = after is None or after.page != part.page or isinstance(after, Flow)
        may_be = isinstance(part, Flow) and is_last and not part.is_aside
        at = _start(part, raised.get(part.page, set())) if isinstance(part, Flow) and may_be else 0
        if at and isinstance(part, Flow):
            done.append(replace(part, lines=part.lines[:at]))
            done.append(replace(part, lines=part.lines[at:], is_aside=True))
        else:
            done.append(part)
    return done


def _start(flow: Flow, raised: set[str]) -> int:
    """The first line of the notes; 0 where there are none."""
    marked = [n for n, line in enumerate(flow.lines) if _is_marked(line, raised)]
    # A figure may begin a line of the text, too.
    for first in marked if marked and marked[0] else ():
        text, notes = flow.lines[:first], flow.lines[first:]
        size = median(line.words.size for line in text)
        if all(line.words.size < _SMALLER * size for line in notes):
            return first
    return 0


def _is_marked(line: Line, raised: set[str]) -> bool:
    words = line.words.words
    plain = _PLAIN.match(words)
    return words.startswith(tuple(MARKS)) or bool(plain and plain[1].translate(FIGURES) in raised)
