"""How much a document may hold. A bulletin of a hundred pages has some 150,000 letters in 3,000
lines; what has many times as much is none, and would keep the parser busy for minutes."""

from __future__ import annotations

from collections.abc import Callable

from .document import Document
from .errors import UnreadableDocument

MAX_LETTERS = 300_000
MAX_LINES = 6_000
#: Of one line, which is a whole paragraph in documents of offices.
MAX_LINE = 10_000
MAX_RUNS_OF_LINE = 1_500
MAX_RUNS = 30_000
#: As they stand in a file, where editing leaves many for one.
MAX_PIECES = 50_000


def _nothing(done: int) -> None:
    """Where nobody counts."""


#: Told how many pages have been read; the worker allows more work for each.
page_was_read: Callable[[int], None] = _nothing


def check_text(text: str) -> None:
    """Before the mark-up of a text is looked at."""
    if text.count("\n") > MAX_LINES:
        raise UnreadableDocument("too_long", limit=MAX_LINES)
    if len(text) > MAX_LETTERS or max(map(len, text.split("\n"))) > MAX_LINE:
        raise UnreadableDocument("too_demanding")


def check(document: Document) -> None:
    """Before a document is parsed, whatever reader made it."""
    if document.source.count("\n") > MAX_LINES:
        raise UnreadableDocument("too_long", limit=MAX_LINES)
    if len(document.source) > MAX_LETTERS:
        raise UnreadableDocument("too_demanding")
    runs = 0
    for paragraph in document.paragraphs():
        for line in paragraph.lines:
            runs += len(line.runs)
            letters = sum(len(run.text) for run in line.runs)
            if len(line.runs) > MAX_RUNS_OF_LINE or runs > MAX_RUNS or letters > MAX_LINE:
                raise UnreadableDocument("too_demanding")


def letters_of_sentences(document: Document) -> int:
    """How many letters stand in lines that end as sentences do: what is made to keep the parser
    busy is made of heads, rows and labels."""
    lines = (line.rstrip() for line in document.source.split("\n"))
    return sum(len(line) for line in lines if len(line) > _SHORT and line[-1] in '.。!！?？”"')


#: No longer lines are heads that end as sentences do.
_SHORT = 20
