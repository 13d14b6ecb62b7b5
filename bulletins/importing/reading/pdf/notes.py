"""Notes at the foot of a page, by the marks before them: they stand between a sentence and what
the next page goes on with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from statistics import median

from .parts import Flow, Part
from .raised import MARKS

#: They are set smaller than the text by this much.
_SMALLER = 0.95


def set_apart(parts: Iterable[Part]) -> list[Part]:
    """Notes below the last flow of each page as flows that are read behind everything else."""
    parts = list(parts)
    done: list[Part] = []
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        is_last = after is None or after.page != part.page or isinstance(after, Flow)
        at = _start(part) if isinstance(part, Flow) and is_last and not part.is_aside else 0
        if at and isinstance(part, Flow):
            done.append(replace(part, lines=part.lines[:at]))
            done.append(replace(part, lines=part.lines[at:], is_aside=True))
        else:
            done.append(part)
    return done


def _start(flow: Flow) -> int:
    """The first line of the notes; 0 where there are none."""
    marked = [n for n, line in enumerate(flow.lines) if line.words.words.startswith(tuple(MARKS))]
    if not marked or not marked[0]:
        return 0
    text, notes = flow.lines[: marked[0]], flow.lines[marked[0] :]
    size = median(line.words.size for line in text)
    small = all(line.words.size < _SMALLER * size for line in notes)
    return marked[0] if small else 0
