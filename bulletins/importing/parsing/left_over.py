"""What no field took of a document, each with its place."""

from __future__ import annotations

import re
from dataclasses import replace

from bulletins.importing.reading.document import Document, Span

from . import coverage
from .printed import Printed
from .results import LeftOver, ParsedBulletin, words_in


def told(document: Document, parsed: ParsedBulletin) -> ParsedBulletin:
    """What no field took. A sign alone beside words that were taken only parts them."""
    left: list[LeftOver] = []
    signs: list[Printed] = []
    for span in coverage.uncovered(document, words_in(parsed)):
        text = document.source[span.start : span.end]
        printed = Printed.at(text, span.start).strip()
        if not re.search(r"\w", text) and not _stands_alone(document.source, span):
            signs.append(printed)
        else:
            left.append(LeftOver(printed, document.place(printed.span)))
    return replace(parsed, left_over=tuple(left), labels=(*parsed.labels, *signs))


def _stands_alone(source: str, span: Span) -> bool:
    """Whether a line has nothing else."""
    start, end = source.rfind("\n", 0, span.start) + 1, source.find("\n", span.end)
    whole = source[start : end if end >= 0 else len(source)]
    return len(whole.strip()) == span.end - span.start
